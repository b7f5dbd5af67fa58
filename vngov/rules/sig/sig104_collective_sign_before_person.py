"""SIG104: the sign “TM.” stands before the post of a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, SigningAuthority
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CollectiveSignBeforePerson"]

_PERSON = re.compile(
    r"(?:PHÓ |THỨ )?(?:CHỦ TỊCH|GIÁM ĐỐC|(?:BỘ|CỤC|CHI CỤC|HIỆU) TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ|CHÁNH VĂN PHÒNG)\b",
)


class CollectiveSignBeforePerson(Rule):
    """The sign “TM.” stands before the post of a person.

    *Why.*  “TM.” is for a collective or a body; one who signs for a head signs “KT.”, “TL.” or “TUQ.”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 (from 05/03/2020); TT
      01/2011/TT-BNV, Điều 12, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  None: the right meant takes a person.
    """

    id = "SIG104"
    name = "collective-sign-before-person"
    since = "0.1"
    severity = Severity.ERROR
    sources = (tt01("Điều 12", Confidence.MEMORY), nd30("Mục II, khoản 7"), hd36("Phụ lục 1, ô 7"), hd05("ô 7"))
    message = N_("“{found}” is the post of a person, not a collective")
    examples = (
        Example(
            specimen("decision", ("\nCHỦ TỊCH\nTrần Thị", "\nTM. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị")),
            expect=("signatures[0].authorities[0]",),
            messages=(
                (
                    "“CHỦ TỊCH” is the post of a person, not a collective",
                    "“CHỦ TỊCH” là chức vụ của một người, không phải tập thể",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at whom each “TM.” stands for."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            for place, authority in enumerate(signature.authorities):
                if authority.right is SigningAuthority.ON_BEHALF and _PERSON.match(authority.principal):
                    path = f"signatures[{index}].authorities[{place}]"
                    yield self.finding(context, path, authority.spans, found=authority.principal)
