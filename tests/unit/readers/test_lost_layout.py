"""Heads and feet whose layout the converter lost: what the words alone still tell."""

from __future__ import annotations

import pytest

import vngov
from vngov.model import Article

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
LAW_OF_1998 = (
    "LUẬT\nCỦA QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 45/1998/QH10 NGÀY 20 THÁNG 5 NĂM 1998\n"
    "VỀ CHỢ PHIÊN\n"
)
DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n" + STATE + "Số: 77/QĐ-UBND\nLạng Sơn, ngày 06 tháng 5 năm 2024\n"
    "QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ TỔ CHỨC CHỢ PHIÊN VÙNG CAO\nTRÊN ĐỊA BÀN TỈNH LẠNG SƠN\n{author}\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n"
)


def articles(document):
    """Return the markers of the articles at the root."""
    return [str(block.marker) for block in document.body if isinstance(block, Article)]


@pytest.mark.parametrize(
    "author",
    [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
        "ỦY BAN NHÂN DÂN TỈNH",
        "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN\n-------",
    ],
)
def test_the_author_below_an_abstract_in_capitals(author) -> None:
    """Without a rule between them, the line right above the legal bases is who enacts."""
    document = vngov.parse(DECISION.format(author=author)).document

    assert document.abstract == "BAN HÀNH QUY CHẾ TỔ CHỨC CHỢ PHIÊN VÙNG CAO TRÊN ĐỊA BÀN TỈNH LẠNG SƠN"
    assert articles(document) == ["Điều 1."]


@pytest.mark.parametrize("end", ["THUỘC THẨM QUYỀN CỦA\nỦY BAN NHÂN DÂN TỈNH", "VÀ HỘI ĐỒNG TƯ VẤN TỈNH"])
def test_an_abstract_may_end_with_a_body(end) -> None:
    """After a word that asks for a body it is no author, and neither is a body that does not issue."""
    document = vngov.parse(DECISION.format(author=end)).document

    assert document.abstract is not None
    assert document.abstract.endswith(end.replace("\n", " "))


def test_an_author_where_no_issuer_was_kept() -> None:
    """The office before the body tells."""
    text = (
        STATE
        + "QUYẾT ĐỊNH\nPHÊ DUYỆT DANH MỤC BẾN ĐÒ\nGIÁM ĐỐC SỞ XÂY DỰNG\nCăn cứ Luật Giao thông;\nĐiều 1. Phê duyệt.\n"
    )
    assert vngov.parse(text).document.abstract == "PHÊ DUYỆT DANH MỤC BẾN ĐÒ"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_author_on_a_line_above_the_subject(gap) -> None:
    """A Party act names who resolves on a line of its own, then what about."""
    text = (
        "ĐẢNG BỘ TỈNH SƠN LA\nĐẢNG ỦY XÃ NÀ NGHỊU\n*\nSố 08-NQ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Nà Nghịu, ngày 20 tháng 9 năm 2025\nNGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ" + gap
        + "về phát triển cây sơn tra\n-----\nI- TÌNH HÌNH\nCây sơn tra có nhiều.\n"
    )  # fmt: skip
    assert vngov.parse(text).document.abstract == "CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ về phát triển cây sơn tra"


def test_headings_and_escapes_of_markdown() -> None:
    """A title and articles set as headings, list signs escaped."""
    text = (
        "**CHÍNH PHỦ**\n\n" + STATE + "\nSố: 300/2025/NĐ-CP\n\n*Hà Nội, ngày 24 tháng 02 năm 2025*\n\n# NGHỊ ĐỊNH\n\n"
        "**Quy định về bến thuyền gỗ**\n\n*Căn cứ Luật Tổ chức Chính phủ;*\n\n## Điều 1. Phạm vi\n\n1\\. Bến sông.\n\n"
        "## Điều 2. Hiệu lực\n\nCó hiệu lực từ ngày ký.\n\n**TM. CHÍNH PHỦ**\n**THỦ TƯỚNG**\n\n**Lê Văn Bến**\n\n"
        "***Nơi nhận:***\n\\- Các bộ;\n\\- Lưu: VT.\n"
    )
    result = vngov.parse(text)
    document = result.document

    assert result.unowned() == ()
    assert (document.kind, document.abstract) == ("nghi-dinh", "Quy định về bến thuyền gỗ")
    assert articles(document) == ["Điều 1.", "Điều 2."]
    assert [item.text for item in document.recipient_items] == ["Các bộ", "Lưu: VT"]


def test_a_joint_circular_has_no_parent() -> None:
    """Bodies above each other issue together, as its kind says."""
    text = (
        "BỘ THỦY LỢI\nBỘ LÂM NGHIỆP\n" + STATE + "Số: 05/1994/TTLT-TL-LN\nHà Nội, ngày 08 tháng 12 năm 1994\n"
        "THÔNG TƯ LIÊN TỊCH\nHướng dẫn bảo vệ rừng đầu nguồn\nI. QUY ĐỊNH CHUNG\n1. Rừng đầu nguồn được bảo vệ.\n"
    )
    issuers = vngov.parse(text).document.header.issuers
    assert [(issuer.name.text, issuer.parents) for issuer in issuers] == [("BỘ THỦY LỢI", ()), ("BỘ LÂM NGHIỆP", ())]


def test_a_joint_head_whose_lines_hold_two_bodies() -> None:
    """A hyphen ends a line that goes on: of the bodies, and of the number."""
    text = (
        "VĂN PHÒNG CHÍNH PHỦ -\nBỘ CÔNG AN - BỘ QUỐC PHÒNG -\nBỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\n" + STATE
        + "Số: 05/2012/TTLT-VPCP-\nBCA-BQP-BLĐTBXH\nHà Nội, ngày 08 tháng 12 năm 2012\n"
        "THÔNG TƯ LIÊN TỊCH\nHướng dẫn thăm hỏi người già\nI. QUY ĐỊNH CHUNG\n1. Người già được thăm hỏi.\n"
    )  # fmt: skip
    document = vngov.parse(text).document
    assert str(document.number) == "05/2012/TTLT-VPCP-BCA-BQP-BLĐTBXH"
    assert [issuer.name.text for issuer in document.header.issuers] == [
        "VĂN PHÒNG CHÍNH PHỦ", "BỘ CÔNG AN", "BỘ QUỐC PHÒNG", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
    ]  # fmt: skip


def test_the_signature_of_a_law_in_the_rows_of_a_table() -> None:
    """Empty rows stand between the sentence of adoption, the post and the name."""
    text = (
        "QUỐC HỘI\n"
        + STATE
        + "Luật số: 45/2011/QH13\nLUẬT\nCHỢ PHIÊN\nĐiều 1. Phạm vi\nLuật này quy định về chợ phiên.\n"
        "Luật này đã được Quốc hội khóa XIII thông qua ngày 15 tháng 11 năm 2011.\n\n"
        "|      |CHỦ TỊCH QUỐC HỘI |\n|      |        |\n|      |        |\n|      |Lê Văn Mẫu    |\n"
    )
    signature = vngov.parse(text).document.signatures[0]
    assert (str(signature.position), str(signature.name)) == ("CHỦ TỊCH QUỐC HỘI", "Lê Văn Mẫu")


def test_a_name_with_a_note_behind_it() -> None:
    """Web pages say in place of the stroke of the pen that there was one."""
    text = DECISION.format(author="ỦY BAN NHÂN DÂN TỈNH") + (
        "| Nơi nhận:    |CHỦ TỊCH            |\n|- Như Điều 1; |Lê Văn Mẫu – Đã ký  |\n|- Lưu: VT.   |                    |\n"
    )
    signature = vngov.parse(text).document.signatures[0]
    assert (str(signature.position), str(signature.name), str(signature.note)) == ("CHỦ TỊCH", "Lê Văn Mẫu", "Đã ký")


@pytest.mark.parametrize(
    ("issuers", "symbol", "organs", "codes"),
    [
        ("SỞ Y TẾ -\nSỞ NỘI VỤ -\nSỞ TÀI CHÍNH\n", "KH-SYT-SNV-STC", ("SYT", "SNV", "STC"), None),
        ("UBND TỈNH SƠN LA\nSỞ Y TẾ\n", "KH-SYT-SNV-STC", ("SYT",), "SYT, SNV, STC"),
        ("ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n", "KH-UBND-SNV", ("UBND",), None),
        ("UBND TỈNH SƠN LA\nSỞ Y TẾ\n", "KH-SYT-NVY", ("SYT",), None),
    ],
)
def test_a_joint_number_is_resolved_as_far_as_the_head_goes(issuers, symbol, organs, codes) -> None:
    """What the head does not name stays open, and the reader says so."""
    result = vngov.parse(
        issuers
        + STATE
        + f"Số: 45/{symbol}\nSơn La, ngày 12 tháng 8 năm 2024\nKẾ HOẠCH\nKhám bệnh lưu động\n1. Đi khám.\n"
    )
    assert result.document.number is not None
    assert result.document.number.symbol.organs == organs
    notes = [note for note in result.diagnostics if note.code == "number-of-several"]
    assert [dict(note.params)["codes"] for note in notes] == ([codes] if codes else [])


@pytest.mark.parametrize(
    ("right", "post"),
    [
        ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
        ("TL. BAN THƯỜNG VỤ TỈNH ĐOÀN", "CHÁNH VĂN PHÒNG"),
        ("TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG", "PHÓ BÍ THƯ PHỤ TRÁCH"),
        ("TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN", "ỦY VIÊN BAN THƯỜNG VỤ"),
        ("TL. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN", "TRƯỞNG BAN THANH NIÊN NÔNG THÔN"),
        ("TM. BAN CHẤP HÀNH CHI ĐOÀN", "BÍ THƯ CHI ĐOÀN"),
        ("TM. HỘI ĐỒNG ĐỘI TỈNH", "CHỦ TỊCH"),
        ("TM. BAN CHỈ HUY LIÊN ĐỘI", "TỔNG PHỤ TRÁCH ĐỘI"),
    ],
)
@pytest.mark.parametrize("is_beside", [False, True], ids=["below", "beside"])
def test_the_posts_of_the_youth_union(right, post, is_beside) -> None:
    """They are signed for a committee, as in the Party, and end in the name of the union."""
    rows = (
        f"Nơi nhận:                    {right}\n- Như trên;                   {post}\n- Lưu: VP.\n\n                 Lê Văn Mẫu\n"
        if is_beside
        else f"Nơi nhận:\n- Như trên;\n- Lưu: VP.\n\n{right}\n{post}\n\n\nLê Văn Mẫu\n"
    )
    document = vngov.parse(
        "TỈNH ĐOÀN SƠN LA\n***\nSố: 12-KH/TĐTN-BPT\nĐOÀN TNCS HỒ CHÍ MINH\nSơn La, ngày 6 tháng 3 năm 2024\nKẾ HOẠCH\n"
        "Ngày hội đọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.\n\n" + rows
    ).document
    (signature,) = document.signatures
    assert [authority.raw for authority in signature.authorities] == [right]
    assert (str(signature.position), str(signature.name)) == (post, "Lê Văn Mẫu")
    assert [item.text for item in document.recipient_items] == ["Như trên", "Lưu: VP"]


def test_a_committee_of_the_youth_union_stands_below_the_party_committee() -> None:
    """Its name begins anew, though it is shortened."""
    head = (
        "ĐẢNG ỦY XÃ TÂN HỢP\nBCH ĐOÀN XÃ\n***\nSố: 12-CV/ĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nTân Hợp, ngày 6 tháng 3 năm 2024\n"
    )
    (issuer,) = vngov.parse(head + "Kính gửi: Các chi đoàn.\n\nMời họp.\n").document.header.issuers
    assert (issuer.name.text, [parent.text for parent in issuer.parents]) == ("BCH ĐOÀN XÃ", ["ĐẢNG ỦY XÃ TÂN HỢP"])


def test_an_abstract_in_bold_ends_where_the_bold_ends() -> None:
    """In Markdown blank lines stand everywhere, and tell nothing."""
    text = "\n\n".join(
        ("**ỦY BAN NHÂN DÂN XÃ TÂN HỢP**", *STATE.splitlines(), "Số: 45/KH-UBND", "*Tân Hợp, ngày 12 tháng 8 năm 2025*",
         "**KẾ HOẠCH**", "**Rà soát tài liệu lưu trữ**", "Trưởng bản rà soát tài liệu.", *["1. Việc;"] * 30)
    )  # fmt: skip
    document = vngov.parse(text).document
    assert document.abstract == "Rà soát tài liệu lưu trữ"
    assert document.body[0].text == "Trưởng bản rà soát tài liệu."


def test_a_date_in_figures() -> None:
    """The date line may be written with slashes; a day of an act in the abstract is none."""
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN HỢP\nSố: 45/UBND-VP\nV/v góp ý dự thảo nêu tại Công văn của Sở, ngày 01/8/2025\n"
        + STATE + "Tân Hợp, ngày 12/8/2025\n\nKính gửi: Trưởng các bản.\n\nỦy ban nhân dân xã đề nghị góp ý.\n"
    )  # fmt: skip
    document = vngov.parse(text).document
    assert document.header.place_and_date is not None
    assert document.header.place_and_date.place == "Tân Hợp"
    assert document.issued_on is not None
    assert document.issued_on.format("iso") == "2025-08-12"


def test_the_title_of_the_youth_union_is_no_issuer() -> None:
    """It stands where the State has its title."""
    text = (
        "TỈNH ĐOÀN SƠN LA\n***\nSố: 317-CV/TĐTN-VP\nV/v báo cáo công tác Đoàn\nĐOÀN TNCS HỒ CHÍ MINH\n"
        "Sơn La, ngày 02 tháng 4 năm 2023\n\nKính gửi: Ban Thường vụ các huyện đoàn\n\nĐề nghị gửi báo cáo.\n"
    )
    result = vngov.parse(text)
    document = result.document
    assert result.unowned() == ()
    assert [issuer.name.text for issuer in document.header.issuers] == ["TỈNH ĐOÀN SƠN LA"]
    assert document.abstract == "V/v báo cáo công tác Đoàn"


def test_an_office_that_enacts_without_a_colon() -> None:
    """The Party sets the office and the word of enactment on one line."""
    text = (
        "TỈNH ỦY YÊN BÁI\nVĂN PHÒNG\n*\nSố 12-QĐ/VPTU\nĐẢNG CỘNG SẢN VIỆT NAM\nYên Bái, ngày 15 tháng 01 năm 2025\n\n"
        "QUYẾT ĐỊNH\nvề việc ban hành Quy chế dùng xe\n-----\n\n- Căn cứ Quy định số 66-QĐ/TW của Ban Bí thư;\n"
        "- Xét đề nghị của Phòng Quản trị,\n\nCHÁNH VĂN PHÒNG TỈNH ỦY QUYẾT ĐỊNH\n\nĐiều 1. Ban hành Quy chế.\n"
    )
    preamble = vngov.parse(text).document.preamble
    assert preamble is not None
    assert preamble.enactment is not None
    assert preamble.enactment.text == "CHÁNH VĂN PHÒNG TỈNH ỦY QUYẾT ĐỊNH"
    assert len(preamble.bases) == 2


def test_words_cut_by_a_narrow_column() -> None:
    """The word of a basis alone on its line, and the fields of one body parted at their dash."""
    text = DECISION.format(author="ỦY BAN NHÂN DÂN TỈNH").replace("Căn cứ Luật", "Căn cứ\nLuật") + (
        "Điều 2. Giao Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Lao động\n- Thương binh và Xã hội thực hiện.\n"
    )
    document = vngov.parse(text).document
    assert document.preamble is not None
    assert [basis.is_citation for basis in document.preamble.bases] == [True]
    assert document.body[1].children == ()


def test_a_name_after_the_note_that_it_was_signed() -> None:
    """``Đã ký: Lê Văn An`` is a note and a name."""
    text = DECISION.format(author="ỦY BAN NHÂN DÂN TỈNH") + "\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐã ký: Lê Văn An\n"
    result = vngov.parse(text)
    (signature,) = result.document.signatures
    assert result.unowned() == ()
    assert signature.name is not None
    assert signature.name.text == "Lê Văn An"
    assert signature.note is not None


def test_a_line_that_goes_on_below_a_semicolon() -> None:
    """An office lists its divisions on lines without a dash."""
    text = DECISION.format(author="ỦY BAN NHÂN DÂN TỈNH") + (
        "\nNơi nhận:\n- Như Điều 1;\n- VPUB: CVP;\nCác phòng: TH, KT;\n- Lưu: VT.\nCHỦ TỊCH\n\nLê Văn An\n"
    )
    items = vngov.parse(text).document.recipient_items
    assert [item.text for item in items] == ["Như Điều 1", "VPUB: CVP; Các phòng: TH, KT", "Lưu: VT"]


def test_an_invitation_may_say_first_what_it_invites_to() -> None:
    """The addressees stand below the first paragraph, which stays in the body."""
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN HỢP\n" + STATE + "Số: 45/GM-UBND\nTân Hợp, ngày 12 tháng 8 năm 2025\n\nGIẤY MỜI\n"
        "Dự lễ khai trương chợ nổi\n\nThực hiện Kế hoạch năm 2025, Ủy ban nhân dân xã mở chợ nổi.\n\nKính gửi:\n"
        "- Trưởng các bản;\n- Hội Nông dân xã.\n\n1. Thời gian: 07 giờ 30 phút.\n2. Địa điểm: Bến sông.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\n\nLê Văn An\n"
    )
    result = vngov.parse(text)
    document = result.document
    assert result.unowned() == ()
    assert document.addressees is not None
    assert [item.text for item in document.addressees.items] == ["Trưởng các bản", "Hội Nông dân xã"]
    assert [str(getattr(block, "marker", "")) for block in document.body] == ["", "1.", "2."]
    assert [item.text for item in document.recipient_items] == ["Như trên", "Lưu: VT"]


@pytest.mark.parametrize(
    ("head", "issuer", "number", "date", "abstract"),
    [
        (
            "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 81/2001/NĐ-CP NGÀY 05 THÁNG 11 NĂM 2001\nVỀ CHỢ PHIÊN\nCHÍNH PHỦ\n",
            "Chính phủ", "81/2001/NĐ-CP", "2001-11-05", "VỀ CHỢ PHIÊN",
        ),
        (
            LAW_OF_1998,
            "Quốc hội", "45/1998/QH10", "1998-05-20", "VỀ CHỢ PHIÊN",
        ),
        (
            "QUYẾT ĐỊNH\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 61-HĐBT NGÀY 4-7-1986 VỀ VIỆC MỞ\nCHỢ PHIÊN\nHỘI ĐỒNG BỘ TRƯỞNG\n",
            "Hội đồng Bộ trưởng", "61-HĐBT", "1986-07-04", "VỀ VIỆC MỞ CHỢ PHIÊN",
        ),
    ],
)  # fmt: skip
def test_a_head_in_one_sentence(head, issuer, number, date, abstract) -> None:
    """Collections of older acts print kind, author, number, day and subject so."""
    result = vngov.parse(head + "Căn cứ Hiến pháp;\nĐiều 1. Mở chợ phiên.\n")
    document = result.document

    assert result.unowned() == ()
    assert vngov.resolve_issuer(document).name == issuer
    assert (document.header.number.raw.partition(" ")[2], document.issued_on.format("iso")) == (number, date)
    assert document.abstract == abstract
    assert [basis.text for basis in document.preamble.bases] == ["Căn cứ Hiến pháp;"]


def test_cells_joined_by_slashes() -> None:
    """A number ends at the slash between two lines of a cell, and an item of the list begins behind one."""
    text = (
        "SỞ CÔNG THƯƠNG SƠN LA / ĐOÀN KIỂM TRA THEO QĐ SỐ 31/QĐ-SCT / Số:          /ĐKT-SCT / V/v báo cáo | "
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Sơn La, ngày 02 tháng 6 năm 2025\n\n"
        "Kính gửi: Sở Công Thương\n\nĐoàn kiểm tra báo cáo như sau.\n"
        "Nơi nhận:            / - Như trên; / - Lưu: ĐKT. |  | TRƯỞNG ĐOÀN / Trần Văn Minh\n"
    )
    document = vngov.parse(text).document

    assert document.header.number.raw == "Số: /ĐKT-SCT"
    assert document.abstract == "V/v báo cáo"
    assert document.header.issuers[0].name.text == "ĐOÀN KIỂM TRA THEO QĐ SỐ 31/QĐ-SCT"
    assert [item.raw for item in document.recipient_items] == ["Như trên;", "Lưu: ĐKT."]


def test_an_appendix_with_its_title_behind_the_label() -> None:
    """``Phụ lục 1: Danh sách …`` opens an appendix where the act that it goes with stands below."""
    foot = "QUYẾT ĐỊNH:\nĐiều 1. Ban hành danh sách.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Minh\n"
    appendix = "Phụ lục 1: Danh sách chợ phiên\ntrên địa bàn tỉnh\n(Kèm theo Quyết định số 77/QĐ-UBND)\n1. Chợ Kỳ Lừa\n"
    result = vngov.parse(DECISION.format(author="ỦY BAN NHÂN DÂN TỈNH").partition("QUYẾT ĐỊNH:")[0] + foot + appendix)
    (found,) = result.document.appendices

    assert result.unowned() == ()
    assert (found.label.text, found.reference.text) == ("Phụ lục 1:", "(Kèm theo Quyết định số 77/QĐ-UBND)")
    assert found.title.text.startswith("Danh sách chợ phiên")


def test_a_licence_names_what_it_allows() -> None:
    """The words behind the kind are the abstract, and the author below is none of it."""
    head = DECISION.partition("QUYẾT ĐỊNH\n")[0] + "GIẤY PHÉP HỌP CHỢ PHIÊN VÙNG CAO BẢN DỰNG\nỦY BAN NHÂN DÂN TỈNH\n"
    document = vngov.parse(head + "Căn cứ Luật Thương mại;\nĐiều 1. Cho phép họp chợ.\n").document

    assert (document.kind, document.abstract) == ("giay-phep", "HỌP CHỢ PHIÊN VÙNG CAO BẢN DỰNG")


def test_the_bases_of_a_consolidated_text() -> None:
    """The acts that were put together stand above them, and are no bases."""
    note = (
        "Nghị định số 31/2019/NĐ-CP ngày 04 tháng 5 năm 2019 của Chính phủ về chợ, được sửa đổi, bổ sung bởi:\n\n"
        "1. Nghị định số 62/2022/NĐ-CP ngày 04 tháng 5 năm 2022 của Chính phủ.\n\n"
        "2. Nghị định số 93/2024/NĐ-CP ngày 04 tháng 5 năm 2024 của Chính phủ.\n\n"
    )
    head = "BỘ CÔNG THƯƠNG\n" + STATE + "Số: 17/VBHN-BCT\nHà Nội, ngày 06 tháng 5 năm 2024\nNGHỊ ĐỊNH\nVỀ CHỢ\n\n"
    body = "Căn cứ Luật Tổ chức Chính phủ;\n\nTheo đề nghị của Bộ trưởng;\n\nĐiều 1. Phạm vi\n\nNghị định này quy định về chợ.\n"
    result = vngov.parse(head + note + body)

    assert result.unowned() == ()
    assert [basis.text[:12] for basis in result.document.preamble.bases if basis.is_citation] == ["Căn cứ Luật "]
    assert articles(result.document) == ["Điều 1."]
