"""LAY135: the first page shows its number."""

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

__all__ = ["NumberOnFirstPage"]


class NumberOnFirstPage(PageRule):
    """The first page shows its number.

    *Why.*  The head stands where the number would; counting begins to show on the second page.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, số trang (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: set a different first page for headers and footers.
    """

    id = "LAY135"
    name = "number-on-first-page"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "số trang")
    message = N_("the first page shows its number; numbers begin on the second")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("page", "numbered_first", True)),
            expect=("page.sheets[0]",),
            messages=(
                (
                    "the first page shows its number; numbers begin on the second",
                    "trang thứ nhất hiển thị số trang, theo quy định chỉ hiển thị từ trang thứ hai",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the first section."""
        first = page.page.sheets[0] if page.page.sheets else None
        if first is None or first.number is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("there is no number of a page"))
        elif first.numbered_first:
            yield self.finding(page.context, "page.sheets[0]")
