"""What is found in documents, shown as lines, JSON, JSON lines or CSV, by whatever verb finds it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import Record, csv_row, json_line, json_text

if TYPE_CHECKING:
    from vngov.model import ReadResult

__all__ = ["Found", "show"]


@frozen
class Found:
    """What was found in one document: the lines for a person, the records for a machine."""

    lines: Sequence[str]
    records: Sequence[Record]
    code: int = ExitCode.CLEAN


def show(
    console: Console,
    options: argparse.Namespace,
    find: Callable[[Console, str, ReadResult, argparse.Namespace], Found],
    columns: Sequence[str],
    *,
    heading: str = "",
) -> int:
    """Find in every input of *options*, show it as ``options.form`` says and return the exit code.

    With several inputs the lines of each stand below its name, put into *heading*.  Only JSON waits for the end.
    """
    code = int(ExitCode.CLEAN)
    records: list[Record] = []
    if options.form == "csv":
        console.say(csv_row(columns))
    for item, answer in console.each(find, options):
        found = answer.value
        if found is None:
            continue
        code = max(code, found.code)
        if options.form == "json":
            records += found.records
        elif options.form == "jsonl":
            for record in found.records:
                console.say(json_line(record))
        elif options.form == "csv":
            for record in found.records:
                console.say(csv_row([record.get(column) for column in columns]))
        else:
            if heading and console.total > 1 and found.lines:
                console.say(heading.format(name=item.name))
            for line in found.lines:
                console.say(line)
    if options.form == "json":
        console.say(json_text(records))
    return console.finish(code)
