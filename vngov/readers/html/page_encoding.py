"""The bytes of a page as characters: mark, declaration, or the letters themselves; old fonts run by run.

A page in an old code page is parsed as Western text first and converted line by line afterwards, since capitals
depend on the line (TCVN3) and the font of a run may say more than the page does.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vngov.diagnostics import Diagnostic, Severity
from vngov.i18n import N_
from vngov.text import LegacyEncoding, decode, decode_legacy, detect_legacy, font_encoding
from vngov.text.legacy import capitals_of_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.html.boxes import PageLine

__all__ = ["DecodedPage", "convert_old_letters", "page_text"]

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_DECLARED_IN = 4096
_MARKUP = re.compile(rb"<[^<>]*>")
# What pages in an old code page declare, too, so that it says nothing.
_SAYS_NOTHING = frozenset({"utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "x-user-defined"})
_WIDE = ("utf-16", "utf-32", "ucs")
_BYTE_FOR_BYTE = "latin-1"
_UNICODE_LETTER = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
_SAMPLE = 16_384


class DecodedPage(NamedTuple):
    """The markup of a page, what it was decoded from, the old code page that its text is still in, and the remarks."""

    markup: str
    encoding: str
    legacy: LegacyEncoding | None = None
    remarks: tuple[Diagnostic, ...] = ()


def page_text(data: bytes, encoding: str | None = None) -> DecodedPage:
    """Decode a page as *encoding*, or as its bytes, its head or its words say."""
    if encoding is None and not data.startswith(_MARKS) and b"\0" not in data[:_DECLARED_IN]:
        try:
            return DecodedPage(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            encoding = _declared(data)
    if encoding is None and not data.startswith(_MARKS):
        # What the words say; tags and scripts would only blur it.
        encoding = decode(_MARKUP.sub(b" ", data)).encoding
        if encoding == "binary":
            return DecodedPage(data.decode(_BYTE_FOR_BYTE), _BYTE_FOR_BYTE)
    legacy = _legacy(encoding)
    if legacy is not None:
        return DecodedPage(data.decode(_BYTE_FOR_BYTE), legacy, legacy)
    decoded = decode(data, encoding)
    return DecodedPage(decoded.text, decoded.encoding, None, decoded.diagnostics)


def convert_old_letters(lines: Sequence[PageLine], legacy: LegacyEncoding | None) -> tuple[Diagnostic, ...]:
    """Turn the runs that an old font or the old code page of the page sets into Unicode; say what was found."""
    found: set[LegacyEncoding] = set()
    for line in lines:
        for index, run in enumerate(line.runs):
            if run.text.isascii():
                continue
            by_font = font_encoding(run.style.font) if run.style.font else None
            if by_font is not None and not _UNICODE_LETTER.search(run.text):
                line.runs[index] = run._replace(text=decode_legacy(run.text, by_font[0], capitals=by_font[1]))
                found.add(by_font[0])
            elif legacy is not None:
                line.runs[index] = run._replace(text=_converted(run.text, legacy))
                found.add(legacy)
    if legacy is None:
        found |= _convert_misread(lines)
    remarks = [
        Diagnostic(
            "legacy-encoding",
            Severity.INFO,
            N_("text in {encoding} converted to Unicode"),
            (("encoding", str(encoding)),),
        )
        for encoding in sorted(found)
    ]
    return tuple(remarks)


def _convert_misread(lines: Sequence[PageLine]) -> set[LegacyEncoding]:
    """Convert the lines without a Vietnamese letter that are Vietnamese in an old code page: a page may mix both."""
    suspects = [
        line for line in lines if not (text := line.text).isascii() and not _UNICODE_LETTER.search(text)
    ]  # fmt: skip
    sample: list[str] = []
    size = 0
    for line in suspects:
        sample.append(line.text)
        size += len(sample[-1])
        if size > _SAMPLE:
            break
    found = detect_legacy("\n".join(sample))
    if found is None:
        return set()
    for line in suspects:
        line.runs = [run._replace(text=_converted(run.text, found[0])) for run in line.runs]
    return {found[0]}


def _converted(text: str, encoding: LegacyEncoding) -> str:
    text = decode_legacy(text, encoding)
    return capitals_of_line(text) if encoding is LegacyEncoding.TCVN3 else text


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page declares, if that can be believed."""
    found = _DECLARED.search(data[:_DECLARED_IN])
    name = found[1].decode("ascii").lower() if found else ""
    if not name or name in _SAYS_NOTHING or name.startswith(_WIDE):
        return None
    try:
        decode(b"-", name)
    except ValueError:
        return None
    return name


def _legacy(encoding: str | None) -> LegacyEncoding | None:
    return next((each for each in LegacyEncoding if each == (encoding or "").lower()), None)
