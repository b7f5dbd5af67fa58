"""LNG102: a clause or point is cited with a capital."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["CapitalClauseInCitation"]


class CapitalClauseInCitation(WordingRule):
    """A clause or point is cited with a capital.

    *Why.*  In a citation of a certain text “khoản” and “điểm” have a small letter.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG102"
    name = "capital-clause-in-citation"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 7"),)
    message = N_("“{found}” in a citation is written “{expected}”")
    words = re.compile(r"(?<=[\w,;] )(?:Khoản [0-9]+[a-zđ]?|Điểm [a-zđ])(?=[\s,;.)]|$)")
    cues = ("Khoản ", "Điểm ")
    examples = (
        Example(
            specimen("letter", ("yêu cầu:", "căn cứ Điểm a Khoản 2 Điều 8 của Kế hoạch, yêu cầu:")),
            fixed=specimen("letter", ("yêu cầu:", "căn cứ điểm a khoản 2 Điều 8 của Kế hoạch, yêu cầu:")),
            expect=("body[0]", "body[0]"),
            messages=(
                ("“Điểm a” in a citation is written “điểm a”", "viện dẫn “Điểm a” viết đúng là “điểm a”"),
                ("“Khoản 2” in a citation is written “khoản 2”", "viện dẫn “Khoản 2” viết đúng là “khoản 2”"),
            ),
        ),
        Example(specimen("letter", ("yêu cầu:", "căn cứ điểm a khoản 2 Điều 8 của Kế hoạch, yêu cầu:"))),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return found[0][0].lower() + found[0][1:]
