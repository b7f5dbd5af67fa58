"""SIG110: the name of the signer is in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate, Signature, node_at, replace_at
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NameInCapitals"]


def _signed(name: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    head = Header(
        issuers=["SỞ TÀI CHÍNH"], number="31/KH-STC", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place
    )
    return Document(head, signatures=[Signature(position="GIÁM ĐỐC", name=name)])


class NameInCapitals(Rule):
    """The name of the signer is in capitals.

    *Why.*  The post is in capitals, the name is not.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, and Mục V (from
      05/03/2020); TT 01/2011/TT-BNV, Phụ lục IV, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026).

    *Fix.*  Each syllable keeps its first capital alone.
    """

    id = "SIG110"
    name = "name-in-capitals"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (tt01("Phụ lục IV", Confidence.MEMORY), nd30("Mục II, khoản 7"), hd36("Phụ lục 2"))
    message = N_("the name of the signer is printed “{found}”, its form is “{expected}”")
    examples = (
        Example(
            document=_signed("PHẠM THỊ MAI"),
            fixed=_signed("Phạm Thị Mai"),
            expect=("signatures[0].name",),
            messages=(
                (
                    "the name of the signer is printed “PHẠM THỊ MAI”, its form is “Phạm Thị Mai”",
                    "họ tên người ký ghi “PHẠM THỊ MAI”, đúng thể thức là “Phạm Thị Mai”",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the case of each name."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            name = signature.name
            if name is not None and name.text.isupper():
                yield self.finding(
                    context, f"signatures[{index}].name", name.spans, found=name.text, expected=name.text.title()
                )

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write each syllable with one capital."""
        del context
        name = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(name, text=name.text.title()))
