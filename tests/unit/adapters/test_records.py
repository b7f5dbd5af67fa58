"""Rows of a register, typed by many hands, made canonical."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov import adapters
from vngov.adapters import FIELDS, NormalizedRecord, normalize_record, normalize_records
from vngov.adapters._record_number import read_number_cell
from vngov.errors import UnknownEntryError
from vngov.values import DocumentNumber


@pytest.mark.parametrize(
    ("cell", "number", "ordinal", "year", "kind"),
    [
        pytest.param("12/QD-UBND", "12/QĐ-UBND", "12", None, "quyet-dinh", id="no stroke"),
        pytest.param("Số: 05/2021/QÐ-BTC", "05/2021/QĐ-BTC", "05", 2021, "quyet-dinh", id="eth and label"),
        pytest.param("Nghị quyết số: 7/NQ - HĐND", "7/NQ-HĐND", "7", None, "nghi-quyet", id="figures as given out"),
        pytest.param("Quyết định Quyết định 30a/2008/QĐ-TTg", "30a/2008/QĐ-TTg", "30a", 2008, "quyet-dinh", id="twice"),
        pytest.param("QĐ 12/2020/QĐ-UBND", "12/2020/QĐ-UBND", "12", 2020, "quyet-dinh", id="code before"),
        pytest.param("CV số 45/SYT-NVY", "45/SYT-NVY", "45", None, "cong-van", id="letter"),
        pytest.param("301/TTg", "301/TTg", "301", None, "cong-van", id="the form of a letter"),
        pytest.param("58/CP", "58/CP", "58", None, "nghi-dinh", id="the Government without a code"),
        pytest.param("Nghị định 36-CP.", "36-CP", "36", None, "nghi-dinh", id="stray stop"),
        pytest.param("96/2010/NĐ-CPvb tam thoi nhap", "96/2010/NĐ-CP", "96", 2010, "nghi-dinh", id="remark glued on"),
        pytest.param("07-NQ/TW (1)", "07-NQ/TW", "07", None, "nghi-quyet", id="copy mark"),
        pytest.param("Quy định số 3 205-QĐ/TW", "205-QĐ/TW", "205", None, "quy-dinh", id="mark of a footnote"),
        pytest.param("Luật 19/2012/QhH13", "19/2012/QH13", "19", 2012, "luat", id="letter typed twice"),
        pytest.param("350/UB-QĐ-NĐ\u00d0", "350/UB-QĐ-NĐ", "350", None, "quyet-dinh", id="letter read twice"),
        pytest.param("Pháp lệnh Không số", "", "", None, "phap-lenh", id="unnumbered"),
        pytest.param("Quyết định số 12", "12", "12", None, "quyet-dinh", id="no symbol"),
        pytest.param("NĐ 15/2021", "15/2021", "15", 2021, "nghi-dinh", id="year and no symbol"),
        pytest.param("29NQ/TVQH", "29-NQ/TVQH", "29", None, "nghi-quyet", id="no separator"),
        pytest.param("thong-tu-so-09-2024-tt-bldtbxh-42757", "09/2024/TT-BLĐTBXH", "09", 2024, "thong-tu", id="slug"),
        pytest.param(
            "van-ban-hop-nhat-so-11-vbhn-btc-469541", "11/VBHN-BTC", "11", None, "van-ban-hop-nhat", id="vbhn"
        ),
        pytest.param("nghi-dinh-cua-chinh-phu", "", "", None, "nghi-dinh", id="slug without a number"),
        pytest.param("'20/2018/NĐ-CP", "20/2018/NĐ-CP", "20", 2018, "nghi-dinh", id="quotation mark"),
        pytest.param("899/QĐ-TTg-", "899/QĐ-TTg", "899", None, "quyet-dinh", id="stray hyphen at the end"),
        pytest.param("05/2000/QĐ--BVHTT", "05/2000/QĐ-BVHTT", "05", 2000, "quyet-dinh", id="two hyphens"),
        pytest.param("78/2007QĐ-BTC", "78/2007/QĐ-BTC", "78", 2007, "quyet-dinh", id="year glued on"),
        pytest.param("Nghị quyết 62/a-HĐBT", "62a-HĐBT", "62a", None, "nghi-quyet", id="letter apart"),
        pytest.param("1636/2001/Q§-BYT", "1636/2001/QĐ-BYT", "1636", 2001, "quyet-dinh", id="old font"),
        pytest.param("05/2009/NĐ- CP VĂN BẢN TRÙNG", "05/2009/NĐ-CP", "05", 2009, "nghi-dinh", id="remark in capitals"),
        pytest.param("279/2002/qđ-ttg kiểm tra", "279/2002/QĐ-TTg", "279", 2002, "quyet-dinh", id="small letters"),
        pytest.param("114/2003/NĐ-CP Sai hiệu lực", "114/2003/NĐ-CP", "114", 2003, "nghi-dinh", id="remark"),
        pytest.param("Quyết định 38/3000/QĐ-BTC", "38/3000/QĐ-BTC", "38", None, "quyet-dinh", id="no year"),
        pytest.param("Quyết định 452/TC-TCNH", "452/TC-TCNH", "452", None, "quyet-dinh", id="code of a body"),
        pytest.param("Quyết định 39/2000/QĐ-NNNN", "39/2000/QĐ-NNNN", "39", 2000, "quyet-dinh", id="not typed twice"),
        pytest.param("", "", "", None, "", id="empty"),
    ],
)
def test_a_number_is_read_as_given_out(cell, number, ordinal, year, kind) -> None:
    """Codes and separators are mended, the figures stay as they were typed."""
    record = normalize_record(number=cell)

    assert (number, ordinal, year, kind) == (record.number, record.ordinal, record.year, record.kind)


def test_the_value_of_a_number_is_the_official_one() -> None:
    """Leading zeros count in the column, not in the value."""
    record = normalize_record(number="7/NQ-HĐND")

    assert record.value == DocumentNumber.parse("07/NQ-HĐND")
    assert record.symbol == "NQ-HĐND"


@pytest.mark.parametrize(
    ("cell", "symbol"),
    [
        pytest.param("38/3000/QĐ-BTC", "QĐ-BTC", id="damaged year"),
        pytest.param("02/NQ-1997-QH10", "NQ-1997-QH10", id="no known form"),
        pytest.param("15/2021", "", id="nothing after the year"),
    ],
)
def test_the_symbol_is_kept_where_the_number_cannot_be_read(cell, symbol) -> None:
    """As much as is certain, with a remark."""
    record = normalize_record(number=cell, kind="Quyết định")

    assert symbol == record.symbol
    assert "number-unreadable" in {note.code for note in record.remarks}


def test_a_hyphen_for_the_slash_is_a_slip_since_2005() -> None:
    """Before, it was one of the styles, of several kinds."""
    assert normalize_record(number="251-BCĐ", date="01/02/2020").kind == "cong-van"
    assert normalize_record(number="251-HĐBT", date="01/02/1985").kind == ""


def test_a_cell_may_say_more_than_the_number() -> None:
    """Issuer and date after the number count where their own cells are empty."""
    cell = "Công văn số 05/UBND-VX ngày 02-01-2020 của UBND tỉnh Quảng Nam về việc nghỉ lễ"

    record = normalize_record(number=cell)
    filled = normalize_record(number=cell, issuer="Sở y tế", date="03/01/2020")

    assert (record.issuer, record.issued_on.format("iso")) == ("Ủy ban nhân dân tỉnh Quảng Nam", "2020-01-02")
    assert (filled.issuer, filled.issued_on.format("iso")) == ("Sở Y tế", "2020-01-03")


@pytest.mark.parametrize(
    ("cells", "kind", "remark"),
    [
        pytest.param({"kind": "QUYÉT ĐỊNH", "number": "5/QĐ-UBND"}, "quyet-dinh", None, id="misread words"),
        pytest.param({"kind": "Công văn điều hành", "number": "5/SYT-VP"}, "cong-van", None, id="more words"),
        pytest.param({"kind": "VB HN", "number": "5/VBHN-BTC"}, "van-ban-hop-nhat", None, id="abbreviation"),
        pytest.param({"number": "46-NQ/TW", "kind": "Nghị định"}, "", "kind-contradicts-code", id="contradiction"),
        pytest.param({"number": "24/LĐ-NĐ", "kind": "Nghị định"}, "nghi-dinh", None, id="code in second place"),
        pytest.param({"number": "9/NQ-LT", "kind": "Nghị quyết liên tịch"}, "nghi-quyet-lien-tich", None, id="joint"),
        pytest.param({"number": "45/LCT", "kind": "Lệnh"}, "lenh", None, id="one number, two kinds"),
        pytest.param({"number": "50/2014/QH13"}, "", "kind-ambiguous", id="law or resolution"),
        pytest.param({"number": "12-QĐ/TW", "date": "01/02/2019"}, "quyet-dinh", None, id="Party, QĐi in use"),
        pytest.param({"number": "12-QĐ/TW", "date": "01/06/2026"}, "", "kind-ambiguous", id="Party, one code for two"),
        pytest.param({"number": "60/CP", "date": "05/7/1994"}, "nghi-dinh", "kind-guessed", id="guess"),
        pytest.param({"kind": "Giấy lạ", "number": "12/KH-UBND"}, "ke-hoach", "kind-unknown", id="unknown words"),
        pytest.param({"title": "Kế hoạch phòng, chống bão"}, "ke-hoach", None, id="title alone"),
        pytest.param({"title": "Kế hoạch nghỉ lễ", "number": "12/UBND-VX"}, "cong-van", None, id="the number decides"),
        pytest.param({}, "", "kind-not-given", id="nothing"),
        pytest.param({"number": "YBB-SA032/26-LR"}, "", "number-unreadable", id="no number"),
        pytest.param({"number": "1/2020/GĐN-A"}, "", "kind-not-given", id="year without a kind"),
        pytest.param({"number": "12/QĐ-UBND; 13/QĐ-UBND"}, "quyet-dinh", "number-several", id="two numbers"),
    ],
)
def test_the_kind_comes_from_words_and_code_together(cells, kind, remark) -> None:
    """What they leave open stays open, with a remark."""
    record = normalize_record(**cells)

    assert kind == record.kind
    assert remark in ({note.code for note in record.remarks} | {None})
    assert (remark is None) is record.is_resolved


@pytest.mark.parametrize(
    ("typed", "name", "body"),
    [
        pytest.param("BỘ TÀI CHÍNH", "Bộ Tài chính", "bo-tai-chinh", id="capitals"),
        pytest.param("bo tai chinh", "Bộ Tài chính", "bo-tai-chinh", id="no diacritics"),
        pytest.param("Bộ trưởng Bộ Công Thương", "Bộ trưởng Bộ Công Thương", "bo-cong-thuong", id="post"),
        pytest.param("Sở y tế", "Sở Y tế", "", id="letter case"),
        pytest.param("UBND Tỉnh", "Ủy ban nhân dân tỉnh", "", id="abbreviation"),
        pytest.param("HDND tỉnh", "Hội đồng nhân dân tỉnh", "", id="abbreviation without diacritics"),
        pytest.param("UBND TP.HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh", "", id="city"),
        pytest.param("Sở KH&ĐT tỉnh Quảng Nam", "Sở Kế hoạch và Đầu tư tỉnh Quảng Nam", "", id="department"),
        pytest.param("UBND HUYỆN DUY XUYÊN", "Ủy ban nhân dân huyện Duy Xuyên", "", id="district in capitals"),
        pytest.param("ỦY BAN NHÂN DÂN / TÍNH QUẢNG NGÃI", "Ủy ban nhân dân tỉnh Quảng Ngãi", "", id="misread tone"),
        pytest.param("UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG", "Sở Công Thương", "", id="the parent is left out"),
        pytest.param("Uỷ ban Xã hội", "Ủy ban Xã hội", "", id="xã is no commune here"),
        pytest.param("Tỉnh uỷ Lào Cai", "Tỉnh ủy Lào Cai", "", id="old tones"),
        pytest.param("Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "thu-tuong-chinh-phu", id="already right"),
        pytest.param("x" * 600, "x" * 600, "", id="too long for a name"),
    ],
)
def test_an_issuer_gets_its_official_spelling(typed, name, body) -> None:
    """The body too, where it is a single one."""
    record = normalize_record(issuer=typed, date="01/06/2020")

    assert name == record.issuer
    if body:
        assert body == record.issuer_id
        assert not any(note.code.startswith("issuer") for note in record.remarks)


def test_an_issuer_that_can_be_two_bodies_is_ambiguous() -> None:
    """Without a day, a name that passed from one body to another stays open."""
    record = normalize_record(number="12/QĐ-BNV", issuer="Bộ Nội vụ")
    dated = normalize_record(number="12/QĐ-BNV", issuer="Bộ Nội vụ", date="02/03/2015")

    assert record.issuer_id == ""
    assert "issuer-ambiguous" in {note.code for note in record.remarks}
    assert dated.issuer_id == "bo-noi-vu"


@pytest.mark.parametrize(
    ("typed", "iso", "remarks"),
    [
        pytest.param("08/09/2015", "2015-09-08", [], id="day first"),
        pytest.param("12/20/2017", "2017-12-20", [], id="month first, and no other reading"),
        pytest.param("2017-12-20 00:00:00", "2017-12-20", [], id="time"),
        pytest.param("2017-12-20T08:30:00+07:00", "2017-12-20", [], id="time zone"),
        pytest.param("20171220", "2017-12-20", [], id="compact"),
        pytest.param("43089", "2017-12-20", [], id="serial of a spreadsheet"),
        pytest.param("Hà Nội, ngày I8 tháng 9 năm 1986", "1986-09-18", [], id="place and misread figure"),
        pytest.param("NGÀY 04 THÁNG 7 NĂM 2025", "2025-07-04", [], id="capitals"),
        pytest.param("2026", "2026", ["date-incomplete"], id="year"),
        pytest.param("0", "", ["date-unreadable"], id="nothing"),
        pytest.param("9191", "", ["date-unreadable"], id="no year of a document"),
        pytest.param("99999", "", ["date-unreadable"], id="no serial of this century"),
        pytest.param("31/02/2020", "", ["date-unreadable"], id="no such day"),
        pytest.param("05/06/21", "", ["date-unreadable"], id="two figures and no century"),
    ],
)
def test_a_date_is_read_from_any_notation(typed, iso, remarks) -> None:
    """What is no date of a document is none, with a remark."""
    record = normalize_record(number="1/KH-UBND", date=typed)

    assert iso == (record.issued_on.format("iso") if record.issued_on else "")
    assert remarks == [note.code for note in record.remarks]


def test_years_of_two_figures_need_a_century() -> None:
    """The caller knows how old the register is."""
    assert normalize_record(date="05/06/21", century=2000).issued_on.format("iso") == "2021-06-05"


def test_a_year_that_differs_from_the_date_is_remarked() -> None:
    """One of the two is a slip."""
    record = normalize_record(number="12/2015/QĐ-UBND", date="02/03/2016")

    assert [(note.code, note.message("vi")) for note in record.remarks] == [
        ("year-differs", "số văn bản ghi năm 2015, ngày ban hành ghi năm 2016")
    ]


def test_a_table_keeps_its_columns_and_gets_ours() -> None:
    """Values of other types are read as text, empty ones as nothing."""
    table = [
        {"so": "12/QD-UBND", "ngay": date(2020, 1, 2), "stt": 1},
        {"so": None, "ngay": datetime(2020, 1, 2, 3, 4), "stt": 2},  # noqa: DTZ001 - as tables hold them
        {"so": float("nan"), "ngay": None, "stt": 3},
    ]

    rows = normalize_records(iter(table), {"number": "so", "date": "ngay"}, prefix="x_")

    assert [row["stt"] for row in rows] == [1, 2, 3]
    assert [row["x_number"] for row in rows] == ["12/QĐ-UBND", "", ""]
    assert [row["x_date"] for row in rows] == ["2020-01-02", "2020-01-02", ""]
    assert rows[0]["x_repairs"] == "number:kind-diacritics"
    assert rows[2]["x_remarks"] == "kind-not-given"


@pytest.mark.parametrize(
    ("columns", "key"), [({"so_hieu": "so"}, "so_hieu"), ({"number": "so_hieu"}, "so_hieu")], ids=["field", "column"]
)
def test_a_wrong_map_is_refused(columns, key) -> None:
    """With what there is instead."""
    with pytest.raises(UnknownEntryError) as caught:
        normalize_records([{"so": "1"}], columns)

    assert caught.value.key == key
    assert caught.value.nearest in {FIELDS, ("so",)}


def test_an_empty_table_stays_empty() -> None:
    """And asks for nothing."""
    assert normalize_records([], {"number": "so"}) == []


@given(*[st.text(max_size=60)] * 5)
def test_no_text_makes_it_raise(number, kind, issuer, day, title) -> None:
    """A register holds anything."""
    record = normalize_record(number=number, kind=kind, issuer=issuer, date=day, title=title)

    assert isinstance(record, NormalizedRecord)
    assert all(note.message("vi") for note in record.remarks)
    assert set(record.to_row()) >= {"number", "kind", "issuer", "date", "remarks"}


@given(
    st.integers(1, 99_999), st.sampled_from(["QĐ-UBND", "KH-BCĐ", "NQ-HĐND", "TB-VPCP"]), st.sampled_from(["", "Số: "])
)
def test_normalising_twice_changes_nothing(ordinal, symbol, label) -> None:
    """The canonical form is its own canonical form."""
    once = normalize_record(number=f"{label}{ordinal} / {symbol}")
    twice = normalize_record(number=once.number)

    assert (once.number, once.kind, once.ordinal) == (twice.number, twice.kind, twice.ordinal)
    assert twice.repairs == ()


def test_a_long_cell_is_read_in_linear_time() -> None:
    """Ten thousand characters of a pasted page cost what five hundred do."""
    assert read_number_cell("số " * 5_000).number is None
    assert read_number_cell("12/QĐ-UBND " + "của " * 5_000).text == "12/QĐ-UBND"


def test_names_of_the_package() -> None:
    """Loaded on first use; an unknown one is an AttributeError."""
    assert set(adapters.__all__) <= set(dir(adapters))
    with pytest.raises(AttributeError, match="Nonsense"):
        adapters.Nonsense  # noqa: B018 - the look-up is the test


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("ubnd tp ho chi minh", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("HDND tinh Ha Giang", "Hội đồng nhân dân tỉnh Hà Giang"),
        ("Bo XD", "Bộ Xây dựng"),
        ("Thu tuong CP", "Thủ tướng Chính phủ"),
        ("Tinh uy Lao Cai", "Tỉnh ủy Lào Cai"),
    ],
)
def test_that_an_issuer_without_accents_or_capitals_is_written_out(typed: str, official: str) -> None:
    assert normalize_record(issuer=typed).issuer == official


def test_that_a_provincial_committee_is_not_taken_for_the_centre() -> None:
    record = normalize_record(number="05-NQ/TU", issuer="TU Lao Cai")
    dated = normalize_record(number="05-NQ/TU", issuer="TU Lao Cai", date="12/3/2019")

    assert record.issuer == dated.issuer == "Tỉnh ủy Lào Cai"
    assert [remark.code for remark in record.remarks] == ["issuer-ambiguous"]  # before and after the mergers of 2025
    assert dated.issuer_id == "lao-cai/cap-uy"


@pytest.mark.parametrize(
    ("number", "issuer", "day", "name", "ids"),
    [
        ("41/QĐ-TTg", "TTCP", "2/2/2021", "Thủ tướng Chính phủ", "thu-tuong-chinh-phu"),
        ("41/QĐ-TTCP", "TTCP", "2/2/2021", "Thanh tra Chính phủ", "thanh-tra-chinh-phu"),
        ("41-KL/TW", "BCT", "2/2/2021", "Bộ Chính trị", "bo-chinh-tri"),
        ("41/2021/TT-BCT", "BCT", "2/2/2021", "Bộ Công Thương", "bo-cong-thuong"),
        ("41-KL/TW", "BBT", "2/2/2021", "Ban Bí thư", "ban-bi-thu"),
        ("41/SXD-QH", "SXD", "2/2/2021", "Sở Xây dựng", ""),
        ("41-HD/BTCTW", "Ban TC TW", "2/2/2021", "Ban Tổ chức Trung ương", "ban-to-chuc-trung-uong"),
        ("41-HD/BTCTU", "BTCTU", "2/2/2021", "Ban Tổ chức Tỉnh ủy", ""),
        ("41-CV/UBKTTU", "UBKT TU Yên Bái", "2/2/2021", "Ủy ban Kiểm tra Tỉnh ủy Yên Bái", "yen-bai/uy-ban-kiem-tra"),
        ("41/KH-UBND", "UBND HP", "2/2/2021", "Ủy ban nhân dân thành phố Hải Phòng", "hai-phong/ubnd"),
        ("41/KH-UBND", "UBND TT Hue", "2/2/2021", "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "thua-thien-hue/ubnd"),
        ("41/KH-UBND", "UBND Q. Tây Hồ", "2/2/2021", "Ủy ban nhân dân quận Tây Hồ", ""),
        ("41/STP-VP", "STP Sơn La", "2/2/2021", "Sở Tư pháp tỉnh Sơn La", "son-la/so-tu-phap"),
        ("41/TT-BTTTT", "Bộ TT-TT", "2/2/2021", "Bộ Thông tin và Truyền thông", "bo-thong-tin-va-truyen-thong"),
        ("41/TTLT-BTC-BTP", "BTC, BTP", "2/2/2021", "Bộ Tài chính, Bộ Tư pháp", "bo-tai-chinh bo-tu-phap"),
        ("41/TTLT-BYT-BTC", "BYT và BTC", "2/2/2021", "Bộ Y tế và Bộ Tài chính", "bo-y-te bo-tai-chinh"),
        ("41/KH-SYT-SNV", "SYT, SNV", "2/2/2021", "Sở Y tế, Sở Nội vụ", ""),
        ("41/KH-UBND", "UBND t. Hà Nam", "2/2/2021", "Ủy ban nhân dân tỉnh Hà Nam", "ha-nam/ubnd"),
        (
            "41/TTLT-BGDĐT-BTC",
            "Bộ GD&ĐT; BTC",
            "2/2/2021",
            "Bộ Giáo dục và Đào tạo, Bộ Tài chính",
            "bo-giao-duc-va-dao-tao bo-tai-chinh",
        ),
        ("41/KH-UBND", "UBND huyện Yên Thành", "2/2/2021", "Ủy ban nhân dân huyện Yên Thành", ""),
        ("41/TCT-CS", "BTC / TCT", "2/2/2021", "Tổng cục Thuế", "tong-cuc-thue"),
        ("41/KH-UBND", "UBND H. Nơi Nào", "2/2/2021", "Ủy ban nhân dân huyện Nơi Nào", ""),
        ("41/2021/QH15", "QH khóa XV", "2/2/2021", "Quốc hội khóa XV", "quoc-hoi"),
        ("41/ABCXYZ-Q", "ABCXYZ", "2/2/2021", "ABCXYZ", ""),
    ],
)
def test_that_initials_are_read_by_the_number(number: str, issuer: str, day: str, name: str, ids: str) -> None:
    record = normalize_record(number=number, issuer=issuer, date=day)

    assert (record.issuer, record.issuer_id) == (name, ids)
    assert bool(ids) != any(remark.code.startswith("issuer-") for remark in record.remarks)


def test_that_initials_of_two_bodies_stay_open_without_a_number() -> None:
    assert normalize_record(issuer="BCT").issuer == "BCT"
    assert "issuer-ambiguous" in {remark.code for remark in normalize_record(issuer="BCT").remarks}


@pytest.mark.parametrize(
    ("cells", "number", "issuer"),
    [
        ({"number": "Quyết định", "kind": "77/QĐ-SNV"}, "77/QĐ-SNV", ""),
        ({"number": "UBND tỉnh An Giang", "issuer": "77/UBND-TH"}, "77/UBND-TH", "Ủy ban nhân dân tỉnh An Giang"),
        ({"number": "12/3/2018", "date": "77/STC-NS", "issuer": "Sở Tài chính"}, "77/STC-NS", "Sở Tài chính"),
        ({"number": "12", "issuer": "Tổ 77"}, "12", "Tổ 77"),
        ({"number": "77/QĐ-SNV", "issuer": "Tổ 78"}, "77/QĐ-SNV", "Tổ 78"),
        ({"number": "Số 12 cũ", "kind": "77/QĐ-SNV"}, "12", ""),
    ],
)
def test_that_a_number_in_another_column_is_put_back(cells: dict[str, str], number: str, issuer: str) -> None:
    record = normalize_record(**cells)

    assert (record.number, record.issuer) == (number, issuer)
    assert ("row:fields-exchanged" in record.repairs) == ("77" in number and "77" not in cells["number"])


def test_that_letters_of_old_fonts_are_read() -> None:
    tcvn3 = normalize_record(number="33/2004/Q§-UB", kind="QuyÕt ®Þnh", issuer="UBND tØnh Phó Thä", date="3/3/2004")
    vni = normalize_record(number="33/CT-UB", kind="Chæ thò", issuer="UÛy ban nhaân daân tænh Caø Mau", date="3/3/2004")

    assert (tcvn3.number, tcvn3.kind, tcvn3.issuer_id) == ("33/2004/QĐ-UB", "quyet-dinh", "phu-tho/ubnd")
    assert (vni.number, vni.kind, vni.issuer_id) == ("33/CT-UB", "chi-thi", "ca-mau/ubnd")
    assert "row:legacy-encoding" in tcvn3.repairs
    assert "row:legacy-encoding" in vni.repairs


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("QĐ-UBND số 15", "15/QĐ-UBND"),
        ("TT-BXD số 06/2021", "06/2021/TT-BXD"),
        ("TTr-SLDTBXH so 8", "8/TTr-SLĐTBXH"),
        ("8/TTr-SLDTBXH", "8/TTr-SLĐTBXH"),
        ("8/KH-SGDDT", "8/KH-SGDĐT"),
        ("3O/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("3l/2020/NĐ-CP", "31/2020/NĐ-CP"),
        ("30d/2020/NĐ-CP", "30d/2020/NĐ-CP"),
        (r"8\QĐ-SYT", "8/QĐ-SYT"),
        ("8/QD.UBND", "8/QĐ-UBND"),
        ("8/UBND.TH", "8/UBND.TH"),
    ],
)
def test_that_a_number_in_another_order_or_without_strokes_is_read(cell: str, number: str) -> None:
    assert normalize_record(number=cell).number == number


def test_that_the_number_tells_the_century_of_a_date() -> None:
    agreed = normalize_record(number="5/2007/CT-TTg", date="22-06-07")
    other = normalize_record(number="5/2007/CT-TTg", date="22-06-08")

    assert str(agreed.issued_on) == "ngày 22 tháng 6 năm 2007"
    assert other.issued_on is None
    assert [remark.code for remark in other.remarks] == ["date-unreadable"]


@pytest.mark.parametrize(
    ("typed", "iso", "repair"),
    [
        ("2019/7/4", "2019-07-04", "date:year-first"),
        ("04 thang 7 nam 2019", "2019-07-04", "date:no-accents"),
    ],
)
def test_that_a_date_year_first_or_without_accents_is_read(typed: str, iso: str, repair: str) -> None:
    record = normalize_record(date=typed)
    assert record.issued_on is not None
    assert record.issued_on.format("iso") == iso
    assert repair in record.repairs
