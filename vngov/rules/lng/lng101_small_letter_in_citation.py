"""LNG101: a chapter, section or article is cited with a small letter."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLetterInCitation"]


class SmallLetterInCitation(WordingRule):
    """A chapter, section or article is cited with a small letter.

    *Why.*  In a citation of a certain text “Phần”, “Chương”, “Mục”, “Điều” have a capital, “khoản” and “điểm” a
    small letter.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG101"
    name = "small-letter-in-citation"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 7"),)
    message = N_("“{found}” in a citation is written “{expected}”")
    words = re.compile(r"(?<=[\w,;] )(?:điều [0-9]+|chương [IVX]+)\b(?! đến)")
    cues = ("điều ", "chương ")
    examples = (
        Example(
            specimen("letter", ("yêu cầu:", "căn cứ khoản 2 điều 8 của Kế hoạch, yêu cầu:")),
            fixed=specimen("letter", ("yêu cầu:", "căn cứ khoản 2 Điều 8 của Kế hoạch, yêu cầu:")),
            expect=("body[0]",),
            messages=(("“điều 8” in a citation is written “Điều 8”", "viện dẫn “điều 8” viết đúng là “Điều 8”"),),
        ),
        Example(specimen("letter", ("yêu cầu:", "căn cứ khoản 2 Điều 8 của Kế hoạch, yêu cầu:"))),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return found[0][0].upper() + found[0][1:]
