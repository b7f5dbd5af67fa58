"""Findings of several files as lines, JSON or CSV.

.. versionadded:: 0.1
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, TypeAlias

from vngov.errors import InvalidDateError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from vngov.model import Document, ReadResult

__all__ = ["Record", "as_json", "csv_row", "day_of", "json_line"]

Record: TypeAlias = "Mapping[str, str | int | float | bool | list[int] | list[str] | None]"


def as_json(records: Sequence[Record]) -> str:
    """Return the records as a list in JSON."""
    return json.dumps(records, ensure_ascii=False, indent=2)


def json_line(record: Record) -> str:
    """Return a record as JSON on one line."""
    return json.dumps(record, ensure_ascii=False)


def csv_row(cells: Iterable[object]) -> str:
    """Return a row of CSV, without the end of the line; a list is joined by ``|``."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="").writerow(map(_cell, cells))
    return stream.getvalue()


def day_of(result: ReadResult, as_of: date | None) -> date | None:
    """Return the day asked for, else the day of the document, None where it has no whole date."""
    return as_of if as_of is not None else _issued_on(result.document)


def _issued_on(document: Document) -> date | None:
    try:
        return document.issued_on.to_date() if document.issued_on else None
    except InvalidDateError:
        return None


def _cell(value: object) -> object:
    return "|".join(map(str, value)) if isinstance(value, list) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
