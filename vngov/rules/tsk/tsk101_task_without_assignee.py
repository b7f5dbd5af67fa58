"""TSK101: a task in the part on implementation is given to nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.task import TaskKind
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["TaskWithoutAssignee"]

_ASSIGNING = re.compile(r"tổ chức thực hiện|phân công (?:nhiệm vụ|thực hiện|trách nhiệm)", re.IGNORECASE)
_OPEN = frozenset({TaskKind.TASK, TaskKind.SOLUTION})
_LONGEST = 80


class TaskWithoutAssignee(Rule):
    """A task in the part on implementation is given to nobody.

    *Why.*  What nobody is charged with is not done: the part that assigns the tasks must name who does each.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: who is to do it is not known.
    """

    id = "TSK101"
    name = "task-without-assignee"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("nobody is charged with the task “{task}”")
    examples = (
        Example(
            specimen("plan", ("1. Văn phòng Sở chuẩn bị tài liệu", "1. Chuẩn bị tài liệu")),
            expect=("body[2].children[0]",),
            messages=(
                (
                    (
                        "nobody is charged with the task “Chuẩn bị tài liệu trước ngày 20 tháng 4 năm 2023.” "
                        "(the provision is inferred)"
                    ),
                    (
                        "chưa giao cơ quan, đơn vị nào thực hiện nhiệm vụ “Chuẩn bị tài liệu trước ngày 20 tháng "
                        "4 năm 2023.” (quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the leaves of the part that assigns."""
        del document
        tree = context.survey.tasks.completed()
        for node in tree.nodes:
            if _ASSIGNING.search(node.text) is None:
                continue
            for task in node.walk():
                above = any(child.is_task or child.kind is TaskKind.SOLUTION for child in task.children)
                named = task.assignees or task.executors or task.advises
                if task is not node and not above and not named and task.kind in _OPEN:
                    words = task.text if len(task.text) <= _LONGEST else task.text[:_LONGEST].rstrip() + "…"
                    yield self.finding(context, task.path or "body", context.survey.spans_at(task.path), task=words)
