"""CIT106: a basis takes force only after the day of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.citation import Relation
from vngov.registries.base import Confidence
from vngov.registries.laws import laws
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["ActNotYetInForce"]


class ActNotYetInForce(Rule):
    """A basis takes force only after the day of the document.

    *Why.*  A document that rests on an act before its first day has no basis on its own day.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a (from
      05/03/2020): practice that serves it (inferred).

    *Fix.*  None: whether the document waits for the act takes a person.
    """

    id = "CIT106"
    name = "act-not-yet-in-force"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 6, điểm a", Confidence.INFERRED),)
    message = N_("“{act}” takes force on {begins} only, after the document")
    examples = (
        Example(
            specimen(
                "decision",
                (
                    "30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
                    ("111/2025/UBTVQH15 ngày 10 tháng 12 năm 2025 của Ủy ban Thường vụ Quốc hội về phân loại đô thị"),
                ),
                ("Căn cứ Nghị định", "Căn cứ Nghị quyết"),
                ("14 tháng 3 năm 2024", "14 tháng 12 năm 2025"),
            ),
            expect=("preamble.bases[1]",),
            messages=(
                (
                    (
                        "“111/2025/UBTVQH15” takes force on 01/01/2026 only, after the document (the provision "
                        "is inferred)"
                    ),
                    (
                        "“111/2025/UBTVQH15” đến ngày 01/01/2026 mới có hiệu lực, sau ngày ban hành văn bản này "
                        "(quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look each basis up in the registry of acts."""
        del document
        for one in context.survey.citations:
            if one.number is None or one.relation is not Relation.LEGAL_BASIS or context.as_of is None:
                continue
            first = next(iter(laws.history(str(one.number))), None)
            if first is None or first.valid_from is None or first.valid_from <= context.as_of:
                continue
            yield self.finding(
                context,
                one.path,
                context.survey.spans_at(one.path),
                confidence=first.confidence,
                act=str(one.number),
                begins=f"{first.valid_from:%d/%m/%Y}",
            )
