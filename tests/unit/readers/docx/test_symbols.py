"""Signs of symbol fonts."""

import pytest

from vngov.readers.docx.symbols import symbol, with_signs


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Wingdings", 0xF0FC, "✓"),
        ("wingdings", 0x6F, "□"),
        ("Symbol", 0xF061, "α"),
        ("Symbol", 0xF0FF, "•"),
        ("Webdings", 0x61, "•"),
        ("Arial", 0x41, "A"),
        ("Arial", 0xF041, "•"),
        (None, 0xF041, "•"),
    ],
)
def test_a_place_of_a_font_is_a_sign(font, code, expected) -> None:
    """The private page and the plain one are the same; what is not known is a bullet."""
    assert symbol(font, code) == expected


def test_only_places_of_symbol_fonts_are_replaced() -> None:
    """The rest of the text stays."""
    assert with_signs("a \uf0b3 b", "Symbol") == "a ≥ b"
    assert with_signs("a", "Symbol") == "a"
