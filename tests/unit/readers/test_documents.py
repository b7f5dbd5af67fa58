"""Documents of kinds that the other modules have not: telegram, joint plan, minutes, law, regulation, Markdown."""

from datetime import date

import pytest

import vngov
from vngov.model import Article, Chapter, Section, UnclassifiedReason, walk

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"


def read(text):
    """Return the document, every character of which has an owner."""
    result = vngov.parse(text)
    assert result.unowned() == ()
    return result.document


def test_a_telegram() -> None:
    """Its addressees stand after the sender and the word *điện*."""
    document = read(
        "THỦ TƯỚNG CHÍNH PHỦ                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "      -------                            Độc lập - Tự do - Hạnh phúc\n"
        " Số: 87/CĐ-TTg                       Hà Nội, ngày 09 tháng 9 năm 2024\n\n"
        "                              CÔNG ĐIỆN\n      Về việc khắc phục hậu quả bão số 3\n\n"
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n|\n- Chủ tịch Ủy ban nhân dân các tỉnh: Quảng Ninh, Lạng Sơn;\n"
        "- Chủ nhiệm Văn phòng Chính phủ.\n\nThủ tướng Chính phủ yêu cầu:\n1. Các tỉnh:\na) Tìm kiếm;\nb) Thống kê.\n"
        "2. Văn phòng Chính phủ theo dõi./.\n\n"
        "Nơi nhận:                                     KT. THỦ TƯỚNG\n"
        "- Như trên;                                  PHÓ THỦ TƯỚNG\n- Lưu: VT, NN (2b).\n\n\n"
        "                                             Trần Hồng Minh\n"
    )

    assert document.kind == "cong-dien"
    assert document.addressees.label.text == "THỦ TƯỚNG CHÍNH PHỦ điện"
    assert [item.text for item in document.addressees.items] == [
        "Chủ tịch Ủy ban nhân dân các tỉnh: Quảng Ninh, Lạng Sơn", "Chủ nhiệm Văn phòng Chính phủ",
    ]  # fmt: skip
    assert [str(node.marker) for block in document.body for _, node in walk(block) if hasattr(node, "marker")] == [
        "1.", "a)", "b)", "2.",
    ]  # fmt: skip
    assert document.signatures[0].name.text == "Trần Hồng Minh"


def test_a_joint_plan() -> None:
    """Two issuers with a hyphen between them, two signatures side by side under the names of the bodies."""
    head = "SỞ Y TẾ -\nLIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA\n-------\n" + STATE
    head += "Số: 12/KHLT-SYT-LĐLĐ\nSơn La, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH LIÊN TỊCH\nTổ chức Tháng hành động\n\n"
    signatures = (
        "   LIÊN ĐOÀN LAO ĐỘNG TỈNH                     SỞ Y TẾ\n"
        "        CHỦ TỊCH                              GIÁM ĐỐC\n        (Đã ký)                              (Đã ký)\n\n"
        "      Hà Thị Lan                           Lò Văn Chung\n\n"
    )
    document = read(head + "I. MỤC ĐÍCH\nNâng cao nhận thức.\n\n" + signatures + "Nơi nhận:\n- Lưu: VT.\n")

    assert [issuer.name.text for issuer in document.header.issuers] == ["SỞ Y TẾ", "LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA"]
    assert document.header.kind.text == "KẾ HOẠCH LIÊN TỊCH"
    first, second = document.signatures
    assert (first.office.text, first.position.text, first.name.text) == (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH",
        "CHỦ TỊCH",
        "Hà Thị Lan",
    )
    assert (second.office.text, second.position.text, second.name.text) == ("SỞ Y TẾ", "GIÁM ĐỐC", "Lò Văn Chung")
    assert first.note.text == second.note.text == "(Đã ký)"


def test_minutes() -> None:
    """Secretary and chair sign side by side; neither a place nor a date is printed."""
    document = read(
        "UBND XÃ HÒA BẮC\nBAN CHỈ ĐẠO 35\n-------\nSố: 02/BB-BCĐ\n" + STATE + "\nBIÊN BẢN\nHọp Ban Chỉ đạo\n\n"
        "Thời gian: 08 giờ 00 ngày 12 tháng 5 năm 2025.\nI. Nội dung\n- Đã trao đổi.\nCuộc họp kết thúc lúc 11 giờ./.\n\n"
        "THƯ KÝ                                    CHỦ TỌA\n\nLê Thị Sáu                               Trần Văn Tư\n\n"
        "Nơi nhận:\n- Lưu: VT.\n"
    )

    assert (document.kind, document.issued_on) == ("bien-ban", None)
    assert [(s.position.text, s.name.text) for s in document.signatures] == [
        ("THƯ KÝ", "Lê Thị Sáu"), ("CHỦ TỌA", "Trần Văn Tư"),
    ]  # fmt: skip


def test_a_law() -> None:
    """Its name is the abstract; adopted on the day that its last paragraph says; signed without a list."""
    document = read(
        "QUỐC HỘI\n--------\n" + STATE + "Luật số: 99/2024/QH15\nLUẬT\nLƯU TRỮ SỐ\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật Lưu trữ số.\n"
        "Chương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về lưu trữ số.\n"
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 7 thông qua ngày 21 tháng 6 "
        "năm 2024.\nCHỦ TỊCH QUỐC HỘI\nTrần Thanh Minh\nLưu trữ\nFacebook\nIn\n" + "Bài liên quan\n" * 40
    )

    assert (document.kind, document.abstract) == ("luat", "LƯU TRỮ SỐ")
    assert document.header.place_and_date is None
    assert document.issued_on == document.adopted_on
    assert document.adopted_on.format("iso") == "2024-06-21"
    assert document.signatures[0].name.text == "Trần Thanh Minh"
    assert isinstance(document.body[0], Chapter)


def test_an_old_law_on_a_web_page() -> None:
    """Motives above the bases, a signature of a name alone on two lines."""
    document = read(
        "QUỐC\n  HỘI\n" + STATE + "Số:\n  28/2001/QH10\nHà\n  Nội, ngày 29 tháng 6 năm 2001\nLUẬT\nVỀ VIỆC HỌC\n"
        "Việc học là quyền của công dân.\nĐể bảo đảm quyền đó;\nCăn cứ vào Hiến pháp năm 1992;\nLuật này quy định về học.\n"
        "Chương 1:\nQUY ĐỊNH CHUNG\nĐiều 1\nMọi người đều được học.\n"
        "Luật này đã được Quốc hội khóa X, kỳ họp thứ 9 thông qua ngày 29 tháng 6 năm 2001.\n"
        "Nguyễn\n  Văn An\n(Đã\n  ký)\nLưu trữ\nGhi chú\n"
    )

    assert [basis.is_citation for basis in document.preamble.bases] == [False, False, True]
    assert (document.signatures[0].name.text, document.signatures[0].note.text) == ("Nguyễn Văn An", "(Đã ký)")


REGULATION = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐẮK NÔNG\n-------\n" + STATE + "\nQUY ĐỊNH\nMỨC CHI HỖ TRỢ SẢN XUẤT\n"
    "(Kèm theo Nghị quyết số 07/2023/NQ-HĐND ngày 19 tháng 7 năm 2023\ncủa Hội đồng nhân dân tỉnh Đắk Nông)\n\n"
    "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định mức chi.\nChương II\nQUY ĐỊNH CỤ THỂ VỀ MỨC CHI\nVÀ NGUỒN KINH PHÍ\n"
    "Mục 1\nMỨC CHI\nĐiều 2. Mức chi\n1. Không quá 20 triệu đồng.\n"
)
RESOLUTION = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐẮK NÔNG\n-------\n"
    + STATE
    + "Số: 07/2023/NQ-HĐND\nĐắk Nông, ngày 19 tháng 7 năm 2023\n\n"
    "NGHỊ QUYẾT\nBAN HÀNH QUY ĐỊNH MỨC CHI\n\nHỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK NÔNG\nKHÓA IV, KỲ HỌP THỨ 6\n\n"
    "Căn cứ Luật Ngân sách nhà nước;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Ban hành Quy định kèm theo.\n\n"
    "Nơi nhận:\n- UBTVQH;\n- Lưu: VT.\nCHỦ TỊCH\n\n\nLưu Văn K’ Brông\n\n"
)


def test_a_regulation_with_a_head_of_its_own() -> None:
    """The act and what it promulgates are one document with parts; each keeps its own head and numbers."""
    document = read(RESOLUTION + REGULATION)
    (appendix,) = document.appendices

    assert document.signatures[0].name.text == "Lưu Văn K’ Brông"
    assert [str(block.marker) for block in document.body] == ["Điều 1."]
    assert appendix.header.issuers[0].name.text == "HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK NÔNG"
    assert appendix.header.national_title is not None
    assert (appendix.header.kind.id, appendix.header.abstract.text) == ("quy-dinh", "MỨC CHI HỖ TRỢ SẢN XUẤT")
    assert appendix.reference.text.endswith("của Hội đồng nhân dân tỉnh Đắk Nông)")
    first, second = appendix.body
    assert (str(first.marker), second.text) == ("Chương I", "QUY ĐỊNH CỤ THỂ VỀ MỨC CHI VÀ NGUỒN KINH PHÍ")
    assert isinstance(second.children[0], Section)
    assert isinstance(second.children[0].children[0], Article)


def test_a_form_that_goes_with_a_letter() -> None:
    """A second head below the signature opens an appendix, also without a reference."""
    document = read(RESOLUTION + STATE + "\nBÁO CÁO\nKết quả năm 2023\n\n1. Kết quả.\n")
    (appendix,) = document.appendices

    assert (appendix.header.kind.id, appendix.header.abstract.text) == ("bao-cao", "Kết quả năm 2023")
    assert [str(block.marker) for block in appendix.body] == ["1."]


def test_a_head_without_a_title_below_the_signature() -> None:
    """What follows it is read as the body of the form."""
    document = read(RESOLUTION + STATE + "\nTôi tên là: Nguyễn Văn An.\n")
    (appendix,) = document.appendices

    assert appendix.header.motto is not None
    assert appendix.body[0].text == "Tôi tên là: Nguyễn Văn An."


def test_a_party_decision_of_a_committee() -> None:
    """The body enacts in one line; bases begin with dashes; names of the highlands are names."""
    document = read(
        "ĐẢNG BỘ TỈNH GIA LAI\nĐẢNG ỦY XÃ IA DREH\n*\nSố 05-QĐ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Ia Dreh, ngày 21 tháng 8 năm 2025\n\nQUYẾT ĐỊNH\nban hành Quy chế làm việc\n-----\n\n"
        "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Trên cơ sở kết quả bầu cử, cụ thể:\n\n"
        "BAN CHẤP HÀNH ĐẢNG BỘ XÃ QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế.\n\n"
        "Nơi nhận:\n- Như Điều 1,\n- Lưu Văn phòng.\n\nT/M BAN CHẤP HÀNH\nBÍ THƯ\n\nRơ Châm H’ Lưu\n"
    )

    assert document.preamble.enactment.text == "BAN CHẤP HÀNH ĐẢNG BỘ XÃ QUYẾT ĐỊNH:"
    assert len(document.preamble.bases) == 2
    assert document.signatures[0].name.text == "Rơ Châm H’ Lưu"


def test_page_numbers_inside_sentences() -> None:
    """A page break cuts a sentence, a list and a quotation of the running head; none of it is text."""
    document = read(
        "SỞ NỘI VỤ\n" + STATE + "Số: 5/SNV-VP\nV/v lưu trữ\nLào Cai, ngày 02 tháng 3 năm 2023\n\nKính gửi: Các sở.\n\n"
        "Sở Nội vụ đề nghị các cơ quan, đơn vị trên địa bàn tỉnh rà soát toàn bộ tài liệu lưu trữ\n\n2\n\nCÔNG BÁO/Số 12/Ngày 02-3-2023\n\n"
        "của cơ quan mình theo quy định của pháp luật về lưu trữ và gửi báo cáo\n                    - 3 -\n\ntrước ngày 30 tháng 6.\n"
        "1. Một là\n4\nrà soát.\n\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n\nTrần Văn Minh\n"
    )
    first, second = document.body

    assert first.text.endswith(
        "lưu trữ của cơ quan mình theo quy định của pháp luật về lưu trữ và gửi báo cáo trước ngày 30 tháng 6."
    )
    assert second.text == "Một là rà soát."
    assert len([n for n in document.unclassified if n.reason is UnclassifiedReason.PAGE_FURNITURE]) == 4


def test_lines_that_break_at_a_sign() -> None:
    """A dash between two words and a number that a word asks for open no item."""
    document = read(
        "SỞ NỘI VỤ\n" + STATE + "Số: 5/SNV-VP\nV/v lưu trữ\n\nKính gửi: Các sở.\n\n"
        "Rà soát công tác tiêu chuẩn, đo lường\n- chất lượng trên địa bàn các vùng có cấp độ\n1. Báo cáo Quốc hội khóa\nXVI.\n"
        "- Một.\n\nNơi nhận:\n- Lưu: VT.\n"
    )

    assert [getattr(block, "text", "") for block in document.body] == [
        "Rà soát công tác tiêu chuẩn, đo lường - chất lượng trên địa bàn các vùng có cấp độ 1. Báo cáo Quốc hội khóa XVI.",
        "Một.",
    ]


def test_markdown() -> None:
    """Emphasis and escapes are signs of the format; a foot in a table is a foot."""
    document = read(
        "# Nghị định 15/2025/NĐ-CP\n\n**CHÍNH PHỦ**\n\\-------\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n"
        "**Độc lập - Tự do - Hạnh phúc**\n\nSố: 15/2025/NĐ-CP\n\n*Hà Nội, ngày 03 tháng 02 năm 2025*\n\n**NGHỊ ĐỊNH**\n\n"
        "**QUY ĐỊNH VỀ LƯU TRỮ**\n\n*Căn cứ Luật Lưu trữ;*\n\n*Chính phủ ban hành Nghị định quy định về lưu trữ.*\n\n"
        "**Điều 1. Phạm vi**\n\n1\\. Nghị định này quy định *(một phần)* về lưu trữ.\n\n2\\. Không áp dụng với tài liệu mật.\n\n"
        "|   |   |\n| --- | --- |\n| **Nơi nhận:** - Ban Bí thư; - Lưu: VT. | **TM. CHÍNH PHỦ THỦ TƯỚNG** **Nguyễn Hòa Bắc** |\n"
    )

    assert [str(clause.marker) for clause in document.body[0].children] == ["1.", "2."]
    assert document.body[0].children[0].text == "Nghị định này quy định (một phần) về lưu trữ."
    assert [item.text for item in document.recipient_items] == ["Ban Bí thư", "Lưu: VT"]
    assert document.signatures[0].name.text == "Nguyễn Hòa Bắc"


def test_an_official_letter_of_a_body_whose_code_is_a_kind() -> None:
    """``CT`` stands for a directive and for the tax department: an abstract with *V/v* is a letter's."""
    document = read(
        "BỘ TÀI CHÍNH\nCỤC THUẾ\n-------\n" + STATE + "Số: 1508/CT-CS\nV/v hóa đơn điện tử\n"
        "Hà Nội, ngày 02 tháng 6 năm 2025\n\nKính gửi: Thuế các tỉnh.\n\nĐề nghị thực hiện./.\n"
    )

    assert document.kind == "cong-van"
    assert document.issuer.name.text == "CỤC THUẾ"
    assert [parent.text for parent in document.issuer.parents] == ["BỘ TÀI CHÍNH"]


def test_a_date_left_blank() -> None:
    """A place without a date is no fault of the reader and gives no remark."""
    result = vngov.parse(
        "SỞ NỘI VỤ\n" + STATE + "Số: 5/SNV-VP\nHà Nội, ngày … tháng … năm …\nV/v a\n\nKính gửi: B.\n\nC.\n"
    )
    line = result.document.header.place_and_date

    assert (line.place, line.date, line.text) == ("Hà Nội", None, "")
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("day", "printed", "kind"),
    [
        (date(2020, 1, 1), "", "quyet-dinh"),
        (date(2026, 6, 1), "", "quy-dinh"),
        (None, "Lào Cai, ngày 05 tháng 02 năm 2020\n", "quyet-dinh"),
        (date(2026, 6, 1), "Lào Cai, ngày 05 tháng 02 năm 2020\n", "quy-dinh"),
    ],
)
def test_the_day_decides_what_a_code_stands_for(day, printed, kind) -> None:
    """In the Party ``QĐ`` was the code of a regulation, then of decisions alone, then of both again."""
    text = f"TỈNH ỦY LÀO CAI\n*\nSố 12-QĐ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n{printed}\nKính gửi: Các huyện ủy.\n\nĐồng ý.\n"

    assert vngov.parse(text, as_of=day).document.kind == kind


LETTER = (
    "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\n"
    + STATE
    + "Số: 1234/UBND-KT\nCần Thơ, ngày 12 tháng 5 năm 2024\nV/v thu ngân sách\n\n"
    "Kính gửi: Sở Tài chính.\n\n"
)


def test_a_short_letter_that_is_cut_at_a_width() -> None:
    """One line that begins small shows that the others are cut, too: a full line without a stop goes on."""
    document = read(
        LETTER + "Thực hiện Công văn số 55/BTC-NSNN ngày 04 tháng 5 năm 2024 của Bộ Tài chính, Chủ tịch\n"
        "Ủy ban nhân dân thành phố có ý kiến như sau:\n\n1. Giao Sở Tài chính chủ trì, phối hợp rà soát các khoản thu, báo\n"
        "cáo Ủy ban nhân dân thành phố.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\n\nTrần Văn Minh\n"
    )

    assert document.body[0].text.endswith("Chủ tịch Ủy ban nhân dân thành phố có ý kiến như sau:")
    assert len(document.body) == 2


def test_a_list_of_recipients_without_dashes() -> None:
    """Closing marks part the lines; a degree glued together is a degree."""
    document = read(
        LETTER
        + "Đồng ý./.\n\nNơi nhận:\nNhư trên;\nSở Y tế (báo cáo);\nLưu: VT, TCCB.\n\nGIÁM ĐỐC\n\nBSCKII. Ngô Văn Hùng\n"
    )

    assert [item.text for item in document.recipient_items] == ["Như trên", "Sở Y tế (báo cáo)", "Lưu: VT, TCCB"]
    assert (document.signatures[0].rank.text, document.signatures[0].name.text) == ("BSCKII.", "Ngô Văn Hùng")


def test_an_enactment_after_a_comma() -> None:
    """The line in capitals does not go on with the basis above it."""
    document = read(
        RESOLUTION.replace(
            "Căn cứ Luật Ngân sách nhà nước;\n\nQUYẾT NGHỊ:",
            "Căn cứ Luật Ngân sách nhà nước;\nSau khi xem xét tờ trình và ý kiến thảo luận của đại biểu,\nQUYẾT NGHỊ:",
        )
    )

    assert document.preamble.enactment.text == "QUYẾT NGHỊ:"
    assert len(document.preamble.bases) == 2


@pytest.mark.parametrize("text", [RESOLUTION + REGULATION, LETTER + "Đồng ý.\n"], ids=["appendix", "no foot"])
def test_the_page_below_a_document_without_a_foot(text) -> None:
    """What a portal prints below is no text of the document."""
    result = vngov.parse(text + "Chia sẻ:\nLượt xem: 100\n")

    assert {"Chia sẻ:", "Lượt xem: 100"} <= {node.text for node in result.document.unclassified}
    assert result.unowned() == ()


def test_a_number_ends_before_the_national_title() -> None:
    """A list item of a page puts a dash before it, which no symbol goes on over."""
    document = read("Số: 12/QĐ-UBND\n- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")

    assert str(document.header.number.number) == "12/QĐ-UBND"
    assert document.header.national_title.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
