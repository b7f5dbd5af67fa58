"""LNG101: a chapter, section or article is cited with a small letter."""

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

__all__ = ["SmallLetterInCitation"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(r"(?<=[\w,;] )(?:điều [0-9]+|chương [IVX]+)\b(?! đến)")


class SmallLetterInCitation(Rule):
    """A chapter, section or article is cited with a small letter.

    *Why.*  In a citation of a certain text “Phần”, “Chương”, “Mục”, “Điều” have a capital, “khoản” and “điểm” a
    small letter.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG101"
    name = "small-letter-in-citation"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục V, khoản 7"),)
    message = N_("“{found}” in a citation is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("yêu cầu:", "căn cứ khoản 2 điều 8 của Kế hoạch, yêu cầu:")),
            fixed=specimen("letter", ("yêu cầu:", "căn cứ khoản 2 Điều 8 của Kế hoạch, yêu cầu:")),
            expect=("body[0]",),
            messages=(("“điều 8” in a citation is written “Điều 8”", "viện dẫn “điều 8” viết đúng là “Điều 8”"),),
        ),
        Example(specimen("letter", ("yêu cầu:", "căn cứ khoản 2 Điều 8 của Kế hoạch, yêu cầu:"))),
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
    return found[0][0].upper() + found[0][1:]
