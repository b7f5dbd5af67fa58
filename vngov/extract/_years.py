"""The years and periods that a clause gives its figures: ``đến năm 2030``, ``vào năm 2025``, ``giai đoạn 2026 - 2030``.

A year of comparison (``so với năm 2020``) and the years of titles (``tầm nhìn``) are none of them.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Horizon", "horizons"]

_Y = r"(?:19|20)[0-9]{2}"
_DASH = r"\s?[-–—]\s?"
_TO = r"đ[ếêề]n"  # recognition drops the mark
_IN = r"n[ăa]m"
_HORIZON = re.compile(
    rf"""
    (?<!\w)
    (?:
      (?P<period>(?:trong\ |vào\ |cho\ |thời\ k[ỳì]\ |giai\ đoạn\ |nhiệm\ kỳ\ |các\ {_IN}\ |{_IN}\ |5\ {_IN}\ )+)
        (?:từ\ (?:{_IN}\ )?)?(?P<from>{_Y})(?:{_DASH}|\ {_TO}\ (?:{_IN}\ )?)(?P<to>{_Y})
    | (?P<lead>(?:phấn\ đấu\ )?
        (?:{_TO}|tới|vào|trong|sau|trước|hết|cuối|từ\ nay\ {_TO}|{_TO}\ hết|{_TO}\ cuối|định\ hướng\ {_TO}|
           tầm\ nhìn(?:\ {_TO})?)\ )*+
        (?:cuối\ )?(?:các\ )?{_IN}\ (?P<years>{_Y}(?:(?:,\ ?|\ và\ |;\ ?)(?:{_TO}\ )?(?:{_IN}\ )?{_Y}(?!\s?[-–]))*+)
    | (?P<since>(?:kể\ )?từ\ {_IN}\ )(?P<start>{_Y})(?:(?P<on>\ trở\ (?:đi|về\ sau))|(?=\s?,))
    | (?P<by>{_TO}|trước)(?:\ hết)?(?:\ ngày)?\ [0-9]{{1,2}}/[0-9]{{1,2}}/(?P<dated>{_Y})(?![\w/])
    | (?P<short>(?:{_TO}|tầm\ nhìn)\ )(?P<bare>{_Y})(?![\w/])
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BASELINE = re.compile(
    r"(?:so với(?: cuối| cùng kỳ)?|cùng kỳ|của|từ|kể từ|mức|bằng|gấp [\d,.]+ lần|gấp đôi|ngày [\d/]+|tháng \d+)\s+$",
    re.IGNORECASE,
)
_YEAR = re.compile(_Y)
_OPENING = re.compile(r"(?:^|[.;:,(])[\s\-–*\"“]*$")
_LOOK_BACK = 24
_MISREAD = re.compile(r"đ[êề]n")


@frozen
class Horizon:
    """A year, several, or a period, at ``start:end`` of a text.  ``first`` is None for a single year.

    ``is_vision`` marks the year that a title looks ahead to.
    """

    start: int
    end: int
    first: int | None
    years: tuple[int, ...]
    is_vision: bool
    word: str

    @property
    def last(self) -> int:
        """The year, or the last one."""
        return self.years[-1]


def horizons(text: str) -> Iterator[Horizon]:
    """Yield the years and periods in *text* that figures can be for, in order."""
    if "20" not in text and "19" not in text:
        return
    for found in _HORIZON.finditer(text):
        lead = found["lead"] or found["short"] or found["period"] or found["since"] or found["by"] or ""
        lead = _MISREAD.sub("đến", lead.lower())
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        is_bare = not lead.strip()
        if is_bare and _BASELINE.search(before):
            continue
        vision = "tầm nhìn" in lead
        if found["to"]:
            first, last = int(found["from"]), int(found["to"])
            if first <= last:
                yield Horizon(*found.span(), first, (last,), vision, lead.strip())
            continue
        if found["since"] and not found["on"] and _OPENING.search(before) is None:
            continue  # “tăng từ năm 2020, …” compares; a clause that opens with it says from when
        said = found["years"] or found["bare"] or found["start"] or found["dated"]
        years = tuple(int(year) for year in _YEAR.findall(said))
        yield Horizon(*found.span(), None, years, vision, lead.strip())
