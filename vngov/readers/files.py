"""Reading files and bytes: the format is found by content, the encoding detected, the text parsed.

.. versionadded:: 0.1
"""

from __future__ import annotations

import os
import re
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve

from vngov.errors import ReadError
from vngov.readers.archives import is_archive
from vngov.readers.parsing import parse, parse_flow
from vngov.text import decode

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vngov.model import ReadResult
    from vngov.readers.text.layout import Layout

__all__ = ["MAX_SIZE", "Format", "content_of", "read", "sniff"]

Format: TypeAlias = Literal["text", "html", "docx", "doc", "pdf", "odt", "rtf", "zip", "binary"]

# Where the function `bytes -> (flow text, layout)` of each format is; it is imported when first wanted.
_READERS: dict[Format, tuple[str, str]] = {
    "doc": ("vngov.readers.office", "read_doc"),
    "docx": ("vngov.readers.docx", "read_docx"),
    "html": ("vngov.readers.html", "read_html"),
    "odt": ("vngov.readers.office", "read_odt"),
    "rtf": ("vngov.readers.office", "read_rtf"),
    "pdf": ("vngov.readers.pdf", "read_pdf"),
}
_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"{\\rtf", "rtf"),
)
_HTML = re.compile(
    r"^(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>)*+"
    r"<(?:!doctype\s+html|html|head|body|meta|title|style|script|div|table|center|font|span|article|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_WORD_XML = re.compile(r"""<w:wordDocument\b|<pkg:package\b|<\?mso-application\s+progid=["']Word\.Document""")
_HEAD = 4096
MAX_SIZE = 100_000_000  # bytes: more than any document of an office has


def sniff(data: bytes) -> Format:
    """Tell the format of *data* by its first bytes.

    >>> sniff(b"%PDF-1.7"), sniff("Số: 12".encode())
    ('pdf', 'text')
    """
    head = data[:_HEAD]
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head.startswith(b"PK\x03\x04"):
        return _zip_format(data)
    shown = _ascii(head)
    if _WORD_XML.search(shown):  # the one file of markup that Word 2003 and later save on demand
        return "doc"
    return "html" if _HTML.match(shown) else "text"


def _ascii(head: bytes) -> str:
    """Return the ASCII characters of bytes in any encoding, UTF-16 included."""
    return head.replace(b"\0", b"").decode("ascii", "replace").lstrip("\ufffd")


def _zip_format(data: bytes) -> Format:
    if is_archive(data):  # which may hold documents, stored as they are
        return "zip"
    if b"word/" in data or b"[Content_Types].xml" in data[:_HEAD]:
        return "docx"
    return "odt" if b"opendocument.text" in data[:_HEAD] else "zip"


def read(
    source: str | os.PathLike[str] | bytes | IO[bytes] | IO[str],
    *,
    format: Format | None = None,  # noqa: A002 - the word that everybody expects
    encoding: str | None = None,
    as_of: date | None = None,
    strict: bool = False,
    max_size: int | None = MAX_SIZE,
) -> ReadResult:
    """Read a document from a path, from bytes, or from an open file.

    A ``str`` is a path; text in hand goes to :func:`vngov.parse`.  *format* and *encoding* overrule what the
    content says.  More than *max_size* bytes are refused before they are read; None reads any number.

    Whatever cannot be read at all raises :class:`vngov.errors.ReadError`, whose ``code`` says
    why; anything else is said in the diagnostics of the result.

    .. versionadded:: 0.1
    """
    name, content = content_of(source, max_size)
    if max_size is not None and len(content) > max_size:
        raise ReadError(name, "too-large")
    if isinstance(content, str):
        return parse(content, as_of=as_of, strict=strict)
    found = format or sniff(content)
    if found != "text":
        return _read_format(found, name, content, encoding, as_of, strict=strict)
    decoded = decode(content, encoding)
    if decoded.binary:
        raise ReadError(name, "binary")
    result = parse(decoded.text, as_of=as_of, strict=strict)
    return evolve(result, diagnostics=(*decoded.diagnostics, *result.diagnostics), encoding=decoded.encoding)


def _read_format(
    format_: Format, name: str, content: bytes, encoding: str | None, as_of: date | None, *, strict: bool
) -> ReadResult:
    if format_ not in _READERS:
        raise ReadError(name, "unsupported-format")
    module, function = _READERS[format_]
    flow_of: Callable[..., tuple[str, Layout]] = getattr(import_module(module), function)
    if format_ == "html" and encoding is not None:  # the one format that has an encoding
        flow_of = partial(flow_of, encoding=encoding)
    try:
        text, layout = flow_of(content)
    except ReadError as error:  # a reader of bytes knows no name
        raise ReadError(error.source or name, error.code) from error
    return parse_flow(text, layout, as_of=as_of, strict=strict)


def content_of(
    source: str | os.PathLike[str] | bytes | IO[bytes] | IO[str], max_size: int | None = MAX_SIZE
) -> tuple[str, bytes | str]:
    """Return the name of a source and what it holds; a name that people understand where it has none."""
    if isinstance(source, bytes | bytearray | memoryview):
        return "<bytes>", bytes(source)
    if isinstance(source, str | os.PathLike):
        return str(source), _bytes_of(Path(source), max_size)
    return str(getattr(source, "name", "<file>")), source.read(-1 if max_size is None else max_size + 1)


def _bytes_of(path: Path, max_size: int | None) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(-1 if max_size is None else max_size + 1)
    except FileNotFoundError as error:
        raise ReadError(str(path), "not-found") from error
    except IsADirectoryError as error:
        raise ReadError(str(path), "is-directory") from error
    except PermissionError as error:
        raise ReadError(str(path), "not-permitted") from error
    except (OSError, ValueError) as error:
        raise ReadError(str(path), "io") from error
