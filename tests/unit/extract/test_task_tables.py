"""Tables that assign tasks: whatever the order of the columns, merged cells, the words of a cell of time."""

import pytest

from vngov.extract.task_tables import tasks_of_table
from vngov.model import Table, TaskKind, TaskTree

HEAD = ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"]
ROWS = [
    ["I", "Quy hoạch", "", "", "", ""],
    ["1", "Lập quy hoạch không gian biển", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng; Sở Tài chính",
     "Quý III/2025", "Quy hoạch được phê duyệt"],
    ["2", "Công bố quy hoạch", "Sở Xây dựng", "Các sở, ngành", "Trước 30/9/2025", "Quyết định"],
    ["II", "Hạ tầng", "", "", "", ""],
    ["1", "Nâng cấp cảng cá", "Sở Xây dựng", "UBND các xã ven biển", "Hằng năm", "Báo cáo"],
]  # fmt: skip


def summary(tree):
    """Return what the appendix says."""
    return [
        (
            task.kind.name,
            str(task.marker) if task.marker else "",
            task.text,
            [(actor.text, actor.is_lead) for actor in task.assignees],
            [actor.text for actor in task.coordinators],
            str(task.deadline or task.period or ""),
            task.product,
            len(task.children),
        )
        for node in tree.nodes
        for task in node.walk()
        if task.kind is not TaskKind.HEADING
    ]


EXPECTED = [
    ("GROUP", "I.", "Quy hoạch", [], [], "", "", 2),
    ("TASK", "1.", "Lập quy hoạch không gian biển", [("Sở Nông nghiệp và Môi trường", True)],
     ["Sở Xây dựng", "Sở Tài chính"], "Quý III/2025", "Quy hoạch được phê duyệt", 0),
    ("TASK", "2.", "Công bố quy hoạch", [("Sở Xây dựng", True)], ["Các sở, ngành"], "Trước 30/9/2025",
     "Quyết định", 0),
    ("GROUP", "II.", "Hạ tầng", [], [], "", "", 1),
    ("TASK", "1.", "Nâng cấp cảng cá", [("Sở Xây dựng", True)], ["UBND các xã ven biển"], "Hằng năm", "Báo cáo", 0),
]  # fmt: skip


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5), (1, 4, 3, 2, 5, 0), (5, 4, 3, 2, 1, 0)])
def test_the_order_of_the_columns_does_not_matter(order) -> None:
    """The heads say what the columns are."""
    table = Table([[row[at] for at in order] for row in [HEAD, *ROWS]])

    assert summary(TaskTree(tasks_of_table(table))) == EXPECTED


def test_two_rows_of_heads_and_a_row_of_numbers() -> None:
    """The lower head says more; (1) (2) (3) is no row."""
    table = Table(
        [
            ["STT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời hạn"],
            ["", "", "Chủ trì", "Phối hợp", ""],
            ["(1)", "(2)", "(3)", "(4)", "(5)"],
            ["1", "Lập đề án", "Sở Y tế", "Sở Nội vụ", "Năm 2026"],
        ],
        header_rows=1,
    )
    (task,) = tasks_of_table(table, "body[0]")

    assert task.lead.text == "Sở Y tế"
    assert [actor.text for actor in task.coordinators] == ["Sở Nội vụ"]
    assert task.deadline.date.format("iso") == "2026"
    assert task.path == "body[0].rows[3]"


def test_a_cell_merged_over_rows_holds_for_all_of_them() -> None:
    """Who, with whom and by when are said once; the product is not taken over."""
    table = Table(
        [
            HEAD,
            ["1", "Khảo sát", "Sở Xây dựng", "Sở Tài chính", "30/6/2025", "Báo cáo"],
            ["2", "Lập dự án", "", "", "", ""],
            ["", "", "", "", "", ""],
            ["3", "Trình duyệt", "Sở Tài chính", "", "", ""],
        ]
    )
    first, second, third = tasks_of_table(table)

    assert (second.assignees, second.deadline) == (first.assignees, first.deadline)
    assert second.product == ""
    assert third.coordinators == ()
    assert third.deadline is None


@pytest.mark.parametrize(
    ("cell", "deadline", "period", "horizon"),
    [
        ("30/9/2025", "2025-09-30", None, None),
        ("Tháng 6/2025", "2025-06", None, None),
        ("Hoàn thành trước ngày 30/9/2025", "2025-09-30", None, None),
        ("Định kỳ hằng quý", None, "QUARTERLY", None),
        ("2026-2030", None, None, 2030),
        ("Giai đoạn 2026 - 2030", None, None, 2030),
        ("Thường xuyên", None, None, None),
        ("Theo tiến độ, xong trong quý II/2026", "2026-Q2", None, None),
    ],
)
def test_what_a_cell_of_time_says(cell, deadline, period, horizon) -> None:
    """A day, a stretch, how often, the years; nothing is made up."""
    (task,) = tasks_of_table(Table([["Nội dung", "Đơn vị thực hiện", "Thời gian"], ["Lập đề án", "Sở Y tế", cell]]))

    assert (task.deadline.date.format("iso") if task.deadline else None) == deadline
    assert (task.period.every.name if task.period else None) == period
    assert (task.horizon.end if task.horizon else None) == horizon
    assert task.lead is None
    assert task.assignees[0].text == "Sở Y tế"


def test_ordinals_nest() -> None:
    """A, I, 1, 1.1; a row without an ordinal stands below its group."""
    table = Table(
        [
            ["TT", "Nội dung", "Cơ quan chủ trì"],
            ["A", "Kinh tế", ""],
            ["I", "Biển", ""],
            ["1", "Nhiệm vụ lớn", "Sở Y tế"],
            ["1.1", "Nhiệm vụ nhỏ", "Sở Nội vụ"],
            ["", "Nhiệm vụ không số", "Sở Tư pháp"],
            ["B", "Văn hóa", ""],
            ["", "2. Nhiệm vụ có số trong ô", "Sở Tài chính"],
        ]
    )
    tree = TaskTree(tasks_of_table(table))

    assert [number for number, _ in tree.walk()] == ["A", "A.I", "A.I.1", "A.I.1.1", "A.I.p1", "B", "B.2"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Năm", "Số hộ"], ["2024", "12"]],
        [["TT", "Nội dung", "Kinh phí"], ["1", "Hội nghị", "10"]],
        [["TT", "Họ và tên", "Đơn vị"], ["1", "Nguyễn Văn An", "Sở Y tế"]],
        [],
    ],
)
def test_a_table_of_something_else_assigns_nothing(rows) -> None:
    """Without a column for the work and one for who does it there are no tasks."""
    assert tasks_of_table(Table(rows)) == ()
