"""LNG104: the capital of the country is written with a small letter."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLetterOfCapital"]


class SmallLetterOfCapital(WordingRule):
    """The capital of the country is written with a small letter.

    *Why.*  “Thủ đô Hà Nội” has capitals in both parts.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III, khoản 1 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG104"
    name = "small-letter-of-capital"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục III, khoản 1"),)
    words = re.compile(r"\bthủ đô Hà Nội\b")
    cues = ("thủ đô Hà Nội",)
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách đến từ thủ đô Hà Nội")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách đến từ Thủ đô Hà Nội")),
            expect=("body[1].children[1]",),
            messages=(("“thủ đô Hà Nội” is written “Thủ đô Hà Nội”", "“thủ đô Hà Nội” viết đúng là “Thủ đô Hà Nội”"),),
        ),
        Example(specimen("letter")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return f"T{found[0][1:]}"
