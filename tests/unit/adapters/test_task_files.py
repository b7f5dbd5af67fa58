"""Task trees as workbooks and calendars."""

import datetime as dt
import io
import sys

import icalendar
import openpyxl
import pytest

from vngov.adapters.task_calendar import CalendarEntry, tasks_to_ical
from vngov.adapters.task_sheets import tasks_from_xlsx, tasks_to_xlsx
from vngov.analysis.task_table import TaskColumn
from vngov.errors import MissingExtraError
from vngov.model import Actor, Task, TaskKind, TaskTree
from vngov.values import PartialDate


def programme():
    """Build a programme as an appendix would have it."""
    lead = [Actor("Sở Xây dựng", is_lead=True)]
    return TaskTree(
        [
            Task("Quy hoạch", kind=TaskKind.GROUP, children=[
                Task("=1+1 là nhiệm vụ", lead, deadline="trong quý III/2025", coordinators=["Sở Tài chính"]),
                Task("Công bố", lead, deadline="trước ngày 01/7/2025", report_to=["UBND tỉnh"]),
                Task("Theo dõi", lead, period="hằng năm"),
            ]),
        ]
    ).renumbered()  # fmt: skip


def test_a_workbook_is_read_back() -> None:
    """The tree comes back equal; a text that looks like a formula is text; the bytes are the same each time."""
    content = tasks_to_xlsx(programme())

    assert tasks_from_xlsx(content) == programme()
    assert content == tasks_to_xlsx(programme())
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.properties.modified.year == 1980
    sheet = book.active
    assert sheet["B3"].value == "=1+1 là nhiệm vụ"
    assert sheet["B3"].data_type == "s"
    assert sheet.freeze_panes == "A2"


def test_a_workbook_in_english_with_some_columns() -> None:
    """Characters that a workbook cannot hold are dropped."""
    content = tasks_to_xlsx(TaskTree(["a\x00b"]), columns=[TaskColumn.CONTENT], lang="en")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active

    assert [cell.value for cell in sheet["A"]] == ["Task", "ab"]
    assert sheet.title == "Tasks"


def test_a_workbook_made_by_others() -> None:
    """Any order of columns, real dates and numbers, an empty sheet before."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Phân công")
    sheet.append(["Thời hạn", "Nội dung công việc", "Đơn vị thực hiện", "STT"])
    sheet.append([dt.datetime(2025, 9, 30), "Lập đề án", "Sở Y tế", 1.0])  # noqa: DTZ001 - as a workbook has it
    stream = io.BytesIO()
    book.save(stream)
    (task,) = tasks_from_xlsx(stream.getvalue()).tasks

    assert task.deadline.to_date() == dt.date(2025, 9, 30)
    assert str(task.marker) == "1."
    empty = io.BytesIO()
    openpyxl.Workbook().save(empty)
    assert tasks_from_xlsx(empty.getvalue()) == TaskTree()


def test_a_calendar_has_the_tasks_that_have_a_day() -> None:
    """The earliest first, on the last day in time; nothing for what is only done again and again."""
    text = tasks_to_ical(programme())
    first, second = icalendar.Calendar.from_ical(text).walk("VTODO")

    assert first["summary"] == "Công bố"
    assert first.decoded("due") == dt.date(2025, 6, 30)
    assert second.decoded("due") == dt.date(2025, 9, 30)
    assert "Phối hợp: Sở Tài chính" in second["description"]
    assert "Báo cáo: UBND tỉnh" in first["description"]
    assert first.decoded("dtstamp").date() == dt.date(2025, 6, 30)
    assert text == tasks_to_ical(programme())


def test_a_calendar_of_whole_days() -> None:
    """For calendars without to-dos; the stamp is the day of the document."""
    tree = TaskTree(
        [Task("x" * 200, deadline="trong ngày 05/8/2025")], title="Kế hoạch", issued_on=PartialDate(2025, 3, 10)
    )
    (event,) = icalendar.Calendar.from_ical(tasks_to_ical(tree, entry=CalendarEntry.EVENT)).walk("VEVENT")

    assert event.decoded("dtstart") == dt.date(2025, 8, 5)
    assert event.decoded("dtend") == dt.date(2025, 8, 6)
    assert event.decoded("dtstamp").date() == dt.date(2025, 3, 10)
    assert len(event["summary"]) == 120
    drafted = TaskTree([Task("a", deadline="trong ngày 05/8/2025")], issued_on=PartialDate(2025, 3))
    assert "DTSTAMP:20250805" in tasks_to_ical(drafted)


@pytest.mark.parametrize(
    ("library", "write", "extra"), [("openpyxl", tasks_to_xlsx, "xlsx"), ("icalendar", tasks_to_ical, "ical")]
)
def test_without_the_library_the_extra_is_named(monkeypatch, library, write, extra) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=extra):
        write(TaskTree())
