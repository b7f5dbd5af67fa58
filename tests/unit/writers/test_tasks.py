"""Task trees as tables in text, as diagrams and as pictures."""

import csv
import io
from datetime import date
from xml.etree import ElementTree as ET

from attrs import evolve

import vngov
from vngov.analysis.task_table import TaskColumn, assignment_table, time_of
from vngov.extract.task_tables import tasks_of_table
from vngov.model import Actor, Task, TaskKind, TaskTree
from vngov.values import PartialDate
from vngov.values.length import Length
from vngov.writers._metrics import text_width
from vngov.writers.task_pictures import tasks_to_svg, tasks_to_timeline
from vngov.writers.task_text import tasks_to_csv, tasks_to_markdown, tasks_to_mermaid

SVG = "{http://www.w3.org/2000/svg}"


def programme():
    """Build a programme whose words try every escape."""
    return TaskTree(
        [
            Task("Quy hoạch & <đô thị>", [Actor("Sở Xây dựng", is_lead=True)], kind=TaskKind.GROUP, children=[
                Task('Lập "quy hoạch" | chung', deadline="trong quý III/2025", coordinators=["Sở Tài chính", "Sở Y tế"]),
                Task("Công bố; tuyên truyền\ntrên báo", ["Sở Thông tin"], period="hằng năm", product="Bản đồ"),
            ]),
            Task("Mở đầu", kind=TaskKind.PREAMBLE),
            Task("Rà soát", ["Sở Tư pháp"], deadline="trước ngày 01/12/2025", report_to=["UBND tỉnh"],
                 supervisors=["Văn phòng UBND tỉnh"], horizon="giai đoạn 2026-2030"),
        ],
        title="Chương trình <1>",
        issued_on=PartialDate(2025, 3, 10),
    ).renumbered().identified()  # fmt: skip


def test_the_table_has_the_columns_that_hold_something() -> None:
    """What is inherited is written out; heads of nothing are left out; other nodes only if asked."""
    rows = [[cell.text for cell in row.cells] for row in assignment_table(programme()).rows]

    assert rows[0] == [column.value for column in TaskColumn]
    assert rows[1] == ["I", "Quy hoạch & <đô thị>", "", "", "", "", "", "", ""]
    assert rows[2][2:6] == ["Sở Xây dựng", "", "Sở Tài chính; Sở Y tế", "trong quý III/2025"]
    assert [row[1] for row in rows[3:]] == ["Công bố; tuyên truyền\ntrên báo", "Rà soát"]
    assert rows[4][5] == "trước ngày 01/12/2025; giai đoạn 2026-2030"
    assert len(assignment_table(programme(), is_whole=True).rows) == 6
    assert [cell.text for cell in assignment_table(TaskTree(["a"])).rows[1].cells] == ["", "a", "–"]
    head = assignment_table(programme(), columns=[TaskColumn.CONTENT, TaskColumn.TIME], lang="en").rows[0]
    assert [cell.text for cell in head.cells] == ["Task", "Due"]
    assert time_of(Task("a")) == ""


def test_the_table_is_read_back() -> None:
    """Group rows, bodies in their roles, time and product."""
    one_line = programme().changed(lambda task: evolve(task, text=" ".join(task.text.split())))
    table = assignment_table(one_line)
    tree = TaskTree(tasks_of_table(table))

    assert assignment_table(tree) == table


def test_markdown_keeps_one_row_a_line() -> None:
    """Bars, brackets and line breaks of the words do not break the table."""
    lines = tasks_to_markdown(programme()).splitlines()

    assert len(lines) == 6
    assert "\\| chung" in lines[3]
    assert "\\<đô thị>" in lines[2]
    assert "tuyên truyền trên báo" in lines[4]
    table = vngov.parse("\n".join(lines))
    assert table.text


def test_csv_is_read_back_by_anything() -> None:
    """Quotation marks, line breaks and separators are quoted."""
    rows = list(csv.reader(io.StringIO(tasks_to_csv(programme()), newline="")))

    assert rows == [[cell.text for cell in row.cells] for row in assignment_table(programme()).rows]
    assert (
        ";"
        in tasks_to_csv(programme(), delimiter=";", columns=[TaskColumn.ORDINAL, TaskColumn.CONTENT]).split("\r\n")[0]
    )


def test_a_diagram_links_each_node_to_the_one_above() -> None:
    """Markup in words is written as entities."""
    text = tasks_to_mermaid(programme())

    assert text.startswith("flowchart LR\n")
    assert "  n0 --> n1\n" in text
    assert "n4[" in text
    assert 'n0("I Quy hoạch #38; #60;đô thị#62;")' in text
    assert "#34;quy hoạch#34;" in text
    long = tasks_to_mermaid(TaskTree([Task("từ " * 50)]))
    assert "…" in long


def test_the_picture_of_a_tree_is_well_formed_and_the_same_each_time() -> None:
    """One circle a node; full words in the titles."""
    picture = tasks_to_svg(programme())
    root = ET.fromstring(picture)  # noqa: S314 - our own

    assert picture == tasks_to_svg(programme())
    assert len(root.findall(f".//{SVG}circle")) == 5
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert titles[0] == "Chương trình <1>"
    assert "Quy hoạch & <đô thị>" in titles
    long = TaskTree([Task("từ " * 60), Task("từ " * 400)])
    assert tasks_to_svg(long, title="Tên").count("…") == 1
    assert "Cơ quan thực hiện" in picture
    assert "Assignee" in tasks_to_svg(programme(), lang="en")
    assert ET.fromstring(tasks_to_svg(TaskTree())).tag == f"{SVG}svg"  # noqa: S314 - our own


def test_the_timeline_has_a_bar_for_each_task_with_a_day() -> None:
    """From the day of the document to the day it is due, the earliest first; nothing else gets a bar."""
    picture = tasks_to_timeline(programme())
    root = ET.fromstring(picture)  # noqa: S314 - our own
    bars = root.findall(f".//{SVG}rect[@rx]")

    assert len(bars) == 2
    assert [float(bar.get("x")) for bar in bars] == [float(bars[0].get("x"))] * 2
    assert float(bars[0].get("width")) < float(bars[1].get("width"))
    assert "30/09/2025" in picture
    assert "30/11/2025" in picture
    assert "03/2025" in picture
    assert "không thể hiện: 1" in picture
    assert picture == tasks_to_timeline(programme())


def test_a_task_of_years_has_an_open_bar() -> None:
    """From the first day of the years, or from the day of the document, to the last."""
    years = TaskTree([Task("a", horizon="giai đoạn 2026-2030"), Task("b", deadline="trong năm 2027")])
    picture = tasks_to_timeline(years)
    bars = ET.fromstring(picture).findall(f".//{SVG}rect[@rx]")  # noqa: S314 - our own

    assert [bar.get("stroke-dasharray") for bar in bars] == [None, "4 3"]
    assert ">2030<" in picture
    later = tasks_to_timeline(evolve(years, issued_on=PartialDate(2029, 7, 1)))
    open_bar = ET.fromstring(later).findall(f".//{SVG}rect[@stroke]")[0]  # noqa: S314 - our own
    assert float(open_bar.get("width")) < float(bars[1].get("width"))


def test_no_words_are_cut_or_leave_the_picture() -> None:
    """Long words, long names, days at the very end: all inside, none hidden by a bar."""
    tree = TaskTree(
        [
            Task("Rà soát " * 20, ["Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp " * 2],
                 deadline="trước ngày 05/7/2025"),
            Task("x" * 300, deadline="trước ngày 01/01/2031"),
        ],
        title="Chương trình phát triển đô thị " * 8,
    )  # fmt: skip
    for picture in (tasks_to_svg(tree), tasks_to_timeline(tree)):
        root = ET.fromstring(picture)  # noqa: S314 - our own
        width, height = float(root.get("width")), float(root.get("height"))
        for text in root.iter(f"{SVG}text"):
            size = int(text.get("font-size"))
            long = text_width(text.text, Length.pt(size), bold=text.get("font-weight") != "400").to_pt()
            start = float(text.get("x")) - (long / 2 if text.get("text-anchor") == "middle" else 0)
            assert start >= 0
            assert start + 1.2 * long <= width
            assert size < float(text.get("y")) < height


def test_a_timeline_without_days_is_empty_and_one_of_years_is_thinned() -> None:
    """Months are named at most a dozen times; without a day of issue the bars begin in the month."""
    assert "rx=" not in tasks_to_timeline(TaskTree(["a"]))
    tree = TaskTree([Task("a", deadline="trước ngày 01/7/2020"), Task("b", deadline="trong năm 2030")])
    picture = tasks_to_timeline(tree, start=date(2020, 1, 1), title="Dài")
    marks = [line for line in picture.splitlines() if 'text-anchor="middle"' in line]
    assert 2 < len(marks) <= 12
    assert ">2020<" in marks[0]
    assert tasks_to_timeline(tree).count("rx=") == 2
    month = TaskTree([Task("a", deadline="trước ngày 05/7/2025")], issued_on=PartialDate(2025, 7))
    assert "rx=" in tasks_to_timeline(month)
