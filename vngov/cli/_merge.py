"""``vngov merge``: a template and a table make as many documents as the table has rows.

A bad row never stops the others; what was wrong is said at the end.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

from vngov.builders.templates import blanks_of, fill, fill_text
from vngov.cli._console import MAX_SIZE, Console, ExitCode
from vngov.cli._output import FORMATS, format_of, refuse_format, rendered, save
from vngov.cli._progress import progress
from vngov.cli._sheet import read_sheet
from vngov.errors import VngovError
from vngov.i18n import N_, translate

__all__ = ["add_arguments", "run"]

_UNFIT = re.compile(r"[^\w.() -]+")
_LONGEST_NAME = 120


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("template", metavar="TEMPLATE")
    verb.add_argument("data", metavar="DATA.csv")
    verb.add_argument("-o", "--output", metavar="DIR", required=True, help=say(N_("folder for the documents")))
    verb.add_argument("--name", metavar="PATTERN", help=say(N_("name of each file, with blanks; {{#}} is the row")))
    verb.add_argument("--to", metavar="FORMAT", help="text, markdown, html, docx, pdf, json")
    verb.add_argument("--extra", action="store_true", help=say(N_("pass over columns that the template lacks")))


def run(console: Console, options: argparse.Namespace) -> int:
    """Write a file for each row; exit code 1 if a row was refused."""
    template = Path(options.template)
    name = options.to or format_of(template)
    if name not in FORMATS:
        return refuse_format(console, name or template.suffix)
    found = console.inputs([options.template])
    result = console.read(found[0], MAX_SIZE) if found else None
    if result is None:
        return console.finish(ExitCode.CLEAN)
    _, rows = read_sheet(options.data)
    blanks = blanks_of(result.document)
    if not rows or not blanks:
        console.warn(translate(N_("nothing to merge: the table has no rows, or the template no blanks"), console.lang))
        return ExitCode.USAGE
    folder = Path(options.output)
    folder.mkdir(parents=True, exist_ok=True)
    pattern = options.name or template.stem + "-{{#}}"
    suffix = _suffix(name)
    faults: list[str] = []
    taken: set[str] = set()
    with progress(len(rows), stream=sys.stderr, results=sys.stdout) as tell:
        for number, row in enumerate(rows, 1):
            tell(number)
            try:
                document = fill(result.document, row, extra=options.extra)
                stem = _stem(fill_text(pattern, {**row, "#": f"{number:0{len(str(len(rows)))}}"}))
                if stem.casefold() in taken:
                    stem = f"{stem}-{number}"
                taken.add(stem.casefold())
                save(rendered(document, name)[0], folder / f"{stem}{suffix}")
            except VngovError as error:
                faults.append(f"{number + 1}: {error.message(console.lang)}")
    console.tell(N_("written: {count} of {total} documents in {folder}"), count=len(rows) - len(faults),
                 total=len(rows), folder=folder)  # fmt: skip
    for fault in faults:
        console.warn(translate(N_("line {fault}"), console.lang).format(fault=fault))
    return ExitCode.FINDINGS if faults else ExitCode.CLEAN


def _stem(name: str) -> str:
    """Return a name that is safe as that of a file: nothing but letters, figures, blanks, dots, brackets, hyphens."""
    return _UNFIT.sub("-", name).strip(" .-")[:_LONGEST_NAME] or "-"


def _suffix(name: str) -> str:
    return {"text": ".txt", "markdown": ".md"}.get(name, f".{name}")
