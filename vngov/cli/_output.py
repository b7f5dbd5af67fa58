"""Documents as files: the format by the suffix, and never over the input.

.. versionadded:: 0.1
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from vngov.cli._console import Console, ExitCode
from vngov.diagnostics import Diagnostic
from vngov.i18n import N_, translate
from vngov.writers import WriteOptions, render_reporting, writers

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from vngov.model import Document, ReadResult

__all__ = ["FORMATS", "format_of", "is_input", "refuse_format", "rendered", "save", "show", "write_one"]

FORMATS = tuple(sorted({*writers, "json"}))
_SUFFIXES = {
    ".txt": "text",
    ".docx": "docx",
    ".pdf": "pdf",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
}


def format_of(path: Path) -> str:
    """Return the format that the suffix of *path* names; empty if it names none."""
    return _SUFFIXES.get(path.suffix.lower(), "")


def is_input(path: Path, source: str) -> bool:
    """Return whether writing *path* would overwrite the input *source*, by whatever name."""
    return source != "-" and path.exists() and os.path.exists(source) and path.samefile(source)  # noqa: PTH110 - a name, perhaps of no file


def rendered(document: Document, name: str, width: int = 80) -> tuple[str | bytes, tuple[Diagnostic, ...]]:
    """Return the document in a format, and what the format could not hold."""
    if name == "json":
        from vngov.serde import dumps  # noqa: PLC0415 - one format of several

        return dumps(document), ()
    output = render_reporting(document, name, options=WriteOptions(width=width))
    return output.content, tuple(output.diagnostics)


def refuse_format(console: Console, name: str, known: Sequence[str] = FORMATS) -> int:
    """Say that there is no such format, and which there are; return the exit code."""
    message = translate(N_("no such format: {name}; there are: {known}"), console.lang)
    console.warn(f"vngov: {message.format(name=name, known=', '.join(known))}")
    return ExitCode.USAGE


def save(content: str | bytes, output: Path) -> None:
    """Write what was rendered to a file."""
    if isinstance(content, bytes):
        output.write_bytes(content)
    else:
        output.write_text(content, encoding="utf-8")


def show(content: str | bytes) -> None:
    """Write what was rendered to standard output; a file of bytes goes there as it is."""
    if isinstance(content, bytes):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        print(content.rstrip("\n"))


def write_one(
    console: Console,
    options: argparse.Namespace,
    work: Callable[[Console, str, ReadResult, argparse.Namespace], tuple[str | bytes, tuple[Diagnostic, ...]]],
) -> int:
    """Write what *work* makes of one input to the output of *options*, or to standard output."""
    output = Path(options.output) if options.output not in {None, "-"} else None
    if output is not None and is_input(output, options.files[0]):
        console.warn(translate(N_("the output would overwrite the input"), console.lang))
        return ExitCode.USAGE
    if output is not None and len(console.inputs(options.files, options.max_size)) > 1:
        console.warn(f"vngov: {translate(N_('-o takes the document of one input'), console.lang)}")
        return ExitCode.USAGE
    for _, answer in console.each(work, options):
        if answer.value is None:
            continue
        content, remarks = answer.value
        for remark in remarks:
            console.warn(remark.message(console.lang))
        if output is None:
            show(content)
        else:
            save(content, output)
            console.tell(N_("written: {file}"), file=output)
    return console.finish(ExitCode.CLEAN)
