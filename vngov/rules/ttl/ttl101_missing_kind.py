"""TTL101: the kind of the document is not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.kinds import kinds
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingKind"]

_LETTER = "cong-van"


class MissingKind(Rule):
    """The kind of the document is not printed.

    *Why.*  All kinds but the official letter print their name; without it nobody knows what the document
    demands.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm đ (from 05/03/2020); TT 01/2011/TT-BNV,
      Điều 10, at second hand.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 5 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 5 (from
      27/05/2026).

    *Fix.*  None: the abstract may be meant otherwise.
    """

    id = "TTL101"
    name = "missing-kind"
    since = "0.1"
    severity = Severity.ERROR
    sources = (tt01("Điều 10"), nd30("Điều 8, khoản 2, điểm đ"), hd36("Phụ lục 1, ô 5"), hd05("ô 5"))
    message = N_("the name of the kind “{expected}” is not printed")
    examples = (
        Example(
            specimen("plan", ("KẾ HOẠCH\n", "")),
            expect=("header.kind",),
            messages=(("the name of the kind “KẾ HOẠCH” is not printed", "thiếu tên loại văn bản “KẾ HOẠCH”"),),
        ),
        Example(specimen("plan")),
        Example(specimen("letter")),
        Example(specimen("plan", ("KẾ HOẠCH\n", ""), ("năm 2023", "năm 2001")), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the code in the symbol with the kind line."""
        kind = document.header.kind
        if kind is not None and (kind.text or kind.id == _LETTER):
            return
        number = document.number
        code = number.symbol.kind_code if number else None
        named = kinds.by_code(code, as_of=context.as_of, family=context.family) if code and context.as_of else ()
        if len(named) == 1 and named[0].id != _LETTER:
            yield self.finding(context, "header.kind", expected=named[0].name_vi.upper())
        else:
            yield Abstention(
                Outcome.NEEDS_REVIEW, N_("no kind is printed, and the symbol does not tell which is meant")
            )
