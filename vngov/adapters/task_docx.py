"""Assignment tables as Word documents, out and in (extra ``docx``).

NĐ 30/2020/NĐ-CP, Phụ lục I, gives the page of an appendix; its table has the columns that offices use.

    >>> from vngov.adapters.task_docx import tasks_from_docx, tasks_to_docx
    >>> from vngov.model import Actor, Task, TaskTree
    >>> tree = TaskTree([Task("Lập quy hoạch", [Actor("Sở Xây dựng", is_lead=True)])]).renumbered(["1."])
    >>> tasks_from_docx(tasks_to_docx(tree)) == tree
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Sequence

from vngov.analysis.task_table import TaskColumn, assignment_table
from vngov.extract.task_tables import tasks_of_table
from vngov.i18n import N_, Lang, translate
from vngov.model import Appendix, Document, Table, TaskTree, walk
from vngov.readers import read
from vngov.writers import WriteOptions, render

__all__ = ["tasks_from_docx", "tasks_to_docx"]

_UPRIGHT = 5  # columns that stand side by side on an upright sheet
_TITLE = "BẢNG PHÂN CÔNG NHIỆM VỤ"


def tasks_to_docx(tree: TaskTree, *, columns: Sequence[TaskColumn] | None = None, lang: Lang = "vi") -> bytes:
    """Return an appendix with the assignment table of *tree*; the same tree always gives the same bytes.

    Raises:
        MissingExtraError: without the extra ``docx``.
    """
    title = _TITLE if lang == "vi" else translate(N_("ASSIGNMENT OF TASKS"), lang)
    table = assignment_table(tree, columns=columns, lang=lang)
    is_wide = len(table.rows[0].cells) > _UPRIGHT
    page = Document(
        appendices=[Appendix(title=title, reference=tree.title or None, body=[table], is_landscape=is_wide)]
    )
    content = render(page, "docx", options=WriteOptions(title=tree.title or title, lang=lang))
    assert isinstance(content, bytes)  # noqa: S101 - for checkers
    return content


def tasks_from_docx(content: bytes) -> TaskTree:
    """Return the tasks of the first table that assigns any, whatever the order of its columns.

    What stands around the table is left to :func:`vngov.extract.tasks.find_tasks`.

    Raises:
        MissingExtraError: without the extra ``docx``.
        ReadError: if *content* is no file that can be read.
    """
    for _, node in walk(read(content).document):
        if isinstance(node, Table) and (tasks := tasks_of_table(node)):
            return TaskTree(tasks)
    return TaskTree()
