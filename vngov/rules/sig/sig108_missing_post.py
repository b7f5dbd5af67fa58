"""SIG108: the post of the signer is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingPost"]


class MissingPost(Rule):
    """The post of the signer is missing.

    *Why.*  The post shows by what right the signer signs.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm g (from 05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm h (from 01/04/2025).

    *Fix.*  None: the post is not known.
    """

    id = "SIG108"
    name = "missing-post"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Điều 8, khoản 2, điểm g"), nd78("Điều 71, điểm h", Confidence.VERIFIED))
    message = N_("the post of the signer is missing")
    examples = (
        Example(
            specimen("circular-2026", ("THỨ TRƯỞNG\n", "")),
            expect=("signatures[0].position",),
            messages=(("the post of the signer is missing", "thiếu chức vụ của người ký"),),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a post in each signature."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            if signature.position is None and signature.name is not None:
                yield self.finding(context, f"signatures[{index}].position", signature.name.spans)
