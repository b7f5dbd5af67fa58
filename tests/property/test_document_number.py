"""What holds of every document number."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vngov.errors import InvalidNumberError
from vngov.testing.strategies import document_numbers
from vngov.values import DocumentNumber, NumberStyle

WORDS = "Số : số Luật / - – _ . … 05 2025 66.16 98 1 0 20… a O & QĐ NQ UBND TTg CP TW TƯ QH15 nb ( )"
PIECES = st.sampled_from((*WORDS.split(), " ", "\n", "\u0110\u0300", "\u00d0", "\u200b"))
TEXTS = st.text() | st.lists(PIECES, max_size=12).map("".join)


def _fault(text: str, *, ocr: bool) -> InvalidNumberError | None:
    try:
        DocumentNumber.parse(text, ocr=ocr)
    except InvalidNumberError as error:
        return error
    return None


class TestSpelling:
    """NĐ 30/2020, Phụ lục I, Mục II.3: number and symbol are joined by a slash, the groups by a hyphen."""

    @given(number=document_numbers())
    def test_official_spelling_reads_back(self, number) -> None:
        """The official spelling of a number is read as that number, without any repair."""
        assert DocumentNumber.parse_reporting(str(number)) == (number, ())
        assert DocumentNumber.parse(str(number)) == number

    @given(number=document_numbers())
    def test_every_style_of_one_number_reads_back(self, number) -> None:
        """The line of the head is read as the number that it labels."""
        assert DocumentNumber.parse(number.format("label")) == number

    @given(number=document_numbers())
    def test_decomposed_letters_read_alike(self, number) -> None:
        """NFC and NFD spell one number."""
        assert DocumentNumber.parse(unicodedata.normalize("NFD", str(number))) == number

    @given(
        number=document_numbers(), gap=st.sampled_from([" ", "\u00a0", "\n", "\t", "  "]), dash=st.sampled_from("-–‐—")
    )
    def test_spaces_and_dashes_do_not_count(self, number, gap, dash) -> None:
        """Spaces around separators, wrapped lines and other dashes are repaired."""
        assume("(" not in str(number))
        text = str(number).replace("/", f"{gap}/{gap}").replace("-", f"{gap}{dash}{gap}")

        assert DocumentNumber.parse(text) == number

    @given(number=document_numbers(styles=(NumberStyle.STATE, NumberStyle.PARTY), blank=False))
    def test_lower_case_reads_alike(self, number) -> None:
        """A number typed in small letters is the same number, but for the letter after the ordinal.

        A lone code in small letters (``12/abc``) is too like a unit of measure.
        """
        assume("-" in str(number))
        read = DocumentNumber.parse(str(number).lower())

        assert number.format("key") == read.format("key")
        assert number.symbol == read.symbol

    @given(text=TEXTS)
    def test_no_repair_means_official_spelling(self, text) -> None:
        """A spelling that needed no repair is the official one, and any other needed one."""
        try:
            number, repairs = DocumentNumber.parse_reporting(text)
        except InvalidNumberError:
            return
        assert (repairs == ()) is (str(number) == text)
        assert DocumentNumber.parse(text) == number
        assert DocumentNumber.parse(str(number)) == number


class TestFaults:
    """A text that is no number is refused with its fault and the place of the fault, never otherwise."""

    @given(text=TEXTS, ocr=st.booleans())
    def test_only_our_error_is_raised(self, text, ocr) -> None:
        """No text raises anything else, and the span lies in the text."""
        error = _fault(text, ocr=ocr)
        if error is None:
            return
        start, end = error.span or (0, 1)

        assert error.text == text
        assert error.message() != error.code
        assert 0 <= start < end
        assert error.span is None or end <= len(text)

    @pytest.mark.parametrize("garbage", ["1", "A", "/", "-", " ", "(", "…", "12/", "QĐ-", "Số ", "luật ", "a b "])
    def test_long_garbage_takes_no_time(self, garbage) -> None:
        """100 kB of garbage are refused at once."""
        text = garbage * (100_000 // len(garbage))
        begin = time.process_time()

        for wrapped in (text, f"Số: {text}", f"12/{text}", f"12/QĐ-UBND{text}", text[:240], f"12/{text[:230]}"):
            assert DocumentNumber.try_parse(wrapped, ocr=True) is None or len(wrapped) <= 240

        assert time.process_time() - begin < 0.5


class TestComparison:
    """Two spellings of one number have one key; the order within a series is that of the ordinals."""

    @given(number=document_numbers())
    def test_key_survives_the_spelling(self, number) -> None:
        """The key of what was read from the key's own form does not change the number's year and ordinal."""
        assert number.format("key") == DocumentNumber.parse(str(number)).format("key")
        assert number.format("key").upper() == number.format("key")

    @given(one=document_numbers(blank=False), other=document_numbers(blank=False))
    def test_order_keys_compare(self, one, other) -> None:
        """Order keys are comparable, and within one symbol and year follow the ordinal."""
        assert (one.order_key() < other.order_key()) or (one.order_key() >= other.order_key())
        if one.symbol == other.symbol and one.year == other.year and one.ordinal != other.ordinal:
            assert (one.order_key() < other.order_key()) is (one.ordinal < other.ordinal)
