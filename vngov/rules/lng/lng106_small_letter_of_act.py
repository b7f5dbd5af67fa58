"""LNG106: the kind of an act that is cited by its number has a small letter."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLetterOfAct"]


class SmallLetterOfAct(WordingRule):
    """The kind of an act that is cited by its number has a small letter.

    *Why.*  A named document has a capital in its kind: “Nghị định số 30/2020/NĐ-CP”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 6 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG106"
    name = "small-letter-of-act"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 6"),)
    words = re.compile(r"(?<=[\w,;(] )(?:nghị định|nghị quyết|thông tư|quyết định|chỉ thị|pháp lệnh)(?= số [0-9]+[/-])")
    cues = ("nghị định số", "nghị quyết số", "thông tư số", "quyết định số", "chỉ thị số", "pháp lệnh số")
    examples = (
        Example(
            specimen("plan", ("Thực hiện Nghị định số", "Thực hiện nghị định số")),
            fixed=specimen("plan"),
            expect=("body[0]",),
            messages=(("“nghị định” is written “Nghị định”", "“nghị định” viết đúng là “Nghị định”"),),
        ),
        Example(specimen("plan")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return found[0][0].upper() + found[0][1:]
