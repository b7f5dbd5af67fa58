"""RCP107: a letter or submission names no addressee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingAddressees"]

_ADDRESSED = frozenset({"cong-van", "to-trinh"})


class MissingAddressees(Rule):
    """A letter or submission names no addressee.

    *Why.*  A letter goes to somebody: “Kính gửi” says to whom.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020); TT
      01/2011/TT-BNV, Điều 14, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 9 (from
      27/05/2026).

    *Fix.*  None: the addressee is not known.
    """

    id = "RCP107"
    name = "missing-addressees"
    since = "0.1"
    severity = Severity.ERROR
    sources = (tt01("Điều 14", Confidence.MEMORY), nd30("Mục II, khoản 9"), hd36("Phụ lục 1, ô 9"), hd05("ô 9"))
    message = N_("no addressee (“{expected}”) is named")
    examples = (
        Example(
            specimen("letter-2013", ("Kính gửi: Ủy ban nhân dân tỉnh Lào Cai\n\n", "")),
            expect=("addressees",),
            messages=(
                (
                    "no addressee (“Kính gửi:”) is named (the provision is known from memory)",
                    "thiếu phần “Kính gửi:” (quy định ghi theo trí nhớ, chưa đối chiếu)",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("submission")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for addressees."""
        if document.kind not in _ADDRESSED:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the kind has no addressees"))
        elif unknown := context.survey.unknown_kind:
            reason = N_("“{found}” may be the name of a kind that is in no list")
            yield Abstention(Outcome.NEEDS_REVIEW, reason, (("found", unknown),))
        elif document.addressees is None or not document.addressees.items:
            yield self.finding(context, "addressees", expected="Kính gửi:")
