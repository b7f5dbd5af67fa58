"""SIG113: a document of the Party is signed “TUQ.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, SigningAuthority
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DelegationInParty"]


class DelegationInParty(Rule):
    """A document of the Party is signed “TUQ.”.

    *Why.*  The Party knows “T/M”, “K/T” and “T/L”, and no delegation of another form.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  None: the right meant takes a person.
    """

    id = "SIG113"
    name = "delegation-in-party"
    since = "0.1"
    severity = Severity.ERROR
    sources = (hd36("Phụ lục 1, ô 7"), hd05("ô 7"))
    message = N_("“{found}” is no right to sign in the Party")
    examples = (
        Example(
            specimen("party-letter", ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "TUQ. TRƯỞNG BAN\nCHÁNH VĂN PHÒNG")),
            expect=("signatures[0].authorities[0]",),
            messages=(
                (
                    "“TUQ. TRƯỞNG BAN” is no right to sign in the Party",
                    "văn bản của Đảng không có hình thức ký “TUQ. TRƯỞNG BAN”",
                ),
            ),
        ),
        Example(specimen("party-letter")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the right of each line."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            for place, authority in enumerate(signature.authorities):
                if authority.right is SigningAuthority.BY_DELEGATION:
                    path = f"signatures[{index}].authorities[{place}]"
                    yield self.finding(context, path, authority.spans, found=authority.raw or "TUQ.")
