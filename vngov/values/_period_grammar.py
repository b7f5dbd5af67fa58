"""The spellings of periods: years, horizons, and numbered terms of elected bodies and Party congresses."""

from __future__ import annotations

import re

__all__ = ["PERIOD"]

_DASH = r"[-\u2010-\u2015\u2212]"
_Y = r"(?:19|20)[0-9]{2}"
_NAM = r"(?:n[aă]m\s*+)?+"
_TO = rf"(?:\s*+{_DASH}\s*+|\s++[đd][eếê]n\s++)"
_ORDINAL = r"(?P<ordinal>[IVXLC]{1,9}|[0-9]{1,2})(?![^\W_])"
_YEARS = rf"(?:t[uừ]\s++)?+{_NAM}(?P<start>{_Y}){_TO}{_NAM}(?P<end>{_Y})"

_NUMBERED = rf"""
    (?P<body>qu[oố]c\s++h[oộ]i\s++kh[oóò][aáà]
      |[đd][aạ]i\s++h[oộ]i(?:\s++[đd][aả]ng)?+(?:\s++[đd][aạ]i\s++bi[eể]u(?:\s++to[aà]n\s++qu[oố]c)?+)?+
        (?:\s++l[aầ]n\s++th[uứ])?+
      |(?:nhi[eệ]m\s++k[yỳiì]\s++)?+kh[oó][aá]
      |nhi[eệ]m\s++k[yỳiì])
    \s++{_ORDINAL}
    (?:\s*+,?\s*+nhi[eệ]m\s++k[yỳiì]\s++{_YEARS.replace("P<", "P<term_")})?
"""
_DATED = rf"""
    (?:(?P<word>th[oờ]i\s++k[yỳiì]|giai\s++[đd]o[aạ]n|nhi[eệ]m\s++k[yỳiì]|(?P<length>[0-9]{{1,2}})\s++n[aă]m
         |c[aá]c\s++n[aă]m)\s++)?
    (?:(?P<phase>[0-9]|[IVX]{{1,4}})\s++\(\s*+)?
    {_YEARS}\s*+(?(phase)\))
"""
_VISION = rf"t[aầ]m\s++nh[iì]n\s++(?:[đd][eếê]n\s++)?+{_NAM}(?P<vision>{_Y})"
_HORIZON = rf"[đd][eếê]n\s++n[aă]m\s++(?P<until>{_Y})"

PERIOD = re.compile(
    rf"""
    \s*+(?:
      (?:{_DATED}|{_HORIZON})(?:\s*+(?:,|v[aà])?\s*+(?:\(\s*+)?+{_VISION}\s*+\)?)?
      |{_VISION.replace("P<vision", "P<vision_alone")}
      |{_NUMBERED}
    )\s*+[.,;]?\s*+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A whole period.  ``word`` says of which kind it is, ``body`` whose term it numbers."""
