"""Targets in a table: a column of indicators, one of units, and one for each year.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define

from vngov.extract._aims import Aim
from vngov.extract._figures import figures
from vngov.extract._passages import Passage, split_cells
from vngov.model.target import Target

__all__ = ["TableReader"]

_INDICATOR = re.compile(r"chỉ tiêu|mục tiêu|tiêu chí|nội dung", re.IGNORECASE)
_UNIT = re.compile(r"đơn vị(?: tính)?$|^đvt$|^đơn vị", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PAST = re.compile(r"thực hiện|hiện trạng|ước|kết quả|đạt được", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:trên|dưới|khoảng|≥|≤|>|<|>=|<=|từ|ít nhất|tối thiểu|không quá)\s*)?"
    r"[0-9][0-9.,]*(?:\s*(?:-|–|đến)\s*[0-9][0-9.,]*)?(?P<unit>\s*\S.{0,15})?",
    re.IGNORECASE,
)


@define
class TableReader:
    """Reads the rows of one table after the other; ``close`` ends a table."""

    indicator: int = -1
    unit: int = -1
    years: dict[int, int] | None = None
    is_aimed: bool = False

    def close(self) -> None:
        """End the table."""
        self.indicator = self.unit = -1
        self.years = None
        self.is_aimed = False

    def read(self, passage: Passage, aim: Aim) -> Iterator[Target]:
        """Yield the targets of a row; a row that names the columns yields none."""
        cells = split_cells(passage.text)
        if self.years is None:
            self._take_head(cells, aim)
            return
        name = cells[self.indicator] if self.indicator < len(cells) else ""
        unit = cells[self.unit] if 0 <= self.unit < len(cells) else ""
        for column, year in self.years.items():
            if name and column < len(cells) and (target := _target(passage, name, unit, cells[column], year)):
                yield target

    def _take_head(self, cells: tuple[str, ...], aim: Aim) -> None:
        named = [index for index, cell in enumerate(cells) if _INDICATOR.search(cell) and not _YEAR.search(cell)]
        units = [index for index, cell in enumerate(cells) if _UNIT.search(cell)]
        years: dict[int, int] = {}
        for index, cell in enumerate(cells):
            found = _YEAR.findall(cell)
            if found and not _PAST.search(cell) and index not in named:
                years[index] = int(found[-1])
        if named:  # years may stand in a second row, below a cell that spans their columns
            self.indicator, self.unit = named[0], units[0] if units else -1
            self.is_aimed = aim in {Aim.TARGETS, Aim.OBJECTIVE} or "chỉ tiêu" in " ".join(cells).lower()
        if self.indicator >= 0 and years and self.is_aimed:
            self.years = years


def _target(passage: Passage, name: str, unit: str, cell: str, year: int) -> Target | None:
    found = _NUMBER.fullmatch(cell)
    if found is None:
        return None
    written = cell if found["unit"] and found["unit"].strip() else f"{cell} {unit or 'lần'}"
    value = next(figures(written), None) or next(figures(f"{cell} lần"), None)
    if value is None:
        return None
    start = passage.text.find(cell)
    return Target(
        name, value.low, value.high, value.unit if written is cell or not unit else unit, comparator=value.comparator,
        year=year, text=cell, spans=passage.locate(max(start, 0), max(start, 0) + len(cell)),
    )  # fmt: skip
