"""Whole pages of the forms that portals have: what is text, what is the page around it, and that nothing is lost."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

import vngov
from vngov.model import Chapter, Item, Paragraph, Table, UnclassifiedReason, own_spans

PAGES = Path(__file__).parent / "pages"
NAMES = ("document", "law", "news")
ADDED = {"document": Counter("12..--"), "law": Counter(), "news": Counter()}  # what a browser draws before list items


def _read(name: str):
    return vngov.read(PAGES / f"{name}.html")


def _shown(name: str) -> Counter:
    """What a browser shows, by another way: the tree of lxml."""
    tree = html.document_fromstring((PAGES / f"{name}.html").read_bytes())
    for hidden in tree.xpath("//head|//script|//noscript|//*[@class='an']|//comment()"):
        hidden.drop_tree()
    return Counter("".join("".join(tree.itertext()).split()))


@pytest.mark.parametrize("name", NAMES)
def test_every_visible_character_is_in_exactly_one_node(name) -> None:
    """The flow text is what is shown; its nodes part it among them."""
    result = _read(name)

    assert _shown(name) + ADDED[name] == Counter("".join(result.text.split()))
    spans = sorted(own_spans(result.document))
    assert all(first.end <= second.start for first, second in pairwise(spans))
    owned = "".join("".join(result.text[start:end].split()) for start, end in spans)
    assert owned == "".join(result.text.split())
    assert result.coverage == 1.0


def test_a_news_page_gives_its_headline_and_text() -> None:
    """Menus, share buttons, related news, side bar and footer are kept apart."""
    document = _read("news").document

    assert document.kind is None
    texts = [block.text for block in document.body if isinstance(block, Paragraph)]
    assert len(texts) == len(document.body)
    assert texts[0] == "Hội nghị triển khai trồng cây xanh đô thị tại thành phố Lạng Sơn"
    assert texts[1].startswith("Sáng ngày 11/3/2024, UBND tỉnh Lạng Sơn")
    assert texts[2] == (
        "Tham dự hội nghị có lãnh đạo Sở Xây dựng, Sở Tài chính, UBND các huyện, thành phố và đại diện các xã, phường"
        " trên địa bàn."
    )
    assert texts[3] == "Quang cảnh hội nghị"
    assert texts[-1].endswith("để tổng hợp./.")
    assert {node.reason for node in document.unclassified} == {UnclassifiedReason.WEB_PAGE}
    aside = [node.text for node in document.unclassified]
    assert "Trang chủ Giới thiệu Tin tức - Sự kiện Tin trong tỉnh Văn bản chỉ đạo điều hành" in aside
    assert any(text.startswith("Tin liên quan") and text.endswith("danh mục cây trồng") for text in aside)
    assert not any("không ai thấy" in text or "mã lệnh" in text for text in (*aside, *texts))


def test_a_law_page_gives_the_decree() -> None:
    """A page set by tables: the head and foot are read cell by cell, the table of data stays one."""
    document = _read("law").document
    header = document.header

    assert (document.kind, str(document.number)) == ("nghi-dinh", "118/2024/NĐ-CP")
    assert header.issuers[0].name.text == "CHÍNH PHỦ"
    assert header.abstract is not None
    assert header.abstract.text == "VỀ CHĂM SÓC VƯỜN THUỐC NAM Ở TRẠM Y TẾ"
    assert document.preamble is not None
    assert document.preamble.bases[0].text == "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;"
    (chapter,) = document.body
    assert isinstance(chapter, Chapter)
    assert [str(article.marker) for article in chapter.children] == ["Điều 1.", "Điều 2.", "Điều 3."]
    table = chapter.children[1].children[0].children[0]
    assert isinstance(table, Table)
    assert table.header_rows == 1
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["STT", "Vùng", "Diện tích (m2)"],
        ["1", "Đồng bằng", "40"],
        ["", "Ven biển", "30"],
        ["2", "Miền núi: theo hướng dẫn của Bộ Y tế", ""],
    ]
    assert document.signatures[0].name is not None
    assert document.signatures[0].name.text == "Lê Thành Long"
    assert document.recipients is not None
    assert len(document.recipients.items) == 3
    assert any("Số hiệu 118/2024/NĐ-CP Ngày ban hành 05/9/2024" in node.text for node in document.unclassified)


def test_a_document_page_from_a_word_processor_gives_the_plan() -> None:
    """List items get the markers that a browser draws, the caption stands before its table."""
    document = _read("document").document

    assert (document.kind, str(document.number)) == ("ke-hoach", "214/KH-UBND")
    assert document.header.issuers[0].name.text == "ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG"
    _, purpose, work = document.body
    assert isinstance(purpose, Item)
    assert [str(item.marker) for item in purpose.children] == ["1.", "2."]
    assert [item.text for item in purpose.children[1].children] == ["Có hàng rào;", "Có nhân viên y tế trực."]
    assert isinstance(work, Item)
    assert work.children[1] == Paragraph("Bảng phân công")
    assert isinstance(work.children[2], Table)
    assert work.children[2].header_rows == 1
    assert document.signatures[0].name is not None
    assert document.signatures[0].name.text == "Lê Y Blang"
    assert document.unclassified[-1].text == "Lượt truy cập: 1.204.551"
