"""STR104: a level is divided into one unit only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Clause, Division, Document, Item, Point
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.marker import MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OnlyChild"]

_COUNTED = frozenset({MarkerKind.ARABIC, MarkerKind.LETTER})


class OnlyChild(Rule):
    """A level is divided into one unit only.

    *Why.*  One khoản or one điểm divides nothing; the text can stand without a number.

    *What the law says.*

    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025, inferred); NĐ 34/2016/NĐ-CP, Điều 62
      (inferred).
    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020,
      inferred).

    *Fix.*  None: citations of the number would break.
    """

    id = "STR104"
    name = "only-child"
    since = "0.1"
    severity = Severity.INFO
    sources = (
        nd30("Mục II, khoản 6", Confidence.INFERRED),
        nd34("Điều 62", Confidence.INFERRED),
        nd78("Điều 63", Confidence.INFERRED),
    )
    message = N_("“{found}” is the only unit of its level")
    examples = (
        Example(
            specimen("decision", ("\n2. Tổ phó: Chánh Văn phòng Ủy ban nhân dân tỉnh.", "")),
            expect=("body[0].children[0]",),
            messages=(
                (
                    "“1.” is the only unit of its level (the provision is inferred)",
                    "“1.” là đơn vị duy nhất ở cấp này (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Count the numbered children of each unit."""
        del document
        for _, places in context.survey.parts:
            for place in places:
                if not isinstance(place.block, Division):
                    continue
                numbered = [
                    (index, child)
                    for index, child in enumerate(place.block.children)
                    if isinstance(child, Clause | Point | Item) and child.marker.kind in _COUNTED
                ]
                if len(numbered) == 1 and numbered[0][1].marker.ordinal == 1:
                    index, child = numbered[0]
                    yield self.finding(
                        context, f"{place.path}.children[{index}]", child.spans[:1], found=str(child.marker)
                    )
