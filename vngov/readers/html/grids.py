"""Tables of a page: those of data as rows and cells, those that only set the page told from them.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.readers.html.boxes import Box
from vngov.readers.text.formulas import is_head_or_foot
from vngov.readers.text.layout import CellText
from vngov.readers.text.words import flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Grid", "grid_of"]

_LONG_CELL = 1500
_FIRST_COLUMN = frozenset({"stt", "tt", "so tt", "so thu tu"})
_MOST_SPANNED = 1000


class Grid:
    """A table of data: its cells, and how many rows are its head."""

    def __init__(self, rows: Sequence[Sequence[CellText]], header_rows: int) -> None:
        """Hold what was found."""
        self.rows = rows
        self.header_rows = header_rows


def grid_of(table: Box) -> Grid | None:
    """Return *table* as rows and cells; None where it only sets the page."""
    if table.attributes.get("role") in {"presentation", "none"}:
        return None
    rows = [[child for child in row.children if isinstance(child, Box)] for row in _rows(table)]
    rows = [row for row in rows if row]
    if not rows:
        return None
    is_told = _is_told(table, rows[0])
    if not is_told and (len(rows) < 2 or max(map(len, rows)) < 2):  # noqa: PLR2004 - one row or column is no table of data
        return None
    texts = [[_cell_lines(cell) for cell in row] for row in rows]
    if any(lines is None for row in texts for lines in row):
        return None
    cells = [[lines or [] for lines in row] for row in texts]
    if any(is_head_or_foot(line) for row in cells for lines in row for line in lines[:4]):
        return None
    if not is_told and _is_sparse(cells):
        return None
    grid = [
        [
            CellText("\n".join(lines), _span(cell, "rowspan"), _span(cell, "colspan"))
            for cell, lines in zip(row, lines_of_row, strict=True)
        ]
        for row, lines_of_row in zip(rows, cells, strict=True)
    ]
    return Grid(grid, _header_rows(rows, cells, is_told=is_told))


def _is_told(table: Box, first: Sequence[Box]) -> bool:
    """Tell whether the markup itself says that a table holds data: by a head, or by its role."""
    section = first[0].parent
    return table.attributes.get("role") == "table" or (
        section is not None and section.parent is not None and section.parent.tag == "thead"
    )


def _is_sparse(cells: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Tell whether a table looks like the columns of a page: few rows with several cells, or few long ones."""
    longest = max(sum(map(len, lines)) for row in cells for lines in row)
    filled = sum(1 for row in cells if sum(1 for lines in row if any(lines)) > 1)
    return filled < 2 or (longest > _LONG_CELL and len(cells) < 4)  # noqa: PLR2004


def _rows(table: Box) -> Iterator[Box]:
    for child in table.children:
        if isinstance(child, Box):
            if child.tag == "tr":
                yield child
            elif child.tag in {"thead", "tbody", "tfoot"}:
                yield from (row for row in child.children if isinstance(row, Box) and row.tag == "tr")


def _cell_lines(cell: Box) -> list[str] | None:
    """Return the lines of a cell; None where it holds a table."""
    if any(box.tag == "table" for box in cell.boxes()):
        return None
    return [line.text for line in cell.lines() if line.runs]


def _span(cell: Box, name: str) -> int:
    value = cell.attributes.get(name, "1").strip()
    return max(1, min(int(value[:4]), _MOST_SPANNED)) if value.isascii() and value.isdecimal() else 1


def _header_rows(rows: Sequence[Sequence[Box]], cells: Sequence[Sequence[Sequence[str]]], *, is_told: bool) -> int:
    marked = 0
    for row in rows:
        section = row[0].parent.parent if row[0].parent is not None else None
        if not (section is not None and section.tag == "thead") and not all(cell.tag == "th" for cell in row):
            break
        marked += 1
    if marked or is_told:
        return min(marked, len(rows) - 1)
    first = flat(" ".join(cells[0][0])).strip(" .")
    bold = all(line.style.bold for cell in rows[0] for line in cell.lines() if line.runs)
    if first not in _FIRST_COLUMN and not bold:
        return 0
    return min(max(1, _span(rows[0][0], "rowspan")), len(rows) - 1)
