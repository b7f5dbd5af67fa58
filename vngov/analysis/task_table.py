"""A task tree as an assignment table: one row a task, group rows between, the columns that offices use.

The table is a node of the document model, so every writer can print it, and
:func:`vngov.extract.task_tables.tasks_of_table` reads it back.

    >>> from vngov.analysis.task_table import assignment_table
    >>> from vngov.model import Actor, Task, TaskTree
    >>> tree = TaskTree([Task("Lập quy hoạch", [Actor("Sở Xây dựng", is_lead=True)], deadline="trong quý III/2025")])
    >>> for row in assignment_table(tree.renumbered(["1."])).rows:
    ...     print(" | ".join(cell.text for cell in row.cells))
    TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành
    1 | Lập quy hoạch | Sở Xây dựng | trong quý III/2025

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from vngov.i18n import N_, Lang, translate
from vngov.model.blocks import Row, Table
from vngov.model.task import Actor, Task
from vngov.model.task_tree import TaskTree

__all__ = ["TaskColumn", "assignment_table", "time_of"]


class TaskColumn(StrEnum):
    """A column of an assignment table.

    .. versionadded:: 0.1
    """

    ORDINAL = "TT"
    CONTENT = "Nội dung nhiệm vụ"
    LEAD = "Cơ quan chủ trì"
    ASSIGNEE = "Cơ quan thực hiện"
    COORDINATORS = "Cơ quan phối hợp"
    TIME = "Thời gian hoàn thành"
    PRODUCT = "Sản phẩm"
    REPORT_TO = "Nơi nhận báo cáo"

    def label(self, lang: Lang = "vi") -> str:
        """Return the head of the column in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_ENGLISH = {
    TaskColumn.ORDINAL: N_("No."),
    TaskColumn.CONTENT: N_("Task"),
    TaskColumn.LEAD: N_("Lead"),
    TaskColumn.ASSIGNEE: N_("Assignee"),
    TaskColumn.COORDINATORS: N_("Together with"),
    TaskColumn.TIME: N_("Due"),
    TaskColumn.PRODUCT: N_("Product"),
    TaskColumn.REPORT_TO: N_("Reported to"),
}


_FIGURES = re.compile(r"(?:(?<=\.)|^)[0-9]++(?:\.[0-9]++)*+'*$")


def assignment_table(
    tree: TaskTree, *, columns: Sequence[TaskColumn] | None = None, lang: Lang = "vi", is_whole: bool = False
) -> Table:
    """Return the tasks of *tree* with the heads above them; *is_whole* keeps whatever else stands in the tree.

    Columns that would be empty are left out unless *columns* asks for them.  Bodies that a task takes over from
    the node above it are written out.
    """
    whole = tree.completed()
    kept = whole if is_whole else whole.filtered(_is_task)
    rows = [(number, task, _cells(number, task)) for number, task in kept.walk()]
    asked = columns or tuple(
        column
        for column in TaskColumn
        if column in {TaskColumn.ORDINAL, TaskColumn.CONTENT} or any(cells[column] for _, _, cells in rows)
    )
    head = Row([column.label(lang) for column in asked])
    return Table([head, *(Row([cells[column] for column in asked]) for _, _, cells in rows)], 1)


def time_of(task: Task) -> str:
    """Return by when, how often or for which years it is to be done, as printed."""
    said = (task.deadline, task.period, task.horizon)
    return "; ".join(str(one) for one in said if one is not None)


def _is_task(task: Task) -> bool:
    return task.is_task


def _cells(number: str, task: Task) -> dict[TaskColumn, str]:
    is_task = task.is_task
    leads = [actor for actor in task.assignees if actor.is_lead]
    others = [actor for actor in task.assignees if not actor.is_lead]
    label = task.marker.number if task.marker and not task.marker.kind.is_sign else _tail(number)
    return {
        TaskColumn.ORDINAL: label.rstrip("'") if task.marker else "",
        TaskColumn.CONTENT: task.text,
        TaskColumn.LEAD: _names(leads) if is_task else "",
        TaskColumn.ASSIGNEE: _names(others) if is_task else "",
        TaskColumn.COORDINATORS: _names(task.coordinators),
        TaskColumn.TIME: time_of(task) if is_task else "",
        TaskColumn.PRODUCT: task.product,
        TaskColumn.REPORT_TO: _names(task.report_to) if is_task else "",
    }


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.text for actor in actors)


def _tail(number: str) -> str:
    """Return the figures at the end of a number, by which a dash is known: ``1.3`` of ``II.1.3``."""
    figures = _FIGURES.search(number)
    return figures[0] if figures else number.rpartition(".")[2]
