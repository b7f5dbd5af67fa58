"""TSK104: a task is due after the years that it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.rules.tsk._days import named_day

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["DeadlineAfterPeriod"]


class DeadlineAfterPeriod(Rule):
    """A task is due after the years that it is for.

    *Why.*  A task of 2021-2025 cannot be due in 2027.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which of the two is wrong takes a person.
    """

    id = "TSK104"
    name = "deadline-after-period"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("the task is due on {due}, after its period ({period})")
    examples = (
        Example(
            specimen(
                "letter",
                (
                    ("2. Sở Tài chính cân đối kinh phí, báo cáo Ủy ban nhân dân tỉnh trước ngày 25 tháng 01 năm 2021."),
                    (
                        "2. Sở Tài chính cân đối kinh phí giai đoạn 2021-2025, báo cáo Ủy ban nhân dân tỉnh "
                        "trước ngày 25 tháng 01 năm 2027."
                    ),
                ),
            ),
            expect=("body[2]",),
            messages=(
                (
                    (
                        "the task is due on 24/01/2027, after its period (giai đoạn 2021-2025) (the provision is "
                        "inferred)"
                    ),
                    (
                        "nhiệm vụ có hạn 24/01/2027, sau giai đoạn thực hiện (giai đoạn 2021-2025) (quy định do "
                        "suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each day with the years beside it."""
        del document
        for task in context.survey.tasks.tasks:
            due, period = named_day(task.deadline), task.horizon
            if due is not None and period is not None and period.end is not None and due.year > period.end + 1:
                yield self.finding(
                    context,
                    task.path or "body",
                    context.survey.spans_at(task.path),
                    due=f"{due:%d/%m/%Y}",
                    period=str(period),
                )
