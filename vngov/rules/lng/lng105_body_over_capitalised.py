"""LNG105: the name of a body has too many capitals."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["BodyOverCapitalised"]


class BodyOverCapitalised(WordingRule):
    """The name of a body has too many capitals.

    *Why.*  Of the kind of a body and of its field the first letter alone is a capital: “Ủy ban nhân dân”, “Hội
    đồng nhân dân”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV, khoản 1 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG105"
    name = "body-over-capitalised"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục IV, khoản 1"),)
    words = re.compile(r"\b(?:Ủy Ban|Hội Đồng|Tòa Án) [Nn]hân [Dd]ân\b|\b(?:Ủy ban|Hội đồng|Tòa án) Nhân [Dd]ân\b")
    cues = ("Ủy Ban", "Hội Đồng", "Tòa Án", "Nhân Dân", "Nhân dân")
    examples = (
        Example(
            specimen("letter", ("Ủy ban nhân dân tỉnh yêu cầu:", "Ủy Ban Nhân Dân tỉnh yêu cầu:")),
            fixed=specimen("letter"),
            expect=("body[0]",),
            messages=(
                ("“Ủy Ban Nhân Dân” is written “Ủy ban nhân dân”", "“Ủy Ban Nhân Dân” viết đúng là “Ủy ban nhân dân”"),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return found[0].capitalize()
