"""Three assignment appendices, each from Word, a web page, PDF and flattened text: the same tree every time."""

import io
from itertools import takewhile

import docx
import pytest
from attrs import evolve

import vngov
from vngov.model import Table, TaskKind

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH THUẬN
Số: 123/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Thuận, ngày 10 tháng 3 năm 2026
KẾ HOẠCH
Thực hiện chương trình công tác năm 2026

Thực hiện chương trình công tác năm 2026, Ủy ban nhân dân tỉnh ban hành kế hoạch với các nội dung sau đây, làm căn cứ để các
cơ quan, đơn vị chủ động tổ chức thực hiện nhiệm vụ được phân công.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An

Phụ lục
PHÂN CÔNG NHIỆM VỤ
(Kèm theo Kế hoạch số 123/KH-UBND ngày 10/3/2026 của UBND tỉnh)
"""

# Rows of heads, then the others; None is a cell merged with the one above it.
MARINE = (
    1,
    [
        ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"],
        ["I", "Quy hoạch", "", "", "", ""],
        ["1", "Lập quy hoạch không gian biển", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng; Sở Tài chính",
         "Quý III/2026", "Quy hoạch được phê duyệt"],
        ["2", "Công bố quy hoạch", "Sở Xây dựng", "Các sở, ngành", "Trước 30/9/2026", "Quyết định"],
        ["II", "Hạ tầng", "", "", "", ""],
        ["1", "Nâng cấp cảng cá", "Sở Xây dựng", "UBND các xã ven biển", "Hằng năm", "Báo cáo"],
    ],
    [
        "I GROUP Quy hoạch",
        ("I.1 TASK Lập quy hoạch không gian biển | Sở Nông nghiệp và Môi trường* | Sở Xây dựng; Sở Tài chính"
        " | Quý III/2026 | Quy hoạch được phê duyệt"),
        "I.2 TASK Công bố quy hoạch | Sở Xây dựng* | Các sở, ngành | Trước 30/9/2026 | Quyết định",
        "II GROUP Hạ tầng",
        "II.1 TASK Nâng cấp cảng cá | Sở Xây dựng* | UBND các xã ven biển | Hằng năm | Báo cáo",
    ],
)  # fmt: skip
DIGITAL = (
    1,
    [
        ["STT", "Cơ quan chủ trì", "Nội dung công việc", "Thời hạn", "Đơn vị phối hợp"],
        ["A", "", "Chuyển đổi số", "", ""],
        ["I", "", "Hạ tầng số", "", ""],
        ["1", "Sở Khoa học và Công nghệ", "Lắp đặt đường truyền số liệu chuyên dùng", "Tháng 6/2026", "Sở Tài chính"],
        ["2", None, "Nâng cấp trung tâm dữ liệu của tỉnh", None, None],
        ["II", "", "Nền tảng số", "", ""],
        ["1", "Văn phòng UBND tỉnh", "Vận hành hệ thống quản lý văn bản", "Hằng năm", "Các sở, ban, ngành"],
    ],
    [
        "A GROUP Chuyển đổi số",
        "A.I GROUP Hạ tầng số",
        "A.I.1 TASK Lắp đặt đường truyền số liệu chuyên dùng | Sở Khoa học và Công nghệ* | Sở Tài chính | Tháng 6/2026",
        "A.I.2 TASK Nâng cấp trung tâm dữ liệu của tỉnh | Sở Khoa học và Công nghệ* | Sở Tài chính | Tháng 6/2026",
        "A.II GROUP Nền tảng số",
        "A.II.1 TASK Vận hành hệ thống quản lý văn bản | Văn phòng UBND tỉnh* | Các sở, ban, ngành | Hằng năm",
    ],
)
LEGAL = (
    3,
    [
        ["TT", "Nhiệm vụ", "Phân công thực hiện", "", "Thời gian hoàn thành", "Kết quả"],
        ["", "", "Chủ trì", "Phối hợp", "", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["1", "Hoàn thiện thể chế", "Sở Tư pháp", "Sở Nội vụ", "Quý I/2026", "Báo cáo"],
        [
            "1.1",
            "Rà soát văn bản quy phạm pháp luật",
            "Sở Tư pháp",
            "UBND các xã, phường",
            "Trước 15/3/2026",
            "Danh mục",
        ],
        ["1.2", "Kiểm tra văn bản", "Thanh tra tỉnh", "Sở Tư pháp", "Hằng quý", "Kết luận"],
        ["2", "Phổ biến pháp luật", "Sở Tư pháp", "Sở Nội vụ; Sở Y tế", "Giai đoạn 2026 - 2030", "Chuyên mục"],
    ],
    [
        "1 TASK Hoàn thiện thể chế | Sở Tư pháp* | Sở Nội vụ | Quý I/2026 | Báo cáo",
        "1.1 TASK Rà soát văn bản quy phạm pháp luật | Sở Tư pháp* | UBND các xã, phường | Trước 15/3/2026 | Danh mục",
        "1.2 TASK Kiểm tra văn bản | Thanh tra tỉnh* | Sở Tư pháp | Hằng quý | Kết luận",
        "2 TASK Phổ biến pháp luật | Sở Tư pháp* | Sở Nội vụ; Sở Y tế | 2026-2030 | Chuyên mục",
    ],
)


def filled(rows):
    """Write merged cells as empty ones."""
    return [[cell or "" for cell in row] for row in rows]


def tabbed(_, rows):
    """Flatten into tabs."""
    return PLAN + "".join("\t".join(row) + "\n" for row in filled(rows))


def columned(_, rows):
    """Flatten into columns of blanks."""
    wide = [max(map(len, column)) + 3 for column in zip(*filled(rows), strict=True)]
    lines = ("".join(map(str.ljust, row, wide)).rstrip() for row in filled(rows))
    return PLAN + "".join(f"{line}\n" for line in lines)


def stacked(_, rows):
    """Flatten into one cell a line, empty ones lost."""
    return PLAN + "".join(f"{cell}\n" for row in rows for cell in row if cell)


def as_html(_, rows):
    """Write a web page with merged cells."""
    body = ""
    for at, row in enumerate(rows):
        cells = ""
        for place, cell in enumerate(row):
            below = sum(1 for _ in takewhile(lambda other, place=place: other[place] is None, rows[at + 1 :]))
            cells += "" if cell is None else f"<td rowspan={1 + below}>{cell}</td>"
        body += f"<tr>{cells}</tr>"
    text = "".join(f"<p>{line}</p>" for line in PLAN.splitlines() if line)
    return f"<html><body>{text}<table>{body}</table></body></html>".encode()


def as_docx(_, rows):
    """Write a Word file with merged cells."""
    document = docx.Document()
    for line in filter(None, PLAN.splitlines()):
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in filled(rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for at, row in enumerate(rows):
        for place in (place for place, cell in enumerate(row) if cell is None):
            table.cell(at - 1, place).merge(table.cell(at, place)).text = rows[at - 1][place]
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_pdf(heads, rows):
    """Print it."""
    plan = vngov.parse(PLAN).document
    appendix = evolve(plan.appendices[0], body=[Table(filled(rows), heads)])
    return vngov.render(evolve(plan, appendices=[appendix]), "pdf")


def lines(tree):
    """Write the tasks of the appendix, one a line."""
    (head,) = [node for node in tree.nodes if node.kind is TaskKind.HEADING]
    prefix = next(number for number, task in tree.walk() if task is head)
    return [
        " | ".join(
            filter(
                None,
                (
                    f"{number.removeprefix(f'{prefix}.')} {task.kind.name} {task.text}",
                    "; ".join(actor.text + "*" * actor.is_lead for actor in task.assignees),
                    "; ".join(actor.text for actor in task.coordinators),
                    str(
                        task.deadline
                        or task.period
                        or (task.horizon and f"{task.horizon.start}-{task.horizon.end}")
                        or ""
                    ),
                    task.product,
                ),
            )
        )
        for number, task in tree.walk()
        if number.startswith(f"{prefix}.")
    ]


SOURCES = (as_docx, as_html, as_pdf, tabbed, columned, stacked)
APPENDICES = {"marine": MARINE, "digital": DIGITAL, "legal": LEGAL}
CASES = [
    pytest.param(appendix, source, id=f"{name}-{source.__name__}")
    for name, appendix in APPENDICES.items()
    for source in SOURCES
    if source is not stacked or appendix[0] == 1  # of two rows of heads, one cell a line, nobody can tell the columns
]


@pytest.mark.parametrize(("appendix", "source"), CASES)
def test_the_same_tree_from_every_source(appendix, source) -> None:
    """Any order of columns, groups in groups, merged cells, two rows of heads, a row of numbers."""
    heads, rows, expected = appendix
    written = source(heads, rows)
    result = vngov.read(written) if isinstance(written, bytes) else vngov.parse(written)

    assert lines(vngov.find_tasks(result)) == expected
