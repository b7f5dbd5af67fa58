"""URB101: a text gives an urban class that the law of its day does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.urban_mention import UrbanStatus
from vngov.registries.urban import urban
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["ClassNotInRegime"]


class ClassNotInRegime(Rule):
    """A text gives an urban class that the law of its day does not have.

    *Why.*  Since 01/01/2026 (111/2025/UBTVQH15) there are fewer classes than before: a class V of 2026 does
    not exist.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: the class under the new law takes an assessment.
    """

    id = "URB101"
    name = "class-not-in-regime"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("“{urban_class}” is no class under {act}")
    examples = (
        Example(
            specimen(
                "plan",
                ("07 tháng 4 năm 2023", "07 tháng 4 năm 2026"),
                ("20 tháng 4 năm 2023", "20 tháng 4 năm 2026"),
                ("a) Nội dung sát thực tế;", "a) Đến năm 2030, nâng cấp thị trấn Sông Mới lên đô thị loại V;"),
            ),
            expect=("body[1].children[1].children[0]",),
            messages=(
                (
                    "“loại V” is no class under 111/2025/UBTVQH15 (the provision is inferred)",
                    "“loại V” không có trong phân loại đô thị theo 111/2025/UBTVQH15 (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(
            specimen(
                "plan", ("a) Nội dung sát thực tế;", "a) Đến năm 2030, nâng cấp thị trấn Sông Mới lên đô thị loại V;")
            )
        ),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look each class up in the regime of the day."""
        del document
        if context.as_of is None or context.as_of < urban.floor:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the day of the document is not known"))
            return
        regime = urban.at(context.as_of)
        for one in context.survey.urban_mentions:
            if one.urban_class is None or one.urban_class in regime.classes or one.status is not UrbanStatus.PLANNED:
                continue
            text = context.survey.text_with(one.text)
            if text is not None:
                yield self.finding(
                    context,
                    text.path,
                    text.spans,
                    urban_class=one.urban_class.value,
                    act=regime.source,
                )
