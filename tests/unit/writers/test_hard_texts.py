"""Texts that a format may stumble over: printed as they are, or what could not be is said."""

from __future__ import annotations

import io
import re
from html import unescape

import docx
import pypdfium2
import pytest

import vngov
from vngov.model import Document, Header, Paragraph, Phrase, Recipients, Row, Signature, Table
from vngov.writers import render_reporting, writers

HARD = {
    "html": "</p></article><script>alert('1')</script><!-- & &amp; &#0; \" '",
    "xml": "]]> <w:p/> <?xml version='1.0'?> <!DOCTYPE x> &lt;",
    "typst": '#let x = 1 #import "a.typ" $x^2$ `raw` @ref <label> \\u{1F600} = Heading / term: ~ -- ...',
    "markdown": "# Heading *bold* _it_ [a](b) `x` > quote | cell | --- ***",
    "right-to-left": "Văn bản \u202eשלום عليكم\u202c hết.",
    "emoji": "Kết quả tốt 😀👩‍👩‍👧🇻🇳 hết.",
    "decomposed": "Ủy ban nhân dân tỉnh Lào Cai".encode().decode() + " tiê\u0301ng Viê\u0323t",
    "braces": "{{}} {0} {x!r} %s %(x)s ${HOME} \\n \\",
}


def document(text: str) -> Document:
    """Return a document that has a text in every place."""
    return Document(
        Header(["SỞ Y TẾ"], number="12/KH-SYT", abstract=text, kind=vngov.model.KindLine("ke-hoach", "KẾ HOẠCH")),
        body=[Paragraph(f"Mở đầu: {text}"), Table([["Cột", "Ghi chú"], [text, "x"]], 1)],
        signatures=[Signature(position="GIÁM ĐỐC", name="Nguyễn Văn An", note=text)],
        recipients=Recipients([text, "Lưu: VT"]),
    )


def shown(content: str | bytes, format_: str) -> str:
    """Return the text of a file without its markup."""
    if format_ == "docx":
        word = docx.Document(io.BytesIO(bytes(content)))
        return "".join(node.text or "" for node in word.element.iter() if str(node.tag).endswith("}t"))
    if format_ == "html":
        return unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", str(content), flags=re.DOTALL))
    return re.sub(r"\\(?=[^\w\s])", "", str(content)) if format_ == "markdown" else str(content)


@pytest.mark.parametrize("format_", ["docx", "html", "markdown", "text"])
@pytest.mark.parametrize("name", sorted(HARD))
def test_signs_of_a_format_are_printed_and_not_obeyed(name, format_) -> None:
    """Every letter of the text comes out, in order."""
    content = render_reporting(document(HARD[name]), format_).content
    letters = [letter for letter in HARD[name] if letter.isalnum()]
    found = iter(shown(content, format_))

    assert all(letter in found for letter in letters)
    assert "<script" not in str(content) or format_ != "html"


@pytest.mark.parametrize("name", sorted(HARD))
def test_a_pdf_is_made_of_every_text_and_says_what_its_font_lacks(name) -> None:
    """No code runs, and what the font has no sign for is named."""
    written = render_reporting(document(HARD[name]), "pdf")
    codes = {note.code for note in written.diagnostics}
    text = pypdfium2.PdfDocument(bytes(written.content))[0].get_textpage().get_text_range()

    assert "GIÁM ĐỐC" in text
    assert ("characters-without-sign" in codes) is (name in {"emoji", "right-to-left"}) or "Libertinus" in str(codes)


@pytest.mark.parametrize("format_", sorted(writers))
def test_control_characters_are_left_out_or_made_blanks(format_) -> None:
    """No file of any format holds them; formats that drop them count them."""
    written = render_reporting(document("a\x00b\x07c\x1bd\ufffee"), format_)
    content = (
        written.content
        if isinstance(written.content, str)
        else shown(written.content, "docx")
        if format_ == "docx"
        else ""
    )

    assert not re.search("[\x00\x07\x1b]", content) or format_ in {"text", "markdown"}
    assert format_ in {"html", "text", "markdown"} or "characters-left-out" in {
        note.code for note in written.diagnostics
    }


@pytest.mark.parametrize("format_", sorted(writers))
def test_a_word_of_a_hundred_thousand_letters_is_written(format_) -> None:
    """In a paragraph and in a cell."""
    long = "x" * 100_000
    content = render_reporting(Document(body=[Paragraph(long), Table([[long, "y"]])]), format_).content

    assert content
    assert format_ == "pdf" or shown(content, format_).replace("\n", "").count("x") >= 200_000


@pytest.mark.parametrize("format_", sorted(writers))
def test_what_is_empty_or_ragged_is_written(format_) -> None:
    """Rows of unequal length, tables without rows, blocks without text."""
    ragged = Table([Row([Phrase("a")]), Row(()), Row([Phrase("b"), Phrase("c"), Phrase("")])], 1)

    assert render_reporting(Document(body=[ragged, Table(()), Paragraph("")]), format_).content
    assert render_reporting(Document(), format_).content
