"""Working days of Viet Nam."""

import sys
from datetime import date

import pytest

from vngov.errors import MissingExtraError
from vngov.values import working_days
from vngov.values.working_days import add_working_days, is_working_day


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2025, 9, 3), True),
        (date(2025, 9, 2), False),
        (date(2025, 9, 6), False),
        (date(2025, 1, 29), False),
        (date(2025, 4, 26), True),
    ],
    ids=["Wednesday", "National Day", "Saturday", "Lunar New Year", "Saturday made up for 2 May"],
)
def test_a_day_is_worked_or_not(day, works) -> None:
    """Holidays and days made up are those announced."""
    assert is_working_day(day) is works


def test_days_are_counted_both_ways() -> None:
    """The start is not counted; none is no step."""
    assert add_working_days(date(2025, 8, 29), 1) == date(2025, 9, 3)
    assert add_working_days(date(2025, 9, 3), -1) == date(2025, 8, 29)
    assert add_working_days(date(2025, 8, 30), 0) == date(2025, 8, 30)


def test_without_the_library_the_extra_is_named(monkeypatch) -> None:
    """The message says what to install."""
    working_days._calendar.cache_clear()
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(MissingExtraError, match="calendar"):
        is_working_day(date(2025, 9, 3))
    working_days._calendar.cache_clear()
