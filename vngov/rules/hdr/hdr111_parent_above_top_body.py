"""HDR111: a body that prints no parent has one above its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, Issuer, KindLine, PlaceAndDate
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ParentAboveTopBody"]


_ALONE = re.compile(
    r"(?:BỘ (?!CHỈ HUY|TƯ LỆNH)|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|VĂN PHÒNG CHÍNH PHỦ|THANH TRA CHÍNH PHỦ)"
)


def _plan(issuer: Issuer) -> Document:
    place = PlaceAndDate("Hà Nội", PartialDate(2023, 4, 7))
    return Document(
        Header(issuers=[issuer], number="31/KH-BNV", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place)
    )


class ParentAboveTopBody(Rule):
    """A body that prints no parent has one above its name.

    *Why.*  Ministries, people's councils and people's committees stand alone at the head of their documents.

    *What the law says.*

    - Administrative documents: TT 01/2011/TT-BNV, Điều 7 (2011 to 04/03/2020, from memory) lists the bodies
      that print no parent; NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 (from 05/03/2020) asks for the
      direct parent “if any” (inferred: the practice stayed).

    *Fix.*  None: which of the two issues takes a person.
    """

    id = "HDR111"
    name = "parent-above-top-body"
    since = "0.1"
    severity = Severity.WARNING
    sources = (tt01("Điều 7", Confidence.MEMORY), nd30("Mục II, khoản 2", Confidence.INFERRED))
    message = N_("“{name}” prints no parent, found “{found}” above it")
    examples = (
        Example(
            document=_plan(Issuer("BỘ NỘI VỤ", ["CHÍNH PHỦ"])),
            expect=("header.issuers[0].parents[0]",),
            messages=(
                (
                    "“BỘ NỘI VỤ” prints no parent, found “CHÍNH PHỦ” above it (the provision is inferred)",
                    ("“BỘ NỘI VỤ” không ghi tên cơ quan chủ quản, ở trên có “CHÍNH PHỦ” (quy định do suy luận mà có)"),
                ),
            ),
        ),
        Example(document=_plan(Issuer("BỘ NỘI VỤ"))),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look above the names of such bodies."""
        if not any(_ALONE.match(issuer.name.text) for issuer in document.header.issuers):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the issuer may have a parent above it"))
        for index, issuer in enumerate(document.header.issuers):
            if issuer.parents and _ALONE.match(issuer.name.text):
                path = f"header.issuers[{index}].parents[0]"
                yield self.finding(
                    context, path, issuer.parents[0].spans, name=issuer.name.text, found=issuer.parents[0].text
                )
