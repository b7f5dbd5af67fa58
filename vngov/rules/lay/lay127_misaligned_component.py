"""LAY127: a component is not set in the middle of its place."""

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

__all__ = ["MisalignedComponent"]


_IN_CELLS = frozenset(
    {
        *("national-title", "motto", "party-title", "issuer", "parent", "number", "place-and-date"),
        *("signing-authority", "position", "signer-name"),
    }
)
_ON_THE_PAGE = frozenset(
    {
        *("kind", "abstract", "authority", "enactment", "part-label", "section-label"),
        *("appendix-label", "appendix-title", "appendix-reference"),
    }
)


class MisalignedComponent(PageRule):
    """A component is not set in the middle of its place.

    *Why.*  Title, number, date and signature each stand in the middle of their half of the page.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: centre the paragraph.
    """

    id = "LAY127"
    name = "misaligned-component"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II", "Phụ lục 3")
    message = N_("{component}: not in the middle of its place")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("motto", "alignment", "LEFT")),
            expect=("header.motto",),
            messages=(("Motto: not in the middle of its place", "Tiêu ngữ: không được canh giữa"),),
        ),
        Example(
            specimen("decision"),
            page=Sketch(("kind", "alignment", "JUSTIFY")),
            expect=("header.kind",),
            messages=(
                ("Kind of the document: not in the middle of its place", "Tên loại văn bản: không được canh giữa"),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the components whose place is known."""
        is_shown = False
        for part, spec, lines in page.lines((*_IN_CELLS, *_ON_THE_PAGE)):
            if spec.alignment is not Alignment.CENTRE:
                continue
            for line in lines:
                if (
                    line.setting.alignment is None
                    or line.setting.indent is None
                    or (part.name in _IN_CELLS) is not (line.room is not None)
                ):
                    continue  # set with tabs or blanks: where it stands cannot be told
                is_shown = True
                if line.setting.alignment is not Alignment.CENTRE:
                    path, spans = visible(part.path, line)
                    yield self.finding(page.context, path, spans, confidence=spec.confidence, component=part.name)
                    break
        if not is_shown:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the alignment of the components is not known"))
