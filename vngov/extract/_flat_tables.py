"""Assignment tables that a converter flattened: into columns of blanks or tabs, or into one cell a line.

What shows them is their head: three labels or more, of the work and of who does it, on one line or on successive ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from vngov.diagnostics import Span
from vngov.extract._task_remarks import Label, label_of
from vngov.model.blocks import Row, Table
from vngov.model.phrase import Phrase
from vngov.text.bare import bare

__all__ = ["FlatTable", "flat_tables"]

_CELL = re.compile(r"[^\s|](?:[^\t|\n]*?[^\s|])??(?=\t|\s{3,}|\s*\||\s*$)")
_ORDINAL = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[IVX]{1,6}|[A-ZĐ]|[a-zđ])[.)]?")
_LEAST = 3
_WHO = {Label.LEAD, Label.ASSIGNEE}
_ENDS = re.compile(r"\s*(?:noi nhan|ghi chu\s*:|tm\.|kt\.|phu luc|\*{3,}|-{5,})")


@frozen
class FlatTable:
    """A table found in running text, and the stretch that it takes up."""

    table: Table
    span: Span


@frozen
class _Cell:
    text: str
    start: int
    end: int
    column: int


def flat_tables(source: str) -> tuple[FlatTable, ...]:
    """Return the assignment tables that stand flattened in *source*."""
    lines = _lines(source)
    found: list[FlatTable] = []
    at = 0
    while at < len(lines):
        table, after = _columned(lines, at) or _stacked(lines, at) or (None, at + 1)
        if table is not None:
            found.append(table)
        at = after
    return tuple(found)


def _lines(source: str) -> list[list[_Cell]]:
    """Return the lines that are not blank, each as its cells."""
    lines: list[list[_Cell]] = []
    offset = 0
    for line in source.splitlines(keepends=True):
        tabbed = "\t" in line.strip()
        cells = [
            _Cell(
                one[0],
                offset + one.start(),
                offset + one.end(),
                line.count("\t", 0, one.start()) if tabbed else one.start(),
            )
            for one in _CELL.finditer(line.rstrip("\r\n"))
        ]
        if cells:
            lines.append(cells)
        offset += len(line)
    return lines


def _labels(cells: Sequence[_Cell]) -> list[Label | None]:
    return [label_of(bare(cell.text)) for cell in cells]


def _is_head(labels: Sequence[Label | None]) -> bool:
    return len(labels) >= _LEAST and None not in labels and Label.CONTENT in labels and bool(_WHO & set(labels))


def _columned(lines: Sequence[list[_Cell]], at: int) -> tuple[FlatTable, int] | None:
    """Return the table whose head is one line of cells."""
    head = lines[at]
    if len(head) < _LEAST or not _is_head(_labels(head)):
        return None
    has_ordinals = _labels(head)[0] is Label.ORDINAL
    rows: list[list[list[_Cell]]] = []
    after = at + 1
    if after < len(lines) and None not in _labels(lines[after]):
        head = _with_lower(head, lines[after])
        after += 1
    if after < len(lines) and [cell.text.strip("()") for cell in lines[after]] == [
        str(n + 1) for n in range(len(head))
    ]:
        after += 1  # (1) (2) (3) is no row
    for cells in lines[after:]:
        if _ENDS.match(bare(cells[0].text)) or (has_ordinals and not rows and not _ORDINAL.fullmatch(cells[0].text)):
            break
        is_new = _ORDINAL.fullmatch(cells[0].text) is not None if has_ordinals else len(cells) == len(head)
        if not is_new and (not rows or (len(cells) == 1 and cells[0].column == 0)):
            break
        if is_new:
            rows.append([[] for _ in head])
        for place, cell in enumerate(cells):
            rows[-1][place if len(cells) == len(head) else _nearest(cell, head)].append(cell)
        after += 1
    return _table(head, rows, after) if rows else None


def _with_lower(head: Sequence[_Cell], lower: Sequence[_Cell]) -> list[_Cell]:
    """Return the heads of the columns where some of a second row stand below one that is over several columns."""
    ends = [*(cell.column for cell in head[1:]), None]
    upper = [
        cell
        for cell, end in zip(head, ends, strict=True)
        if not any(cell.column <= below.column and (end is None or below.column < end) for below in lower)
    ]
    return sorted([*upper, *lower], key=_column)


def _column(cell: _Cell) -> int:
    return cell.column


def _nearest(cell: _Cell, head: Sequence[_Cell]) -> int:
    return min(range(len(head)), key=lambda place: abs(head[place].column - cell.column))


def _stacked(lines: Sequence[list[_Cell]], at: int) -> tuple[FlatTable, int] | None:
    """Return the table whose cells stand one a line: rows begin with their ordinals."""
    head: list[_Cell] = []
    for cells in lines[at : at + 12]:
        if len(cells) != 1 or label_of(bare(cells[0].text)) is None:
            break
        head.append(cells[0])
    labels = _labels(head)
    if not _is_head(labels) or labels[0] is not Label.ORDINAL:
        return None
    rows: list[list[list[_Cell]]] = []
    after = at + len(head)
    for cells in lines[after:]:
        if len(cells) != 1 or _ENDS.match(bare(cells[0].text)):
            break
        cell = cells[0]
        if _ORDINAL.fullmatch(cell.text):
            rows.append([[cell]])
        elif not rows or len(rows[-1]) == len(head):
            break
        else:
            rows[-1].append([cell])
        after += 1
    content = labels.index(Label.CONTENT)
    padded = [_padded(row, len(head), content) for row in rows]
    return _table(head, padded, after) if rows else None


def _padded(row: list[list[_Cell]], width: int, content: int) -> list[list[_Cell]]:
    """Return a row with the cells that it lacks; one that says a single thing behind its ordinal says the work."""
    ordinal, *said = row
    if len(said) == 1 and width > len(row):
        said = [*([[]] * (content - 1)), *said]
    return [ordinal, *said, *([[]] * (width - 1 - len(said)))]


def _table(head: Sequence[_Cell], rows: Sequence[Sequence[Sequence[_Cell]]], after: int) -> tuple[FlatTable, int]:
    body = [Row([_phrase(cells) for cells in row]) for row in rows]
    table = Table([Row([_phrase([cell]) for cell in head]), *body], 1)
    last = max(cell.end for row in rows for cells in row for cell in cells)
    return FlatTable(table, Span(head[0].start, last)), after


def _phrase(cells: Sequence[_Cell]) -> Phrase:
    return Phrase(
        " ".join(" ".join(cell.text for cell in cells).split()), tuple(Span(cell.start, cell.end) for cell in cells)
    )
