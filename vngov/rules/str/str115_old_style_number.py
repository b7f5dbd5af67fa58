"""STR115: an item of the Party is numbered in the older style “1-”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Item, node_at, replace_at
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.marker import Marker, MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OldStyleNumber"]


class OldStyleNumber(Rule):
    """An item of the Party is numbered in the older style “1-”.

    *Why.*  The guide of 2018 writes a full stop after Arabic figures; the hyphen stays after Roman ones.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, ô 6 (03/04/2018 to 26/05/2026, inferred from its own layout);
      05-HD/VPTW, ô 6 (from 27/05/2026): a full stop follows the number.

    *Fix.*  A full stop takes the place of the hyphen.
    """

    id = "STR115"
    name = "old-style-number"
    since = "0.1"
    severity = Severity.INFO
    fix = FixKind.SAFE
    sources = (hd36("Phụ lục 1, ô 6", Confidence.INFERRED), hd05("ô 6"))
    message = N_("“{found}” is the older style, its form is “{expected}”")
    examples = (
        Example(
            specimen("party-programme", ("1. Phát triển", "1- Phát triển"), ("2. Nâng cao", "2- Nâng cao")),
            fixed=specimen("party-programme"),
            expect=("body[1].children[0]", "body[1].children[1]"),
            messages=(
                (
                    "“1-” is the older style, its form is “1.” (the provision is inferred)",
                    "“1-” là cách đánh số cũ, đúng thể thức là “1.” (quy định do suy luận mà có)",
                ),
                (
                    "“2-” is the older style, its form is “2.” (the provision is inferred)",
                    "“2-” là cách đánh số cũ, đúng thể thức là “2.” (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("party-plan-2012"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the sign after each Arabic figure."""
        del document
        for place in context.survey.body:
            block = place.block
            if isinstance(block, Item) and block.marker.kind is MarkerKind.ARABIC and str(block.marker).endswith("-"):
                yield self.finding(
                    context, place.path, block.spans[:1], found=str(block.marker), expected=_dotted(block.marker)
                )

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write a full stop after the figure."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, marker=Marker.parse(_dotted(node.marker))))


def _dotted(marker: Marker) -> str:
    return f"{str(marker).rstrip('-').rstrip()}."
