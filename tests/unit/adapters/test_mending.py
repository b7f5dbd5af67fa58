"""Faults mended in a copy of the file: the words at fault change, and no other byte."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

import pytest

import vngov
from vngov.errors import NotEditableError
from vngov.readers.docx.source import open_source
from vngov.rules.specimens import specimen
from vngov.text._legacy_tables import TCVN3, VISCII

FAULT = ("Số: 31/KH-SYT", "Số: 031/KH-SYT")


def paragraph(line: str, properties: str = "") -> str:
    """Return the markup of a line of text; one of markup stays."""
    inner = line if line.startswith("<w:") else f'<w:r><w:t xml:space="preserve">{line}</w:t></w:r>'
    return f"<w:p>{properties}{inner}</w:p>" if line else "<w:p/>"


def plan(**other: str) -> list[str]:
    """Return the paragraphs of a plan without faults, some of them with other markup."""
    lines = specimen("plan").rstrip("\n").split("\n")
    return [paragraph(other.get(line.partition(" ")[0].strip(":"), line)) for line in lines]


def main_part(data: bytes) -> str:
    """Return the markup of the document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def paragraphs(data: bytes) -> list[str]:
    """Return the markup of each paragraph."""
    return re.findall(r"<w:p>.*?</w:p>|<w:p/>", main_part(data))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<w:r><w:rPr><w:b/></w:rPr><w:t>Số: 0</w:t></w:r><w:r><w:t>31/KH</w:t></w:r><w:r><w:t>-SYT</w:t></w:r>",
            "<w:r><w:rPr><w:b/></w:rPr><w:t>Số: 31</w:t></w:r><w:r><w:t>/KH</w:t></w:r><w:r><w:t>-SYT</w:t></w:r>",
        ),
        (
            '<w:proofErr w:type="spellStart"/><w:r w:rsidR="1"><w:t >Số&#58; 031&#x2F;KH-SYT</w:t></w:r>',
            '<w:proofErr w:type="spellStart"/><w:r w:rsidR="1"><w:t >Số&#58; 31&#x2F;KH-SYT</w:t></w:r>',
        ),
        (
            "<w:r><w:t>Số:</w:t><w:tab/><w:t>031/KH-SYT</w:t></w:r>",
            "<w:r><w:t>Số:</w:t><w:tab/><w:t>31/KH-SYT</w:t></w:r>",
        ),
        (
            '<w:hyperlink w:anchor="a"><w:r><w:t>Số: 31 /KH-SYT</w:t></w:r></w:hyperlink>',
            '<w:hyperlink w:anchor="a"><w:r><w:t>Số: 31/KH-SYT</w:t></w:r></w:hyperlink>',
        ),
        (
            "<w:r><w:t>Số: 31</w:t></w:r><w:r><w:t xml:space='preserve'> /KH-SYT</w:t></w:r>",
            "<w:r><w:t>Số: 31</w:t></w:r><w:r><w:t xml:space='preserve'>/KH-SYT</w:t></w:r>",
        ),
    ],
    ids=["three runs", "references", "tab", "link", "blank in a run of its own"],
)
def test_words_change_in_the_runs_that_hold_them(make_docx, markup, expected) -> None:
    """Nothing else of the paragraph, and no other paragraph, has another byte."""
    data = make_docx("".join(plan(Số=markup)))
    mended = vngov.mend(data)

    assert main_part(data).replace(markup, expected) == main_part(mended.content)
    assert mended.is_changed
    assert str(mended.result.document.header.number.raw) == "Số: 31/KH-SYT"
    assert mended.left == ()


def test_blanks_at_an_edge_are_kept_by_the_tag(make_docx) -> None:
    """Where the new text of an element ends with a blank, the element says that blanks count."""
    markup = "<w:r><w:t>Kiên Giang, ngày 7</w:t></w:r><w:r><w:t> tháng 4 năm 2023</w:t></w:r>"
    data = make_docx("".join(plan(Kiên=markup)))

    assert "<w:t>Kiên Giang, ngày 07</w:t>" in main_part(vngov.mend(data).content)

    markup = "<w:r><w:t>T</w:t></w:r><w:r><w:t>hực hiện Nghị định số 30/2020/NĐ-CP</w:t><w:t>, ngày 05</w:t></w:r>"
    rest = (
        "<w:r><w:t xml:space='preserve'> tháng 3 năm 2020 của Chính phủ, Sở Y tế xây dựng kế hoạch như sau:</w:t></w:r>"
    )
    mended = vngov.mend(make_docx("".join(plan(Thực=markup + rest))))

    assert '<w:t xml:space="preserve"> ngày 05</w:t></w:r>' in main_part(mended.content)
    assert "NĐ-CP ngày 05 tháng 3" in mended.result.document.body[0].text


FIELD = (
    '<w:r><w:t xml:space="preserve">Số: </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText>DOCPROPERTY So</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>031/KH-SYT</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    "markup",
    [
        FIELD,
        '<w:r><w:t>Số: </w:t></w:r><w:fldSimple w:instr="X"><w:r><w:t>031/KH-SYT</w:t></w:r></w:fldSimple>',
        "<w:r><w:t>Số: 0</w:t><w:t><![CDATA[31/KH]]>-SYT</w:t></w:r>",
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Số: 031/KH-SYT</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
    ],
    ids=["field", "simple field", "marked section", "text box"],
)
def test_what_cannot_be_edited_is_left_and_said(make_docx, markup) -> None:
    """The file stays as it is, and the finding is named."""
    data = make_docx("".join(plan(Số=markup)))
    mended = vngov.mend(data)

    assert data == mended.content
    assert "NUM104" in {finding.rule for finding in mended.left}
    assert mended.diff() == ""


def test_automatic_number_is_left(make_docx) -> None:
    """The number before the paragraph is counted by the word processor."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1-"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = [
        paragraph(re.sub(r"^[12]\. ", "", line), numbered) if re.match(r"[12]\. ", line) else paragraph(line)
        for line in specimen("party-programme").rstrip("\n").split("\n")
    ]
    data = make_docx("".join(body), numbering=lists)
    mended = vngov.mend(data)

    assert {finding.rule for finding in mended.left} == {"STR115"}
    assert data == mended.content


def test_dash_of_a_list_comes_with_the_copied_paragraph(make_docx) -> None:
    """A recipient that is put in stands in the list of the others, and types no dash of its own."""
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    dash = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    text = specimen("letter", ("- Như trên;\n", "")).rstrip("\n")
    body = [paragraph(line.removeprefix("- "), dash if line.startswith("- ") else "") for line in text.split("\n")]
    mended = vngov.mend(make_docx("".join(body), numbering=lists))

    assert f'<w:p>{dash}<w:r><w:t xml:space="preserve">Như trên;</w:t></w:r></w:p>' in main_part(mended.content)
    assert mended.result.document.recipients == vngov.parse(specimen("letter")).document.recipients


def test_words_in_an_old_font_are_left(make_docx) -> None:
    """They are other bytes than those that were read; what is ASCII in them is the same."""
    font = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>{}</w:t></w:r>'
    number = vngov.mend(make_docx("".join(plan(Số=font.format("Sè: 031/KH-SYT")))))
    motto = vngov.mend(make_docx("".join(plan(Độc=font.format("§éc lËp - Tù do - H¹nh Phóc")))))

    assert "<w:t>Sè: 31/KH-SYT</w:t>" in main_part(number.content)
    assert [finding.rule for finding in motto.left] == ["HDR104"]
    assert not motto.is_changed


def test_text_of_old_bytes_under_a_new_font_is_edited_where_it_is_ascii(make_docx) -> None:
    """No font says so, the whole text is converted, and the places in the file are still known."""
    byte_of = {letter: chr(byte) for byte, letter in enumerate(TCVN3) if byte > 0x7F}
    lines = specimen("plan", FAULT, ("Hạnh phúc", "Hạnh Phúc")).lower().rstrip("\n").split("\n")
    old = ["".join(byte_of.get(letter, letter) for letter in line) for line in lines]
    data = make_docx("".join(map(paragraph, old)))
    mended = vngov.mend(data)

    assert any(note.code == "legacy-encoding" for note in mended.original.diagnostics)
    source = open_source(data)
    assert source.text == mended.original.text
    assert [line.paragraph.text for line in source.lines] == [line for line in old if line]
    assert main_part(mended.content).count("<w:p>") == main_part(data).count("<w:p>")


TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def test_missing_line_is_set_like_its_component(make_docx) -> None:
    """A new paragraph has the properties of the one beside it, and the letters of its own component."""
    title = (
        '<w:p w:rsidR="7"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="000000"/>'
        f'<w:sz w:val="24"/></w:rPr><w:t>{TITLE}</w:t></w:r></w:p>'
    )
    body = [title if TITLE in line else line for line in plan() if MOTTO not in line]
    data = make_docx("".join(body))
    mended = vngov.mend(data)

    assert body == [
        line for line in re.findall(r"<w:p[ >].*?</w:p>|<w:p/>", main_part(mended.content)) if MOTTO not in line
    ]
    assert (
        f'<w:p><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/>'
        f'<w:color w:val="000000"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>'
        f'<w:t xml:space="preserve">{MOTTO}</w:t></w:r></w:p>'
    ) in main_part(mended.content)
    assert {finding.rule for finding in mended.report.findings} < {finding.rule for finding in mended.before.findings}


def test_lines_of_one_paragraph_come_and_go_with_their_breaks(make_docx) -> None:
    """Title and motto, and the recipients, are often one paragraph with line breaks."""
    head = f"<w:r><w:t>{TITLE}</w:t></w:r>"
    joined = "<w:br/>".join(
        f"<w:t>{line}</w:t>"
        for line in ("Nơi nhận:", "- Sở Nội vụ;", "- Sở Nội vụ;", "- Các đơn vị trực thuộc;", "- Lưu: VT, VP.")
    )
    dropped = {"- Sở Nội vụ;", "- Các đơn vị trực thuộc;", "- Lưu: VT, VP.", "Nơi nhận:"}
    lines = [line for line in specimen("plan").rstrip("\n").split("\n") if line not in dropped]
    cell = f"<w:tbl><w:tr><w:tc><w:p><w:r>{joined}</w:r></w:p></w:tc><w:tc>{{}}</w:tc></w:tr></w:tbl>"
    at = next(index for index, line in enumerate(lines) if line.startswith("KT. "))
    body = [paragraph(head if line == TITLE else line) for line in lines[:at]]
    data = make_docx("".join(body) + cell.format("".join(map(paragraph, lines[at:]))))
    mended = vngov.mend(data)

    assert [finding.rule for finding in mended.before.findings if finding.rule[:3] == "RCP"] == ["RCP109"]
    assert [finding.rule for finding in mended.report.findings if finding.rule[:3] == "RCP"] == []
    assert main_part(mended.content).count("<w:br/>") == joined.count("<w:br/>") - 1
    assert mended.result.document == vngov.parse(specimen("plan")).document


def test_line_is_put_before_another_one_of_its_paragraph(make_docx) -> None:
    """``Như trên`` comes first among recipients that are parted by line breaks."""
    text = specimen("letter", ("- Như trên;\n", "")).rstrip("\n")
    head, _, foot = text.partition("Nơi nhận:\n")
    items = [line for line in foot.split("\n") if line.startswith("-")]
    rest = [line for line in foot.split("\n") if not line.startswith("-")]
    joined = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in items)
    body = [*map(paragraph, head.rstrip("\n").split("\n")), paragraph("Nơi nhận:"), paragraph(f"<w:r>{joined}</w:r>")]
    mended = vngov.mend(make_docx("".join([*body, *map(paragraph, rest)])))

    assert f'<w:t xml:space="preserve">- Như trên;</w:t><w:br/><w:t>{items[0]}</w:t>' in main_part(mended.content)
    assert "RCP103" not in {finding.rule for finding in mended.report.findings}


def test_only_paragraph_of_a_cell_is_emptied_and_stays(make_docx) -> None:
    """A cell without a paragraph would be a damaged file."""
    line = paragraph("- Sở Nội vụ;")
    again = f"<w:tbl><w:tr><w:tc>{line}</w:tc></w:tr></w:tbl>"
    data = make_docx("".join([one + again if one == line else one for one in plan()]))
    mended = vngov.mend(data)

    assert [finding.rule for finding in mended.before.findings if finding.rule[:3] == "RCP"] == ["RCP109"]
    assert [finding.rule for finding in mended.report.findings if finding.rule[:3] == "RCP"] == []
    assert main_part(data).replace(again, again.replace("- Sở Nội vụ;", "")) == main_part(mended.content)


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("protected", {"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'}),
        ("tracked-changes", {}),
        ("signed", {}),
    ],
)
def test_signed_protected_and_tracked_files_are_never_edited(make_docx, code, parts) -> None:
    """The cause has a code, and nothing is returned; neither fixes nor comments."""
    body = "".join(plan(Số="Số: 031/KH-SYT"))
    if code == "tracked-changes":
        body += '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>'
    ties = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    )
    raw = {"_rels/.rels": ties, "_xmlsignatures/origin.sigs": ""} if code == "signed" else None
    data = make_docx(body, raw, **parts)

    for edit in (vngov.mend, vngov.with_comments):
        with pytest.raises(NotEditableError) as caught:
            edit(data)
        assert caught.value.code == code


def test_only_text_and_word_files_are_edited() -> None:
    """A web page is not written anew."""
    with pytest.raises(NotEditableError) as caught:
        vngov.mend(f"<html><body><p>{specimen('plan', FAULT)}</p></body></html>".encode())

    assert caught.value.code == "uneditable-format"
    assert ".docx" in str(caught.value)


def test_markup_that_is_not_utf8_is_left(make_docx) -> None:
    """Offsets of bytes are offsets of characters in UTF-8 only."""
    body = "".join(plan(Số="Số: 031/KH-SYT"))
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    markup = (
        f'<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
    )
    data = make_docx("", {"word/document.xml": markup.encode("utf-16")})
    mended = vngov.mend(data)

    assert data == mended.content
    assert "NUM104" in {finding.rule for finding in mended.left}


def test_other_members_and_their_dates_stay(make_docx) -> None:
    """Of the package only the part with the fault is new."""
    data = make_docx("".join(plan(Số="Số: 031/KH-SYT")), {"word/media/seal.png": b"\x89PNG"})
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(vngov.mend(data).content)) as new:
        assert old.namelist() == new.namelist()
        assert [info.date_time for info in old.infolist()] == [info.date_time for info in new.infolist()]
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert changed == ["word/document.xml"]


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_keeps_its_encoding_and_line_ends(mark, encoding, end) -> None:
    """A file of another program comes back as that program wrote it, new lines included."""
    good = specimen("plan").replace("\n", end)
    faulty = good.replace("Số: 31/", "Số:  31 /").replace(f"{MOTTO}{end}", "")
    mended = vngov.mend(mark + faulty.encode(encoding))

    assert mended.content == mark + good.replace("Số: 31/", "Số:  31/").encode(encoding)


def test_text_of_an_old_code_page_becomes_unicode() -> None:
    """What the old page cannot spell would be lost in it."""
    text = specimen("plan", FAULT)
    byte_of = {letter: byte for byte, letter in enumerate(VISCII)}
    mended = vngov.mend(bytes(byte_of[letter] for letter in text))

    assert mended.original.encoding == "viscii"
    assert mended.content.decode() == specimen("plan")


def test_guesses_wait_for_leave() -> None:
    """An archive line is put in where fixes that guess are asked for."""
    faulty = specimen("plan", (";\n- Lưu: VT, VP.", ".")).encode()

    assert not vngov.mend(faulty).is_changed
    assert vngov.mend(faulty, unsafe=True).content.decode().rstrip().count("trực thuộc;\n- Lưu: VT.\n")


def test_second_run_changes_nothing(make_docx) -> None:
    """What was mended has nothing left to mend."""
    once = vngov.mend(make_docx("".join(plan(Số="Số: 031 /KH-SYT", Kiên="Kiên Giang, ngày 7 tháng 4 năm 2023"))))

    assert once.is_changed
    assert vngov.mend(once.content).content == once.content


SECTION = (
    '<w:sectPr><w:pgSz w:w="{}" w:h="{}"/>'
    '<w:pgMar w:top="{}" w:right="1134" w:bottom="1134" w:left="{}" w:header="720" w:footer="720" w:gutter="{}"/></w:sectPr>'
)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((11906, 16838, 1134, 1134, 0), (11906, 16838, 1134, 1701, 0)),
        ((11906, 16838, 1134, 850, 284), (11906, 16838, 1134, 1417, 284)),
        ((11906, 16838, -2000, 1701, 0), (11906, 16838, -1134, 1701, 0)),
        ((12240, 15840, 1134, 1701, 0), (11906, 16838, 1134, 1701, 0)),
        ((15840, 12240, 500, 500, 0), (16838, 11906, 500, 500, 0)),
        ((11906, 16838, 1134, 1701, 0), (11906, 16838, 1134, 1701, 0)),
    ],
    ids=["left", "left and gutter", "top that nothing moves", "paper", "paper on its side", "nothing"],
)
def test_paper_and_margins_are_set_where_they_are_at_fault(make_docx, found, expected) -> None:
    """Only with leave, only the lengths at fault, and only in their own section."""
    first = f"<w:p><w:pPr>{SECTION.format(11906, 16838, 1134, 1701, 0)}</w:pPr></w:p>"
    body = "".join(plan())
    data = make_docx(f"{body}{first}{SECTION.format(*found)}")
    mended = vngov.mend(data, page=True)

    assert not vngov.mend(data).is_changed
    assert main_part(mended.content) == main_part(data).replace(SECTION.format(*found), SECTION.format(*expected))
    assert mended.is_changed is (found != expected)
    assert bool(mended.set) is (found != expected)
    assert {finding.rule for finding in mended.report.findings}.isdisjoint({"LAY101", "LAY103", "LAY105"})
    assert mended.diff() == ""
    assert vngov.mend(mended.content, page=True).content == mended.content
