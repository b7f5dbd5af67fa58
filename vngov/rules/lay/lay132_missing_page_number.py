"""LAY132: a document of several pages has no page numbers."""

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

__all__ = ["MissingPageNumber"]


_LINE = 90  # characters of a full line of 13 pt, rather more than fewer
_PAGE = 60  # lines: no page has more


class MissingPageNumber(PageRule):
    """A document of several pages has no page numbers.

    *Why.*  Without numbers nobody sees that a sheet is missing.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, số trang (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: insert page numbers.
    """

    id = "LAY132"
    name = "missing-page-number"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "số trang")
    message = N_("no page is numbered")
    examples = (
        Example(
            specimen("decision", ("thi hành Quyết định này.", "thi hành Quyết định này " * 300 + ".")),
            page=Sketch(("page", "number", None)),
            expect=("page.sheets[0]",),
            messages=(("no page is numbered", "văn bản không đánh số trang"),),
        ),
        Example(specimen("decision"), page=Sketch(("page", "number", None)), outcome=Outcome.NOT_EVALUATED),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look for a number in any section, if there is more than one page."""
        sheets = page.page.sheets
        if page.page.origin != "docx" or not sheets:
            yield Abstention(Outcome.NOT_EVALUATED, N_("whether pages are numbered is not known"))
        elif any(sheet.number is not None for sheet in sheets):
            return
        elif sum(-(-(line.end - line.start) // _LINE) for line in page.page.lines) > _PAGE:
            yield self.finding(page.context, "page.sheets[0]")
        else:
            yield Abstention(Outcome.NOT_EVALUATED, N_("whether there is a second page is not known"))
