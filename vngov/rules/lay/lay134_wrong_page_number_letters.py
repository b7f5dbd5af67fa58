"""LAY134: the number of the page is not in the letters the law gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.measuring import PageRule, page_sources, points, size_tolerance
from vngov.rules.measuring import allowed as limits
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["WrongPageNumberLetters"]


class WrongPageNumberLetters(PageRule):
    """The number of the page is not in the letters the law gives it.

    *Why.*  The number is as large as the text, upright.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, số trang (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the number.
    """

    id = "LAY134"
    name = "wrong-page-number-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "số trang")
    message = N_("the number of the page is set in {found} pt, the law allows {allowed}")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("number-of-page", "size", 11)),
            expect=("page.sheets[0]",),
            messages=(
                (
                    "the number of the page is set in 11 pt, the law allows 13-14 pt",
                    "số trang cỡ chữ 11, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Compare the size in every section."""
        spec = page.layout.component("page-number")
        numbers = [(index, sheet.number) for index, sheet in enumerate(page.page.sheets) if sheet.number is not None]
        if not numbers:
            yield Abstention(Outcome.NOT_EVALUATED, N_("there is no number of a page"))
        for index, number in numbers:
            size = number.letters.size
            if size is not None and spec.size.allows(size, tolerance=size_tolerance(page.page)) is False:
                yield self.finding(
                    page.context,
                    f"page.sheets[{index}]",
                    confidence=spec.size.confidence,
                    found=points(size),
                    allowed=limits(spec.size.allowed),
                )
