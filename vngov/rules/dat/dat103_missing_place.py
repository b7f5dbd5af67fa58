"""DAT103: the place of issue is missing before the date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, PlaceAndDate
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingPlace"]


def _plan(year: int) -> Document:
    return Document(Header(number="12/KH-SYT", place_and_date=PlaceAndDate(None, PartialDate(year, 3, 14))))


class MissingPlace(Rule):
    """The place of issue is missing before the date.

    *Why.*  Place and date are one component: where the head office stands, and when the document was signed.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 4 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 4 (from
      27/05/2026).
    - A normative document has a place only “if any” (78/2025/NĐ-CP, Điều 71), and is left out.

    *Fix.*  None: the place is not known.
    """

    id = "DAT103"
    name = "missing-place"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục II, khoản 4"), hd36("Phụ lục 1, ô 4"), hd05("ô 4"))
    message = N_("the date of issue has no place before it")
    examples = (
        Example(
            document=_plan(2024),
            expect=("header.place_and_date",),
            messages=(("the date of issue has no place before it", "thiếu địa danh trước thời gian ban hành"),),
        ),
        Example(specimen("decision")),
        Example(document=_plan(2001), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a place in the line of the date."""
        line = document.header.place_and_date
        if line is None or line.date is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no date of issue is printed"))
        elif not line.place:
            yield self.finding(context, "header.place_and_date", line.spans)
