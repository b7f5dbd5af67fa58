"""TSK107: the rows of an assignment table skip a number, repeat one or go back."""

from __future__ import annotations

from itertools import pairwise
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
    from collections.abc import Iterator, Sequence

    from vngov.model.task import Task

__all__ = ["GapInAssignmentTable"]

_LAST = "2. Các đơn vị trực thuộc cử người tham dự./."
_TABLE = """\
TT\tNội dung nhiệm vụ\tCơ quan chủ trì
1\tChuẩn bị tài liệu\tVăn phòng Sở
{second}\tCử người tham dự\tPhòng Nghiệp vụ Y
{third}\tTổng hợp kết quả\tThanh tra Sở"""


class GapInAssignmentTable(Rule):
    """The rows of an assignment table skip a number, repeat one or go back.

    *Why.*  Tasks are followed up by their number: a number that is missing may be a row that was lost, and one
    that stands twice is two tasks under one name.

    *What the law says.*  That a number follows the one before is what numbering means, not a sentence of its own.
    Numbers may begin anew or go on in each group of rows.

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: a new number would make every reference to the old one wrong.
    """

    id = "TSK107"
    name = "gap-in-assignment-table"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("in the assignment table after “{previous}” comes “{expected}”, found “{found}”")
    examples = (
        Example(
            specimen("plan", (_LAST, _TABLE.format(second="2", third="4"))),
            expect=("body[2].children[0].children[0].rows[3]",),
            messages=(
                (
                    ("in the assignment table after “2.” comes “3.”, found “4.” (the provision is inferred)"),
                    ("trong bảng phân công, sau “2.” là “3.”, ở đây ghi “4.” (quy định do suy luận mà có)"),
                ),
            ),
        ),
        Example(specimen("plan", (_LAST, _TABLE.format(second="2", third="3")))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Follow the numbers of the rows at each level."""
        del document
        levels: list[Sequence[Task]] = [context.survey.tasks.nodes]
        while levels:
            level = levels.pop()
            yield from self._gaps([task for task in level if ".rows[" in task.path], context)
            levels += [task.children for task in reversed(level) if task.children]

    def _gaps(self, rows: Sequence[Task], context: Context) -> Iterator[Finding]:
        for before, task in pairwise(rows):
            last, marker = before.marker, task.marker
            is_one_table = before.path.rpartition(".rows[")[0] == task.path.rpartition(".rows[")[0]
            if not is_one_table or last is None or marker is None or last.kind is not marker.kind:
                continue
            begins = marker.ordinal == 1 and marker.numbers[:-1] != last.numbers[:-1]
            if not begins and not marker.is_successor_of(last):
                yield self.finding(
                    context,
                    task.path,
                    context.survey.spans_at(task.path),
                    previous=str(last),
                    expected=str(last.successor() or "…"),
                    found=str(marker),
                )
