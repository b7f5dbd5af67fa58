"""RCP112: a submission of the Party says “Kính gửi”, which is now “Kính trình”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Addressees, Document, Header, KindLine, PlaceAndDate
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FormerAddressOfSubmission"]


_SUBMISSION = "to-trinh"
_LABEL = "Kính trình"


def _submission(label: str) -> Document:
    place = PlaceAndDate("Lào Cai", PartialDate(2026, 8, 3))
    head = Header(number="05-TTr/BTCTU", kind=KindLine(_SUBMISSION, "TỜ TRÌNH"), place_and_date=place)
    return Document(head, Addressees(["Ban Thường vụ Tỉnh ủy"], label))


class FormerAddressOfSubmission(Rule):
    """A submission of the Party says “Kính gửi”, which is now “Kính trình”.

    *Why.*  The guide of 2026 gave the submission a salutation of its own.

    *What the law says.*

    - Documents of the Party: 05-HD/VPTW, ô 9 (from 27/05/2026); 36-HD/VPTW had “Kính gửi”.

    *Fix.*  The salutation is put right.
    """

    id = "RCP112"
    name = "former-address-of-submission"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (hd05("ô 9"),)
    message = N_("a submission says “{expected}” since 27/05/2026, found “{found}”")
    examples = (
        Example(
            document=_submission("Kính gửi"),
            fixed=_submission("Kính trình"),
            expect=("addressees.label",),
            messages=(
                (
                    "a submission says “Kính trình” since 27/05/2026, found “Kính gửi”",
                    "từ ngày 27/5/2026 tờ trình ghi “Kính trình”, ở đây ghi “Kính gửi”",
                ),
            ),
        ),
        Example(document=_submission("Kính trình")),
        Example(specimen("party-letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the word before the addressees."""
        if document.kind != _SUBMISSION or document.addressees is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("it is no submission with addressees"))
        elif document.addressees.label.text != _LABEL:
            label = document.addressees.label
            yield self.finding(context, "addressees.label", label.spans, found=label.text, expected=_LABEL)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the salutation of the submission."""
        del finding, context
        addressees = document.addressees
        return document if addressees is None else evolve(document, addressees=evolve(addressees, label=_LABEL))
