"""LAY129: the lines of the text stand nearer or farther than the law allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.finding import Figure
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

    from vngov.registries.layouts import LayoutSpec
    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["WrongLineSpacing"]


_SINGLE = 1.15  # of the size of the letters: what single spacing of Times New Roman comes to
_ALLOWANCE = 0.02
_LINES = N_("lines")


class WrongLineSpacing(PageRule):
    """The lines of the text stand nearer or farther than the law allows.

    *Why.*  Lines that stand too near are hard to read, and those too far pad a document out.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 34/2016/NĐ-CP, Điều 62; 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: set the line spacing in the style of the text.
    """

    id = "LAY129"
    name = "wrong-line-spacing"
    since = "0.1"
    severity = Severity.ERROR
    sources = (*page_sources("Mục II, khoản 6", "Phụ lục 3"), nd34("Điều 62", Confidence.VERIFIED))
    message = N_("the lines are {found} apart, the law allows {allowed}")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("body", "spacing", 2.0)),
            expect=("body[2].children[0]",),
            messages=(
                (
                    "the lines are 2 lines apart, the law allows 1-1.5 lines",
                    "giãn dòng 2 dòng, theo quy định là 1-1,5 dòng",
                ),
            ),
        ),
        Example(
            specimen("party-letter"),
            page=Sketch(("body", "height", 15)),
            expect=("body[0]",),
            messages=(
                ("the lines are 15 pt apart, the law allows ≥ 18 pt", "giãn dòng 15 pt, theo quy định là ≥ 18 pt"),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Measure the text; each distance is named once."""
        seen: set[str] = set()
        is_shown = False
        for part, _, lines in page.lines(("body", "clause", "point")):
            for line in lines:
                setting = line.setting
                size = setting.letters.size
                if size is None or (setting.spacing is None and setting.height is None):
                    continue
                is_shown = True
                apart = setting.height or Length.pt((setting.spacing or 1) * size.to_pt() * _SINGLE)
                found = Figure(f"{setting.spacing:g} {_LINES}" if setting.spacing else f"{points(apart)} pt")
                if found in seen or _allows(page.layout, apart, size):
                    continue
                seen.add(found)
                path, spans = visible(part.path, line)
                confidence, allowed = _limits(page.layout)
                yield self.finding(page.context, path, spans, confidence=confidence, found=found, allowed=allowed)
        if not is_shown:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the spacing of lines is not known"))


def _allows(layout: LayoutSpec, apart: Length, size: Length) -> bool:
    """Whether lines may be so far apart: as a multiple of single spacing, or as a length, whichever the act has."""
    height, spacing = layout.measures.get("line-height"), layout.line_spacing
    if height is not None and height.allows(apart, tolerance=Length.pt(0.2)):
        return True
    lines = apart.to_pt() / (size.to_pt() * _SINGLE)
    return spacing is not None and (spacing.allows(lines - _ALLOWANCE) or spacing.allows(lines + _ALLOWANCE))


def _limits(layout: LayoutSpec) -> tuple[Confidence, Figure]:
    spacing, height = layout.line_spacing, layout.measures.get("line-height")
    if spacing is not None:
        least, most = (f"{limit:g}" if limit else "" for limit in (spacing.least, spacing.most))
        return spacing.confidence, Figure(f"{least}-{most} {_LINES}")
    return (height.confidence, limits(height.allowed)) if height else (Confidence.MEMORY, Figure())
