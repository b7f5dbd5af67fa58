"""LNG107: a day of the week is written in small letters."""

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

__all__ = ["WeekdayInSmallLetters"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(r"(?<=[Ss]áng |[Nn]gày )(?:Thứ|thứ) (?:hai|ba|tư|năm|sáu|bảy)\b(?=,| ngày| \(| hằng| hàng)")


class WeekdayInSmallLetters(Rule):
    """A day of the week is written in small letters.

    *Why.*  The name of the day has a capital, “thứ” has none: “thứ Hai”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 8 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG107"
    name = "weekday-in-small-letters"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục V, khoản 8"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("invitation", ("phút, ngày 10", "phút sáng Thứ năm, ngày 10")),
            fixed=specimen("invitation", ("phút, ngày 10", "phút sáng thứ Năm, ngày 10")),
            expect=("body[3]",),
            messages=(("“Thứ năm” is written “thứ Năm”", "“Thứ năm” viết đúng là “thứ Năm”"),),
        ),
        Example(specimen("invitation", ("phút, ngày 10", "phút sáng thứ Năm, ngày 10"))),
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
    return f"thứ {found[0][4:].capitalize()}"
