"""``vngov bodies-in``: the bodies that documents mention, and which body of that day each one is.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from bisect import bisect_right

from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import Record, as_csv, as_json
from vngov.extract.bodies import BodyMention, find_bodies

__all__ = ["run"]

_COLUMNS = ("file", "start", "end", "text", "body", "class", "reason", "candidates", "members")


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a line for every mention: where it stands, the words, the body or why it stays open."""
    records: list[Record] = []
    for name, result in console.results(options.files):
        with console.guarded(name):
            found = find_bodies(result, as_of=options.as_of)
            records += [_record(name, one) for one in found]
            if options.form == "text":
                _say(console, name, result.text, found)
    if options.form == "json":
        console.say(as_json(records))
    elif options.form == "csv":
        console.say(as_csv(records, _COLUMNS))
    return console.finish(ExitCode.CLEAN)


def _say(console: Console, name: str, text: str, found: tuple[BodyMention, ...]) -> None:
    starts = [0, *(index + 1 for index, letter in enumerate(text) if letter == "\n")]
    for one in found:
        row = bisect_right(starts, one.span.start)
        column = one.span.start - starts[row - 1] + 1
        meant = one.resolved or (one.body_class.id if one.body_class else one.reason.value)
        members = f" ({len(one.members)})" if one.members else ""
        console.say(f"{name}:{row}:{column}: {' '.join(one.text.split())} = {meant}{members}")


def _record(name: str, one: BodyMention) -> Record:
    return {
        "file": name,
        "start": one.span.start,
        "end": one.span.end,
        "text": " ".join(one.text.split()),
        "body": one.resolved,
        "class": one.body_class.id if one.body_class else None,
        "reason": one.reason.value,
        "candidates": [body.id for body in one.candidates],
        "members": [body.id for body in one.members],
    }
