"""What recognition made of figures: letters in a place where only a figure can stand.

The date of issue is a formula, so a letter between *ngày* and *tháng* is a figure misread.  Only shapes that are
met again and again are taken back (``II`` for 11, ``T999`` for 1999); anything else leaves the date unread.

    >>> from vngov.readers.text.misread import read_date
    >>> read_date("ngày 14 tháng II năm 2017")
    (PartialDate(year=2017, month=11, day=14, quarter=None), True)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.values import PartialDate

__all__ = ["read_date"]

_SLOTS = re.compile(
    r"(?P<day>ngà[yu]\s*)(?P<d>\S{1,2})(?P<month>\s*tháng\s*)(?P<m>\S{1,2})(?P<year>\s*năm\s*)(?P<y>\S{4})\W*"
)
_NOTE_MARK = re.compile(r"(?<=năm )((?:19|20)\d\d)\d{1,2}$")  # of a footnote, which lost its place above the line
_FIGURES = str.maketrans("OoØQDIl|!][LTti", "000001111111111")


def read_date(printed: str) -> tuple[PartialDate | None, bool]:
    """Return the date that *printed* says, and whether figures had to be guessed."""
    date = PartialDate.try_parse(printed)
    if date is not None:
        return date, False
    if (date := PartialDate.try_parse(_NOTE_MARK.sub(r"\1", printed))) is not None:
        return date, False
    found = _SLOTS.fullmatch(printed)
    if found is None:
        return None, False
    day, month, year = (found[slot].translate(_FIGURES) for slot in "dmy")
    if not (day.isdecimal() and month.isdecimal() and year.isdecimal() and year[:2] in {"19", "20"}):
        return None, False
    date = PartialDate.try_parse(f"ngày {day} tháng {month} năm {year}")
    return date, date is not None
