"""RCP109: a recipient stands twice in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RepeatedRecipient"]


class RepeatedRecipient(Rule):
    """A recipient stands twice in the list.

    *Why.*  A line that stands twice sends two copies.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020,
      inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026, inferred).

    *Fix.*  The second line is left out.
    """

    id = "RCP109"
    name = "repeated-recipient"
    since = "0.1"
    severity = Severity.INFO
    fix = FixKind.SAFE
    sources = (nd30("Mục II, khoản 9", Confidence.INFERRED), hd36("Phụ lục 1, ô 9", Confidence.INFERRED))
    message = N_("the recipient “{found}” stands in the list twice")
    examples = (
        Example(
            specimen("plan", ("- Các đơn vị trực thuộc;", "- Sở Nội vụ;\n- Các đơn vị trực thuộc;")),
            fixed=specimen("plan"),
            expect=("recipients.items[1]",),
            messages=(
                (
                    "the recipient “Sở Nội vụ” stands in the list twice (the provision is inferred)",
                    "nơi nhận “Sở Nội vụ” ghi hai lần (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the lines, whatever their case and tones."""
        if not document.recipient_items:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no list of recipients"))
        seen: set[str] = set()
        for index, item in enumerate(document.recipient_items):
            name = fold(item.text)
            if name in seen:
                yield self.finding(context, f"recipients.items[{index}]", item.spans, found=item.text)
            seen.add(name)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Leave the second line out."""
        del context
        recipients = document.recipients
        if recipients is None:
            return document
        place = int(finding.path.rpartition("[")[2].rstrip("]"))
        items = [item for index, item in enumerate(recipients.items) if index != place]
        return evolve(document, recipients=evolve(recipients, items=items))
