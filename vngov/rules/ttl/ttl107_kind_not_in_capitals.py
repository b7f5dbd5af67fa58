"""TTL107: the name of the kind is not in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate, node_at, replace_at
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["KindNotInCapitals"]


def _plan(kind: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    return Document(Header(number="31/KH-SYT", kind=KindLine("ke-hoach", kind), place_and_date=place))


class KindNotInCapitals(Rule):
    """The name of the kind is not in capitals.

    *Why.*  The name of the kind stands out in capitals, the abstract under it does not.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5, and Mục V (from
      05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Phụ lục I (from 01/04/2025, at second hand).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026).

    *Fix.*  The kind is written in capitals.
    """

    id = "TTL107"
    name = "kind-not-in-capitals"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (nd30("Mục II, khoản 5"), nd78("Phụ lục I"), hd36("Phụ lục 2"))
    message = N_("the kind is printed “{found}”, in capitals it is “{expected}”")
    examples = (
        Example(
            document=_plan("Kế hoạch"),
            fixed=_plan("KẾ HOẠCH"),
            expect=("header.kind",),
            messages=(
                (
                    "the kind is printed “Kế hoạch”, in capitals it is “KẾ HOẠCH”",
                    "tên loại ghi “Kế hoạch”, viết in hoa là “KẾ HOẠCH”",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the case of the kind."""
        kind = document.header.kind
        if kind is None or not kind.text:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no kind is printed"))
        elif kind.text != kind.text.upper():
            yield self.finding(context, "header.kind", kind.spans, found=kind.text, expected=kind.text.upper())

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the kind in capitals."""
        del context
        kind = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(kind, text=kind.text.upper()))
