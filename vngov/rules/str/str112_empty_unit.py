"""STR112: a marker stands alone, without text and without anything below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Article, Clause, Document, Header, Item, KindLine, PlaceAndDate, Point
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.marker import Marker
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EmptyUnit"]


def _plan(*body: Item) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    return Document(Header(number="31/KH-SYT", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place), body=body)


class EmptyUnit(Rule):
    """A marker stands alone, without text and without anything below it.

    *Why.*  A number with nothing to it is a leftover of a deletion.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020,
      inferred).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025, inferred).
    - Documents of the Party: 36-HD/VPTW, ô 6 (03/04/2018 to 26/05/2026, inferred); 05-HD/VPTW, ô 6 (from
      27/05/2026, inferred).

    *Fix.*  None: what is missing is not known.
    """

    id = "STR112"
    name = "empty-unit"
    since = "0.1"
    severity = Severity.WARNING
    sources = (
        nd30("Mục II, khoản 6", Confidence.INFERRED),
        nd78("Điều 63", Confidence.INFERRED),
        hd36("Phụ lục 1, ô 6", Confidence.INFERRED),
        hd05("ô 6", Confidence.INFERRED),
    )
    message = N_("“{found}” has no text")
    examples = (
        Example(
            document=_plan(Item(Marker.parse("1."), "Mở hội nghị."), Item(Marker.parse("2."))),
            expect=("body[1]",),
            messages=(
                ("“2.” has no text (the provision is inferred)", "“2.” không có nội dung (quy định do suy luận mà có)"),
            ),
        ),
        Example(document=_plan(Item(Marker.parse("1."), "Mở hội nghị."))),
        Example(specimen("decision")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for units that hold nothing."""
        del document
        for _, places in context.survey.parts:
            for place in places:
                block = place.block
                if isinstance(block, Article | Clause | Point | Item) and not block.text and not block.children:
                    yield self.finding(context, place.path, block.spans[:1], found=str(block.marker))
