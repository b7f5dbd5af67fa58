"""LNG105: the name of a body has too many capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BodyOverCapitalised"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(r"\b(?:Ủy Ban|Hội Đồng|Tòa Án) [Nn]hân [Dd]ân\b|\b(?:Ủy ban|Hội đồng|Tòa án) Nhân [Dd]ân\b")


class BodyOverCapitalised(Rule):
    """The name of a body has too many capitals.

    *Why.*  Of the kind of a body and of its field the first letter alone is a capital: “Ủy ban nhân dân”, “Hội
    đồng nhân dân”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV, khoản 1 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG105"
    name = "body-over-capitalised"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục IV, khoản 1"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("Ủy ban nhân dân tỉnh yêu cầu:", "Ủy Ban Nhân Dân tỉnh yêu cầu:")),
            fixed=specimen("letter"),
            expect=("body[0]",),
            messages=(
                ("“Ủy Ban Nhân Dân” is written “Ủy ban nhân dân”", "“Ủy Ban Nhân Dân” viết đúng là “Ủy ban nhân dân”"),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words in every text."""
        del document
        for text in context.survey.texts:
            for found in _WORDS.finditer(text.text):
                yield self.finding(context, text.path, text.spans, found=found[0], expected=_corrected(found))

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the words as they should be."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, text=_WORDS.sub(_corrected, node.text)))


def _corrected(found: re.Match[str]) -> str:
    return found[0].capitalize()
