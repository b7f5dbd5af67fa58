"""SIG109: the name of the signer is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingName"]


class MissingName(Rule):
    """The name of the signer is missing.

    *Why.*  A signature cannot be read; the name under it can.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm g (from 05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm h (from 01/04/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  None: the name is not known.
    """

    id = "SIG109"
    name = "missing-name"
    since = "0.1"
    severity = Severity.WARNING
    sources = (
        nd30("Điều 8, khoản 2, điểm g"),
        nd78("Điều 71, điểm h", Confidence.VERIFIED),
        hd36("Phụ lục 1, ô 7"),
        hd05("ô 7"),
    )
    message = N_("the name of the signer is missing")
    examples = (
        Example(
            specimen("plan", ("Phạm Thị Mai\n", "")),
            expect=("signatures[0].name",),
            messages=(("the name of the signer is missing", "thiếu họ tên của người ký"),),
        ),
        Example(specimen("plan")),
        Example(specimen("party-letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a name in each signature."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            if signature.name is None:
                yield self.finding(
                    context, f"signatures[{index}].name", signature.position.spans if signature.position else ()
                )
