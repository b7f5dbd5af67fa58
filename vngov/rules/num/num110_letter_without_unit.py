"""NUM110: the symbol of an official letter names no drafting unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LetterWithoutUnit"]

_LETTER = "cong-van"


class LetterWithoutUnit(Rule):
    """The symbol of an official letter names no drafting unit.

    *Why.*  After the body the symbol names the unit or field that drafted: “12/UBND-VX”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (from 05/03/2020).

    *Fix.*  None: the unit is not known.
    """

    id = "NUM110"
    name = "letter-without-unit"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 3"),)
    message = N_("the symbol “{found}” names no drafting unit or field")
    examples = (
        Example(
            specimen("letter", ("215/UBND-VX", "215/UBND")),
            expect=("header.number",),
            messages=(
                (
                    "the symbol “UBND” names no drafting unit or field",
                    "ký hiệu “UBND” không có tên viết tắt đơn vị soạn thảo hoặc lĩnh vực",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a unit in the symbol."""
        line = document.header.number
        symbol = line.symbol if line else None
        if document.kind != _LETTER or line is None or symbol is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no symbol of an official letter"))
        elif symbol.unit is None and symbol.kind_code is None:
            yield self.finding(context, "header.number", line.spans, found=str(symbol))
