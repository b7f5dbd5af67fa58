"""LAY115: the line of the number is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongNumberLetters"]


class WrongNumberLetters(LettersRule):
    """The line of the number is not in the letters the law gives it.

    *Why.*  Number and symbol are upright and not bold, so that they do not outdo the name of the body.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY115"
    name = "wrong-number-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 3", "Phụ lục 3")
    components = ("number",)
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("number", "size", 12)),
            expect=("header.number",),
            messages=(
                (
                    "Number and symbol: set in 12 pt, the law allows 13 pt",
                    "Số, ký hiệu: cỡ chữ 12, theo quy định là 13 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("number", "bold", True)),
            expect=("header.number",),
            messages=(
                ("Number and symbol: the letters are bold", "Số, ký hiệu: chữ in đậm, theo quy định là không đậm"),
            ),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
