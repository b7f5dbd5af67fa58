"""Documents of the true forms, about invented matters: what each part is read as."""

import pytest

import vngov
from vngov.model import Article, Quotation, SigningAuthority, UnclassifiedReason, walk
from vngov.registries.family import Family

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n-------\n" + STATE + "-------\n"
    "Số: 41/QĐ-UBND\nYên Bái, ngày 05 tháng 02 năm 2024\n\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n\n"
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
    "Theo đề nghị của Giám đốc Sở Nội vụ.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Thành lập Tổ công tác.\n"
    "1. Tổ trưởng: Giám đốc Sở Nội vụ.\na) Chủ trì họp;\nb) Báo cáo.\n"
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\n"
    "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT (4).\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Bình\n"
)


def articles(document):
    """Return the markers of the articles at the root."""
    return [str(block.marker) for block in document.body if isinstance(block, Article)]


@pytest.mark.parametrize(
    "text",
    [DECISION, DECISION.replace("\n", "\r\n"), DECISION.replace("\n", "\n\n"), "\ufeff" + DECISION],
    ids=["plain", "crlf", "blank lines", "mark"],
)
def test_a_decision(text) -> None:
    """Its parts, whatever ends the lines."""
    result = vngov.parse(text)
    document = result.document

    assert result.unowned() == ()
    assert (document.kind, document.family) == ("quyet-dinh", Family.ADMINISTRATIVE)
    assert str(document.number) == "41/QĐ-UBND"
    assert document.issued_on.to_date().isoformat() == "2024-02-05"
    assert [basis.is_citation for basis in document.preamble.bases] == [True, False]
    assert document.preamble.authority.text == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI"
    assert document.preamble.enactment.text == "QUYẾT ĐỊNH:"
    assert articles(document) == ["Điều 1.", "Điều 2."]
    assert [str(point.marker) for point in document.body[0].children[0].children] == ["a)", "b)"]
    (signature,) = document.signatures
    assert signature.authorities[0].right is SigningAuthority.DEPUTY
    assert (signature.position.text, signature.name.text) == ("PHÓ CHỦ TỊCH", "Nguyễn Văn Bình")
    assert [item.text for item in document.recipient_items] == ["Như Điều 2", "Lưu: VT (4)"]


def test_a_draft_with_blanks() -> None:
    """A blank number and day are no mistake."""
    text = DECISION.replace("Số: 41/", "Số:      /").replace("ngày 05 tháng 02", "ngày     tháng     ")
    document = vngov.parse(text).document

    assert document.header.number.symbol is not None
    assert str(document.header.number.symbol) == "QĐ-UBND"
    assert document.header.place_and_date.place == "Yên Bái"
    assert articles(document) == ["Điều 1.", "Điều 2."]


def test_a_reference_is_no_heading() -> None:
    """A broken line that begins with the number of an article of another act goes on with its sentence."""
    text = DECISION.replace("Thành lập Tổ công tác.", "Thành lập Tổ công tác theo quy định tại\nĐiều 9 Nghị định này.")

    assert articles(vngov.parse(text).document) == ["Điều 1.", "Điều 2."]


def test_a_quoted_article_belongs_to_its_own_act() -> None:
    """It stands in a quotation, not at the root."""
    text = DECISION.replace(
        "Thành lập Tổ công tác.", "Sửa đổi Điều 7 như sau:\n“Điều 7. Kinh phí\n1. Ngân sách tỉnh bảo đảm.”."
    )
    document = vngov.parse(text).document

    assert articles(document) == ["Điều 1.", "Điều 2."]
    assert any(isinstance(node, Quotation) for _, node in walk(document))


def test_an_appendix() -> None:
    """It begins after the signature and keeps its label, title and reference apart."""
    text = DECISION + "\nPHỤ LỤC I\nDANH SÁCH TỔ CÔNG TÁC\n(Kèm theo Quyết định số 41/QĐ-UBND)\n\n1. Ông A.\n2. Bà B.\n"
    (appendix,) = vngov.parse(text).document.appendices

    assert appendix.label.text == "PHỤ LỤC I"
    assert appendix.title.text == "DANH SÁCH TỔ CÔNG TÁC"
    assert appendix.reference.text == "(Kèm theo Quyết định số 41/QĐ-UBND)"
    assert [str(block.marker) for block in appendix.body] == ["1.", "2."]


def test_the_web_page_around_a_document() -> None:
    """Menus and counters are kept, as no part of the document."""
    text = "Skip to main content\nTrang chủ\n\n" + DECISION + "\nChia sẻ bài viết\nTổng số lượt xem: 3\n"
    result = vngov.parse(text)

    assert result.unowned() == ()
    assert articles(result.document) == ["Điều 1.", "Điều 2."]
    assert UnclassifiedReason.WEB_PAGE in {piece.reason for piece in result.document.unclassified}


def test_a_party_resolution() -> None:
    """Title, number with a hyphen, Roman sections, signature with a slash."""
    document = vngov.parse(
        "TỈNH ỦY YÊN BÁI\n*\nSố 12-NQ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nYên Bái, ngày 06 tháng 5 năm 2022\n\nNGHỊ QUYẾT\n"
        "về phát triển đô thị\n-----\n\nI. TÌNH HÌNH\n1. Kết quả\nĐạt được nhiều kết quả.\nII. MỤC TIÊU\n"
        "- Phát triển bền vững.\n\nNơi nhận:\n- Các huyện ủy,\n- Lưu Văn phòng Tỉnh ủy.\n\n"
        "T/M BAN CHẤP HÀNH\nBÍ THƯ\n\nTrần Văn Minh\n"
    ).document

    assert (document.kind, document.family) == ("nghi-quyet", Family.PARTY)
    assert str(document.number) == "12-NQ/TU"
    assert [str(block.marker) for block in document.body] == ["I.", "II."]
    (signature,) = document.signatures
    assert signature.authorities[0].right is SigningAuthority.ON_BEHALF
    assert signature.name.text == "Trần Văn Minh"


def test_an_article_below_a_chapter_without_a_heading_is_an_article() -> None:
    """The bare line "Chương II" does not refer to the article that follows it."""
    text = (
        "BỘ NỘI VỤ\nSố: 06/2026/TT-BNV\nHà Nội, ngày 12 tháng 02 năm 2026\nTHÔNG TƯ\nQuy định về sổ đăng ký\n"
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nThông tư này quy định về sổ.\nChương II\nĐiều 2. Mẫu sổ\nMẫu in sẵn."
    )

    first, second = vngov.parse(text).document.body

    assert [str(child.marker) for child in (*first.children, *second.children)] == ["Điều 1.", "Điều 2."]
    assert second.text == ""
