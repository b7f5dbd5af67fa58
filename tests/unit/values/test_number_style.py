"""The written forms of a number."""

from __future__ import annotations

import pytest

from vngov.values import NumberStyle


@pytest.mark.parametrize("style", NumberStyle)
def test_only_a_slash_is_followed_by_a_year(style) -> None:
    """A year stands between two slashes, never after a hyphen."""
    assert style.carries_year is (style.separator == "/")


@pytest.mark.parametrize("style", NumberStyle)
def test_label_in_both_languages(style) -> None:
    """The Vietnamese label is the value."""
    assert style.label() == style.label("vi") == style.value
    assert style.label("en").isascii()


def test_party_puts_the_hyphen_first() -> None:
    """36-HD/VPTW: hyphen between number and kind; NĐ 30/2020: slash between number and symbol."""
    assert NumberStyle.PARTY.separator == "-"
    assert NumberStyle.STATE.separator == "/"
