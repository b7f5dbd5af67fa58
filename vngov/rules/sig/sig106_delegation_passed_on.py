"""SIG106: a right delegated in writing (“TUQ.”) is passed on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, SigningAuthority
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DelegationPassedOn"]


class DelegationPassedOn(Rule):
    """A right delegated in writing (“TUQ.”) is passed on.

    *Why.*  Whoever holds a written mandate signs in person.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 13, khoản 3 (from 05/03/2020).

    *Fix.*  None: who may sign takes a person.
    """

    id = "SIG106"
    name = "delegation-passed-on"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Điều 13, khoản 3"),)
    message = N_("“{found}” follows a delegation, which cannot be passed on")
    examples = (
        Example(
            specimen(
                "invitation",
                ("TL. CHỦ TỊCH\n", "TUQ. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\n"),
                ("\nCHÁNH VĂN PHÒNG\nVũ", "\nPHÓ CHÁNH VĂN PHÒNG\nVũ"),
            ),
            expect=("signatures[0].authorities[1]",),
            messages=(
                (
                    "“KT. CHÁNH VĂN PHÒNG” follows a delegation, which cannot be passed on",
                    ("“KT. CHÁNH VĂN PHÒNG” đứng sau thừa ủy quyền, mà người được ủy quyền không được ủy quyền lại"),
                ),
            ),
        ),
        Example(specimen("invitation", ("TL. CHỦ TỊCH\n", "TUQ. CHỦ TỊCH\n"))),
        Example(specimen("invitation"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at what follows each “TUQ.”."""
        if not any(
            authority.right is SigningAuthority.BY_DELEGATION
            for signature in document.signatures
            for authority in signature.authorities
        ):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("nobody signs by delegation"))
        for index, signature in enumerate(document.signatures):
            for place, (before, authority) in enumerate(pairwise(signature.authorities), start=1):
                if before.right is SigningAuthority.BY_DELEGATION:
                    path = f"signatures[{index}].authorities[{place}]"
                    yield self.finding(context, path, authority.spans, found=authority.raw or authority.principal)
