"""LAY101: a sheet is not of the paper the law names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.measuring import PageRule, page_sources
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["WrongPaper"]


_PAPERS = {"A4": (Length.mm(210), Length.mm(297)), "A5": (Length.mm(148), Length.mm(210))}
_NEAR = Length.mm(2)  # printers round


class WrongPaper(PageRule):
    """A sheet is not of the paper the law names.

    *Why.*  Files are kept in folders of one size; A4 is the paper of every office since 1992.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, khổ giấy (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None by itself; of a Word file ``vngov check --fix --page`` sets the paper.
    """

    id = "LAY101"
    name = "wrong-paper"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "khổ giấy")
    message = N_("the sheet measures {found} mm, the law allows {allowed}")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("page", "width", 216), ("page", "height", 279)),
            expect=("page.sheets[0]",),
            messages=(
                ("the sheet measures 216 × 279 mm, the law allows A4", "khổ giấy là 216 × 279 mm, theo quy định là A4"),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Compare the paper of every section."""
        is_shown = False
        for index, sheet in enumerate(page.page.sheets):
            if sheet.width is None or sheet.height is None:
                continue
            is_shown = True
            sides = sorted((sheet.width, sheet.height), key=lambda side: side.emu)
            if not any(_is_paper(sides, paper) for paper in page.layout.papers):
                yield self.finding(
                    page.context,
                    f"page.sheets[{index}]",
                    found=" × ".join(f"{side.to_mm():.0f}" for side in (sheet.width, sheet.height)),
                    allowed=", ".join(page.layout.papers),
                )
        if not is_shown:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the size of the paper is not known"))


def _is_paper(sides: list[Length], paper: str) -> bool:
    sizes = _PAPERS.get(paper, ())
    return all(abs(side.emu - size.emu) <= _NEAR.emu for side, size in zip(sides, sizes, strict=False)) and bool(sizes)
