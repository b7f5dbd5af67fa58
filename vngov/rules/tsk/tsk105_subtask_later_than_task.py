"""TSK105: a part of a task is due after the whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.extract.deadlines import find_deadlines
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.task import Task
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.rules.tsk._days import named_day

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["SubtaskLaterThanTask"]


class SubtaskLaterThanTask(Rule):
    """A part of a task is due after the whole.

    *Why.*  The whole is done when its last part is: its day cannot be the earlier one.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which day is wrong takes a person.
    """

    id = "TSK105"
    name = "subtask-later-than-task"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("a part is due on {due}, after the whole ({whole})")
    examples = (
        Example(
            specimen(
                "letter",
                (
                    "phối hợp với Ủy ban nhân dân thị xã Sa Pa:",
                    "phối hợp với Ủy ban nhân dân thị xã Sa Pa hoàn thành trước ngày 25 tháng 01 năm 2021:",
                ),
                ("a) Xây dựng kịch bản khai mạc;", "a) Xây dựng kịch bản khai mạc trước ngày 28 tháng 01 năm 2021;"),
            ),
            expect=("body[1].children[0]",),
            messages=(
                (
                    "a part is due on 27/01/2021, after the whole (24/01/2021) (the provision is inferred)",
                    (
                        "một phần việc có hạn 27/01/2021, sau hạn của cả nhiệm vụ (24/01/2021) (quy định do suy "
                        "luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each part with the task above it."""
        del document
        for above in context.survey.tasks.nodes:
            for task in above.walk():
                whole = _day(task) if task.children else None
                if whole is None:
                    continue
                for part in task.children:
                    due = _day(part)
                    if due is not None and due > whole:
                        yield self.finding(
                            context,
                            part.path or "body",
                            context.survey.spans_at(part.path),
                            due=f"{due:%d/%m/%Y}",
                            whole=f"{whole:%d/%m/%Y}",
                        )


def _day(task: Task) -> date | None:
    return named_day(task.deadline or next((one.deadline for one in find_deadlines(task.text)), None))
