"""Word files of any make: read whole, or refused by a named cause."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from hypothesis import assume, given
from hypothesis import strategies as st

import vngov
from vngov.adapters._word_edits import edit_word
from vngov.errors import ReadError
from vngov.readers.docx.source import open_source
from vngov.rules.edits import Edits
from vngov.text.aligning import Splice
from vngov.unreadable import UNREADABLE

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = [
    "w:p",
    "w:p",
    "w:p",
    "w:pPr",
    "w:r",
    "w:r",
    "w:rPr",
    "w:t",
    "w:t",
    "w:t",
    "w:tab",
    "w:br",
    "w:tbl",
    "w:tr",
    "w:trPr",
    "w:tc",
    "w:tcPr",
    "w:vMerge",
    "w:gridSpan",
    "w:gridBefore",
    "w:tblHeader",
    "w:tblBorders",
    "w:top",
    "w:del",
    "w:ins",
    "w:fldChar",
    "w:instrText",
    "w:txbxContent",
    "w:sym",
    "w:numPr",
    "w:numId",
    "w:ilvl",
    "w:pStyle",
    "w:footnoteReference",
    "w:sdt",
    "w:sdtPr",
    "w:hyperlink",
    "w:caps",
    "w:vanish",
    "w:rFonts",
    "w:jc",
    "w:x",
]
VALUES = ["0", "1", "2", "-3", "begin", "separate", "end", "restart", "center", "S", "F0B7", ".VnTime", "x", ""]
TEXTS = ["Điều 1. ", "a) ", "Số: 12/QĐ-UBND", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Céng hßa", " TOC ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
         "\ufffc", "\t", "\n", "Phụ lục I", "(Kèm theo x)", "KẾ HOẠCH", "“Điều 2.", "”."]  # fmt: skip
NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1.%2"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def _element(name: str, value: str, inside: list[str]) -> str:
    attributes = " ".join(
        f"w:{key}={quoteattr(value)}" for key in ("val", "fldCharType", "char", "font", "ascii", "hAnsi", "id")
    )
    return f"<{name} {attributes}>{''.join(inside)}</{name}>"


def elements() -> st.SearchStrategy[str]:
    """Return markup in which any known element may stand in any other."""
    return st.recursive(
        st.sampled_from(TEXTS).map(lambda text: f"<w:r><w:t>{escape(text)}</w:t></w:r>"),
        lambda inner: st.builds(_element, st.sampled_from(NAMES), st.sampled_from(VALUES), st.lists(inner, max_size=5)),
        max_leaves=40,
    )


def _file(body: str) -> bytes:
    ties = "".join(
        f'<Relationship Id="{kind}" Type="x/{kind}" Target="{kind}.xml"/>'
        for kind in ("numbering", "footnotes", "header")
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        archive.writestr("word/numbering.xml", NUMBERING)
        archive.writestr(
            "word/footnotes.xml", f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{body}</w:footnote></w:footnotes>'
        )
        archive.writestr("word/header.xml", f'<w:hdr xmlns:w="{W}">{body}</w:hdr>')
        archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{ties}</Relationships>')
    return stream.getvalue()


class TestAnyMarkup:
    """“Every non-blank character of an input is accounted for by exactly one node” (the promises of the library)."""

    @given(st.lists(elements(), max_size=8))
    def test_any_nesting_of_elements_is_read(self, body) -> None:
        """Without an exception, and with every character of the flow text owned."""
        result = vngov.read(_file("".join(body)), format="docx")

        assert result.unowned() == ()

    @given(st.lists(elements(), min_size=1, max_size=3), st.data())
    def test_damage_is_told_by_a_known_cause(self, body, data) -> None:
        """Bytes that changed anywhere in the file."""
        file = bytearray(_file("".join(body)))
        for place in data.draw(st.lists(st.integers(0, len(file) - 1), min_size=1, max_size=8)):
            file[place] = data.draw(st.integers(0, 255))
        try:
            result = vngov.read(bytes(file), format="docx")
        except ReadError as error:
            assert error.code in UNREADABLE
        else:
            assert result.unowned() == ()


def _parts(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _letters(part: bytes) -> Counter[str]:
    """Return how often each character stands in the texts of a part."""
    texts = ET.fromstring(part).iter(f"{{{W}}}t")  # noqa: S314 - our own markup
    return Counter("".join(element.text or "" for element in texts))


class TestAnyEdit:
    """“Runs and styles that are not at fault untouched”: what an edit of a file owes to whoever sent it."""

    @given(st.lists(elements(), min_size=1, max_size=8), st.data())
    def test_edit_changes_the_words_and_nothing_else(self, body, data) -> None:
        """The old words go, the new ones come, in one part; or the place is named and no byte changes."""
        file = _file("".join(body))
        source = open_source(file)
        assume(source.lines)
        line = data.draw(st.sampled_from(source.lines))
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(line.text))] * 2)))
        put = data.draw(st.text(alphabet="xy&<> ă", max_size=6))
        splice = Splice(line.start + start, line.start + end, put)
        content, left = edit_word(file, Edits(words=(splice,)), {})
        before, after = _parts(file), _parts(content)
        changed = {name for name in before if before[name] != after[name]}

        assert before.keys() == after.keys()
        if left:
            assert changed == set()
        else:
            part = line.paragraph.part
            assert changed <= {part}
            gone = Counter(line.text[start:end].replace("\v", ""))
            found = _letters(after[part])
            assert found - Counter(put) <= _letters(before[part])
            assert found.total() <= _letters(before[part]).total() - (gone.total() - gone[" "]) + len(put)
            vngov.read(content, format="docx")

    @given(st.lists(elements(), min_size=1, max_size=8))
    def test_source_is_what_is_read(self, body) -> None:
        """The traced text is that of an ordinary reading, and each line stands in it."""
        file = _file("".join(body))
        source = open_source(file)

        assert source.text == vngov.read(file, format="docx").text
        for line in source.lines:
            assert source.text.startswith(line.text, line.start)
