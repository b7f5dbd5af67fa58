"""LAY124: the label, the title or the reference of an appendix is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongAppendixLetters"]


class WrongAppendixLetters(LettersRule):
    """The label, the title or the reference of an appendix is not in the letters the law gives it.

    *Why.*  An appendix is found by its head when sheets are loose.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY124"
    name = "wrong-appendix-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục III, khoản 1", "Phụ lục 3")
    components = ("appendix-label", "appendix-title", "appendix-reference")
    examples = (
        Example(
            specimen("submission"),
            page=Sketch(("appendix-title", "size", 12)),
            expect=("appendices[0].title",),
            messages=(
                (
                    "Appendix title: set in 12 pt, the law allows 13-14 pt",
                    "Tiêu đề phụ lục: cỡ chữ 12, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("submission"), page=Sketch()),
        Example(specimen("submission"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("submission"),
            page=Sketch(("appendix-reference", "italic", False)),
            expect=("appendices[0].reference",),
            messages=(
                (
                    "Reference to the document of an appendix: the letters are upright, not italic",
                    "Dòng dẫn chiếu văn bản kèm theo: chữ đứng, theo quy định là chữ nghiêng",
                ),
            ),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
