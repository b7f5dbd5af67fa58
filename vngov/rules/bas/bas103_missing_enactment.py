"""BAS103: the line that enacts (“QUYẾT ĐỊNH:”) is missing."""

from __future__ import annotations

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

__all__ = ["MissingEnactment"]

_LINES = {"quyet-dinh": "QUYẾT ĐỊNH:", "nghi-quyet": "QUYẾT NGHỊ:"}


class MissingEnactment(Rule):
    """The line that enacts (“QUYẾT ĐỊNH:”) is missing.

    *Why.*  The line parts the reasons from what is decided.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.3 (from 05/03/2020).

    *Fix.*  The fixed line is put in.
    """

    id = "BAS103"
    name = "missing-enactment"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục III, Mẫu 1.1 đến 1.3"),)
    message = N_("between the bases and Điều 1 the line “{expected}” is missing")
    examples = (
        Example(
            specimen("decision", ("QUYẾT ĐỊNH:\n\n", "")),
            fixed=specimen("decision"),
            expect=("preamble.enactment",),
            messages=(
                (
                    "between the bases and Điều 1 the line “QUYẾT ĐỊNH:” is missing",
                    "giữa căn cứ và Điều 1 thiếu dòng “QUYẾT ĐỊNH:”",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the line after the bases."""
        expected = _LINES.get(document.kind or "")
        if expected is None or document.preamble is None or not document.preamble.bases:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no line of enactment is due"))
        elif document.preamble.enactment is None:
            yield self.finding(context, "preamble.enactment", expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the line in."""
        del finding, context
        preamble = document.preamble
        if preamble is None:
            return document
        return evolve(document, preamble=evolve(preamble, enactment=_LINES[document.kind or ""]))
