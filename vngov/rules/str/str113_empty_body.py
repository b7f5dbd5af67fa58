"""STR113: the document has no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, PlaceAndDate
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EmptyBody"]


class EmptyBody(Rule):
    """The document has no text.

    *Why.*  A head and a foot without text decide nothing.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm e (from 05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm g (from 01/04/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: there is nothing to put in.
    """

    id = "STR113"
    name = "empty-body"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        nd30("Điều 8, khoản 2, điểm e"),
        nd78("Điều 71, điểm g", Confidence.VERIFIED),
        hd36("Phụ lục 1, ô 6"),
        hd05("ô 6"),
    )
    message = N_("the document has no text")
    examples = (
        Example(
            document=Document(
                Header(number="31/KH-SYT", place_and_date=PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7)))
            ),
            expect=("body",),
            messages=(("the document has no text", "văn bản không có nội dung"),),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a body."""
        if not document.body:
            yield self.finding(context, "body")
