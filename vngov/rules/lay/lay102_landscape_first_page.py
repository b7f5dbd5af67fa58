"""LAY102: the first page lies on its long side."""

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

__all__ = ["LandscapeFirstPage"]


class LandscapeFirstPage(PageRule):
    """The first page lies on its long side.

    *Why.*  The first page carries the head, whose places are those of an upright page; only tables may lie.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, khổ giấy (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: turn the first section, and keep tables in a section of their own.
    """

    id = "LAY102"
    name = "landscape-first-page"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "khổ giấy")
    message = N_("the first page lies on its long side")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("page", "width", 297), ("page", "height", 210)),
            expect=("page.sheets[0]",),
            messages=(("the first page lies on its long side", "trang đầu trình bày theo chiều ngang của khổ giấy"),),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the paper of the first section."""
        first = page.page.sheets[0] if page.page.sheets else None
        if first is None or first.width is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the size of the paper is not known"))
        elif first.is_landscape:
            yield self.finding(page.context, "page.sheets[0]")
