"""BAS106: the legal bases are not in the order of rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, LegalBasis
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BasesOutOfOrder"]

_RANKS = {"hiến pháp": 0, "bộ luật": 1, "luật": 1, "pháp lệnh": 2, "nghị định": 3, "thông tư": 4}
_PROPOSAL = 9
_SHOWN = 5


class BasesOutOfOrder(Rule):
    """The legal bases are not in the order of rank.

    *Why.*  A reader expects the constitution first, then laws, decrees and circulars, and the proposal last.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.3 (from 05/03/2020): the samples
      name the powers before the proposal; the order of rank is practice (inferred).

    *Fix.*  None: the order of acts of equal rank takes a person.
    """

    id = "BAS106"
    name = "bases-out-of-order"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Phụ lục III, Mẫu 1.1 đến 1.3", Confidence.INFERRED),)
    message = N_("“{found}” stands after a basis of lower rank")
    examples = (
        Example(
            specimen("decision", ("Căn cứ Luật Tổ", "Căn cứ Thông tư Tổ")),
            expect=("preamble.bases[1]",),
            messages=(
                (
                    "“Căn cứ Nghị định số” stands after a basis of lower rank (the provision is inferred)",
                    ("“Căn cứ Nghị định số” đứng sau căn cứ có hiệu lực thấp hơn (quy định do suy luận mà có)"),
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the rank of each basis with those before it."""
        bases = document.preamble.bases if document.preamble else ()
        if len(bases) < 2:  # noqa: PLR2004 - one has no order
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there are no bases to put in order"))
        lowest = 0
        for index, basis in enumerate(bases):
            rank = _rank(basis)
            if rank is None:
                continue
            if rank < lowest:
                found = " ".join(basis.text.split()[:_SHOWN])
                yield self.finding(context, f"preamble.bases[{index}]", basis.spans, found=found)
            lowest = max(lowest, rank)


def _rank(basis: LegalBasis) -> int | None:
    """Return the rank of the act that a basis cites; a proposal comes last, what has no fixed rank has none."""
    if not basis.is_citation:
        return _PROPOSAL
    words = basis.text.casefold().removeprefix("căn cứ ")
    return next((rank for kind, rank in _RANKS.items() if words.startswith(f"{kind} ")), None)
