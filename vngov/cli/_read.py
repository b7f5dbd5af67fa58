"""``vngov read``: documents as trees, as JSON, or as a table of what their heads say.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from vngov.cli._arguments import add_inputs
from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import csv_row
from vngov.i18n import N_, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vngov.errors import ReadError
    from vngov.model import ReadResult

__all__ = ["COLUMNS", "add_arguments", "run"]

COLUMNS = (
    "file", "kind", "number", "issued_on", "place", "issuer", "abstract", "signer", "recipients", "encoding",
    "coverage", "remarks", "error",
)  # fmt: skip


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_inputs(verb, say)
    verb.add_argument("--json", action="store_true", help=say(N_("write JSON, a line for each of several files")))
    verb.add_argument("--csv", action="store_true", help=say(N_("write a table of what the heads say")))


def run(console: Console, options: argparse.Namespace) -> int:
    """Print every document."""
    if options.json and options.csv:
        console.warn(f"vngov: {translate(N_('choose one of --json and --csv'), console.lang)}")
        return ExitCode.USAGE
    if options.csv:
        _print_table(console, options)
    elif options.json:
        _print_json(console, options)
    else:
        _print_trees(console, options)
    return console.finish(ExitCode.CLEAN)


def _print_table(console: Console, options: argparse.Namespace) -> None:
    console.say(csv_row(COLUMNS))
    for item, answer in console.each(_fields, options):
        fault = _fault(console, answer.fault, answer.failures)
        console.say(csv_row(answer.value or [item.name, *[""] * (len(COLUMNS) - 2), fault]))


def _print_json(console: Console, options: argparse.Namespace) -> None:
    """Print the document of one file as it is, those of several as records, a line each."""
    for item, answer in console.each(_record, options):
        if console.total == 1 and not item.members:
            if answer.value is not None:
                console.say(answer.value[0])
        elif answer.value is None:
            code = answer.fault.code if answer.fault is not None else "bug"
            error = {"code": code, "message": _fault(console, answer.fault, answer.failures)}
            console.say(json.dumps({"file": item.name, "error": error}, ensure_ascii=False))
        else:
            document, about = answer.value
            file = json.dumps(item.name, ensure_ascii=False)
            console.say(f'{{"file": {file}, "document": {document}, {about}}}')


def _print_trees(console: Console, options: argparse.Namespace) -> None:
    shown = 0
    for item, answer in console.each(_tree, options):
        if answer.value is None:
            continue
        if console.total > 1:
            console.say(("\n" if shown else "") + f"== {item.name}")
        shown += 1
        for line in answer.value:
            console.say(line)


def _tree(console: Console, _name: str, result: ReadResult, _options: argparse.Namespace) -> list[str]:
    from vngov.cli._tree import tree_lines  # noqa: PLC0415 - loads the model only when a document is shown

    return list(tree_lines(result, console.lang))


def _record(console: Console, _name: str, result: ReadResult, _options: argparse.Namespace) -> tuple[str, str]:
    """Return a document as JSON, and what else there is to say of it, as members of an object."""
    from vngov.serde import dumps  # noqa: PLC0415 - as above

    remarks = [
        {"code": note.code, "severity": note.severity.value, "message": note.message(console.lang), "span": note.span}
        for note in result.diagnostics
    ]
    about = {"diagnostics": remarks, "encoding": result.encoding, "coverage": round(result.coverage, 6)}
    return dumps(result.document), json.dumps(about, ensure_ascii=False)[1:-1]


def _fields(console: Console, name: str, result: ReadResult, _options: argparse.Namespace) -> list[str]:
    """Return the row of a document."""
    document, header = result.document, result.document.header
    place = header.place_and_date
    date = place.date if place else None
    number = header.number
    return [
        name,
        document.kind or "",
        "" if number is None else str(number.number or number.text),
        "" if date is None else date.to_date().isoformat() if date.is_complete else str(date),
        (place.place or "") if place else "",
        "; ".join(issuer.name.text for issuer in header.issuers),
        header.abstract.text if header.abstract else "",
        "; ".join(signature.name.text for signature in document.signatures if signature.name),
        "; ".join(item.text for item in document.recipients.items) if document.recipients else "",
        result.encoding or "",
        f"{result.coverage:.4f}",
        "; ".join(note.message(console.lang) for note in result.diagnostics if note.severity != "info"),
        "",
    ]


def _fault(console: Console, fault: ReadError | None, failures: Sequence[str]) -> str:
    return fault.message(console.lang) if fault is not None else "; ".join(failures)
