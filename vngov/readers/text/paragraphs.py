"""Lines joined into paragraphs: what a page break, a column or a fixed width had cut apart.

A marker at the start of a line always opens a paragraph.  For the other lines the page itself decides:
where first lines are indented the indent does, where lines are cut at one width a full line goes on,
and everywhere a line that starts with a small letter goes on with a line that has not ended.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from vngov.model import Table, Unclassified, UnclassifiedReason
from vngov.model.making import make_span
from vngov.readers.text.broken import is_mid_sentence
from vngov.readers.text.lines import one_blank
from vngov.readers.text.settling import ODD_STARTS, may_be_misread, settle_markers
from vngov.readers.text.tables import table_at
from vngov.readers.text.words import ORNAMENT, PAGE_NUMBER, PANEL, RUNNING_HEAD, flat
from vngov.values.marker import Marker, MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.diagnostics import Span
    from vngov.readers.text.lines import Line, Source

__all__ = ["Para", "Sheet", "measure", "paragraphs"]

_TERMINAL = frozenset('.;:!?”"…')
_MIN_WIDTH = 40
_MAX_WIDTH = 200
_FULL = 0.85
_HEADS = frozenset(
    {MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.ROMAN,
     MarkerKind.UPPER_LETTER, MarkerKind.ARTICLE}
)  # fmt: skip
_NAMED = frozenset({MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION})
_MOST_HEADING_LINES = 6
_FIRST_INDENT = 12  # a deeper line is centred
_OPENERS = ("Căn cứ ", "Căn cứ:", "Theo đề nghị ", "Xét đề nghị ", "Xét Tờ trình ")
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
    """How a stretch of lines is set: cut at ``width`` (0: not cut), first lines at ``indent`` (0: no such habit)."""

    width: int = 0
    indent: int = 0
    strict: bool = False


def measure(lines: Sequence[Line]) -> Sheet:
    """Find out whether *lines* are cut at a fixed width and whether first lines are indented."""
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
            if line.indent < 2 and (previous is None or line.gap or match_marker(text)):  # noqa: PLR2004 - a stray blank
                flush += 1
            elif 2 <= line.indent <= 12:  # noqa: PLR2004 - a first-line indent, not a centred line
                firsts.append(line.indent)
        previous = line
    if not flush and firsts:
        return Sheet(max(edges, default=0) or _widest(lines), min(firsts), strict=True)
    if len(edges) < max(3, len(lines) // 25):
        return Sheet()
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
    if line.text.startswith(_OPENERS):
        return False
    if sheet.strict and line.gap == 0:
        return line.indent < sheet.indent
    if line.text[:1].islower():
        if last not in _TERMINAL:
            return True
        return line.gap == 0 and _is_full(sheet, previous)
    if line.gap:
        return False
    if last not in _TERMINAL and previous.text.rpartition(" ")[2] in _DANGLING:
        return True
    if sheet.width and line.text[0].isdigit() and last not in _TERMINAL:
        return True
    if not sheet.width:
        return last == "," and len(previous.text) > _MIN_WIDTH
    if sheet.indent and line.indent >= sheet.indent:
        return False
    return _is_full(sheet, previous)


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


def paragraphs(source: Source, lines: Sequence[Line], sheet: Sheet, aside: list[Unclassified]) -> list[Para]:
    """Join *lines* into paragraphs; page furniture and ornaments go to *aside*.

    One pass, written flat: a call or an object saved here is saved for every line of the text.
    """
    paras: list[Para] = []
    append = paras.append
    span = make_span if source.spans is None else source.span
    areas = source.areas
    has_tables = areas is None and ("|" in source.text or "\t" in source.text)
    parts: list[str] = []  # the lines of the open paragraph, if it has several
    pieces: list[Span] = []
    para = previous = None
    is_damaged = has_roman = False
    end_of_table = 0
    for index, line in enumerate(lines):
        text = line.text
        if index < end_of_table:
            continue
        if areas is not None or has_tables:
            table, end_of_table = table_at(source, lines, index)
            if table is not None:
                _finish(para, parts, pieces)
                append(Para(None, "", (), line.gap, line.indent, table))
                para = previous = None
                continue
        if len(text) < _MIN_WIDTH and (reason := _furniture(text)):
            aside.append(Unclassified(text, reason, (span(line.start, line.end),)))
            continue
        found = match_marker(text)
        if para is not None and previous is not None:
            if found is None:
                goes_on = _goes_on(sheet, previous, line)
                if areas is not None and goes_on and areas.parts(previous, line):
                    goes_on = False
                if not goes_on and line.gap == 0:
                    goes_on = _heading_goes_on(sheet, paras, previous, line, len(parts))
            else:
                goes_on = line.gap == 0 and is_mid_sentence(previous, line, found[0], None if parts else para.marker)
            if goes_on:
                if not parts:
                    parts.append(para.text)
                    pieces += para.spans
                parts.append(text)
                pieces.append(span(line.start, line.end))
                previous = line
                continue
            if parts:
                _finish(para, parts, pieces)
        previous = line
        if found is None:
            is_damaged = is_damaged or text[:1] in ODD_STARTS or ")" in text[:3]
            para = Para(None, one_blank(text), (span(line.start, line.end),), line.gap, line.indent)
        else:
            marker, end = found
            para = Para(marker, one_blank(text[end:]), (span(line.start, line.end),), line.gap, line.indent)
            if marker.ordinal == 1 or marker.kind is MarkerKind.ROMAN:
                is_damaged = is_damaged or may_be_misread(marker, para.text, has_roman=has_roman)
                has_roman = has_roman or marker.kind is MarkerKind.ROMAN
            elif marker.style == "1)":
                is_damaged = True
        append(para)
    _finish(para, parts, pieces)
    if is_damaged:
        settle_markers(source, paras)
    return paras


def _finish(para: Para | None, parts: list[str], pieces: list[Span]) -> None:
    """Give *para* the lines that were found to belong to it."""
    if para is not None and parts:
        para.text = _join(parts)
        para.spans = tuple(pieces)
    parts.clear()
    pieces.clear()


def _heading_goes_on(sheet: Sheet, paras: Sequence[Para], previous: Line, line: Line, parts: int) -> bool:
    """Tell whether a heading runs over several lines: in capitals, or in the middle of the page."""
    para = paras[-1]
    if previous.text[-1:] in _TERMINAL or parts > _MOST_HEADING_LINES:
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
    if not text or (not character.isalpha() and ORNAMENT.match(text)):
        return UnclassifiedReason.ORNAMENT
    if character.isdigit() or character in "-–—":
        if PAGE_NUMBER.match(text):
            return UnclassifiedReason.PAGE_FURNITURE
        if PANEL.match(text):
            return UnclassifiedReason.SIGNATURE_PANEL
        if character.isdigit() and RUNNING_HEAD.match(flat(text)):
            return UnclassifiedReason.PAGE_FURNITURE
        return None
    if character in "KNCTEktpPĐ“\"'+" and ("/" in text or ":" in text or character in "tTpP"):
        plain = flat(text)
        if RUNNING_HEAD.match(plain):
            return UnclassifiedReason.PAGE_FURNITURE
        if PANEL.match(plain):
            return UnclassifiedReason.SIGNATURE_PANEL
    return None
