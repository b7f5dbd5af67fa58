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

I. MỤC TIÊU
Phát triển bền vững.

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


def is_joined(row):
    """Tell whether a row is a number and one cell over all the other columns: a group, as some programs write it."""
    return bool(row[1]) and not any(row[2:])


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


def wrapped(_, rows):
    """Flatten into columns of blanks; a long last cell goes on in the next line."""
    wide = [max(map(len, column)) + 3 for column in zip(*filled(rows), strict=True)]
    text = columned(_, rows)
    for cell in {row[-1] for row in filled(rows) if row[-1].count(" ") > 3}:
        first, second = cell.rsplit(" ", 2)[0], " ".join(cell.rsplit(" ", 2)[1:])
        text = text.replace(f"{cell}\n", f"{first}\n{' ' * sum(wide[:-1])}{second}\n")
    return text


def as_joined_html(heads, rows):
    """Write a web page in which a group is one cell over the columns."""
    return as_html(heads, rows, is_group_joined=True)


def as_html(_, rows, *, is_group_joined=False):
    """Write a web page with merged cells."""
    body = ""
    for at, row in enumerate(rows):
        if is_group_joined and is_joined(row):
            body += f"<tr><td>{row[0]}</td><td colspan='{len(row) - 1}'>{row[1]}</td></tr>"
            continue
        cells = ""
        for place, cell in enumerate(row):
            below = sum(1 for _ in takewhile(lambda other, place=place: other[place] is None, rows[at + 1 :]))
            cells += "" if cell is None else f"<td rowspan={1 + below}>{cell}</td>"
        body += f"<tr>{cells}</tr>"
    text = "".join(f"<p>{line}</p>" for line in PLAN.splitlines() if line)
    return f"<html><body>{text}<table>{body}</table></body></html>".encode()


def as_joined_docx(heads, rows):
    """Write a Word file in which a group is one cell over the columns."""
    return as_docx(heads, rows, is_group_joined=True)


def as_docx(_, rows, *, is_group_joined=False):
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
        if is_group_joined and is_joined(row):
            table.cell(at, 1).merge(table.cell(at, len(row) - 1)).text = row[1]
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
    aims, head = [node for node in tree.nodes if node.kind is TaskKind.HEADING]
    assert aims.text == "MỤC TIÊU"
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


SOURCES = (as_docx, as_joined_docx, as_html, as_joined_html, as_pdf, tabbed, columned, wrapped, stacked)
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

    tree = vngov.find_tasks(result)

    assert lines(tree) == expected
    for task in tree.tasks:  # a cell of a row owns the sign before it
        assert result.text[task.spans[0].start :].lstrip().startswith(task.text[:10])


def test_a_list_that_is_no_table_stays_a_list() -> None:
    """Labels on lines of their own, without rows, are no table."""
    for text in (
        "TT\nNội dung\nCơ quan chủ trì\nHết.\n",
        "TT\tNội dung\tCơ quan chủ trì\nHết.\n",
        "Nội dung   Đơn vị   Năm\n",
    ):
        assert vngov.find_tasks(vngov.parse(PLAN + text)).tasks == ()
