"""The document as a whole: page furniture, and what is told about the file."""

import pytest

from vngov.diagnostics import Severity
from vngov.model import UnclassifiedReason
from vngov.readers import read
from vngov.readers.docx import read_docx

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def test_headers_and_footers_stand_aside(flow_of) -> None:
    """At the end of the flow text, each text once; empty ones and missing parts are nothing."""
    text, layout = flow_of(
        P.format("Nội dung"),
        header1=P.format("2") + P.format("CÔNG BÁO"),
        header2=P.format("2") + P.format("CÔNG BÁO"),
        header3="<w:p/>",
        footer1=P.format("Trang 2"),
    )

    assert text == "Nội dung\nTrang 2\n2\nCÔNG BÁO\n"
    assert [area.reason for area in layout.asides] == [UnclassifiedReason.PAGE_FURNITURE] * 2


def test_the_head_of_a_document_may_stand_in_the_page_header(make_docx) -> None:
    """Letter paper is made so; where the body has a head of its own, the header is page furniture."""
    head = P.format("SỞ NỘI VỤ") + P.format("Số: 12/SNV-VX") + P.format("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    body = P.format("Kính gửi: Ban A.") + P.format("Nội dung.")
    paper = read(make_docx(body, header=head)).document
    own = read(make_docx(head + body, header=head)).document

    assert paper.header == own.header
    assert paper.unclassified == ()
    assert str(own.number) == "12/SNV-VX"
    assert [node.reason for node in own.unclassified] == [UnclassifiedReason.PAGE_FURNITURE]


def test_a_signed_file_is_told(make_docx) -> None:
    """By the tie of the package to the origin of its signatures."""
    ties = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="2" Target="_xmlsignatures/origin.sigs"'
        f' Type="{RELATIONS}/digital-signature/origin"/></Relationships>'
    )
    result = read(make_docx(P.format("a"), raw={"_rels/.rels": ties}))

    assert [(note.code, note.severity) for note in result.diagnostics] == [("signed", Severity.INFO)]
    assert result.diagnostics[0].message("vi") == "tệp có chữ ký số"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', ["protected"]),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', []),
        ("<w:writeProtection/>", ["protected"]),
        ("<w:zoom/>", []),
    ],
)
def test_a_protected_file_is_told(flow_of, settings, expected) -> None:
    """Only where the protection is in force."""
    assert [note.code for note in flow_of(P.format("a"), settings=settings)[1].diagnostics] == expected


def test_an_empty_document_is_an_empty_text(make_docx) -> None:
    """And no error."""
    assert read_docx(make_docx(""))[0] == ""
    assert [note.code for note in read(make_docx("<w:p/>")).diagnostics] == ["empty"]


def test_another_writer_is_read_too(tmp_path) -> None:
    """python-docx makes the file, with its own styles, lists and tables."""
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.add_heading("I. MỤC ĐÍCH", level=1)
    made.add_paragraph("Nội dung ").add_run("quan trọng").bold = True
    made.add_paragraph("Một", style="List Number")
    made.add_paragraph("Hai", style="List Number")
    table = made.add_table(rows=2, cols=2, style="Table Grid")
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells), ("TT", "Việc", "1", "Rà soát"), strict=True
    ):
        cell.text = text
    made.save(str(tmp_path / "a.docx"))
    text, layout = read_docx((tmp_path / "a.docx").read_bytes())

    assert text == "I. MỤC ĐÍCH\nNội dung quan trọng\n1. Một\n2. Hai\nTT\tViệc\n1\tRà soát\n"
    assert [styled.style.bold for styled in layout.styles] == [True, True, False, False]
    assert len(layout.tables) == 1
