"""PDF with a text layer: columns, paragraphs, tables, page numbers, and every way a PDF cannot be read."""

import importlib.util
import time
from pathlib import Path

import pytest

import vngov
from vngov.errors import ReadError
from vngov.model import Article, Table, UnclassifiedReason
from vngov.readers.pdf import read_pdf
from vngov.readers.text.layout import Align


def _making():
    spec = importlib.util.spec_from_file_location("pdf_making", Path(__file__).with_name("making.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


making = _making()

HEAD = """
#grid(columns: (42%, 58%), align: center,
  [#set text(size: 13pt); ỦY BAN NHÂN DÂN \\ *TỈNH LÀO CAI* #v(4pt) Số: 815/QĐ-UBND],
  [#set text(size: 13pt); *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* #v(4pt)
   _Lào Cai, ngày 14 tháng 3 năm 2024_])
#align(center)[*QUYẾT ĐỊNH* \\ *Về việc thành lập Ban Chỉ đạo trồng cây xanh trên địa bàn tỉnh và các thị trấn, thị tứ của tỉnh*]
"""
FOOT = """
#grid(columns: (50%, 50%),
  [#set par(first-line-indent: 0pt); #set text(size: 11pt); *Nơi nhận:* \\ - Như Điều 3; \\ - Thường trực Tỉnh ủy, HĐND, UBND tỉnh và các cơ quan có liên quan; \\ - Lưu: VT, QLĐT.],
  align(center)[*CHỦ TỊCH* #v(50pt) *Trần Thị Hương Giang*])
"""
CLAUSE = (
    "Ban Chỉ đạo có nhiệm vụ giúp Ủy ban nhân dân tỉnh chỉ đạo, điều phối việc trồng, chăm sóc cây xanh trên địa bàn"
    " tỉnh; định kỳ hằng quý báo cáo kết quả với Ủy ban nhân dân tỉnh theo quy định tại Nghị định số 64/2010/NĐ-CP."
)
ARTICLES = "\n\n".join(f"*Điều {number}.* {CLAUSE}" for number in range(1, 15))
TABLE = (
    "#table(columns: (1.5cm, 1fr, 4cm), table.header([STT], [Nội dung], [Cơ quan chủ trì]),"
    + ", ".join(f"[{n}], [Trồng cây ở thị trấn thứ {n} của tỉnh, theo quy hoạch], [Sở Xây dựng]" for n in range(1, 40))
    + ")"
)


def test_a_decision_is_read_as_it_was_set() -> None:
    """Head and foot cell by cell, lines joined across pages, the number of the page kept apart."""
    data = making.typeset(HEAD + ARTICLES + "\n\n" + FOOT)

    result = vngov.read(data)
    document = result.document

    assert result.coverage == 1.0
    assert str(document.number) == "815/QĐ-UBND"
    assert document.header.issuers[0].name.text == "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
    assert document.header.place_and_date is not None
    assert document.header.place_and_date.raw == "Lào Cai, ngày 14 tháng 3 năm 2024"
    assert document.header.abstract is not None
    assert document.header.abstract.text.endswith("trên địa bàn tỉnh và các thị trấn, thị tứ của tỉnh")
    assert [article.text for article in document.body] == [CLAUSE] * 14
    assert document.recipients is not None
    assert [item.text for item in document.recipients.items] == [
        "Như Điều 3",
        "Thường trực Tỉnh ủy, HĐND, UBND tỉnh và các cơ quan có liên quan",
        "Lưu: VT, QLĐT",
    ]
    assert document.signatures[0].name is not None
    assert document.signatures[0].name.text == "Trần Thị Hương Giang"
    assert [(node.text, node.reason) for node in document.unclassified] == [
        ("2", UnclassifiedReason.PAGE_FURNITURE),
        ("3", UnclassifiedReason.PAGE_FURNITURE),
    ][: len(document.unclassified)]
    assert document.unclassified


def test_the_styles_travel_with_the_lines() -> None:
    """Bold, italic, size, alignment and indent, in points."""
    text, layout = read_pdf(making.typeset(HEAD + ARTICLES))
    found = {text[styled.start : styled.end]: styled.style for styled in layout.styles}

    assert found["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"].bold
    assert found["Lào Cai, ngày 14 tháng 3 năm 2024"].italic
    assert found["Lào Cai, ngày 14 tháng 3 năm 2024"].size == 13.0
    assert found["QUYẾT ĐỊNH"].align is Align.CENTER
    article = found[f"Điều 1. {CLAUSE}"]
    assert (article.bold, article.align, article.size, article.font) == (
        False,
        Align.JUSTIFY,
        14.0,
        "LibertinusSerif-Regular",
    )
    assert article.indent == pytest.approx(36.0, abs=1.0)


def test_a_table_goes_on_over_the_break_of_a_page() -> None:
    """Rows and cells by the ruled lines; the head that is printed again is kept apart."""
    result = vngov.read(making.typeset(HEAD + "*Điều 1.* Nội dung như sau:\n" + TABLE + "\n\n*Điều 2.* Hết bảng."))

    first, second = result.document.body
    assert isinstance(first, Article)
    tables = [block for block in first.children if isinstance(block, Table)]
    assert len(tables) == 1
    rows = [[cell.text for cell in row.cells] for row in tables[0].rows]
    assert rows[0] == ["STT", "Nội dung", "Cơ quan chủ trì"]
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, 40)]
    assert rows[39] == ["39", "Trồng cây ở thị trấn thứ 39 của tỉnh, theo quy hoạch", "Sở Xây dựng"]
    assert tables[0].header_rows == 1
    assert "STT Nội dung Cơ quan chủ trì" in [node.text for node in result.document.unclassified]
    assert isinstance(second, Article)
    assert second.text == "Hết bảng."
    assert result.coverage == 1.0


def test_merged_cells_and_tables_without_data() -> None:
    """Spans by the lines that are missing; a frame of one cell is text; a ruled head table sets the page."""
    merged = (
        "#table(columns: (2cm, 3cm, 3cm), table.cell(rowspan: 2)[TT], table.cell(colspan: 2)[Diện tích],"
        " [đất ở], [đất khác], [1], [25], [30])"
    )
    (table,) = read_pdf(making.typeset(merged))[1].tables
    assert [[(cell.row_span, cell.column_span) for cell in row] for row in table.rows] == [
        [(2, 1), (1, 2)], [(1, 1), (1, 1)], [(1, 1), (1, 1), (1, 1)],
    ]  # fmt: skip
    assert table.header_rows == 2

    assert not read_pdf(making.typeset("#rect(width: 100%)[Một khung quanh đoạn văn.]"))[1].tables
    text, layout = read_pdf(
        making.typeset("#table(columns: 2, [CHÍNH PHỦ], [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM], [Số: 1/NĐ-CP], [Hà Nội])")
    )
    assert not layout.tables
    assert text.split("\n")[:4] == ["CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1/NĐ-CP", "Hà Nội"]


def test_a_page_in_two_columns_is_read_column_by_column() -> None:
    """And its paragraphs are joined in each column."""
    text, _ = read_pdf(making.typeset("\n\n".join([CLAUSE] * 9), columns=2))

    assert [line for line in text.split("\n") if line] == [CLAUSE] * 9


def test_a_table_without_rules_is_seen_by_its_columns() -> None:
    """Three columns or more that most rows fill."""
    rows = [(60, 700, "No"), (200, 700, "Content"), (400, 700, "Body")]
    for index in range(4):
        rows += [(60, 680 - 20 * index, str(index)), (200, 680 - 20 * index, "plant"), (400, 680 - 20 * index, "Dept")]

    text, layout = read_pdf(making.pdf(making.page_stream(rows)))

    (table,) = layout.tables
    assert len(table.rows) == 5
    assert [text[cell.start : cell.end] for cell in table.rows[1]] == ["0", "plant", "Dept"]


def test_running_heads_are_told_from_text() -> None:
    """What stands in one place on three pages or more, figures aside."""
    pages = [
        making.page_stream(
            [(60, 800, f"GAZETTE/No 12 {n}"), (60, 700, f"Text of page {'abcd'[n]}."), (60, 40, f"- {n + 7} -")]
        )
        for n in range(4)
    ]
    text, layout = read_pdf(making.pdf(*pages))

    aside = [text[area.start : area.end] for area in layout.asides]
    assert aside == [f for n in range(4) for f in (f"GAZETTE/No 12 {n}", f"- {n + 7} -")]
    kept = [line for line in text.split("\n") if line and line not in aside]
    assert kept == [f"Text of page {letter}." for letter in "abcd"]


def test_turned_pages_and_turned_text() -> None:
    """A page that is shown turned is read as it is shown; text across the page is kept apart."""
    turned = "BT /F1 12 Tf 0 1 -1 0 {x} {y} Tm ({text}) Tj ET\n"
    stream = "".join(turned.format(x=100 + 20 * n, y=100, text=f"Line {n} of the page") for n in range(3))
    text, _ = read_pdf(making.pdf(stream.encode(), page="/Rotate 90"))
    assert text.split("\n")[:3] == ["Line 0 of the page", "Line 1 of the page", "Line 2 of the page"]

    for angle, page in (("-1 0 0 -1", "/Rotate 180"), ("0 -1 1 0", "/Rotate 270")):
        drawn = f"BT /F1 12 Tf {angle} 300 400 Tm (one) Tj ET"
        assert read_pdf(making.pdf(drawn.encode(), page=page))[0] == "one\n"

    across = making.page_stream([(60, 700, "straight")], extra=turned.format(x=20, y=100, text="up the margin"))
    text, layout = read_pdf(making.pdf(across))
    assert [text[area.start : area.end] for area in layout.asides] == ["up the margin"]


def test_old_fonts_are_converted() -> None:
    """Letters of ``.VnTime``, that the file gives as Western ones."""
    font = b"/Type/Font/Subtype/TrueType/BaseFont/ABCDEF+.VnTime/Encoding/WinAnsiEncoding"
    data = making.pdf(making.page_stream([(60, 700, "C\\351ng hoµ".replace("µ", "\\265"))])).replace(
        making.FONT, b"<<" + font + b">>"
    )

    assert read_pdf(data)[0] == "Cộng hoà\n"


def test_a_scan_is_said_to_be_one() -> None:
    """Pages with pictures and no text: a diagnostic with their numbers, and no share of characters read."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 3 0 R 6 0 R]/Count 3>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length 30>>stream\nq 595 0 0 842 0 0 cm /I Do Q  \nendstream",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\x80\nendstream",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ]

    result = vngov.read(making.raw_pdf(objects))

    (scan,) = [note for note in result.diagnostics if note.code == "scan"]
    assert scan.message() == "a scan: pages 1-2 of 3 are pictures without text; recognise them first (OCR)"
    assert result.coverage == 0.0
    assert result.text == ""


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"x" * 1000, "damaged"),
        (making.typeset(HEAD)[:-300], "damaged"),
        (making.raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]), "damaged"),
        (making.raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]), "damaged"),
        (
            making.raw_pdf([
                b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 5>>",
                b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 2>>",
            ]),
            "damaged",
        ),
        (
            making.raw_pdf(
                [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>",
                 b"<</Filter/Standard/V 1/R 2/O<" + b"61" * 32 + b">/U<" + b"62" * 32 + b">/P -4>>"],
                "/Root 1 0 R/Encrypt 3 0 R/ID[<61><61>]",
            ),
            "encrypted",
        ),
    ],
    ids=["head-only", "junk", "truncated", "no-pages", "loop", "double-loop", "encrypted"],
)  # fmt: skip
def test_what_cannot_be_opened_says_why(data, code) -> None:
    """A code, and never another exception."""
    with pytest.raises(ReadError) as caught:
        vngov.read(data)

    assert code == caught.value.code
    assert caught.value.source == "<bytes>"


def test_a_count_of_pages_that_lies_ends_soon() -> None:
    """A file that claims a million pages and has one is refused after the first thousand that are not there."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    data = making.raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1000000>>", page])

    with pytest.raises(ReadError) as caught:
        read_pdf(data)
    assert caught.value.code == "damaged"


def test_a_page_that_cannot_be_read_is_left_out_and_said() -> None:
    """The others are read."""
    data = making.pdf(making.page_stream([(60, 700, "one")]), making.page_stream([(60, 700, "two")]))
    broken = data.replace(b"6 0 obj\n<</Type/Page/", b"6 0 obj\n<</Type/Pugs/")

    text, layout = read_pdf(broken.replace(b"/Kids[4 0 R 6 0 R]/Count 2", b"/Kids[4 0 R 9 0 R]/Count 2"))

    assert text == "one\n"
    assert [(note.code, note.message()) for note in layout.diagnostics] == [
        ("unreadable-page", "pages 2 of 2 are damaged and were left out")
    ]


def test_a_form_that_draws_itself_ends() -> None:
    """A loop of forms."""
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</F 6 0 R>>>>/Length 5>>stream\n/F Do\nendstream"
    data = making.pdf(b"/F Do", resources="/XObject<</F 6 0 R>>")
    objects = [piece.split(b"endobj")[0].strip() for piece in data.split(b" 0 obj")[1:]]

    assert read_pdf(making.raw_pdf([*objects, form]))[0] == ""


def test_a_thousand_pages_cost_ten_times_a_hundred() -> None:
    """Time grows with the number of pages; three times more is allowed for a noisy machine."""

    def seconds(count: int) -> float:
        data = making.pdf(*(making.page_stream([(60, 700, f"page {n}"), (60, 680, "text")]) for n in range(count)))
        best = 9e9
        for _ in range(3):
            start = time.process_time()
            read_pdf(data)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(1000) < 30 * seconds(100)
