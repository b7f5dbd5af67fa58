"""Lengths are exact, ordered and printed in their own unit."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.errors import InvalidLengthError
from vngov.values import Length, LengthRange


@pytest.mark.parametrize(
    ("text", "emu", "printed"),
    [
        pytest.param("20 mm", 720_000, "20 mm", id="mm"),
        pytest.param("12,7mm", 457_200, "12.7 mm", id="decimal comma"),
        pytest.param(" 1.27 cm ", 457_200, "1.27 cm", id="cm"),
        pytest.param("13 pt", 165_100, "13 pt", id="pt"),
        pytest.param("0.5 in", 457_200, "0.5 in", id="inch"),
        pytest.param("-3 mm", -108_000, "-3 mm", id="negative"),
    ],
)
def test_a_length_is_read_and_printed(text, emu, printed) -> None:
    """Whatever the unit, the value is exact."""
    length = Length.parse(text)

    assert (emu, printed) == (length.emu, str(length))


@pytest.mark.parametrize("text", ["", "20", "mm", "20 px", "1.2.3 mm", "--3 mm", "9999999 mm", "20 mm 3"])
def test_what_is_no_length_is_refused(text) -> None:
    """With the code that programs match."""
    with pytest.raises(InvalidLengthError) as caught:
        Length.parse(text)

    assert caught.value.code == "unrecognised"
    assert Length.try_parse(text) is None


def test_a_length_beyond_any_page_is_refused() -> None:
    """By hand or from text."""
    with pytest.raises(InvalidLengthError, match="out of range"):
        Length.mm(999_999)
    with pytest.raises(InvalidLengthError, match="known form"):
        Length(1, "px")


def test_units_do_not_count_in_comparisons() -> None:
    """One inch is 72 points and 25.4 mm."""
    inch = Length.parse("1 in")

    assert inch == Length.pt(72) == Length.mm(25.4) == Length.twips(1440)
    assert hash(inch) == hash(Length.pt(72))
    assert Length.mm(1) < Length.pt(3) <= Length.pt(3)
    assert Length.pt(3) > Length.mm(1)
    assert Length.pt(3) >= Length.mm(1)
    assert (inch.to_pt(), inch.to_mm(), inch.to_twips()) == (72, 25.4, 1440)


def test_twips_of_the_sample_file() -> None:
    """30 mm are 1701 twentieths of a point in a word processor (NĐ 30/2020/NĐ-CP, Phụ lục I, as typed)."""
    assert Length.mm(30).to_twips() == 1701
    assert Length.twips(1701) in LengthRange.parse("29.9-30.1 mm")


@given(st.integers(0, 100_000).map(lambda hundredths: hundredths / 100), st.sampled_from(["mm", "cm", "pt"]))
def test_printing_and_reading_give_the_length_back(value, unit) -> None:
    """``parse(str(x)) == x`` for every length of a page."""
    length = Length.parse(f"{value} {unit}")

    assert Length.parse(str(length)) == length == pickle.loads(pickle.dumps(length))


@pytest.mark.parametrize(
    ("text", "inside", "outside", "printed"),
    [
        pytest.param("20-25 mm", "25 mm", "25.1 mm", "20-25 mm", id="both"),
        pytest.param("20 – 25mm", "20 mm", "19.9 mm", "20-25 mm", id="dash"),
        pytest.param("13 pt", "13 pt", "13.5 pt", "13 pt", id="exact"),
        pytest.param("6- pt", "900 pt", "5.9 pt", "6- pt", id="at least"),
        pytest.param("-15 mm", "0 mm", "15.5 mm", "-15 mm", id="at most"),
    ],
)
def test_a_range_holds_its_ends(text, inside, outside, printed) -> None:
    """Both ends are allowed, nothing beyond them."""
    allowed = LengthRange.parse(text)

    assert Length.parse(inside) in allowed
    assert Length.parse(outside) not in allowed
    assert str(allowed) == printed
    assert allowed == LengthRange.parse(str(allowed))
    assert repr(allowed) == f"LengthRange({printed!r})"


def test_a_tolerance_widens_both_ends() -> None:
    """A printer is half a millimetre off."""
    allowed, half = LengthRange.parse("20-25 mm"), Length.mm(0.5)

    assert allowed.contains(Length.mm(19.5), tolerance=half)
    assert allowed.contains(Length.mm(25.5), tolerance=half)
    assert not allowed.contains(Length.mm(19.4), tolerance=half)
    assert not allowed.contains(Length.mm(25.6), tolerance=half)


@pytest.mark.parametrize(
    ("text", "code"),
    [("25-20 mm", "out-of-range"), ("- mm", "empty"), ("a-b mm", "unrecognised"), ("20-25", "unrecognised")],
)
def test_what_is_no_range_is_refused(text, code) -> None:
    """A range has at least one end, and its ends in order."""
    with pytest.raises(InvalidLengthError) as caught:
        LengthRange.parse(text)

    assert caught.value.code == code
    assert LengthRange.try_parse(text) is None
    assert LengthRange.try_parse("1-2 mm") is not None
