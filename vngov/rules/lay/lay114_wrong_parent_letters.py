"""LAY114: the name of the body above the issuer is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongParentLetters"]


class WrongParentLetters(LettersRule):
    """The name of the body above the issuer is not in the letters the law gives it.

    *Why.*  In bold letters it would look as if the body above had issued the document.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY114"
    name = "wrong-parent-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 2", "Phụ lục 3")
    components = ("parent",)
    examples = (
        Example(
            specimen("submission"),
            page=Sketch(("parent", "size", 14)),
            expect=("header.issuers[0].parents[0]",),
            messages=(
                (
                    "Parent body: set in 14 pt, the law allows 12-13 pt",
                    "Tên cơ quan cấp trên: cỡ chữ 14, theo quy định là 12-13 pt",
                ),
            ),
        ),
        Example(specimen("submission"), page=Sketch()),
        Example(specimen("submission"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("submission"),
            page=Sketch(("parent", "bold", True)),
            expect=("header.issuers[0].parents[0]",),
            messages=(
                ("Parent body: the letters are bold", "Tên cơ quan cấp trên: chữ in đậm, theo quy định là không đậm"),
            ),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
