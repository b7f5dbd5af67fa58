"""Finding bodies in texts: names, places, lists, classes, codes, context; what stays open and why."""

from __future__ import annotations

from datetime import date

import pytest

import vngov
from vngov.extract.bodies import find_bodies
from vngov.model import Addressees, Document, Header, Issuer, Paragraph, PlaceAndDate, ReadResult
from vngov.registries.body_resolution import BodyReason
from vngov.registries.places import places
from vngov.values import PartialDate

OLD, EVE, NOW = date(2009, 11, 4), date(2025, 6, 30), date(2026, 6, 30)
LANG_SON = places["lang-son", NOW]


def ids(text, day=NOW, place=None) -> list[str | None]:
    """Return what each mention is resolved to."""
    return [one.resolved for one in find_bodies(text, as_of=day, place=place)]


def test_the_addressees_of_a_letter_of_2009() -> None:
    """Fourteen ministries in one list, two agencies, eight committees: none is lost, none is guessed."""
    text = (
        "Kính gửi:\n- Các Bộ: Kế hoạch và Đầu tư, Tài chính, Quốc phòng, Ngoại giao, Công thương, Nội vụ, Giao thông "
        "vận tải, Nông nghiệp và Phát triển nông thôn, Y tế, Giáo dục và Đào tạo, Lao động - Thương binh và Xã hội, "
        "Thông tin và Truyền thông, Tài nguyên và Môi trường, Khoa học và Công nghệ;\n- Uỷ ban Dân tộc;\n"
        "- Ngân hàng Nhà nước Việt Nam;\n- UBND các tỉnh, thành phố: Hồ Chí Minh, Đồng Nai, Bà Rịa - Vũng Tàu, "
        "Bình Dương, Bình Phước, Tây Ninh, Long An, Tiền Giang."
    )
    found = find_bodies(text, as_of=OLD)

    assert [one.resolved for one in found] == [
        "bo-ke-hoach-va-dau-tu", "bo-tai-chinh", "bo-quoc-phong", "bo-ngoai-giao", "bo-cong-thuong", "bo-noi-vu",
        "bo-giao-thong-van-tai", "bo-nong-nghiep-va-phat-trien-nong-thon", "bo-y-te", "bo-giao-duc-va-dao-tao",
        "bo-lao-dong-thuong-binh-va-xa-hoi", "bo-thong-tin-va-truyen-thong", "bo-tai-nguyen-va-moi-truong",
        "bo-khoa-hoc-va-cong-nghe", "uy-ban-dan-toc", "ngan-hang-nha-nuoc-viet-nam", "ho-chi-minh/ubnd",
        "dong-nai/ubnd", "ba-ria-vung-tau/ubnd", "binh-duong/ubnd", "binh-phuoc/ubnd", "tay-ninh/ubnd",
        "long-an/ubnd", "tien-giang/ubnd",
    ]  # fmt: skip
    assert all(text[one.span.start : one.span.end] == one.text for one in found)
    assert found[-2].text == "Long An"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("giao Bộ KH&ĐT chủ trì", ["bo-ke-hoach-va-dau-tu"]), ("BỘ TÀI CHÍNH, Bộ Nội vụ", ["bo-tai-chinh", "bo-noi-vu"]),
        ("Bộ kế hoạch và đầu tư", ["bo-ke-hoach-va-dau-tu"]), ("Bộ Nông nghiệp & PTNT", ["bo-nong-nghiep-va-phat-trien-nong-thon"]),
        ("Bộ Lao động-Thương binh và Xã hội", ["bo-lao-dong-thuong-binh-va-xa-hoi"]), ("BKHĐT và NHNN", ["bo-ke-hoach-va-dau-tu", "ngan-hang-nha-nuoc-viet-nam"]),
        ("Bộ Tài chính, Xây dựng và Bộ Y tế", ["bo-tai-chinh", "bo-xay-dung", "bo-y-te"]),
        ("Văn phòng Chính phủ trình Thủ tướng", ["van-phong-chinh-phu", "thu-tuong-chinh-phu"]),
        ("Bộ Chính trị, Ban Bí thư", ["bo-chinh-tri", "ban-bi-thu"]),
        ("số 7905/BKH-KTĐP và 12/QĐ-UBND", []), ("bộ tài chính của gia đình", []), ("ubnd", []),
    ],
)  # fmt: skip
def test_central_bodies_by_name_alias_and_code(text, expected) -> None:
    """Any tone, any letter case of a name, codes as they are written, no symbols of documents."""
    assert expected == ids(text, OLD)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh Lào Cai", ["lao-cai-2025/ubnd"]), ("Ủy ban nhân dân TP. Huế", ["hue/ubnd"]),
        ("Sở Y tế Lào Cai và Sở Tài chính tỉnh Lào Cai", ["lao-cai-2025/so-y-te", "lao-cai-2025/so-tai-chinh"]),
        ("Tỉnh uỷ Lào Cai", ["lao-cai-2025/cap-uy"]), ("Ban Thường vụ Tỉnh ủy Lào Cai", ["lao-cai-2025/btv-cap-uy"]),
        ("Đảng ủy xã Công Hải", ["22840-2025/cap-uy"]), ("Công an tỉnh Lào Cai", ["lao-cai-2025/cong-an"]),
        ("Tỉnh ủy, HĐND, UBND tỉnh Lào Cai", ["lao-cai-2025/cap-uy", "lao-cai-2025/hdnd", "lao-cai-2025/ubnd"]),
        ("UBND các tỉnh: Lào Cai và Lạng Sơn", ["lao-cai-2025/ubnd", "lang-son/ubnd"]),
        ("Ban Chỉ đạo 389 tỉnh Lào Cai", ["lao-cai-2025/ban-chi-dao:389"]),
        ("Ban Chỉ đạo phòng, chống dịch tỉnh Lào Cai", ["lao-cai-2025/ban-chi-dao:phòng,_chống_dịch"]),
        ("Ban Chỉ đạo và UBND tỉnh Lào Cai", [None, "lao-cai-2025/ubnd"]), ("công an bắt giữ", []), ("thanh tra", []),
    ],
)  # fmt: skip
def test_local_bodies_by_opening_and_place(text, expected) -> None:
    """With the word for the kind of the place or without it, in lists, and in a row that shares its place."""
    assert expected == ids(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đại diện Sở Nội vụ, Công an tỉnh, Bộ CHQS tỉnh", ["so-noi-vu", "cong-an", "bo-chi-huy-quan-su"]),
        ("UBND tỉnh giao Sở Tài chính, Xây dựng và Sở Y tế", ["ubnd", "so-tai-chinh", "so-xay-dung", "so-y-te"]),
        ("các Sở: Nội vụ, Tư pháp; Văn phòng UBND tỉnh", ["so-noi-vu", "so-tu-phap", "van-phong-ubnd"]),
        ("các sở, ngành: Tài chính, Công an tỉnh", ["so-tai-chinh", "cong-an"]),
        ("tổ chuyên viên giúp việc Ban Chỉ đạo lập quy hoạch tỉnh", ["to-giup-viec:lập_quy_hoạch"]),
        ("Thường trực Tỉnh ủy; TT. HĐND tỉnh", ["tt-cap-uy", "tt-hdnd"]), ("Tỉnh Đoàn", ["doan-thanh-nien"]),
    ],
)  # fmt: skip
def test_names_without_a_place_are_the_documents_own(text, expected) -> None:
    """On a page from Lạng Sơn."""
    assert [f"lang-son/{one}" for one in expected] == ids(text, place=LANG_SON)


@pytest.mark.parametrize(
    ("text", "day", "place", "reason"),
    [
        ("UBND tỉnh", NOW, None, BodyReason.NEEDS_PLACE), ("UBND huyện Duy Xuyên", NOW, None, BodyReason.NOT_IN_FORCE),
        ("UBND huyện Duy Xuyên", OLD, None, BodyReason.BEFORE_FLOOR), ("Bộ KH&ĐT", NOW, None, BodyReason.NOT_IN_FORCE),
        ("Bộ Nội vụ", None, None, BodyReason.NEEDS_DATE), ("UBND xã Lương Sơn", NOW, None, BodyReason.AMBIGUOUS),
        ("Ngân hàng Nhà nước", date(2020, 1, 1), LANG_SON, BodyReason.AMBIGUOUS),
        ("các địa phương trong vùng", OLD, places["ha-noi", OLD], BodyReason.AMBIGUOUS),
        ("các cơ quan, đơn vị", NOW, LANG_SON, BodyReason.OPEN), ("UBND xã", NOW, LANG_SON, BodyReason.NEEDS_PLACE),
    ],
)  # fmt: skip
def test_what_is_not_certain_stays_open(text, day, place, reason) -> None:
    """With candidates where there are any."""
    (found,) = find_bodies(text, as_of=day, place=place)

    assert (found.body, found.resolved, found.reason) == (None, None, reason)
    assert (reason in {BodyReason.NEEDS_PLACE, BodyReason.OPEN} or found.body_class is not None) == (
        not found.candidates
    )


def test_classes_expand_on_the_day_and_at_the_place() -> None:
    """``Các sở, ban, ngành``; all units of a kind at once."""
    text = "các sở, ban, ngành; các huyện, thị, thành ủy; Phòng Y tế các huyện, thành phố"
    first, second, third = find_bodies(text, as_of=EVE, place=places["lang-son", EVE])

    assert (first.body_class.id, second.body_class.id, third.body_class) == ("so-ban-nganh", "huyen-thi-thanh-uy", None)
    assert {one.pattern_id for one in second.members} == {"cap-uy"}
    assert len(second.members) == len(third.members) == 11
    assert len(first.members) > 10


def test_home_wins_over_units_of_the_same_name() -> None:
    """One of many communes called so lies in the province of the document."""
    province = places["lang-son", NOW]
    (found,) = find_bodies("UBND xã Hưng Vũ; ", as_of=NOW, place=province)
    everywhere = find_bodies("UBND xã Tân Thành", as_of=NOW)
    here = find_bodies("UBND xã Tân Thành", as_of=NOW, place=province)

    assert found.reason is BodyReason.RESOLVED
    assert everywhere[0].reason is BodyReason.AMBIGUOUS
    assert len(here[0].candidates) < len(everywhere[0].candidates)


def test_a_document_brings_its_day_and_place() -> None:
    """Spans of a built document point into the node of the path; those of a read one into the source."""
    head = Header(
        [Issuer("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN")], place_and_date=PlaceAndDate("Lạng Sơn", PartialDate(2024, 5, 6))
    )
    letter = Document(head, addressees=Addressees(["Sở Kế hoạch và Đầu tư"]), body=[Paragraph("Giao Sở Tài chính.")])
    found = find_bodies(letter)

    assert [(one.path, one.resolved) for one in found][-2:] == [
        ("addressees.items[0]", "lang-son/so-ke-hoach-va-dau-tu"), ("body[0]", "lang-son/so-tai-chinh")
    ]  # fmt: skip
    assert find_bodies(letter, as_of=NOW)[-2].reason is BodyReason.NOT_IN_FORCE

    text = vngov.render(letter, "text")
    read = vngov.parse(text)
    assert isinstance(read, ReadResult)
    assert [text[one.span.start : one.span.end] for one in find_bodies(read)][-1] == "Sở Tài chính"
    assert {one.path for one in find_bodies(read)} == {""}


def test_a_document_of_the_centre_has_no_place() -> None:
    """Its ``UBND tỉnh`` is nobody's in particular, although it is dated from Hà Nội."""
    head = Header([Issuer("BỘ TÀI CHÍNH")], place_and_date=PlaceAndDate("Hà Nội", PartialDate(2024, 5, 6)))
    found = find_bodies(Document(head, body=[Paragraph("Đề nghị UBND tỉnh báo cáo.")]))

    assert found[-1].reason is BodyReason.NEEDS_PLACE


def test_a_year_that_saw_a_change_needs_its_day() -> None:
    """Of a document dated with the year alone."""
    head = Header([Issuer("BỘ TÀI CHÍNH")], place_and_date=PlaceAndDate("Hà Nội", PartialDate(2025)))
    found = find_bodies(Document(head, body=[Paragraph("Bộ Kế hoạch và Đầu tư; Bộ Y tế.")]))

    assert [one.reason for one in found][-2:] == [BodyReason.NEEDS_DATE, BodyReason.RESOLVED]
