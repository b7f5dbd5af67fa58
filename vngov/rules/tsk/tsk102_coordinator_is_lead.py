"""TSK102: a body is to work along with itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["CoordinatorIsLead"]

_CUE = "phối hợp"
_WITH = r"phối hợp(?: chặt chẽ)? với (?:(?:Sở|Bộ|Ban|Ủy ban|UBND|Công an|Phòng|Văn phòng|Cục)[^,.;:]{0,60}(?:, | và ))?"
_CLASS = re.compile(r"các |những |đơn vị liên quan|cơ quan liên quan", re.IGNORECASE)


class CoordinatorIsLead(Rule):
    """A body is to work along with itself.

    *Why.*  Who leads a task does not coordinate with itself: one of the two names is wrong.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which name is wrong takes a person.
    """

    id = "TSK102"
    name = "coordinator-is-lead"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("“{body}” leads the task and is to work along with it, too")
    examples = (
        Example(
            specimen("letter", ("phối hợp với Ủy ban nhân dân thị xã Sa Pa", "phối hợp với Sở Văn hóa và Thể thao")),
            expect=("body[1]",),
            messages=(
                (
                    (
                        "“Sở Văn hóa và Thể thao” leads the task and is to work along with it, too (the "
                        "provision is inferred)"
                    ),
                    (
                        "“Sở Văn hóa và Thể thao” vừa chủ trì vừa được ghi là đơn vị phối hợp của cùng nhiệm vụ "
                        "(quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare those who do a task with those who work along."""
        del document
        for _, task in context.survey.tasks.walk():
            for actor in task.assignees if _CUE in task.text else ():
                if actor.is_inherited or _CLASS.match(actor.text):
                    continue
                together = re.compile(_WITH + re.escape(actor.text) + r"(?!\w)")
                if together.search(task.text):
                    yield self.finding(
                        context, task.path or "body", context.survey.spans_at(task.path), body=actor.text
                    )
