"""Reading ``vngov/data/<name>.csv`` into the typed rows of a registry.

UTF-8 in NFC, LF, sorted by id and ``valid_from``; ``registries.csv`` says from which day on a table is
meant to be whole (``floor``) and when it was last compared with its sources (``checked_on``).

    >>> from vngov.registries.table import read_rows
    >>> next(iter(read_rows("registries")))["name"]
    'authorities'

.. versionadded:: 0.1
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from io import StringIO
from typing import TypeAlias, TypedDict, TypeVar

from vngov.errors import PackagedDataError
from vngov.i18n import N_
from vngov.registries.base import Confidence, Entry, Table
from vngov.registries.interval import Precision, parse_bound

__all__ = ["CommonFields", "Row", "common_fields", "confidence_of", "parse_rows", "read_rows", "read_table", "split"]

Row: TypeAlias = Mapping[str, str]
E = TypeVar("E", bound=Entry)


class CommonFields(TypedDict):
    """The fields of :class:`~vngov.registries.base.Entry`, ready to be passed by keyword."""

    id: str
    valid_from: date | None
    valid_to: date | None
    from_precision: Precision
    to_precision: Precision
    source: str
    confidence: Confidence
    note: str


def common_fields(row: Row) -> CommonFields:
    """Convert the columns that every table has."""
    valid_from, from_precision = _bound(row["valid_from"])
    valid_to, to_precision = _bound(row["valid_to"])
    return {
        "id": row["id"],
        "valid_from": valid_from,
        "valid_to": valid_to,
        "from_precision": from_precision,
        "to_precision": to_precision,
        "source": row["source"],
        "confidence": Confidence(row["confidence"]),
        "note": row["note"],
    }


def split(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several values, separated by ``|``."""
    return tuple(cell.split("|")) if cell else ()


def confidence_of(cell: str) -> Confidence | None:
    """Return the confidence that a cell names, None for an empty one."""
    return Confidence(cell) if cell else None


def read_rows(name: str) -> Iterator[Row]:
    """Yield the rows of a packaged table as mappings from column to text."""
    return parse_rows((files("vngov") / "data" / f"{name}.csv").read_text("utf-8"), file=f"{name}.csv")


def parse_rows(text: str, *, file: str) -> Iterator[Row]:
    """Yield the rows of a table in CSV; *file* is what a complaint calls it."""
    lines = csv.reader(StringIO(text))
    header = tuple(next(lines))
    for cells in lines:
        if len(cells) != len(header):
            raise PackagedDataError(file, lines.line_num, N_("not as many cells as the header has"))
        yield dict(zip(header, cells, strict=True))


def read_table(name: str, build: Callable[[Row], E]) -> Table[E]:
    """Read a packaged table, making an entry of each row with *build*."""
    entries: list[E] = []
    for number, row in enumerate(read_rows(name), start=2):
        try:
            entries.append(build(row))
        except (KeyError, ValueError) as error:
            raise PackagedDataError(f"{name}.csv", number, str(error)) from error
    floor, checked_on = _manifest()[name]
    return Table(tuple(entries), floor, checked_on)


def _bound(cell: str) -> tuple[date | None, Precision]:
    return parse_bound(cell) if cell else (None, Precision.DAY)


@cache
def _manifest() -> dict[str, tuple[date, date]]:
    return {
        row["name"]: (date.fromisoformat(row["floor"]), date.fromisoformat(row["checked_on"]))
        for row in read_rows("registries")
    }
