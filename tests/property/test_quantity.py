"""What holds of every quantity."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from vngov.testing.strategies import quantities
from vngov.values.quantity import Comparator, Quantity

WORDS = "từ đến trên dưới khoảng đạt không quá trở lên hai ba mươi năm triệu đồng % m2 ha / - – 1.500 1,5 3 16 2025 ; ≥"
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.text() | st.lists(PIECES, max_size=8).map("".join) | st.lists(PIECES, max_size=8).map(" ".join)


class TestSpelling:
    """A comma stands before decimals, a full stop between thousands."""

    @given(quantity=quantities())
    def test_what_is_written_is_read_back(self, quantity) -> None:
        """Composed or decomposed, with the digits behind the comma."""
        for spelled in (str(quantity), unicodedata.normalize("NFD", str(quantity))):
            again = Quantity.parse(spelled)

            assert again == quantity
            assert hash(again) == hash(quantity)
            assert str(again) == str(quantity)

    @given(text=TEXTS)
    def test_a_text_is_a_quantity_or_our_error(self, text) -> None:
        """Nothing else is raised, and what is read is stable."""
        quantity = Quantity.try_parse(text)

        assert quantity is None or Quantity.parse(str(quantity)) == quantity

    @given(number=st.integers(0, 10**12), unit=st.sampled_from(["ha", "người", "tỷ đồng"]))
    def test_thousands_may_be_parted_in_any_way(self, number, unit) -> None:
        """With full stops, with spaces, or not at all."""
        expected = Quantity(Decimal(number), Decimal(number), unit)

        for separator in ("", ".", " ", "\xa0"):
            assert Quantity.parse(f"{number:,} {unit}".replace(",", separator)) == expected

    @given(quantity=quantities(bounds=[Comparator.EXACT]))
    def test_other_languages_lose_no_digit_that_counts(self, quantity) -> None:
        """English notation says the same numbers."""
        figure = quantity.format("en").removesuffix(quantity.unit).strip().replace(",", "")

        assert Decimal(figure) == quantity.low


class TestMagnitude:
    """A unit changes only when it is asked to, and then exactly."""

    @given(quantity=quantities())
    def test_the_magnitude_is_the_product(self, quantity) -> None:
        """Both ends are multiplied, and there is nothing left to multiply."""
        plain = quantity.magnitude()

        assert plain.multiplier == 1
        assert plain.bound is quantity.bound
        for before, after in ((quantity.low, plain.low), (quantity.high, plain.high)):
            assert (before is None) is (after is None)
            assert before is None or before * quantity.multiplier == after

    @given(quantity=quantities(units=["ha", "%"]))
    def test_a_plain_unit_stays(self, quantity) -> None:
        """No hidden conversion."""
        assert quantity.magnitude() == quantity
