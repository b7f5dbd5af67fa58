"""The source as lines: where each non-blank line starts, how far it is indented, what stands before it.

The lines are cut once; every later stage works on them and asks the :class:`Source` for the place in the
*original* text, so that cleaning the text first costs nothing where nothing had to be cleaned.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import define

from vngov.diagnostics import Diagnostic, Span
from vngov.text import SpanMap, clean
from vngov.text.remarks import without_remarks
from vngov.text.spans import substitute

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vngov.readers.text.areas import Areas

__all__ = ["Line", "Source", "line_at", "one_blank", "plain", "split_lines"]

_BREAKS = re.compile("[\r\f]")  # cleaning makes the other line breaks ordinary
_FEW_LINES = 12
_RARE = 0.04
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_EMPHASIS_IN_WORD = re.compile(r"(?<=[^\W_])\*{2,}(?=[^\W_])")
_HEADING = re.compile(r"#{1,6}[ \t]+(?=[^\s#])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")
_SIGNED_FOR = (
    "CHỦ", "BỘ", "CỤC", "GIÁM", "TRƯỞNG", "CHÁNH", "THỦ", "ỦY", "UỶ", "UBND", "BAN", "HỘI", "VIỆN", "HIỆU", "TỔNG",
    "CHI", "THỐNG",
)  # fmt: skip
_CUT_FORMULAS = {  # the first word of a formula, and how the rest of it begins
    "Căn": ("cứ ",),
    "Kính": ("gửi", "trình"),
    "KÍNH": ("GỬI", "TRÌNH"),
    "Nơi": ("nhận",),
    "Theo": ("đề nghị ", "yêu cầu "),
    "Xét": ("đề nghị ", "Tờ trình ", "tờ trình "),
    **dict.fromkeys(("TM.", "KT.", "TL.", "TUQ.", "T/M", "K/T", "T/L"), _SIGNED_FOR),
    "Điều": tuple("123456789"),
    "Chương": (*"123456789IVX",),
    "Mục": (*"123456789IVX",),
}
_STARRED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,200})\*(?!\*)")


@define
class Line:
    """A line: ``text`` without outer blanks, Markdown emphasis and heading signs; offsets in the working text.

    ``indent`` counts the blanks before it, ``gap`` the blank lines before it.
    """

    text: str
    start: int
    end: int
    indent: int
    gap: int


@define
class Source:
    """The text to read: as given, as worked on, the way back, and what a format knows of the layout."""

    original: str
    text: str
    spans: SpanMap | None
    diagnostics: list[Diagnostic]
    areas: Areas | None = None
    as_of: date | None = None

    @classmethod
    def of(cls, text: str) -> Source:
        """Clean *text*; a clean text is worked on as it is."""
        cleaned = clean(text)
        spans = None if cleaned.text is text else cleaned.spans
        working = cleaned.text
        if "\r" in working or "\f" in working:
            working = _BREAKS.sub("\n", working.replace("\r\n", " \n"))  # one break, and no offset moves
        if "**" in working:
            working, edits = substitute(_EMPHASIS_IN_WORD, _nothing, working)
            if not edits.is_identity:
                spans = edits if spans is None else spans.then(edits)
        if (bare := without_remarks(working)) is not working and bare != working:
            # The map moves nothing; there is one where characters of the text may be in no line.
            working, spans = bare, spans or SpanMap.identity(len(text))
        return cls(text, working, spans, list(cleaned.diagnostics()))

    def span(self, start: int, end: int) -> Span:
        """Return the place in the original of a stretch of the working text."""
        return Span(start, end) if self.spans is None else self.spans.to_source((start, end))


def split_lines(source: Source) -> list[Line]:
    """Return the non-blank lines of the working text, in order."""
    lines: list[Line] = []
    append = lines.append
    position = gap = 0
    text = source.text
    has_stars, has_rules, has_escapes = "*" in text, "_" in text, "\\" in text
    for raw in text.split("\n"):
        stripped = raw.strip()
        if not stripped:
            gap += 1
            position += len(raw) + 1
            continue
        size = len(stripped)
        indent = 0 if size == len(raw) else len(raw) - len(raw.lstrip())
        start = position + indent
        if stripped[0] == "#" and (heading := _HEADING.match(stripped)):
            append(Line(plain(stripped[heading.end() :]), start, start + size, indent, gap))
        elif (has_stars and "*" in stripped) or (has_rules and "__" in stripped) or (has_escapes and "\\" in stripped):
            append(Line(plain(stripped), start, start + size, indent, gap))
        else:
            append(Line(stripped, start, start + size, indent, gap))
        gap = 0
        position += len(raw) + 1
    return _closed_up(_mended(lines))


def _mended(lines: list[Line]) -> list[Line]:
    """Return *lines*, those that cut a formula in two (``Căn`` / ``cứ Luật …``, as pages on the web do) made one."""
    mended: list[Line] = []
    for line in lines:
        above = mended[-1] if mended else None
        if (
            above is not None
            and not line.gap
            and above.text in _CUT_FORMULAS
            and line.text.startswith(_CUT_FORMULAS[above.text])
        ):
            mended[-1] = Line(f"{above.text} {line.text}", above.start, line.end, above.indent, above.gap)
        else:
            mended.append(line)
    return mended


def _closed_up(lines: list[Line]) -> list[Line]:
    """Return *lines*, those of a double-spaced text without the blank line that stands between all of them."""
    if len(lines) > _FEW_LINES and sum(not line.gap for line in lines) <= 1 + len(lines) * _RARE:
        for line in lines:
            line.gap = max(0, line.gap - 1)
    return lines


def one_blank(text: str) -> str:
    """Return *text* with every run of blanks made one blank."""
    return " ".join(text.split()) if "  " in text or "\t" in text or "\n" in text else text


def line_at(lines: Sequence[Line], offset: int) -> int:
    """Return the index of the line that holds *offset*, or of the last line before it."""
    return max(0, bisect_right(lines, offset, key=_start) - 1)


def _nothing(_: re.Match[str]) -> str:
    return ""


def _start(line: Line) -> int:
    return line.start


def plain(text: str) -> str:
    """Drop the emphasis and the escapes of Markdown; a star of its own, or one that opens a list item, stays."""
    bare = _EMPHASIS.sub("", _ESCAPE.sub(r"\1", text) if "\\" in text else text)
    if len(bare) > 1:
        if bare.count("*") > 1:
            bare = _STARRED.sub(r"\1", bare)
        if bare.startswith("*") and (bare[1:2] not in {" ", "*", "\t", ""} or bare[1:3] == " ("):
            bare = bare.lstrip("*")
        if bare.endswith("*") and not bare.endswith("**") and bare.strip("*"):
            bare = bare.rstrip("*")
    return bare.strip()
