"""The spellings of deadlines, matched on bare text (small letters without accents).

``BEFORE`` … ``EVENT`` are one pattern a kind; :data:`DEADLINE` finds any of them in running text.
"""

from __future__ import annotations

import re

__all__ = ["DEADLINE", "MONTH_NUMBER", "NUMBER_WORDS"]

_DAY = (
    r"(?:(?:ngay\s*+)?[0-9]{1,2}\s?+[/.-]\s?+[0-9]{1,2}(?:\s?+[/.-]\s?+[0-9]{4})?(?![0-9/])"
    r"|ngay\s++[0-9]{1,2}\s++thang\s++[0-9]{1,2}(?:\s*+,?\s*+nam\s++[0-9]{4})?+"
    r"|[0-9]{1,2}\s++thang\s++[0-9]{1,2}\s*+,?\s*+nam\s++[0-9]{4})"
)
_OF_YEAR = r"(?:\s?+[/.-]\s?+(?:nam\s++)?[0-9]{4}|\s*+,?\s*+nam\s++[0-9]{4})"
_MONTH = rf"thang\s++[0-9]{{1,2}}(?![0-9]){_OF_YEAR}?+"
_QUARTER = rf"quy\s++(?:iv|i{{1,3}}|[1-4])(?![a-z0-9]){_OF_YEAR}?+"
_HALF = r"(?:0?6|sau)\s++thang\s++(?:dau|cuoi)\s++nam(?:\s++[0-9]{4})?+"
_YEAR = r"nam\s++[0-9]{4}(?!\s?+-)"
_STRETCH = rf"{_MONTH}|{_QUARTER}|{_HALF}|{_YEAR}"
_CLOCK = r"(?:[0-9]{1,2}\s?+(?:h|gio|g)\s?+(?:[0-9]{2}\s?+(?:phut|')?+)?\s*+(?:,\s*+|ngay\s++(?=ngay))?+)?+"
_EVERY = r"(?:hang|moi)\s++(?:nam|quy|thang|tuan|ngay)"
_WEEKDAY = r"(?:thu\s++(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s++nhat)(?![a-z0-9])"
_NAMED = rf"(?:{_WEEKDAY}\s*+,?\s*+)"
_LATEST = r"(?:truoc|(?:cham|muon)\s++nhat(?:\s++(?:la|vao|den))?)"

NUMBER_WORDS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
"""The small numbers as words, bare."""
_COUNT = rf"(?:[0-9]{{1,3}}|{'|'.join(NUMBER_WORDS)})(?:\s*+\([^()]{{1,30}}\))?"
_UNIT = r"(?:ngay\s++lam\s++viec|ngay|gio|tuan|thang|nam)"
MONTH_NUMBER = re.compile(r"[0-9]{1,2}")
"""The months of a periodic deadline."""
_MONTHS = r"(?:thang\s++[0-9]{1,2}(?:(?:\s*+,\s*+|\s++va\s++)(?:thang\s++)?[0-9]{1,2})*+\s++)"

_FIRST = (
    r"(?=[0-9]|(?:t(?:r(?:uoc|ong|e)|oi|hang|hoi|hu)|vao|ha(?:ng|n)|m(?:oi|uon)|ngay|d(?:inh|en)|sau|ch(?:am|o|u)"
    r"|kh(?:ong|i)|giai)\s)"
)
"""What every deadline begins with: most words are passed over by it alone."""

DEADLINE = re.compile(
    rf"""(?<![a-z0-9]){_FIRST}(?:
    (?P<periodic>
        (?:dinh\s++ky\s*+,?\s*+)?{_LATEST}\s++{_CLOCK}\s*+(?:va\s++{_CLOCK}\s*+)?
            (?:(?:{_WEEKDAY}|(?:ngay\s++)?[0-9]{{1,2}}(?:\s?+[/-]\s?+[0-9]{{1,2}})?)\s++)?{_EVERY}
      | (?:vao\s++)?{_MONTHS}?{_EVERY}
            (?:\s++[0-9]{{1,2}}\s++lan|\s*+,\s*+(?:0?6|sau)\s++thang(?:\s*+,\s*+|\s++va\s++)nam(?!\s++[0-9])(?![a-z]))?
      | (?:vao\s++)?(?:ngay\s++[0-9]{{1,2}}|{_WEEKDAY})\s++{_EVERY}
      | {_LATEST}\s++ngay\s++[0-9]{{1,2}}\s++(?:cua\s++)?thang\s++(?:dau|cuoi|sau|ke\s++tiep)(?![a-z])
            (?:\s++(?:cua\s++)?quy(?:\s++sau)?(?![a-z]))?
      | dinh\s++ky\s*+(?:,\s*+)?(?:(?:vao\s++)?{_MONTHS}?{_EVERY}|(?:moi\s++)?{_COUNT}\s++{_UNIT}
            (?:\s++(?:mot|01|1)\s++lan|/lan|(?:\s*+,\s*+|\s++va\s++)(?:0?1\s++|mot\s++)?nam(?![a-z0-9\s]))?|(?:nam|quy|thang|tuan)(?![a-z]))
      | [0-9]{{1,2}}\s++lan\s?+/\s?+(?:ngay|tuan|thang|quy|nam)
      | (?:0?6|sau)\s++thang(?:\s*+,\s*+|\s++va\s++)(?:ca\s++|0?1\s++|mot\s++)?nam(?!\s++[0-9])(?![a-z])
      | dinh\s++ky(?![a-z])
    )
  | (?P<before>truoc\s++{_CLOCK}{_NAMED}?+(?P<bracket>\(\s*+)?+(?P<before_when>{_DAY}|{_STRETCH})(?(bracket)\)))
  | (?P<by>
        (?:(?:cham|muon|tre)\s++nhat(?:\s++la)?(?:\s++(?:den|trong|vao|truoc))?(?:\s++(?:het|cuoi))?
          |(?:cho\s++)?den\s++het|khong\s++qua|trong(?=\s++ngay\s++[0-9])|han\s++cuoi(?:\s++cung)?(?:\s++la)?)
        \s++{_CLOCK}{_NAMED}?+(?P<by_when>{_DAY}|{_STRETCH})
    )
  | (?P<term>
        (?:(?:trong|sau|cham\s++nhat|toi\s++da|khong\s++qua)\s++)(?:(?:vong|thoi\s++han|thoi\s++gian)\s++)?
        (?:(?:toi\s++da|khong\s++qua|cham\s++nhat)\s++)?
        (?P<count>{_COUNT})\s++(?P<unit>{_UNIT})(?![a-z])(?!\s++(?:dau|cuoi)\s++nam)
        (?:\s*+,?\s*+(?:ke|tinh)?\s?+tu\s++(?P<since>{_DAY}|(?P<event>[^,;.:()\n]{{2,120}})))?
    )
  | (?P<within>(?:trong|vao)\s++(?P<within_when>{_MONTH}|{_QUARTER}|{_HALF}|(?<=trong\ )nam\s++[0-9]{{4}}(?!\s?+-)))
  | (?P<horizon>
        (?:giai\s++doan|thoi\s++ky)\s++[0-9]{{4}}\s*+-\s*+[0-9]{{4}}
      | (?:den|vao)\s++(?:cuoi\s++)?nam\s++[0-9]{{4}}(?!\s?+-)
    )
  | (?P<on>khi\s++(?:ket\s++thuc|tong\s++ket)\s++[^,;.:()\n]{{1,80}})
    )""",
    re.VERBOSE,
)
"""Any deadline; the group that matched is its kind, ``…_when`` the date in it."""
