"""LAY131: the first lines of paragraphs are indented by another width than the law gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.registries.layouts import Alignment
from vngov.rules.measuring import HALF_MILLIMETRE, PageRule, millimetres, page_sources, visible
from vngov.rules.measuring import allowed as limits
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd34
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["WrongFirstLineIndent"]


_SET_APART = frozenset({Alignment.CENTRE, Alignment.RIGHT})


class WrongFirstLineIndent(PageRule):
    """The first lines of paragraphs are indented by another width than the law gives.

    *Why.*  The indent marks the beginning of a paragraph, and is the same on every page.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 34/2016/NĐ-CP, Điều 62; 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: set the first-line indent in the style of the text.
    """

    id = "LAY131"
    name = "wrong-first-line-indent"
    since = "0.1"
    severity = Severity.ERROR
    sources = (*page_sources("Mục II, khoản 6", "Phụ lục 3"), nd34("Điều 62", Confidence.VERIFIED))
    message = N_("{count} of {total} paragraphs are indented by {found} mm, the law gives {allowed}")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("body", "indent", 0), ("clause", "indent", 0), ("point", "indent", 0)),
            expect=("body[0].children[0]",),
            messages=(
                (
                    "7 of 7 paragraphs are indented by 0 mm, the law gives 10-12.7 mm",
                    "7 trong 7 đoạn thụt đầu dòng 0 mm, theo quy định là 10-12,7 mm",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Measure the paragraphs that are not set apart."""
        measure = page.layout.measure("first-line-indent")
        found = [
            (part, lines[0], lines[0].setting.indent)
            for part, _, lines in page.lines(("body", "clause", "point"))
            if lines and lines[0].setting.indent is not None and lines[0].setting.alignment not in _SET_APART
        ]
        wrong = [
            (part, line, indent)
            for part, line, indent in found
            if measure.allows(indent, tolerance=HALF_MILLIMETRE) is False
        ]
        if page.page.origin != "docx" or not found:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the indents of paragraphs are not known"))
        elif 2 * len(wrong) > len(found):  # lists may be set in
            part, line, indent = wrong[0]
            path, spans = visible(part.path, line)
            yield self.finding(
                page.context,
                path,
                spans,
                confidence=measure.confidence,
                count=len(wrong),
                total=len(found),
                found=millimetres(indent),
                allowed=limits(measure.allowed),
            )
