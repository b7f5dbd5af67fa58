"""Pages and PDF that nobody wrote: always a document or a :class:`ReadError`, and no character lost."""

import typst
from hypothesis import given
from hypothesis import strategies as st

import vngov
from vngov.errors import ReadError
from vngov.model import own_spans

TAGS = (
    "p",
    "b",
    "div",
    "table",
    "tr",
    "td",
    "th",
    "ul",
    "ol",
    "li",
    "h2",
    "br",
    "pre",
    "nav",
    "a href=x",
    "font face=.VnTime",
    "x:y",
    "style",
    "script",
)
WORDS = (
    "Số: 12/QĐ-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Điều 1. Phạm vi",
    "Nơi nhận:",
    "ViÖt",
    "&nbsp;",
    "&lt;",
    "a",
    "\n",
    " ",
    "<",
    "'",
)
PDF = typst.compile(
    b'#set text(font: "Libertinus Serif")\nS 1\n#table(columns: 2, [a], [b], [c], [d])\n#pagebreak()\nb',
    ignore_system_fonts=True,
)  # fmt: skip


@st.composite
def soups(draw: st.DrawFn) -> str:
    """Markup as careless programs make it: tags that are not closed, closed twice, and closed in the wrong order."""
    pieces = st.one_of(
        st.sampled_from(TAGS).map("<{}>".format),
        st.sampled_from(TAGS).map(lambda tag: f"</{tag.split()[0]}>"),
        st.sampled_from(WORDS),
        st.text(max_size=8),
    )
    return "".join(draw(st.lists(pieces, max_size=60)))


class TestPages:
    """Every non-blank character of an input is accounted for by exactly one node."""

    @given(soups())
    def test_markup_never_raises_and_loses_nothing(self, page: str) -> None:
        """Whatever the tags are; no two nodes own one character."""
        result = vngov.read(page.encode("utf-8", "replace"), format="html")

        assert result.coverage == 1.0
        spans = sorted(own_spans(result.document))
        assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))

    @given(st.binary(max_size=200))
    def test_bytes_never_raise(self, data: bytes) -> None:
        """In any encoding or none."""
        assert vngov.read(data, format="html").coverage == 1.0


class TestPdf:
    """Reading never raises anything but ``ReadError`` on a file."""

    @given(st.integers(0, len(PDF)), st.integers(0, len(PDF) - 1), st.integers(0, 255))
    def test_a_cut_or_changed_file_is_read_or_refused(self, length: int, place: int, byte: int) -> None:
        """The whole file, a part of it, and with one byte replaced."""
        changed = PDF[:place] + bytes((byte,)) + PDF[place + 1 :]
        for data in (PDF[:length], changed):
            try:
                result = vngov.read(data, format="pdf")
            except ReadError as error:
                assert error.code in {"damaged", "encrypted"}
            else:
                assert result.coverage in {0.0, 1.0}
