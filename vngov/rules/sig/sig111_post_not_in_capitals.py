"""SIG111: the right or the post of the signer is not in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate, Signature, node_at, replace_at
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PostNotInCapitals"]


def _signed(post: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    head = Header(
        issuers=["SỞ TÀI CHÍNH"], number="31/KH-STC", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place
    )
    return Document(head, signatures=[Signature(position=post, name="Phạm Thị Mai")])


class PostNotInCapitals(Rule):
    """The right or the post of the signer is not in capitals.

    *Why.*  Right and post are set in capitals, the name below them is not.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, and Mục V (from
      05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026).

    *Fix.*  The post is written in capitals.
    """

    id = "SIG111"
    name = "post-not-in-capitals"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Mục II, khoản 7"), hd36("Phụ lục 2"))
    message = N_("the post of the signer is printed “{found}”, in capitals it is “{expected}”")
    examples = (
        Example(
            document=_signed("Giám đốc"),
            fixed=_signed("GIÁM ĐỐC"),
            expect=("signatures[0].position",),
            messages=(
                (
                    "the post of the signer is printed “Giám đốc”, in capitals it is “GIÁM ĐỐC”",
                    "chức vụ người ký ghi “Giám đốc”, viết in hoa là “GIÁM ĐỐC”",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the case of each post."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            position = signature.position
            if position is not None and position.text != position.text.upper():
                path = f"signatures[{index}].position"
                yield self.finding(context, path, position.spans, found=position.text, expected=position.text.upper())

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the post in capitals."""
        del context
        position = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(position, text=position.text.upper()))
