"""LNG104: the capital of the country is written with a small letter."""

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

__all__ = ["SmallLetterOfCapital"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(r"\bthủ đô Hà Nội\b")


class SmallLetterOfCapital(Rule):
    """The capital of the country is written with a small letter.

    *Why.*  “Thủ đô Hà Nội” has capitals in both parts.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III, khoản 1 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG104"
    name = "small-letter-of-capital"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục III, khoản 1"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách đến từ thủ đô Hà Nội")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách đến từ Thủ đô Hà Nội")),
            expect=("body[1].children[1]",),
            messages=(("“thủ đô Hà Nội” is written “Thủ đô Hà Nội”", "“thủ đô Hà Nội” viết đúng là “Thủ đô Hà Nội”"),),
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
    return f"T{found[0][1:]}"
