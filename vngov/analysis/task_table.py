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

from collections.abc import Iterable, Sequence
from enum import StrEnum

from vngov.i18n import N_, Lang, translate
from vngov.model.blocks import Row, Table
from vngov.model.task import Actor, Task
from vngov.model.task_tree import TaskTree
from vngov.values.marker import Marker

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
    SUPERVISORS = "Cơ quan theo dõi"

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
    TaskColumn.SUPERVISORS: N_("Watched by"),
}
_WHO = (TaskColumn.LEAD, TaskColumn.ASSIGNEE)
_NOBODY = "–"
"""What stands where nobody is named: an empty cell would read as one merged with the cell above it."""


def assignment_table(
    tree: TaskTree, *, columns: Sequence[TaskColumn] | None = None, lang: Lang = "vi", is_whole: bool = False
) -> Table:
    """Return the tasks of *tree* with the heads above them; *is_whole* keeps whatever else stands in the tree.

    Columns that would be empty are left out unless *columns* asks for them.  Bodies that a task takes over from
    the node above it are written out; where nobody is charged with a task, there is a dash.
    """
    whole = tree.completed()
    kept = whole if is_whole else whole.filtered(_is_task)
    rows = [(task, _cells(task)) for _, task in kept.walk()]
    who = next((one for one in columns or _WHO if one in _WHO and any(cells[one] for _, cells in rows)), _WHO[-1])
    for task, cells in rows:
        if task.is_task and not task.assignees:
            cells[who] = _NOBODY
    asked = columns or tuple(
        column
        for column in TaskColumn
        if column in {TaskColumn.ORDINAL, TaskColumn.CONTENT} or any(cells[column] for _, cells in rows)
    )
    head = Row([column.label(lang) for column in asked])
    return Table([head, *(Row([cells[column] for column in asked]) for _, cells in rows)], 1)


def time_of(task: Task) -> str:
    """Return by when, how often or for which years it is to be done, as printed."""
    said = (task.deadline, task.period, task.horizon)
    return "; ".join(str(one) for one in said if one is not None)


def _is_task(task: Task) -> bool:
    return task.is_task


def _cells(task: Task) -> dict[TaskColumn, str]:
    is_task = task.is_task
    leads = [actor for actor in task.assignees if actor.is_lead]
    others = [actor for actor in task.assignees if not actor.is_lead]
    return {
        TaskColumn.ORDINAL: _ordinal(task.marker) if task.marker else "",
        TaskColumn.CONTENT: task.text,
        TaskColumn.LEAD: _names(leads) if is_task else "",
        TaskColumn.ASSIGNEE: _names(others) if is_task else "",
        TaskColumn.COORDINATORS: _names(task.coordinators) if is_task else "",
        TaskColumn.TIME: time_of(task) if is_task else "",
        TaskColumn.PRODUCT: task.product if is_task else "",
        TaskColumn.REPORT_TO: _names(task.report_to) if is_task else "",
        TaskColumn.SUPERVISORS: _names(task.supervisors) if is_task else "",
    }


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.text for actor in actors)


def _ordinal(marker: Marker) -> str:
    """Return the shortest spelling from which the marker can be told: ``1`` for ``1.``, but ``a)`` and ``-``."""
    number = marker.number
    bare = Marker.try_parse(number) or Marker.try_parse(f"{number}.") if number else None
    return number if bare == marker else str(marker)
