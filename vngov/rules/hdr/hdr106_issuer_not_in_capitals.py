"""HDR106: the name of the issuing body is not in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, Issuer, KindLine, PlaceAndDate
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30, nd78, tt01, ttlt55
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["IssuerNotInCapitals"]


class IssuerNotInCapitals(Rule):
    """The name of the issuing body is not in capitals.

    *Why.*  Capitals set the name of the issuer and of the body above it apart from everything else in the head.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2, and Mục V (from
      05/03/2020); TT 01/2011/TT-BNV, Điều 7, and TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục IV, at second hand.
    - Normative documents: NĐ 78/2025/NĐ-CP, Phụ lục I (from 01/04/2025, at second hand).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026).

    *Fix.*  The name is written in capitals.
    """

    id = "HDR106"
    name = "issuer-not-in-capitals"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (ttlt55("Phụ lục IV"), tt01("Điều 7"), nd30("Mục II, khoản 2"), nd78("Phụ lục I"), hd36("Phụ lục 2"))
    message = N_("the name of the body is printed “{found}”, in capitals it is “{expected}”")
    examples = (
        Example(
            document=Document(
                Header(
                    issuers=[Issuer("Sở Y tế", ["UBND TỈNH KIÊN GIANG"])],
                    number="12/KH-SYT",
                    kind=KindLine("ke-hoach", "KẾ HOẠCH"),
                    place_and_date=PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7)),
                )
            ),
            fixed=Document(
                Header(
                    issuers=[Issuer("SỞ Y TẾ", ["UBND TỈNH KIÊN GIANG"])],
                    number="12/KH-SYT",
                    kind=KindLine("ke-hoach", "KẾ HOẠCH"),
                    place_and_date=PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7)),
                )
            ),
            expect=("header.issuers[0].name",),
            messages=(
                (
                    "the name of the body is printed “Sở Y tế”, in capitals it is “SỞ Y TẾ”",
                    "tên cơ quan ghi là “Sở Y tế”, viết in hoa là “SỞ Y TẾ”",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("party-programme")),
        Example(specimen("letter", ("năm 2021", "năm 2001")), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at each issuer and the bodies above it."""
        if not document.header.issuers:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no issuing body is printed"))
        for index, issuer in enumerate(document.header.issuers):
            named = [(f"header.issuers[{index}].parents[{place}]", name) for place, name in enumerate(issuer.parents)]
            for path, name in (*named, (f"header.issuers[{index}].name", issuer.name)):
                if name.text != name.text.upper():
                    yield self.finding(context, path, name.spans, found=name.text, expected=name.text.upper())

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write every name in capitals."""
        del finding, context
        issuers = [
            evolve(
                issuer,
                name=evolve(issuer.name, text=issuer.name.text.upper()),
                parents=[evolve(parent, text=parent.text.upper()) for parent in issuer.parents],
            )
            for issuer in document.header.issuers
        ]
        return evolve(document, header=evolve(document.header, issuers=issuers))
