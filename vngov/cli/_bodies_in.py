"""``vngov bodies-in``: the bodies that documents mention, and which body of that day each one is.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right

from vngov.cli._console import Console, ExitCode

__all__ = ["run"]


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a line for every mention: where it stands, the words, the body or why it stays open."""
    from vngov.extract.bodies import find_bodies  # noqa: PLC0415 - loads the registries only when files are there

    for name, result in console.results(options.files):
        with console.guarded(name):
            starts = [0, *(index + 1 for index, letter in enumerate(result.text) if letter == "\n")]
            for one in find_bodies(result, as_of=options.as_of):
                row = bisect_right(starts, one.span.start)
                column = one.span.start - starts[row - 1] + 1
                text = " ".join(one.text.split())
                if options.json:
                    facts = {
                        "file": name,
                        "span": [one.span.start, one.span.end],
                        "text": text,
                        "body": one.resolved,
                        "reason": one.reason.value,
                        "class": one.body_class.id if one.body_class else None,
                        "candidates": [body.id for body in one.candidates],
                        "members": [body.id for body in one.members],
                    }
                    console.say(json.dumps(facts, ensure_ascii=False))
                    continue
                members = f" ({len(one.members)})" if one.members else ""
                meant = one.resolved or (one.body_class.id if one.body_class else one.reason.value)
                console.say(f"{name}:{row}:{column}: {text} = {meant}{members}")
    return console.finish(ExitCode.CLEAN)
