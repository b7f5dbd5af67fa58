"""The spellings of dates in Vietnamese documents, as one pattern a family.

Every pattern matches the text as it was given (white space and case included), so that the places of faults are those
of the input.  Groups are named alike in all of them: ``d``, ``m``, ``y``, ``q``.
"""

from __future__ import annotations

import re

__all__ = ["MISREAD", "SPELLINGS", "WORDS"]

_BLANK = r"[\s._…]*+"
_DAY = r"(?P<d>[0-9]{1,2})"
_MONTH = r"(?P<m>[0-9]{1,2})"
_YEAR = r"(?P<y>[0-9]{4}|[0-9]{2})"
_ROMAN_QUARTER = r"(?P<q>IV|I{1,3}|[1-4])"
_DASH = r"[-\u2010-\u2015\u2212]"
_NGAY, _THANG, _NAM, _QUY = "ng[aà]y", "th[aá]ng", "n[aă]m", "qu[yý]"

_LONG = rf"""
    (?:{_NGAY}\s*+(?:m[uùôồ]ng\s++)?(?:{_DAY}|{_BLANK})\s*+,?\s*+)?
    {_THANG}\s*+(?:{_MONTH}|{_BLANK})
    (?:\s*+,?\s*+{_NAM}\s*+(?:{_YEAR}|20[0-9]?{_BLANK}|{_BLANK}))?
"""
_SHORT = rf"(?:{_NGAY}\s*+)?{_DAY}\s*+(?P<sep>[/.]|{_DASH})\s*+{_MONTH}\s*+(?P=sep)\s*+{_YEAR}"
_DAY_MONTH = rf"(?:{_NGAY}\s*+)?{_DAY}\s*+(?:/|{_DASH})\s*+{_MONTH}(?:\s*+{_NAM}\s*+{_YEAR})?"
_MONTH_YEAR = rf"(?:{_THANG}\s*+)?{_MONTH}\s*+(?:[/.]|{_DASH})\s*+(?P<y>[0-9]{{4}})"
_QUARTER = rf"(?:{_QUY}\s*+|Q){_ROMAN_QUARTER}(?:\s*+(?:[/.,]|{_DASH}|{_NAM}|\s)\s*+(?:{_NAM}\s*+)?(?P<y>[0-9]{{4}}))?"
_YEAR_ALONE = rf"(?:{_NAM}\s*+)?(?P<y>[0-9]{{4}})"
_ISO = r"(?P<y>[0-9]{4}|XXXX)-(?:Q(?P<q>[1-4])|(?P<m>[0-9]{2}|XX)(?:-(?P<d>[0-9]{2}))?)"

SPELLINGS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"\s*+(?:{form})\s*+[.,;]?\s*+", re.IGNORECASE | re.VERBOSE)
    for form in (_SHORT, _LONG, _ISO, _MONTH_YEAR, _DAY_MONTH, _QUARTER, _YEAR_ALONE)
)
"""The families, the frequent ones first; no text fits two of them with different readings."""

_WORD = r"[^\W\d_]++(?:\s++[^\W\d_]++)"
WORDS = re.compile(
    rf"""\s*+(?:{_NGAY}\s++(?:m[uùôồ]ng\s++)?(?P<d>{_WORD}{{0,3}}?)\s++)?
    {_THANG}\s++(?P<m>{_WORD}{{0,2}}?)
    (?:(?:\s*+,)?+\s++{_NAM}\s++(?P<y>{_WORD}{{0,11}}+))?\s*+[.,;]?\s*+""",
    re.IGNORECASE | re.VERBOSE,
)
"""A date in words: "ngày hai mươi chín tháng tám năm hai nghìn không trăm lẻ năm"."""

MISREAD = re.compile(r"(?<![^\W\d_])[0-9OoØQIl|!\]S]{1,4}(?![^\W\d_])")
"""What a scanner may have made of a number: figures with a few letters among them."""
