"""The Word file: what stands where, in which style, with which figures of the layout."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date
from importlib.resources import files
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml.ns import qn

from vngov import parse, read, render
from vngov.errors import MissingExtraError
from vngov.model import (
    Addressees,
    Appendix,
    Article,
    Authority,
    Chapter,
    Clause,
    Document,
    Header,
    Issuer,
    Item,
    KindLine,
    Paragraph,
    PlaceAndDate,
    Point,
    Preamble,
    Quotation,
    Recipients,
    Section,
    Signature,
    SigningAuthority,
    Table,
)
from vngov.registries.layouts import layouts
from vngov.values import Length, Marker, PartialDate
from vngov.writers import WriteOptions, render_reporting
from vngov.writers._metrics import text_width

NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def head(day: date = date(2024, 5, 2), **changes) -> Header:
    """Return the head of a State document."""
    parts = {
        "issuers": [Issuer("SỞ CÔNG THƯƠNG", ["UBND TỈNH LÀO CAI"])],
        "national_title": NATIONAL,
        "motto": MOTTO,
        "number": "12/KH-SCT",
        "place_and_date": PlaceAndDate("Lào Cai", PartialDate.from_date(day)),
        "kind": KindLine("ke-hoach", "KẾ HOẠCH"),
        "abstract": "Kiểm tra an toàn",
    }
    return Header(**{**parts, **changes})


def party_head(day: date) -> Header:
    """Return the head of a Party document."""
    return Header(
        issuers=["TỈNH ỦY LÀO CAI"],
        party_title="ĐẢNG CỘNG SẢN VIỆT NAM",
        number="27-KH/TU",
        place_and_date=PlaceAndDate("Lào Cai", PartialDate.from_date(day)),
        kind=KindLine("ke-hoach", "KẾ HOẠCH"),
        abstract="kiểm tra công tác",
    )


def opened(document: Document, **options):
    """Return the file as python-docx sees it."""
    return docx.Document(io.BytesIO(render(document, "docx", options=WriteOptions(**options))))


def styles_of(word) -> dict[str, str]:
    """Return the style of each paragraph of the body, those of tables too, by its text."""
    found = {}
    for element in word.element.body.iter(qn("w:p")):
        text = "".join(node.text or "" for node in element.iter(qn("w:t")))
        found[text] = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
    return found


def size(word, style: str) -> float:
    """Return the size of the letters of a style in points."""
    return word.styles[style].font.size.pt


class TestStyles:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục V: each component has its letters; the file has a style for each."""

    def test_each_component_is_in_its_style(self) -> None:
        """And no run is formatted by hand."""
        document = Document(
            head(),
            preamble=Preamble("GIÁM ĐỐC SỞ CÔNG THƯƠNG", ["Căn cứ Luật Hóa chất ngày 14 tháng 6 năm 2025;"], "QUYẾT ĐỊNH:"),
            body=[
                Chapter(Marker.parse("Chương I"), "QUY ĐỊNH CHUNG", [
                    Section(Marker.parse("Mục 1"), "PHẠM VI", [
                        Article(Marker.parse("Điều 1."), "Phạm vi", [
                            Clause(Marker.parse("1."), "Kế hoạch này quy định:", [Point(Marker.parse("a)"), "việc kiểm tra;")]),
                        ]),
                        Article(Marker.parse("Điều 2."), "Kế hoạch này có hiệu lực từ ngày ký."),
                    ]),
                ]),
                Item(Marker.parse("I."), "MỤC TIÊU", [Item(Marker.parse("1."), "Mục tiêu chung", [Paragraph("Nâng cao.")])]),
            ],
            signatures=[Signature([Authority(SigningAuthority.DEPUTY, "GIÁM ĐỐC")], "PHÓ GIÁM ĐỐC", "Nguyễn Văn An")],
            recipients=Recipients(["Như trên", "Lưu: VT"], drafted_by="PL.(30)"),
            contact="Số 1 đường A",
        )  # fmt: skip
        word = opened(document)

        assert {
            "UBND TỈNH LÀO CAI": "Parent",
            "SỞ CÔNG THƯƠNG": "Issuer",
            NATIONAL: "NationalTitle",
            MOTTO: "Motto",
            "Số: 12/KH-SCT": "Number",
            "Lào Cai, ngày 02 tháng 5 năm 2024": "PlaceAndDate",
            "KẾ HOẠCH": "Kind",
            "Kiểm tra an toàn": "Abstract",
            "GIÁM ĐỐC SỞ CÔNG THƯƠNG": "Authority",
            "Căn cứ Luật Hóa chất ngày 14 tháng 6 năm 2025;": "LegalBasis",
            "QUYẾT ĐỊNH:": "Enactment",
            "Chương I": "PartLabel",
            "QUY ĐỊNH CHUNG": "PartTitle",
            "Mục 1": "SectionLabel",
            "PHẠM VI": "SectionTitle",
            "Điều 1. Phạm vi": "Article",
            "1. Kế hoạch này quy định:": "Clause",
            "a) việc kiểm tra;": "Point",
            "Điều 2. Kế hoạch này có hiệu lực từ ngày ký.": "TextWithArticle",
            "I. MỤC TIÊU": "GroupTitle",
            "1. Mục tiêu chung": "ClauseTitle",
            "Nâng cao.": "Body",
            "KT. GIÁM ĐỐC": "SigningAuthority",
            "PHÓ GIÁM ĐỐC": "Position",
            "Nguyễn Văn An": "SignerName",
            "Nơi nhận:": "RecipientsLabel",
            "- Lưu: VT.": "Recipients",
            "PL.(30)": "DraftedBy",
            "Số 1 đường A": "Contact",
        }.items() <= styles_of(word).items()
        by_hand = {child.tag for run in word.element.body.iter(qn("w:rPr")) for child in run}
        assert by_hand == {qn("w:rStyle")}

    @pytest.mark.parametrize("regime", ["ADM-1", "ADM-3", "QP-4", "party-2018", "party-2026"])
    def test_letters_are_those_of_the_layout(self, regime) -> None:
        """Size, weight, slant and alignment of every component."""
        layout = layouts.for_regime(regime)
        day = layout.valid_from.replace(year=layout.valid_from.year + 1)
        party = regime.startswith("party")
        number = {"number": "12/2026/NĐ-CP", "kind": KindLine("nghi-dinh", "NGHỊ ĐỊNH")} if regime == "QP-4" else {}
        word = opened(Document(party_head(day) if party else head(day, **number)))

        for name, part in layout.components.items():
            style = next(one for one in word.styles if one.style_id == "".join(map(str.capitalize, name.split("-"))))
            assert style.font.size.pt == part.size.drawn.to_pt(), name
            assert (bool(style.font.bold), bool(style.font.italic)) == (part.bold, part.italic), name
            assert bool(style.font.underline) is part.underlined, name

    def test_all_four_slots_of_the_font_are_set(self) -> None:
        """Or Vietnamese letters come from another font in some word processors."""
        fonts = opened(Document(head())).styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")

        assert {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
        language = opened(Document(head())).styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        assert language.get(qn("w:val")) == "vi-VN"

    def test_headings_show_in_the_outline(self) -> None:
        """Articles, chapters and the kind itself."""
        word = opened(Document(head()))
        levels = {
            style.get(qn("w:styleId")): int(level.get(qn("w:val")))
            for style in word.styles.element.iter(qn("w:style"))
            if (level := style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")) is not None
        }

        assert levels["Kind"] == levels["PartLabel"] == 0
        assert levels["SectionLabel"] == 1
        assert levels["Article"] == 2

    def test_body_text_is_spaced_by_the_layout(self) -> None:
        """State: single spacing, 12.7 mm, 6 points; Party: exactly 18 points, 10 mm."""
        state = next(one for one in opened(Document(head())).styles if one.style_id == "Body").paragraph_format
        party = opened(Document(party_head(date(2020, 1, 2))))
        party_body = next(one for one in party.styles if one.style_id == "Body").paragraph_format

        assert (state.line_spacing, state.space_before.pt) == (1.0, 6)
        assert state.first_line_indent.mm == pytest.approx(12.7, abs=0.05)
        assert (party_body.line_spacing.pt, party_body.first_line_indent.mm) == (18, pytest.approx(10, abs=0.05))


class TestPage:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục I: A4, margins, page numbers from the second page on."""

    @pytest.mark.parametrize(
        ("document", "margins"),
        [
            pytest.param(Document(head()), (20, 20, 20, 30), id="NĐ 30/2020"),
            pytest.param(Document(party_head(date(2020, 1, 2))), (20, 15, 20, 30), id="36-HD/VPTW"),
            pytest.param(Document(party_head(date(2010, 1, 2))), (25, 15, 25, 35), id="11-HD/VPTW"),
        ],
    )
    def test_margins_are_those_of_the_day(self, document, margins) -> None:
        """Top, right, bottom and left on A4."""
        section = opened(document).sections[0]
        found = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)

        assert (section.page_width.mm, section.page_height.mm) == (
            pytest.approx(210, abs=0.1),
            pytest.approx(297, abs=0.1),
        )
        assert [round(side.mm, 1) for side in found] == list(margins)

    @pytest.mark.parametrize(
        ("day", "at_top", "side"),
        [(date(2024, 5, 2), True, None), (date(2015, 5, 2), False, "right")],
        ids=["top centre since 2020", "bottom right before"],
    )
    def test_pages_are_numbered_from_the_second_on(self, day, at_top, side) -> None:
        """In the margin that the act of the day says; the first page has none."""
        section = opened(Document(head(day))).sections[0]
        running, first = (
            (section.header, section.first_page_header) if at_top else (section.footer, section.first_page_footer)
        )
        align = running._element.find(f".//{qn('w:jc')}")

        assert section.different_first_page_header_footer
        assert "PAGE" in "".join(node.text or "" for node in running._element.iter(qn("w:instrText")))
        assert not list(first._element.iter(qn("w:fldChar")))
        assert side == (None if align is None else align.get(qn("w:val")))

    def test_an_appendix_has_a_section_with_numbers_of_its_own(self) -> None:
        """Mục I: numbered separately for each appendix."""
        word = opened(
            Document(
                head(),
                body=[Paragraph("A.")],
                appendices=[Appendix("Phụ lục I", "DANH MỤC"), Appendix("Phụ lục II", "MẪU")],
            )
        )
        starts = [section._sectPr.find(qn("w:pgNumType")) for section in word.sections]

        assert [start is None or start.get(qn("w:start")) for start in starts] == [True, "1", "1"]
        assert [section.start_type for section in word.sections] == [docx.enum.section.WD_SECTION.NEW_PAGE] * 3
        assert styles_of(word)["Phụ lục I"] == "AppendixLabel"

    def test_margins_can_be_mirrored(self) -> None:
        """For a sheet that is printed on both sides."""
        assert opened(Document(head()), duplex=True).settings.element.find(qn("w:mirrorMargins")) is not None
        assert opened(Document(head())).settings.element.find(qn("w:mirrorMargins")) is None


class TestHead:
    """Mục II and IV: two columns, lines as long as the act says, marks in frames."""

    def test_the_head_is_a_table_without_lines(self) -> None:
        """Issuer left, titles right; number and date beside one another."""
        word = opened(Document(head()))
        [table] = word.tables

        assert table.cell(0, 0).text.split("\n")[:2] == ["UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG"]
        assert table.cell(0, 1).text.split("\n")[:2] == [NATIONAL, MOTTO]
        assert table.cell(1, 0).text == "Số: 12/KH-SCT"
        assert table.cell(1, 1).text == "Lào Cai, ngày 02 tháng 5 năm 2024"
        assert list(word.element.body.iter(qn("w:tblBorders"))) == []
        assert table.style.element.find(f".//{qn('w:tblBorders')}") is None

    def test_lines_are_as_long_as_the_act_says(self) -> None:
        """As the motto; a third to a half of the issuer and of the abstract."""
        layout = layouts.for_regime("ADM-3")
        word = opened(Document(head()))
        left, right = (Length.twips(int(one.get(qn("w:w")))) for one in word.tables[0]._tbl.tblGrid)
        rules = [
            one.find(f"{qn('w:pPr')}/{qn('w:ind')}")
            for one in word.element.body.iter(qn("w:p"))
            if "RuleLine" in one.pPr.pStyle.val
        ]
        lengths = [
            width.emu - Length.twips(int(rule.get(qn("w:left"))) + int(rule.get(qn("w:right")))).emu
            for rule, width in zip(rules, (left, right, layout.text_width), strict=True)
        ]
        motto = text_width(MOTTO, Length.pt(14), bold=True).emu
        issuer = text_width("SỞ CÔNG THƯƠNG", Length.pt(13), bold=True).emu
        abstract = text_width("Kiểm tra an toàn", Length.pt(14), bold=True).emu

        assert lengths[1] == pytest.approx(motto, rel=0.01)
        assert issuer / 3 <= lengths[0] <= issuer / 2
        assert abstract / 3 <= lengths[2] <= abstract / 2

    def test_the_party_has_a_star_and_five_hyphens(self) -> None:
        """And a line below its title alone."""
        word = opened(Document(party_head(date(2020, 1, 2))))
        styles = styles_of(word)

        assert (styles["*"], styles["-----"]) == ("Star", "FiveHyphens")
        assert [one.pPr.pStyle.val for one in word.element.body.iter(qn("w:p"))].count("RuleLine") == 1

    @pytest.mark.parametrize(("mark", "width"), [("KHẨN", 20), ("THƯỢNG KHẨN", 40), ("HỎA TỐC", 30)])
    def test_marks_of_urgency_have_frames_of_their_width(self, mark, width) -> None:
        """NĐ 30/2020/NĐ-CP, Phụ lục I: 20, 40 and 30 mm."""
        word = opened(Document(head(urgency=mark)))
        paragraph = next(one for one in word.element.body.iter(qn("w:p")) if one.text == mark)
        indent = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        sides = Length.twips(int(indent.get(qn("w:left"))) + int(indent.get(qn("w:right"))))

        assert layouts.for_regime("ADM-3").text_width.to_mm() - sides.to_mm() == pytest.approx(width, abs=0.2)
        assert styles_of(word)[mark] == "Urgency"

    def test_secrecy_and_circulation_are_framed_too(self) -> None:
        """The latter above the head, at the right."""
        word = opened(Document(head(secrecy="MẬT", circulation=["LƯU HÀNH NỘI BỘ"])))
        styles = styles_of(word)

        assert (styles["MẬT"], styles["LƯU HÀNH NỘI BỘ"]) == ("Secrecy", "Circulation")
        assert list(styles).index("LƯU HÀNH NỘI BỘ") == 0

    def test_a_long_line_of_place_and_date_makes_the_head_smaller(self) -> None:
        """Mục V: 12 with 13 and 13 is allowed as well as 13 with 14 and 14; the line stays one."""
        place = PlaceAndDate("Thành phố Hồ Chí Minh", PartialDate(2024, 12, 15))
        usual, smaller = opened(Document(head())), opened(Document(head(place_and_date=place)))
        sizes = [
            tuple(
                next(one for one in word.styles if one.style_id == name).font.size.pt
                for name in ("NationalTitle", "Motto", "PlaceAndDate")
            )
            for word in (usual, smaller)
        ]

        assert sizes == [(13, 14, 14), (12, 13, 13)]
        assert text_width("Thành phố Hồ Chí Minh, ngày 15 tháng 12 năm 2024", Length.pt(13), italic=True) < Length.mm(
            100
        )

    def test_the_party_has_one_size_only(self) -> None:
        """36-HD/VPTW gives 14 points and no choice: the line is broken."""
        long = Header(
            party_title="ĐẢNG CỘNG SẢN VIỆT NAM",
            number="1-KH/TU",
            place_and_date=PlaceAndDate("Thành phố Hồ Chí Minh", PartialDate(2020, 12, 15)),
        )
        styles = opened(Document(long)).styles

        assert next(one for one in styles if one.style_id == "PlaceAndDate").font.size.pt == 14

    def test_a_long_name_is_broken_where_no_name_can_begin(self) -> None:
        """And not where the column happens to end."""
        word = opened(Document(head(issuers=["CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC"])))

        assert word.tables[0].cell(0, 0).paragraphs[0].text.split("\n") == ["CỤC VĂN THƯ", "VÀ LƯU TRỮ NHÀ NƯỚC"]

    def test_joint_issuers_stand_below_one_another(self) -> None:
        """Joined by a hyphen, the line below the last."""
        word = opened(Document(head(issuers=["BỘ Y TẾ", "BỘ TÀI CHÍNH"], number="12/2013/TTLT-BYT-BTC")))

        assert list(styles_of(word))[:2] == ["BỘ Y TẾ -", "BỘ TÀI CHÍNH"]

    def test_a_letter_has_its_abstract_below_the_number(self) -> None:
        """And no kind."""
        word = opened(Document(head(kind=KindLine("cong-van"), number="12/SCT-CN", abstract="V/v kiểm tra")))

        assert [word.tables[0].cell(row, 0).text for row in (1, 2)] == ["Số: 12/SCT-CN", "V/v kiểm tra"]
        assert "Kind" not in styles_of(word).values()


class TestBody:
    """Tables, quotations, lists."""

    def test_a_table_repeats_its_head_and_keeps_ragged_rows(self) -> None:
        """No cell is made up to fill a row."""
        table = Table([["TT", "Nội dung", "Ghi chú"], ["1", "Kiểm tra"], []], header_rows=1)
        word = opened(Document(head(), body=[table]))
        data = word.tables[1]
        rows = data._tbl.tr_lst

        assert [len(row.tc_lst) for row in rows] == [3, 2]
        assert rows[0].trPr.find(qn("w:tblHeader")) is not None
        assert rows[1].trPr.find(qn("w:gridAfter")).get(qn("w:val")) == "1"
        assert data.style.element.find(f".//{qn('w:insideH')}") is not None
        assert sum(int(one.get(qn("w:w"))) for one in data._tbl.tblGrid) == pytest.approx(
            layouts.for_regime("ADM-3").text_width.to_twips(), abs=3
        )

    def test_short_columns_are_as_wide_as_they_need(self) -> None:
        """The long ones share the rest."""
        table = Table([["TT", "Nội dung", "Thời gian"], ["1", "Rà soát " * 30, "Quý III/2026"]], header_rows=1)
        widths = [
            Length.twips(int(one.get(qn("w:w"))))
            for one in opened(Document(head(), body=[table])).tables[1]._tbl.tblGrid
        ]

        assert widths[0] < Length.mm(12)
        assert widths[2] > text_width("Quý III/2026", Length.pt(13))
        assert widths[1] > Length.mm(100)

    def test_tables_below_one_another_stay_two(self) -> None:
        """Word joins tables that touch."""
        document = Document(head(), body=[Table([["a", "b"]] * 3, 1), Table([["c", "d"]] * 3, 1)])

        assert len(opened(document).tables) == 3
        assert read(render(document, "docx")).document == document

    def test_quotation_marks_go_around_what_is_quoted(self) -> None:
        """Beside a table they stand alone; an empty quotation prints nothing."""
        word = opened(
            Document(
                head(),
                body=[
                    Quotation([Article(Marker.parse("Điều 5."), "Phí bằng 0."), Paragraph("Hết")], "”."),
                    Quotation([Table([["a"], ["b"]])]),
                    Quotation([]),
                ],
            )
        )
        texts = list(styles_of(word))

        assert "“Điều 5. Phí bằng 0." in texts
        assert "Hết”." in texts
        assert texts[texts.index("“") : texts.index("”") + 1] == ["“", "a", "b", "”"]

    @pytest.mark.parametrize("items", [["Bộ Nội vụ"], ["Bộ Nội vụ", "Bộ Y tế"]])
    def test_addressees_are_on_the_line_of_the_label_or_below_it(self, items) -> None:
        """Mục II, khoản 9: one alone has no dash."""
        texts = list(styles_of(opened(Document(head(), Addressees(items)))))

        expected = ["Kính gửi: Bộ Nội vụ"] if len(items) == 1 else ["Kính gửi:", "- Bộ Nội vụ;", "- Bộ Y tế."]
        assert [text for text in texts if text in expected] == expected

    def test_one_signature_stands_beside_the_recipients(self) -> None:
        """With room for ink above the name, some of it taken by a note."""
        signature = Signature(position="GIÁM ĐỐC", name="An", note="(Đã ký)", office="SỞ CÔNG THƯƠNG")
        document = Document(head(), signatures=[signature], recipients=Recipients(["Lưu: VT"]))
        table = opened(document).tables[1]

        assert table.cell(0, 0).text.split("\n") == ["Nơi nhận:", "- Lưu: VT."]
        assert table.cell(0, 1).text.split("\n") == ["GIÁM ĐỐC", "(Đã ký)", "An", "SỞ CÔNG THƯƠNG"]

    @pytest.mark.parametrize(("count", "rows", "columns"), [(2, 1, 2), (3, 1, 3), (4, 2, 3)])
    def test_several_signatures_stand_beside_one_another(self, count, rows, columns) -> None:
        """Joint documents and minutes; recipients below."""
        signatures = [Signature(position="BỘ TRƯỞNG", name=f"Nguyễn Văn {letter}") for letter in "ABCD"[:count]]
        word = opened(Document(head(), signatures=signatures, recipients=Recipients(["Lưu: VT"])))
        table = word.tables[1]

        assert (len(table.rows), len(table.columns)) == (rows, columns)
        assert [table.cell(place // columns, place % columns).text.split("\n")[-1] for place in range(count)] == [
            signature.name.text for signature in signatures
        ]
        assert word.paragraphs[-2].text == "- Lưu: VT."

    def test_minutes_and_joint_documents_come_back(self) -> None:
        """Who signs first is read first."""
        minutes = Document(
            head(number="15/BB-SCT", kind=KindLine("bien-ban", "BIÊN BẢN"), abstract="Họp xét thi đua"),
            body=[Paragraph("Cuộc họp kết thúc vào 11 giờ cùng ngày./.")],
            signatures=[
                Signature(position="THƯ KÝ", name="Nguyễn Văn An"),
                Signature(position="CHỦ TỌA", name="Trần Thị Bình"),
            ],
            recipients=Recipients(["Lưu: VT, Hồ sơ"]),
        )
        ministers = [
            Signature([Authority(SigningAuthority.DEPUTY, "BỘ TRƯỞNG BỘ Y TẾ")], "THỨ TRƯỞNG", "Lê Văn Cường"),
            Signature([Authority(SigningAuthority.DEPUTY, "BỘ TRƯỞNG BỘ TÀI CHÍNH")], "THỨ TRƯỞNG", "Phạm Thị Dung"),
        ]
        joint = Document(
            head(
                issuers=["BỘ Y TẾ", "BỘ TÀI CHÍNH"],
                number="12/2014/TTLT-BYT-BTC",
                place_and_date=PlaceAndDate("Hà Nội", PartialDate(2014, 5, 2)),
                kind=KindLine("thong-tu-lien-tich", "THÔNG TƯ LIÊN TỊCH"),
            ),
            body=[Article(Marker.parse("Điều 1."), "Thông tư này có hiệu lực từ ngày 15 tháng 6 năm 2014.")],
            signatures=ministers,
            recipients=Recipients(["Lưu: VT"]),
        )

        assert read(render(minutes, "docx")).document == minutes
        assert read(render(joint, "docx")).document == joint

    def test_the_signature_never_stands_alone_on_a_page(self) -> None:
        """The last paragraph goes with it."""
        word = opened(Document(head(), body=[Paragraph("A."), Paragraph("B.")], signatures=[Signature(name="An")]))
        kept = {
            one.text: one.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
            for one in word.element.body.iter(qn("w:p"))
        }

        assert (kept["A."], kept["B."]) == (False, True)

    def test_an_attached_text_has_a_head_and_a_reference(self) -> None:
        """Mẫu 1.3: head without number, kind, abstract, reference, line."""
        attached = Appendix(
            reference="(Kèm theo Quyết định số 12/QĐ-SCT ngày 02 tháng 5 năm 2024)",
            header=head(
                number=None, place_and_date=None, kind=KindLine("quy-che", "QUY CHẾ"), abstract="Tiếp công dân"
            ),
            body=[Paragraph("Quy chế này …")],
        )
        labelled = Appendix("Phụ lục", "DANH MỤC", "(Kèm theo Kế hoạch)", body=[Paragraph("A.")])
        styles = styles_of(opened(Document(head(), appendices=[attached, labelled])))

        assert styles["QUY CHẾ"] == "Kind"
        assert styles["(Kèm theo Quyết định số 12/QĐ-SCT ngày 02 tháng 5 năm 2024)"] == "AppendixReference"
        assert styles["(Kèm theo Kế hoạch)"] == "AppendixReference"


class TestFile:
    """One document is one file; what no file can hold is said."""

    def test_bytes_do_not_change(self) -> None:
        """The archive has no time of day, and no part of the template that nobody needs."""
        document = Document(head(), body=[Paragraph("A.")])
        data = render(document, "docx")
        archive = zipfile.ZipFile(io.BytesIO(data))

        assert data == render(document, "docx")
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert not [name for name in archive.namelist() if "theme" in name or "custom" in name or "thumbnail" in name]
        assert len(data) < 20_000

    def test_properties_tell_what_the_document_is(self) -> None:
        """Title, author, number; the day of issue is the day of the file."""
        core = opened(Document(head())).core_properties

        assert core.title == "KẾ HOẠCH 12/KH-SCT: Kiểm tra an toàn"
        assert (core.author, core.identifier, core.language) == ("SỞ CÔNG THƯƠNG", "12/KH-SCT", "vi-VN")
        assert core.created.date() == date(2024, 5, 2)
        assert opened(Document(head()), title="Tên khác").core_properties.title == "Tên khác"

    def test_a_document_without_a_date_has_a_file_without_one(self) -> None:
        """Rather than that of the template."""
        word = opened(Document(body=[Paragraph("A.")]))
        archive = zipfile.ZipFile(io.BytesIO(render(Document(body=[Paragraph("A.")]), "docx")))

        assert b"created" not in archive.read("docProps/core.xml")
        assert (word.core_properties.title, word.core_properties.author) == ("", "")

    def test_every_part_is_well_formed(self) -> None:
        """Whatever the text holds."""
        document = Document(head(), body=[Paragraph('Nếu a < b & "c" ]]> 😀 \u202eשלום'), Paragraph("x" * 10_000)])
        archive = zipfile.ZipFile(io.BytesIO(render(document, "docx")))

        for name in archive.namelist():
            ET.fromstring(archive.read(name))  # noqa: S314 - our own file
        assert read(render(document, "docx")).document.body[0].text.startswith('Nếu a < b & "c" ]]>')

    def test_characters_that_no_file_can_hold_are_left_out_and_counted(self) -> None:
        """XML knows no NUL, no lone surrogate."""
        output = render_reporting(Document(body=[Paragraph("a\x00b\ud800c")]), "docx")

        assert [(note.code, dict(note.params)) for note in output.diagnostics] == [
            ("characters-left-out", {"count": 2})
        ]
        assert read(output.content).document.body == (Paragraph("abc"),)

    def test_a_table_of_one_row_is_no_loss_here(self) -> None:
        """As it is in plain text."""
        assert render_reporting(Document(head(), body=[Table([["a", "b"]])]), "docx").diagnostics == ()

    def test_without_the_extra_it_says_what_to_install(self, monkeypatch) -> None:
        """And nothing is half written."""
        for name in [name for name in sys.modules if name.startswith("vngov.writers.docx.")]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "docx", None)

        with pytest.raises(MissingExtraError) as caught:
            render(Document(), "docx")
        assert "docx" in str(caught.value)

    def test_a_document_of_nothing_is_a_file(self) -> None:
        """An empty page."""
        assert read(render(Document(), "docx")).document.body == ()


def test_examples_come_back() -> None:
    """What the package shows is read back from its own Word file."""
    folders = [files("vngov") / "data" / name for name in ("examples", "specimens")]
    for entry in (entry for folder in folders for entry in folder.iterdir() if entry.name.endswith(".txt")):
        document = parse(entry.read_text("utf-8")).document
        assert document == read(render(document, "docx")).document, entry.name
