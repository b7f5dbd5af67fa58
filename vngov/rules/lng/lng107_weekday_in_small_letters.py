"""LNG107: a day of the week is written in small letters."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["WeekdayInSmallLetters"]


class WeekdayInSmallLetters(WordingRule):
    """A day of the week is written in small letters.

    *Why.*  The name of the day has a capital, “thứ” has none: “thứ Hai”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 8 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG107"
    name = "weekday-in-small-letters"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 8"),)
    words = re.compile(r"(?<=[Ss]áng |[Nn]gày )(?:Thứ|thứ) (?:hai|ba|tư|năm|sáu|bảy)\b(?=,| ngày| \(| hằng| hàng)")
    cues = ("áng Thứ", "áng thứ", "gày Thứ", "gày thứ")
    examples = (
        Example(
            specimen("invitation", ("phút, ngày 10", "phút sáng Thứ năm, ngày 10")),
            fixed=specimen("invitation", ("phút, ngày 10", "phút sáng thứ Năm, ngày 10")),
            expect=("body[3]",),
            messages=(("“Thứ năm” is written “thứ Năm”", "“Thứ năm” viết đúng là “thứ Năm”"),),
        ),
        Example(specimen("invitation", ("phút, ngày 10", "phút sáng thứ Năm, ngày 10"))),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return f"thứ {found[0][4:].capitalize()}"
