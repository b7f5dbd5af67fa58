"""LAY113: the name of the issuing body is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongIssuerLetters"]


class WrongIssuerLetters(LettersRule):
    """The name of the issuing body is not in the letters the law gives it.

    *Why.*  Bold letters tell the body that issues from the one above it.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY113"
    name = "wrong-issuer-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 2", "Phụ lục 3")
    components = ("issuer",)
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("issuer", "size", 14)),
            expect=("header.issuers[0].name",),
            messages=(
                (
                    "Issuing body: set in 14 pt, the law allows 12-13 pt",
                    "Tên cơ quan ban hành: cỡ chữ 14, theo quy định là 12-13 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("issuer", "bold", False)),
            expect=("header.issuers[0].name",),
            messages=(("Issuing body: the letters are not bold", "Tên cơ quan ban hành: chữ không in đậm"),),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
