"""Bounds of validity: reduced dates and exclusive ends."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import InvalidDateError
from vngov.registries.interval import Precision, contains, exclusive_end, format_bound, parse_bound


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2005", date(2005, 1, 1), Precision.YEAR),
        ("2005-06", date(2005, 6, 1), Precision.MONTH),
        ("2005-06-05", date(2005, 6, 5), Precision.DAY),
    ],
)
def test_a_bound_keeps_its_precision(text, day, precision) -> None:
    """A reduced date is its first day, and is written back as it was."""
    assert (day, precision) == parse_bound(text)
    assert text == format_bound(day, precision)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "unrecognised"),
        ("05/06/2005", "unrecognised"),
        ("2005-6-5", "unrecognised"),
        ("2005-06-05 ", "unrecognised"),
        ("٢٠٠٥", "unrecognised"),
        ("2005-13", "out-of-range"),
        ("2005-02-29", "out-of-range"),
        ("0000", "out-of-range"),
    ],
)
def test_what_is_no_bound_is_refused(text, code) -> None:
    """Only ISO 8601 dates, months and years."""
    with pytest.raises(InvalidDateError) as caught:
        parse_bound(text)

    assert code == caught.value.code


@pytest.mark.parametrize(
    ("last", "end"),
    [
        ("2016-06-30", "2016-07-01"),
        ("2016-12-31", "2017-01-01"),
        ("2016-02-28", "2016-02-29"),
        ("2016-11", "2016-12"),
        ("2016-12", "2017-01"),
        ("2016", "2017"),
    ],
)
def test_an_inclusive_end_becomes_exclusive(last, end) -> None:
    """The next day, month or year, no more precisely than before."""
    assert end == exclusive_end(last)


def test_contains_takes_the_first_day_and_not_the_end() -> None:
    """Half-open, and None is open."""
    start, end = date(2005, 6, 5), date(2011, 3, 5)

    assert contains(start, end, start)
    assert not contains(start, end, end)
    assert not contains(start, end, date(2005, 6, 4))
    assert contains(None, end, date(1900, 1, 1))
    assert contains(start, None, date(2100, 1, 1))
