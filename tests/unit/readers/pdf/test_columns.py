"""Columns by their gutters: the head, the foot, and what only looks like columns."""

from vngov.readers.pdf.columns import zones_of
from vngov.readers.pdf.glyphs import Font, Word
from vngov.readers.pdf.lines import PdfLine, rows_of, whole

SIZE = 10.0


def _line(text: str, left: float, base: float, width: float | None = None) -> PdfLine:
    right = left + (5.0 * len(text) if width is None else width)
    return PdfLine(text, left, right, base, SIZE, 20.0, is_bold=False, is_italic=False, font="F")


def _shape(*rows: list[PdfLine]) -> list[list[list[str]] | list[str]]:
    """Each zone as its columns, or as its lines."""
    shape: list[list[list[str]] | list[str]] = []
    for zone in zones_of(rows):
        if zone.gutters is None:
            shape.append([whole(row).text for row in zone.rows])
        else:
            shape.append([[line.text for line in part] for part in zone.parts()])
    return shape


BODY = [_line("a line of text that goes from margin to margin " * 2, 50, 500)]


def test_the_head_is_cut_at_its_number() -> None:
    """Issuer and title, then number and date; the title of the kind, centred on the page, ends it."""
    shape = _shape(
        [_line("UBND TỈNH", 80, 800), _line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 800)],
        [_line("Độc lập", 350, 785)],
        [_line("Số: 1/QĐ-UBND", 75, 770), _line("Lào Cai, ngày 1", 340, 771)],
        [_line("V/v cây xanh.", 75, 755)],
        [_line("QUYẾT ĐỊNH", 265, 720)],
        BODY,
    )

    assert shape == [
        [["UBND TỈNH"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập"], ["Số: 1/QĐ-UBND", "V/v cây xanh."], ["Lào Cai, ngày 1"]],
        ["QUYẾT ĐỊNH", BODY[0].text],
    ]  # fmt: skip


def test_the_addressees_end_the_head() -> None:
    """They stand under its left column, and in none."""
    shape = _shape(
        [_line("UBND TỈNH", 80, 800), _line("CỘNG HÒA", 300, 800)],
        [_line("Số: 1", 80, 785), _line("Lào Cai", 300, 785)],
        [_line("Kính gửi: Sở Nội vụ", 90, 760)],
    )

    assert shape[1] == ["Kính gửi: Sở Nội vụ"]


def test_a_title_above_one_short_line_is_no_column_of_the_foot() -> None:
    """It is centred on the page; all the text below it may stand on the left."""
    shape = _shape(
        [_line("UBND TỈNH", 80, 800), _line("CỘNG HÒA XÃ HỘI", 400, 800)],
        [_line("Số: 1/KH-SYT", 80, 785), _line("Lào Cai, ngày 1", 400, 785)],
        [_line("KẾ HOẠCH", 257, 757)],
        [_line("Ngày hội", 257, 741)],
        [_line("Đã đi.", 110, 713)],
        [_line("Nơi nhận:", 80, 686), _line("GIÁM ĐỐC", 400, 686)],
        [_line("- Lưu: VT.", 80, 673)],
        [_line("Lê Văn Mẫu", 400, 640)],
    )

    assert shape[1] == ["KẾ HOẠCH", "Ngày hội", "Đã đi."]


def test_the_right_column_of_a_foot_may_begin_higher_up() -> None:
    """The rows above the first with both sides belong to it from there on."""
    shape = _shape(
        BODY,
        [_line("CHỦ TỊCH", 380, 480)],
        [_line("Nơi nhận:", 60, 468)],
        [_line("- Như trên;", 60, 458)],
        [_line("- Sở Nội vụ;", 60, 448), _line("Trần Văn An", 370, 449)],
        [_line("- Lưu: VT.", 60, 438)],
    )

    assert shape == [
        [BODY[0].text],
        [["Nơi nhận:", "- Như trên;", "- Sở Nội vụ;", "- Lưu: VT."], ["CHỦ TỊCH", "Trần Văn An"]],
    ]


def test_two_sides_whose_lines_do_not_meet_are_columns() -> None:
    """The first row holds the left side only, and the next stands beside it."""
    shape = _shape(
        [_line("Nơi nhận:", 60, 480)],
        [_line("CHỦ TỊCH", 380, 474)],
        [_line("- Như trên;", 60, 466)],
        [_line("Trần Văn An", 370, 420)],
    )

    assert shape == [[["Nơi nhận:", "- Như trên;"], ["CHỦ TỊCH", "Trần Văn An"]]]


def test_what_only_looks_like_columns_is_none() -> None:
    """A short line above one set to the right, a wide blank in one line, two narrow gaps by chance."""
    assert _shape([_line("ký./.", 60, 500)], [_line("Hà Nội", 400, 485)]) == [["ký./.", "Hà Nội"]]
    assert _shape([_line("Số:", 60, 500), _line("/UBND", 120, 500)], BODY) == [["Số:   /UBND", BODY[0].text]]
    assert _shape(
        [_line("một hai", 60, 500), _line("ba bốn", 108, 500)], [_line("năm sáu", 60, 485), _line("bảy", 110, 485)]
    ) == [["một hai ba bốn", "năm sáu bảy"]]
    assert _shape([_line("một", 60, 500)]) == [["một"]]
    assert zones_of([]) == []


def test_a_signature_needs_room_but_not_a_page() -> None:
    """Rows far apart are not of one stretch."""
    shape = _shape(
        [_line("trái", 60, 800), _line("phải", 300, 800)],
        [_line("trái", 60, 785), _line("phải", 300, 785)],
        [_line("cuối trang", 60, 500)],
    )

    assert shape == [[["trái", "trái"], ["phải", "phải"]], ["cuối trang"]]


def test_three_columns_are_a_table_if_most_cells_are_filled() -> None:
    """Else the widest gutter parts two."""
    rows = [
        [_line("TT", 60, 500 - 15 * n), _line("việc", 150, 500 - 15 * n), _line("ai", 400, 500 - 15 * n)]
        for n in range(4)
    ]
    (zone,) = zones_of(rows)
    assert zone.grid == [["TT", "việc", "ai"]] * 4

    sparse = [rows[0], [_line("chỉ trái", 60, 485)], [_line("chỉ phải", 400, 470)], [_line("trái", 60, 455)]]
    (zone,) = zones_of(sparse)
    assert zone.grid is None
    assert [[line.text for line in column] for column in zone.columns or ()] == [
        ["TT   việc", "chỉ trái", "trái"],
        ["ai", "chỉ phải"],
    ]


def _word(text: str, left: float, blank: float | None = None) -> Word:
    font = Font("F", is_bold=False, is_italic=False, legacy=None)
    return Word(text, left, left + 5.0 * len(text), 500.0, SIZE, font, blank)


def test_a_tab_after_a_marker_opens_no_column() -> None:
    """But the star of a Party head stands in a column of its own, and so does a number far from its text."""
    (row,) = rows_of([_word("1.", 60), _word("text", 100)])
    assert [line.text for line in row] == ["1. text"]
    (row,) = rows_of([_word("*", 60), _word("Hà Nội", 100)])
    assert [line.text for line in row] == ["*", "Hà Nội"]
    (row,) = rows_of([_word("1.", 60), _word("text", 200)])
    assert [line.text for line in row] == ["1.", "text"]


def test_letters_of_two_fonts_make_one_word() -> None:
    """A small gap is no blank unless the page sets one; before a stop only what the page sets is."""
    (row,) = rows_of([_word("s", 60), _word("ử", 66), _word(".", 74)])
    assert [line.text for line in row] == ["sử."]
    (row,) = rows_of([_word("K", 60), _word("ế", 65), _word("hoạch", 70, blank=68), _word(".", 98, blank=96)])
    assert [line.text for line in row] == ["Kế hoạch ."]
    (row,) = rows_of([_word("và", 60), _word("ộ", 73), _word("ng", 78, blank=70)])
    assert [line.text for line in row] == ["và ộng"]
    (row,) = rows_of([_word("g", 60), _word("ử", 65, blank=80), _word("i:", 70)])
    assert [line.text for line in row] == ["gửi:"]


def test_no_words_make_no_rows() -> None:
    """An empty page."""
    assert rows_of([]) == []
