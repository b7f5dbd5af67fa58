"""Tables: those that set the page come as lines, column by column, those of data as tables."""

from vngov.readers import read

CELL = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
LINES = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'


def _p(text: str, own: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{own}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _cell(*lines: str, own: str = "", run: str = "") -> str:
    return CELL.format(own, "".join(_p(line, run) for line in lines) or "<w:p/>")


def _row(*cells: str, own: str = "") -> str:
    return f"<w:tr><w:trPr>{own}</w:trPr>{''.join(cells)}</w:tr>"


def _table(*rows: str, own: str = LINES) -> str:
    return f"<w:tbl>{own}{''.join(rows)}</w:tbl>"


def _cells(flow) -> list[list[str]]:
    text, layout = flow
    (table,) = layout.tables
    return [[text[cell.start : cell.end] for cell in row] for row in table.rows]


def test_a_head_is_read_by_columns(flow_of) -> None:
    """Issuer, number and abstract stand together, then title, motto and date; one blank line ends it."""
    head = _table(
        _row(_cell("UBND TỈNH LÀO CAI", "SỞ NỘI VỤ"), _cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        _row(_cell("Số: 12/SNV-VX"), _cell("Lào Cai, ngày 3 tháng 4 năm 2024")),
        _row(_cell("", "V/v trồng cây"), _cell()),
        own="",
    )

    assert flow_of(head + "<w:p/>" + _p("Kính gửi: Ban A."))[0].split("\n") == [
        "UBND TỈNH LÀO CAI",
        "SỞ NỘI VỤ",
        "Số: 12/SNV-VX",
        "V/v trồng cây",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Lào Cai, ngày 3 tháng 4 năm 2024",
        "",
        "Kính gửi: Ban A.",
        "",
    ]


def test_a_cell_over_the_whole_width_parts_the_columns(lines_of) -> None:
    """What is above it comes before, what is below it after."""
    table = _table(
        _row(_cell("Nơi nhận:"), _cell("CHỦ TỊCH")),
        _row(_cell("ở giữa", own='<w:gridSpan w:val="2"/>')),
        _row(_cell("trái"), _cell("phải")),
        own="",
    )

    assert lines_of(table) == ["Nơi nhận:", "CHỦ TỊCH", "ở giữa", "trái", "phải"]


def test_a_table_of_data_keeps_its_cells(flow_of) -> None:
    """Several lines in a cell, cells over columns and rows, columns left out."""
    flow = flow_of(
        _table(
            _row(_cell("TT"), _cell("Nội dung", own='<w:gridSpan w:val="2"/>'), own="<w:tblHeader/>"),
            _row(_cell("1", own='<w:vMerge w:val="restart"/>'), _cell("a", "b"), _cell("c")),
            _row(_cell("", own="<w:vMerge/>"), _cell("d"), _cell("e", own='<w:vMerge w:val="continue"/>')),
            _row(_cell("f", own="<w:vMerge/>"), _cell("g"), _cell("h")),
            _row(_cell("i"), own='<w:gridBefore w:val="2"/>'),
        )
    )

    assert _cells(flow) == [["TT", "Nội dung"], ["1\nf", "a\nb", "c"], ["d", "e"], ["g", "h"], ["", "i"]]
    (table,) = flow[1].tables
    assert table.header_rows == 1
    assert table.rows[0][1].column_span == 2
    assert table.rows[1][0].row_span == 3
    assert table.rows[4][0].column_span == 2


def test_the_head_of_a_table_is_marked_or_bold(flow_of) -> None:
    """Neither a table all of head rows nor a single bold row has a head."""
    bold, plain = _row(_cell("a", run="<w:b/>"), _cell("b", run="<w:b/>")), _row(_cell("1"), _cell("2"))

    def head(*rows: str) -> int:
        return flow_of(_table(*rows))[1].tables[0].header_rows

    assert head(bold, plain) == 1
    assert head(plain, plain) == 0
    assert head(bold) == 0
    assert head(*[_row(_cell("a"), _cell("b"), own="<w:tblHeader/>")] * 2) == 0
    assert head(_row(_cell("a"), _cell("b"), own="<w:tblHeader/>"), bold, plain) == 1


def test_a_row_whose_deletion_was_tracked_is_gone(flow_of) -> None:
    """A table without rows is none."""
    gone = _row(_cell("x"), _cell("y"), own="<w:del/>")

    assert _cells(flow_of(_table(_row(_cell("a"), _cell("b")), gone))) == [["a", "b"]]
    assert flow_of(_table(gone) + _p("c"))[0] == "c\n"


def test_a_table_inside_a_cell_of_data_is_part_of_the_cell(flow_of) -> None:
    """As lines; inside a page table it is a table of its own."""
    inner = _table(_row(_cell("x"), _cell("y")), _row(_cell("z"), _cell("t")))
    nested = CELL.format("", _p("trước") + inner + "<w:p/>")

    assert _cells(flow_of(_table(_row(_cell("a"), nested)))) == [["a", "trước\nx\ny\nz\nt"]]
    text, layout = flow_of(_table(_row(_cell("Kính gửi:")), _row(nested), own=""))
    assert text == "Kính gửi:\ntrước\nx\ty\nz\tt\n\n"
    assert len(layout.tables) == 1


def test_notes_of_a_cell_stand_below_the_table(flow_of) -> None:
    """Inside, they would be part of the cell."""
    cell = CELL.format("", '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r></w:p>')
    note = f'<w:footnote w:id="2">{_p("Chú thích")}</w:footnote>'
    text, layout = flow_of(_table(_row(cell, _cell("b"))), footnotes=note)

    assert text == "a\tb\n[1] Chú thích\n"
    assert len(layout.asides) == 1


def test_lines_may_be_drawn_by_the_style_or_by_the_cells(flow_of) -> None:
    """A frame of one column with lines holds data, without lines it only sets the page."""
    styles = (
        '<w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders>'
        '</w:tblPr></w:style><w:style w:type="table" w:styleId="None"><w:tblPr><w:tblBorders>'
        '<w:insideH w:val="nil"/></w:tblBorders></w:tblPr></w:style>'
    )

    def tables(own: str = "", cell: str = "") -> int:
        rows = _table(_row(_cell("a", own=cell)), _row(_cell("b")), own=own)
        return len(flow_of(rows, styles=styles)[1].tables)

    assert tables('<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>') == 1
    assert tables(cell='<w:tcBorders><w:left w:val="dotted"/></w:tcBorders>') == 1
    assert tables('<w:tblPr><w:tblStyle w:val="None"/></w:tblPr>') == 0
    assert tables('<w:tblPr><w:tblCellMar><w:left w:w="108"/></w:tblCellMar></w:tblPr>') == 0


def test_a_document_in_tables_is_read_whole(make_docx) -> None:
    """Head, addressees, foot and data each come to their place in the model."""
    body = (
        _table(
            _row(_cell("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"), _cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
            _row(_cell("Số: 12/KH-UBND"), _cell("Lào Cai, ngày 3 tháng 4 năm 2024")),
            own="",
        )
        + _p("KẾ HOẠCH", "<w:b/>") + _p("Trồng cây xanh", "<w:b/>") + "<w:p/>"
        + _p("1. Mục tiêu: trồng cây ở ba xã.")
        + _table(_row(_cell("Xã"), _cell("Số cây")), _row(_cell("A"), _cell("12")))
        + _p("2. Kinh phí theo quy định.")
        + _table(
            _row(_cell("Nơi nhận:", "- Như trên;", "- Lưu: VT."), _cell("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn An")),
            own="",
        )
    )  # fmt: skip
    result = read(make_docx(body))
    document = result.document

    assert result.coverage == 1.0
    assert str(document.number) == "12/KH-UBND"
    assert document.abstract == "Trồng cây xanh"
    assert [type(block).__name__ for block in document.body] == ["Item", "Item"]
    assert type(document.body[0].children[0]).__name__ == "Table"
    assert [str(item.text) for item in document.recipient_items] == ["Như trên", "Lưu: VT"]
    assert str(document.signatures[0].name) == "Nguyễn Văn An"


def test_joint_signatures_stand_side_by_side(make_docx) -> None:
    """Each column is one signature; the line below the right to sign goes on with it."""
    body = (
        _p("QUY CHẾ") + _p("Phối hợp công tác") + "<w:p/>" + _p("Điều 1. Phạm vi")
        + _table(
            _row(
                _cell("KT. BỘ TRƯỞNG", "BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Lê Văn Một"),
                _cell("KT. BỘ TRƯỞNG", "BỘ NỘI VỤ", "THỨ TRƯỞNG", "Trần Văn Hai"),
            ),
            own="",
        )
    )  # fmt: skip
    signatures = read(make_docx(body)).document.signatures

    assert [(each.authorities[0].principal, str(each.position), str(each.name)) for each in signatures] == [
        ("BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Lê Văn Một"),
        ("BỘ TRƯỞNG BỘ NỘI VỤ", "THỨ TRƯỞNG", "Trần Văn Hai"),
    ]
