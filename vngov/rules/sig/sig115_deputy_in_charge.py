"""SIG115: the signer's post is “deputy in charge”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DeputyInCharge"]

_IN_CHARGE = re.compile(r"\b(?:PHỤ TRÁCH|ĐIỀU HÀNH)\b")


class DeputyInCharge(Rule):
    """The signer's post is “deputy in charge”.

    *Why.*  A deputy put in charge signs as a deputy for the head (“KT.”); “PHÓ … PHỤ TRÁCH” is no form of
    signature.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 13, khoản 1 (from 05/03/2020).

    *Fix.*  None: which head stands above takes a person.
    """

    id = "SIG115"
    name = "deputy-in-charge"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Điều 13, khoản 1"),)
    message = N_("“{found}” is no form of signature: a deputy in charge signs “KT.” for the head")
    examples = (
        Example(
            specimen("plan", ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC PHỤ TRÁCH")),
            expect=("signatures[0].position",),
            messages=(
                (
                    ("“PHÓ GIÁM ĐỐC PHỤ TRÁCH” is no form of signature: a deputy in charge signs “KT.” for the head"),
                    (
                        "không ghi chức vụ “PHÓ GIÁM ĐỐC PHỤ TRÁCH”: cấp phó được giao phụ trách ký thay "
                        "(“KT.”) cấp trưởng"
                    ),
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words in each post."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            position = signature.position
            if position is not None and _IN_CHARGE.search(position.text):
                yield self.finding(context, f"signatures[{index}].position", position.spans, found=position.text)
