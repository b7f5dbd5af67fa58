"""Blocks put into the flow text: lines as they come, page tables column by column, tables of data as tables.

.. versionadded:: 0.1
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from vngov.model import UnclassifiedReason
from vngov.readers.docx.blocks import Aside, Block, Cell, Grid, GridRow, Line, lines_of
from vngov.readers.text.layout import CellText, FlowBuilder
from vngov.readers.text.page_tables import is_page_table
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["flow_blocks"]


def flow_blocks(blocks: Iterable[Block], flow: FlowBuilder, room: Length | None = None) -> None:
    """Add *blocks* to *flow*; *room* is the width of the cell of a page table that they stand in."""
    for block in blocks:
        if isinstance(block, Line):
            if block.text:
                flow.line(block.text, block.style, room)
            else:
                flow.blank()
        elif isinstance(block, Aside):
            reason = UnclassifiedReason.FOOTNOTE if block.is_note else UnclassifiedReason.PAGE_FURNITURE
            flow.aside(block.text, reason)
        elif is_page_table(
            [[[line.text for line in lines_of(cell.blocks)] for cell in row.cells] for row in block.rows],
            ruled=block.ruled,
        ):
            _flow_page_table(block, flow)
        else:
            _flow_table(block, flow)


def _flow_page_table(grid: Grid, flow: FlowBuilder) -> None:
    """Add the cells of a page table by columns; a cell over the whole width parts what is above and below it."""
    width = max(_end(row) for row in grid.rows)
    for is_whole, rows in groupby(grid.rows, key=lambda row: len(row.cells) == 1 and row.cells[0].across >= width):
        placed = [(column, place, cell) for place, row in enumerate(rows) for column, cell in _placed(row)]
        if not is_whole:
            placed.sort(key=lambda each: each[:2])
        for _, _, cell in placed:
            wide = None if cell.width is None else Length.twips(cell.width)
            flow_blocks((block for block in cell.blocks if block != Line("")), flow, wide)
    flow.blank()


def _placed(row: GridRow) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row with the columns at which they begin."""
    column = row.skipped
    for cell in row.cells:
        yield column, cell
        column += cell.across


def _end(row: GridRow) -> int:
    return row.skipped + sum(cell.across for cell in row.cells)


def _flow_table(grid: Grid, flow: FlowBuilder) -> None:
    """Add a table of data; what notes its cells refer to stand below it."""
    rows: list[list[CellText]] = []
    notes: list[Aside] = []
    open_merges: dict[int, tuple[int, int]] = {}  # column: row and place of the cell that is still growing
    for row in grid.rows:
        cells: list[CellText] = []
        if row.skipped:
            cells.append(CellText("", 1, row.skipped))
        for column, cell in _placed(row):
            text = _text(cell, notes)
            if cell.merge == "continue" and column in open_merges:
                at, place = open_merges[column]
                above = rows[at][place]
                rows[at][place] = CellText(f"{above.text}\n{text}".strip(), above.row_span + 1, above.column_span)
                continue
            open_merges.pop(column, None)
            if cell.merge == "restart":
                open_merges[column] = (len(rows), len(cells))
            cells.append(CellText(text, 1, cell.across))
        rows.append(cells)
    flow.table(rows, header_rows=_header_rows(grid))
    for note in notes:
        flow.aside(note.text, UnclassifiedReason.FOOTNOTE)


def _text(cell: Cell, notes: list[Aside]) -> str:
    notes += [block for block in cell.blocks if isinstance(block, Aside)]
    return "\n".join(line.text for line in lines_of([b for b in cell.blocks if not isinstance(b, Aside)]))


def _header_rows(grid: Grid) -> int:
    """Return how many rows are the head: those that the table repeats, else a first row all in bold."""
    marked = next((place for place, row in enumerate(grid.rows) if not row.is_head), len(grid.rows))
    if marked or len(grid.rows) == 1:
        return marked if marked < len(grid.rows) else 0
    first = [line for cell in grid.rows[0].cells for line in lines_of(cell.blocks)]
    return int(bool(first) and all(line.style is not None and line.style.bold for line in first))
