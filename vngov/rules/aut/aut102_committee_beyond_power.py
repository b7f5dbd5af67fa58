"""AUT102: a provincial committee of the Party issues a kind that is left to its standing board."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, SigningAuthority
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CommitteeBeyondPower"]

_BY_BOARD = frozenset({"chi-thi", "thong-tri", "huong-dan"})
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH) ỦY")


class CommitteeBeyondPower(Rule):
    """A provincial committee of the Party issues a kind that is left to its standing board.

    *Why.*  Directives, circulars (thông tri) and guides are issued by the standing board, not by the committee
    as a whole.

    *What the law says.*

    - Documents of the Party: 66-QĐ/TW, Điều 7 (06/02/2017 to 08/01/2026).

    *Fix.*  None: who decided takes a person.
    """

    id = "AUT102"
    name = "committee-beyond-power"
    since = "0.1"
    severity = Severity.ERROR
    sources = (LegalSource("party-2018", "66-QĐ/TW", "Điều 7", Confidence.VERIFIED),)
    message = N_("“{kind}” is issued by the standing board, and “{signed}” signs for the committee")
    examples = (
        Example(
            specimen(
                "party-programme",
                ("CHƯƠNG TRÌNH\n", "CHỈ THỊ\n"),
                ("27-CTr/TU", "27-CT/TU"),
                ("T/M BAN THƯỜNG VỤ", "T/M TỈNH ỦY"),
            ),
            expect=("signatures[0].authorities[0]",),
            messages=(
                (
                    "“CHỈ THỊ” is issued by the standing board, and “T/M TỈNH ỦY” signs for the committee",
                    "“CHỈ THỊ” do Ban Thường vụ ban hành, ở đây ký “T/M TỈNH ỦY”",
                ),
            ),
        ),
        Example(specimen("party-programme", ("CHƯƠNG TRÌNH\n", "CHỈ THỊ\n"), ("27-CTr/TU", "27-CT/TU"))),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for whom such a kind is signed."""
        kind = document.header.kind
        if kind is None or kind.id not in _BY_BOARD or not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the kind may be issued by the committee"))
            return
        for place, authority in enumerate(document.signatures[0].authorities):
            if authority.right is SigningAuthority.ON_BEHALF and _COMMITTEE.match(authority.principal):
                path = f"signatures[0].authorities[{place}]"
                signed = authority.raw or f"T/M {authority.principal}"
                yield self.finding(context, path, authority.spans, kind=kind.text, signed=signed)
