"""The class of an urban area (loại đô thị): special, then I to V.

Nghị quyết 1210/2016/UBTVQH13, as Nghị định 72/2001/NĐ-CP and Nghị định 42/2009/NĐ-CP before it, knows
six classes; Nghị quyết 111/2025/UBTVQH15 keeps four from 1 January 2026 (special, I, II, III), and Quyết
định 132-HĐBT of 1990 had no special one.  A class is what was written; which regime it belongs to follows
from the date of the text, so comparing the classes of two regimes is refused by the registry of urban
regimes, not here: the class III of 2021 became the class II of 2026.

    >>> from vngov.values.urban_class import UrbanClass
    >>> UrbanClass.parse("đô thị loại 3")
    <UrbanClass.TYPE_III: 'loại III'>
    >>> UrbanClass.SPECIAL > UrbanClass.TYPE_I > UrbanClass.TYPE_V
    True
    >>> UrbanClass.TYPE_II.format("full"), UrbanClass.TYPE_II.format(lang="en")
    ('đô thị loại II', 'class II')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal, Self, TypeAlias

from vngov.errors import InvalidUrbanClassError
from vngov.i18n import N_, Lang, translate
from vngov.text import fold

__all__ = ["UrbanClass", "UrbanClassStyle"]

UrbanClassStyle: TypeAlias = Literal["short", "full"]
"""``short`` for “loại III”, ``full`` for “đô thị loại III”."""

_LONGEST = 100
_SPELLING = re.compile(
    r"""
    (?:(?:do\ thi|dt)\ )?(?:loai|hang|type|class|grade)[ -]?
        (?:(?P<special>dac\ biet)|(?P<numeral>[iv|l]{1,3}|[1-5])|(?P<word>mot|nhat|hai|nhi|ba|bon|tu|nam))
        (?:\ urban\ area)?
  | (?:(?:do\ thi|dt)\ )?(?P<bare>[iv|l]{1,3})
  | (?P<special_area>(?:do\ thi|dt)\ dac\ biet|special(?:[ -]class|(?=\ urban))(?:\ urban\ area)?)
    """,
    re.VERBOSE,
)
_SPECIAL_CHARACTER = re.compile(r"(?:(?:do thi|dt) )?dac thu")
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
_WORDS = {"mot": 1, "nhat": 1, "hai": 2, "nhi": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5}
_MISREAD = str.maketrans("l|", "ii")


class UrbanClass(StrEnum):
    """A class of urban area; the special class is the greatest, class V the least.

    The order holds between two classes of one regime.  A plain string is no class: ``<`` with one raises
    ``TypeError``, and a town of special character (đô thị đặc thù) is not of the special class.
    """

    SPECIAL = "loại đặc biệt"
    TYPE_I = "loại I"
    TYPE_II = "loại II"
    TYPE_III = "loại III"
    TYPE_IV = "loại IV"
    TYPE_V = "loại V"

    @classmethod
    def parse(cls, text: str, *, ocr: bool = False) -> Self:
        """Return the class that *text* names, with or without “đô thị”, in any common spelling.

        Accents may be missing or misplaced and numerals Arabic or in words.  With *ocr*, a small L or a
        bar in a Roman numeral is read as I.  What follows the class (“trực thuộc tỉnh”) is not part of it.

        Raises:
            InvalidUrbanClassError: if *text* is anything else.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers of untyped code
            raise InvalidUrbanClassError(repr(text), "not-text")
        folded = fold(text[:_LONGEST], accents=False).strip()
        if not folded:
            raise InvalidUrbanClassError(text, "empty")
        if _SPECIAL_CHARACTER.fullmatch(folded):
            raise InvalidUrbanClassError(text, "special-character")
        found = _SPELLING.fullmatch(folded)
        if found is None or len(text) > _LONGEST:
            raise InvalidUrbanClassError(text, "unrecognised")
        if found["special"] or found["special_area"]:
            return cls(UrbanClass.SPECIAL)
        numeral = found["numeral"] or found["bare"] or ""
        number = _WORDS.get(found["word"] or "") or _NUMBERS.get(numeral.translate(_MISREAD) if ocr else numeral)
        if number is None:
            raise InvalidUrbanClassError(text, "unrecognised")
        return list(cls)[number]

    @classmethod
    def try_parse(cls, text: str, *, ocr: bool = False) -> Self | None:
        """Return the class that *text* names, or None."""
        try:
            return cls.parse(text, ocr=ocr)
        except InvalidUrbanClassError:
            return None

    @property
    def numeral(self) -> str | None:
        """The Roman numeral; None for the special class."""
        return None if self is UrbanClass.SPECIAL else self.value.removeprefix("loại ")

    def format(  # type: ignore[override]  # a class of towns is not a template to be filled
        self, style: UrbanClassStyle = "short", lang: Lang = "vi"
    ) -> str:
        """Return the spelling of the class in *style*, for readers of *lang*."""
        full = style == "full"
        if lang == "vi":
            return f"đô thị {self.value}" if full else self.value
        if self.numeral is None:
            return translate(N_("special-class urban area") if full else N_("special class"), lang)
        name = translate(N_("class {numeral} urban area") if full else N_("class {numeral}"), lang)
        return name.format(numeral=self.numeral)

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the class for people."""
        return self.format("short", lang)

    def __lt__(self, other: object) -> bool:
        return self._rank < _rank_of(other)

    def __le__(self, other: object) -> bool:
        return self._rank <= _rank_of(other)

    def __gt__(self, other: object) -> bool:
        return self._rank > _rank_of(other)

    def __ge__(self, other: object) -> bool:
        return self._rank >= _rank_of(other)

    @property
    def _rank(self) -> int:
        return _RANKS[self.value]


_RANKS = {urban_class.value: -place for place, urban_class in enumerate(UrbanClass)}


def _rank_of(other: object) -> int:
    if not isinstance(other, UrbanClass):
        raise TypeError(f"an urban class is comparable with an urban class only, not with {type(other).__name__}")
    return _RANKS[other.value]
