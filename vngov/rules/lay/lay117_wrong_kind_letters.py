"""LAY117: the kind of the document is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nq351
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongKindLetters"]


class WrongKindLetters(LettersRule):
    """The kind of the document is not in the letters the law gives it.

    *Why.*  The kind is what a reader looks for in the middle of the page.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the National Assembly: 351/2017/UBTVQH14, Điều 33 (20/05/2017 to 31/03/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY117"
    name = "wrong-kind-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = (*page_sources("Mục II, khoản 5", "Phụ lục 3"), nq351("Điều 33"))
    components = ("kind",)
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("kind", "size", 16)),
            expect=("header.kind",),
            messages=(
                (
                    "Kind of the document: set in 16 pt, the law allows 13-14 pt",
                    "Tên loại văn bản: cỡ chữ 16, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("kind", "bold", False)),
            expect=("header.kind",),
            messages=(("Kind of the document: the letters are not bold", "Tên loại văn bản: chữ không in đậm"),),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
