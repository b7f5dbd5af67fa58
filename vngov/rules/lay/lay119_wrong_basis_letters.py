"""LAY119: a legal basis is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongBasisLetters"]


class WrongBasisLetters(LettersRule):
    """A legal basis is not in the letters the law gives it.

    *Why.*  State documents of today set the bases in italics, those of the Party and of former days upright.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY119"
    name = "wrong-basis-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 6", "Phụ lục 3")
    components = ("legal-basis",)
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("legal-basis", "size", 12)),
            expect=("preamble.bases[0]",),
            messages=(
                (
                    "Legal basis: set in 12 pt, the law allows 13-14 pt",
                    "Căn cứ ban hành: cỡ chữ 12, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("legal-basis", "italic", False)),
            expect=("preamble.bases[0]",),
            messages=(
                (
                    "Legal basis: the letters are upright, not italic",
                    "Căn cứ ban hành: chữ đứng, theo quy định là chữ nghiêng",
                ),
            ),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
