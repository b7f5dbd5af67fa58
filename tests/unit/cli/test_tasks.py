"""``vngov tasks`` as it is used."""

import io
import json
import sys

import pytest

from vngov.adapters.task_docx import tasks_from_docx
from vngov.adapters.task_sheets import tasks_from_xlsx
from vngov.cli import main
from vngov.cli._console import ExitCode
from vngov.model import TaskTree
from vngov.serde import loads

LETTER = """ỦY BAN NHÂN DÂN
TỈNH BÌNH THUẬN
Số: 123/UBND-KT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Thuận, ngày 10 tháng 3 năm 2025
V/v chuẩn bị lễ hội cầu ngư

Kính gửi: Các sở, ban, ngành tỉnh.

Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:
1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh bố trí trạm cấp cứu, báo cáo Ủy ban nhân dân tỉnh kết quả trước ngày 20/4/2025.
2. Sở Công Thương
- Kiểm tra các chợ.
- Chỉ đạo Chi cục Quản lý thị trường niêm yết giá; tham mưu Ủy ban nhân dân tỉnh phương án dự trữ hàng.
"""


@pytest.fixture
def letter(tmp_path):
    """Write the letter to a file."""
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def run(capsys, *arguments):
    """Run the verb and return its exit code and what it printed."""
    code = main(["--lang", "en", "tasks", *map(str, arguments)])
    return code, capsys.readouterr()


def test_a_person_reads_who_and_by_when(letter, capsys) -> None:
    """The tree with its roles, and a sum."""
    code, printed = run(capsys, letter)

    assert code == ExitCode.CLEAN
    assert [line[:70] for line in printed.out.splitlines()] == [
        "1 Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh bố trí trạm cấp cứu,",
        "    who: Sở Y tế (lead)",
        "    with: Công an tỉnh",
        "    reports to: Ủy ban nhân dân tỉnh",
        "    by: trước ngày 20/4/2025",
        "2 [group of tasks] Sở Công Thương",
        "  2.1 Kiểm tra các chợ.",
        "      who: Sở Công Thương",
        "  2.2 Chỉ đạo Chi cục Quản lý thị trường niêm yết giá; tham mưu Ủy ban",
        "      who: Sở Công Thương",
        "      advises: Ủy ban nhân dân tỉnh",
        "3 tasks, 1 with a deadline",
    ]
    assert "[opening]" in run(capsys, letter, "--all")[1].out


def test_json_is_the_tree(letter, capsys) -> None:
    """It is read back by the library."""
    _, printed = run(capsys, letter, "--json")

    assert loads(printed.out, TaskTree).principal.text == "Chủ tịch Ủy ban nhân dân tỉnh"
    assert json.loads(printed.out)["type"] == "task_tree"


@pytest.mark.parametrize(
    ("style", "sign"),
    [
        ("csv", "No.,Task,Lead"),
        ("markdown", "| No. | Task |"),
        ("mermaid", "flowchart LR"),
        ("ical", "BEGIN:VCALENDAR"),
        ("svg", "<svg "),
        ("timeline", "19/04/2025"),
    ],
)
def test_every_form(letter, capsys, style, sign) -> None:
    """To standard output."""
    code, printed = run(capsys, letter, "--format", style)

    assert code == ExitCode.CLEAN
    assert sign in printed.out


def test_a_suffix_tells_the_form(letter, tmp_path, capsys) -> None:
    """A workbook is bytes, a calendar is text."""
    assert run(capsys, letter, "-o", tmp_path / "tasks.xlsx")[0] == ExitCode.CLEAN
    assert len(tasks_from_xlsx((tmp_path / "tasks.xlsx").read_bytes()).tasks) == 3
    assert run(capsys, letter, "-o", tmp_path / "tasks.docx")[0] == ExitCode.CLEAN
    assert len(tasks_from_docx((tmp_path / "tasks.docx").read_bytes()).tasks) == 3
    assert run(capsys, letter, "-o", tmp_path / "tasks.ics")[0] == ExitCode.CLEAN
    assert (tmp_path / "tasks.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


def test_a_workbook_goes_to_standard_output(letter, capsysbinary) -> None:
    """As bytes."""
    assert main(["tasks", str(letter), "--format", "xlsx"]) == ExitCode.CLEAN
    assert capsysbinary.readouterr().out.startswith(b"PK")


def test_some_tasks_only(letter, capsys) -> None:
    """Of a body, leading or working along; late on a day."""
    assert "1 tasks" in run(capsys, letter, "--assignee", "Công an tỉnh")[1].out
    assert "2 tasks" in run(capsys, letter, "--assignee", "Sở Công Thương")[1].out
    assert "1 tasks" in run(capsys, letter, "--due-before", "2025-04-20")[1].out
    assert "0 tasks" in run(capsys, letter, "--due-before", "2025-04-19")[1].out


def test_what_cannot_be_done_is_refused(letter, tmp_path, capsys) -> None:
    """An unknown suffix, one output for two inputs, an output over its input."""
    assert run(capsys, letter, "-o", tmp_path / "a.xyz")[0] == ExitCode.USAGE
    assert run(capsys, letter, letter, "-o", tmp_path / "a.csv")[0] == ExitCode.USAGE
    assert run(capsys, letter, letter, "--format", "xlsx")[0] == ExitCode.USAGE
    code, printed = run(capsys, letter, "-o", letter)
    assert code == ExitCode.UNREADABLE
    assert "overwrite" in printed.err
    assert letter.read_text(encoding="utf-8") == LETTER


def test_several_files_and_a_news_page(letter, tmp_path, capsys, monkeypatch) -> None:
    """Each under its name; what a page tells is marked."""
    page = tmp_path / "page.txt"
    page.write_text(
        "Trang chủ\nGiới thiệu\nLiên hệ\nĐăng nhập\n\nHội nghị phát triển kinh tế biển\n\n"
        "Chiều ngày 10/3/2025, Ủy ban nhân dân tỉnh tổ chức hội nghị phát triển kinh tế biển với nhiều đại biểu tham dự.\n\n"
        "Kết luận hội nghị, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ngành rà soát quy hoạch cảng cá.\n\n"
        "Bản quyền thuộc Cổng thông tin\n",
        encoding="utf-8",
    )
    code, printed = run(capsys, letter, page)

    assert code == ExitCode.CLEAN
    assert printed.out.count("== ") == 2
    assert "as told by others" in printed.out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode())))
    assert "3 tasks" in run(capsys, "-")[1].out


def test_a_class_is_expanded_on_demand(letter, capsys) -> None:
    """In every form, on the day of the letter or another, and for who asks for one of its bodies."""
    letter.write_text(
        LETTER + "3. Các sở, ban, ngành tỉnh bố trí bác sĩ cho trạm cấp cứu; đến năm 2030 đạt 100% số trạm.\n",
        encoding="utf-8",
    )
    _, plain = run(capsys, letter)
    assert "who: Các sở, ban, ngành" in plain.out
    assert "target: " in plain.out

    _, expanded = run(capsys, letter, "--expand", "--csv")
    assert "Sở Tài chính tỉnh Bình Thuận" in expanded.out
    assert "Sở Lao động" not in expanded.out
    assert "Sở Lao động" in run(capsys, letter, "--expand", "--csv", "--as-of", "2024-05-01")[1].out
    assert "1 tasks" in run(capsys, letter, "--assignee", "Sở Tài chính", "--expand")[1].out
    assert "0 tasks" in run(capsys, letter, "--assignee", "Sở Tài chính")[1].out
