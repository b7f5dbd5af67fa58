"""STR116: a heading numbered in Roman figures is not in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Item, node_at, replace_at
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.marker import MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SmallLettersInHeading"]


class SmallLettersInHeading(Rule):
    """A heading numbered in Roman figures is not in capitals.

    *Why.*  In a text without articles the sections “I.”, “II.” have headings in capitals.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V (from 05/03/2020).

    *Fix.*  The heading is written in capitals.
    """

    id = "STR116"
    name = "small-letters-in-heading"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Mục V"),)
    message = N_("the heading “{found}” is not in capitals")
    examples = (
        Example(
            specimen("plan", ("I. MỤC ĐÍCH, YÊU CẦU", "I. Mục đích, yêu cầu")),
            fixed=specimen("plan"),
            expect=("body[1]",),
            messages=(
                (
                    "the heading “I. Mục đích, yêu cầu” is not in capitals",
                    "tiêu đề “I. Mục đích, yêu cầu” không viết in hoa",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the headings of the sections."""
        headings = [
            place
            for place in context.survey.body
            if isinstance(place.block, Item)
            and place.group == "body"
            and place.block.marker.kind is MarkerKind.ROMAN
            and place.block.text[-1:] not in ".;:"
            and place.block.text
        ]
        del document
        if not headings:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no heading with a Roman figure"))
        for place in headings:
            if isinstance(place.block, Item) and place.block.text != place.block.text.upper():
                found = f"{place.block.marker} {place.block.text}"
                yield self.finding(context, place.path, place.block.spans[:1], found=found)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the heading in capitals."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, text=node.text.upper()))
