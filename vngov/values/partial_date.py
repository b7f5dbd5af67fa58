"""A date of which some parts may be unknown: a draft's blank day, a month, a quarter, a year.

How the State prints a date: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (Arabic figures; a leading zero for
days below 10 and for the months 1 and 2 only).  The Party pads alike: 36-HD/VPTW, 05-HD/VPTW.

    >>> from vngov.values.partial_date import PartialDate
    >>> str(PartialDate.parse("4/11/2009"))
    'ngày 04 tháng 11 năm 2009'
    >>> quarter = PartialDate.parse("quý III/2025")
    >>> quarter.last_day().isoformat(), quarter.format("iso")
    ('2025-09-30', '2025-Q3')

.. versionadded:: 0.1
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date
from enum import StrEnum
from typing import NoReturn, Self, assert_never

from attrs import frozen

from vngov.errors import InvalidDateError, InvalidNumeralError
from vngov.text import from_roman, from_words, to_roman
from vngov.text.look_alikes import FIGURES
from vngov.values._date_grammar import MISREAD, SPELLINGS, WORDS

__all__ = ["DateStyle", "PartialDate"]

_MAX_LENGTH = 200
_MAX_YEAR = 9999
_MONTHS, _QUARTERS, _MONTHS_IN_QUARTER = 12, 4, 3
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # the most that a month of an unknown year can have
_MONTH_NAMES = {"giêng": 1, "tư": 4, "chạp": 12}
_GAP = " " * 4  # the width left in a draft for filling in by hand


class DateStyle(StrEnum):
    """The spellings of a date that :meth:`PartialDate.format` knows.

    .. versionadded:: 0.1
    """

    STATE_LONG = "state-long"
    """``ngày 04 tháng 11 năm 2009``, with gaps for what is still blank."""
    STATE_SHORT = "state-short"
    """``04/11/2009``, ``01/7/2025``."""
    PARTY_LONG = "party-long"
    """As the State's long form."""
    PARTY_SHORT = "party-short"
    """``29/8/2005``, ``05/02/2018``."""
    NUMERIC = "numeric"
    """``01/07/2025``: always two figures for day and month."""
    ISO = "iso"
    """``2009-11-04``, ``2023-07``, ``2025-Q3``; X for unknown figures (ISO 8601-2)."""
    ENGLISH = "en"
    """``4 November 2009``."""


@frozen
class PartialDate:
    """A date as far as it is known; None is an unknown part.

    A quarter stands for itself: it has neither month nor day.  Two partial dates that overlap are not ordered, so there
    is no ``<``: ask :meth:`certainly_before`.

    .. versionadded:: 0.1
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.year is None and self.month is None and self.quarter is None:
            self._refuse("blank")
        if self.quarter is not None and (self.month is not None or self.day is not None):
            self._refuse("quarter-and-month")
        if self.year is not None and not 1 <= self.year <= _MAX_YEAR:
            self._refuse("bad-year")
        if self.month is not None and not 1 <= self.month <= _MONTHS:
            self._refuse("bad-month")
        if self.quarter is not None and not 1 <= self.quarter <= _QUARTERS:
            self._refuse("bad-quarter")
        if self.day is not None and not 1 <= self.day <= self._last_day_of_month():
            self._refuse("bad-day")

    def _last_day_of_month(self) -> int:
        if self.month is None:
            return max(_DAYS)
        return _DAYS[self.month - 1] if self.year is None else calendar.monthrange(self.year, self.month)[1]

    def _refuse(self, code: str) -> NoReturn:
        shown = f"{self.year}-{self.month}-{self.day}" if self.quarter is None else f"{self.year}-Q{self.quarter}"
        raise InvalidDateError(shown, code)

    @classmethod
    def parse(cls, text: str, *, century: int | None = None, ocr: bool = False) -> Self:
        """Read a date in words, in figures or in ISO 8601.

        *century* is 1900 or 2000, say, and is added to a year of two figures, which is refused without it.  *ocr*
        allows guesses at misread figures.

        Raises:
            InvalidDateError: if *text* is anything else, or there is no such day.
        """
        if len(text) > _MAX_LENGTH:
            raise InvalidDateError(text, "too-long", (_MAX_LENGTH, len(text)))
        if not text.strip():
            raise InvalidDateError(text, "empty")
        clean = unicodedata.normalize("NFC", text)
        if ocr:
            clean = MISREAD.sub(lambda m: m[0].translate(FIGURES) if any(c.isdigit() for c in m[0]) else m[0], clean)
        faithful = len(clean) == len(text)
        for pattern in SPELLINGS:
            if match := pattern.fullmatch(clean):
                return cls._from_figures(text, match, century, faithful=faithful)
        if match := WORDS.fullmatch(clean):
            return cls._from_words(text, match)
        raise InvalidDateError(text, "unrecognised", (0, len(text)))

    @classmethod
    def _from_figures(cls, text: str, match: re.Match[str], century: int | None, *, faithful: bool) -> Self:
        found = {key: value for key, value in match.groupdict().items() if value and "X" not in value}
        year = int(found["y"]) if "y" in found else None

        def fail(code: str, group: str) -> NoReturn:
            span = match.span(group) if faithful and group in found else (0, len(text))
            raise InvalidDateError(text, code, span)

        if "y" in found and len(found["y"]) == 2:  # noqa: PLR2004 - a year of two figures
            if century is None:
                fail("no-century", "y")
            year = century + int(found["y"])
        quarter = found.get("q")
        try:
            return cls(
                year,
                int(found["m"]) if "m" in found else None,
                int(found["d"]) if "d" in found else None,
                None if quarter is None else int(quarter) if quarter.isdecimal() else from_roman(quarter.upper()),
            )
        except InvalidDateError as error:
            fail(error.code, {"bad-year": "y", "bad-month": "m", "bad-day": "d"}.get(error.code, ""))

    @classmethod
    def _from_words(cls, text: str, match: re.Match[str]) -> Self:
        day, month, year = match["d"], match["m"].casefold(), match["y"]
        try:
            return cls(
                None if year is None else from_words(year),
                _MONTH_NAMES.get(month) or from_words(month),
                None if day is None else from_words(day),
            )
        except InvalidNumeralError:
            raise InvalidDateError(text, "unrecognised", (0, len(text))) from None
        except InvalidDateError as error:
            raise InvalidDateError(text, error.code, (0, len(text))) from None

    @classmethod
    def try_parse(cls, text: str, *, century: int | None = None, ocr: bool = False) -> Self | None:
        """Read a date, or return None."""
        try:
            return cls.parse(text, century=century, ocr=ocr)
        except InvalidDateError:
            return None

    @classmethod
    def from_date(cls, day: date) -> Self:
        """Return the date of which everything is known."""
        return cls(day.year, day.month, day.day)

    @property
    def is_complete(self) -> bool:
        """Whether day, month and year are known."""
        return self.year is not None and self.month is not None and self.day is not None

    def to_date(self) -> date:
        """Return the day.

        Raises:
            InvalidDateError: unless all of it is known.
        """
        if self.year is None or self.month is None or self.day is None:
            raise InvalidDateError(str(self), "incomplete")
        return date(self.year, self.month, self.day)

    def first_day(self) -> date:
        """Return the earliest day it can mean.

        Raises:
            InvalidDateError: if the year is unknown.
        """
        return self._edge(first=True)

    def last_day(self) -> date:
        """Return the latest day it can mean.

        Raises:
            InvalidDateError: if the year is unknown.
        """
        return self._edge(first=False)

    def _edge(self, *, first: bool) -> date:
        if self.year is None:
            raise InvalidDateError(str(self), "no-year")
        if self.quarter is not None:
            month = self.quarter * _MONTHS_IN_QUARTER - (_MONTHS_IN_QUARTER - 1 if first else 0)
        else:
            month = self.month or (1 if first else _MONTHS)  # January and December have every day
        day = self.day or (1 if first else calendar.monthrange(self.year, month)[1])
        return date(self.year, month, day)

    def contains(self, day: date) -> bool:
        """Tell whether *day* is one of the days it can mean."""
        return (
            self.year in (None, day.year)
            and self.month in (None, day.month)
            and self.day in (None, day.day)
            and self.quarter in (None, (day.month - 1) // _MONTHS_IN_QUARTER + 1)
        )

    def certainly_before(self, other: PartialDate) -> bool:
        """Tell whether every day it can mean comes before every day that *other* can mean."""
        if self.year is None or other.year is None:
            return False
        return self.last_day() < other.first_day()

    def format(self, style: DateStyle | str = DateStyle.STATE_LONG) -> str:
        """Return the date in *style*, one of :class:`DateStyle` or its value."""
        match DateStyle(style):
            case DateStyle.STATE_LONG | DateStyle.PARTY_LONG:
                return self._heading()
            case DateStyle.STATE_SHORT | DateStyle.PARTY_SHORT:
                return self._short(always_two=False)
            case DateStyle.NUMERIC:
                return self._short(always_two=True)
            case DateStyle.ISO:
                return self._iso()
            case DateStyle.ENGLISH:
                return self._english()
            case _ as unknown:
                assert_never(unknown)

    def __str__(self) -> str:
        parts = [
            f"ngày {self.day:02}" if self.day is not None else "",
            f"tháng {_month(self.month)}" if self.month is not None else "tháng …" if self.day is not None else "",
            f"quý {to_roman(self.quarter)}" if self.quarter is not None else "",
            f"năm {self.year:04}" if self.year is not None else "",
        ]
        return " ".join(filter(None, parts))

    def _heading(self) -> str:
        if self.quarter is not None:
            return str(self)
        day = _GAP if self.day is None else f"{self.day:02}"
        month = _GAP if self.month is None else _month(self.month)
        year = _GAP if self.year is None else f"{self.year:04}"
        return f"ngày {day} tháng {month} năm {year}"

    def _short(self, *, always_two: bool) -> str:
        if self.quarter is not None:
            return "/".join(filter(None, (f"quý {to_roman(self.quarter)}", _four(self.year))))
        if self.month is None:
            return str(self)
        month = f"{self.month:02}" if always_two else _month(self.month)
        lead = f"tháng {month}" if self.day is None else f"{self.day:02}/{month}"
        return "/".join(filter(None, (lead, _four(self.year))))

    def _iso(self) -> str:
        year = _four(self.year) or "XXXX"
        if self.quarter is not None:
            return f"{year}-Q{self.quarter}"
        if self.month is None and self.day is None:
            return year
        month = "XX" if self.month is None else f"{self.month:02}"
        return f"{year}-{month}" if self.day is None else f"{year}-{month}-{self.day:02}"

    def _english(self) -> str:
        from babel.dates import get_month_names  # noqa: PLC0415 - only people-facing output needs it

        month = None if self.month is None else str(get_month_names("wide", locale="en")[self.month])
        quarter = None if self.quarter is None else f"Q{self.quarter}"
        day = None if self.day is None else str(self.day)
        year = None if self.year is None else str(self.year)
        return " ".join(filter(None, (day, month, quarter, year)))


def _month(month: int) -> str:
    """The law pads January and February only."""
    return f"{month:02}" if month < _MONTHS_IN_QUARTER else str(month)


def _four(year: int | None) -> str:
    return "" if year is None else f"{year:04}"
