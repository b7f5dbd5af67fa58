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
    from collections.abc import Iterable, Mapping
    from datetime import date
    from decimal import Decimal

    from vngov.model import Document, ReadResult

__all__ = ["Record", "csv_row", "day_of", "figure", "json_line", "json_text"]

Record: TypeAlias = "Mapping[str, str | int | float | bool | list[int] | list[str] | None]"


def json_text(facts: object) -> str:
    """Return what :func:`json.dumps` takes as JSON on several lines, letters as they are."""
    return json.dumps(facts, ensure_ascii=False, indent=2)


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


def figure(number: Decimal | None) -> float | int | None:
    """Return a number as JSON writes it: whole ones without a fraction."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _issued_on(document: Document) -> date | None:
    try:
        return document.issued_on.to_date() if document.issued_on else None
    except InvalidDateError:
        return None


def _cell(value: object) -> object:
    return "|".join(map(str, value)) if isinstance(value, list) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
