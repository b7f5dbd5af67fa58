"""Offsets of a changed text lead back to its source."""

import re

import pytest

from vngov.diagnostics import Span
from vngov.text import Edit, SpanMap, substitute


def _removed(text: str, pattern: str) -> tuple[str, SpanMap]:
    return substitute(re.compile(pattern), lambda _: "", text)


def test_identity_maps_every_span_to_itself() -> None:
    """A text that was not changed needs no edits."""
    spans = SpanMap.identity(5)

    assert spans.is_identity
    assert Span(1, 4) == spans.to_source((1, 4)) == spans.to_result((1, 4))


@pytest.mark.parametrize(
    ("span", "source"),
    [
        pytest.param((0, 2), (0, 2), id="before"),
        pytest.param((2, 4), (2, 6), id="around the removed part"),
        pytest.param((3, 5), (5, 7), id="begins where something was removed"),
        pytest.param((0, 3), (0, 3), id="ends where something was removed"),
        pytest.param((3, 3), (5, 5), id="empty"),
        pytest.param((6, 6), (8, 8), id="empty at the end"),
    ],
)
def test_removed_characters_at_the_edges_stay_out(span, source) -> None:
    """``abc__def`` without its underscores maps tightly."""
    text, spans = _removed("abc__def", "_+")

    assert text == "abcdef"
    assert source == spans.to_source(span)


@pytest.mark.parametrize(
    ("span", "source"),
    [((0, 1), (0, 1)), ((1, 2), (1, 2)), ((2, 3), (1, 2)), ((1, 4), (1, 2)), ((3, 5), (1, 3)), ((4, 5), (2, 3))],
)
def test_a_cut_through_a_replacement_takes_all_of_it(span, source) -> None:
    """``a½b`` became ``a1/2b``."""
    text, spans = substitute(re.compile("½"), lambda _: "1/2", "a½b")

    assert text == "a1/2b"
    assert source == spans.to_source(span)


def test_source_spans_are_found_in_the_result() -> None:
    """The way there is the inverse of the way back."""
    text, spans = _removed("a  b  c", "(?<= ) ")

    assert text == "a b c"
    assert Span(2, 5) == spans.to_result((3, 7))
    assert spans.to_result((3, 7)) == spans.inverse().to_source((3, 7))


def test_nothing_replaced_is_the_identity() -> None:
    """Matches that stay as they are leave no edit."""
    text, spans = substitute(re.compile("a"), lambda match: match[0], "banana")

    assert text == "banana"
    assert SpanMap.identity(6) == spans


def test_edits_and_substitution_build_the_same_map() -> None:
    """A map can be made by hand."""
    _, spans = substitute(re.compile("aa"), lambda _: "b", "xaayaa")

    assert spans == SpanMap.from_edits(6, [Edit(1, 3, 1), Edit(4, 6, 1)])
    assert spans.result_length == 4
    assert SpanMap.from_edits(6, []) == SpanMap.identity(6)
    assert list(spans.stretches()) == [(1, 3, 1, 2), (4, 6, 3, 4)]


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(3, 2, 0)],
        [Edit(0, 9, 0)],
        [Edit(2, 3, 1), Edit(1, 2, 1)],
        [Edit(0, 2, 1), Edit(1, 3, 1)],
        [Edit(0, 1, -1)],
    ],
)
def test_edits_out_of_order_are_refused(edits) -> None:
    """A map of nonsense would lead to the wrong place without a word."""
    with pytest.raises(ValueError, match="in order"):
        SpanMap.from_edits(5, edits)


def test_maps_of_other_texts_do_not_follow() -> None:
    """The result of the first step must be the source of the second."""
    with pytest.raises(ValueError, match="cannot follow"):
        SpanMap.identity(3).then(SpanMap.identity(4))


def test_steps_join_where_they_touch_and_where_they_do_not() -> None:
    """Removal before, inside and after a replacement of the second step."""
    middle, first = _removed("-a-bc-d-e", "-")
    result, second = substitute(re.compile("bc"), lambda _: "X", middle)
    joined = first.then(second)

    assert result == "aXde"
    assert Span(3, 5) == joined.to_source((1, 2))
    assert Span(1, 2) == joined.to_source((0, 1))
    assert Span(6, 7) == joined.to_source((2, 3))
    assert Span(1, 2) == joined.to_result((3, 5))


def test_an_insertion_where_something_was_removed_is_one_stretch() -> None:
    """What took the place of the removed text was made from it."""
    middle, first = _removed("a--b", "-+")
    result, second = substitute(re.compile("(?<=a)(?=b)"), lambda _: "+", middle)

    assert result == "a+b"
    assert Span(1, 3) == first.then(second).to_source((1, 2))


def test_the_identity_changes_no_map() -> None:
    """Joining with an unchanged step gives the other step."""
    _, spans = _removed("a-b", "-")

    assert spans == SpanMap.identity(3).then(spans) == spans.then(SpanMap.identity(2))
