"""``vngov render``: any readable input in the standard layout.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from vngov.cli._arguments import add_output
from vngov.cli._console import MAX_SIZE, Console
from vngov.cli._output import FORMATS, format_of, refuse_format, rendered, write_one
from vngov.diagnostics import Diagnostic
from vngov.i18n import N_
from vngov.model import ReadResult
from vngov.writers import WriteOptions

__all__ = ["add_arguments", "run"]


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("files", nargs=1, metavar="FILE")
    add_output(verb, say)
    verb.add_argument("--to", metavar="FORMAT", help="text, markdown, html, docx, pdf, json")
    verb.add_argument("--width", type=_width, default=80, help=say(N_("characters in a line of text")))
    verb.set_defaults(jobs=1, max_size=MAX_SIZE)


def _width(text: str) -> int:
    try:
        return WriteOptions(width=int(text)).width or 0
    except ValueError as error:  # ours are values that are wrong, too
        raise argparse.ArgumentTypeError(str(error)) from error


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the document to the output, or to standard output."""
    output = Path(options.output) if options.output not in {None, "-"} else None
    name = options.to or (format_of(output) if output else "text")
    if name not in FORMATS:
        return refuse_format(console, name or (output.suffix if output else ""))
    options.to = name
    return write_one(console, options, _rendered)


def _rendered(
    _console: Console, _name: str, result: ReadResult, options: argparse.Namespace
) -> tuple[str | bytes, tuple[Diagnostic, ...]]:
    return rendered(result.document, options.to, options.width)
