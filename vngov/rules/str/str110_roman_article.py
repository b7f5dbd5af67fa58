"""STR110: a section or article is not numbered in Arabic figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Article, Document, Section, Subsection
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RomanArticle"]

_ARABIC = re.compile(r"[0-9]")


class RomanArticle(Rule):
    """A section or article is not numbered in Arabic figures.

    *Why.*  Sections, articles and clauses have Arabic figures.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 64 (from 01/04/2025); NĐ 34/2016/NĐ-CP, Điều 62, khoản 5 (at
      second hand).

    *Fix.*  None: citations elsewhere may name the figure.
    """

    id = "STR110"
    name = "roman-article"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        nd30("Mục II, khoản 6"),
        nd34("Điều 62, khoản 5", Confidence.SECOND_HAND),
        nd78("Điều 64", Confidence.VERIFIED),
    )
    message = N_("“{found}” is not numbered in Arabic figures")
    examples = (
        Example(
            specimen("circular-2026", ("Chương II\nSỔ ĐĂNG KÝ\n", "Mục I\nSỔ ĐĂNG KÝ\n")),
            expect=("body[0].children[2]",),
            messages=(("“Mục I” is not numbered in Arabic figures", "“Mục I” không đánh số Ả Rập"),),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the figures of each section, subsection and article."""
        del document
        for _, places in context.survey.parts:
            for place in places:
                block = place.block
                if isinstance(block, Section | Subsection | Article) and not _ARABIC.search(str(block.marker)):
                    yield self.finding(context, place.path, block.spans[:1], found=str(block.marker))
