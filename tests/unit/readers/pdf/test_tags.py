"""Tagged files: paragraphs, tables and running heads are what the file says they are."""

from __future__ import annotations

import pytest

from vngov.model import Article, Document, Header, KindLine, Paragraph, PlaceAndDate, Table
from vngov.readers import read
from vngov.readers.pdf.glyphs import Font, Word
from vngov.readers.pdf.tags import Tag, settled
from vngov.values import Marker, PartialDate
from vngov.writers import render

FONT = Font("F", is_bold=False, is_italic=False, legacy=None)
LONG = "Các đơn vị chủ trì/phối hợp rà soát hồ sơ của cơ quan tham mưu/giúp việc và tổng hợp/báo cáo kết quả. " * 3


def _read_back(*body) -> Document:
    head = Header(
        issuers=["SỞ Y TẾ"],
        national_title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        number="31/KH-SYT",
        kind=KindLine("ke-hoach", "KẾ HOẠCH"),
        abstract="Tổ chức công tác văn thư",
        place_and_date=PlaceAndDate("Lào Cai", PartialDate(2023, 4, 7)),
    )
    return read(render(Document(head, body=body), "pdf")).document


@pytest.mark.parametrize(
    "body",
    [
        pytest.param([Paragraph("Ủy ban nhân dân tỉnh kính mời: Giám đốc Sở Nội vụ"), Paragraph("Tới dự họp.")], id="open"),
        pytest.param([Paragraph(LONG.strip())] * 12, id="strokes and pages"),
        pytest.param([Paragraph("Như sau:"), Table([["Nội dung", ""], ["", "12"]], 1)], id="few filled cells"),
        pytest.param([Paragraph("Như sau:"), Table([["Việc", "Hạn"], *[["", "Quý I"]] * 90], 1)], id="rows on pages"),
        pytest.param([Article(Marker.parse("Điều 1."), "a) Lập sổ."), Article(Marker.parse("Điều 2."), "B.")], id="marker"),
    ],
)  # fmt: skip
def test_our_own_pages_give_the_body_back(body) -> None:
    """Whatever the geometry looks like."""
    assert _read_back(*body).body == tuple(body)


def _word(text: str, base: float, block: int, *, followed: bool = True) -> Word:
    return Word(text, 50, 450, base, 12, FONT, None, Tag(block, 2, is_cell=False, is_head=False), followed)


def test_tags_that_cut_sentences_are_passed_over() -> None:
    """A program that makes a paragraph of every line knows none."""
    words = [_word(word, 700 - 15 * row, row) for row, word in enumerate(["Cơ", "quan", "tham", "mưu", "tỉnh"])]

    assert {word.tag for word in settled(words)} == {None}


def test_blanks_at_the_ends_of_lines_count_where_they_are_set() -> None:
    """Where no line that goes on ends in one, nothing is known."""
    with_blanks = [_word("cơ", 700, 0), _word("quan", 685, 0), _word("khác", 670, 0, followed=False)]
    without = [word._replace(is_followed=False) for word in with_blanks]

    assert settled(with_blanks) == with_blanks
    assert {word.is_followed for word in settled(without)} == {None}
