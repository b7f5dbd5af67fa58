"""NUM109: a regulation of the Party has the code QĐi, which the newest guide no longer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FormerCodeOfRegulation"]

_FORMER = frozenset({"QĐi", "QyĐ"})


class FormerCodeOfRegulation(Rule):
    """A regulation of the Party has the code QĐi, which the newest guide no longer has.

    *Why.*  Until 26/05/2026 the code told a regulation (QĐi) from a decision (QĐ); since then both have QĐ.

    *What the law says.*

    - Documents of the Party: 05-HD/VPTW, ô 3 (from 27/05/2026).

    *Fix.*  None: the registry gives numbers, and one may be given already.
    """

    id = "NUM109"
    name = "former-code-of-regulation"
    since = "0.1"
    severity = Severity.WARNING
    sources = (hd05("ô 3"),)
    message = N_("the code “{found}” was given up on 27/05/2026, a regulation has “{expected}”")
    examples = (
        Example(
            specimen(
                "party-resolution-2026", ("12-QĐ/VPTW", "12-QĐi/VPTW"), ("QUYẾT ĐỊNH\nthành lập", "QUY ĐỊNH\nthành lập")
            ),
            expect=("header.number",),
            messages=(
                (
                    "the code “QĐi” was given up on 27/05/2026, a regulation has “QĐ”",
                    "từ ngày 27/5/2026 không dùng chữ viết tắt “QĐi”, quy định viết tắt là “QĐ”",
                ),
            ),
        ),
        Example(specimen("party-resolution-2026")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the code in the symbol."""
        line = document.header.number
        number = document.number
        if line is None or number is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no number"))
        elif number.symbol.kind_code in _FORMER:
            yield self.finding(context, "header.number", line.spans, found=number.symbol.kind_code, expected="QĐ")
