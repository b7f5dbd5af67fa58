"""Lines joined into paragraphs: what a page break, a column or a fixed width had cut apart.

A marker at the start of a line always opens a paragraph.  For the other lines the page itself decides:
where first lines are indented the indent does, where lines are cut at one width a full line goes on,
and everywhere a line that starts with a small letter goes on with a line that has not ended.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from vngov.diagnostics import Span
from vngov.model import Table, Unclassified, UnclassifiedReason
from vngov.model.making import new_span
from vngov.readers.text.broken import ENDS, is_mid_sentence
from vngov.readers.text.lines import one_blank
from vngov.readers.text.quoted_lines import quotes_apart
from vngov.readers.text.settling import ODD_STARTS, may_be_misread, settle_markers
from vngov.readers.text.tables import table_at
from vngov.readers.text.words import ENACTMENT, ORNAMENT, PAGE_NUMBER, PANEL, RUNNING_HEAD, flat
from vngov.values.marker import Marker, MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.text.lines import Line, Source

__all__ = ["Para", "Sheet", "measure", "paragraphs"]

_UNITS = ("Điều ", "Chương ", "Mục ", "Phần ", "Phụ lục ")
_TERMINAL = frozenset('.;:!?”"…')
_MIN_WIDTH = 40
_SHORT = 24  # no line is cut so early: a heading such as “Quan điểm”
_MAX_WIDTH = 200
_FULL = 0.85
_LONGEST_CUT = 130
_HEADS = frozenset(
    {MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.ROMAN,
     MarkerKind.UPPER_LETTER, MarkerKind.ARTICLE}
)  # fmt: skip
_NAMED = frozenset({MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION})
_MOST_HEADING_LINES = 6
_FURNITURE_LETTERS = frozenset("KNCTEktpPĐ")  # trang, page, Công báo, Ký bởi, Người ký, Email …
_LONGEST_PAGE_NUMBER = 9
_FIRST_INDENT = 12  # a deeper line is centred
_OPEN_BASIS = re.compile(
    r"Căn cứ (?:các |vào )?(?:Hiến|Bộ luật|Luật|Pháp|Nghị|Quy|Thông|Chỉ|Kế|Kết|Công|Văn|Chương|Điều|khoản)\b"
    r"|(?:Theo|Xét) đề nghị |Xét Tờ trình "
)
_OPENERS = ("Căn cứ ", "Căn cứ:", "Theo đề nghị ", "Xét đề nghị ", "Xét Tờ trình ")
_CUT_OPENERS = frozenset(opener.strip() for opener in _OPENERS if opener.endswith(" "))
_DANGLING = frozenset(
    [
        "số",
        "ngày",
        "tháng",
        "năm",
        "của",
        "và",
        "các",
        "những",
        "về",
        "tại",
        "theo",
        "do",
        "cho",
        "với",
        "từ",
        "đến",
        "trong",
        "ngoài",
        "giữa",
        "bởi",
        "bằng",
        "là",
        "Điều",
        "điều",
        "khoản",
        "điểm",
        "Nghị",
        "Quyết",
        "Thông",
        "Luật",
        "Pháp",
        "Ủy",
        "Uỷ",
        "Hội",
        "Mặt",
        "Đảng",
        "Bộ",
        "Sở",
        "thứ",
        "lần",
        "khóa",
        "khoá",
        "hoặc",
        "hay",
        "để",
        "trên",
        "dưới",
        "sau",
        "trước",
        "vào",
        "gồm",
        "như",
        "-",
    ]
)


@define
class Para:
    """A paragraph: its marker if it has one, the text after it, the pieces of source it was read from."""

    marker: Marker | None
    text: str
    spans: tuple[Span, ...]
    gap: int
    indent: int
    table: Table | None = None


@define
class Sheet:
    """How a stretch of lines is set: cut at ``width`` (0: not cut), first lines at ``indent`` (0: no such habit).

    ``longest`` is the length of the longest line where a few lines only show that they are cut; else 0.
    """

    width: int = 0
    indent: int = 0
    strict: bool = False
    longest: int = 0


def measure(lines: Sequence[Line], margin: int = 0) -> Sheet:
    """Find out whether *lines* are cut at a fixed width and whether first lines are indented, from *margin* on."""
    edges: list[int] = []
    bases: list[int] = []
    flush = 0
    firsts: list[int] = []
    previous: Line | None = None
    for line in lines:
        text = line.text
        starts_small = text[:1].islower()
        if previous is not None and line.gap == 0 and starts_small and previous.text[-1:] not in _TERMINAL:
            edges.append(previous.indent + len(previous.text))
            bases.append(line.indent)
        elif not starts_small:
            if line.indent < margin + 2 and (previous is None or line.gap or match_marker(text)):
                flush += 1
            elif margin + 2 <= line.indent <= margin + 12:
                firsts.append(line.indent)
        previous = line
    if not flush and firsts:
        inset = min(line.indent for line in lines)
        if not margin and inset and (bases or any(line.indent > inset for line in lines)):  # the whole page is set in
            return measure(lines, inset)
        return Sheet(max(edges, default=0) or _widest(lines), min(firsts), strict=True)
    if len(edges) < max(3, len(lines) // 25):
        widest = _widest(lines)
        return Sheet(longest=widest if edges and widest <= _LONGEST_CUT else 0)
    edges.sort()
    width = edges[int(len(edges) * 0.9)]
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return Sheet()
    bases.sort()
    base = bases[len(bases) // 2]
    deeper = sum(1 for indent in firsts if indent >= base + 2)
    return Sheet(width, base + 2 if deeper * 3 >= len(lines) // 8 and deeper else 0)


def _widest(lines: Sequence[Line]) -> int:
    return max((line.indent + len(line.text) for line in lines), default=0)


def _goes_on(sheet: Sheet, previous: Line, line: Line) -> bool:
    """Tell whether *line*, which has no marker, continues *previous*."""
    last = previous.text[-1:]
    if line.text.startswith(_OPENERS) or (len(line.text) < _MIN_WIDTH and ENACTMENT.match(flat(line.text))):
        return False
    if sheet.strict and line.gap == 0:
        return line.indent < sheet.indent
    if line.text[:1].islower():
        if last not in _TERMINAL:
            return True
        return line.gap == 0 and _is_full(sheet, previous)
    if line.gap:
        return False
    if last not in _TERMINAL and (
        previous.text in _CUT_OPENERS
        or (previous.text.rpartition(" ")[2] in _DANGLING and len(previous.text) > _SHORT)
        or (line.text.startswith(_UNITS) and not previous.text.isupper())
    ):
        return True
    if sheet.width and line.text[0].isdigit() and last not in _TERMINAL:
        return True
    if line.text[0] == "(" and line.text[1:2].islower() and last not in _TERMINAL and not previous.text.isupper():
        return len(previous.text) > _SHORT
    if not sheet.width:
        if last == ",":
            return len(previous.text) > _MIN_WIDTH
        is_cut = bool(sheet.longest) and previous.indent + len(previous.text) >= sheet.longest * _FULL
        return is_cut and last not in _TERMINAL and not previous.text.isupper()
    if sheet.indent and line.indent >= sheet.indent:
        return False
    return _is_full(sheet, previous)


def _is_basis_open(para: Para, previous: Line, line: Line) -> bool:
    """Tell whether *para* is a legal basis without its stop: wherever the line broke, the next one goes on with it."""
    return (
        para.marker is None
        and previous.text[-1:] not in _TERMINAL
        and _OPEN_BASIS.match(para.text) is not None
        and not line.text.startswith(_OPENERS)
        and not line.text.isupper()
    )


def _is_full(sheet: Sheet, line: Line) -> bool:
    return bool(sheet.width) and line.indent + len(line.text) >= sheet.width * _FULL


def _join(parts: list[str]) -> str:
    """Join the lines of a paragraph; a symbol cut after its hyphen (``10-`` / ``NQ/TW``) closes up."""
    if len(parts) == 1:
        return one_blank(parts[0])
    text = parts[0].rstrip()
    for part in parts[1:]:
        if text.endswith(("-", "/")) and text[-2:-1].isalnum() and part[:1].isalnum():
            text += part
        elif text:
            text += " " + part
        else:
            text = part
    return one_blank(text)


def paragraphs(  # noqa: PLR0915 - written flat on purpose
    source: Source, lines: Sequence[Line], sheet: Sheet, aside: list[Unclassified]
) -> list[Para]:
    """Join *lines* into paragraphs; page furniture and ornaments go to *aside*.

    One pass, written flat: a call or an object saved here is saved for every line of the text.
    """
    paras: list[Para] = []
    append = paras.append
    if "“" in source.text:
        lines = list(quotes_apart(lines))
    original = source.spans is None
    areas = source.areas
    has_tabs = "\t" in source.text
    has_tables = areas is not None or has_tabs or "|" in source.text
    parts: list[str] = []  # the lines of the open paragraph, if it has several
    pieces: list[Span] = []
    para = previous = None
    is_open = has_roman = False  # is_open: the last line has no stop
    suspects: list[int] = []
    end_of_table = 0
    for index, line in enumerate(lines):
        text = line.text
        if has_tables:
            if index < end_of_table:
                continue
            table, end_of_table = table_at(source, lines, index)
            if table is not None:
                _finish(para, parts, pieces)
                append(Para(None, "", (), line.gap, line.indent, table))
                para = previous = None
                continue
        span = new_span(Span, (line.start, line.end)) if original else source.span(line.start, line.end)
        if len(text) < _MIN_WIDTH and (reason := _furniture(text)) is not None:
            aside.append(Unclassified(text, reason, (span,)))
            continue
        found = match_marker(text)
        if para is not None and previous is not None:
            if found is not None:
                goes_on = (
                    is_open and not line.gap and is_mid_sentence(previous, line, found[0], None if parts else para)
                )
            else:
                goes_on = _goes_on(sheet, previous, line) or (not line.gap and _is_basis_open(para, previous, line))
            if goes_on and areas is not None:
                goes_on = not areas.parts(previous, line)
            if goes_on or (found is None and not line.gap and _heading_goes_on(sheet, paras, previous, line, parts)):
                if not parts:
                    parts.append(para.text)
                    pieces += para.spans
                parts.append(text)
                pieces.append(span)
                previous, is_open = line, text[-1:] not in ENDS
                continue
            if parts:
                _finish(para, parts, pieces)
        previous, is_open = line, text[-1:] not in ENDS
        if found is None:
            if text[:1] in ODD_STARTS or ")" in text[:3]:
                suspects.append(len(paras))
            para = Para(None, one_blank(text), (span,), line.gap, line.indent)
        else:
            marker, end = found
            words = text[end:]
            if "  " in words or has_tabs:
                words = one_blank(words)
            para = Para(marker, words, (span,), line.gap, line.indent)
            if marker.ordinal == 1 or marker.kind is MarkerKind.ROMAN:
                if may_be_misread(marker, words, has_roman=has_roman):
                    suspects.append(len(paras))
                has_roman = has_roman or marker.kind is MarkerKind.ROMAN
            elif marker.style == "1)":
                suspects.append(len(paras))
        append(para)
    _finish(para, parts, pieces)
    settle_markers(source, paras, suspects)
    return paras


def _finish(para: Para | None, parts: list[str], pieces: list[Span]) -> None:
    """Give *para* the lines that were found to belong to it."""
    if para is not None and parts:
        para.text = _join(parts)
        para.spans = tuple(pieces)
    parts.clear()
    pieces.clear()


def _heading_goes_on(sheet: Sheet, paras: Sequence[Para], previous: Line, line: Line, parts: Sequence[str]) -> bool:
    """Tell whether a heading runs over several lines: in capitals, or in the middle of the page."""
    para = paras[-1]
    if previous.text[-1:] in _TERMINAL or len(parts) > _MOST_HEADING_LINES:
        return False
    is_heading = para.marker is not None and para.marker.kind in _HEADS and bool(para.text)
    if not is_heading and para.marker is None and len(paras) > 1:  # the name of a chapter stands below its number
        above = paras[-2]
        is_heading = above.marker is not None and above.marker.kind in _NAMED and not above.text
    if not is_heading:
        return False
    if line.text.isupper() and previous.text.isupper():
        return True
    centred = max(sheet.indent, _FIRST_INDENT) + 1
    return previous.indent > centred and line.indent > centred and len(line.text) < _MIN_WIDTH * 2


def _furniture(text: str) -> UnclassifiedReason | None:
    """Say why a short line is no text of the document; None if it is."""
    character = text[:1]
    if character.isalpha():
        if character not in _FURNITURE_LETTERS or not ("/" in text or ":" in text or character in "tTpP"):
            return None
    elif not text or ORNAMENT.match(text):
        return UnclassifiedReason.ORNAMENT
    elif character.isdigit() or character in "-–—":
        if len(text) <= _LONGEST_PAGE_NUMBER and PAGE_NUMBER.match(text):
            return UnclassifiedReason.PAGE_FURNITURE
        if "/" not in text and ":" not in text:
            return None
    elif character not in "“\"'+":
        return None
    plain = flat(text)
    if RUNNING_HEAD.match(plain):
        return UnclassifiedReason.PAGE_FURNITURE
    return UnclassifiedReason.SIGNATURE_PANEL if PANEL.match(plain) else None
