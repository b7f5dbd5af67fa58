"""Assignment tables as Excel workbooks, out and in (extra ``xlsx``).

    >>> from vngov.adapters.task_sheets import tasks_from_xlsx, tasks_to_xlsx
    >>> from vngov.model import Actor, Task, TaskTree
    >>> tree = TaskTree([Task("Lập quy hoạch", [Actor("Sở Xây dựng", is_lead=True)])]).renumbered(["1."])
    >>> tasks_from_xlsx(tasks_to_xlsx(tree)) == tree
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from vngov.analysis.task_table import TaskColumn, assignment_table
from vngov.errors import MissingExtraError
from vngov.extract.task_tables import tasks_of_table
from vngov.i18n import Lang
from vngov.model.blocks import Table
from vngov.model.task_tree import TaskTree

__all__ = ["tasks_from_xlsx", "tasks_to_xlsx"]

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_WIDTHS = {TaskColumn.ORDINAL: 6, TaskColumn.CONTENT: 60, TaskColumn.TIME: 22}
_WIDTH = 30
_NAMED = 2  # cells that a row has filled which only names the rows below it


def tasks_to_xlsx(tree: TaskTree, *, columns: Sequence[TaskColumn] | None = None, lang: Lang = "vi") -> bytes:
    """Return a workbook with the assignment table of *tree*; the same tree always gives the same bytes.

    Raises:
        MissingExtraError: without the extra ``xlsx``.
    """
    openpyxl = _openpyxl()
    book = openpyxl.Workbook()
    book.properties.creator = "vngov"
    book.properties.created = book.properties.modified = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed one
    sheet = book.active
    sheet.title = "Nhiệm vụ" if lang == "vi" else "Tasks"
    table = assignment_table(tree, columns=columns, lang=lang)
    styles = openpyxl.styles
    line = styles.Side(style="thin")
    frame = styles.Border(left=line, right=line, top=line, bottom=line)
    fonts = [styles.Font(name="Times New Roman", size=13, bold=bold) for bold in (False, True)]
    top = styles.Alignment(wrap_text=True, vertical="top")
    middle = styles.Alignment(wrap_text=True, vertical="center", horizontal="center")
    for number, row in enumerate(table.rows, 1):
        is_head = number == 1
        heads_others = is_head or sum(bool(cell.text) for cell in row.cells) <= _NAMED < len(row.cells)
        for place, cell in enumerate(row.cells, 1):
            target = sheet.cell(number, place)
            target.value = _CONTROL.sub("", cell.text)
            target.data_type = "s"  # "=…" is text, too
            target.alignment = middle if is_head else top
            target.font = fonts[heads_others]
            target.border = frame
    widths = {column.label(lang): width for column, width in _WIDTHS.items()}
    for place, cell in enumerate(table.rows[0].cells, 1):
        letter = openpyxl.utils.get_column_letter(place)
        sheet.column_dimensions[letter].width = widths.get(cell.text, _WIDTH)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes, each as wide as the table
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:  # Workbook.save would set the time of now
        openpyxl.writer.excel.ExcelWriter(book, archive).write_data()
    return _dateless(stream.getvalue())


def tasks_from_xlsx(content: bytes) -> TaskTree:
    """Return the tasks of the first sheet that assigns any, whatever the order of its columns.

    Raises:
        MissingExtraError: without the extra ``xlsx``.
    """
    book = _openpyxl().load_workbook(io.BytesIO(content), data_only=True)
    for sheet in book.worksheets:
        rows = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        if tasks := tasks_of_table(Table(rows)):
            return TaskTree(tasks)
    return TaskTree()


def _text(value: object) -> str:
    if isinstance(value, dt.datetime):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _dateless(content: bytes) -> bytes:
    """Return the archive with every file dated alike."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _LONG_AGO), source.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _openpyxl() -> Any:  # noqa: ANN401 - of an optional library
    try:
        import openpyxl  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise MissingExtraError("xlsx") from None
    return openpyxl
