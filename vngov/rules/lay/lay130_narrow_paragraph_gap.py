"""LAY130: paragraphs of the text stand nearer than the law allows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.measuring import PageRule, page_sources, points, visible
from vngov.rules.measuring import allowed as limits
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd34
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model.page import PageLine
    from vngov.rules.components import Component
    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["NarrowParagraphGap"]


_ALLOWANCE = Length.pt(0.1)
_NEXT = 2  # characters between two paragraphs that follow one another


class NarrowParagraphGap(PageRule):
    """Paragraphs of the text stand nearer than the law allows.

    *Why.*  The gap shows where a thought ends; without it a page is one block.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 34/2016/NĐ-CP, Điều 62; 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: set the spacing of paragraphs in the style of the text.
    """

    id = "LAY130"
    name = "narrow-paragraph-gap"
    since = "0.1"
    severity = Severity.ERROR
    sources = (*page_sources("Mục II, khoản 6", "Phụ lục 3"), nd34("Điều 62", Confidence.VERIFIED))
    message = N_("{count} of {total} paragraphs stand {found} pt from the next; the law asks for {allowed}")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("body", "after", 0), ("clause", "after", 0), ("point", "after", 0), ("article", "after", 0)),
            expect=("body[0]",),
            messages=(
                (
                    "9 of 9 paragraphs stand 0 pt from the next; the law asks for ≥ 6 pt",
                    "9 trong 9 đoạn cách đoạn sau 0 pt, theo quy định là ≥ 6 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Measure between paragraphs that follow one another."""
        measure = page.layout.measure("paragraph-gap")
        lines = [(part, lines[-1]) for part, _, lines in page.lines(("body", "clause", "point", "article")) if lines]
        gaps: list[tuple[Component, PageLine, Length]] = []
        for (part, line), (_, following) in pairwise(lines):
            after, before = line.setting.after, following.setting.before
            if after is None or before is None or following.start - line.end > _NEXT:
                continue
            gaps.append((part, line, Length(after.emu + before.emu, "pt")))
        narrow = [each for each in gaps if measure.allows(each[2], tolerance=_ALLOWANCE) is False]
        if page.page.origin != "docx" or not gaps:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the gaps between paragraphs are not known"))
        elif 2 * len(narrow) > len(gaps):  # a few may belong together
            part, line, gap = narrow[0]
            path, spans = visible(part.path, line)
            yield self.finding(
                page.context,
                path,
                spans,
                confidence=measure.confidence,
                count=len(narrow),
                total=len(gaps),
                found=points(gap),
                allowed=limits(measure.allowed),
            )
