"""LAY112: the motto is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nq351
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongMottoLetters"]


class WrongMottoLetters(LettersRule):
    """The motto is not in the letters the law gives it.

    *Why.*  The motto is one size larger than the national title, and as bold.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the National Assembly: 351/2017/UBTVQH14, Điều 30 (20/05/2017 to 31/03/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY112"
    name = "wrong-motto-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = (*page_sources("Mục II, khoản 1", "Phụ lục 3"), nq351("Điều 30"))
    components = ("motto",)
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("motto", "size", 12)),
            expect=("header.motto",),
            messages=(
                (
                    "Motto: set in 12 pt, the law allows 13-14 pt",
                    "Tiêu ngữ: cỡ chữ 12, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("motto", "italic", True)),
            expect=("header.motto",),
            messages=(
                ("Motto: the letters are italic, not upright", "Tiêu ngữ: chữ nghiêng, theo quy định là chữ đứng"),
            ),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
