"""Markdown: what is bold on the page is bold, and no sign of the author's is taken for markup."""

from __future__ import annotations

import pytest

from vngov.model import (
    Addressees,
    Appendix,
    Article,
    Chapter,
    Document,
    Header,
    Item,
    KindLine,
    Paragraph,
    Preamble,
    Quotation,
    Recipients,
    Signature,
    Table,
)
from vngov.readers import parse
from vngov.rules.specimens import specimen, specimen_names
from vngov.values import Marker
from vngov.writers import render, render_reporting


def body(*blocks) -> str:
    return str(render(Document(body=blocks), "markdown"))


@pytest.mark.parametrize("name", specimen_names())
def test_a_document_reads_back(name) -> None:
    """Every family and era."""
    document = parse(specimen(name)).document

    assert document == parse(str(render(document, "markdown"))).document


def test_titles_are_bold_and_dates_slanted() -> None:
    """As on the printed page."""
    text = str(render(parse(specimen("decision")).document, "markdown"))

    assert "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**  \n**Độc lập - Tự do - Hạnh phúc**" in text
    assert "*Lào Cai, ngày 14 tháng 3 năm 2024*" in text
    assert "**Điều 1.** Thành lập" in text
    assert "***Nơi nhận:***\n\n- Như Điều 3;" in text


@pytest.mark.parametrize(
    "text",
    ["a * b", "tệp_dữ_liệu", "1 < 2 > 0", "[chú thích](x)", "`mã`", "a | b", "\\ ngược", "# không phải đề mục", "~x~"],
)
def test_signs_of_the_author_stay(text) -> None:
    """Escaped on the way out, plain on the way in."""
    document = Document(body=[Paragraph(f"Ghi chú: {text} trong văn bản.")])

    assert document == parse(str(render(document, "markdown"))).document


def test_tables_have_a_rule_below_the_head() -> None:
    """And a stroke in a cell is escaped."""
    table = Table([["Việc", "Cơ quan"], ["a|b", "Sở"]], header_rows=1)

    assert body(table) == "| Việc | Cơ quan |\n| --- | --- |\n| a\\|b | Sở |\n"
    assert body(Table([["a", "b"], ["c", "d"]])) == "| a | b |\n| c | d |\n"


def test_quotations_keep_their_marks() -> None:
    """Around paragraphs, and beside tables in lines of their own."""
    assert body(Quotation([Paragraph("Mới")], "”.")) == "“Mới”.\n"
    assert body(Quotation([Table([["a", "b"], ["c", "d"]])], "”.")) == "“\n\n| a | b |\n| c | d |\n\n”.\n"
    assert body(Quotation([], "”")) == "\n"


def test_markers_that_markdown_would_count_stay_text() -> None:
    """A plus is escaped, chapters are two lines."""
    assert body(Item(Marker.parse("+"), "Một")) == "\\+ Một\n"
    assert body(Chapter(Marker.parse("Chương I"), "QUY ĐỊNH CHUNG")) == "**Chương I**\n\n**QUY ĐỊNH CHUNG**\n"
    assert body(Article(Marker.parse("Điều 1."), "Phạm vi", [Paragraph("x.")])) == "**Điều 1. Phạm vi**\n\nx.\n"


def test_every_component_has_its_place() -> None:
    """Marks, a letter's abstract, one addressee or several, notes, contact and appendices."""
    head = Header(
        issuers=["SỞ Y TẾ"], number="12/SYT-NVY", abstract="V/v họp", kind=KindLine("cong-van"), secrecy="MẬT",
        circulation=["LƯU HÀNH NỘI BỘ"],
    )  # fmt: skip
    document = Document(
        head,
        Addressees(["Sở Nội vụ"]),
        Preamble(enactment="Giám đốc ban hành quy định."),
        [Paragraph("Đồng ý.")],
        [Signature(position="GIÁM ĐỐC", name="Lê A", note="(Đã ký)")],
        Recipients(["Như trên"], drafted_by="PL.(3)"),
        "Địa chỉ: số 1",
        [Appendix("Phụ lục", "DANH SÁCH", "(Kèm theo Công văn)", body=[Paragraph("a.")])],
    )
    text = str(render(document, "markdown"))

    for part in (
        "**LƯU HÀNH NỘI BỘ**", "**MẬT**", "V/v họp", "Kính gửi: Sở Nội vụ", "*Giám đốc ban hành quy định.*", "(Đã ký)",
        "PL.(3)", "Địa chỉ: số 1", "**Phụ lục**\n\n**DANH SÁCH**\n\n*(Kèm theo Công văn)*",
    ):  # fmt: skip
        assert part in text


def test_what_markdown_cannot_hold_is_said() -> None:
    """As in plain text: line breaks inside a paragraph, empty blocks."""
    codes = {
        remark.code
        for remark in render_reporting(Document(body=[Paragraph("a\nb"), Paragraph("")]), "markdown").diagnostics
    }

    assert {"layout-in-text", "nothing-to-print"} <= codes
