"""NUM104: a number has a leading zero too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.rules.zeros import ON_ZEROS, needless_zeros, without_needless_zeros

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NeedlessZero"]


class NeedlessZero(Rule):
    """A number has a leading zero too many.

    *Why.*  Numbers below 10 have one leading zero and others none; a longer row of figures is sorted and
    searched as another number.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (from 05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Phụ lục I, and NĐ 34/2016/NĐ-CP, Chương V: the same, inferred from
      practice.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 3 (from
      27/05/2026).
    - A zero that is missing is a fault of NUM101.

    *Fix.*  The zeros are left out.
    """

    id = "NUM104"
    name = "needless-zero"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = ON_ZEROS
    message = N_("the number is printed “{found}”, its form is “{expected}”")
    examples = (
        Example(
            specimen("letter", ("Số: 215/", "Số: 0215/")),
            fixed=specimen("letter"),
            expect=("header.number",),
            messages=(("the number is printed “0215”, its form is “215”", "số ghi là “0215”, đúng thể thức là “215”"),),
        ),
        Example(specimen("submission")),
        Example(specimen("letter")),
        Example(
            specimen("party-plan-2012", ("năm 2012", "năm 2019"), ("14-KH", "014-KH")),
            fixed=specimen("party-plan-2012", ("năm 2012", "năm 2019")),
            expect=("header.number",),
            messages=(("the number is printed “014”, its form is “14”", "số ghi là “014”, đúng thể thức là “14”"),),
        ),
        Example(specimen("letter-2013", ("1305/", "01305/")), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the printed figures."""
        line = document.header.number
        if line is None or line.number is None or line.number.ordinal is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no number"))
        elif not line.raw:
            yield Abstention(Outcome.NOT_EVALUATED, N_("how the number is printed is not known"))
        elif zeros := needless_zeros(line.raw):
            found, expected = zeros
            yield self.finding(context, "header.number", line.spans, found=found, expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Leave the zeros out."""
        del finding, context
        line = document.header.number
        if line is None:
            return document
        raw = without_needless_zeros(line.raw)
        return evolve(document, header=evolve(document.header, number=evolve(line, raw=raw)))
