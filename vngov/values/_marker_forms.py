"""The kinds of markers and the ways in which each is written.

A style is written as the marker of number one would be, without its word: ``1.``, ``I-``, ``(a)``,
``thứ nhất:``.

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias

from vngov.i18n import N_, Lang, translate

__all__ = ["BULLETS", "DASHES", "DEFAULT_STYLES", "HEADS", "LIMITS", "ORDINAL_WORDS", "STYLES", "MarkerKind", "Numeral"]

Numeral: TypeAlias = Literal["1", "1.1", "I", "i", "A", "a", "thứ nhất", ""]
"""How the number is written, shown by the number one; empty for a sign."""

DASHES = "-‐‑‒–—―−~"
"""Every character met in the place of a list dash; the tilde is a misread one."""

BULLETS = "•*·●○◦▪▫■□►➢➤✓o\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
"""Bullet signs; the private-use ones are what Word's symbol fonts leave behind."""

_UNITS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN = ("một", "hai", "ba", "bốn", "lăm", "sáu", "bảy", "tám", "chín")
ORDINAL_WORDS = (*_UNITS, "mười", *(f"mười {unit}" for unit in _AFTER_TEN))
"""The words after “thứ”, the first at index 0: “Phần thứ nhất” … “Phần thứ mười chín”."""


class MarkerKind(StrEnum):
    """What a marker marks: the Vietnamese term of the unit, or the sign written for the first one."""

    PART = "phần"
    CHAPTER = "chương"
    SECTION = "mục"
    SUBSECTION = "tiểu mục"
    ARTICLE = "điều"
    UPPER_LETTER = "A."
    ROMAN = "I."
    ARABIC = "1."
    DECIMAL = "1.1."
    LETTER = "a)"
    PAREN = "(1)"
    DASH = "-"
    PLUS = "+"
    BULLET = "•"

    __hash__ = str.__hash__  # that of Enum is a call of Python code, and every marker is looked up by its kind

    @property
    def is_sign(self) -> bool:
        """Whether markers of this kind carry no number."""
        return self in _SIGNS

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the kind for people."""
        return self.value if lang == "vi" and self in HEADS.values() else translate(_LABELS[self], lang)


_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})
_LABELS = {
    MarkerKind.PART: N_("part"),
    MarkerKind.CHAPTER: N_("chapter"),
    MarkerKind.SECTION: N_("section"),
    MarkerKind.SUBSECTION: N_("subsection"),
    MarkerKind.ARTICLE: N_("article"),
    MarkerKind.UPPER_LETTER: N_("capital letter"),
    MarkerKind.ROMAN: N_("Roman numeral"),
    MarkerKind.ARABIC: N_("Arabic numeral"),
    MarkerKind.DECIMAL: N_("decimal numbering"),
    MarkerKind.LETTER: N_("small letter"),
    MarkerKind.PAREN: N_("number or letter in brackets"),
    MarkerKind.DASH: N_("dash"),
    MarkerKind.PLUS: N_("plus sign"),
    MarkerKind.BULLET: N_("bullet"),
}
HEADS = {
    kind.value: kind
    for kind in (MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.ARTICLE)
}
"""The kinds that are written with their word before the number."""

_HEAD_NUMERALS: tuple[Numeral, ...] = ("1", "I", "A", "thứ nhất")
_ROMAN_FIRST: tuple[Numeral, ...] = ("I", "1", "A", "thứ nhất")
_HEAD_ENDS = ("", ".", ":", "-", ".-", ":-")
_LIST_ENDS = (".", ")", "-", "/", ".-")
_FORMS: dict[MarkerKind, tuple[tuple[Numeral, ...], tuple[str, ...]]] = {
    MarkerKind.PART: (_ROMAN_FIRST, _HEAD_ENDS),
    MarkerKind.CHAPTER: (_ROMAN_FIRST, _HEAD_ENDS),
    MarkerKind.SECTION: (_HEAD_NUMERALS, _HEAD_ENDS),
    MarkerKind.SUBSECTION: (_HEAD_NUMERALS, _HEAD_ENDS),
    MarkerKind.ARTICLE: (("1", "thứ nhất"), (".", "", *_HEAD_ENDS[2:])),
    MarkerKind.UPPER_LETTER: (("A",), _LIST_ENDS),
    MarkerKind.ROMAN: (("I",), _LIST_ENDS),
    MarkerKind.ARABIC: (("1",), _LIST_ENDS),
    MarkerKind.DECIMAL: (("1.1",), (*_LIST_ENDS, ":", "")),
    MarkerKind.LETTER: (("a",), (")", ".", "-", "/")),
}
_UNNUMBERED: dict[MarkerKind, dict[str, tuple[Numeral, str]]] = {
    MarkerKind.DASH: {sign: ("", sign) for sign in "-–—"},
    MarkerKind.PLUS: {"+": ("", "+")},
    MarkerKind.BULLET: {sign: ("", sign) for sign in BULLETS},
}
STYLES: dict[MarkerKind, dict[str, tuple[Numeral, str]]] = {
    **{
        kind: {numeral + end: (numeral, end) for numeral in numerals for end in ends}
        for kind, (numerals, ends) in _FORMS.items()
    },
    MarkerKind.PAREN: {"(1)": ("1", ")"), "(i)": ("i", ")"), "(a)": ("a", ")")},
    **_UNNUMBERED,
}
"""The styles of each kind, with the numeral and the punctuation (or the sign) that a style stands for."""

DEFAULT_STYLES = {kind: next(iter(styles)) for kind, styles in STYLES.items()}
"""The style that the law or common use prefers."""

LIMITS: dict[Numeral, int] = {"1": 999, "1.1": 99, "I": 49, "i": 49, "A": 8, "a": 23, "thứ nhất": len(ORDINAL_WORDS)}
"""The last number of each form.  From ``L.`` and ``I.`` on, Roman numerals and letters could not be told apart."""
