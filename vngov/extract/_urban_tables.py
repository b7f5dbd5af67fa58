"""Classes of towns in a table: a column of names, and one of classes for each time.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define

from vngov.extract._centres import list_at
from vngov.extract._passages import Passage, split_cells
from vngov.model.urban_mention import Aim, UrbanMention, UrbanStatus
from vngov.values.urban_class import UrbanClass

__all__ = ["UrbanTableReader"]

_NAME = re.compile(r"tên|đô thị|danh mục|địa (?:danh|phương)|đơn vị hành chính", re.IGNORECASE)
_CLASSES = re.compile(r"loại|phân loại|hiện trạng|(?:19|20)[0-9]{2}", re.IGNORECASE)
_NOW = re.compile(r"hiện (?:trạng|nay|có)", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)[0-9]{2}")
_CELL = re.compile(
    r"(?:(?:đạt|cơ bản đạt|hướng tới)\s+)?(?:(?:tiêu chí|tiêu chuẩn)\s+)?(?:đô thị\s+)?(?:loại\s+)?"
    r"(?P<class>đặc biệt|IV|I{1,3}|V)(?:\s*\([^)]*\))?",
    re.IGNORECASE,
)
_SHORT = 24
_TOWNS = re.compile(r"đô thị", re.IGNORECASE)


@define
class UrbanTableReader:
    """Reads the rows of one table after the other; ``close`` ends a table, and keeps what may be its caption."""

    name: int = -1
    columns: dict[int, tuple[int, int] | None] | None = None
    caption: str = ""

    def close(self, text: str) -> None:
        """End the table."""
        self.name = -1
        self.columns = None
        self.caption = text

    def read(self, passage: Passage, regime: str | None) -> Iterator[UrbanMention]:
        """Yield the mentions of a row; a row that names the columns yields none."""
        cells = split_cells(passage.text)
        if self.columns is None or self._is_second_head(cells):
            self._take_head(cells, passage)
            return
        if self.name >= len(cells):
            return
        named = list_at(cells[self.name], 0)
        if named is None or len(named.centres) != 1:
            return
        start = max(passage.text.find(cells[self.name]), 0)
        place = passage.locate(start, start + len(cells[self.name]))
        for column, horizon in self.columns.items():
            found = _CELL.fullmatch(cells[column]) if column < len(cells) else None
            if found is not None:
                yield UrbanMention(
                    named.centres[0], UrbanClass.parse(f"loại {found['class']}"), horizon=horizon, aim=Aim.STATED,
                    status=UrbanStatus.CURRENT if horizon is None else UrbanStatus.PLANNED, regime=regime,
                    text=cells[self.name], spans=place,
                )  # fmt: skip

    def _is_second_head(self, cells: tuple[str, ...]) -> bool:
        """Whether a row names the years below a cell that spans their columns."""
        name = cells[self.name] if self.name < len(cells) else ""
        years = [cell for cell in cells if _YEARS.search(cell) and len(cell) <= _SHORT]
        return bool(years) and (not name or bool(_NAME.search(name))) and not any(map(_CELL.fullmatch, cells))

    def _take_head(self, cells: tuple[str, ...], passage: Passage) -> None:
        named = [index for index, cell in enumerate(cells) if _NAME.search(cell)]
        named = named or ([self.name] if self.columns is not None else [])
        around = " ".join((self.caption, *(heading.text for heading in passage.headings[-1:]), *cells))
        columns: dict[int, tuple[int, int] | None] = {}
        for index, cell in enumerate(cells):
            years = [int(year) for year in _YEARS.findall(cell)]
            if named and index != named[0] and _CLASSES.search(cell):
                columns[index] = None if _NOW.search(cell) or not years else (years[0], years[-1])
        known = self.columns is not None or (_TOWNS.search(around) and "loại" in around.lower())
        if named and columns and known:
            self.name, self.columns = named[0], columns
