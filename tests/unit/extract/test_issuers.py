"""Issuers in official spelling: clean heads, damaged ones, heads that leave something out."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.extract._capitals import restore_capitals
from vngov.extract.issuers import SpellingBasis, resolve_issuer
from vngov.model import (
    Authority,
    Document,
    Header,
    Issuer,
    KindLine,
    NumberLine,
    Paragraph,
    PlaceAndDate,
    Preamble,
    Signature,
    SigningAuthority,
)
from vngov.registries.body_resolution import BodyReason
from vngov.values import PartialDate

OLD, NEW = PartialDate(2017, 11, 7), PartialDate(2026, 3, 6)


def document(*lines, place="Lào Cai", day=NEW, text="", number=None, **more) -> Document:
    """Build a document whose head has these lines, the issuer last."""
    issuers = [Issuer(lines[-1], lines[:-1])] if lines else []
    head = Header(
        issuers, number=number, place_and_date=PlaceAndDate(place, day, text=text), kind=more.pop("kind", None)
    )
    return Document(head, **more)


@pytest.mark.parametrize(
    ("lines", "dated", "name", "parents", "body"),
    [
        (["ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"], ("Quảng Ngãi", OLD), "Ủy ban nhân dân tỉnh Quảng Ngãi", (),
         "quang-ngai/ubnd"),
        (["UỶ BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI"], ("Hà Nội", OLD), "Ủy ban nhân dân thành phố Hà Nội", (), "ha-noi/ubnd"),
        (["UBND TỈNH KIÊN GIANG", "SỞ Y TẾ"], ("Kiên Giang", OLD), "Sở Y tế", ("UBND tỉnh Kiên Giang",),
         "kien-giang/so-y-te"),
        (["SỞ Y TẾ KIÊN GIANG", "THANH TRA"], ("Kiên Giang", OLD), "Thanh tra", ("Sở Y tế Kiên Giang",),
         "kien-giang/thanh-tra-so-y-te"),
        (["UBND TỈNH LÀO CAI", "VĂN PHÒNG"], ("Lào Cai", NEW), "Văn phòng", ("UBND tỉnh Lào Cai",),
         "lao-cai-2025/van-phong-ubnd"),
        (["BỘ KẾ HOẠCH VÀ ĐẦU TƯ"], ("Hà Nội", OLD), "Bộ Kế hoạch và Đầu tư", (), "bo-ke-hoach-va-dau-tu"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TỔ CHỨC"], ("Hà Nội", NEW), "Ban Tổ chức", ("Ban Chấp hành Trung ương",),
         "ban-to-chuc-trung-uong"),
        (["TỈNH ỦY LÀO CAI", "BAN TỔ CHỨC"], ("Lào Cai", NEW), "Ban Tổ chức", ("Tỉnh ủy Lào Cai",),
         "lao-cai-2025/ban-to-chuc"),
        (["ĐẢNG BỘ TỈNH KHÁNH HÒA", "ĐẢNG ỦY XÃ CÔNG HẢI"], ("Công Hải", NEW), "Đảng ủy xã Công Hải",
         ("Đảng bộ tỉnh Khánh Hòa",), "22840-2025/cap-uy"),
        (["UBND TỈNH LÀO CAI", "BAN CHỈ ĐẠO 389"], ("Lào Cai", NEW), "Ban Chỉ đạo 389", ("UBND tỉnh Lào Cai",),
         "lao-cai-2025/ban-chi-dao:389"),
    ],
)  # fmt: skip
def test_a_clean_head_is_spelt_and_resolved(lines, dated, name, parents, body) -> None:
    """Own line as printed, with its capitals; the body is the one of the day and the place."""
    found = resolve_issuer(document(*lines, place=dated[0], day=dated[1]))

    assert (name, parents, body) == (found.name, found.parents, found.body.id)
    assert found.reason is BodyReason.RESOLVED
    assert found.full_name == found.body.name_vi


@pytest.mark.parametrize(
    ("lines", "place", "name", "parents"),
    [
        (["ỦY BANNHÂNDÂN TĨNH QUẢNG NGÃI"], "Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi", ()),
        (["UY BAN NHAN DAN TINH QUANG NGAII"], "Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi", ()),
        ([". UBND TĨNH KIÊN, GIANG", "SƠ Y TE"], "Kiên Giang", "Sở Y tế", ("UBND tỉnh Kiên Giang",)),
        (["UBND TỈNH PHI THl", "SỞ CÔNG THlƠNG"], "Phú Thọ", "Sở Công Thương", ("UBND tỉnh Phú Thọ",)),
        (["UBND TỈNH PHÚ THỌ", "SỞ THÔNG TIN VÀ TRUYỂN THÔNG"], "Phú Thọ", "Sở Thông tin và Truyền thông",
         ("UBND tỉnh Phú Thọ",)),
        (["UY BAN NHÂN DÂN TỈNH QUÁNG NGẤI"], "Quảng Ngấi", "Ủy ban nhân dân tỉnh Quảng Ngãi", ()),
    ],
)  # fmt: skip
def test_damaged_letters_are_mended(lines, place, name, parents) -> None:
    """Scanned heads lose diacritics, blanks and letters."""
    found = resolve_issuer(document(*lines, place=place, day=OLD))

    assert (name, parents) == (found.name, found.parents)
    assert found.basis is SpellingBasis.MENDED


def test_figures_are_not_mended() -> None:
    """``138`` is another steering committee than ``18``."""
    found = resolve_issuer(document("BAN CHÍ ĐẠO 138", place="Quảng Ngãi"))

    assert (found.name, found.basis) == ("Ban Chỉ đạo 138", SpellingBasis.RULE)


def test_a_committee_without_its_place_gets_that_of_the_head() -> None:
    """The second line of the head was lost; which of two units of that name it was stays open."""
    found = resolve_issuer(document('" ỦY BAN NHÂN DÂN', place="Quảng Ngãi", day=PartialDate(2018, 4, 3)))

    assert found.name == "Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert (found.body, found.reason) == (None, BodyReason.AMBIGUOUS)
    assert found.full_name == "Ủy ban nhân dân tỉnh Quảng Ngãi"


def test_a_place_alone_is_read_with_the_number() -> None:
    """The first line of the head was lost."""
    found = resolve_issuer(document("TỈNH ĐẮK LẮK", place="Đắk Lắk", number="124/KH-UBND"))
    unread = resolve_issuer(document("TỈNH ĐẮK LẮK", place="Đắk Lắk"))

    assert (found.name, found.basis) == ("Ủy ban nhân dân tỉnh Đắk Lắk", SpellingBasis.INFERRED)
    assert (unread.name, unread.body) == ("TỈNH ĐẮK LẮK".title().replace("Tỉnh", "Tỉnh"), None) or unread.body is None


def test_a_body_that_only_the_number_names_stands_under_the_printed_one() -> None:
    """The line of the department was lost; the year stands in a date that cannot be read."""
    number = NumberLine(text="1#12 /SYT-TCCB")
    head = document(
        "UBND TỈNH KIÊN GIANG", place="Kiên Giang", day=None, text="ngày 4b tháng 10 năm 2017", number=number
    )
    found = resolve_issuer(head)

    assert (found.name, found.parents) == ("Sở Y tế", ("UBND tỉnh Kiên Giang",))
    assert (found.basis, found.body.id) == (SpellingBasis.INFERRED, "kien-giang/so-y-te")


@pytest.mark.parametrize(
    ("line", "principal", "name", "body"),
    [
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN BÍ THƯ", "Ban Bí thư", "ban-bi-thu"),
        ("TỈNH ỦY LÀO CAI", "BAN THƯỜNG VỤ", "Ban Thường vụ Tỉnh ủy Lào Cai", "lao-cai-2025/btv-cap-uy"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI", "THƯỜNG TRỰC HĐND",
         "Thường trực Hội đồng nhân dân tỉnh Lào Cai", "lao-cai-2025/tt-hdnd"),
        ("TỈNH ỦY LÀO CAI", "TỈNH ỦY", "Tỉnh ủy Lào Cai", "lao-cai-2025/cap-uy"),
    ],
)  # fmt: skip
def test_the_collective_that_signs_is_the_issuer(line, principal, name, body) -> None:
    """05-HD/VPTW: committee and standing board share head and code; the signature tells them apart."""
    signature = Signature([Authority(SigningAuthority.ON_BEHALF, principal)])
    found = resolve_issuer(document(line, signatures=[signature]))

    assert (name, body) == (found.name, found.body.id)


def test_the_line_that_decides_counts_as_the_signature_does() -> None:
    """A signature by a deputy or by order names no collective."""
    by_order = Signature([Authority(SigningAuthority.BY_ORDER, "BAN THƯỜNG VỤ")])
    head = "HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI"
    decides = Preamble("THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI")

    assert resolve_issuer(document(head, preamble=decides)).body.id == "lao-cai-2025/tt-hdnd"
    assert resolve_issuer(document("TỈNH ỦY LÀO CAI", signatures=[by_order])).name == "Tỉnh ủy Lào Cai"


@pytest.mark.parametrize(
    ("kind", "number", "name"),
    [
        ("luat", None, "Quốc hội"), ("phap-lenh", None, "Ủy ban Thường vụ Quốc hội"),
        ("quyet-dinh", "123/2006/QĐ-TTg", "Thủ tướng Chính phủ"), ("nghi-quyet", "24/2022/UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
    ],
)  # fmt: skip
def test_an_issuer_that_is_not_printed_follows_from_kind_or_number(kind, number, name) -> None:
    """Hiến pháp 2013, Điều 69 and 74: who makes laws and ordinances."""
    found = resolve_issuer(document(place="Hà Nội", kind=KindLine(kind), number=number))

    assert (name, SpellingBasis.INFERRED) == (found.name, found.basis)


def test_a_text_without_head_has_no_issuer() -> None:
    """A news page, or a number of nobody's code."""
    assert resolve_issuer(Document(body=[Paragraph("Tin ngắn.")])) is None
    assert resolve_issuer(document(number="12/QĐ-XYZ")) is None


def test_the_running_text_tells_the_capitals() -> None:
    """A steering committee whose words no registry knows."""
    line = "BAN CHÍ ĐẠO CAI CÁCH HÀNH CHÍNH CỦA CHÍNH PHÙ"
    text = Paragraph("Kế hoạch của Ban Chỉ đạo cải cách hành chính của Chính phủ năm 2021.")
    found = resolve_issuer(document(line, place="Hà Nội", body=[text]))

    assert (found.name, found.basis) == ("Ban Chỉ đạo cải cách hành chính của Chính phủ", SpellingBasis.DOCUMENT)
    assert found.full_name == found.name


def test_stamps_and_repetitions_above_a_committee_are_no_parents() -> None:
    """The gazette's electronic stamp stands above the head; some pages print the head twice."""
    stamped = document("TRUNG TÂM CÔNG", "BÁO VÀ TIN HỌC", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI")

    assert resolve_issuer(stamped).parents == ()
    assert resolve_issuer(document("BỘ TÀI CHÍNH", "BỘ TÀI CHÍNH", place="Hà Nội")).parents == ()


def test_a_parent_that_no_registry_knows_stays() -> None:
    """Spelt by the rule, above a body that has parents."""
    found = resolve_issuer(document("TRƯỜNG ĐẠI HỌC LÀO CAI", "PHÒNG ĐÀO TẠO"))

    assert (found.name, found.parents) == ("Phòng Đào tạo", ("Trường Đại học Lào Cai",))
    assert (found.body, found.reason) == (None, BodyReason.UNKNOWN)
    assert found.full_name == "Phòng Đào tạo Trường Đại học Lào Cai"


def test_a_name_that_cites_an_act_runs_on() -> None:
    """``THEO QUYẾT ĐỊNH`` / ``SỐ 1050/QĐ-SCT``."""
    found = resolve_issuer(document("SỞ CÔNG THƯƠNG", "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH", "SỐ 1050/QĐ-SCT"))

    assert (found.name, found.parents) == ("Đoàn kiểm tra theo Quyết định số 1050/QĐ-SCT", ("Sở Công Thương",))


def test_a_joint_line_keeps_both_bodies() -> None:
    """The first is the leading one."""
    found = resolve_issuer(document("UBND TỈNH KIÊN GIANG", "SỞ Y TẾ - CÔNG ĐOÀN NGÀNH", place="Kiên Giang", day=OLD))

    assert (found.name, found.body.id) == ("Sở Y tế - Công đoàn ngành", "kien-giang/so-y-te")


@pytest.mark.parametrize(
    ("lines", "number", "body"),
    [
        (("BAN CHẤP HÀNH TRUNG ƯƠNG",), "225-KH/TWĐTN-CTTN", "trung-uong-doan-tncs-ho-chi-minh"),
        (("BAN CHẤP HÀNH TRUNG ƯƠNG",), "225-KL/TW", "ban-chap-hanh-trung-uong"),
        (("ĐOÀN TNCS HỒ CHÍ MINH TỈNH SƠN LA", "BAN THƯỜNG VỤ"), "12-KH/TĐTN", "son-la/doan-thanh-nien"),
    ],
)
def test_the_committee_of_a_union_is_not_the_partys(lines, number, body) -> None:
    """The number, or the line above, tells whose committee a head names."""
    assert resolve_issuer(document(*lines, place="Sơn La", day=OLD, number=number)).body.id == body


def test_printed_spelling_keeps_the_tones_of_the_head() -> None:
    """``uỷ`` and ``Hoà`` are kept beside the official spelling."""
    found = resolve_issuer(document("ĐẢNG BỘ TỈNH KHÁNH HOÀ", "ĐẢNG UỶ XÃ CÔNG HẢI", place="Công Hải"))

    assert (found.name, found.parents) == ("Đảng ủy xã Công Hải", ("Đảng bộ tỉnh Khánh Hòa",))
    assert (found.printed, found.printed_parents) == ("Đảng uỷ xã Công Hải", ("Đảng bộ tỉnh Khánh Hoà",))


def test_a_year_that_saw_the_merger_needs_its_day() -> None:
    """Quảng Ngãi of the first half of 2025 is another unit than that of the second."""
    head = document("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", place="Quảng Ngãi", day=PartialDate(2025))
    found = resolve_issuer(head)

    assert (found.body, found.reason) == (None, BodyReason.NEEDS_DATE)
    assert resolve_issuer(head, as_of=date(2025, 8, 1)).body.id == "quang-ngai-2025/ubnd"
    undated = document("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", place="Quảng Ngãi", day=None)
    assert resolve_issuer(undated).reason is BodyReason.NEEDS_DATE


@pytest.mark.parametrize(
    ("printed", "spelt"),
    [
        ("TRƯỜNG ĐẠI HỌC KIÊN GIANG", "Trường Đại học Kiên Giang"),
        ("BỆNH VIỆN ĐA KHOA TỈNH LÀO CAI", "Bệnh viện Đa khoa tỉnh Lào Cai"),
        ("TRUNG TÂM CÔNG BÁO VÀ TIN HỌC", "Trung tâm Công báo và Tin học"),
        ("BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG TỈNH LÀO CAI", "Ban Quản lý dự án đầu tư xây dựng tỉnh Lào Cai"),
        ("ỦY BAN BẦU CỬ XÃ LƯƠNG MINH", "Ủy ban bầu cử xã Lương Minh"), ("CÔNG ĐOÀN NGÀNH Y TẾ", "Công đoàn ngành Y tế"),
        ("BAN CHỈ ĐẠO PHÒNG CHỐNG DỊCH COVID-19", "Ban Chỉ đạo phòng chống dịch COVID-19"),
        ("ĐẢNG ỦY SỞ Y TẾ", "Đảng ủy Sở Y tế"), ("Sở Y tế", "Sở Y tế"), ("CÔNG TY CỔ PHẦN ABC", "Công ty Cổ phần ABC"),
        ("BAN CHI ĐẠO CHUYỂN ĐỔI SỐ", "Ban Chỉ đạo chuyển đổi số"), ("HOA SEN XANH", "Hoa sen xanh"),
    ],
)  # fmt: skip
def test_capitals_by_the_rule(printed, spelt) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV: type, function and field begin with capitals."""
    assert spelt == restore_capitals(printed)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Sở y tế", "Sở Y tế"), ("UBND Tỉnh", "Ủy ban nhân dân tỉnh"), ("Sở Công Thương", "Sở Công Thương"),
        ("UỶ BAN NHÂN DẪN / TÍNH QUẢNG NGÃI", "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        ("BTV Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh ủy Lào Cai"), ("HĐND tỉnh", "Hội đồng nhân dân tỉnh"),
        ("Bộ KH&ĐT", "Bộ Kế hoạch và Đầu tư"), ("Ban Thường vụ Đảng ủy UBND tỉnh", "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh"),
        ("BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "Bộ trưởng Bộ Công Thương"), ("Thành uỷ", "Thành ủy"),
    ],
)  # fmt: skip
def test_a_typed_issuer_is_spelt_too(typed, name) -> None:
    """Records hold what somebody typed, without head, day or place."""
    assert name == resolve_issuer(typed).name
    assert resolve_issuer("  ") is None


def test_the_rubric_of_a_web_page_is_no_part_of_the_name() -> None:
    """Words that open no name of a body, before one that is known."""
    assert resolve_issuer(document("MỤC LỤC VĂN BẢN QUỐC HỘI", place="Hà Nội")).name == "Quốc hội"
    assert resolve_issuer("CÔNG TY CỔ PHẦN VIỆT NAM").name == "Công ty Cổ phần Việt Nam"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("BCH ĐOÀN TỈNH LÀO CAI", "Tỉnh Đoàn Lào Cai"), ("TỈNH ĐOÀN LÀO CAI", "Tỉnh Đoàn Lào Cai"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH QUẢNG NAM", "Ban Chấp hành Đảng bộ tỉnh Quảng Nam"),
        ("UBMTTQ VIỆT NAM TỈNH LÀO CAI", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai"),
        ("BẢO HIỂM XÃ HỘI TỈNH LÀO CAI", "Bảo hiểm xã hội tỉnh Lào Cai"),
        ("UBND THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"), ("UBND QUẬN 1", "Ủy ban nhân dân quận 1"),
    ],
)  # fmt: skip
def test_abbreviations_are_written_out_and_nothing_else(typed, name) -> None:
    """What is no abbreviation stays the form that was chosen."""
    assert name == resolve_issuer(typed).name


def test_what_is_damaged_beyond_the_names_is_read_by_number_and_place() -> None:
    """The code says which department, the place which committee above it."""
    found = resolve_issuer(document("UBND TỈNO QUẢNG NINI", "SO CONG THÚONO", place="Quảng Ninh", number="12/KH-SCT"))

    assert (found.name, found.parents) == ("Sở Công Thương", ("UBND tỉnh Quảng Ninh",))
    assert found.basis is SpellingBasis.MENDED
    assert found.body.id == "quang-ninh-2025/so-cong-thuong" or found.body.place_id.startswith("quang-ninh")


def test_a_first_letter_is_mended_where_no_other_type_of_body_begins() -> None:
    """A department is no damaged ministry."""
    assert (
        resolve_issuer(document("UBND TỈNH LÀO CAI", "OHI CỤC QUẢN LÝ THỊ TRƯỜNG")).name == "Chi cục Quản lý thị trường"
    )
    assert resolve_issuer("SỞ CÔNG THƯƠNG").name == "Sở Công Thương"
