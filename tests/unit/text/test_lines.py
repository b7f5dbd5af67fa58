"""Lines and columns of offsets."""

from __future__ import annotations

import pytest

from vngov.text.lines import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\n", 3, (2, 1)),
        ("\n\nx", 1, (2, 1)),
        ("\n\nx", 2, (3, 1)),
        ("a\r\nb\u2028c", 5, (2, 3)),
    ],
)
def test_places(text, offset, place) -> None:
    """A line feed ends a line and belongs to it; nothing else does."""
    assert LineIndex(text).place(offset) == place
