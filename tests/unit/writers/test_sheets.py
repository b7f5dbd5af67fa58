"""Appendices on sheets that lie on their side: written, numbered on their own, and read back."""

from __future__ import annotations

import io
import re
import subprocess

import docx
import pypdfium2
import pytest

import vngov
from vngov import render
from vngov.builders import Decision, PartyPlan
from vngov.model import Document, Paragraph, Table
from vngov.writers import render_reporting

ROWS = [["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian hoàn thành", "Ghi chú"]] + [
    [str(number), "Rà soát, hoàn thiện quy chế làm việc của các cơ quan chuyên môn", "Sở Nội vụ", "2026", ""]
    for number in range(1, 41)
]
A4 = (11906, 16838)


def decision() -> Document:
    """Return a decision with a long table on sheets that lie down, and a form on sheets that stand."""
    return (
        Decision(issuer="UBND tỉnh Lào Cai", number=31, on="15/6/2026", about="Phê duyệt Danh mục nhiệm vụ")
        .basis("Luật Tổ chức chính quyền địa phương")
        .article("Phê duyệt Danh mục nhiệm vụ tại Phụ lục I, mẫu báo cáo tại Phụ lục II.")
        .signed("Nguyễn Văn Bình")
        .appendix("Danh mục nhiệm vụ", Table(ROWS, 1), landscape=True)
        .appendix("Mẫu báo cáo", Paragraph("Báo cáo theo mẫu này."))
        .build()
    )


def test_a_section_of_a_word_file_lies_down_with_margins_that_keep_their_names() -> None:
    """NĐ 30/2020/NĐ-CP names the margins of the page, whichever way it lies."""
    word = docx.Document(io.BytesIO(bytes(render(decision(), "docx"))))
    upright, lying, last = word.sections

    assert (
        A4 == (upright.page_width.twips, upright.page_height.twips) == (last.page_width.twips, last.page_height.twips)
    )
    assert A4[::-1] == (lying.page_width.twips, lying.page_height.twips)
    assert lying.orientation == docx.enum.section.WD_ORIENT.LANDSCAPE
    assert (upright.top_margin, upright.left_margin) == (lying.top_margin, lying.left_margin)


def test_the_party_turns_the_margins_with_the_sheet() -> None:
    """36-HD/VPTW: the wide margin stays where sheets are bound, now the top."""
    plan = PartyPlan(issuer="Tỉnh ủy Lào Cai", number=3, on="15/6/2026", about="rà soát").paragraph("Xem phụ lục.")
    document = plan.signed("Nguyễn Văn Bình").appendix("Danh mục", Table(ROWS, 1), landscape=True).build()
    lying = docx.Document(io.BytesIO(bytes(render(document, "docx")))).sections[1]
    sides = (lying.top_margin, lying.right_margin, lying.bottom_margin, lying.left_margin)

    assert [round(side.mm) for side in sides] == [30, 20, 15, 20]
    assert "size: A4 landscape; margin: 30mm 20mm 15mm 20mm;" in str(render(document, "html"))


def test_pages_of_a_pdf_lie_down_and_are_numbered_appendix_by_appendix() -> None:
    """The first page of each has no number."""
    pages = list(pypdfium2.PdfDocument(bytes(render(decision(), "pdf"))))
    lying = [page.get_width() > page.get_height() for page in pages]
    numbers = [re.match(r"\d+(?=\r?\n)", page.get_textpage().get_text_range()) for page in pages]

    assert lying == [False, True, True, False]
    assert [number and number[0] for number in numbers] == [None, None, "2", None]


@pytest.mark.parametrize("format_", ["docx", "pdf"])
def test_how_an_appendix_lies_is_read_back(format_) -> None:
    """From the sheets of the file; of a document all upright nothing is said."""
    read = vngov.read(bytes(render(decision(), format_)), format=format_).document

    assert [appendix.is_landscape for appendix in read.appendices] == [True, False]
    assert read.appendices[0].title.text == "DANH MỤC NHIỆM VỤ"


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_what_has_no_sheets_reads_back_all_the_same(format_) -> None:
    """How a sheet lies does not count in comparisons; text and Markdown say that they leave it out."""
    document = decision()
    written = render_reporting(document, format_)
    codes = [note.code for note in written.diagnostics]

    assert (
        document == vngov.read(str(written.content).encode(), format="html" if format_ == "html" else "text").document
    )
    assert (["landscape-left-out"] if format_ != "html" else []) == codes


def test_how_an_appendix_lies_survives_json() -> None:
    """It is part of the model."""
    again = vngov.loads(vngov.dumps(decision()))

    assert [appendix.is_landscape for appendix in again.appendices] == [True, False]


@pytest.mark.slow
@pytest.mark.requires("chromium")
def test_a_browser_prints_each_appendix_with_numbers_of_its_own(tmp_path) -> None:
    """Chromium: the first page of an appendix bears none, the next is the second."""
    page = tmp_path / "page.html"
    page.write_text(str(render(decision(), "html")), encoding="utf-8")
    target = tmp_path / "page.pdf"
    command = ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}"]
    subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=120)  # noqa: S603 - a browser
    pages = list(pypdfium2.PdfDocument(target))
    lying = [sheet.get_width() > sheet.get_height() for sheet in pages]
    bands = [sheet.get_textpage().get_text_bounded(bottom=sheet.get_height() - 55) for sheet in pages]
    numbers = [re.search(r"^\d+$", band.strip()) for band in bands]

    assert [False, *[True] * (len(pages) - 2), False] == lying
    assert [None, None, *map(str, range(2, len(pages) - 1)), None] == [number and number[0] for number in numbers]
