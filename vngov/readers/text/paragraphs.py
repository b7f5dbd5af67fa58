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

from vngov.model import Phrase, Row, Table, Unclassified, UnclassifiedReason
from vngov.readers.text.broken import is_mid_sentence
from vngov.readers.text.lines import one_blank
from vngov.readers.text.settling import settle_markers
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
_TABLE_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_CELL_BREAK = re.compile(r"(?<!\\)\|")


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


def paragraphs(  # noqa: PLR0915 - one pass over the lines
    source: Source, lines: Sequence[Line], sheet: Sheet, aside: list[Unclassified]
) -> list[Para]:
    """Join *lines* into paragraphs; page furniture and ornaments go to *aside*."""
    paras: list[Para] = []
    span = source.span
    parts: list[str] = []
    pieces: list[Span] = []
    marker: Marker | None = None
    first = previous = None
    areas = source.areas
    has_tables = areas is None and ("|" in source.text or "\t" in source.text)
    index, count = 0, len(lines)

    while index < count:
        line = lines[index]
        text = line.text
        if areas is not None and (table := areas.table_at(line)) is not None:
            if first is not None:
                paras.append(Para(marker, _join(parts), tuple(pieces), first.gap, first.indent))
            paras.append(Para(None, "", (), line.gap, line.indent, table))
            index += 1
            first = previous = None
            continue
        if has_tables and (rows := _table_end(lines, index)) > index:
            if first is not None:
                paras.append(Para(marker, _join(parts), tuple(pieces), first.gap, first.indent))
                first = None
            paras.append(Para(None, "", (), line.gap, line.indent, _table(source, lines[index:rows])))
            index = rows
            previous = None
            continue
        index += 1
        if len(text) < _MIN_WIDTH and (reason := _furniture(text)):
            aside.append(Unclassified(text, reason, (span(line.start, line.end),)))
            continue
        found = match_marker(text)
        is_broken = (
            found is not None
            and previous is not None
            and (is_mid_sentence(previous, line, found[0], marker if previous is first else None))
        )
        found = None if is_broken else found
        if (
            found is None
            and first is not None
            and previous is not None
            and (
                is_broken
                or (_goes_on(sheet, previous, line) and (areas is None or not areas.parts(previous, line)))
                or _heading_goes_on(marker, previous, line, len(parts))
            )
        ):
            parts.append(text)
            pieces.append(span(line.start, line.end))
            previous = line
            continue
        if first is not None:
            paras.append(Para(marker, _join(parts), tuple(pieces), first.gap, first.indent))
        if found is None:
            marker, parts = None, [text]
        else:
            marker, parts = found[0], [text[found[1] :]]
        pieces = [span(line.start, line.end)]
        first = previous = line
    if first is not None:
        paras.append(Para(marker, _join(parts), tuple(pieces), first.gap, first.indent))
    settle_markers(source, paras)
    return paras


def _heading_goes_on(marker: Marker | None, previous: Line, line: Line, parts: int) -> bool:
    """Tell whether a heading in capitals runs over several lines."""
    return (
        marker is not None
        and marker.kind in _HEADS
        and line.gap == 0
        and parts < 6  # noqa: PLR2004 - no heading is longer
        and previous.text[-1:] not in _TERMINAL
        and line.text.isupper()
        and previous.text.isupper()
        and len(previous.text) > len(str(marker)) + 1
    )


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


def _table_end(lines: Sequence[Line], index: int) -> int:
    """Return the index after the rows of a table that starts at *index*; *index* itself if none does."""
    text = lines[index].text
    if not _is_row(text):
        return index
    end = index
    while end < len(lines) and (_is_row(lines[end].text) and (end == index or lines[end].gap == 0)):
        end += 1
    return end if end - index >= 2 else index  # noqa: PLR2004 - one line makes no table


def _is_row(text: str) -> bool:
    if "|" in text:
        return (text[0] == "|" and text.count("|") > 1) or text.count("|") > 1
    return text.count("\t") > 1


def _table(source: Source, lines: Sequence[Line]) -> Table:
    rows: list[Row] = []
    rules: list[Span] = []
    header_rows = 0
    for line in lines:
        if _TABLE_RULE.match(line.text):
            rules.append(source.span(line.start, line.end))
            header_rows = header_rows or len(rows)
            continue
        rows.append(_row(source, line))
    return Table(rows, header_rows, rules)


def _row(source: Source, line: Line) -> Row:
    """Cut a row into cells; each owns its text together with the sign before it."""
    raw = source.text[line.start : line.end]
    cuts = (
        [found.start() for found in _CELL_BREAK.finditer(raw)]
        if "|" in raw
        else [place for place, character in enumerate(raw) if character == "\t"]
    )
    if not cuts or cuts[0] != 0:
        cuts.insert(0, -1)
    if raw[cuts[-1] :].strip() == "|" and len(cuts) > 1:
        ends = [*cuts[1:-1], len(raw)]
        cuts.pop()
    else:
        ends = [*cuts[1:], len(raw)]
    cells: list[Phrase] = []
    for cut, end in zip(cuts, ends, strict=True):
        start = max(cut, 0)
        text = raw[cut + 1 : end].strip().removesuffix("|").strip() if end == len(raw) else raw[cut + 1 : end].strip()
        piece = raw[start:end].strip()
        spans = (source.span(line.start + start, line.start + end),) if piece else ()
        cells.append(Phrase(one_blank(text.replace("\\|", "|")), spans))
    return Row(cells)
