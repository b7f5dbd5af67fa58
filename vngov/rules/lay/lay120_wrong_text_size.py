"""LAY120: the text is not in the size the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongTextSize"]


class WrongTextSize(LettersRule):
    """The text is not in the size the law gives it.

    *Why.*  A text in smaller letters saves paper and is not read.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY120"
    name = "wrong-text-size"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 6", "Phụ lục 3")
    components = ("body", "clause", "point")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("body", "size", 12)),
            expect=("body[2].children[0]",),
            messages=(
                (
                    "Text: set in 12 pt, the law allows 13-14 pt",
                    "Lời văn: cỡ chữ 12, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
