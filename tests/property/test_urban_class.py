"""What holds of every urban class."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from vngov.testing.strategies import urban_classes
from vngov.text import old_tones
from vngov.values.urban_class import UrbanClass

PIECES = st.sampled_from(
    ["đô thị", "ĐT", "loại", "hạng", "class", "I", "V", "l", "3", "đặc biệt", "đặc thù", " ", "ba"]
)
TEXTS = st.text() | st.lists(PIECES, max_size=6).map("".join) | st.lists(PIECES, max_size=5).map(" ".join)


class TestSpelling:
    """NQ 1210/2016/UBTVQH13, Điều 1: six classes, the special one and I to V."""

    @given(urban_class=urban_classes(), style=st.sampled_from(["short", "full"]), lang=st.sampled_from(["vi", "en"]))
    def test_what_is_written_is_read_back(self, urban_class, style, lang) -> None:
        """In every style, composed or decomposed, with old tones, in capitals or not."""
        written = urban_class.format(style, lang)

        for spelled in (written, unicodedata.normalize("NFD", written), old_tones(written), written.upper()):
            assert UrbanClass.parse(spelled) is urban_class

    @given(text=TEXTS, ocr=st.booleans())
    def test_a_text_is_a_class_or_our_error(self, text, ocr) -> None:
        """Nothing else is raised, and leave to repair only adds readings."""
        plain = UrbanClass.try_parse(text)

        assert plain is None or UrbanClass.parse(text, ocr=ocr) is plain

    @given(special=urban_classes(special=False))
    def test_the_special_class_can_be_left_out(self, special) -> None:
        """The strategy keeps its word."""
        assert special is not UrbanClass.SPECIAL


class TestOrder:
    """NQ 1210/2016/UBTVQH13, Điều 3 to 8: every class asks more than the one below it."""

    @given(first=urban_classes(), second=urban_classes())
    def test_order_is_total_and_agrees_with_equality(self, first, second) -> None:
        """Of two classes exactly one of <, ==, > holds."""
        assert [first < second, first == second, first > second].count(True) == 1
        assert (first <= second) is (not first > second)
        assert (first >= second) is (not first < second)
