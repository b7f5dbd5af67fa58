"""TTL104: an official letter prints the name of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LetterNamesKind"]


_LETTER = "cong-van"


def _letter(kind: str) -> Document:
    place = PlaceAndDate("Lào Cai", PartialDate(2023, 4, 7))
    return Document(Header(number="12/UBND-VX", kind=KindLine(_LETTER, kind), place_and_date=place))


class LetterNamesKind(Rule):
    """An official letter prints the name of its kind.

    *Why.*  The official letter is the one kind whose name is not printed: the line “V/v” under the number takes
    its place.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm đ, and Phụ lục III, Mẫu 1.5 (from
      05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 5 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 5 (from
      27/05/2026).

    *Fix.*  The name of the kind is left out.
    """

    id = "TTL104"
    name = "letter-names-kind"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (nd30("Điều 8, khoản 2, điểm đ"), hd36("Phụ lục 1, ô 5"), hd05("ô 5"))
    message = N_("an official letter prints “{found}”")
    examples = (
        Example(
            document=_letter("CÔNG VĂN"),
            fixed=_letter(""),
            expect=("header.kind",),
            messages=(("an official letter prints “CÔNG VĂN”", "công văn không in tên loại, ở đây có “CÔNG VĂN”"),),
        ),
        Example(specimen("letter")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the kind line of a letter."""
        kind = document.header.kind
        if kind is None or kind.id != _LETTER:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("it is no official letter"))
        elif kind.text:
            yield self.finding(context, "header.kind", kind.spans, found=kind.text)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Leave the name of the kind out."""
        del finding, context
        kind = document.header.kind
        return evolve(document, header=evolve(document.header, kind=None if kind is None else evolve(kind, text="")))
