"""Working days of Viet Nam: neither the weekend nor a public holiday (Bộ luật Lao động, Điều 112), with days made up.

The holidays are those of the library ``holidays`` (extra ``calendar``); a calendar of your own is any function from a
day to whether it is worked.

    >>> from datetime import date
    >>> from vngov.values.working_days import add_working_days
    >>> add_working_days(date(2025, 8, 29), 2).isoformat()  # over the weekend and the National Day
    '2025-09-04'

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date, timedelta

from vngov.errors import MissingExtraError

__all__ = ["add_working_days", "is_working_day"]


def is_working_day(day: date) -> bool:
    """Return whether *day* is worked in Viet Nam, by the holidays as announced.

    Raises:
        MissingExtraError: without the extra ``calendar``.
    """
    return _calendar()(day)


def add_working_days(start: date, count: int, *, is_working_day: Callable[[date], bool] = is_working_day) -> date:
    """Return the *count*-th working day after *start*, which is not counted itself; before it for a negative count."""
    step, left, day = timedelta(days=1 if count >= 0 else -1), abs(count), start
    while left:
        day += step
        left -= is_working_day(day)
    return day


@functools.cache
def _calendar() -> Callable[[date], bool]:
    try:
        import holidays  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise MissingExtraError("calendar") from None
    return holidays.country_holidays("VN").is_working_day
