"""Paragraphs by geometry: what goes on and what begins, on a page and across its break."""

import pytest

from vngov.readers.pdf.joining import Margins, Paragraph, join, joined, margins_of
from vngov.readers.pdf.lines import PdfLine
from vngov.readers.text.layout import Align

PAGE = Margins(50.0, 450.0, 30.0, 15.0)


def _line(
    text: str,
    left: float,
    right: float,
    base: float = 700.0,
    *,
    size: float = 12.0,
    bold: bool = False,
    first: float = 25.0,
):
    return PdfLine(text, left, right, base, size, first, is_bold=bold, is_italic=False, font="F")


def _joined(*lines: PdfLine, new_page: bool = False) -> list[str]:
    paragraphs: list[Paragraph] = []
    if new_page:
        join(paragraphs, lines[:1], PAGE)
        join(paragraphs, lines[1:], PAGE, new_page=True)
    else:
        placed = [PdfLine(**{**_fields(line), "base": 700.0 - 15 * index}) for index, line in enumerate(lines)]
        join(paragraphs, placed, PAGE)
    return [paragraph.text for paragraph in paragraphs]


def _fields(line: PdfLine) -> dict:
    return {name: getattr(line, name) for name in PdfLine.__slots__ if not name.startswith("__")}


@pytest.mark.parametrize(
    ("above", "below", "goes_on"),
    [
        (_line("full", 80, 449), _line("next", 50, 300), True),
        (_line("full.", 80, 449), _line("Next", 50, 300), True),
        (_line("with room", 80, 400), _line("Next", 50, 300), False),
        (_line("full", 50, 449), _line("Indented", 80, 300), False),
        (_line("full", 80, 449), _line("small", 50, 300, size=9), False),
        (_line("theo quy định tại", 80, 449), _line("Điều 5 Nghị định này", 50, 300), True),
        (_line("full;", 50, 449), _line("2. Next", 50, 300), False),
        (_line("full", 80, 449), _line("a) Indented", 80, 300), False),
        (_line("- a hanging", 80, 449), _line("indent", 95, 300), True),
        (_line("- a hanging;", 80, 449), _line("Indent", 95, 300), False),
        (_line("no marker", 50, 449), _line("deeper", 95, 300), False),
        (_line("a block", 80, 449), _line("of small letters", 80, 300), True),
        (_line("a block", 80, 449), _line("Of capitals", 80, 300), False),
        (_line("- a cell with room (of", 80, 300), _line("Brackets);", 80, 200), True),
        (_line("- a cell with room, cut", 80, 300), _line("in its midst;", 80, 200), True),
        (_line("- a cell with room;", 80, 300), _line("in its midst;", 80, 200), False),
        (_line("BALANCED TITLE", 80, 420), _line("OF TWO LINES", 150, 350), True),
        (_line("QUYẾT ĐỊNH", 200, 300, bold=True), _line("Về việc trồng cây", 120, 380, bold=True), False),
        (_line("Về việc trồng cây của", 120, 380), _line("tỉnh Lào Cai", 200, 300), True),
        (_line("Ended title.", 100, 400), _line("Other title", 120, 380), False),
        (_line("về việc trồng cây của tỉnh", 100, 400), _line("-----", 230, 270), False),
        (_line("TITLE", 220, 280), _line("body text that is full", 80, 449), False),
    ],
)  # fmt: skip
def test_a_line_goes_on_or_begins(above, below, goes_on) -> None:
    """By the room that was left, the indent, the size, the marker, the centre."""
    assert _joined(above, below) == ([f"{above.text} {below.text}"] if goes_on else [above.text, below.text])


def test_a_block_keeps_its_edge() -> None:
    """The third line stands where the second does, or begins something."""
    lines = _line("first", 80, 449), _line("second", 50, 449)

    assert _joined(*lines, _line("third", 50, 300)) == ["first second third"]
    assert _joined(*lines, _line("Third", 80, 300)) == ["first second", "Third"]
    assert _joined(*lines, _line("2. third", 50, 300)) == ["first second 2. third"]


def test_the_break_of_a_page_is_no_end() -> None:
    """Nor is the distance that it makes; a gap on a page is one."""
    assert _joined(_line("first", 80, 449), _line("second", 50, 300, 780), new_page=True) == ["first second"]
    paragraphs: list[Paragraph] = []
    join(paragraphs, [_line("first", 80, 449), _line("second", 50, 300, 660)], PAGE)
    assert [paragraph.text for paragraph in paragraphs] == ["first", "second"]


def test_a_symbol_that_was_cut_closes_up() -> None:
    """After its hyphen or stroke; a list of words does not."""

    def lines(*texts: str) -> list[PdfLine]:
        return [_line(text, 50, 449) for text in texts]

    assert joined(lines("Số 12/QĐ-", "UBND ngày 1/", "2/2024")) == "Số 12/QĐ-UBND ngày 1/2/2024"
    assert joined(lines("chủ trì/", "phối hợp -", "Sở"), "\n") == "chủ trì/\nphối hợp -\nSở"
    assert joined([]) == ""


def test_margins_are_measured() -> None:
    """The edge that most lines reach; short lines alone leave it open; nothing has no margins."""
    full = [_line("x" * 60, 80 if n % 3 == 0 else 50, 450, 700 - 15 * n) for n in range(9)]
    assert margins_of([*full, _line("sticks out", 50, 470)], 500.0) == Margins(50, 450.0, 30, 15.0)
    assert margins_of([_line("short", 50, 100), _line("short", 50, 120, 680)], 500.0).right == 450.0
    assert margins_of([_line("a line of prose", 50, 440)], 500.0).right == 440.0
    assert margins_of([]) == Margins(0, 0, None, 0)


def test_styles_of_paragraphs() -> None:
    """Centred, to the right, to both edges, to the left; the indent of the first line."""
    assert PAGE.align(_line("a", 200, 300)) is Align.CENTER
    assert PAGE.align(_line("a", 350, 450)) is Align.RIGHT
    assert PAGE.align(_line("a", 50, 449)) is Align.JUSTIFY
    assert PAGE.align(_line("a", 80, 420)) is Align.LEFT
    assert Paragraph([_line("a", 80, 300)], PAGE).style.indent == 30.0
    assert Paragraph([_line("a", 50, 450), _line("b", 200, 300)], PAGE).style.align is Align.CENTER
    long = Paragraph([_line("a" * 50, 80, 450), _line("b", 50, 300, bold=True)], PAGE)
    assert (long.style.align, long.style.indent, long.style.bold) == (Align.JUSTIFY, 30.0, False)
