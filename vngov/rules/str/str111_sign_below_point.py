"""STR111: a point of a normative document has dashes or other signs below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Article, Clause, Document, Item, Point
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SignBelowPoint"]


class SignBelowPoint(Rule):
    """A point of a normative document has dashes or other signs below it.

    *Why.*  What stands below a dash cannot be cited; each point holds one idea.

    *What the law says.*

    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025); NĐ 34/2016/NĐ-CP, Điều 62, khoản 2
      (01/07/2016 to 31/03/2025).

    *Fix.*  None: the text must be drafted anew.
    """

    id = "STR111"
    name = "sign-below-point"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd34("Điều 62, khoản 2", Confidence.VERIFIED), nd78("Điều 63", Confidence.VERIFIED))
    message = N_("“{found}” stands inside an article, where points are the lowest level")
    examples = (
        Example(
            specimen("circular-2026", ("b) Ngày ban hành.", "b) Ngày ban hành, gồm:\n- Ngày ký.")),
            expect=("body[1].children[0].children[0].children[1].children[0]",),
            messages=(
                (
                    "“-” stands inside an article, where points are the lowest level",
                    "trong điều có dấu “-”, cấp thấp nhất là điểm",
                ),
            ),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("decision"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for signs below articles, clauses and points."""
        del document
        for place in context.survey.body:
            block = place.block
            if isinstance(block, Article | Clause | Point):
                for index, child in enumerate(block.children):
                    if isinstance(child, Item) and child.marker.kind.is_sign:
                        yield self.finding(
                            context, f"{place.path}.children[{index}]", child.spans[:1], found=str(child.marker)
                        )
