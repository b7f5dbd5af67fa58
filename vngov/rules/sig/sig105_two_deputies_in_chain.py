"""SIG105: the sign “KT.” stands twice in one signature without “TL.” between."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, SigningAuthority
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TwoDeputiesInChain"]


class TwoDeputiesInChain(Rule):
    """The sign “KT.” stands twice in one signature without “TL.” between.

    *Why.*  A deputy signs for the head in person; nobody signs for the deputy.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 13 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  None: the chain meant takes a person.
    """

    id = "SIG105"
    name = "two-deputies-in-chain"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Điều 13"), hd36("Phụ lục 1, ô 7"), hd05("ô 7"))
    message = N_("“{found}” is the second time that a deputy signs for a head in one signature")
    examples = (
        Example(
            specimen("plan", ("KT. GIÁM ĐỐC\n", "KT. CHỦ TỊCH\nKT. GIÁM ĐỐC\n")),
            expect=("signatures[0].authorities[1]",),
            messages=(
                (
                    "“KT. GIÁM ĐỐC” is the second time that a deputy signs for a head in one signature",
                    "“KT. GIÁM ĐỐC” là lần thứ hai ký thay trong cùng một chữ ký",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Follow the chain of each signature."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            for place, (before, authority) in enumerate(pairwise(signature.authorities), start=1):
                if before.right is authority.right is SigningAuthority.DEPUTY:
                    path = f"signatures[{index}].authorities[{place}]"
                    yield self.finding(context, path, authority.spans, found=authority.raw or authority.principal)
