"""Blocks put into the flow text: lines as they come, page tables column by column, tables of data as tables.

.. versionadded:: 0.1
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from vngov.model import UnclassifiedReason
from vngov.readers.docx.blocks import Aside, Block, Cell, Grid, GridRow, Line, lines_of
from vngov.readers.text.layout import CellText, FlowBuilder
from vngov.readers.text.page_tables import is_page_table
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Placed", "flow_blocks"]


class Placed(NamedTuple):
    """A line of the markup and where its text begins in the flow text."""

    start: int
    line: Line


def flow_blocks(
    blocks: Iterable[Block], flow: FlowBuilder, room: Length | None = None, trace: list[Placed] | None = None
) -> None:
    """Add *blocks* to *flow*; *room* is the width of the cell of a page table that they stand in.

    *trace* takes the places of the lines.
    """
    for block in blocks:
        if isinstance(block, Line):
            if block.text:
                if trace is not None:
                    trace.append(Placed(flow.position, block))
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
            _flow_page_table(block, flow, trace)
        else:
            _flow_table(block, flow, trace)


def _flow_page_table(grid: Grid, flow: FlowBuilder, trace: list[Placed] | None) -> None:
    """Add the cells of a page table by columns; a cell over the whole width parts what is above and below it."""
    width = max(_end(row) for row in grid.rows)
    for is_whole, rows in groupby(grid.rows, key=lambda row: len(row.cells) == 1 and row.cells[0].across >= width):
        placed = [(column, place, cell) for place, row in enumerate(rows) for column, cell in _placed(row)]
        if not is_whole:
            placed.sort(key=lambda each: each[:2])
        for _, _, cell in placed:
            wide = None if cell.width is None else Length.twips(cell.width)
            flow_blocks((block for block in cell.blocks if block != Line("")), flow, wide, trace)
    flow.blank()


def _placed(row: GridRow) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row with the columns at which they begin."""
    column = row.skipped
    for cell in row.cells:
        yield column, cell
        column += cell.across


def _end(row: GridRow) -> int:
    return row.skipped + sum(cell.across for cell in row.cells)


def _flow_table(grid: Grid, flow: FlowBuilder, trace: list[Placed] | None) -> None:
    """Add a table of data; what notes its cells refer to stand below it."""
    rows: list[list[CellText]] = []
    notes: list[Aside] = []
    lines: dict[tuple[int, int], list[Line]] = {}  # of the cells, by row and place
    open_merges: dict[int, tuple[int, int]] = {}  # column: row and place of the cell that is still growing
    for row in grid.rows:
        cells: list[CellText] = []
        if row.skipped:
            cells.append(CellText("", 1, row.skipped))
        for column, cell in _placed(row):
            notes += [block for block in cell.blocks if isinstance(block, Aside)]
            own = lines_of([block for block in cell.blocks if not isinstance(block, Aside)])
            text = "\n".join(line.text for line in own)
            if cell.merge == "continue" and column in open_merges:
                at, place = open_merges[column]
                above = rows[at][place]
                rows[at][place] = CellText(f"{above.text}\n{text}".strip(), above.row_span + 1, above.column_span)
                lines[at, place] += own
                continue
            open_merges.pop(column, None)
            if cell.merge == "restart":
                open_merges[column] = (len(rows), len(cells))
            lines[len(rows), len(cells)] = own
            cells.append(CellText(text, 1, cell.across))
        rows.append(cells)
    if trace is not None:
        trace += _placed_lines(rows, lines, flow.position)
    flow.table(rows, header_rows=_header_rows(grid))
    for note in notes:
        flow.aside(note.text, UnclassifiedReason.FOOTNOTE)


def _placed_lines(
    rows: list[list[CellText]], lines: dict[tuple[int, int], list[Line]], position: int
) -> Iterator[Placed]:
    """Yield where the lines of the cells of a table will stand that begins at *position*."""
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            offset = 0
            for line in lines.get((at, place), ()):
                offset = cell.text.index(line.text, offset)
                yield Placed(position + offset, line)
                offset += len(line.text)
            position += len(cell.text) + 1  # and the tab, or the end of the line
        position += not row


def _header_rows(grid: Grid) -> int:
    """Return how many rows are the head: those that the table repeats, else a first row all in bold."""
    marked = next((place for place, row in enumerate(grid.rows) if not row.is_head), len(grid.rows))
    if marked or len(grid.rows) == 1:
        return marked if marked < len(grid.rows) else 0
    first = [line for cell in grid.rows[0].cells for line in lines_of(cell.blocks)]
    return int(bool(first) and all(line.style is not None and line.style.bold for line in first))
