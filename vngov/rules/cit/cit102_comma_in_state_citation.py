"""CIT102: a citation in a document of the State has a comma before its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CommaInStateCitation"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(r"(?<= số )[0-9]{1,5}[/-][A-ZĐƯ0-9][A-Za-zĐđƯ0-9/&-]{1,30}, ngày(?= [0-9])")


class CommaInStateCitation(Rule):
    """A citation in a document of the State has a comma before its date.

    *Why.*  In the samples of the State no comma stands between the number and “ngày”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020, inferred
      from the samples).

    *Fix.*  The words are written as they should be.
    """

    id = "CIT102"
    name = "comma-in-state-citation"
    since = "0.1"
    severity = Severity.INFO
    fix = FixKind.SAFE
    sources = (nd30("Mục II, khoản 6", Confidence.INFERRED),)
    message = N_("“{found}” in a document of the State is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("47/KH-UBND ngày", "47/KH-UBND, ngày")),
            fixed=specimen("letter"),
            expect=("body[0]",),
            messages=(
                (
                    (
                        "“47/KH-UBND, ngày” in a document of the State is written “47/KH-UBND ngày” (the "
                        "provision is inferred)"
                    ),
                    (
                        "văn bản của cơ quan nhà nước viết “47/KH-UBND, ngày” là “47/KH-UBND ngày” (quy định do"
                        " suy luận mà có)"
                    ),
                ),
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
    return found[0].replace(",", "")
