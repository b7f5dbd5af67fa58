"""Plain text: where each component stands, and what cannot be said."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.model import (
    Addressees,
    Appendix,
    Article,
    Authority,
    Chapter,
    Document,
    Header,
    Issuer,
    Item,
    KindLine,
    NumberLine,
    Paragraph,
    PlaceAndDate,
    Preamble,
    Quotation,
    Recipients,
    Signature,
    SigningAuthority,
    Table,
    Unclassified,
    UnclassifiedReason,
)
from vngov.values.document_number import DocumentNumber
from vngov.values.marker import Marker
from vngov.values.partial_date import PartialDate
from vngov.writers import WriteOptions, render, render_reporting

STATE = Header(
    issuers=["SỞ Y TẾ"],
    national_title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    number="12/SYT-NVY",
    place_and_date=PlaceAndDate("Lào Cai", PartialDate(2024, 3, 5)),
    kind=KindLine("cong-van"),
    abstract="V/v tiêm chủng",
)
PARTY = Header(
    issuers=["TỈNH ỦY LẠNG SƠN"],
    party_title="ĐẢNG CỘNG SẢN VIỆT NAM",
    number="07-NQ/TU",
    place_and_date=PlaceAndDate("Lạng Sơn", PartialDate(2023, 1, 9)),
    kind=KindLine("nghi-quyet", "NGHỊ QUYẾT"),
    abstract="về công tác dân vận",
)


def lines(document, **options) -> list[str]:
    """Return the lines of *document* without the blanks around them."""
    return [" ".join(line.split()) for line in render(document, "text", options=WriteOptions(**options)).splitlines()]


def codes(document) -> list[str]:
    """Return the codes of what is lost."""
    return [remark.code for remark in render_reporting(document, "text").diagnostics]


def test_number_and_date_share_a_line() -> None:
    """Cells 3 and 4 of the State form stand on one line."""
    assert "Số: 12/SYT-NVY Lào Cai, ngày 05 tháng 3 năm 2024" in lines(Document(STATE))


def test_the_abstract_of_a_letter_stands_under_its_number() -> None:
    """Cell 5b: in the left column, and no kind is printed."""
    text = lines(Document(STATE))

    assert text[text.index("Số: 12/SYT-NVY Lào Cai, ngày 05 tháng 3 năm 2024") + 1] == "V/v tiêm chủng"


def test_the_party_prints_a_star_no_colon_and_five_hyphens() -> None:
    """36-HD/VPTW: a star under the issuer, no colon after Số, five hyphens under the abstract."""
    assert lines(Document(PARTY)) == [
        "TỈNH ỦY LẠNG SƠN ĐẢNG CỘNG SẢN VIỆT NAM",
        "* ----------------------",
        "Số 07-NQ/TU Lạng Sơn, ngày 09 tháng 01 năm 2023",
        "",
        "NGHỊ QUYẾT",
        "về công tác dân vận",
        "-----",
    ]


def test_fixed_strings_have_their_official_spelling() -> None:
    """Old tone placement, dashes and missing blanks of title, motto and marks are not printed again."""
    damaged = attrs.evolve(
        STATE,
        national_title="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập – Tự do -Hạnh Phúc",
        urgency="HOẢ TỐC",
        circulation=["LƯU HÀNH NỘI BỘ"],
    )

    text = lines(Document(damaged))

    assert text[:3] == [
        "LƯU HÀNH NỘI BỘ",
        "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "------- Độc lập - Tự do - Hạnh phúc",
    ]
    assert "HỎA TỐC" in text


def test_another_title_stays_as_it_is() -> None:
    """The State of 1945 to 1976 had another name: nothing is put in its place."""
    old = attrs.evolve(STATE, national_title="VIỆT NAM DÂN CHỦ CỘNG HÒA")

    assert lines(Document(old))[0] == "SỞ Y TẾ VIỆT NAM DÂN CHỦ CỘNG HÒA"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(Header(number="51/2024/QH15", kind=KindLine("luat", "LUẬT")), "Luật số: 51/2024/QH15", id="law"),
        pytest.param(Header(number="05/QĐ-UBND"), "Số: 05/QĐ-UBND", id="decision"),
        pytest.param(Header(number=DocumentNumber.parse("/TTr-UBND")), "Số: …/TTr-UBND", id="draft"),
        pytest.param(Header(number=NumberLine(text="abc")), "Số: abc", id="unreadable"),
        pytest.param(
            attrs.evolve(PARTY, issuers=(), party_title=None, number=NumberLine(text="x")), "Số: x", id="bare"
        ),
        pytest.param(attrs.evolve(PARTY, issuers=(), number=NumberLine(text="x")), "Số x", id="party-unreadable"),
    ],
)
def test_the_number_has_its_label(header, expected) -> None:
    """The label follows the kind and the form of the number."""
    assert any(line.startswith(expected) for line in lines(Document(attrs.evolve(header, place_and_date=None))))


def test_a_number_line_without_anything_is_not_printed() -> None:
    """A draft whose number is not even begun has no line for it."""
    assert lines(Document(Header(number=NumberLine()), body=[Paragraph("a")])) == ["a"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (PlaceAndDate("Hà Nội"), "Hà Nội, ngày … tháng … năm …"),
        (PlaceAndDate(None, PartialDate(2024, 11)), "ngày … tháng 11 năm 2024"),
        (PlaceAndDate("Huế", PartialDate(2024, 2, 1)), "Huế, ngày 01 tháng 02 năm 2024"),
        (PlaceAndDate("Huế", text="Huế, mùa thu 1975"), "Huế, mùa thu 1975"),
    ],
)
def test_a_date_leaves_dots_for_what_is_open(line, expected) -> None:
    """A draft's gaps are dots; a printed text that is no date stays."""
    assert lines(Document(Header(place_and_date=line))) == [expected]


def test_a_committee_stands_on_two_lines_and_joint_bodies_end_in_hyphens() -> None:
    """NĐ 30/2020/NĐ-CP prints ỦY BAN NHÂN DÂN above the unit; a hyphen at the end announces another body."""
    header = Header(issuers=["ỦY BAN NHÂN DÂN TỈNH LÀO CAI", Issuer("BỘ NỘI VỤ", ["CHÍNH PHỦ"])])

    assert lines(Document(header)) == ["ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI -", "CHÍNH PHỦ", "BỘ NỘI VỤ", "-------"]


def test_a_long_name_is_broken_before_a_word_that_begins_no_name() -> None:
    """The reader takes a line that begins with the word for a body for another body."""
    name = "BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT VÀ CÁC KHU CÔNG NGHIỆP QUẢNG NGÃI"

    assert lines(Document(Header(issuers=[name])))[:2] == [
        "BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT",
        "VÀ CÁC KHU CÔNG NGHIỆP QUẢNG NGÃI",
    ]


def test_a_name_of_one_stretch_is_broken_anywhere() -> None:
    """Where no good place is, the lines are as even as whole words allow."""
    text = lines(Document(Header(issuers=["TRƯỜNG CAO ĐẲNG KỸ THUẬT CÔNG NGHỆ NHA TRANG MỚI"])))

    assert text == ["TRƯỜNG CAO ĐẲNG KỸ THUẬT", "CÔNG NGHỆ NHA TRANG MỚI", "-------"]


def test_one_addressee_stands_behind_the_label() -> None:
    """No dash and no stop (khoản 9)."""
    assert lines(Document(STATE, Addressees(["Bộ Nội vụ"])))[-1] == "Kính gửi: Bộ Nội vụ"


def test_several_addressees_are_listed() -> None:
    """Dashes, semicolons, a full stop at the end."""
    text = lines(Document(STATE, Addressees(["Bộ Nội vụ", "Bộ Tài chính"], "THỦ TƯỚNG điện")))

    assert text[-3:] == ["THỦ TƯỚNG điện:", "- Bộ Nội vụ;", "- Bộ Tài chính."]


@pytest.mark.parametrize(
    ("header", "mark"),
    [
        (STATE, ";"),
        (PARTY, ","),
        (attrs.evolve(PARTY, place_and_date=PlaceAndDate("Hà Nội", PartialDate(2026, 5, 26))), ","),
        (attrs.evolve(PARTY, place_and_date=PlaceAndDate("Hà Nội", PartialDate(2026, 5, 27))), ";"),
        (attrs.evolve(PARTY, place_and_date=None), ";"),
    ],
)
def test_recipients_end_in_the_mark_of_their_day(header, mark) -> None:
    """36-HD/VPTW has commas, 05-HD/VPTW of 27/5/2026 semicolons, the State semicolons always."""
    text = lines(Document(header, recipients=Recipients(["Như trên", "Lưu"], drafted_by="PL.(300)")))

    assert text[-4:] == ["Nơi nhận:", f"- Như trên{mark}", "- Lưu.", "PL.(300)"]


@pytest.mark.parametrize(
    ("right", "state", "party"),
    [
        (SigningAuthority.ON_BEHALF, "TM.", "T/M"),
        (SigningAuthority.DEPUTY, "KT.", "K/T"),
        (SigningAuthority.BY_ORDER, "TL.", "T/L"),
        (SigningAuthority.BY_DELEGATION, "TUQ.", "TUQ."),
        (SigningAuthority.ACTING, "Q.", "Q."),
    ],
)
def test_the_right_to_sign_is_printed_by_the_family(right, state, party) -> None:
    """What was printed in the source is never used."""
    signature = Signature([Authority(right, "GIÁM ĐỐC", raw="K/T.Giám đốc")], "TRƯỞNG PHÒNG", "Lê An")

    assert f"{state} GIÁM ĐỐC" in lines(Document(STATE, signatures=[signature]))
    assert f"{party} GIÁM ĐỐC" in lines(Document(PARTY, signatures=[signature]))


def test_signatures_stand_one_above_the_other_with_note_and_rank() -> None:
    """The leading body first; a note under the post, the rank before the name."""
    document = Document(
        STATE,
        signatures=[Signature((), "GIÁM ĐỐC", "Lê An", "(Đã ký)", "Đại tá"), Signature((), "HIỆU TRƯỞNG")],
    )

    assert [line for line in lines(document)[-9:] if line] == ["GIÁM ĐỐC", "(Đã ký)", "Đại tá Lê An", "HIỆU TRƯỞNG"]


def test_body_blocks_are_indented_alike_and_go_on_at_the_edge() -> None:
    """Official practice indents every first line by the same measure."""
    body = [Item(Marker.parse("1."), "Một", [Item(Marker.parse("-"), "hai " * 15 + "ba.")])]

    assert render(Document(body=body), "text", options=WriteOptions(width=40)).splitlines() == [
        "    1. Một",
        "    - hai hai hai hai hai hai hai hai",
        "hai hai hai hai hai hai hai ba.",
    ]


def test_chapters_are_centred_in_two_lines() -> None:
    """Number and heading stand below one another in the middle."""
    body = [Chapter(Marker.parse("Chương I"), "QUY ĐỊNH", [Article(Marker.parse("Điều 1."), "Phạm vi")])]

    assert render(Document(body=body), "text", options=WriteOptions(width=40)).splitlines() == [
        "                Chương I",
        "                QUY ĐỊNH",
        "    Điều 1. Phạm vi",
    ]


def test_a_chapter_without_a_heading_is_its_number() -> None:
    """Nothing is printed for a heading that is not there."""
    assert lines(Document(body=[Chapter(Marker.parse("Chương I"))])) == ["Chương I"]


def test_a_table_is_rows_of_pipes() -> None:
    """A pipe in a cell is escaped; the head ends in a rule; short rows stay short."""
    table = Table([["TT", "Tên"], ["1", "a|b"], ["2"]], header_rows=1)

    assert render(Document(body=[table]), "text").splitlines() == [
        "| TT | Tên  |",
        "|----|------|",
        "| 1  | a\\|b |",
        "| 2  |",
    ]


def test_tables_in_a_row_are_kept_apart() -> None:
    """A blank line stands between two tables, or they would read as one."""
    table = Table([["a", "b"], ["c", "d"]])

    assert lines(Document(body=[table, table])) == ["| a | b |", "| c | d |", "", "| a | b |", "| c | d |"]


def test_a_wide_table_is_not_padded() -> None:
    """Padding serves the eye where the rows fit on the page."""
    table = Table([["x" * 90, "y"], ["z", "yy"]])

    assert lines(Document(body=[table]))[1] == "| z | yy |"


def test_quotation_marks_stand_around_the_quoted_blocks() -> None:
    """The first block opens, the last one closes, with the stop after it."""
    quoted = Quotation([Article(Marker.parse("Điều 5."), "Mới"), Paragraph("Hết.")], "”;")

    assert lines(Document(body=[quoted])) == ["“Điều 5. Mới", "Hết.”;"]


def test_quotation_marks_around_a_table_have_lines_of_their_own() -> None:
    """A row cannot carry them; an empty quotation has none."""
    table = Table([["a", "b"], ["c", "d"]])

    assert lines(Document(body=[Quotation([table])])) == ["“", "| a | b |", "| c | d |", "”"]
    assert lines(Document(body=[Quotation([]), Paragraph("x")])) == ["x"]


def test_the_preamble_has_its_centred_lines() -> None:
    """Who decides and the formula stand in the middle; a sentence is a paragraph."""
    formula = Document(STATE, preamble=Preamble("GIÁM ĐỐC SỞ Y TẾ", ["Căn cứ Luật A;"], "QUYẾT ĐỊNH:"))
    sentence = Document(STATE, preamble=Preamble(None, ["Căn cứ Luật A;"], "Chính phủ ban hành Nghị định."))

    assert lines(formula)[-5:] == ["GIÁM ĐỐC SỞ Y TẾ", "", "Căn cứ Luật A;", "", "QUYẾT ĐỊNH:"]
    assert render(sentence, "text").splitlines()[-1] == "    Chính phủ ban hành Nghị định."


def test_a_preamble_may_end_with_its_bases() -> None:
    """Plans and programmes cite and enact nothing."""
    assert lines(Document(STATE, preamble=Preamble(bases=["Căn cứ Luật A;"])))[-2:] == ["", "Căn cứ Luật A;"]


def test_an_appendix_has_label_title_and_reference() -> None:
    """Phụ lục III, mẫu 2.1."""
    appendix = Appendix("Phụ lục I", "DANH MỤC", "(Kèm theo Quyết định số 5/QĐ-UBND)", body=[Paragraph("a")])

    assert lines(Document(appendices=[appendix])) == [
        "Phụ lục I", "DANH MỤC", "(Kèm theo Quyết định số 5/QĐ-UBND)", "-------", "", "a",
    ]  # fmt: skip


def test_a_promulgated_text_has_a_head_of_its_own() -> None:
    """Mẫu 1.3: kind, abstract, and the act it came with before the rule."""
    header = Header(kind=KindLine("quy-che", "QUY CHẾ"), abstract="Tiếp công dân")

    text = lines(Document(appendices=[Appendix(reference="(Kèm theo …)", header=header)]))

    assert text == ["QUY CHẾ", "Tiếp công dân", "(Kèm theo …)", "-------"]


def test_the_reference_of_a_head_without_a_kind_is_printed() -> None:
    """Nothing of an appendix is lost with its kind."""
    text = lines(Document(appendices=[Appendix(reference="(Kèm theo …)", header=Header(issuers=["SỞ Y TẾ"]))]))

    assert text == ["SỞ Y TẾ", "-------", "", "(Kèm theo …)"]


def test_the_address_is_the_last_line() -> None:
    """Cell 13 stands at the foot."""
    assert lines(Document(STATE, contact="Địa chỉ: số 1"))[-1] == "Địa chỉ: số 1"


def test_without_a_width_paragraphs_are_one_line() -> None:
    """Only the two columns and what is centred know a page."""
    text = "chữ " * 100 + "hết."

    assert render(Document(body=[Paragraph(text)]), "text", options=WriteOptions(width=None)) == f"    {text}\n"


def test_an_empty_document_is_an_empty_line() -> None:
    """Nothing raises."""
    assert render(Document(), "text") == "\n"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        pytest.param(Document(body=[Paragraph("a\nb")]), "layout-in-text", id="line-break"),
        pytest.param(Document(body=[Paragraph("a  b")]), "layout-in-text", id="two-blanks"),
        pytest.param(Document(body=[Paragraph("1. a")]), "paragraph-like-item", id="marker"),
        pytest.param(Document(body=[Paragraph("")]), "nothing-to-print", id="empty-paragraph"),
        pytest.param(Document(body=[Table([])]), "nothing-to-print", id="empty-table"),
        pytest.param(Document(body=[Table([["a", "b"]])]), "one-row-table", id="one-row"),
        pytest.param(Document(body=[Quotation([])]), "nothing-to-print", id="empty-quotation"),
        pytest.param(Document(recipients=Recipients()), "nothing-to-print", id="empty-list"),
        pytest.param(Document(Header(abstract="a")), "abstract-alone", id="abstract"),
        pytest.param(Document(Header(kind=KindLine("quyet-dinh"))), "kind-without-words", id="kind"),
        pytest.param(
            Document(body=[Quotation([Quotation([Paragraph("a")])])]), "nested-quotation", id="nested-quotation"
        ),
        pytest.param(
            Document(unclassified=[Unclassified("a", UnclassifiedReason.WEB_PAGE)]), "unclassified-left-out", id="page"
        ),
    ],
)
def test_what_is_lost_is_said(document, code) -> None:
    """Each loss is a remark with a stable code and prose in both languages."""
    (remark,) = render_reporting(document, "text").diagnostics

    assert remark.code == code
    assert remark.message("en")


def test_a_document_in_true_form_loses_nothing() -> None:
    """No remark where nothing is lost."""
    assert codes(Document(STATE, body=[Paragraph("Đồng ý.")])) == []


def test_a_kind_without_words_has_its_official_name() -> None:
    """A hand-built decision need not spell QUYẾT ĐỊNH; an unknown kind prints nothing."""
    assert lines(Document(Header(kind=KindLine("quyet-dinh")))) == ["QUYẾT ĐỊNH", "-------"]
    assert lines(Document(Header(kind=KindLine("x")))) == ["-------"]


def test_line_breaks_of_a_text_become_blanks() -> None:
    """One block is one line before it is broken."""
    assert lines(Document(body=[Paragraph(" a\n\tb  c ")])) == ["a b c"]


@pytest.mark.parametrize("opener", ["1.", "a)", "(1)", "-", "Điều", "IV.", "24/5/2022", "“Điều", "Căn", "Số"])
def test_no_line_begins_like_a_block(opener) -> None:
    """The break moves to the word before."""
    text = render(
        Document(body=[Paragraph(f"{'chữ ' * 8}xã {opener} hai ba bốn")]), "text", options=WriteOptions(width=40)
    )

    assert all(not line.startswith(opener) for line in text.splitlines())


def test_a_line_of_openers_is_not_broken() -> None:
    """Where no break is good, the line is longer than the page."""
    text = "1 " * 40 + "hai"

    assert render(Document(body=[Paragraph(text)]), "text", options=WriteOptions(width=40)).splitlines() == [
        "    " + "1 " * 39 + "1",
        "hai",
    ]


@given(
    text=st.lists(st.sampled_from(["xã", "1.", "Điều", "5", "a)", "-", "thôn", "10-", "và/"]), min_size=1),
    width=st.integers(40, 60),
)
def test_breaking_loses_no_word(text, width) -> None:
    """Joined with blanks the lines are the paragraph again."""
    paragraph = "chữ " + " ".join(text)

    written = render(Document(body=[Paragraph(paragraph)]), "text", options=WriteOptions(width=width))

    assert " ".join(written.split()) == paragraph
