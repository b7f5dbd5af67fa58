"""TTL105: the abstract ends with a full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AbstractEndsWithStop"]


class AbstractEndsWithStop(Rule):
    """The abstract ends with a full stop.

    *Why.*  An abstract is a phrase in the head, no sentence of the text.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.7 (from 05/03/2020): no sample ends
      it with a mark.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1 (03/04/2018 to 26/05/2026): no sample either, inferred.

    *Fix.*  The mark is left out.
    """

    id = "TTL105"
    name = "abstract-ends-with-stop"
    since = "0.1"
    severity = Severity.INFO
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục III, Mẫu 1.1 đến 1.7", Confidence.INFERRED), hd36("Phụ lục 1, ô 5", Confidence.INFERRED))
    message = N_("the abstract ends with “{found}”")
    examples = (
        Example(
            specimen("plan", ("văn thư năm 2023\n\n", "văn thư năm 2023.\n\n")),
            fixed=specimen("plan"),
            expect=("header.abstract",),
            messages=(
                (
                    "the abstract ends with “.” (the provision is inferred)",
                    "trích yếu kết thúc bằng dấu “.” (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("party-letter")),
        Example(specimen("letter-2013"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the last sign."""
        abstract = document.header.abstract
        if abstract is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no abstract"))
        elif abstract.text.endswith((".", ";", ",", ":")) and not abstract.text.endswith("..."):
            yield self.finding(context, "header.abstract", abstract.spans, found=abstract.text[-1])

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Leave the mark out."""
        del finding, context
        abstract = document.header.abstract
        if abstract is None:
            return document
        return evolve(
            document, header=evolve(document.header, abstract=evolve(abstract, text=abstract.text.rstrip(".;,: ")))
        )
