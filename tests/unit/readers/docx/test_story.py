"""What stands in paragraphs: breaks, fields, changes, notes, boxes, symbols, old fonts, hidden runs."""

import pytest

from vngov.model import UnclassifiedReason

P = "<w:p>{}</w:p>"
R = "<w:r>{}</w:r>"
T = "<w:r><w:t>{}</w:t></w:r>"
CENTRED = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{}</w:p>'


def _notes(layout) -> dict[str, dict[str, object]]:
    return {note.code: dict(note.params) for note in layout.diagnostics}


def test_runs_make_a_line_and_blank_paragraphs_a_gap(flow_of) -> None:
    """Any number of empty paragraphs is one blank line; none opens the text."""
    body = P.format("") + P.format(T.format("Điều ") + T.format("1.")) + P.format("") * 3 + P.format(T.format("2."))

    assert flow_of(body)[0] == "Điều 1.\n\n2.\n"


def test_characters_that_are_elements(lines_of) -> None:
    """Tabs, hyphens that do not break, hyphens that do not show, symbols; line feeds of the markup are blanks."""
    inside = (
        '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab w:alignment="right"/><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t>'
        '<w:softHyphen/><w:t>!</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/>'
        '<w:sym w:font="Arial" w:char="0041"/><w:sym w:char="F0A7"/><w:sym w:char="zz"/><w:sym w:char="D800"/>'
        "<w:t>c\nd</w:t>"
    )
    tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'

    assert lines_of(P.format(tabs + R.format(inside))) == ["a\tb\tQĐ-UBND!☑≥A•c d"]


def test_a_character_of_a_symbol_font_is_what_it_draws(lines_of) -> None:
    """In the text of a run too, by the font of the run."""
    run = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0e0</w:t></w:r>'

    assert lines_of(P.format(run + T.format(" \uf0b7 a"))) == ["→ • a"]


def test_a_line_break_ends_a_line_where_lines_matter(lines_of) -> None:
    """In what is centred always; in running text only before a marker or after the end of a sentence."""
    broken = T.format("Chương I") + R.format("<w:br/>") + T.format("QUY ĐỊNH") + R.format("<w:cr/><w:br/>")

    assert lines_of(CENTRED.format(broken)) == ["Chương I", "QUY ĐỊNH"]
    assert lines_of(P.format(broken)) == ["Chương I QUY ĐỊNH"]
    assert lines_of(CENTRED.format(T.format("a") + R.format("<w:br/><w:br/>") + T.format("b"))) == ["a", "b"]
    assert lines_of(P.format(T.format("gồm") + R.format("<w:br/>") + T.format("- Một"))) == ["gồm", "- Một"]
    assert lines_of(P.format(T.format("Hết.") + R.format("<w:br/>") + T.format("Và nữa"))) == ["Hết.", "Và nữa"]


def test_tracked_changes_are_accepted(flow_of) -> None:
    """What was put in stays, what was taken out goes, moved text stands where it went; and it is told."""
    body = P.format(
        "<w:ins>"
        + T.format("mới ")
        + "</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r>"
        + T.format("cũ")
        + "</w:del>"
        "<w:moveFrom>" + T.format("trước") + "</w:moveFrom><w:moveTo>" + T.format("sau") + "</w:moveTo>"
    )
    text, layout = flow_of(body)

    assert text == "mới sau\n"
    assert _notes(layout)["tracked-changes"] == {"count": 4}


def test_a_paragraph_whose_end_was_deleted_goes_on(flow_of) -> None:
    """Into the next one, with the formatting of that; at the end of the text it just ends."""
    end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = P.format(end + T.format("Điều ")) + P.format(end + T.format("1. ")) + CENTRED.format(T.format("Phạm vi"))
    text, layout = flow_of(body + P.format(end + T.format("hết")))

    assert text == "Điều 1. Phạm vi\nhết\n"
    assert [styled.style.align for styled in layout.styles] == ["center", None]


def _field(instruction: str, result: str = "") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    separate = mark.format("separate") + result if result else ""
    return mark.format("begin") + R.format(f"<w:instrText>{instruction}</w:instrText>") + separate + mark.format("end")


def test_a_field_is_its_result(lines_of) -> None:
    """Nested ones too; without a result it is nothing; a simple one is what it holds."""
    inner = _field(" PAGE ", T.format("9"))
    body = (
        T.format("a")
        + _field(" IF ", T.format("b") + inner)
        + _field(" DATE ")
        + _field(inner, T.format("c"))
        + '<w:fldSimple w:instr="X">' + T.format("d") + "</w:fldSimple>"
        + "<w:hyperlink>" + T.format("e") + "</w:hyperlink>"
    )  # fmt: skip

    assert lines_of(P.format(body)) == ["ab9cde"]


def test_a_broken_field_hides_no_more_than_its_paragraph(lines_of) -> None:
    """A beginning without end, an end without beginning."""
    opened = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + T.format("mất") + R.format("<w:tab/><w:br/><w:sym/>")
    stray = '<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:fldChar/></w:r>'

    assert lines_of(P.format(opened + R.format("<w:noBreakHyphen/>")) + P.format(stray + T.format("còn"))) == ["còn"]


def test_a_table_of_contents_stands_aside(flow_of) -> None:
    """It repeats the headings, so it would be read as a second body."""
    first = _field(' TOC \\o "1-3" ', T.format("Chương I\t1"))[: -len('<w:r><w:fldChar w:fldCharType="end"/></w:r>')]
    last = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = P.format(first) + P.format(T.format("Chương II\t2")) + P.format(last) + P.format(T.format("Chương I"))
    text, layout = flow_of(body)

    assert text == "Chương I\t1\nChương II\t2\nChương I\n"
    assert [text[area.start : area.end] for area in layout.asides] == ["Chương I\t1", "Chương II\t2"]


def test_notes_stand_beside_the_text(flow_of) -> None:
    """After the paragraph that refers to them, numbered; the rule above them and unused ones are no text."""
    footnotes = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2">{P.format(R.format("<w:footnoteRef/>") + T.format(" Một."))}{P.format(T.format("Hai."))}'
        '</w:footnote><w:footnote w:id="3"><w:p/></w:footnote>'
    )
    endnotes = f'<w:endnote w:id="2">{P.format(T.format("Cuối."))}</w:endnote>'
    body = (
        P.format(T.format("a") + R.format('<w:footnoteReference w:id="2"/><w:footnoteReference w:id="9"/>'))
        + P.format(T.format("b") + R.format('<w:endnoteReference w:id="2"/><w:footnoteReference w:id="3"/>'))
    )  # fmt: skip
    text, layout = flow_of(body, footnotes=footnotes, endnotes=endnotes)

    assert text == "a\n[1] Một.\nHai.\nb\n[1] Cuối.\n"
    assert [area.reason for area in layout.asides] == [UnclassifiedReason.FOOTNOTE] * 2


def test_text_boxes_are_read_once(lines_of) -> None:
    """The first alternative counts, what is in the box comes after the paragraph that it hangs at."""
    box = f"<w:txbxContent>{P.format('')}{CENTRED.format(T.format('HỎA TỐC'))}</w:txbxContent>"
    run = (
        f"<w:r><w:t>Số: </w:t><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent><w:t>12</w:t></w:r>"
    )

    assert lines_of(P.format(run + T.format("/QĐ"))) == ["Số: 12/QĐ", "HỎA TỐC"]
    assert lines_of(box) == ["HỎA TỐC"]


def test_content_controls_are_what_they_hold(lines_of) -> None:
    """Not their title, their list of choices, or the data of a form field."""
    body = (
        "<w:sdt><w:sdtPr><w:alias/><w:rPr><w:b/></w:rPr><w:t>không</w:t></w:sdtPr><w:sdtContent>"
        + P.format(R.format("<w:ffData><w:t>không</w:t></w:ffData>") + T.format("có"))
        + "</w:sdtContent></w:sdt>"
    )

    assert lines_of(body) == ["có"]


def test_formulas_keep_their_characters(lines_of) -> None:
    """In the order of the markup."""
    assert lines_of(P.format(T.format("S = ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>")) == ["S = a+b"]


def test_hidden_text_is_left_out_and_told(flow_of) -> None:
    """It prints nothing."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    text, layout = flow_of(P.format(T.format("a") + hidden) + P.format(hidden))

    assert text == "a\n\n"
    assert _notes(layout) == {"hidden-text": {"count": 4}}


def test_comments_and_files_inside_are_told(flow_of) -> None:
    """They are no text of the document; what is not read at all is a warning."""
    body = P.format(T.format("a") + R.format("<w:commentReference/>")) + '<w:altChunk r:id="x"/>'
    text, layout = flow_of(body)

    assert text == "a\n"
    assert _notes(layout) == {"comments-left-out": {"count": 1}, "embedded-parts": {"count": 1}}
    assert [note.severity for note in layout.diagnostics] == ["info", "warning"]


def _in_font(font: str, *texts: str) -> str:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    return "".join(f'<w:r><w:rPr>{fonts}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)


def test_old_fonts_are_converted_run_by_run(flow_of) -> None:
    """Letters that lie across two runs too; the capitals that only the font shows; and it is told."""
    body = P.format(
        _in_font(".VnTimeH", "quyÕt ®Þnh ")
        + T.format("của ")
        + _in_font("VNI-Times", "UÛy ban nhaâ", "n daâ", "n ")
        + _in_font(".VnTime", "tØnh ") + T.format("Lào Cai")
    )  # fmt: skip
    text, layout = flow_of(body)

    assert text == "QUYẾT ĐỊNH của Ủy ban nhân dân tỉnh Lào Cai\n"
    assert [dict(note.params)["font"] for note in layout.diagnostics] == [".VnTimeH", "VNI-Times", ".VnTime"]
    assert {note.code for note in layout.diagnostics} == {"legacy-font"}


def test_old_letters_are_known_without_the_name_of_their_font(flow_of) -> None:
    """The whole text tells; what is Unicode already and the numbers of lists are left alone."""
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = P.format(T.format("CéNG HßA X· HéI")) + P.format(
        numbered + T.format("ViÖc giao ®Êt cho ñy ban nh©n d©n do Nhµ n­íc quy ®Þnh")
    )
    text, layout = flow_of(body, numbering=numbering)

    assert text == "CỘNG HÒA XÃ HỘI\nĐiều 1. Việc giao đất cho ủy ban nhân dân do Nhà nước quy định\n"
    assert _notes(layout)["legacy-encoding"] == {"encoding": "tcvn3"}
    assert (
        flow_of(P.format(T.format("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")))[0]
        == "Cộng hòa xã hội chủ nghĩa Việt Nam\n"
    )


def test_unicode_in_an_old_font_is_left_alone(flow_of) -> None:
    """Offices converted their texts and forgot the name of the font."""
    text, layout = flow_of(P.format(_in_font(".VnTime", "Độc lập ", "và tự do")))

    assert text == "Độc lập và tự do\n"
    assert layout.diagnostics == ()
    assert flow_of(P.format(_in_font(".VnTime", "A 1")))[1].diagnostics == ()


@pytest.mark.parametrize(
    "markup", ["<w:t>mất</w:t>", "<w:tc/>", "<w:tr><w:tc/></w:tr>", "<w:tbl><w:tc><w:tr/></w:tc></w:tbl>"]
)
def test_elements_in_the_wrong_place_do_no_harm(lines_of, markup) -> None:
    """What follows is read."""
    cell = "<w:tbl><w:tblStyle/><w:tblHeader/><w:gridSpan/><w:tc><w:tr><w:tc>x</w:tc></w:tr></w:tc></w:tbl><w:trPr><w:del/></w:trPr>"

    assert lines_of(markup + cell + P.format(T.format("còn")))[-1].endswith("còn")
