"""One document as plain text and as a Word file gives one model.

The Word file is made as a clerk makes it, by another library: head and foot in tables without lines, headings
centred, first lines indented, text split into runs.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from vngov import parse, read, render
from vngov.model import (
    Appendix,
    Block,
    Document,
    Header,
    Paragraph,
    Phrase,
    Preamble,
    Quotation,
    Recipients,
    Signature,
    Table,
)
from vngov.testing.strategies import documents

if TYPE_CHECKING:
    from collections.abc import Iterable

docx = pytest.importorskip("docx")
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN  # noqa: E402 - after the check that it is there
from docx.oxml import OxmlElement  # noqa: E402
from docx.shared import Pt  # noqa: E402

GOLDEN = Path(__file__).parents[3] / "golden"


def _documents() -> dict[str, Document]:
    found: dict[str, Document] = {}
    for example in sorted((files("vngov") / "data" / "examples").iterdir(), key=lambda path: path.name):
        found[example.name] = parse(example.read_text(encoding="utf-8")).document
    for case in sorted(GOLDEN.glob("*/document.txt")):
        found[case.parent.name] = parse(case.read_text(encoding="utf-8")).document
    return found


DOCUMENTS = _documents()


class Clerk:
    """Types a document into a Word file."""

    def __init__(self) -> None:
        self.file = docx.Document()

    def typed(self, document: Document) -> bytes:
        """Return the file."""
        self.head(document.header)
        self.title(document.header)
        if document.addressees is not None:
            self.line(f"{document.addressees.label}:")
            for item in document.addressees.items:
                self.line(f"- {item.raw or item.text}")
        self.preamble(document.preamble)
        self.blocks(document.body)
        self.foot(document.recipients, document.signatures)
        if document.contact is not None:
            self.line(str(document.contact))
        for appendix in document.appendices:
            self.appendix(appendix)
        stream = io.BytesIO()
        self.file.save(stream)
        return stream.getvalue()

    def line(self, text: str) -> None:
        """Type a paragraph of the body, in two runs, its first line indented."""
        paragraph = self.file.add_paragraph()
        paragraph.alignment = ALIGN.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Pt(28)
        middle = len(text) // 2
        paragraph.add_run(text[:middle])
        paragraph.add_run(text[middle:]).italic = True

    def centred(self, *phrases: Phrase | None) -> None:
        """Type headings."""
        for phrase in phrases:
            if phrase is not None:
                paragraph = self.file.add_paragraph()
                paragraph.alignment = ALIGN.CENTER
                paragraph.add_run(str(phrase)).bold = True

    def columns(self, left: Iterable[object], right: Iterable[object]) -> None:
        """Type a table of one row without lines."""
        cells = self.file.add_table(rows=1, cols=2).rows[0].cells
        for cell, lines in zip(cells, (left, right), strict=True):
            cell.text = "\n".join(str(line) for line in lines if line)

    def head(self, header: Header) -> None:
        """Type the two columns of the head."""
        left: list[object] = []
        for issuer in header.issuers:
            left += [*issuer.parents, issuer.name if issuer is header.issuers[-1] else f"{issuer.name} -"]
        left.append(header.number and header.number.raw)
        if header.kind is None or not header.kind.text:
            left.append(header.abstract)
        left += [header.secrecy, header.urgency]
        place = header.place_and_date
        right: list[object] = [header.national_title, header.motto, header.party_title, place and place.raw]
        if any(left) or any(right):
            self.columns(left, [*right, *header.circulation])

    def title(self, header: Header) -> None:
        """Type kind and abstract."""
        if header.kind is not None and header.kind.text:
            self.centred(Phrase(header.kind.text), header.abstract)

    def preamble(self, preamble: Preamble | None) -> None:
        """Type who decides, on what basis, and that it is decided."""
        if preamble is not None:
            self.centred(preamble.authority)
            for basis in preamble.bases:
                self.line(basis.text)
            self.centred(preamble.enactment)

    def blocks(self, blocks: Iterable[Block], opening: str = "") -> None:
        """Type the body."""
        for block in blocks:
            if isinstance(block, Table):
                self.table(block)
            elif isinstance(block, Quotation):
                self.quotation(block)
            elif isinstance(block, Paragraph):
                self.line(opening + block.text)
            else:
                self.line(f"{opening}{block.marker} {block.text}".strip())
                self.blocks(block.children)
            opening = ""

    def quotation(self, block: Quotation) -> None:
        """Type a quoted unit between its marks."""
        self.blocks(block.children, "“")
        self.file.paragraphs[-1].add_run(block.closing)

    def table(self, table: Table) -> None:
        """Type a table of data, with lines."""
        made = self.file.add_table(rows=0, cols=max(len(row.cells) for row in table.rows), style="Table Grid")
        for number, row in enumerate(table.rows):
            added = made.add_row()
            if number < table.header_rows:  # repeated on every page
                added._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell, phrase in zip(added.cells, row.cells, strict=False):
                cell.text = str(phrase)

    def foot(self, recipients: Recipients | None, signatures: tuple[Signature, ...]) -> None:
        """Type recipients and signatures, side by side."""
        left: list[object] = []
        if recipients is not None:
            left += [f"{recipients.label}:", *(f"- {item.raw or item.text}" for item in recipients.items)]
            left.append(recipients.drafted_by)
        columns: list[list[object]] = []
        for each in signatures:
            lines: list[object] = [authority.raw for authority in each.authorities]
            lines += [each.position, each.note, " ".join(str(part) for part in (each.rank, each.name) if part)]
            columns.append([*lines, each.office])
        if left or columns:
            cells = self.file.add_table(rows=1, cols=1 + len(columns)).rows[0].cells
            for cell, lines in zip(cells, [left, *columns], strict=True):
                cell.text = "\n".join(str(line) for line in lines if line)

    def appendix(self, appendix: Appendix) -> None:
        """Type an appendix on a page of its own."""
        self.file.add_page_break()
        self.centred(appendix.label, appendix.title)
        if appendix.header is not None:
            self.head(appendix.header)
            self.title(appendix.header)
        self.centred(appendix.reference)
        self.preamble(appendix.preamble)
        self.blocks(appendix.body)
        self.foot(appendix.recipients, appendix.signatures)


each_document = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())


@each_document
def test_the_word_file_gives_the_model_of_the_text(document) -> None:
    """Nothing is lost on the way either."""
    result = read(Clerk().typed(document))

    assert result.document == document
    assert result.coverage == 1.0
    assert result.unowned() == ()


@given(documents())
def test_any_document_comes_back_from_a_word_file(document) -> None:
    """As it does from the text that the writer makes of it."""
    document = parse(render(document, "text")).document
    result = read(Clerk().typed(document))

    assert result.document == document
    assert result.unowned() == ()


@pytest.mark.requires("libreoffice")
@pytest.mark.slow
def test_libreoffice_gives_the_model_of_the_text(tmp_path) -> None:
    """From the markup that LibreOffice writes of these files."""
    program = str(shutil.which("soffice"))
    for name, document in DOCUMENTS.items():
        (tmp_path / f"{Path(name).stem}.docx").write_bytes(Clerk().typed(document))
    given = sorted(tmp_path.glob("*.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    made = tmp_path / "made"
    command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", str(made), *map(str, given)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 - the program that was found

    for name, document in DOCUMENTS.items():
        assert read(made / f"{Path(name).stem}.docx").document == document, name
