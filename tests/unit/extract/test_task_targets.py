"""Targets that stand in a task: each goes to the node whose words it is part of."""

import pytest

import vngov
from vngov.extract.targets import find_targets
from vngov.extract.tasks import find_tasks
from vngov.model import Document, Item, Paragraph, Task, TaskTree
from vngov.model.target import Target
from vngov.values import Marker

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH THUẬN
Số: 123/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Thuận, ngày 10 tháng 3 năm 2025
KẾ HOẠCH
Cấp nước sạch

I. CHỈ TIÊU
- Tỷ lệ cấp nước sạch đến năm 2025 đạt 87%, đến năm 2030 đạt 95%.
- Giảm thất thoát nước.
II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát mạng lưới; đến năm 2030 có 100% xã được cấp
nước sạch.
2. Đồng ý với báo cáo của Sở Y tế. Giao Sở Y tế kiểm tra mẫu nước; tỷ lệ mẫu nước hợp vệ sinh đến năm 2030 đạt 90%.
3. Sở Xây dựng và Sở Y tế báo cáo UBND tỉnh.
"""
EXPECTED = {
    "I.1": ("Tỷ lệ cấp nước sạch: 87% (2025)", "Tỷ lệ cấp nước sạch: 95% (2030)"),
    "II.1": ("xã được cấp nước sạch: 100% (2030)",),
    "II.2.p2": ("tỷ lệ mẫu nước hợp vệ sinh: 90% (2030)",),
}


def linked(tree):
    """Return the targets by the number of their node."""
    return {number: task.targets for number, task in tree.walk() if task.targets}


def test_each_target_goes_to_the_node_that_holds_it() -> None:
    """By its place in the source, over the end of a line, and in the half of a node that says it."""
    result = vngov.parse(PLAN)

    assert linked(find_tasks(result)) == EXPECTED
    assert linked(find_tasks(result.document)) == EXPECTED


def test_known_targets_are_not_sought_again() -> None:
    """What is given is linked, and nothing else."""
    result = vngov.parse(PLAN)
    targets = find_targets(result)

    assert linked(find_tasks(result, targets=targets)) == EXPECTED
    assert linked(find_tasks(result, targets=targets[:1])) == {"I.1": EXPECTED["I.1"][:1]}
    assert linked(find_tasks(result, targets=())) == {}


def test_a_document_without_places_is_read_by_its_words() -> None:
    """In the order of the text: the same words twice are in two nodes."""
    clause = "phấn đấu đến năm 2030 đạt 90% hộ dân dùng nước sạch"
    document = Document(
        body=[
            Item(Marker.parse("1."), f"Sở Y tế {clause}."),
            Paragraph("Nội dung khác."),
            Item(Marker.parse("2."), f"Sở Xây dựng {clause}."),
        ]
    )
    tree = find_tasks(document)

    assert [len(task.targets) for _, task in tree.walk()] == [1, 0, 1]


@pytest.mark.parametrize("target", [Target("a"), Target("a", text="không có"), Target("a", text="x", spans=[(90, 99)])])
def test_a_target_from_elsewhere_is_left_out(target) -> None:
    """No node is given what it does not say."""
    document = Document(body=[Item(Marker.parse("1."), "Sở Y tế báo cáo.")])

    assert linked(find_tasks(document, targets=[target])) == {}
    assert find_tasks(Document(), targets=[target]) == TaskTree()
    assert Task("a").targets == ()
