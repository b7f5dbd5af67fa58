"""LAY133: the number of the page stands in another place than the law gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.measuring import PageRule, page_sources
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["MisplacedPageNumber"]


_NOT_ALIGNED = N_("the number of the page stands at the wrong side")


class MisplacedPageNumber(PageRule):
    """The number of the page stands in another place than the law gives it.

    *Why.*  Readers leaf by the number, and look for it where it always is.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, số trang (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: move the number in the page header or footer.
    """

    id = "LAY133"
    name = "misplaced-page-number"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "số trang")
    message = N_("the number of the page is not in its place")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("number-of-page", "place", "PAGE_FOOT")),
            expect=("page.sheets[0]",),
            messages=(("the number of the page is not in its place", "số trang đặt không đúng vị trí"),),
        ),
        Example(
            specimen("decision"),
            page=Sketch(("number-of-page", "alignment", "RIGHT")),
            expect=("page.sheets[0]",),
            messages=(("the number of the page stands at the wrong side", "số trang canh không đúng"),),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Compare the place in every section."""
        spec = page.layout.component("page-number")
        numbers = [(index, sheet.number) for index, sheet in enumerate(page.page.sheets) if sheet.number is not None]
        if not numbers:
            yield Abstention(Outcome.NOT_EVALUATED, N_("there is no number of a page"))
        for index, number in numbers:
            is_aligned = number.alignment in {None, spec.alignment}
            if number.place is spec.place and is_aligned:
                continue
            template = self.message if number.place is not spec.place else _NOT_ALIGNED
            yield self.finding(page.context, f"page.sheets[{index}]", template=template, confidence=spec.confidence)
