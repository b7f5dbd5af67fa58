"""LAY128: the text is not set to both margins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.layouts import Alignment
from vngov.rules.measuring import PageRule, page_sources, visible
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["RaggedText"]


_ONE_LINE = 100  # characters: no line of a page has more


class RaggedText(PageRule):
    """The text is not set to both margins.

    *Why.*  Straight edges on both sides are the look of an official page.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: justify the style of the text.
    """

    id = "LAY128"
    name = "ragged-text"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 6", "Phụ lục 3")
    message = N_("the text is not set to both margins: {count} of {total} paragraphs")
    examples = (
        Example(
            specimen("decision", ("chịu trách nhiệm thi hành", "và các thành viên chịu trách nhiệm thi hành")),
            page=Sketch(("body", "alignment", "LEFT")),
            expect=("body[2].children[0]",),
            messages=(
                (
                    "the text is not set to both margins: 1 of 1 paragraphs",
                    "lời văn không được dàn đều hai lề: 1 trong 1 đoạn",
                ),
            ),
        ),
        Example(
            specimen("decision", ("chịu trách nhiệm thi hành", "và các thành viên chịu trách nhiệm thi hành")),
            page=Sketch(),
        ),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the paragraphs of more than one line."""
        long = [
            (part, line)
            for part, spec, lines in page.lines(("body", "clause", "point"))
            for line in lines
            if spec.alignment is Alignment.JUSTIFY
            and line.setting.alignment is not None
            and line.end - line.start > _ONE_LINE
        ]
        ragged = [(part, line) for part, line in long if line.setting.alignment is not Alignment.JUSTIFY]
        if page.page.origin != "docx" or not long:
            yield Abstention(
                Outcome.NOT_EVALUATED, N_("there is no paragraph of more than one line whose edges are known")
            )
        elif ragged:
            path, spans = visible(ragged[0][0].path, ragged[0][1])
            yield self.finding(page.context, path, spans, count=len(ragged), total=len(long))
