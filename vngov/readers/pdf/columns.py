"""Stretches of a page in columns: the head, the foot, and text set in two columns, read column by column.

A gutter is a gap that no line of the stretch crosses, with lines on both sides at one height.

.. versionadded:: 0.1
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define

from vngov.readers.pdf.lines import WIDE_GAP, whole
from vngov.readers.text.words import ADDRESSEES, NATIONAL, NUMBER, PARTY, RECIPIENTS, flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vngov.readers.pdf.lines import PdfLine

__all__ = ["Zone", "zones_of"]

_GUTTER = 7.0  # points
_CENTRED = 6.0
_LEAST_FILLED = 0.7


@define
class Zone:
    """Rows that belong together: lines across the page, or lines in columns."""

    rows: Sequence[Sequence[PdfLine]]
    gutters: Sequence[tuple[float, float]] | None = None

    @property
    def columns(self) -> list[list[PdfLine]] | None:
        """The lines of each column, from its top; None without columns."""
        if self.gutters is None:
            return None
        return _columns(self.rows, self.gutters)

    def parts(self) -> list[list[PdfLine]]:
        """The stretches to be read one after the other: the columns, cut where a head has rows and a foot begins.

        The number stands under the issuer and the date under the national title, as the rows of the usual table; the
        foot begins with the list of recipients.
        """
        columns = self.columns or []
        if len(columns) != 2:  # noqa: PLR2004 - left and right
            return columns
        title = any(NATIONAL.search(flat(line.text)) or PARTY.search(flat(line.text)) for line in columns[1])
        number = next((line for line in columns[0] if title and NUMBER.match(flat(line.text))), None)
        label = next((line for line in columns[0][1:] if RECIPIENTS.match(flat(line.text))), None)
        cuts = [line.base + 0.6 * line.size for line in (number, label) if line is not None]
        pieces = [_cut(column, cuts) for column in columns]
        return [cell for stretch in zip(*pieces, strict=True) for cell in stretch if cell]

    @property
    def grid(self) -> list[list[str]] | None:
        """The cells, where it looks like a table: three columns or more, and rows that fill most of them."""
        if self.gutters is None or len(self.gutters) < 2 or len(self.rows) < 3:  # noqa: PLR2004 - two columns set a page
            return None
        cells: list[list[str]] = []
        for row in self.rows:
            texts = [""] * (len(self.gutters) + 1)
            for line in row:
                place = sum(1 for gutter in self.gutters if line.middle > gutter[0])
                texts[place] = f"{texts[place]} {line.text}".strip()
            cells.append(texts)
        filled = [sum(1 for text in row if text) for row in cells]
        if min(filled) < 2 or sum(filled) < _LEAST_FILLED * len(cells) * len(cells[0]):  # noqa: PLR2004 - a row has two cells
            return None
        return cells


def _cut(column: list[PdfLine], heights: Sequence[float]) -> list[list[PdfLine]]:
    """Return the lines above, between and below some heights; a paragraph that tags tell is not cut."""
    places = [0]
    for height in heights:
        index = sum(1 for line in column if line.base > height)
        while places[-1] < index < len(column) and column[index - 1].goes_on_in(column[index]):
            index -= 1
        places.append(index)
    return [column[start:end] for start, end in pairwise([*places, len(column)])]


def _columns(rows: Sequence[Sequence[PdfLine]], gutters: Sequence[tuple[float, float]]) -> list[list[PdfLine]]:
    columns: list[list[PdfLine]] = [[] for _ in range(len(gutters) + 1)]
    for row in rows:
        cells: list[list[PdfLine]] = [[] for _ in columns]
        for line in row:
            cells[sum(1 for gutter in gutters if line.middle > gutter[0])].append(line)
        for column, cell in zip(columns, cells, strict=True):
            if cell:
                column.append(whole(cell))
    return columns


def zones_of(rows: Sequence[Sequence[PdfLine]]) -> list[Zone]:
    """Part the rows of a page into stretches with columns and stretches without."""
    zones: list[Zone] = []
    plain: list[Sequence[PdfLine]] = []
    middle = _middle(rows)
    index = 0
    while index < len(rows):
        found = _zone_at(rows, index, middle)
        if found is None:
            plain.append(rows[index])
            index += 1
            continue
        index += len(found.rows)
        above = _above(plain, found, middle)
        if above:
            found = Zone([*above, *found.rows], _gutters_of([*above, *found.rows]))
            plain = plain[: -len(above)]
        if plain:
            zones.append(Zone(plain))
            plain = []
        zones.append(found)
    if plain:
        zones.append(Zone(plain))
    return zones


def _middle(rows: Iterable[Sequence[PdfLine]]) -> float:
    edges = [(line.left, line.right) for row in rows for line in row]
    if not edges:
        return 0.0
    return (min(left for left, _ in edges) + max(right for _, right in edges)) / 2


def _zone_at(rows: Sequence[Sequence[PdfLine]], start: int, middle: float) -> Zone | None:
    """Return the stretch with columns that begins at row *start*, as long as it can be."""
    taken: list[tuple[float, float]] = []
    stop, gutters = start, list[tuple[float, float]]()
    for index in range(start, len(rows)):
        row = rows[index]
        if index > start and (
            _is_apart(rows[index - 1], row)
            or _is_outside(rows[start], row)
            or _begins_part(row)
            or _is_centred(rows[start:index], row, middle, gutters)
        ):
            break
        if index == start and len(row) == 1 and not (start + 1 < len(rows) and _beside(row, rows[start + 1])):
            return None
        merged = _merged(taken, row)
        free = _gutters(merged)
        if not free and index > start:
            break
        taken, gutters, stop = merged, free, index + 1
    if not gutters or stop - start < 2:  # noqa: PLR2004 - two rows
        return None
    zone = Zone(rows[start:stop], gutters)
    if len(gutters) > 1 and zone.grid is None:
        zone = Zone(rows[start:stop], [max(gutters, key=_width)])
    columns = zone.columns
    if columns is None or not _side_by_side(columns):
        return None
    size = rows[start][0].size
    if stop - start == 2 and max(map(_width, gutters)) < WIDE_GAP * size:  # noqa: PLR2004 - may be chance
        return None
    return zone


def _above(plain: Sequence[Sequence[PdfLine]], zone: Zone, middle: float) -> Sequence[Sequence[PdfLine]]:
    """Return the rows above *zone* that belong to it: its right column begins higher up than a row with both sides.

    What is centred on the page does not, or stands in less than its columns: the kind above one short line of text.
    """
    if zone.gutters is None or len(zone.gutters) != 1:
        return ()
    low, high = zone.gutters[0]
    first = None
    below = zone.rows[0]
    for index in range(len(plain) - 1, -1, -1):
        row = plain[index]
        if len(row) != 1 or _is_apart(row, below) or _is_outside(zone.rows[0], row):
            break
        line = row[0]
        if abs(line.middle - middle) <= _CENTRED:
            break
        if line.left < high and line.right > low:
            low, high = (max(low, line.right), high) if line.middle < (low + high) / 2 else (low, min(high, line.left))
            if high - low < _GUTTER:
                break
        if line.middle > high:
            first = index
        below = row
    return () if first is None else plain[first:]


def _gutters_of(rows: Iterable[Sequence[PdfLine]]) -> list[tuple[float, float]]:
    taken: list[tuple[float, float]] = []
    for row in rows:
        taken = _merged(taken, row)
    found = _gutters(taken)
    return [max(found, key=_width)] if found else []


def _beside(row: Sequence[PdfLine], following: Sequence[PdfLine]) -> bool:
    """Tell whether the next row stands beside *row*, nearer than lines of one column do."""
    below = row[0].base - following[0].base
    return below < 0.9 * row[0].size and not any(_overlap(row[0], line) for line in following)


def _overlap(one: PdfLine, other: PdfLine) -> bool:
    return one.left < other.right and other.left < one.right


def _is_apart(above: Sequence[PdfLine], row: Sequence[PdfLine]) -> bool:
    size = max(line.size for line in row)
    return above[0].base - row[0].base > 9 * size  # room for a signature


def _is_outside(first: Sequence[PdfLine], row: Sequence[PdfLine]) -> bool:
    """Tell whether the tags say that *row* stands in less than the columns that begin with *first*."""
    around = min((line.opening.depth for line in first if line.opening), default=0)
    return any(line.opening is not None and line.opening.depth < around for line in row)


def _begins_part(row: Sequence[PdfLine]) -> bool:
    """Tell whether *row* names the addressees, who stand below the head and in none of its columns."""
    return len(row) == 1 and ADDRESSEES.match(flat(row[0].text)) is not None


def _is_centred(
    rows: Sequence[Sequence[PdfLine]], row: Sequence[PdfLine], middle: float, gutters: Sequence[tuple[float, float]]
) -> bool:
    """Tell whether *row* is centred on the page and not in one of the columns above it."""
    if len(row) != 1 or len(gutters) != 1 or abs(row[0].middle - middle) > _CENTRED:
        return False
    cut = sum(gutters[0]) / 2
    side = [line for above in rows for line in above if (line.middle > cut) == (row[0].middle > cut)]
    return not any(abs(line.middle - row[0].middle) < _CENTRED for line in side)


def _width(gutter: tuple[float, float]) -> float:
    return gutter[1] - gutter[0]


def _merged(taken: Sequence[tuple[float, float]], row: Sequence[PdfLine]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted([*taken, *((line.left, line.right) for line in row)]):
        if merged and left - merged[-1][1] < _GUTTER:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _gutters(taken: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(before[1], after[0]) for before, after in pairwise(taken)]


def _side_by_side(columns: Sequence[Sequence[PdfLine]]) -> bool:
    """Tell whether neighbouring columns stand at one height, and not one below the other."""
    for left, right in pairwise(columns):
        if not left or not right:
            return False
        top = min(left[0].base, right[0].base)
        bottom = max(left[-1].base, right[-1].base)
        if top - bottom < -0.5 * left[0].size:
            return False
    return True
