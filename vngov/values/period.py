"""A stretch of years that plans and terms of office are named for.

Planning periods (thời kỳ, with a vision): Luật Quy hoạch.  Terms (nhiệm kỳ, khóa) are numbered in Roman numerals in
running text: NĐ 78/2025/NĐ-CP, Điều 64.3.

    >>> from vngov.values.period import Period
    >>> plan = Period.parse("thời kỳ 2021 – 2030, tầm nhìn 2050")
    >>> str(plan), plan.vision
    ('thời kỳ 2021-2030, tầm nhìn đến năm 2050', 2050)
    >>> Period.parse("Quốc hội khoá XV").ordinal
    15

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import StrEnum
from typing import NoReturn, Self

from attrs import field, frozen

from vngov.errors import InvalidNumeralError, InvalidPeriodError
from vngov.i18n import N_, Lang, translate
from vngov.text import fold, from_roman, to_roman
from vngov.values._period_grammar import PERIOD

__all__ = ["Period", "PeriodKind"]

_MAX_LENGTH = 200
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_MAX_ORDINAL = 99


class PeriodKind(StrEnum):
    """What a period is called.

    .. versionadded:: 0.1
    """

    PLANNING = "thời kỳ"
    PHASE = "giai đoạn"
    TERM = "nhiệm kỳ"
    YEARS = "năm"
    HORIZON = "đến năm"
    SESSION = "khóa"
    ASSEMBLY = "Quốc hội khóa"
    CONGRESS = "Đại hội"

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the kind in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_ENGLISH = {
    PeriodKind.PLANNING: N_("planning period"),
    PeriodKind.PHASE: N_("phase"),
    PeriodKind.TERM: N_("term of office"),
    PeriodKind.YEARS: N_("years"),
    PeriodKind.HORIZON: N_("horizon"),
    PeriodKind.SESSION: N_("term"),
    PeriodKind.ASSEMBLY: N_("term of the National Assembly"),
    PeriodKind.CONGRESS: N_("Party congress"),
}
_NUMBERED = frozenset({PeriodKind.SESSION, PeriodKind.ASSEMBLY, PeriodKind.CONGRESS})


@frozen
class Period:
    """A period of years, a horizon, or a numbered term.

    ``start`` and ``end`` are the first and the last year, both included; a horizon has no start, a numbered term may
    have neither.  ``vision`` is the year that the plan looks ahead to.  ``ordinal`` is the number of the term or
    phase.  ``length`` is the number of years as stated in "5 năm 2021-2025", None where it is not.

    Years are all that it knows: on which day a term begins is a fact for the registries.

    .. versionadded:: 0.1
    """

    kind: PeriodKind
    start: int | None = None
    end: int | None = None
    vision: int | None = field(default=None, kw_only=True)
    ordinal: int | None = field(default=None, kw_only=True)
    length: int | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        years = [year for year in (self.start, self.end, self.vision) if year is not None]
        if any(not _FIRST_YEAR <= year <= _LAST_YEAR for year in years):
            self._refuse("bad-year")
        if self.ordinal is not None and not 1 <= self.ordinal <= _MAX_ORDINAL:
            self._refuse("bad-ordinal")
        if self.length is not None and (self.length < 1 or self.kind is not PeriodKind.YEARS):
            self._refuse("out-of-range")
        if self._is_incomplete():
            self._refuse("incomplete")
        if self.start is not None and self.end is not None and self.end < self.start:
            self._refuse("reversed")
        if self.vision is not None and self.end is not None and self.vision < self.end:
            self._refuse("vision-before-end")

    def _is_incomplete(self) -> bool:
        """A horizon ends or looks ahead; a numbered term has its number; the rest begin and end."""
        if self.kind is PeriodKind.HORIZON:
            return self.start is not None or self.ordinal is not None or (self.end is None and self.vision is None)
        dated = self.start is not None and self.end is not None
        if self.kind in _NUMBERED or (self.kind is PeriodKind.TERM and not dated):
            return self.ordinal is None or self.vision is not None or (self.start is None) is not (self.end is None)
        return not dated or (
            self.ordinal is not None and (self.kind is not PeriodKind.PHASE or self.vision is not None)
        )

    def _refuse(self, code: str) -> NoReturn:
        raise InvalidPeriodError(f"{self.kind} {self.start}-{self.end}", code)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period: its word, its years with any dash, its vision; or a term in Roman or Arabic numerals.

        Raises:
            InvalidPeriodError: if *text* is anything else, or the years contradict each other.
        """
        if len(text) > _MAX_LENGTH:
            raise InvalidPeriodError(text, "too-long", (_MAX_LENGTH, len(text)))
        if not text.strip():
            raise InvalidPeriodError(text, "empty")
        match = PERIOD.fullmatch(unicodedata.normalize("NFC", text))
        if match is None:
            raise InvalidPeriodError(text, "unrecognised", (0, len(text)))
        try:
            return cls._from_match(match)
        except (InvalidPeriodError, InvalidNumeralError) as error:
            raise InvalidPeriodError(text, error.code, (0, len(text))) from None

    @classmethod
    def _from_match(cls, match: re.Match[str]) -> Self:
        found = match.groupdict()
        if found["body"] is not None:
            return cls(
                _kind_of(found["body"]),
                _number(found["term_start"]),
                _number(found["term_end"]),
                ordinal=_number(found["ordinal"]),
            )
        if found["start"] is None:
            vision = found["vision"] or found["vision_alone"]
            return cls(PeriodKind.HORIZON, None, _number(found["until"]), vision=_number(vision))
        return cls(
            _kind_of(found["word"] or ""),
            _number(found["start"]),
            _number(found["end"]),
            vision=_number(found["vision"]),
            ordinal=_number(found["phase"]),
            length=_number(found["length"]),
        )

    @classmethod
    def try_parse(cls, text: str) -> Self | None:
        """Read a period, or return None."""
        try:
            return cls.parse(text)
        except InvalidPeriodError:
            return None

    def contains(self, day: date) -> bool:
        """Tell whether the year of *day* is one of its years; False where the years are not known."""
        return self.end is not None and (self.start or _FIRST_YEAR) <= day.year <= self.end

    def overlaps(self, other: Period) -> bool:
        """Tell whether both have a year in common; False where the years of one are not known."""
        if self.end is None or other.end is None:
            return False
        return (self.start or _FIRST_YEAR) <= other.end and (other.start or _FIRST_YEAR) <= self.end

    def __str__(self) -> str:
        years = f"{self.start}-{self.end}"
        if self.kind is PeriodKind.HORIZON:
            horizon = None if self.end is None else f"đến năm {self.end}"
            return ", ".join(filter(None, (horizon, self._vision())))
        if self.kind is PeriodKind.PHASE and self.ordinal is not None:
            return f"{self.kind} {self.ordinal} ({years})"
        if self.ordinal is not None:
            name = f"{self.kind} {to_roman(self.ordinal)}"
            return name if self.end is None else f"{name}, {PeriodKind.TERM} {years}"
        word = self._length() if self.kind is PeriodKind.YEARS else f"{self.kind} "
        return ", ".join(filter(None, (word + years, self._vision())))

    def _length(self) -> str:
        return "" if self.length is None else f"{self.length} {self.kind} "

    def _vision(self) -> str:
        return "" if self.vision is None else f"tầm nhìn đến năm {self.vision}"


_KINDS = (
    ("quoc hoi", PeriodKind.ASSEMBLY),
    ("dai hoi", PeriodKind.CONGRESS),
    ("thoi", PeriodKind.PLANNING),
    ("giai doan", PeriodKind.PHASE),
    ("khoa", PeriodKind.SESSION),
    ("nhiem k", PeriodKind.TERM),
)


def _kind_of(words: str) -> PeriodKind:
    plain = fold(words, accents=False)
    return next((kind for key, kind in _KINDS if key in plain), PeriodKind.YEARS)


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdecimal() else from_roman(text.upper())
