"""What holds of every numeral, number in words, letter of a point and sort key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from vngov.errors import InvalidNumeralError
from vngov.text import collation_key, from_roman, from_words, old_tones, to_roman, to_words

_NUMBERS = st.integers(-(10**18) + 1, 10**18 - 1) | st.integers(0, 10**6)
_WORDS = re.findall(
    r"\w+",
    "không một mốt hai ba bốn tư năm lăm nhăm sáu bảy tám chín mười mươi trăm linh lẻ nghìn triệu tỷ thứ âm nhất",
)
_TEXTS = st.text(alphabet="aăâbdđáàảãạfjÂĐ z1", max_size=8)


def _read(reader: Callable[[str], int], text: str) -> int | None:
    try:
        return reader(text)
    except InvalidNumeralError:
        return None


class TestNumberWords:
    """Every number has one official spelling, and every spelling one number."""

    @given(number=_NUMBERS)
    def test_words_return(self, number) -> None:
        """In capitals, old tones and decomposed too."""
        words = to_words(number)

        assert from_words(words) == number
        assert from_words(unicodedata.normalize("NFD", old_tones(words).upper())) == number

    @given(number=_NUMBERS)
    def test_variants_of_the_regions_agree(self, number) -> None:
        """The South says ngàn and lẻ."""
        words = to_words(number).replace("nghìn", "ngàn").replace("linh", "lẻ").replace("tỷ", "tỉ")

        assert from_words(words) == number

    @given(number=st.integers(1, 10**6))
    def test_ordinals_return(self, number) -> None:
        """The first is thứ nhất."""
        assert from_words(to_words(number, ordinal=True)) == number

    @given(words=st.lists(st.sampled_from(_WORDS), max_size=7))
    def test_any_words_are_a_number_or_refused(self, words) -> None:
        """Nothing else is raised, and what is read has a spelling that is read alike."""
        number = _read(from_words, " ".join(words))

        assert number is None or from_words(to_words(number)) == number


class TestRoman:
    """A numeral has one spelling."""

    @given(text=st.text(alphabet="IVXLCDM", max_size=9))
    def test_what_is_read_is_written_alike(self, text) -> None:
        """Only canonical numerals are read."""
        number = _read(from_roman, text)

        assert number is None or to_roman(number) == text


class TestCollation:
    """The order is total and agrees with equality."""

    @given(one=_TEXTS, other=_TEXTS)
    def test_equal_keys_mean_equal_texts(self, one, other) -> None:
        """Up to the Unicode form."""
        same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)

        assert (collation_key(one) == collation_key(other)) == same

    @given(text=_TEXTS, more=_TEXTS)
    def test_a_prefix_comes_first(self, text, more) -> None:
        """As in every dictionary."""
        assert collation_key(text) <= collation_key(text + more)
