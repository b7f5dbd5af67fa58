"""Details of pages: encodings, hidden text, lists, tables, lines cut by hand, and markup that is no markup."""

import pytest
from attrs import evolve

import vngov
from vngov.cli._demo import examples
from vngov.model import Paragraph, Table
from vngov.readers.html import read_html
from vngov.readers.text.layout import Align, Style

LETTER = (
    "<p align=center>ỦY BAN NHÂN DÂN TỈNH LÀO CAI</p><p>Số: 12/UBND-VX</p><p>Kính gửi: Sở Nội vụ.</p>"
    "<p>Ủy ban nhân dân tỉnh đồng ý với đề nghị của Sở Nội vụ về việc tổ chức lớp học./.</p>"
)
TCVN3 = "ñy ban nh©n d©n tØnh Lµo Cai ®ång ý víi ®Ò nghÞ cña Së Néi vô vÒ viÖc tæ chøc líp häc"
VNI = "UÛy ban nhaân daân tænh Laøo Cai ñoàng yù vôùi ñeà nghò cuûa Sôû Noäi vuï veà vieäc toå chöùc lôùp hoïc"
MEANT = "y ban nhân dân tỉnh Lào Cai đồng ý với đề nghị của Sở Nội vụ về việc tổ chức lớp học"


def _flow(body: str) -> str:
    return read_html(f"<html><body>{body}</body></html>".encode())[0]


def _lines(body: str) -> list[str]:
    return [line for line in _flow(body).split("\n") if line]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_unicode_is_known_by_its_mark_or_its_bytes(encoding) -> None:
    """Whatever the page declares."""
    page = f"<html><meta charset=windows-1252><body>{LETTER}</body></html>"

    result = vngov.read(page.encode(encoding))

    assert "Kính gửi: Sở Nội vụ." in result.text
    assert str(result.document.number) == "12/UBND-VX"
    assert vngov.read(page.encode(encoding), format="text").encoding == result.encoding


def test_a_declared_encoding_is_believed_where_bytes_are_not_unicode() -> None:
    """Declared, or asked for by name; a name that means nothing is passed over."""
    page = "<html><meta http-equiv=Content-Type content='text/html; charset={}'><body><p>Số café: {}</p></body>"
    data = page.format("cp1250", "š").replace("ố", "o").encode("cp1250")

    assert "So café: š" in read_html(data)[0]
    assert "So cafe" in read_html(data.replace(b"cp1250", b"nonsense").replace(b"\xe9", b"e"))[0]
    assert "So cafй: љ" in vngov.read(data, encoding="cp1251").text
    assert (vngov.read(data).encoding, vngov.read(data, encoding="cp1251").encoding) == ("cp1250", "cp1251")


@pytest.mark.parametrize("declared", ["", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"])
@pytest.mark.parametrize(("written", "name"), [(TCVN3, "tcvn3"), (VNI, "vni")])
def test_old_code_pages_are_found_by_their_words(declared, written, name) -> None:
    """Bytes of TCVN3 or VNI, whatever is declared; and said."""
    data = f"<html><head>{declared}</head><body><p>{written}</p></body></html>".encode("latin-1")

    text, layout = read_html(data)

    assert MEANT in text
    assert vngov.read(data).encoding == name
    assert [(note.code, dict(note.params)["encoding"]) for note in layout.diagnostics] == [("legacy-encoding", name)]


def test_old_fonts_are_converted_run_by_run() -> None:
    """A page in Unicode with runs in the fonts of TCVN3; ``.VnTimeH`` shows capitals."""
    page = (
        f"<p><font face='.VnTimeH'>quyÕt ®Þnh</font></p><p style='font-family: .VnTime'>{TCVN3}</p>"
        "<p>Ủy ban nhân dân tỉnh ghi nhận, <span style=\"font-family:'VNI-Times'\">ñoàng yù</span>.</p>"
    )

    text, layout = read_html(page.encode())

    assert text.startswith("QUYẾT ĐỊNH\n")
    assert MEANT in text
    assert "ghi nhận, đồng ý." in text
    assert [dict(note.params)["encoding"] for note in layout.diagnostics] == ["tcvn3", "vni"]


def test_unicode_and_misread_letters_may_stand_on_one_page() -> None:
    """Each line by itself: a menu in Unicode around a text of TCVN3 that was read as Western."""
    text, layout = read_html(f"<p>Trang chủ của tỉnh</p><p>{TCVN3}</p><p>Café</p>".encode())

    assert text.startswith("Trang chủ của tỉnh\n")
    assert MEANT in text
    assert [note.code for note in layout.diagnostics] == ["legacy-encoding"]


def test_what_a_browser_hides_is_not_text() -> None:
    """Scripts, styles, comments, hidden elements, by attribute, inline style or a rule of the page."""
    page = (
        "<style>.an, p.ẩn{display:none}\n@media print{.in{display:none}} #kin{visibility:hidden}</style>"
        "<p hidden>1</p><p style='DISPLAY : none'><b>2</b></p><p class='x an'>3</p><p id=kin>4</p>"
        "<script>5</script><template>6</template><!-- 7 --><svg><title>8</title></svg><p class=in>đây</p>"
    )

    assert _lines(page) == ["đây"]


def test_lines_end_where_a_browser_ends_them() -> None:
    """Blocks, breaks, preformatted text; blanks of the source are one blank, no-break spaces stay."""
    assert _lines("a\n  b<br>c<div>d<p>e</div>f&nbsp;&nbsp; g<hr>h") == ["a b", "c", "d", "e", "f   g", "h"]
    assert _lines("<pre>một\n  hai\r\nba\n</pre>bốn") == ["một", "hai", "ba", "bốn"]
    assert _lines("<p style='white-space: pre-wrap'>a\nb</p><p> <b> c </b> d </p>") == ["a", "b", "c d"]
    assert _flow("<p>a</p><p>&nbsp;</p><p>b</p>") == "a\n\nb\n"


def test_lists_get_the_markers_that_a_browser_draws() -> None:
    """Numbers, letters, Roman numbers; none where the text brings its own or the page shows none."""
    text = "Nội dung một khoản của danh sách này có đủ độ dài để không bị coi là trình đơn của trang thông tin."
    page = (
        f"<ol><li>{text}</li><li value=5>năm</li><li>sáu</li></ol><ol type=a start=3><li>c</li></ol>"
        "<ol type=A><li>A</li></ol><ol type=I><li>một</li></ol><ol type=i><li>một</li></ol><ol type=a start=99><li>?</ol>"
        "<ol><li>1. riêng</li></ol><ul><li>gạch<ul><li>cộng</li></ul></li><li>- riêng</li></ul>"
        "<ul style='list-style-type: none'><li>không</li></ul><ol><li style='list-style:none'>không</ol><li>lẻ</li>"
    )

    assert _lines(page) == [
        f"1. {text}", "5. năm", "6. sáu", "c) c", "A. A", "I. một", "i) một", "99. ?", "1. riêng",
        "- gạch", "+ cộng", "- riêng", "không", "không", "- lẻ",
    ]  # fmt: skip


def test_styles_are_those_of_most_characters() -> None:
    """Tags, attributes, inline CSS and simple rules; inherited, and taken back."""
    page = (
        "<style>.giua{text-align:center;font-size:14pt} b.thuong{font-weight:400}</style>"
        "<p class=giua><b>ĐẬM</b> ít</p><h2>đầu</h2><p align=right><i>nghiêng</i></p>"
        "<p style='text-indent:1cm;text-transform:uppercase;font-weight:700'><u>gạch dưới</u></p>"
        "<p><font size=4 face='Times New Roman, serif'>cỡ</font></p><p><b class=thuong>thường</b></p>"
        "<center>giữa</center><p style='font-weight:bold'><em style='font-style:normal'>x</em></p>"
    )
    text, layout = read_html(f"<html><body>{page}".encode())
    found = {text[styled.start : styled.end]: styled.style for styled in layout.styles}

    assert found == {
        "ĐẬM ít": Style(bold=True, align=Align.CENTER, size=14.0),
        "đầu": Style(bold=True),
        "nghiêng": Style(italic=True, align=Align.RIGHT),
        "gạch dưới": Style(bold=True, underline=True, caps=True, indent=28.35),
        "cỡ": Style(size=13.5, font="Times New Roman"),
        "thường": Style(),
        "giữa": Style(align=Align.CENTER),
        "x": Style(bold=True),
    }


def test_a_text_cut_by_hand_is_joined_again() -> None:
    """A page that breaks the lines of a printed text is read as one; one with paragraphs is not."""
    cut = (
        "Ủy ban nhân dân tỉnh giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính và<br>"
        "các cơ quan có liên quan rà soát, tổng hợp, báo cáo kết quả thực hiện việc trồng<br>"
        "cây xanh trên địa bàn tỉnh trước ngày 30 tháng 6 năm 2024 theo quy định của Thủ<br>tướng Chính phủ.<br>"
    )

    (paragraph,) = vngov.read(f"<html><body>{cut}".encode()).document.body
    assert isinstance(paragraph, Paragraph)
    assert "Sở Tài chính và các cơ quan" in paragraph.text
    assert read_html(LETTER.encode())[1].paragraphs_are_lines


def test_only_tables_of_data_stay_tables() -> None:
    """Spans as they are, however absurd; one row, one column, nested or presentational tables are lines."""
    data = vngov.read(
        b"<table><tr><th colspan=2>Ten<th>So<tr><td rowspan=99999>a<td>b<td colspan=x>1<tr><td>c<td>2</table>"
    ).document.body
    (table,) = data
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ten", "", "So"],
        ["a", "b", "1"],
        ["", "c", "2"],
    ]
    for page in (
        "<table><tr><td>a<td>b</table>",
        "<table><tr><td>a<tr><td>b</table>",
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td>Kính gửi:<td>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td><table><tr><td>x</table><tr><td>c<td>d</table>",
    ):
        assert not read_html(f"<html><body>{page}".encode())[1].tables, page


@pytest.mark.parametrize(
    "markup", ["<table role=table><tr><td>A<td><tr><td><td>B</table>", "<table><thead><tr><th>A</table>"]
)
def test_the_markup_may_say_that_a_table_holds_data(markup) -> None:
    """By a role or a head, however few of its cells are filled."""
    _, layout = read_html(f"<p>Kèm theo bảng sau:</p>{markup}".encode())

    assert len(layout.tables) == 1


def test_an_article_is_read_whole() -> None:
    """However little its last part weighs beside the others: a signature is three short lines."""
    page = (
        f"<main><article><div>{'<p>Các cơ quan rà soát hồ sơ, tài liệu và báo cáo kết quả thực hiện.</p>' * 30}</div>"
    )
    text, layout = read_html(f"{page}<section><p>CHỦ TỊCH</p><p>Lê Văn An</p></section></article></main>".encode())

    assert not layout.asides
    assert text.endswith("CHỦ TỊCH\nLê Văn An\n")


def test_a_block_that_is_shown_inline_goes_on_with_its_line() -> None:
    """A sheet may set a heading and the sentence after it on one line."""
    text, _ = read_html(
        "<style>.r { display: inline }</style><h2 class=r>Điều 1.</h2><p class=r> a) Lập sổ.</p>".encode()
    )

    assert text == "Điều 1. a) Lập sổ.\n"


def test_the_head_of_a_table_is_found() -> None:
    """``th``, ``thead``, bold letters or *STT*; two rows where the first cell is two rows high."""

    def header_rows(page: str) -> int:
        (table,) = read_html(f"<html><body><table>{page}</table>".encode())[1].tables
        return table.header_rows

    assert header_rows("<thead><tr><td>a<td>b</thead><tr><td>c<td>d") == 1
    assert header_rows("<tr><td><b>a</b><td><b>b</b><tr><td>c<td>d") == 1
    assert header_rows("<tr><td rowspan=2>STT<td colspan=2>b<tr><td>c<td>d<tr><td>1<td>2<td>3") == 2
    assert header_rows("<tr><td>a<td>b<tr><td>c<td>d") == 0
    assert header_rows("<tr><th>a<th>b<tr><th>c<th>d") == 1


def test_a_heading_that_is_only_a_marker_runs_in() -> None:
    """``Điều 1.`` as a heading, its text as a paragraph; but a heading, a marker or a table ends it."""
    assert _lines("<h3>Điều 1.</h3><p>Thành lập tổ.</p><h3>Điều 2.</h3><h3>Điều 3.</h3><p>1. Một</p>") == [
        "Điều 1. Thành lập tổ.", "Điều 2.", "Điều 3.", "1. Một",
    ]  # fmt: skip
    assert _lines("<p>Điều 1.</p><p>Thành lập tổ.</p><h3>Điều 2.</h3>") == ["Điều 1.", "Thành lập tổ.", "Điều 2."]
    assert _lines("<h3>Điều 1.</h3><table><tr><td>a<td>b<tr><td>c<td>d</table><h3>Điều 2.</h3><br>x") == [
        "Điều 1.", "a\tb", "c\td", "Điều 2.", "x",
    ]  # fmt: skip


def test_references_to_markup_stay_text() -> None:
    """``&lt;b&gt;`` is no tag."""
    assert _lines("<p>1 &lt;b&gt; 2 &amp;amp; &#7847;</p>") == ["1 <b> 2 &amp; ầ"]


@pytest.mark.parametrize("page", ["", "<!-- -->", "<html></html>", "<", "\0", "<p>\0</p>"])
def test_an_empty_page_is_empty(page) -> None:
    """And says so; never an exception."""
    result = vngov.read(page.encode(), format="html")

    assert result.coverage == 1.0


def test_our_own_pages_give_the_document_back() -> None:
    """What the HTML writer makes of the packaged examples is read as the same document."""
    for name, text in examples():
        document = evolve(vngov.parse(text).document, unclassified=())
        result = vngov.read(str(vngov.render(document, "html")).encode())

        assert document == evolve(result.document, unclassified=()), name
        assert result.coverage == 1.0
