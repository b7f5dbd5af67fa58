"""The five founding documents, as a person reads them."""

from pathlib import Path

import pytest

import vngov
from vngov.model import Division, Item, Paragraph, UnclassifiedReason
from vngov.registries.family import Family

pytestmark = pytest.mark.corpus
FOLDER = Path(__file__).parents[3] / "shared" / "corpus" / "dev"


def reading(name):
    """Read one founding document."""
    with (FOLDER / f"seed-{name}.txt").open(encoding="utf-8", newline="") as stream:
        return vngov.parse(stream.read())


def outline(blocks, depth=1):
    """Return depth and marker of every marked node, in order."""
    lines = []
    for block in blocks:
        if isinstance(block, Division):
            lines.append(f"{depth} {block.marker}")
            lines += outline(block.children, depth + 1)
    return lines


def test_the_letter_of_the_government_office() -> None:
    """Head, addressees, items, closing and recipients of seed 000."""
    document = reading("000").document

    assert str(document.number) == "7845/VPCP-ĐP"
    assert document.issued_on.to_date().isoformat() == "2009-11-04"
    assert document.header.place_and_date.place == "Hà Nội"
    assert document.kind == "cong-van"
    assert document.family is Family.ADMINISTRATIVE
    assert document.issuer.name.text == "VĂN PHÒNG CHÍNH PHỦ"
    assert document.abstract.startswith("V/v thực hiện Nghị quyết số 53-NQ/TW")
    assert [item.text[:12] for item in document.addressees.items] == [
        "Các Bộ: Kế h", "Ủy ban Dân t", "Ngân hàng Nh", "UBND các tỉn",
    ]  # fmt: skip
    assert outline(document.body) == ["1 1.", "1 2.", "2 -", "2 -", "1 3.", "2 -", "2 -", "2 -"]
    assert isinstance(document.body[0], Paragraph)
    assert isinstance(document.body[-1], Paragraph)
    assert [item.text for item in document.recipient_items][-1] == "Lưu: VT, ĐP (5)"
    assert [item.copies for item in document.recipient_items] == [None, None, None, 5]
    assert document.signatures == ()


@pytest.mark.parametrize(
    ("name", "title", "last"),
    [
        ("001", "Hội nghị triển khai tổ chức lập Quy hoạch tỉnh Lạng Sơn", "Kết luận hội nghị đồng chí"),
        ("002", "Nâng cao hiệu quả công tác triển khai Quy hoạch", "Ban Thường vụ Tỉnh ủy Long An chỉ đạo"),
        ("004", "Hội nghị quán triệt triển khai thực hiện Nghị quyết", "Đồng chí Võ Văn Thưởng tin tưởng"),
    ],
)
def test_a_news_page_is_a_document_of_no_kind(name, title, last) -> None:
    """Paragraphs from the title to the last sentence, never a head; the page around it is kept apart."""
    document = reading(name).document

    assert document.kind is None
    assert document.header == vngov.Header()
    assert document.signatures == ()
    assert all(isinstance(block, Paragraph) for block in document.body)
    assert document.body[0].text.startswith(title)
    assert document.body[-1].text.startswith(last)
    assert {node.reason for node in document.unclassified} == {UnclassifiedReason.WEB_PAGE}


def test_the_party_programme() -> None:
    """Kind, abstract, tree, signature and recipients of seed 003."""
    document = reading("003").document

    assert document.kind == "chuong-trinh"
    assert document.family is Family.PARTY
    assert document.abstract.endswith("phát triển đô thị Việt Nam đến năm 2030, tầm nhìn 2045")
    assert outline(document.body) == [
        *("1 I.", "2 1.", *["3 -"] * 5, "2 2.", "3 2.1.", "3 2.2.", *["4 -"] * 4),
        *("1 II.", "2 1.", *["3 -"] * 3, "2 2.", *["3 -"] * 4, "2 3.", "3 -", "4 (1)", "4 (2)", "4 (3)", "3 -"),
        *("4 (1)", "4 (2)", "2 4.", *["3 -"] * 5, "2 5.", "3 5.1.", "3 5.2.", "3 5.3.", "2 6."),
        *("1 III.", "2 1.", "2 2.", "2 3.", "2 4.", "2 5."),
    ]
    second = document.body[3]
    rejoined = second.children[1].children[3].text
    assert "đất nông thôn" in rejoined
    assert isinstance(document.body[-1], Paragraph)
    (signature,) = document.signatures
    assert [authority.raw for authority in signature.authorities] == ["T/M BAN THƯỜNG VỤ"]
    assert (signature.position.text, signature.name.text) == ("BÍ THƯ", "Phan Việt Cường")
    assert len(document.recipient_items) == 8
    assert document.recipient_items[-1].is_archive
    assert isinstance(second, Item)
