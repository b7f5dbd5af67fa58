"""What a narrow column broke is joined; what is whole stays as it is."""

import pytest

from vngov.extract.tasks import find_tasks
from vngov.model import Document, Item, Paragraph
from vngov.values import Marker

FULL = "x" * 70


def narrow(*blocks):
    """Build a document whose lines were broken to a column of seventy characters."""
    offset = 1000
    body = [Paragraph("Văn bản này được trình bày theo cột hẹp.", [(at * 71, at * 71 + 70) for at in range(10)])]
    for marker, text, length in blocks:
        spans = [(offset, offset + length)]
        offset += length + 1
        body.append(Paragraph(text, spans) if marker is None else Item(Marker.parse(marker), text, (), spans))
    return Document(body=body)


def lines(document):
    """Return marker and text of every node after the first paragraph."""
    nodes = [task for _, task in find_tasks(document).walk()][1:]
    return [(str(task.marker) if task.marker else None, task.text) for task in nodes]


@pytest.mark.parametrize(
    ("first", "length", "second", "is_joined"),
    [
        ("Rà soát các quy định về quản lý", 70, "tài sản công.", True),
        ("Rà soát các quy định về quản lý", 30, "tài sản công.", False),
        ("Công khai danh sách hộ nghèo, hộ cận nghèo,", 30, "Hộ gia đình chính sách.", True),
        ("Thực hiện theo Nghị định của", 30, "Chính phủ về an toàn đập.", True),
        ("Sở Y tế", 10, "Chuẩn bị cơ số thuốc.", False),
        ("Tham mưu trình Chủ tịch", 25, "UBND tỉnh khen thưởng.", True),
        ("Rà soát xong.", 70, "Hộ nghèo được hỗ trợ.", False),
        ("NHIỆM VỤ TRỌNG TÂM CỦA NGÀNH", 70, "Phát huy kết quả.", False),
        ("Danh mục các công trình trọng điểm của tỉnh trong năm", 70, "Hai nghìn không trăm hai mươi lăm.", True),
        ("Các Ban Quản lý dự án đầu tư xây dựng của tỉnh", 70, "Ban Quản lý dự án số 1 đẩy nhanh tiến độ.", False),
        ("Ngân hàng Nhà nước chỉ đạo và hướng dẫn", 70, "Ngân hàng thương mại cơ cấu lại nợ.", True),
        ("Một đề mục ngắn", 20, "Một câu văn trọn vẹn khác.", False),
    ],
)
def test_what_goes_on_in_the_next_paragraph(first, length, second, is_joined) -> None:
    """A full line without an end, a hanging word, a comma; neither a heading nor a whole sentence."""
    marker = "-" if first.startswith(("Tham", "Rà")) else "1."
    found = lines(narrow((marker, first, length), (None, second, 40)))

    assert ((marker, f"{first} {second}") in found) is is_joined


def test_a_first_line_of_a_paragraph_is_joined_and_a_wide_document_is_left_alone() -> None:
    """A verb without an end goes on; where nothing was broken, nothing is joined."""
    assert (None, "Phối hợp với Sở Công Thương thẩm định giá.") in lines(
        narrow((None, "Phối hợp với Sở Công", 20), (None, "Thương thẩm định giá.", 30))
    )
    wide = Document(
        body=[Paragraph("Mở đầu:"), Item(Marker.parse("1."), "Theo Nghị định của"), Paragraph("Chính phủ.")]
    )
    assert lines(wide) == [("1.", "Theo Nghị định của"), (None, "Chính phủ.")]


def test_a_name_over_two_lines_of_a_heading() -> None:
    """Both lines are the name."""
    found = narrow(
        ("4.", "Ủy ban Mặt trận", 16), (None, "Tổ quốc Việt Nam xã và các đoàn thể", 40), ("-", "Vận động ủng hộ.", 20)
    )

    (task,) = find_tasks(found).tasks
    assert [actor.text for actor in task.assignees] == ["Ủy ban Mặt trận Tổ quốc Việt Nam xã", "các đoàn thể"]


def test_articles_of_the_next_chapter() -> None:
    """A chapter closes the articles before it; what stands outside a list at the outermost level ends lower ones."""
    document = Document(
        body=[
            Item(Marker.parse("-"), "Các sở, ngành;"),
            Item(Marker.parse("Chương I"), "QUY ĐỊNH CHUNG"),
            Item(Marker.parse("Điều 1."), "Phạm vi"),
            Item(Marker.parse("Chương II"), "TRÁCH NHIỆM"),
            Item(Marker.parse("Điều 2."), "Sở Y tế"),
            Item(Marker.parse("1."), "Kiểm tra nguồn nước."),
        ]
    )

    assert [number for number, _ in find_tasks(document).walk()] == ["1", "CI", "CI.Đ1", "CII", "CII.Đ2", "CII.Đ2.1"]


def test_a_comma_for_the_stop_of_a_marker() -> None:
    """``3, Sở …`` is the next item of the list; any other number is text."""
    document = Document(
        body=[
            Item(Marker.parse("1."), "Sở Y tế chuẩn bị thuốc."),
            Item(Marker.parse("2."), "Sở Nội vụ rà soát danh sách."),
            Paragraph("3, Sở Tài chính bố trí kinh phí."),
            Paragraph("9, Sở Tư pháp thẩm định dự thảo."),
        ]
    )

    assert [number for number, _ in find_tasks(document).walk()] == ["1", "2", "3", "p1"]


def test_the_first_word_of_a_name_alone_and_what_a_marked_line_announces() -> None:
    """``8. Bộ`` goes on in the next line; a paragraph after ``9. …:`` stands below it."""
    document = narrow(
        ("8.", "Bộ", 7),
        (None, "Chỉ huy Quân sự tỉnh:", 23),
        ("-", "Huy động lực lượng.", 20),
        ("9.", "Báo Lào Cai:", 14),
        (None, "Tăng cường thông tin, tuyên truyền.", 36),
    )
    tree = find_tasks(document)

    assert [(number, [actor.text for actor in task.assignees]) for number, task in tree.walk() if task.is_task] == [
        ("8.1", ["Bộ Chỉ huy Quân sự tỉnh"]),
        ("9.p1", ["Báo Lào Cai"]),
    ]
