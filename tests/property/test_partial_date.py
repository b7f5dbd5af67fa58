"""What holds of every date, whole or partial."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.errors import InvalidDateError
from vngov.testing.strategies import partial_dates
from vngov.text import old_tones, to_words
from vngov.values import DateStyle, PartialDate

WORDS = "ngày tháng năm quý III Q 05 5 31 13 2025 20 / - . … mười XX"
PIECES = st.sampled_from((*WORDS.split(), " "))
TEXTS = st.text() | st.lists(PIECES, max_size=10).map("".join) | st.lists(PIECES, max_size=8).map(" ".join)


def _fault(text: str, *, ocr: bool, century: int | None) -> InvalidDateError | None:
    try:
        PartialDate.parse(text, ocr=ocr, century=century)
    except InvalidDateError as error:
        return error
    return None


class TestSpelling:
    """NĐ 30/2020, Phụ lục I, Mục II.4: days below 10 and the months 1 and 2 take a leading zero."""

    @given(day=partial_dates())
    def test_every_vietnamese_spelling_reads_back(self, day) -> None:
        """What is printed is read as the same date."""
        assert PartialDate.parse(str(day)) == day
        for style in set(DateStyle) - {DateStyle.ENGLISH}:
            assert PartialDate.parse(day.format(style)) == day

    @given(day=partial_dates(complete=True))
    def test_padding(self, day) -> None:
        """The zero stands before one figure of the day, and before 1 and 2 of the month."""
        _, d, _, m, _, _ = day.format("state-long").split()

        assert (len(d), int(d)) == (2, day.day)
        assert (len(m) == 1) is (3 <= day.month <= 9)

    @given(day=partial_dates())
    def test_other_encodings_read_alike(self, day) -> None:
        """NFD, old tones and capitals spell one date."""
        for spelled in (unicodedata.normalize("NFD", str(day)), old_tones(str(day)), str(day).upper()):
            assert PartialDate.parse(spelled) == day

    @given(day=partial_dates(complete=True))
    def test_words_read_alike(self, day) -> None:
        """A date in words is the date in figures."""
        text = f"ngày {to_words(day.day)} tháng {to_words(day.month)} năm {to_words(day.year)}"

        assert PartialDate.parse(text) == day

    @given(text=TEXTS, ocr=st.booleans(), century=st.none() | st.sampled_from([1900, 2000]))
    def test_only_our_error_is_raised(self, text, ocr, century) -> None:
        """No text raises anything else, and the span lies in the text."""
        error = _fault(text, ocr=ocr, century=century)
        if error is None:
            return
        start, end = error.span or (0, 1)

        assert error.text == text
        assert 0 <= start < end
        assert error.span is None or end <= len(text)


class TestDays:
    """A partial date is the set of the days it can mean."""

    @given(day=partial_dates())
    def test_edges_are_among_its_days(self, day) -> None:
        """The first and the last day are days of it, and their neighbours outside are not."""
        if day.year is None:
            with pytest.raises(InvalidDateError):
                day.first_day()
            return
        first, last = day.first_day(), day.last_day()

        assert first <= last
        assert day.contains(first)
        assert day.contains(last)
        assert not day.contains(first - dt.timedelta(days=1))
        assert not day.contains(last + dt.timedelta(days=1))

    @given(day=st.dates())
    def test_whole_date_is_one_day(self, day) -> None:
        """A whole date goes to `date` and back."""
        whole = PartialDate.from_date(day)

        assert whole.is_complete
        assert whole.to_date() == whole.first_day() == whole.last_day() == day

    @given(one=partial_dates(), other=partial_dates(), day=st.dates())
    def test_certainly_before_is_strict(self, one, other, day) -> None:
        """It never holds both ways, nor of two dates with a day in common."""
        assert not (one.certainly_before(other) and other.certainly_before(one))
        if one.contains(day) and other.contains(day):
            assert not one.certainly_before(other)


@pytest.mark.parametrize("garbage", ["1", " ", ".", "ngày ", "tháng năm ", "1/", "…"])
def test_long_garbage_takes_no_time(garbage) -> None:
    """100 kB of garbage, and as much of it as is looked at, are refused at once."""
    for text in (garbage * 20_000, garbage * (200 // len(garbage)), "ngày" + garbage * (190 // len(garbage))):
        assert PartialDate.try_parse(text, ocr=True) is None
