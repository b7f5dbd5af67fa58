"""BAS104: the line that enacts is not the one of the kind."""

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
from vngov.text import new_tones

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["WrongEnactment"]


_LINES = {"quyet-dinh": "QUYẾT ĐỊNH:", "nghi-quyet": "QUYẾT NGHỊ:"}


class WrongEnactment(Rule):
    """The line that enacts is not the one of the kind.

    *Why.*  A decision decides, a resolution resolves: the line repeats the kind.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.3 (from 05/03/2020): “QUYẾT NGHỊ:”
      for a resolution, “QUYẾT ĐỊNH:” for a decision.

    *Fix.*  The line is written as the kind has it.
    """

    id = "BAS104"
    name = "wrong-enactment"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục III, Mẫu 1.1 đến 1.3"),)
    message = N_("the line of enactment is “{found}”, of this kind it is “{expected}”")
    examples = (
        Example(
            specimen("decision", ("QUYẾT ĐỊNH:\n", "QUYẾT NGHỊ:\n")),
            fixed=specimen("decision"),
            expect=("preamble.enactment",),
            messages=(
                (
                    "the line of enactment is “QUYẾT NGHỊ:”, of this kind it is “QUYẾT ĐỊNH:”",
                    "dòng ban hành ghi “QUYẾT NGHỊ:”, loại văn bản này ghi “QUYẾT ĐỊNH:”",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the line with that of the kind."""
        expected = _LINES.get(document.kind or "")
        line = document.preamble.enactment if document.preamble else None
        if expected is None or line is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no line of enactment is printed"))
        elif new_tones(line.text) != expected:
            yield self.finding(context, "preamble.enactment", line.spans, found=line.text, expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the line of the kind."""
        del finding, context
        preamble = document.preamble
        if preamble is None:
            return document
        return evolve(document, preamble=evolve(preamble, enactment=_LINES[document.kind or ""]))
