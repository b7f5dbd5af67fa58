"""HTML: structure for machines, layout for printers, and nothing of the author's text as markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.model import (
    Addressees,
    Appendix,
    Article,
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
    Signature,
    Table,
    Unclassified,
    UnclassifiedReason,
)
from vngov.testing.strategies import documents
from vngov.values.marker import Marker
from vngov.values.partial_date import PartialDate
from vngov.writers import WriteOptions, render, render_reporting
from vngov.writers._markup import element, serialize

VOID = {"meta", "br", "hr", "col"}


class Outline(HTMLParser):
    """Collects text, tags and headings, and fails on a tag that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.levels: list[int] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        if "style" not in self.open:
            self.text.append(data)


def outline(document, **options) -> Outline:
    """Parse what is written of *document*."""
    parser = Outline()
    parser.feed(str(render(document, "html", options=WriteOptions(**options))))
    parser.close()
    assert parser.open == []
    return parser


def words(document, **options) -> str:
    """Return the text of the page with single blanks."""
    return " ".join("".join(outline(document, **options).text).split())


def fragment(*body, **fields) -> str:
    """Return the markup of a body."""
    return str(render(Document(body=body, **fields), "html", options=WriteOptions(fragment=True)))


def test_a_page_stands_alone() -> None:
    """No script, no second file, a language, a title."""
    page = str(
        render(Document(Header(kind=KindLine("quyet-dinh", "QUYẾT ĐỊNH"), number="5/QĐ-SYT", abstract="Về A")), "html")
    )

    assert "<title>QUYẾT ĐỊNH 05/QĐ-SYT: Về A</title>" in page
    assert '<html lang="vi">' in page
    assert not re.search(r"<script|<link|url\(|@import|https?:", page)


@pytest.mark.parametrize(
    ("header", "margins"),
    [
        pytest.param(Header(number="5/QĐ-SYT"), "20mm 20mm 20mm 30mm", id="state"),
        pytest.param(Header(number="5-NQ/TU"), "20mm 15mm 20mm 30mm", id="party"),
    ],
)
def test_the_printed_page_has_the_margins_of_its_family(header, margins) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục I; 36-HD/VPTW, Phụ lục 3."""
    page = str(render(Document(header), "html"))

    assert f"@page {{ size: A4; margin: {margins};" in page
    assert "@top-center { content: counter(page, from-two);" in page
    assert "@counter-style from-two { system: extends decimal; range: 2 infinite; fallback: nothing; }" in page


def test_words_of_the_page_are_in_the_language_asked_for() -> None:
    """The document stays Vietnamese."""
    page = str(render(Document(), "html", options=WriteOptions(lang="en")))

    assert '<html lang="en">' in page
    assert "<title>Document</title>" in page
    assert '<article class="document state" lang="vi">' in page
    assert "<title>Riêng</title>" in str(render(Document(), "html", options=WriteOptions(title="Riêng")))


def test_the_authors_text_is_never_markup() -> None:
    """Every text and attribute passes one place where it is escaped."""
    hostile = '</style><script>alert("1")</script>&amp;\x00'
    document = Document(
        Header(issuers=[hostile], kind=KindLine("quyet-dinh", hostile), abstract=hostile),
        body=[Paragraph(hostile), Table([[hostile, hostile], [hostile, hostile]], 1)],
        unclassified=[Unclassified(hostile, UnclassifiedReason.TRAILER)],
    )

    page = str(render(document, "html", options=WriteOptions(title=hostile, include_unclassified=True)))

    assert "<script" not in page
    assert "\x00" not in page
    assert page.count("</style>") == 1
    assert page.count("&lt;/style&gt;") == 10


def test_a_style_sheet_cannot_end_itself() -> None:
    """A style element takes text of this package only."""
    with pytest.raises(ValueError, match="style sheet"):
        serialize(element("style", "</style>"))


def test_headings_follow_the_depth() -> None:
    """One h1; chapters, articles and titled clauses below, no level left out."""
    clause = Clause(Marker.parse("1."), "Nội dung", [Point(Marker.parse("a)"), "một;")])
    chapter = Chapter(Marker.parse("Chương I"), "CHUNG", [Article(Marker.parse("Điều 1."), "Phạm vi", [clause])])
    document = Document(Header(kind=KindLine("thong-tu", "THÔNG TƯ"), abstract="A"), body=[chapter])

    assert outline(document).levels == [1, 2, 3, 4]


def test_the_abstract_of_a_letter_is_its_heading() -> None:
    """A letter prints no kind."""
    page = fragment(header=Header(kind=KindLine("cong-van"), number="5/SYT-VP", abstract="V/v A", urgency="KHẨN"))

    assert '<h1 class="left abstract">V/v A</h1>' in page
    assert '<p class="mark" style="width: 20mm">KHẨN</p>' in page


def test_an_article_of_one_sentence_runs_on() -> None:
    """Its number is the heading, its sentence is not."""
    page = fragment(Article(Marker.parse("Điều 1."), "Đồng ý."))

    assert '<h2 class="run-in"><span class="marker">Điều 1.</span></h2>\n<p class="run-in"> Đồng ý.</p>' in page


@pytest.mark.parametrize(
    ("marker", "text", "titled"),
    [("I.", "QUAN ĐIỂM", True), ("2.1.", "Mục tiêu", True), ("1.", "Giao Sở:", False), ("-", "Về phía Đông", False),
     ("1.", "x" * 201, False), ("1.", "", False)],
)  # fmt: skip
def test_a_title_is_told_from_a_sentence(marker, text, titled) -> None:
    """A numbered line with something below it, that does not end like a sentence, is a heading."""
    page = fragment(Item(Marker.parse(marker), text, [Paragraph("a")]))

    assert ("heading-line" in page) is titled


def test_a_table_has_a_head_with_scopes() -> None:
    """Screen readers say to which column a cell belongs; a table may be all head or have none."""
    page = fragment(Table([["TT", "Tên"], ["1", "a"]], 1))

    assert '<thead>\n<tr>\n<th scope="col">TT</th>\n<th scope="col">Tên</th>\n</tr>\n</thead>' in page
    assert "<tbody>\n<tr>\n<td>1</td>" in page
    assert "<thead>" not in fragment(Table([["1", "a"]]))
    assert "<tbody>" not in fragment(Table([["1", "a"]], 1))


def test_quotation_marks_go_around_the_quoted_blocks() -> None:
    """Into the first and the last text, however deep; beside tables they are paragraphs."""
    deep = Quotation([Article(Marker.parse("Điều 5."), "Mới", [Clause(Marker.parse("1."), "một.")])], "”;")
    chapter = Quotation([Chapter(Marker.parse("Chương I"))])
    table = Quotation([Table([["a"]])])

    assert words(Document(body=[deep]), fragment=True) == "“Điều 5. Mới 1. một.”;"
    assert words(Document(body=[chapter]), fragment=True) == "“Chương I”"
    assert words(Document(body=[table]), fragment=True) == "“ a ”"


def test_the_date_is_readable_for_machines() -> None:
    """A whole date only."""
    whole = fragment(header=Header(place_and_date=PlaceAndDate("Huế", PartialDate(2024, 3, 5))))
    bare = fragment(header=Header(place_and_date=PlaceAndDate(None, PartialDate(2024, 3, 5))))
    draft = fragment(header=Header(place_and_date=PlaceAndDate("Huế", PartialDate(2024))))

    assert 'Huế, <time datetime="2024-03-05">ngày 05 tháng 3 năm 2024</time>' in whole
    assert '<p class="right place-and-date"><time datetime' in bare
    assert "Huế, ngày … tháng … năm 2024" in draft
    assert "place-and-date" not in fragment(header=Header(place_and_date=None, number="5/SYT-VP"))


def test_issuers_have_parents_breaks_and_the_star_of_the_party() -> None:
    """The name of a committee stands on two lines."""
    state = fragment(header=Header(issuers=["ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "BỘ NỘI VỤ"]))
    party = fragment(header=Header(issuers=[Issuer("VĂN PHÒNG", ["TỈNH ỦY A"])], party_title="ĐẢNG CỘNG SẢN VIỆT NAM",
                                   number="1-CV/VPTU"))  # fmt: skip

    assert '<p class="issuer">ỦY BAN NHÂN DÂN <br>TỈNH LÀO CAI -</p>' in state
    assert '<p class="parent">TỈNH ỦY A</p>\n<p class="issuer">VĂN PHÒNG</p>\n<p class="star">*</p>' in party
    assert '<span class="ruled">ĐẢNG CỘNG SẢN VIỆT NAM</span>' in party


def test_components_around_the_body() -> None:
    """Addressees, preamble, recipients, signatures, address and appendices each have their place."""
    document = Document(
        Header(kind=KindLine("quyet-dinh", "QUYẾT ĐỊNH"), number="1/QĐ-SYT", circulation=["LƯU HÀNH NỘI BỘ"]),
        addressees=Addressees(["Sở Nội vụ"]),
        preamble=Preamble("GIÁM ĐỐC", ["Căn cứ Luật A;"], "QUYẾT ĐỊNH:"),
        signatures=[Signature((), "GIÁM ĐỐC", "Lê An", "(Đã ký)", "Đại tá")],
        recipients=Recipients(["Như trên", "Lưu: VT"], drafted_by="PL.(3)"),
        contact="Địa chỉ: số 1",
        appendices=[
            Appendix("Phụ lục", "DANH MỤC", "(Kèm theo …)", body=[Paragraph("a")]),
            Appendix(reference="(Kèm theo …)", header=Header(kind=KindLine("quy-che", "QUY CHẾ"), abstract="Về B")),
        ],
    )

    assert words(document, fragment=True) == (
        "LƯU HÀNH NỘI BỘ Số: 01/QĐ-SYT QUYẾT ĐỊNH Kính gửi: Sở Nội vụ GIÁM ĐỐC Căn cứ Luật A; QUYẾT ĐỊNH: "
        "Nơi nhận: Như trên; Lưu: VT. PL.(3) GIÁM ĐỐC (Đã ký) Đại tá Lê An Địa chỉ: số 1 "
        "Phụ lục DANH MỤC (Kèm theo …) a QUY CHẾ Về B (Kèm theo …)"
    )


def test_several_addressees_are_a_list() -> None:
    """A sentence of enactment is no formula."""
    page = fragment(addressees=Addressees(["A", "B"]), preamble=Preamble(enactment="Chính phủ ban hành Nghị định."))

    assert re.search(r'<ul class="dashed" style="margin-left: 1\d\.\dmm">\n<li>A;</li>\n<li>B\.</li>\n</ul>', page)
    assert 'class="enactment sentence"' in page


def test_a_signature_or_recipients_alone() -> None:
    """Either side of the foot may be missing."""
    assert "signatures" not in fragment(recipients=Recipients(["A"]))
    assert "recipients" not in fragment(signatures=[Signature(name="Lê An")]).replace("Recipients", "")


def test_what_is_no_part_of_the_document_is_left_out_and_said() -> None:
    """Unless it is asked for."""
    document = Document(unclassified=[Unclassified("Trang chủ", UnclassifiedReason.WEB_PAGE)])

    (remark,) = render_reporting(document, "html").diagnostics
    shown = render_reporting(document, "html", options=WriteOptions(include_unclassified=True))

    assert remark.code == "unclassified-left-out"
    assert shown.diagnostics == ()
    assert '<p title="trang web">Trang chủ</p>' in str(shown.content)


def test_headings_end_at_the_sixth_level() -> None:
    """HTML knows six."""
    block = Item(Marker.parse("I."), "SÂU", [Paragraph("a")])
    for _ in range(8):
        block = Item(Marker.parse("I."), "SÂU", [block])

    assert max(outline(Document(body=[block])).levels) == 6


@given(document=documents())
def test_the_page_is_well_formed_and_its_headings_skip_no_level(document) -> None:
    """Every element is closed; the outline goes down one step at a time."""
    levels = outline(document).levels

    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in zip(levels, levels[1:], strict=False))


@given(text=st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_a_browser_gets_back_what_was_written(text) -> None:
    """Escaping is undone by the parser, but for what HTML forbids."""
    parser = Outline()
    parser.feed(serialize(element("p", text)))
    parser.close()

    assert len(parser.tags) == 1
    assert [c for c in text if c.isalnum()] == [c for c in "".join(parser.text) if c.isalnum()]
