"""TSK103: a task is due before the document was issued."""

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


__all__ = ["DeadlineBeforeDocument"]


class DeadlineBeforeDocument(Rule):
    """A task is due before the document was issued.

    *Why.*  Nobody can keep a day that has passed: the day or the year is wrong.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which day is meant is not known.
    """

    id = "TSK103"
    name = "deadline-before-document"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("the task is due on {due}, before the document ({issued})")
    examples = (
        Example(
            specimen("letter", ("25 tháng 01 năm 2021", "05 tháng 01 năm 2021")),
            expect=("body[2]",),
            messages=(
                (
                    "the task is due on 04/01/2021, before the document (15/01/2021) (the provision is inferred)",
                    (
                        "nhiệm vụ có hạn 04/01/2021, trước ngày ban hành văn bản (15/01/2021) (quy định do suy "
                        "luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each day with that of the document."""
        if context.as_of is None or document.issued_on is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the day of the document is not known"))
            return
        for task in context.survey.tasks.tasks:
            due = named_day(task.deadline)
            if due is not None and due < context.as_of:
                yield self.finding(
                    context,
                    task.path or "body",
                    context.survey.spans_at(task.path),
                    due=f"{due:%d/%m/%Y}",
                    issued=f"{context.as_of:%d/%m/%Y}",
                )
