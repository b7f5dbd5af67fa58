"""SIG107: an academic or honorary title stands before the name of the signer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, Issuer, KindLine, PlaceAndDate, Signature
from vngov.registries.family import Family
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TitleBeforeName"]


_TITLE = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|BS|BSCK\s?I{1,2}|KS|CN|NSND|NSƯT|NGND|NGƯT|Tiến sĩ|Thạc sĩ|Giáo sư)\b\.?\s*)+"
)
_ADDS = re.compile(r"CÔNG AN|QUÂN SỰ|QUÂN KHU|QUỐC PHÒNG|BIÊN PHÒNG|TRƯỜNG|HỌC VIỆN|BỆNH VIỆN|VIỆN |GIÁO DỤC|Y TẾ")


def _signed(name: str, rank: str | None) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    head = Header(
        issuers=["SỞ TÀI CHÍNH"], number="31/KH-STC", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place
    )
    return Document(head, signatures=[Signature(position="GIÁM ĐỐC", name=name, rank=rank)])


class TitleBeforeName(Rule):
    """An academic or honorary title stands before the name of the signer.

    *Why.*  The name alone stands under the signature; the armed forces, schools, hospitals and research bodies
    may add a rank or degree.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  None: whether the issuer may add it takes a person.
    """

    id = "SIG107"
    name = "title-before-name"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 7"), hd36("Phụ lục 1, ô 7"), hd05("ô 7"))
    message = N_("“{found}” stands before the name of the signer")
    examples = (
        Example(
            document=_signed("TS. Phạm Thị Mai", None),
            expect=("signatures[0].name",),
            messages=(("“TS.” stands before the name of the signer", "trước họ tên người ký có “TS.”"),),
        ),
        Example(
            document=_signed("Phạm Thị Mai", "ThS."),
            expect=("signatures[0].rank",),
            messages=(("“ThS.” stands before the name of the signer", "trước họ tên người ký có “ThS.”"),),
        ),
        Example(specimen("letter")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look before each name."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        elif context.family is not Family.PARTY and any(_may_add(issuer) for issuer in document.header.issuers):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("such a body may add ranks and degrees"))
        else:
            for index, signature in enumerate(document.signatures):
                name = signature.name
                found = _TITLE.match(name.text) if name else None
                if signature.rank is not None:
                    yield self.finding(
                        context, f"signatures[{index}].rank", signature.rank.spans, found=signature.rank.text
                    )
                elif name is not None and found is not None:
                    yield self.finding(context, f"signatures[{index}].name", name.spans, found=found[0].strip())


def _may_add(issuer: Issuer) -> bool:
    return any(_ADDS.search(name.text.upper()) for name in (issuer.name, *issuer.parents))
