"""LNG108: the name of a festival has capitals where it has none."""

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

__all__ = ["FestivalOverCapitalised"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(
    r"\b(?:(?<=[\w,] )Tết|tết) (?:Nguyên Đán|Trung Thu|Đoan Ngọ)\b|(?<=[\w,] )Tết (?:Nguyên đán|Trung thu|Đoan ngọ)\b"
)


class FestivalOverCapitalised(Rule):
    """The name of a festival has capitals where it has none.

    *Why.*  “tết” has a small letter before a name, and the name a capital in its first syllable: “tết Nguyên
    đán”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 8 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG108"
    name = "festival-over-capitalised"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục V, khoản 8"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp Tết Nguyên Đán")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp tết Nguyên đán")),
            expect=("body[1].children[1]",),
            messages=(
                ("“Tết Nguyên Đán” is written “tết Nguyên đán”", "“Tết Nguyên Đán” viết đúng là “tết Nguyên đán”"),
            ),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp tết Nguyên đán"))),
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
    words = found[0].split()
    return f"tết {words[1]} {words[2].lower()}"
