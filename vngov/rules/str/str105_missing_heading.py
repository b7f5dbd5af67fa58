"""STR105: a part, chapter, section or subsection has no heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Chapter, Document, Part, Section, Subsection
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingHeading"]


class MissingHeading(Rule):
    """A part, chapter, section or subsection has no heading.

    *Why.*  The heading says what the unit is about, and tables of contents are made of it.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020): the
      first five levels must have titles.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025); NĐ 34/2016/NĐ-CP, Điều 62, khoản 3
      (01/07/2016 to 31/03/2025).

    *Fix.*  None: the heading takes a person.
    """

    id = "STR105"
    name = "missing-heading"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        nd30("Mục II, khoản 6"),
        nd34("Điều 62, khoản 3", Confidence.VERIFIED),
        nd78("Điều 63", Confidence.VERIFIED),
    )
    message = N_("“{found}” has no heading")
    examples = (
        Example(
            specimen("circular-2026", ("Chương II\nSỔ ĐĂNG KÝ\n", "Chương II\n")),
            expect=("body[1]",),
            messages=(("“Chương II” has no heading", "“Chương II” không có tiêu đề"),),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the text beside each of these markers."""
        del document
        for _, places in context.survey.parts:
            for place in places:
                block = place.block
                if isinstance(block, Part | Chapter | Section | Subsection) and not block.text:
                    yield self.finding(context, place.path, block.spans[:1], found=str(block.marker))
