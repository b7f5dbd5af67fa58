"""Tables drawn with ruled lines: the cells between the lines, and the words in them.

Only what the lines themselves show is a table: at least two rows and two columns of cells that hold words.

.. versionadded:: 0.1
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import count, pairwise
from typing import TYPE_CHECKING

from attrs import define, field

from vngov.readers.pdf.joining import joined
from vngov.readers.pdf.lines import rows_of, whole
from vngov.readers.text.formulas import is_head_or_foot
from vngov.readers.text.layout import CellText
from vngov.readers.text.words import flat

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from vngov.readers.pdf.glyphs import Word
    from vngov.readers.pdf.rulings import Ruling

__all__ = ["RuledTable", "tables_of"]

_NEAR = 3.0
_MOST_COLUMNS, _MOST_ROWS = 60, 400
_FIRST_COLUMN = frozenset({"stt", "tt", "so tt", "so thu tu"})


@define
class RuledTable:
    """A table: where it stands, the places of its column edges, its cells, and how many rows are its head.

    ``first_row`` and ``last_row`` are the blocks of those rows, empty where the file has no tags; the first is that
    below the head.
    """

    top: float
    bottom: float
    edges: tuple[float, ...]
    rows: list[list[CellText]]
    header_rows: int
    is_layout: bool = False
    first_row: frozenset[int] = frozenset()
    last_row: frozenset[int] = frozenset()


@define
class _Lattice:
    """The ruled lines that touch each other."""

    across: list[Ruling] = field(factory=list["Ruling"])
    down: list[Ruling] = field(factory=list["Ruling"])


def tables_of(words: Sequence[Word], rulings: Sequence[Ruling]) -> tuple[list[RuledTable], list[Word]]:
    """Return the tables of a page from its top, and the words that stand in none."""
    tables: list[RuledTable] = []
    rest = list(words)
    for lattice in _lattices(rulings):
        xs, ys = _edges(ruling.at for ruling in lattice.down), _edges(ruling.at for ruling in lattice.across)
        if not (2 < len(xs) <= _MOST_COLUMNS + 1 and 2 < len(ys) <= _MOST_ROWS + 1):  # noqa: PLR2004 - two cells each way
            continue
        ys.reverse()
        inside = [
            word for word in rest if xs[0] < (word.left + word.right) / 2 < xs[-1] and ys[-1] < _height(word) < ys[0]
        ]
        table = _table(lattice, xs, ys, inside)
        if table is not None:
            tables.append(table)
            taken = set(map(id, inside))
            rest = [word for word in rest if id(word) not in taken]
    tables.sort(key=lambda table: -table.top)
    return tables, rest


def _height(word: Word) -> float:
    return word.base + 0.3 * word.size


def _lattices(rulings: Sequence[Ruling]) -> list[_Lattice]:
    """Group the lines that touch; from left to right, so that only near ones are compared."""
    across = sorted((ruling for ruling in rulings if ruling.is_horizontal), key=lambda ruling: ruling.at)
    heights = [ruling.at for ruling in across]
    owner = list(range(len(across)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    crossings: list[tuple[Ruling, int]] = []
    for ruling in rulings:
        if ruling.is_horizontal:
            continue
        first = None
        low = bisect_right(heights, ruling.start - _NEAR)
        for index in range(low, min(bisect_right(heights, ruling.end + _NEAR), low + _MOST_ROWS * 4)):
            line = across[index]
            if line.start - _NEAR <= ruling.at <= line.end + _NEAR:
                if first is None:
                    first = index
                owner[root(index)] = root(first)
        if first is not None:
            crossings.append((ruling, first))
    lattices: dict[int, _Lattice] = {}
    for ruling, first in crossings:
        lattices.setdefault(root(first), _Lattice()).down.append(ruling)
    for index, ruling in enumerate(across):
        if (place := root(index)) in lattices:
            lattices[place].across.append(ruling)
    return list(lattices.values())


def _edges(places: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _table(lattice: _Lattice, xs: list[float], ys: list[float], words: Iterable[Word]) -> RuledTable | None:
    columns, rows = len(xs) - 1, len(ys) - 1
    has_right = _walls(lattice.down, xs, ys[::-1])
    has_below = _walls(lattice.across, ys, xs)
    held: dict[tuple[int, int], list[Word]] = {}
    down = [-y for y in ys]
    for word in words:
        column = min(bisect_right(xs, (word.left + word.right) / 2) - 1, columns - 1)
        row = min(bisect_right(down, -_height(word)) - 1, rows - 1)
        held.setdefault((row, column), []).append(word)
    taken: set[tuple[int, int]] = set()
    cells: list[list[CellText]] = []
    for row in range(rows):
        line: list[CellText] = []
        for column in range(columns):
            if (row, column) in taken:
                continue
            right, below = column, row
            while (
                right + 1 < columns and (right + 1, rows - 1 - row) not in has_right and (row, right + 1) not in taken
            ):
                right += 1
            while below + 1 < rows and not any((below + 1, each) in has_below for each in range(column, right + 1)):
                below += 1
            places = [(each, other) for each in range(row, below + 1) for other in range(column, right + 1)]
            taken.update(places)
            inside = [word for place in places for word in held.get(place, ())]
            text = joined([whole(row) for row in rows_of(inside)], "\n")
            line.append(CellText(text, below - row + 1, right - column + 1))
        cells.append(line)
    filled = [sum(1 for cell in line if cell.text) for line in cells]
    is_told = any(word.tag and word.tag.is_cell for inside in held.values() for word in inside)
    if max(filled) < 2 and not is_told:  # noqa: PLR2004 - a form has an empty row below its head, but a head
        return None
    is_layout = any(is_head_or_foot(text) for line in cells for cell in line for text in cell.text.split("\n")[:4])
    heads = {row for (row, _), inside in held.items() if all(word.tag and word.tag.is_head for word in inside)}
    blocks = [
        frozenset(word.tag.block for (at, _), inside in held.items() if at == row for word in inside if word.tag)
        for row in (next((row for row in range(rows) if _is_tagged(held, row)), 0), rows - 1)
    ]
    return RuledTable(ys[0], ys[-1], tuple(xs), cells, _header_rows(cells, heads), is_layout, *blocks)


def _is_tagged(held: Mapping[tuple[int, int], Sequence[Word]], row: int) -> bool:
    """Tell whether a row is text; a head that is repeated on each page is none."""
    return any(word.tag for (at, _), inside in held.items() if at == row for word in inside)


def _walls(rulings: Iterable[Ruling], edges: Sequence[float], along: Sequence[float]) -> set[tuple[int, int]]:
    """Return ``(edge, interval)`` for each interval of *along* that a line on the edge covers."""
    walls: set[tuple[int, int]] = set()
    keys = [-edge for edge in edges] if edges[0] > edges[-1] else list(edges)
    sign = -1 if edges[0] > edges[-1] else 1
    middles = [(low + high) / 2 for low, high in pairwise(along)]
    for ruling in rulings:
        edge = bisect_right(keys, sign * ruling.at + _NEAR) - 1
        for interval, middle in enumerate(middles):
            if ruling.start - _NEAR < middle < ruling.end + _NEAR:
                walls.add((edge, interval))
    return walls


def _header_rows(cells: Sequence[Sequence[CellText]], told: Collection[int]) -> int:
    """Return how many rows are the head: those that are *told*, else as many as the cell with the word for *number*."""
    marked = next(row for row in count() if row not in told)
    if marked:
        return min(marked, len(cells) - 1)
    first = cells[0][0]
    if flat(first.text).strip(" .\n") in _FIRST_COLUMN:
        return min(first.row_span, len(cells) - 1)
    return 0
