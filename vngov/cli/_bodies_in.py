"""``vngov bodies-in``: the bodies that documents mention, and which body of that day each one is.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from vngov.cli._arguments import add_as_of, add_forms, add_inputs
from vngov.cli._console import Console
from vngov.cli._findings import Found, show
from vngov.cli._tabular import Record
from vngov.extract.bodies import BodyMention, find_bodies
from vngov.model import ReadResult
from vngov.text.lines import LineIndex

__all__ = ["add_arguments", "run"]

_COLUMNS = ("file", "start", "end", "text", "body", "class", "reason", "candidates", "members")


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_inputs(verb, say)
    add_as_of(verb, say)
    add_forms(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a line for every mention: where it stands, the words, the body or why it stays open."""
    return show(console, options, _found, _COLUMNS)


def _found(_console: Console, name: str, result: ReadResult, options: argparse.Namespace) -> Found:
    found = find_bodies(result, as_of=options.as_of)
    return Found(list(_lines(name, result.text, found)), [_record(name, one) for one in found])


def _lines(name: str, text: str, found: tuple[BodyMention, ...]) -> Iterator[str]:
    places = LineIndex(text)
    for one in found:
        row, column = places.place(one.span.start)
        meant = one.resolved or (one.body_class.id if one.body_class else one.reason.value)
        members = f" ({len(one.members)})" if one.members else ""
        yield f"{name}:{row}:{column}: {' '.join(one.text.split())} = {meant}{members}"


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
