"""NUM106: a normative document has no year in its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd34, ttlt55_normative
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingYearInNumber"]


class MissingYearInNumber(Rule):
    """A normative document has no year in its number.

    *Why.*  The year between number and symbol is what tells a normative document from an administrative one.

    *What the law says.*

    - Normative documents: Luật 64/2025/QH15, Điều 7, khoản 3 (from 01/04/2025): number, year, kind, issuer. NĐ
      34/2016/NĐ-CP, Chương V (from memory); TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục IV (inferred from its samples).

    *Fix.*  None: the kind or the number may be meant otherwise.
    """

    id = "NUM106"
    name = "missing-year-in-number"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        ttlt55_normative("Phụ lục IV"),
        nd34("Chương V"),
        LegalSource("QP-4", "64/2025/QH15", "Điều 7, khoản 3", Confidence.VERIFIED),
    )
    message = N_("the number “{found}” of a normative document has no year")
    examples = (
        Example(
            specimen("circular-2026", ("06/2026/TT-BNV", "06/TT-BNV")),
            expect=("header.number",),
            messages=(
                (
                    "the number “06/TT-BNV” of a normative document has no year",
                    "số, ký hiệu “06/TT-BNV” của văn bản quy phạm pháp luật thiếu năm ban hành",
                ),
            ),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("decree-2019")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the number of a kind that only normative documents have."""
        line = document.header.number
        number = document.number
        if line is None or number is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no number"))
        elif number.year is None:
            yield self.finding(context, "header.number", line.spans, found=str(number))
