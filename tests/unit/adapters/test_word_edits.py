"""Edits of a Word file by the bytes: what can be done is done there, what cannot is named."""

from __future__ import annotations

import io
import zipfile

import pytest

from vngov.adapters._word_edits import Look, edit_word
from vngov.diagnostics import Span
from vngov.readers.docx.source import open_source
from vngov.registries.layouts import Alignment
from vngov.rules.edits import Edits, NewLine
from vngov.text.aligning import Splice
from vngov.values.length import Length

A, B, C = (f"<w:p><w:r><w:t>{letter * 3}</w:t></w:r></w:p>" for letter in "abc")
PLAIN = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


@pytest.fixture
def edited(make_docx):
    """A function from a body and what is done to words of it to the body that comes of it; None if it is left."""

    def edit(body, *, word="", put="", beside="", line="", before=False, gone="", look=None):
        data = make_docx(body)
        text = open_source(data).text

        def span(words):
            return Span(text.index(words), text.index(words) + len(words))

        edits = Edits(
            words=(Splice(*span(word), put),) if word else (),
            added=(NewLine("x", line, span(beside), before),) if beside else (),
            removed=(span(gone),) if gone else (),
        )
        content, left = edit_word(data, edits, {"x": look} if look else {})
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            markup = archive.read("word/document.xml").decode()
        assert (content == data) is bool(left)
        return None if left else markup.partition("<w:body>")[2].removesuffix("</w:body></w:document>")

    return edit


@pytest.mark.parametrize(
    ("body", "gone", "expected"),
    [
        (A + B + C, "bbb", A + C),
        (A + B, "bbb", A),
        (A + B, "aaa", B),
        (A + B + C, "bbb\nccc", A),
        (f"<w:tbl/>{B}<w:tbl/>", "bbb", f"<w:tbl/>{PLAIN.format('')}<w:tbl/>"),
        (
            f'{A}<w:p><w:bookmarkStart w:id="1"/><w:r><w:t>bbb</w:t></w:r></w:p>',
            "bbb",
            f'{A}<w:p><w:bookmarkStart w:id="1"/><w:r><w:t></w:t></w:r></w:p>',
        ),
        (PLAIN.format("aaa</w:t><w:br/><w:t>bbb</w:t><w:br/><w:t>ccc."), "bbb", None),
        (
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>aaa</w:t><w:br/><w:t>bbb</w:t></w:r></w:p>',
            "bbb",
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>aaa</w:t><w:t></w:t></w:r></w:p>',
        ),
        (
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>aaa</w:t><w:br/><w:t>bbb</w:t></w:r></w:p>',
            "aaa",
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t></w:t><w:t>bbb</w:t></w:r></w:p>',
        ),
        (f"<w:p><w:r><w:txbxContent>{B}</w:txbxContent></w:r></w:p>", "bbb", None),
    ],
    ids=[
        "between", "last", "first", "several", "between tables", "bookmark", "joined lines", "second of two lines",
        "first of two lines", "text box",
    ],
)  # fmt: skip
def test_lines_are_taken_out_with_their_paragraph_or_break(edited, body, gone, expected) -> None:
    """A paragraph goes where that leaves a sound file, else its text."""
    assert edited(body, gone=gone) == expected


@pytest.mark.parametrize(
    ("body", "options", "expected"),
    [
        (A, {"before": True}, f'<w:p><w:r><w:t xml:space="preserve">xxx</w:t></w:r></w:p>{A}'),
        (A, {}, f'{A}<w:p><w:r><w:t xml:space="preserve">xxx</w:t></w:r></w:p>'),
        (
            "<w:p><w:r><w:rPr/><w:t>- </w:t><w:tab/><w:t>aaa</w:t></w:r></w:p>",
            {},
            ("<w:p><w:r><w:rPr/><w:t>- </w:t><w:tab/><w:t>aaa</w:t></w:r></w:p><w:p><w:r><w:rPr/>"
            '<w:t xml:space="preserve">- </w:t><w:tab/><w:t xml:space="preserve">xxx</w:t></w:r></w:p>'),
        ),
        (
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>aaa</w:t><w:br/><w:t>bbb</w:t></w:r></w:p>',
            {},
            ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>aaa</w:t><w:br/><w:t xml:space="preserve">xxx</w:t>'
            "<w:br/><w:t>bbb</w:t></w:r></w:p>"),
        ),
        (
            ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>bbb</w:t><w:br/><w:t>aaa</w:t><w:tab/></w:r>'
            "<w:r><w:t>.</w:t></w:r></w:p>"),
            {"before": True},
            ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>bbb</w:t><w:br/><w:t xml:space="preserve">xxx</w:t>'
            "<w:br/><w:t>aaa</w:t><w:tab/></w:r><w:r><w:t>.</w:t></w:r></w:p>"),
        ),
        (
            ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>bbb</w:t><w:br/><w:tab/><w:t xml:space="preserve"> aaa'
            "</w:t></w:r></w:p>"),
            {"before": True},
            None,
        ),
        (
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>bbb</w:t><w:br/><w:t>aaa</w:t><w:noBreakHyphen/></w:r></w:p>',
            {},
            None,
        ),
        ("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>aaa</w:t></w:r></w:p>", {}, None),
        (f"<w:p><w:r><w:txbxContent>{A}</w:txbxContent></w:r></w:p>", {}, None),
        (
            ('<w:p><w:pPr><w:ind w:left="9"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="X"/><w:i/><w:u w:val="single"/></w:rPr><w:t>aaa'
            "</w:t></w:r></w:p>"),
            {"look": Look(bold=True, italic=False, size=Length.pt(13.5), alignment=Alignment.RIGHT)},
            ('<w:p><w:pPr><w:ind w:left="9"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="X"/><w:i/><w:u w:val="single"/></w:rPr><w:t>aaa'
            '</w:t></w:r></w:p><w:p><w:pPr><w:ind w:left="9"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="X"/>'
            '<w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/><w:sz w:val="27"/><w:szCs w:val="27"/><w:u w:val="single"/></w:rPr>'
            '<w:t xml:space="preserve">xxx</w:t></w:r></w:p>'),
        ),
        (
            A,
            {"look": Look(bold=False, italic=True, size=Length.pt(14))},
            (f'{A}<w:p><w:pPr/><w:r><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:i/><w:iCs/><w:sz w:val="28"/>'
            '<w:szCs w:val="28"/></w:rPr><w:t xml:space="preserve">xxx</w:t></w:r></w:p>'),
        ),
    ],
    ids=[
        "before", "after", "dash and tab", "after a break line", "before a break line", "line that begins with a tab",
        "line that ends with a sign", "end of a section", "text box", "look of its own", "look where there is none",
    ],
)  # fmt: skip
def test_lines_are_put_beside_others(edited, body, options, expected) -> None:
    """A line of its own is a paragraph like the one beside it; among breaks it is a line with a break."""
    assert edited(body, beside="aaa", line="xxx", **options) == expected


@pytest.mark.parametrize(
    ("body", "word", "put", "expected"),
    [
        (PLAIN.format("a b"), "a b", "a & <b>", PLAIN.format("a &amp; &lt;b&gt;")),
        ("<w:p><w:r><w:t>a</w:t><w:t>b</w:t></w:r></w:p>", "ab", "c", "<w:p><w:r><w:t>c</w:t><w:t></w:t></w:r></w:p>"),
        ("<w:p><w:r><w:t>a<!-- x -->b</w:t></w:r></w:p>", "ab", "c", None),
        ("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>", "a-b", "c", None),
        ("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>an giang</w:t></w:r></w:p>", "GIANG", "Nhơn", "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>an Nhơn</w:t></w:r></w:p>"),
        (f"{PLAIN.format('aaa')}{PLAIN.format('bbb')}", "aaa\nbbb", "c", None),
    ],
    ids=["escaped", "two texts", "comment", "sign", "shown in capitals", "two lines"],
)  # fmt: skip
def test_words_are_changed_where_they_are_text(edited, body, word, put, expected) -> None:
    """What goes over several texts goes into the first of them."""
    assert edited(body, word=word, put=put) == expected


def test_order_of_lines_at_one_place_is_kept(make_docx) -> None:
    """Two lines put between the same two paragraphs."""
    data = make_docx(A + B)
    text = open_source(data).text
    first, second = text.index("aaa"), text.index("bbb")
    added = (
        NewLine("x", "one", Span(first, first + 3), is_before=False),
        NewLine("y", "two", Span(second, second + 3), is_before=True),
    )

    content, left = edit_word(data, Edits(added=added), {})
    assert left == ()
    assert open_source(content).text.split("\n")[:4] == ["aaa", "one", "two", "bbb"]


def test_other_prefixes_are_kept(make_docx) -> None:
    """A file may bind the namespace to any prefix, or to none."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    for bound, prefix in ((f'xmlns:q="{space}"', "q:"), (f'xmlns="{space}"', "")):
        body = f"<{prefix}p><{prefix}r><{prefix}t>aaa</{prefix}t></{prefix}r></{prefix}p>"
        markup = f"<{prefix}document {bound}><{prefix}body>{body}</{prefix}body></{prefix}document>"
        data = make_docx("", {"word/document.xml": markup})
        content, left = edit_word(data, Edits(added=(NewLine("x", "xxx", Span(0, 3), is_before=False),)), {})

        assert left == ()
        assert open_source(content).text.split() == ["aaa", "xxx"]
