"""What holds of every period."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.errors import InvalidPeriodError
from vngov.testing.strategies import periods
from vngov.text import old_tones
from vngov.values import Period

WORDS = "thời kỳ,giai đoạn,nhiệm kỳ,khóa,Đại hội,lần thứ,Quốc hội,2021,2030,-,–,XV,IIII,1,5,(,),tầm nhìn,đến,năm,từ"
PIECES = st.sampled_from(WORDS.split(","))


def _fault(text: str) -> InvalidPeriodError | None:
    try:
        Period.parse(text)
    except InvalidPeriodError as error:
        return error
    return None


class TestSpelling:
    """NĐ 78/2025, Điều 64.3: numbers in Arabic figures, terms of the National Assembly in Roman numerals."""

    @given(period=periods())
    def test_spelling_reads_back(self, period) -> None:
        """What is printed is read as the same period."""
        assert Period.parse(str(period)) == period

    @given(period=periods(), dash=st.sampled_from([" - ", " – ", "–", " đến "]))
    def test_other_spellings_read_alike(self, period, dash) -> None:
        """NFD, old tones, capitals and other dashes spell one period."""
        text = str(period)
        for spelled in (
            unicodedata.normalize("NFD", text),
            old_tones(text),
            text.upper(),
            text.replace("-", dash),
        ):
            assert Period.parse(spelled) == period

    @given(text=st.text() | st.lists(PIECES, max_size=8).map(" ".join))
    def test_only_our_error_is_raised(self, text) -> None:
        """No text raises anything else."""
        error = _fault(text)

        assert error is None or error.text == text


class TestYears:
    """A period is the years from its first to its last, both included."""

    @given(period=periods(), day=st.dates(dt.date(1930, 1, 1), dt.date(2110, 1, 1)))
    def test_contains_and_overlaps_agree(self, period, day) -> None:
        """A day is in a period exactly when its year overlaps it."""
        if not 1945 <= day.year <= 2099:
            assert not period.contains(day) or period.start is None
            return
        year = Period.parse(f"{day.year}-{day.year}")

        assert period.contains(day) is period.overlaps(year) is year.overlaps(period)


@pytest.mark.parametrize("garbage", ["2", " ", "khóa ", "2021-", "từ năm "])
def test_long_garbage_takes_no_time(garbage) -> None:
    """100 kB of garbage are refused at once."""
    for text in (garbage * 20_000, garbage * (200 // len(garbage))):
        assert Period.try_parse(text) is None
