"""The cell of a date as a clerk, a spreadsheet or a scanner wrote it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from vngov.errors import InvalidDateError
from vngov.values import PartialDate

__all__ = ["read_date_cell"]

_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}|[AP]M))?$", re.IGNORECASE)
_DAY = re.compile(r"(?<!\w)ngày\s.*$", re.IGNORECASE | re.DOTALL)
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2])([/.-])(1[3-9]|2\d|3[01])\2((?:19|20)\d\d)")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)([/.-])(\d{1,2})\2(\d{1,2})")
_BARE_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam ((?:19|20)\d\d)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"^\d{1,2}([/.-])\d{1,2}\1(\d\d)$")
_SERIAL = re.compile(r"([1-9]\d{4})(?:\.\d+)?")
_SERIAL_EPOCH = date(1899, 12, 30)
_FIRST_YEAR, _LAST_YEAR = 1945, 2099  # of documents of this State


def read_date_cell(
    cell: str, *, century: int | None = None, year: int | None = None
) -> tuple[PartialDate | None, tuple[str, ...]]:
    """Return the date, None where there is none, and the slugs of what had to be repaired.

    *year*, that of the number, tells the century of a year of two figures where the two agree.

    >>> found, repairs = read_date_cell("12/20/2017")
    >>> found.format("iso"), repairs
    ('2017-12-20', ('month-first',))
    >>> str(read_date_cell("Hà Nội, ngày I8 tháng 9 năm 1986")[0])
    'ngày 18 tháng 9 năm 1986'
    """
    text = " ".join(cell.replace("|", "/").split()).strip(" .,;()\"'")
    if not text:
        return None, ()
    if century is None and year is not None and (short := _SHORT_YEAR.search(text)) and int(short[2]) == year % 100:
        century = year - year % 100
    without_time = _TIME.sub("", text)
    repairs = ("time-dropped",) if without_time != text else ()
    for candidate, repair, is_misread in (
        (without_time, (), False),
        (_cut(without_time), (), False),
        (_COMPACT.sub(r"\1-\2-\3", without_time), ("compact",), False),
        (_MONTH_FIRST.sub(r"\3/\1/\4", without_time), ("month-first",), False),
        (_YEAR_FIRST.sub(r"\4/\3/\1", without_time), ("year-first",), False),
        (_BARE_WORDS.sub(r"\1/\2/\3", without_time), ("no-accents",), False),
        (_cut(without_time), ("misread-figures",), True),
    ):
        try:
            found = PartialDate.parse(candidate, century=century, ocr=is_misread)
        except InvalidDateError:
            continue
        if found.year is None or _FIRST_YEAR <= found.year <= _LAST_YEAR:
            return found, (*repairs, *repair)
    if serial := _SERIAL.fullmatch(text):
        day = _SERIAL_EPOCH + timedelta(days=int(serial[1]))
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return PartialDate(day.year, day.month, day.day), ("spreadsheet-serial",)
    return None, ()


def _cut(text: str) -> str:
    """Leave out the place before the day."""
    found = _DAY.search(text)
    return found[0] if found else text
