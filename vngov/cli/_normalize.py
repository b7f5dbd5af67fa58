"""``vngov normalize``: the rows of a register as a table with canonical columns, and a count of what stays open.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import csv
import io
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from vngov.adapters import FIELDS, normalize_records
from vngov.cli._arguments import add_json
from vngov.cli._console import Console, ExitCode
from vngov.cli._output import is_input
from vngov.cli._sheet import read_sheet
from vngov.cli._tabular import json_text
from vngov.errors import UnknownEntryError
from vngov.i18n import N_, translate

__all__ = ["add_arguments", "run"]

_SUFFIXES = {".csv": False, ".txt": False, "": False, ".json": True}
"""The suffixes of what can be written, and whether it is JSON."""


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("file", metavar="IN.csv")
    verb.add_argument("-o", "--output", metavar="OUT.csv", help=say(N_("file to write; without one, show it")))
    verb.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help=say(N_("which column holds the kind, number, issuer, date or title; may be repeated")),
    )
    verb.add_argument("--prefix", default="vngov_", help=say(N_("what the names of the new columns begin with")))
    add_json(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Read a table, write it with the canonical columns, and say how much of it is resolved."""
    output = Path(options.output) if options.output else None
    if output is not None and is_input(output, options.file):
        console.warn(f"vngov: {translate(N_('the output would overwrite the input'), console.lang)}")
        return ExitCode.USAGE
    if output is not None and output.suffix.lower() not in _SUFFIXES:
        console.warn(f"vngov: {translate(N_('the suffix of the output names no format'), console.lang)}")
        return ExitCode.USAGE
    as_records = options.json or (output is not None and _SUFFIXES[output.suffix.lower()])
    header, rows = read_sheet(options.file)
    columns = _columns(options.map, header)
    done = normalize_records(rows, columns, prefix=options.prefix)
    text = json_text(done) + "\n" if as_records else _as_csv(header, done)
    if output is not None:
        output.write_text(text, encoding="utf-8", newline="")
    else:
        console.say(text.removesuffix("\n"))
    _summarise(console, done, options.prefix)
    return ExitCode.FINDINGS if any(row[f"{options.prefix}remarks"] for row in done) else ExitCode.CLEAN


def _columns(given: list[str], header: tuple[str, ...]) -> dict[str, str]:
    """Return which column holds what; without a map, the columns that are called like the fields."""
    if not given:
        return {name: name for name in FIELDS if name in header}
    columns: dict[str, str] = {}
    for pair in given:
        name, found, column = pair.partition("=")
        if not found:
            raise UnknownEntryError(N_("fields of a record"), pair, tuple(f"{name}=…" for name in FIELDS))
        columns[name] = column
    return columns


def _as_csv(header: tuple[str, ...], rows: list[dict[str, object]]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(rows[0]) if rows else header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def _summarise(console: Console, rows: list[dict[str, object]], prefix: str) -> None:
    """Say on the error stream how many rows are whole, and what the others lack."""
    remarks = Counter(slug for row in rows for slug in str(row[f"{prefix}remarks"]).split())
    whole = sum(not row[f"{prefix}remarks"] for row in rows)
    message = translate(N_("{whole} of {count} rows without remarks"), console.lang)
    console.warn(message.format(whole=whole, count=len(rows)))
    for slug, count in remarks.most_common():
        console.warn(f"{count:>7}  {slug}")
