"""Roman numerals are read strictly and written canonically."""

import pytest

from vngov.errors import InvalidNumeralError
from vngov.text import from_roman, to_roman


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (90, "XC"),
        (400, "CD"),
        (1994, "MCMXCIV"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_known_numerals(number, numeral) -> None:
    """Both ways, and in small letters."""
    assert numeral == to_roman(number)
    assert number == from_roman(numeral) == from_roman(numeral.lower())


def test_every_number_returns() -> None:
    """All 3999 of them."""
    assert list(range(1, 4000)) == [from_roman(to_roman(number)) for number in range(1, 4000)]


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_without_a_numeral_are_refused(number) -> None:
    """There is no zero and nothing from 4000."""
    with pytest.raises(InvalidNumeralError) as caught:
        to_roman(number)

    assert caught.value.code == "out-of-range"


@pytest.mark.parametrize(
    "text", ["IIII", "VX", "IC", "IM", "VV", "LL", "DD", "MMMM", "IXI", "Iv", "XIVa", "A", " I", "I ", "1"]
)
def test_other_texts_are_refused(text) -> None:
    """Only the canonical form is a numeral."""
    with pytest.raises(InvalidNumeralError) as caught:
        from_roman(text)

    assert caught.value.code == "unrecognised"


def test_the_empty_text_is_refused() -> None:
    """Nothing is not a number."""
    with pytest.raises(InvalidNumeralError) as caught:
        from_roman("")

    assert caught.value.code == "empty"


@pytest.mark.parametrize(("text", "number"), [("Ⅳ", 4), ("ⅻ", 12), ("\u0425\u0406\u0406", 12), ("\uff36\uff29", 6)])
def test_look_alikes_are_read(text, number) -> None:
    """Single-character numerals, Cyrillic and full-width letters."""
    assert number == from_roman(text)
