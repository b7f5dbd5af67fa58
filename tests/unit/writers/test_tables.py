"""Columns of tables, and what stands below several signatures, alike in Word, PDF and HTML."""

from __future__ import annotations

import io
import itertools
import re

import docx
import pypdfium2
import pytest

from vngov import render
from vngov.builders import Minutes, OfficialLetter
from vngov.model import Document, Header, Paragraph, PlaceAndDate, Table
from vngov.values import PartialDate
from vngov.values.length import Length
from vngov.writers import WriteOptions
from vngov.writers._metrics import text_width
from vngov.writers._tables import column_widths

WIDTH, LETTERS, MARGIN = Length.mm(165), Length.pt(13), Length.mm(4)
LONG = "Rà soát, hoàn thiện quy chế làm việc của các cơ quan chuyên môn cấp tỉnh. " * 3


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["STT", "Nội dung", "Ghi chú"], ["1", LONG, ""]], id="one-wide"),
        pytest.param([["STT", LONG, LONG, "Nghiêng"], ["1", "a", "b"]], id="two-wide"),
        pytest.param([["a", "b"]], id="narrow"),
        pytest.param([["a", "b" * 10_000]], id="endless-word"),
        pytest.param([["Cột"] * 30], id="many"),
    ],
)
def test_columns_fill_the_width_and_hold_their_longest_word(rows) -> None:
    """As far as there is room: an endless word gets no more than the others leave."""
    widths = column_widths(rows, WIDTH)
    fair = WIDTH.emu // len(widths)

    assert WIDTH.emu - len(widths) <= sum(width.emu for width in widths) <= WIDTH.emu
    for row in rows:
        for text, width in zip(row, widths, strict=False):
            longest = max((text_width(word, LETTERS, bold=True).emu for word in text.split()), default=0)
            assert min(fair, longest + MARGIN.emu) - 1 <= width.emu


def test_a_table_without_cells_has_no_columns() -> None:
    """And no width is shared."""
    assert column_widths([[]], WIDTH) == []


def test_heads_of_narrow_columns_do_not_run_into_the_next_in_a_pdf() -> None:
    """The word STT is wider than the number below it."""
    document = Document(body=[Table([["STT", "Nội dung công việc", "Ghi chú"], ["1", LONG, ""]], 1)])
    page = pypdfium2.PdfDocument(bytes(render(document, "pdf")))[0].get_textpage()
    (head,) = (line for line in page.get_text_range().splitlines() if "STT" in line)
    boxes = [page.get_charbox(page.get_text_range().replace("\r\n", "\n").index(word)) for word in ("STT", "Nội")]

    assert head.split()[0] == "STT"
    assert boxes[1][0] - boxes[0][0] > text_width("STT", LETTERS, bold=True).to_pt() + 6


def _minutes() -> Document:
    builder = Minutes(issuer="UBND tỉnh Lào Cai", number=3, on="15/6/2026", about="Họp giao ban").paragraph("Nội dung.")
    return builder.signed("Trần Thị Lan", "Thư ký").signed("Nguyễn Văn Bình", "Chủ tọa").build()


def test_several_signatures_stand_side_by_side_above_the_recipients_in_html() -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9: the secretary left, the chair right, the recipients below."""
    page = str(render(_minutes(), "html", options=WriteOptions(fragment=True)))

    assert '<section class="closing several"' in page
    assert page.index("Trần Thị Lan") < page.index("Nguyễn Văn Bình") < page.index("Nơi nhận:")


def test_recipients_below_several_signatures_keep_their_distance_in_a_pdf() -> None:
    """Not to be taken for a part of the signature above."""
    page = pypdfium2.PdfDocument(bytes(render(_minutes(), "pdf")))[0].get_textpage()
    text = page.get_text_range().replace("\r\n", "\n")
    name, label = (page.get_charbox(text.index(words)) for words in ("Trần Thị Lan", "Nơi nhận:"))

    assert name[1] - label[3] > 14


def test_a_name_of_a_body_is_broken_alike_in_word_pdf_and_html() -> None:
    """No line begins with a part of a name."""
    document = Document(Header(["CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC"]), body=[Paragraph("Nội dung.")])
    pdf = pypdfium2.PdfDocument(bytes(render(document, "pdf")))[0].get_textpage().get_text_range()

    assert "CỤC VĂN THƯ\r\nVÀ LƯU TRỮ NHÀ NƯỚC" in pdf
    assert "CỤC VĂN THƯ <br>VÀ LƯU TRỮ NHÀ NƯỚC" in str(render(document, "html"))


@pytest.mark.parametrize(("words", "width"), [("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40), ("KHẨN", 20)])
def test_the_frame_of_an_urgent_document_is_as_large_as_the_law_says(words, width) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục III: 8 mm high, and as wide as each says."""
    document = Document(Header(["SỞ Y TẾ"], number="12/SYT-NVY", urgency=words), body=[Paragraph("Nội dung.")])
    page = pypdfium2.PdfDocument(bytes(render(document, "pdf")))[0]
    shapes = [item.get_bounds() for item in page.get_objects() if item.type == 2]
    sizes = [(Length.pt(one[2] - one[0]).to_mm(), Length.pt(one[3] - one[1]).to_mm()) for one in shapes]
    word = docx.Document(io.BytesIO(bytes(render(document, "docx"))))
    framed = next(cell for table in word.tables for row in table.rows for cell in row.cells if words in cell.text)
    layout = framed.paragraphs[-1].paragraph_format
    inside = Length.mm(160).emu - layout.left_indent - layout.right_indent

    assert any(size == pytest.approx((width, 8), abs=1) for size in sizes)  # with the line itself
    assert width == round(Length(inside).to_mm())
    assert f'style="width: {width}mm">{words}</p>' in str(render(document, "html"))


@pytest.mark.parametrize(
    ("issuer", "place"),
    [("BAN CHẤP HÀNH TRUNG ƯƠNG", "Hà Nội"), ("TỈNH ỦY HUẾ", "Thành phố Hồ Chí Minh")],
)
def test_columns_of_a_head_give_way_where_a_name_or_a_date_would_be_broken(issuer, place) -> None:
    """Both stand on one line in every format, as the Central Committee and the largest city print them."""
    day = PlaceAndDate(place, PartialDate(2026, 6, 15))
    head = Header([issuer], party_title="ĐẢNG CỘNG SẢN VIỆT NAM", number="15-KL/TW", place_and_date=day)
    document = Document(head, body=[Paragraph("Nội dung.")])
    pdf = pypdfium2.PdfDocument(bytes(render(document, "pdf")))[0].get_textpage().get_text_range().splitlines()
    word = docx.Document(io.BytesIO(bytes(render(document, "docx")))).tables[0]
    widths = [cell.width for cell in word.rows[0].cells]
    needs = (
        text_width(issuer, Length.pt(14), bold=True),
        text_width(f"{place}, ngày 15 tháng 6 năm 2026", Length.pt(14), italic=True),
    )

    assert any(issuer in line for line in pdf)
    assert any(f"{place}, ngày 15 tháng 6 năm 2026" in line for line in pdf)
    assert all(need.emu <= width for need, width in zip(needs, widths, strict=True))
    assert "--columns: " in str(render(document, "html", options=WriteOptions(fragment=True)))


def test_columns_have_the_same_shares_in_every_format() -> None:
    """A table does not change its looks with the format of the file."""
    document = Document(body=[Table([["STT", "Nội dung công việc", "Đơn vị chủ trì"], ["1", LONG, "Sở Nội vụ"]], 1)])
    word = docx.Document(io.BytesIO(bytes(render(document, "docx")))).tables[0]
    in_word = [column.width.mm for column in word.columns]
    in_html = [float(one) for one in re.findall(r'<col style="width: ([\d.]+)%">', str(render(document, "html")))]
    page = pypdfium2.PdfDocument(bytes(render(document, "pdf")))[0]
    bounds = [item.get_bounds() for item in page.get_objects() if item.type == 2]
    edges = sorted(Length.pt(one[0]).to_mm() for one in bounds if one[2] - one[0] < 2)
    in_pdf = [right - left for left, right in itertools.pairwise(edges)]

    assert in_html == pytest.approx([100 * one / sum(in_word) for one in in_word], abs=0.2)
    assert in_pdf == pytest.approx(in_word, abs=1)


def test_a_row_that_heads_others_is_bold_in_every_format() -> None:
    """It has a number and a name, and nothing behind."""
    head = ["STT", "Nội dung", "Chủ trì", "Thời hạn"]
    document = Document(body=[Table([head, ["I", "CÔNG TÁC VĂN THƯ", "", ""], ["1", "Lập hồ sơ", "Sở", "2026"]], 1)])
    word = docx.Document(io.BytesIO(bytes(render(document, "docx")))).tables[0]
    page = pypdfium2.PdfDocument(bytes(render(document, "pdf")))[0].get_textpage()
    starts = [page.search(words).get_next()[0] for words in ("CÔNG TÁC", "Lập hồ", "Nội dung")]
    weights = [pypdfium2.raw.FPDFText_GetFontWeight(page.raw, start) for start in starts]

    assert [row.cells[0].paragraphs[0].style.font.bold for row in word.rows] == [True, True, None]
    assert '<tr class="group">\n<td>I</td>' in str(render(document, "html"))
    assert weights[0] == weights[2] > weights[1]


def test_a_row_is_not_parted_at_the_end_of_a_page_of_a_pdf() -> None:
    """Its first line and its last stand on the same page, unless it is tall."""
    rows = [[str(number), f"Đầu{number} {LONG} cuối{number}"] for number in range(1, 40)]
    pages = pypdfium2.PdfDocument(bytes(render(Document(body=[Table([["STT", "Việc"], *rows], 1)]), "pdf")))
    texts = [page.get_textpage().get_text_range() for page in pages]
    tall = Document(body=[Table([["STT", "Việc"], ["1", LONG * 40]], 1)])

    assert len(texts) > 2
    assert all(re.findall(r"Đầu(\d+)", text) == re.findall(r"cuối(\d+)", text) for text in texts)
    assert len(pypdfium2.PdfDocument(bytes(render(tall, "pdf")))) == 3


def test_dashes_stand_under_the_colon_of_the_addressees() -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 9; in every format as far to the right."""
    letter = OfficialLetter(
        issuer="Sở Y tế tỉnh Lào Cai",
        number=5,
        on="15/6/2026",
        about="họp",
        unit="VP",
        to=("Sở Nội vụ", "Sở Tài chính"),
    )
    document = letter.paragraph("Mời dự họp.").signed("Lê A", "Giám đốc").build()
    page = pypdfium2.PdfDocument(bytes(render(document, "pdf")))[0].get_textpage()
    starts = (page.search("Kính gửi:").get_next()[0] + 8, page.search("- Sở Nội vụ").get_next()[0])
    colon, dash = (page.get_charbox(at)[0] for at in starts)
    word = docx.Document(io.BytesIO(bytes(render(document, "docx"))))
    (listed,) = (one.paragraph_format for one in word.paragraphs if one.text == "- Sở Nội vụ;")
    (inside,) = re.findall(r'<ul class="dashed" style="margin-left: ([\d.]+)mm">', str(render(document, "html")))
    left = Length.pt(dash).to_mm() - 30

    assert dash == pytest.approx(colon, abs=2)
    assert (listed.left_indent + listed.first_line_indent) / 36_000 == pytest.approx(left, abs=0.5)
    assert 22 + float(inside) == pytest.approx(left, abs=0.5)
