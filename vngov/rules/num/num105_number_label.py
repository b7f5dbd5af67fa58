"""NUM105: the label before the number is not the one of its family."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.family import Family
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NumberLabel"]

_LABEL = re.compile(r"[^\W\d_]*\s*[:.]?")


class NumberLabel(Rule):
    """The label before the number is not the one of its family.

    *Why.*  The State writes “Số:” with a colon, the Party “Số” without; the label tells at a glance which order
    a number belongs to.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 3 (from
      27/05/2026).

    *Fix.*  The label is put right.
    """

    id = "NUM105"
    name = "number-label"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (nd30("Mục II, khoản 3"), hd36("Phụ lục 1, ô 3"), hd05("ô 3"))
    message = N_("the label of the number is printed “{found}”, its form is “{expected}”")
    examples = (
        Example(
            specimen("letter", ("Số: 215", "Số 215")),
            fixed=specimen("letter"),
            expect=("header.number",),
            messages=(
                (
                    "the label of the number is printed “Số”, its form is “Số:”",
                    "trước số, ký hiệu ghi “Số”, đúng thể thức là “Số:”",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(
            specimen("party-programme", ("Số 27", "Số: 27")),
            fixed=specimen("party-programme"),
            expect=("header.number",),
            messages=(
                (
                    "the label of the number is printed “Số:”, its form is “Số”",
                    "trước số, ký hiệu ghi “Số:”, đúng thể thức là “Số”",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("letter-2013", ("Số: ", "Số ")), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the label with that of the family."""
        line = document.header.number
        if line is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no number"))
            return
        if not line.raw:
            yield Abstention(Outcome.NOT_EVALUATED, N_("how the number is printed is not known"))
            return
        found = _LABEL.match(line.raw)
        expected = _expected(context)
        printed = found[0].strip() if found else ""
        if "".join(printed.split()) != expected:
            yield self.finding(context, "header.number", line.spans, found=printed, expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the label of the family."""
        del finding
        line = document.header.number
        if line is None:
            return document
        raw = f"{_expected(context)} {_LABEL.sub('', line.raw, count=1).lstrip()}"
        return evolve(document, header=evolve(document.header, number=evolve(line, raw=raw)))


def _expected(context: Context) -> str:
    return "Số" if context.family is Family.PARTY else "Số:"
