"""LNG108: the name of a festival has capitals where it has none."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["FestivalOverCapitalised"]


class FestivalOverCapitalised(WordingRule):
    """The name of a festival has capitals where it has none.

    *Why.*  “tết” has a small letter before a name, and the name a capital in its first syllable: “tết Nguyên
    đán”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 8 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG108"
    name = "festival-over-capitalised"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 8"),)
    words = re.compile(
        r"\b(?:(?<=[\w,] )Tết|tết) (?:Nguyên Đán|Trung Thu|Đoan Ngọ)\b"
        r"|(?<=[\w,] )Tết (?:Nguyên đán|Trung thu|Đoan ngọ)\b"
    )
    cues = ("Tết ", "tết ")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp Tết Nguyên Đán")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp tết Nguyên đán")),
            expect=("body[1].children[1]",),
            messages=(
                ("“Tết Nguyên Đán” is written “tết Nguyên đán”", "“Tết Nguyên Đán” viết đúng là “tết Nguyên đán”"),
            ),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp tết Nguyên đán"))),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        words = found[0].split()
        return f"tết {words[1]} {words[2].lower()}"
