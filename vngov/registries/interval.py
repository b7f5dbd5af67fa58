"""Half-open intervals of validity, with bounds that may be known to the month or the year only.

A bound written ``2005`` or ``2005-06`` stands for the first day of that year or month, and keeps how
precisely it is known.  The second bound is the first day that is *outside*: an act in force "until
30/06/2016" has ``valid_to`` 2016-07-01.  No provision of law defines this; it is the notation of
``vngov/data``.

    >>> from vngov.registries.interval import exclusive_end, parse_bound
    >>> parse_bound("2005-06")
    (datetime.date(2005, 6, 1), <Precision.MONTH: 'tháng'>)
    >>> exclusive_end("2016-06-30"), exclusive_end("2007-12"), exclusive_end("2007")
    ('2016-07-01', '2008-01', '2008')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum

from vngov.errors import InvalidDateError

__all__ = ["Precision", "contains", "exclusive_end", "format_bound", "parse_bound"]

_BOUND = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DECEMBER = 12


class Precision(StrEnum):
    """How precisely a bound is known."""

    DAY = "ngày"
    MONTH = "tháng"
    YEAR = "năm"


_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def parse_bound(text: str) -> tuple[date, Precision]:
    """Return the first day that *text* (``2005``, ``2005-06`` or ``2005-06-05``) covers, and its precision."""
    found = _BOUND.fullmatch(text)
    if found is None:
        raise InvalidDateError(text, "unrecognised")
    year, month, day = found.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise InvalidDateError(text, "out-of-range") from None
    return first, Precision.DAY if day else Precision.MONTH if month else Precision.YEAR


def format_bound(day: date, precision: Precision = Precision.DAY) -> str:
    """Write a bound no more precisely than it is known."""
    return day.isoformat()[: _LENGTH[precision]]


def exclusive_end(last: str) -> str:
    """Turn an inclusive end, the last day, month or year of validity, into an exclusive one."""
    day, precision = parse_bound(last)
    if precision is Precision.DAY:
        return format_bound(day + timedelta(days=1))
    if precision is Precision.MONTH and day.month < _DECEMBER:
        return format_bound(day.replace(month=day.month + 1), precision)
    return format_bound(date(day.year + 1, 1, 1), precision)


def contains(start: date | None, end: date | None, day: date) -> bool:
    """Whether *day* lies in ``[start, end)``; None is an open side."""
    return (start is None or start <= day) and (end is None or day < end)
