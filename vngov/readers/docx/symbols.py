"""Signs of the symbol fonts: which character a place of Symbol or Wingdings shows.

The fonts put their signs at U+F020 to U+F0FF, which no other font knows.  Only the signs met in documents are
listed; any other becomes a bullet, which is what they are drawn for.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

__all__ = ["has_symbols", "symbol", "with_signs"]

_PRIVATE = re.compile("[\uf020-\uf0ff]")
_BULLET = "•"
_SYMBOL = {
    **{0x40 + place: letter for place, letter in enumerate("≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")},
    **{0x60 + place: letter for place, letter in enumerate("‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ")},
    0x2D: "-", 0xA2: "′", 0xA3: "≤", 0xA4: "/", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB7: _BULLET, 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xDE: "⇒", 0xE5: "∑", 0xD6: "√",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x73: "▪", 0x74: "◆", 0x75: "◆", 0x76: "◆",
    0x77: "▪", 0x7E: "▪", 0x9E: "·", 0x9F: _BULLET, 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xE0: "→",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(font: str | None, code: int) -> str:
    """Return the character that a symbol font shows at a place; a bullet where it is not known.

    >>> symbol("Wingdings", 0xF0FE), symbol("Symbol", 0xB3), symbol("Webdings", 0xF061)
    ('☑', '≥', '•')
    """
    place = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code  # noqa: PLR2004 - the private page of these fonts
    table = _FONTS.get((font or "").casefold())
    if table is None:
        return _BULLET if place != code or font is None or "ding" in font.casefold() else chr(code)
    return table.get(place, _BULLET)


def has_symbols(text: str) -> bool:
    """Tell whether *text* has a character that only symbol fonts show."""
    return _PRIVATE.search(text) is not None


def with_signs(text: str, font: str | None) -> str:
    """Return *text*, typed in *font*, with the places of symbol fonts replaced by what they show."""
    return _PRIVATE.sub(lambda found: symbol(font, ord(found[0])), text)
