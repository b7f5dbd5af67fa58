"""LAY121: a heading is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongHeadingLetters"]


class WrongHeadingLetters(LettersRule):
    """A heading is not in the letters the law gives it.

    *Why.*  Headings are found by their weight; those that are not bold are read as text.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).
    - Of an article the number is looked at, for its text may follow on the same line.

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY121"
    name = "wrong-heading-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 6", "Phụ lục 3")
    components = ("part-label", "section-label", "article", "group-title", "authority", "enactment")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("article", "size", 15)),
            expect=("body[0]",),
            messages=(
                (
                    "Article: set in 15 pt, the law allows 13-14 pt",
                    "Điều: cỡ chữ 15, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("article", "bold", False)),
            expect=("body[0]",),
            messages=(("Article: the letters are not bold", "Điều: chữ không in đậm"),),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
