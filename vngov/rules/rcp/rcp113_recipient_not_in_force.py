"""RCP113: a document goes to a body that was no more on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.registries.bodies import BodyKind
from vngov.registries.body_resolution import BodyReason, BodyResolution, look_up_body
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["RecipientNotInForce"]


class RecipientNotInForce(Rule):
    """A document goes to a body that was no more on its day.

    *Why.*  A letter to a body that was dissolved reaches nobody; its successor should stand there.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 9 (from
      27/05/2026).

    *Fix.*  None: which successor is meant takes a person.
    """

    id = "RCP113"
    name = "recipient-not-in-force"
    since = "0.1"
    severity = Severity.WARNING
    sources = (
        nd30("Mục II, khoản 9", Confidence.INFERRED),
        hd36("Phụ lục 1, ô 9", Confidence.INFERRED),
        hd05("ô 9", Confidence.INFERRED),
    )
    message = N_("“{body}” was no more on that day (ended {ended}); its tasks went to {successors}")
    examples = (
        Example(
            specimen(
                "plan",
                ("- Sở Nội vụ;", "- Bộ Kế hoạch và Đầu tư;"),
                ("07 tháng 4 năm 2023", "07 tháng 4 năm 2025"),
                ("20 tháng 4 năm 2023", "20 tháng 4 năm 2025"),
            ),
            expect=("recipients.items[0]",),
            messages=(
                (
                    (
                        "“Bộ Kế hoạch và Đầu tư” was no more on that day (ended 01/03/2025); its tasks went to "
                        "Bộ Tài chính (the provision is inferred)"
                    ),
                    (
                        "“Bộ Kế hoạch và Đầu tư” không còn hoạt động tại ngày ban hành (kết thúc từ 01/03/2025); "
                        "cơ quan tiếp nhận: Bộ Tài chính (quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look every addressee and recipient up on the day."""
        if context.as_of is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the day of the document is not known"))
            return
        for name, block in (("addressees", document.addressees), ("recipients", document.recipients)):
            for place, item in enumerate(block.items if block else ()):
                found = look_up_body(item.text.strip(), as_of=context.as_of)
                if found.reason is BodyReason.NOT_IN_FORCE and found.ended_on is not None and _took_over(found):
                    yield self.finding(
                        context,
                        f"{name}.items[{place}]",
                        item.spans,
                        body=item.text,
                        ended=f"{found.ended_on:%d/%m/%Y}",
                        successors=", ".join(dict.fromkeys(step.body.name_vi for step in found.successors)),
                    )


def _took_over(found: BodyResolution) -> bool:
    """Whether its name is gone with it: an agency of the Government may live on under its name inside a ministry."""
    return bool(found.successors) and found.candidates[0].kind is not BodyKind.GOVERNMENT_AGENCY
