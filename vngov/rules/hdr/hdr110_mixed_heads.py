"""HDR110: the head has the titles of both the State and the Party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, qd31
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MixedHeads"]


class MixedHeads(Rule):
    """The head has the titles of both the State and the Party.

    *Why.*  A document belongs to one order: the State's has the national title and motto, the Party's has the
    title of the Party.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 1 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 1 (from
      27/05/2026). They have no national title.
    - 31-QĐ/TW (01/10/1997 to 02/04/2018): the same, at second hand.

    *Fix.*  None: to which order the document belongs takes a person.
    """

    id = "HDR110"
    name = "mixed-heads"
    since = "0.1"
    severity = Severity.ERROR
    sources = (qd31(""), hd36("Phụ lục 1, ô 1"), hd05("ô 1"))
    message = N_("a document of the Party has “{found}” in its head")
    examples = (
        Example(
            document=Document(
                Header(
                    issuers=["TỈNH ỦY LÀO CAI"],
                    party_title="ĐẢNG CỘNG SẢN VIỆT NAM",
                    national_title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    number="08-TB/TU",
                    kind=KindLine("thong-bao", "THÔNG BÁO"),
                    place_and_date=PlaceAndDate("Lào Cai", PartialDate(2023, 4, 7)),
                )
            ),
            expect=("header.national_title",),
            messages=(
                (
                    "a document of the Party has “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in its head",
                    "văn bản của Đảng nhưng ở phần đầu có “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for what belongs to the State."""
        header = document.header
        for path, phrase in (("header.national_title", header.national_title), ("header.motto", header.motto)):
            if phrase is not None:
                yield self.finding(context, path, phrase.spans, found=phrase.text)
