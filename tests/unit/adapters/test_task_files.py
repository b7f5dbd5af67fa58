"""Task trees as workbooks and calendars."""

import datetime as dt
import io
import sys

import docx
import icalendar
import openpyxl
import pytest

from vngov.adapters.task_calendar import CalendarEntry, tasks_to_ical
from vngov.adapters.task_docx import tasks_from_docx, tasks_to_docx
from vngov.adapters.task_sheets import tasks_from_xlsx, tasks_to_xlsx
from vngov.analysis.task_table import TaskColumn
from vngov.errors import MissingExtraError, ReadError
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


def whole():
    """Build a programme that uses every column and every level, with what a reader could take amiss."""
    lead = [Actor("Sở Xây dựng", is_lead=True), "Sở Tài chính"]
    return TaskTree(
        [
            Task("Quy hoạch", kind=TaskKind.GROUP, children=[
                Task("Lập quy hoạch | <chung>", lead, deadline="trước ngày 01/7/2026", product="Quyết định", children=[
                    Task("Khảo sát", ["Sở Y tế"], deadline="trong thời hạn 10 ngày kể từ ngày 01/3/2026", children=[
                        Task("Đo đạc", ["UBND các xã, phường"], children=[Task("Cắm mốc", ["Công an tỉnh"])]),
                        Task("Lấy ý kiến nhân dân", ["UBND các xã, phường"]),
                    ]),
                ]),
                Task("Việc chưa giao ai", coordinators=["Sở Nội vụ"], deadline="trong quý III/2026"),
                Task("Việc chưa giao ai, không thời hạn"),
            ]),
            Task("Sơ kết, tổng kết", kind=TaskKind.GROUP, children=[
                Task("Sơ kết việc thực hiện", lead, kind=TaskKind.REVIEW, period="hằng năm", report_to=["UBND tỉnh"]),
                Task("Theo dõi, đôn đốc", ["Văn phòng UBND tỉnh"], period="hằng quý", horizon="giai đoạn 2026-2030",
                     deadline="trước ngày 31/12/2030", supervisors=["Thanh tra tỉnh", "Sở Nội vụ"]),
            ]),
            Task("Chi trả kinh phí", [Actor("Sở Tài chính", is_lead=True)]),
        ]
    ).renumbered()  # fmt: skip


@pytest.mark.parametrize(
    ("write", "read"), [(tasks_to_docx, tasks_from_docx), (tasks_to_xlsx, tasks_from_xlsx)], ids=["docx", "xlsx"]
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_tree_comes_back_equal(write, read, lang) -> None:
    """All levels, roles and times, also where nobody is charged; the bytes are the same each time."""
    content = write(whole(), lang=lang)

    assert read(content) == whole()
    assert read(write(TaskTree())) == TaskTree()
    assert content == write(whole(), lang=lang)


def test_a_word_file_is_an_appendix_on_its_long_side() -> None:
    """Its title is that of the tree; heads of groups are set apart; no page is empty."""
    (section,) = docx.Document(io.BytesIO(tasks_to_docx(whole()))).sections
    assert section.page_width > section.page_height

    file = docx.Document(io.BytesIO(tasks_to_docx(TaskTree(["Rà soát"], title="Kế hoạch an toàn giao thông"))))
    assert file.sections[0].page_width < file.sections[0].page_height
    assert [line.text for line in file.paragraphs if line.text] == [
        "BẢNG PHÂN CÔNG NHIỆM VỤ", "Kế hoạch an toàn giao thông",
    ]  # fmt: skip
    table = docx.Document(io.BytesIO(tasks_to_docx(whole()))).tables[0]
    styles = [row.cells[1].paragraphs[0].style.name for row in table.rows]
    assert styles[:3] == ["VN Table head", "VN Table group", "VN Table text"]
    assert styles.count("VN Table group") == 2


def test_a_word_file_made_by_others() -> None:
    """A table of something else first, then the assignments; what is no file is told."""
    file = docx.Document()
    file.add_paragraph("Danh sách đại biểu")
    for rows in (
        [["TT", "Họ và tên"], ["1", "Nguyễn Văn An"]],
        [["Đơn vị thực hiện", "Nội dung công việc"], ["Sở Y tế", "Lập đề án"]],
    ):
        table = file.add_table(rows=0, cols=2)
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        file.add_paragraph("Hết")
    stream = io.BytesIO()
    file.save(stream)
    (task,) = tasks_from_docx(stream.getvalue()).tasks

    assert (task.text, task.assignees) == ("Lập đề án", (Actor("Sở Y tế"),))
    with pytest.raises(ReadError):
        tasks_from_docx(b"PK\x03\x04")


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
