"""The family that a page is set in: the first of the usual ones that has every Vietnamese letter, in four faces.

Two packages call themselves Liberation Serif, and the older lacks 92 of the 146 letters; so a family is taken by what
its files hold, and letters of two families are never mixed.

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, cast

import typst
from attrs import field, frozen
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["VIETNAMESE_LETTERS", "Family", "choose_family"]

_PREFERRED = ("Times New Roman", "Tinos", "Liberation Serif")
_EMBEDDED = "Libertinus Serif"
_FACES = {("normal", False), ("normal", True), ("italic", False), ("italic", True)}
_BOLD = 600
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def _letters() -> frozenset[str]:
    vowels = {unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in _TONES}
    plain = set("bcdđghklmnpqrstvx")
    return frozenset(letter for one in vowels | plain for letter in (one, one.upper()))


VIETNAMESE_LETTERS = _letters()
"""Every letter of Vietnamese, small and capital, with every tone."""


@frozen
class Family:
    """A family of fonts: its name as typst calls it, and the characters that all its faces hold.

    ``characters`` is None for the family that typst embeds, whose files cannot be looked into.
    """

    name: str
    characters: frozenset[int] | None = field(default=None, repr=False)

    def missing(self, text: Iterable[str]) -> tuple[str, ...]:
        """Return the characters of *text* that the family has no letter for, each once, in order of appearance."""
        if self.characters is None:
            return ()
        return tuple(dict.fromkeys(sign for sign in text if ord(sign) not in self.characters and not sign.isspace()))


@functools.cache
def choose_family() -> Family:
    """Return the best family that this machine has."""
    faces: dict[str, dict[tuple[str, bool], str]] = {}
    for font in typst.Fonts(include_embedded_fonts=False).fonts():
        if font.path and font.family in _PREFERRED:
            faces.setdefault(font.family, {}).setdefault((font.style, font.weight >= _BOLD), font.path)
    for name in _PREFERRED:
        files = faces.get(name, {})
        if set(files) >= _FACES:
            characters = _characters(files["normal", False])
            for face in _FACES:
                characters &= _characters(files[face])
            if all(ord(letter) in characters for letter in VIETNAMESE_LETTERS):
                return Family(name, characters)
    return Family(_EMBEDDED)


def _characters(path: str) -> frozenset[int]:
    with TTFont(path, lazy=True, fontNumber=0) as font:
        best = cast("dict[int, str]", font.getBestCmap())  # pyright: ignore[reportUnknownMemberType] - it has no types
        return frozenset(best)
