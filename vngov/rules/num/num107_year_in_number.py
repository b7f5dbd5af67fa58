"""NUM107: an administrative kind has a year in its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["YearInNumber"]

_CONTRACTS = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan"})


class YearInNumber(Rule):
    """An administrative kind has a year in its number.

    *Why.*  A year in the number claims that the document is a normative act, which a plan, a report or a letter
    cannot be.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (from 05/03/2020): the
      symbol is kind and body; TT 01/2011/TT-BNV, Điều 8, at second hand.

    *Fix.*  None: the kind may be meant otherwise.
    """

    id = "NUM107"
    name = "year-in-number"
    since = "0.1"
    severity = Severity.ERROR
    sources = (tt01("Điều 8"), nd30("Mục II, khoản 3"))
    message = N_("the number “{found}” of an administrative document has a year")
    examples = (
        Example(
            specimen("plan", ("31/KH-SYT", "31/2023/KH-SYT")),
            expect=("header.number",),
            messages=(
                (
                    "the number “31/2023/KH-SYT” of an administrative document has a year",
                    "số, ký hiệu “31/2023/KH-SYT” của văn bản hành chính không ghi năm ban hành",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a year."""
        line = document.header.number
        number = document.number
        if line is None or number is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no number"))
        elif document.kind in _CONTRACTS:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("numbers of contracts follow another form"))
        elif number.year is not None:
            yield self.finding(context, "header.number", line.spans, found=str(number))
