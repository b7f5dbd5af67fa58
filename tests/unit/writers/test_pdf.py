"""PDF: the page of the law, looked at by a reader that is not ours, and read back."""

from __future__ import annotations

import ctypes
import re
import sys
from datetime import date

import pypdfium2
import pytest
from attrs import evolve

from vngov.builders import CopyForm
from vngov.errors import MissingExtraError
from vngov.model import (
    Appendix,
    Article,
    Chapter,
    Document,
    Header,
    Item,
    KindLine,
    Paragraph,
    PlaceAndDate,
    Quotation,
    Recipients,
    Signature,
    Table,
)
from vngov.readers import parse, read
from vngov.rules.specimens import specimen, specimen_names
from vngov.values import Marker, PartialDate
from vngov.writers import WriteOptions, render, render_reporting
from vngov.writers.pdf.fonts import VIETNAMESE_LETTERS, Family, choose_family

POINTS = 72 / 25.4


def pages(content):
    return pypdfium2.PdfDocument(content)


def text_of(content) -> list[str]:
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in pages(content)]


def plan(*body, **more) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    head = Header(issuers=["SỞ Y TẾ"], number="31/KH-SYT", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place)
    return Document(head, body=body, **more)


def font_of(textpage, index) -> str:
    """Return the name of the font that a character is set in."""
    buffer = ctypes.create_string_buffer(200)
    pypdfium2.raw.FPDFText_GetFontInfo(textpage.raw, index, buffer, 200, None)
    return buffer.value.decode()


def boxes(content, words) -> list[tuple[float, float, float, float]]:
    """Return where words stand on the first page, in points from its lower left corner."""
    textpage = pages(content)[0].get_textpage()
    search = textpage.search(words, match_case=True)
    found = []
    while hit := search.get_next():
        start, count = hit
        rects = [textpage.get_charbox(index) for index in range(start, start + count)]
        found.append(
            (min(r[0] for r in rects), min(r[1] for r in rects), max(r[2] for r in rects), max(r[3] for r in rects))
        )
    return found


@pytest.mark.parametrize("name", specimen_names())
def test_a_page_reads_back_as_the_same_document(name) -> None:
    """Head, body, foot and appendices come back from the printed page, and nothing is left over."""
    document = parse(specimen(name)).document
    result = read(render(document, "pdf"))

    assert document == result.document
    assert result.coverage == 1.0


def test_the_same_document_gives_the_same_bytes() -> None:
    """No clock shows in the file: its day is that of the document."""
    document = parse(specimen("decision")).document
    content = render(document, "pdf")

    assert content == render(document, "pdf")
    assert b"2024-03-14" in content


def test_the_file_says_that_it_can_be_kept() -> None:
    """PDF/A-2b, tagged, with language, title and author."""
    content = render(parse(specimen("decision")).document, "pdf")
    facts = pages(content).get_metadata_dict()

    assert re.search(rb"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>B", content)
    assert b"/StructTreeRoot" in content
    assert re.search(rb"/Lang ?\(vi", content)
    assert facts["Title"] == "QUYẾT ĐỊNH 815/QĐ-UBND Về việc thành lập Tổ công tác số hóa tài liệu lưu trữ"
    assert facts["Author"] == "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
    assert render(plan(), "pdf", options=WriteOptions(title="Lịch họp")) != render(plan(), "pdf")


def test_paper_and_margins_are_those_of_the_law() -> None:
    """A4; nothing left of 30 mm, right of 20 mm, above 20 mm or below 20 mm, to half a millimetre."""
    content = render(plan(*[Paragraph("Các đơn vị thực hiện nhiệm vụ được giao. " * 9)] * 12), "pdf")
    document = pages(content)
    assert document[0].get_size() == pytest.approx((210 * POINTS, 297 * POINTS), abs=0.05)

    lefts, rights, tops, bottoms = [], [], [], []
    for number, page in enumerate(document):
        textpage = page.get_textpage()
        for index in range(textpage.count_chars()):
            left, bottom, right, top = textpage.get_charbox(index)
            is_number = number > 0 and top > (297 - 20) * POINTS
            if textpage.get_text_range(index, 1).strip() and not is_number:
                lefts.append(left)
                rights.append(right)
                tops.append(top)
                bottoms.append(bottom)
    half = POINTS / 2
    assert min(lefts) == pytest.approx(30 * POINTS, abs=half)
    assert max(rights) == pytest.approx((210 - 20) * POINTS, abs=half)
    assert max(tops) <= (297 - 20) * POINTS + half
    assert min(bottoms) >= 20 * POINTS - half


def test_pages_are_numbered_from_the_second_in_the_middle_of_the_top() -> None:
    """The first page has none; appendices count anew."""
    filler = [Paragraph("Các đơn vị thực hiện nhiệm vụ được giao. " * 9)] * 14
    document = plan(*filler, appendices=[Appendix("Phụ lục", "DANH SÁCH", body=filler)])
    numbers = [re.match(r"\d+\n", text) for text in text_of(render(document, "pdf"))]

    assert [number and number[0] for number in numbers] == [None, "2\n", None, "2\n"]


def test_where_the_law_of_the_day_has_it_the_number_stands_at_the_foot() -> None:
    """In 2008 it stood below, on the right."""
    filler = [Paragraph("Các đơn vị thực hiện nhiệm vụ được giao. " * 9)] * 14
    document = parse(specimen("decision-2008")).document
    texts = text_of(render(Document(document.header, body=filler), "pdf"))

    assert texts[1].rstrip().endswith("\n2")


def test_lines_under_the_titles_are_as_long_as_the_law_says() -> None:
    """As long as the motto, and less than half of the name of the issuer."""
    content = render(parse(specimen("plan")).document, "pdf")
    page = pages(content)[0]
    lines = sorted(
        (box[2] - box[0] for item in page.get_objects() if item.type == 2 and (box := item.get_bounds())), reverse=True
    )
    (motto,) = boxes(content, "Độc lập - Tự do - Hạnh phúc")
    (issuer,) = boxes(content, "SỞ Y TẾ")

    assert lines[0] == pytest.approx(motto[2] - motto[0], abs=2)
    assert any((issuer[2] - issuer[0]) / 3 - 1 <= length <= (issuer[2] - issuer[0]) / 2 + 1 for length in lines)


def test_headings_become_bookmarks() -> None:
    """Kind, chapters and articles, one inside the other."""
    marks = [
        (entry.level, entry.get_title())
        for entry in pages(render(parse(specimen("circular-2026")).document, "pdf")).get_toc()
    ]

    assert marks[0] == (0, "THÔNG TƯ")
    assert ("Chương I") in [title for _, title in marks]
    assert any(title.startswith("Điều 3.") for _, title in marks)


def test_letters_come_from_one_family() -> None:
    """Never a silent mixture: what is embedded is what was chosen."""
    content = render(parse(specimen("party-programme")).document, "pdf")
    textpage = pages(content)[0].get_textpage()
    names = {font_of(textpage, index) for index in range(textpage.count_chars())} - {""}
    family = choose_family().name.replace(" ", "")

    assert names
    assert all(name.partition("+")[2].startswith(family) for name in names)


def test_vietnamese_has_146_letters_with_tones_and_more() -> None:
    """Twelve vowels in six tones and seventeen consonants, small and capital."""
    assert len(VIETNAMESE_LETTERS) == 2 * (12 * 6 + 17)
    assert {"ữ", "Ặ", "đ", "Đ", "ỵ"} <= VIETNAMESE_LETTERS


def test_what_the_family_has_no_sign_for_is_said() -> None:
    """Once for each character; blanks need no sign."""
    family = Family("Tinos", frozenset(map(ord, "ab")))

    assert family.missing("a b 😀 中 😀") == ("😀", "中")
    assert Family("Libertinus Serif").missing("中") == ()


def test_a_remark_names_characters_without_a_sign() -> None:
    """A page with boxes never passes for a good one."""
    remarks = {remark.code: remark for remark in render_reporting(plan(Paragraph("Chúc mừng 😀")), "pdf").diagnostics}

    assert {"characters-without-sign", "no-archive-file"} & set(remarks)
    if choose_family().characters is not None:
        assert "😀" in remarks["characters-without-sign"].message("vi")


def test_where_the_signs_of_a_family_are_not_known_the_file_is_an_ordinary_one(monkeypatch) -> None:
    """The family that typst brings along may lack a sign; the page is written all the same, and not as an archive's."""
    monkeypatch.setattr("vngov.writers.pdf.typesetting.choose_family", lambda: Family("Libertinus Serif"))
    output = render_reporting(plan(Paragraph("Chúc mừng 😀")), "pdf")

    assert [remark.code for remark in output.diagnostics] == ["font-substituted", "no-archive-file"]
    assert b"pdfaid" not in output.content


@pytest.mark.parametrize(
    "text",
    [
        '#import "x.typ"; #panic("no")',
        "*đậm* _nghiêng_ `mã` $x^2$ <nhãn> @tham-chiếu // chú thích",
        "= Không phải tiêu đề",
        "\\u{1F600} \\ # [ ] { } ~ ---",
        "Văn bản \u200flẫn chiều",
    ],
)
def test_signs_of_the_typesetter_are_text(text) -> None:
    """What an author wrote is never run."""
    found = " ".join(" ".join(text_of(render(plan(Paragraph(text)), "pdf"))).split())

    assert re.sub(r"\W", "", text) in re.sub(r"\W", "", found)


def test_control_characters_are_left_out_and_counted() -> None:
    """No page can show them."""
    output = render_reporting(plan(Paragraph("Đồng\x00 ý\x07.")), "pdf")

    assert "characters-left-out" in {remark.code for remark in output.diagnostics}
    assert "Đồng ý." in text_of(output.content)[0]


def test_tables_quotations_and_long_words_are_drawn() -> None:
    """A table keeps its cells, a quotation its marks, and a word longer than the line does not stop anything."""
    table = Table([["Việc", "Cơ quan"], ["Rà soát", "Sở Nội vụ"], ["Báo cáo"]], header_rows=1)
    quoted = Article(Marker.parse("Điều 1."), "Sửa đổi như sau:", [Quotation([Item(Marker.parse("1."), "Mới")], "”.")])
    inner = Quotation([table], "”.")
    text = text_of(render(plan(quoted, table, inner, Paragraph("x" * 3000)), "pdf"))[0]

    assert "“1. Mới”." in text
    assert "Sở Nội vụ" in text
    assert text.count("Báo cáo") == 2


def test_several_signatures_stand_beside_one_another() -> None:
    """Minutes and joint documents have a column for each."""
    document = plan(
        Paragraph("Họp xong."),
        signatures=[
            Signature(position="THƯ KÝ", name="Lê A"),
            Signature(position="CHỦ TỌA", name="Lê B", note="(Đã ký)"),
        ],
    )
    content = render(document, "pdf")
    (left,), (right,) = boxes(content, "THƯ KÝ"), boxes(content, "CHỦ TỌA")

    assert left[3] == pytest.approx(right[3], abs=3)  # a horn or a tone apart
    assert left[2] < right[0]


@pytest.mark.parametrize("filler", range(28, 40, 2))
def test_a_signature_never_stands_alone_on_a_page(filler) -> None:
    """The last lines of the text go with it to the next page."""
    signed = Signature(position="GIÁM ĐỐC", name="Lê Thị Hoa")
    body = [Paragraph("Các đơn vị thực hiện nhiệm vụ được giao.")] * filler + [Paragraph("Kế hoạch này thay cho cũ.")]
    text = next(one for one in text_of(render(plan(*body, signatures=[signed]), "pdf")) if "GIÁM ĐỐC" in one)

    assert "Lê Thị Hoa" in text
    assert "Kế hoạch này thay cho cũ." in text


def test_a_long_last_paragraph_is_not_moved_whole() -> None:
    """It would leave a hole; its lines are parted as those of any other."""
    signed = Signature(position="GIÁM ĐỐC", name="Lê Thị Hoa")
    body = [Paragraph("Các đơn vị thực hiện nhiệm vụ được giao.")] * 22 + [Paragraph("Kết thúc. " * 200)]
    first = text_of(render(plan(*body, signatures=[signed]), "pdf"))[0]

    assert "Kết thúc." in first


def test_a_list_of_recipients_longer_than_a_page_goes_on_on_the_next() -> None:
    """Nothing is printed below the lower margin."""
    names = [f"Sở thứ {number}" for number in range(1, 120)]
    document = evolve(parse(specimen("plan")).document, recipients=Recipients(names))
    content = render(document, "pdf")
    texts = [page.get_textpage() for page in pages(content)]
    bottoms = [text.get_charbox(index)[1] for text in texts for index in range(text.count_chars())]

    assert "Sở thứ 119" in text_of(content)[-1]
    assert min(filter(None, bottoms)) >= 20 * POINTS - POINTS / 2
    assert read(content).document == document


@pytest.mark.parametrize("filler", range(20, 32, 2))
def test_the_form_of_a_copy_stays_on_one_page(filler) -> None:
    """From the line above it to the name of who signs."""
    form = CopyForm(issuer="Sở Tài chính tỉnh Lào Cai", number=5, on=date(2024, 6, 15)).signed("Lê Thị Hoa")
    original = plan(*[Paragraph("Các đơn vị thực hiện nhiệm vụ được giao.")] * filler)
    text = next(one for one in text_of(render(form.of(original), "pdf")) if "SAO Y" in one)

    assert all(words in text for words in ("SỞ TÀI CHÍNH", "05/SY-STC", "GIÁM ĐỐC", "Lê Thị Hoa"))


def test_marks_stand_in_frames() -> None:
    """Secrecy, urgency and circulation are framed; a contact line closes the page."""
    head = Header(
        issuers=["SỞ Y TẾ"], number="31/SYT-VP", kind=KindLine("cong-van"), abstract="V/v họp", secrecy="MẬT",
        urgency="KHẨN", circulation=["LƯU HÀNH NỘI BỘ"], place_and_date=PlaceAndDate("Hà Nội", PartialDate.from_date(date(2024, 1, 5))),
    )  # fmt: skip
    text = text_of(render(Document(head, contact="Địa chỉ: số 1 phố Huế"), "pdf"))[0]

    assert all(mark in text for mark in ("MẬT", "KHẨN", "LƯU HÀNH NỘI BỘ", "Địa chỉ: số 1 phố Huế"))


def test_a_page_without_anything_is_a_page() -> None:
    """An empty document and one with an empty chapter."""
    assert len(pages(render(Document(), "pdf"))) == 1
    assert "Chương I" in text_of(render(Document(body=[Chapter(Marker.parse("Chương I"))]), "pdf"))[0]


def test_without_the_extra_it_says_what_to_install(monkeypatch) -> None:
    """The error names the extra."""
    monkeypatch.setitem(sys.modules, "vngov.writers.pdf.typesetting", None)

    with pytest.raises(MissingExtraError, match=r"vngov\[pdf\]"):
        render(Document(), "pdf")
