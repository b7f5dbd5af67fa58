"""What the stories of a document are made into before they flow: lines, notes and grids of cells.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from attrs import define, field

from vngov.readers.text.layout import Style

__all__ = ["Aside", "Block", "Cell", "Grid", "GridRow", "Line", "lines_of"]


class Line(NamedTuple):
    """A line of text; a blank one has no text.  ``source`` is the paragraph it came from, if that was asked for."""

    text: str
    style: Style | None = None
    source: object = None


class Aside(NamedTuple):
    """Text that stands beside the document's own: a footnote, a table of contents."""

    text: str
    is_note: bool


@define
class Cell:
    """A cell of a table: ``merge`` is ``restart`` or ``continue`` in a vertical merge, ``width`` is in twips."""

    blocks: list[Block] = field(factory=list["Block"])
    across: int = 1
    merge: str = ""
    width: int | None = None


@define
class GridRow:
    """A row: the cells, how many columns it leaves out before them, and whether it heads every page."""

    cells: list[Cell] = field(factory=list[Cell])
    skipped: int = 0
    is_head: bool = False
    is_deleted: bool = False


@define
class Grid:
    """A table in the markup: ``ruled`` where any line is drawn."""

    rows: list[GridRow] = field(factory=list[GridRow])
    ruled: bool = False


Block: TypeAlias = "Line | Aside | Grid"


def lines_of(blocks: list[Block]) -> list[Line]:
    """Return the lines with text of *blocks*, those of grids row by row."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            if block.text:
                lines.append(block)
        elif isinstance(block, Grid):
            for row in block.rows:
                for cell in row.cells:
                    lines += lines_of(cell.blocks)
        else:
            lines.append(Line(block.text))
    return lines
