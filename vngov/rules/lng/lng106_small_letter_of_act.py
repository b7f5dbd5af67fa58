"""LNG106: the kind of an act that is cited by its number has a small letter."""

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

__all__ = ["SmallLetterOfAct"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(r"(?<=[\w,;(] )(?:nghị định|nghị quyết|thông tư|quyết định|chỉ thị|pháp lệnh)(?= số [0-9]+[/-])")


class SmallLetterOfAct(Rule):
    """The kind of an act that is cited by its number has a small letter.

    *Why.*  A named document has a capital in its kind: “Nghị định số 30/2020/NĐ-CP”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 6 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG106"
    name = "small-letter-of-act"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục V, khoản 6"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("plan", ("Thực hiện Nghị định số", "Thực hiện nghị định số")),
            fixed=specimen("plan"),
            expect=("body[0]",),
            messages=(("“nghị định” is written “Nghị định”", "“nghị định” viết đúng là “Nghị định”"),),
        ),
        Example(specimen("plan")),
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
