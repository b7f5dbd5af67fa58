"""Documents as files: the format by the suffix, and never over the input.

.. versionadded:: 0.1
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from vngov.diagnostics import Diagnostic
from vngov.writers import WriteOptions, render_reporting, writers

if TYPE_CHECKING:
    from pathlib import Path

    from vngov.model import Document

__all__ = ["FORMATS", "format_of", "is_input", "rendered", "save", "show"]

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
