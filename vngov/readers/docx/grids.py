"""Tables of the markup read into grids, and the frames that finished paragraphs go into.

ECMA-376, Part 1, 17.4.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from vngov.readers.docx.blocks import Block, Cell, Grid, GridRow
from vngov.readers.docx.properties import PropertyReader, to_int

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vngov.readers.docx.markup import Attributes, End, Start
    from vngov.readers.docx.styles import StyleSheet

__all__ = ["Frame", "GridReader"]

_DEEPEST = 24  # tables inside tables; those further down are read as paragraphs
_WIDEST = 100  # columns of one cell
_BORDERS = ("w:top", "w:bottom", "w:left", "w:right", "w:start", "w:end", "w:insideH", "w:insideV")


@define
class Frame:
    """Where finished paragraphs go: the story, a cell, a text box, a note."""

    blocks: list[Block] = field(factory=list["Block"])
    is_flow: bool = True


class GridReader(PropertyReader):
    """Reads the tables of a part."""

    def __init__(
        self, starts: Mapping[str, Start], ends: Mapping[str, End], fonts: Mapping[str, str], styles: StyleSheet
    ) -> None:
        """Take the methods for further elements, and what tells whether a style draws lines."""
        own_starts: dict[str, Start] = {
            "w:tbl": self._open_table,
            "w:tr": self._open_row,
            "w:trPr": self._open_row_properties,
            "w:tc": self._open_cell,
            "w:tblStyle": self._table_style,
            "w:tblBorders": self._open_borders,
            "w:tcBorders": self._open_borders,
            **dict.fromkeys(_BORDERS, self._border),
            "w:tblHeader": self._head_row,
            "w:gridBefore": self._skipped_columns,
            "w:gridSpan": self._across,
            "w:vMerge": self._merge,
            "w:tcW": self._width,
        }
        own_ends: dict[str, End] = {
            "w:tbl": self._close_table,
            "w:trPr": self._close_row_properties,
            "w:tc": self._close_cell,
            "w:tblBorders": self._close_borders,
            "w:tcBorders": self._close_borders,
        }
        super().__init__({**own_starts, **starts}, {**own_ends, **ends}, fonts)
        self._styles = styles
        self.frames: list[Frame] = [Frame()]
        self.in_row_properties = False
        self._in_borders = False
        self._grids: list[Grid] = []
        self._open_cells: list[bool] = []
        self._too_deep = 0

    @property
    def blocks(self) -> list[Block]:
        """What has been read."""
        return self.frames[0].blocks

    def delete_row(self) -> None:
        """Drop the open row: its deletion was tracked."""
        if (row := self._row()) is not None:
            row.is_deleted = True

    def _row(self) -> GridRow | None:
        return self._grids[-1].rows[-1] if self._grids and self._grids[-1].rows else None

    def _cell(self) -> Cell | None:
        row = self._row()
        return row.cells[-1] if row is not None and row.cells else None

    def _open_table(self, _: Attributes) -> None:
        if len(self._grids) >= _DEEPEST:
            self._too_deep += 1
        else:
            self._grids.append(Grid())

    def _close_table(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        grid = self._grids.pop()
        grid.rows = [row for row in grid.rows if not row.is_deleted]
        if grid.rows:
            self.frames[-1].blocks.append(grid)

    def _open_row(self, _: Attributes) -> None:
        if self._grids and not self._too_deep:
            self._grids[-1].rows.append(GridRow())

    def _open_cell(self, _: Attributes) -> None:
        row = None if self._too_deep else self._row()
        self._open_cells.append(row is not None)
        if row is not None:
            cell = Cell()
            row.cells.append(cell)
            self.frames.append(Frame(cell.blocks, is_flow=False))

    def _close_cell(self) -> None:
        if self._open_cells.pop():
            self.frames.pop()

    def _open_row_properties(self, _: Attributes) -> None:
        self.in_row_properties = True

    def _close_row_properties(self) -> None:
        self.in_row_properties = False

    def _table_style(self, attributes: Attributes) -> None:
        if self._grids:
            self._grids[-1].ruled = self._styles.is_ruled(attributes.get("w:val", ""))

    def _open_borders(self, _: Attributes) -> None:
        self._in_borders = True

    def _close_borders(self) -> None:
        self._in_borders = False

    def _border(self, attributes: Attributes) -> None:
        if self._in_borders and self._grids and attributes.get("w:val", "nil") not in {"nil", "none"}:
            self._grids[-1].ruled = True

    def _head_row(self, _: Attributes) -> None:
        if (row := self._row()) is not None:
            row.is_head = True

    def _skipped_columns(self, attributes: Attributes) -> None:
        if (row := self._row()) is not None:
            row.skipped = max(0, min(_WIDEST, to_int(attributes.get("w:val"))))

    def _across(self, attributes: Attributes) -> None:
        if (cell := self._cell()) is not None:
            cell.across = max(1, min(_WIDEST, to_int(attributes.get("w:val"), 1)))

    def _width(self, attributes: Attributes) -> None:
        cell = self._cell()
        width = to_int(attributes.get("w:w"))
        if cell is not None and width > 0 and attributes.get("w:type", "dxa") == "dxa":
            cell.width = width

    def _merge(self, attributes: Attributes) -> None:
        if (cell := self._cell()) is not None:
            cell.merge = attributes.get("w:val", "continue")
