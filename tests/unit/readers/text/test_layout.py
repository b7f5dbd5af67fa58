"""The way from a format to the segmenter: the flow text, its areas, and what they change."""

from vngov.diagnostics import Diagnostic, Severity
from vngov.model import Item, Paragraph, Table, UnclassifiedReason
from vngov.readers.text import assemble
from vngov.readers.text.layout import Align, CellText, FlowBuilder, Layout, Style

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH LÀO CAI",
    "Số: 12/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Lào Cai, ngày 3 tháng 4 năm 2024",
    "KẾ HOẠCH",
    "Chăm sóc cây xanh",
    "",
)
CENTRED = Style(bold=True, align=Align.CENTER)


def _flow(*lines: str, exact: bool = True) -> FlowBuilder:
    flow = FlowBuilder(paragraphs_are_lines=exact)
    for line in (*HEAD, *lines):
        flow.line(line)
    return flow


def _read(flow: FlowBuilder):
    result = assemble(flow.text, flow.layout)
    assert result.coverage == 1.0
    return result


def test_the_builder_knows_where_everything_stands() -> None:
    """Offsets of lines, asides and cells are those of the flow text; blank things leave no area."""
    flow = FlowBuilder()
    flow.aside("CÔNG BÁO", UnclassifiedReason.PAGE_FURNITURE)
    flow.aside("  ", UnclassifiedReason.PAGE_FURNITURE)
    flow.line("Điều 1.", CENTRED)
    flow.line("", CENTRED)
    flow.table([["a", CellText("b\nc", 1, 2)], ["", "d"]], header_rows=1)
    flow.table([["", ""]])
    text, layout = flow.text, flow.layout

    assert text == "CÔNG BÁO\nĐiều 1.\n\na\tb\nc\n\td\n\t\n"
    assert [text[area.start : area.end] for area in layout.asides] == ["CÔNG BÁO"]
    assert [(text[styled.start : styled.end], styled.style) for styled in layout.styles] == [("Điều 1.", CENTRED)]
    (table,) = layout.tables
    assert text[table.start : table.end] == "a\tb\nc\n\td"
    assert [[text[cell.start : cell.end] for cell in row] for row in table.rows] == [["a", "b\nc"], ["", "d"]]
    assert (table.rows[0][1].row_span, table.rows[0][1].column_span, table.header_rows) == (1, 2, 1)
    assert flow.position == len(text)


def test_a_table_becomes_a_node_where_it_stands() -> None:
    """With the places of its cells, an empty cell for what a merged one covers, and clean text."""
    flow = _flow("I. MỤC ĐÍCH", "Nội dung như sau:")
    flow.table(
        [["TT", CellText("Ðơn\u00a0vị\nchủ trì", 2, 1), "x"], [CellText("1", 1, 1), "y"], [CellText("cả hàng", 1, 3)]],
        header_rows=1,
    )
    flow.line("II. TỔ CHỨC")
    result = _read(flow)

    first, second = result.document.body
    assert isinstance(first, Item)
    paragraph, table = first.children
    assert isinstance(table, Table)
    assert paragraph == Paragraph("Nội dung như sau:")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["TT", "Đơn vị chủ trì", "x"],
        ["1", "", "y"],
        ["cả hàng", "", ""],
    ]
    assert table.header_rows == 1
    assert [result.text[start:end] for start, end in table.rows[0].cells[1].spans] == ["Ðơn\u00a0vị", "chủ trì"]
    assert isinstance(second, Item)
    assert second.text == "TỔ CHỨC"


def test_a_table_where_none_may_stand_is_not_lost() -> None:
    """After the signature it is told as what follows the document."""
    flow = _flow("Nội dung.", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An")
    flow.table([["sau", "văn bản"]])
    aside = _read(flow).document.unclassified

    assert [(node.text, node.reason) for node in aside] == [
        ("sau", UnclassifiedReason.TRAILER),
        ("văn bản", UnclassifiedReason.TRAILER),
    ]


def test_an_aside_is_met_by_no_stage() -> None:
    """A page number inside a paragraph neither ends it nor becomes part of it, wherever it stands."""
    flow = FlowBuilder()
    flow.aside("Trang 1\nNơi nhận:", UnclassifiedReason.PAGE_FURNITURE)
    for line in (*HEAD, "Nội dung này được thực hiện theo"):
        flow.line(line)
    flow.aside("2", UnclassifiedReason.PAGE_FURNITURE)
    flow.line("quy định hiện hành.")
    document = _read(flow).document

    assert document.body == (Paragraph("Nội dung này được thực hiện theo quy định hiện hành."),)
    assert document.recipients is None
    assert [(node.text, len(node.spans)) for node in document.unclassified] == [("Trang 1 Nơi nhận:", 2), ("2", 1)]


def test_paragraphs_of_the_format_are_not_joined() -> None:
    """Nor are lines that go on from centred to justified; without a word from the format they are."""
    lines = ("Việc thực hiện theo", "các nội dung sau.")

    assert [block.text for block in _read(_flow(*lines)).document.body] == list(lines)
    assert [block.text for block in _read(_flow(*lines, exact=False)).document.body] == [" ".join(lines)]


def test_a_heading_is_no_continuation() -> None:
    """A centred line stands alone, a bold one begins a paragraph, and bold may go on in bold or plain."""
    flow = _flow("Nội dung này", exact=False)
    flow.line("về tổ chức", CENTRED)
    flow.line("và thực hiện", Style())
    flow.line("theo quy định", Style(bold=True))
    flow.line("của pháp luật", Style())

    assert [block.text for block in _read(flow).document.body] == [
        "Nội dung này về tổ chức",
        "và thực hiện",
        "theo quy định của pháp luật",
    ]


def test_remarks_of_the_format_come_first() -> None:
    """Before those of the text."""
    flow = _flow("Ðồng ý.")
    note = Diagnostic("signed", Severity.INFO, "the file is signed")
    flow.note(note)

    assert [remark.code for remark in _read(flow).diagnostics] == ["signed", "text-look-alike"]


def test_nothing_but_an_aside_is_an_empty_document() -> None:
    """The characters are owned nevertheless."""
    flow = FlowBuilder()
    flow.aside("12", UnclassifiedReason.PAGE_FURNITURE)

    assert [node.text for node in _read(flow).document.unclassified] == ["12"]


def test_areas_that_overlap_or_are_empty_are_left_alone() -> None:
    """A layout made by hand never breaks the reader."""
    flow = _flow("Nội dung.")
    flow.table([["a", "b"]])
    layout = flow.layout
    (table,) = layout.tables
    doubled = Layout(tables=(table, table), asides=layout.asides)

    assert assemble(flow.text, doubled).coverage == 1.0
