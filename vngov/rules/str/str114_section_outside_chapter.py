"""STR114: a section stands outside a chapter, or a subsection outside a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Chapter, Document, Section, Subsection
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SectionOutsideChapter"]


class SectionOutsideChapter(Rule):
    """A section stands outside a chapter, or a subsection outside a section.

    *Why.*  Each level is a part of the one above it; a level left out breaks citations.

    *What the law says.*

    - Normative documents: NĐ 34/2016/NĐ-CP, Điều 62, khoản 1 (01/07/2016 to 31/03/2025): six patterns of
      levels; NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025, inferred).

    *Fix.*  None: the level meant takes a person.
    """

    id = "STR114"
    name = "section-outside-chapter"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd34("Điều 62, khoản 1", Confidence.VERIFIED), nd78("Điều 63", Confidence.INFERRED))
    message = N_("“{found}” stands outside the level above it")
    examples = (
        Example(
            specimen("circular-2026", ("Chương I\nQUY ĐỊNH CHUNG\n", "Mục 1\nQUY ĐỊNH CHUNG\n")),
            expect=("body[0]",),
            messages=(
                (
                    "“Mục 1” stands outside the level above it (the provision is inferred)",
                    "“Mục 1” không nằm trong cấp trên của nó (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("decision"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at what each section stands in."""
        del document
        for path, places in context.survey.parts:
            kinds = {place.path: type(place.block) for place in places}
            for place in places:
                block = place.block
                above = kinds.get(place.group.removesuffix(".children")) if place.group != path else None
                if (isinstance(block, Section) and above is not Chapter) or (
                    isinstance(block, Subsection) and above is not Section
                ):
                    yield self.finding(context, place.path, block.spans[:1], found=str(block.marker))
