r"""Assignment tables as Markdown and CSV, and a task tree as a Mermaid diagram.

    >>> from vngov.model import Task, TaskTree
    >>> from vngov.writers.task_text import tasks_to_markdown
    >>> print(tasks_to_markdown(TaskTree([Task("Rà soát | báo cáo", ["Sở Y tế"])]).renumbered(["1."])))
    | TT | Nội dung nhiệm vụ | Cơ quan thực hiện |
    | --- | --- | --- |
    | 1 | Rà soát \| báo cáo | Sở Y tế |
    <BLANKLINE>

.. versionadded:: 0.1
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from vngov.analysis.task_table import TaskColumn, assignment_table, time_of
from vngov.i18n import Lang
from vngov.model.task import Task
from vngov.model.task_tree import TaskTree

__all__ = ["tasks_to_csv", "tasks_to_markdown", "tasks_to_mermaid"]

_LABEL = 60


def tasks_to_markdown(tree: TaskTree, *, columns: Sequence[TaskColumn] | None = None, lang: Lang = "vi") -> str:
    """Return the assignment table of *tree* in Markdown."""
    head, *rows = (
        [_in_cell(cell.text) for cell in row.cells] for row in assignment_table(tree, columns=columns, lang=lang).rows
    )
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _in_cell(text: str) -> str:
    plain = " ".join(text.split()).replace("\\", "\\\\")
    for sign in "|*_`<[":
        plain = plain.replace(sign, f"\\{sign}")
    return plain


def tasks_to_csv(
    tree: TaskTree, *, columns: Sequence[TaskColumn] | None = None, lang: Lang = "vi", delimiter: str = ","
) -> str:
    """Return the assignment table of *tree* as CSV (RFC 4180)."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    for row in assignment_table(tree, columns=columns, lang=lang).rows:
        writer.writerow([cell.text for cell in row.cells])
    return stream.getvalue()


def tasks_to_mermaid(tree: TaskTree) -> str:
    """Return the tree as a Mermaid flow chart; groups are rounded, tasks carry who and by when."""
    lines = ["flowchart LR"]
    ids: dict[str, str] = {}
    for at, (number, task) in enumerate(tree.walk()):
        ids[number] = f"n{at}"
        opening, closing = ("[", "]") if task.is_task else ("(", ")")
        lines.append(f'  n{at}{opening}"{_label(number, task)}"{closing}')
        above = number.rpartition(".")[0]
        if above in ids:
            lines.append(f"  {ids[above]} --> n{at}")
    return "\n".join([*lines, ""])


def _label(number: str, task: Task) -> str:
    text = task.text if len(task.text) <= _LABEL else task.text[: _LABEL - 1] + "…"
    parts = [f"{number} {text}"]
    if task.is_task:
        parts += filter(None, ("; ".join(actor.text for actor in task.assignees), time_of(task)))
    return "<br/>".join(_escaped(part) for part in parts)


def _escaped(text: str) -> str:
    """Return *text* with what Mermaid would read as markup written as entities."""
    return "".join(f"#{ord(sign)};" if sign in '"#<>&;[](){}|`\\' else sign for sign in " ".join(text.split()))
