"""What holds of every marker."""

from __future__ import annotations

import unicodedata

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from vngov.testing.strategies import markers
from vngov.values.marker import Marker, MarkerKind, match_marker

WORDS = "Điều điều Chương Phần thứ nhất MỤC của và Nội NQ I V X 1 12 a đ A . ) ( - – : / + * •"
PIECES = st.sampled_from(WORDS.split())
LINES = st.text() | st.lists(PIECES, max_size=8).map("".join) | st.lists(PIECES, max_size=6).map(" ".join)

FULL_STOPS = {MarkerKind.ARTICLE: "1.", MarkerKind.ARABIC: "1.", MarkerKind.ROMAN: "I.", MarkerKind.LETTER: "a."}


class TestSpelling:
    """NĐ 30/2020, Phụ lục I: Roman numerals for parts, Arabic ones for articles and clauses, letters for points."""

    @given(marker=markers())
    def test_what_is_written_is_read_back(self, marker) -> None:
        """The spelling says everything, composed or decomposed."""
        assert Marker.parse(str(marker)) == marker
        assert Marker.parse(unicodedata.normalize("NFD", str(marker))) == marker

    @given(text=LINES)
    def test_a_text_is_a_marker_or_our_error(self, text) -> None:
        """Nothing else is raised, and what is read is stable."""
        marker = Marker.try_parse(text)

        assert marker is None or Marker.parse(str(marker)) == marker

    @given(line=LINES)
    def test_a_line_has_one_marker_or_none(self, line) -> None:
        """The match is a prefix that is the marker, and it is the same in decomposed text."""
        found = match_marker(line)
        decomposed = match_marker(unicodedata.normalize("NFD", line))

        if unicodedata.normalize("NFC", line) == line:
            assert (found and found[0]) == (decomposed and decomposed[0])
        if found:
            assert Marker.parse(line[: found[1]]) == found[0]

    @given(marker=markers())
    def test_a_marker_before_a_title_is_found_whole_or_not_at_all(self, marker) -> None:
        """No part of a marker is taken for the whole."""
        found = match_marker(f"{marker} Nội dung chính")

        assert found is None or found[0] == marker

    @given(marker=markers(kinds=FULL_STOPS))
    def test_a_marker_with_a_full_stop_is_always_found(self, marker) -> None:
        """This is how the law writes articles, clauses and sections."""
        marker = evolve(marker, style=FULL_STOPS[marker.kind])

        assert match_marker(f"{marker} Nội dung chính") == (marker, len(str(marker)) + 1)


class TestOrder:
    """NĐ 78/2025, Điều 69: an inserted article bears the number before it and a letter, an inserted point a number."""

    @given(kind=st.sampled_from(MarkerKind), data=st.data())
    def test_order_is_total_and_agrees_with_equality(self, kind, data) -> None:
        """Of two markers of a kind exactly one of <, ==, > holds, and sorting is stable under permutation."""
        first, second, third = (data.draw(markers(kinds=[kind])) for _ in range(3))

        assert [first < second, first == second, first > second].count(True) == 1
        assert (first <= second) is (not second < first)
        assert sorted([first, second, third]) == sorted([third, second, first])
        assert (first == second) <= (hash(first) == hash(second))

    @given(first=markers(), second=markers())
    def test_two_kinds_have_no_order(self, first, second) -> None:
        """A dash is neither less nor more than an article."""
        assume(first.kind is not second.kind)

        with pytest.raises(TypeError):
            assert first < second

    @given(marker=markers())
    def test_the_successor_follows(self, marker) -> None:
        """It is of the same kind, greater, and recognised as the one that may come next."""
        following = marker.successor()

        assume(following is not None)
        assert following.kind is marker.kind
        assert following.is_successor_of(marker)
        if not marker.kind.is_sign and not (marker.style == "(a)" and following.style == "(i)"):
            assert following > marker
            assert not marker.is_successor_of(following)

    @given(
        marker=markers(kinds=[MarkerKind.ARTICLE, MarkerKind.ARABIC, MarkerKind.ROMAN], inserted=False),
        letter=st.sampled_from("abcdđe"),
    )
    def test_an_inserted_unit_stands_between(self, marker, letter) -> None:
        """Between a unit and the next come the inserted ones, by order and by succession."""
        assume(marker.numeral in {"1", "I"})
        inserted = Marker(marker.kind, marker.ordinal, suffix=letter, style=marker.style)
        following = marker.successor()

        assert marker < inserted
        assert inserted.is_successor_of(marker) is (letter == "a")
        assert following is None or (inserted < following and following.is_successor_of(inserted))
