"""AUT103: the issuer has no power to issue a document of that kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.authorities import authorities
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["IssuerBeyondPower"]


class IssuerBeyondPower(Rule):
    """The issuer has no power to issue a document of that kind.

    *Why.*  A normative or Party document by a body without the power is void.

    *What the law says.*

    - Normative documents: 64/2025/QH15, Điều 4 (from 01/04/2025).
    - Documents of the Party: 66-QĐ/TW (06/02/2017 to 08/01/2026) and 399-QĐ/TW (from 09/01/2026).

    *Fix.*  None: who may issue it takes a person.
    """

    id = "AUT103"
    name = "issuer-beyond-power"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        LegalSource("QP-4", "64/2025/QH15", "Điều 4", Confidence.VERIFIED),
        LegalSource("party-2018", "66-QĐ/TW", "", Confidence.VERIFIED),
        LegalSource("party-2026", "399-QĐ/TW", "", Confidence.VERIFIED),
    )
    message = N_("{issuer} may not issue a document of the kind “{kind}”")
    examples = (
        Example(
            specimen("circular-2026", ("BỘ NỘI VỤ", "CHÍNH PHỦ"), ("TT-BNV", "TT-CP")),
            expect=("header.kind",),
            messages=(
                (
                    "Chính phủ may not issue a document of the kind “THÔNG TƯ”",
                    "Chính phủ không có thẩm quyền ban hành loại văn bản “THÔNG TƯ”",
                ),
            ),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Ask the registry of powers."""
        kind, issuer = document.header.kind, context.survey.issuer
        body = issuer.body if issuer else None
        if kind is None or body is None or context.as_of is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the kind, the issuer or the day is not known"))
            return
        category = authorities.category_of(body.id, body.kind.name.lower(), body.level.name.lower())
        if category and authorities.allowed(category, kind.id, as_of=context.as_of, family=context.family) is False:
            yield self.finding(context, "header.kind", kind.spans, issuer=body.name_vi, kind=kind.text or kind.id)
