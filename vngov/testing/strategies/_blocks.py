"""Strategies for the body of documents: sentences, and trees of blocks numbered as the drafting rules ask.

A tree is drawn in the shape that its printed form can show.  A paragraph after a list belongs to the nearest
heading, and a table or a quotation to the block before it, so that is where they are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from vngov.model import (
    Article,
    Block,
    Chapter,
    Clause,
    Item,
    Paragraph,
    Point,
    Quotation,
    Section,
    Table,
)
from vngov.values.marker import Marker

__all__ = ["articles", "blocks", "paragraphs", "sentences", "tables"]

_OPENERS = (
    "Tổ chức",
    "Phối hợp",
    "Giao các cơ quan",
    "Tiếp tục",
    "Bảo đảm",
    "Rà soát",
    "Xây dựng",
    "Hằng năm,",
    "Từng xã",
)
_PHRASES = (
    "rà soát hồ sơ, tài liệu",
    "các sở, ban, ngành",
    "đạt 95,5% trở lên",
    "giai đoạn 2021 - 2030",
    "Ủy ban nhân dân cấp xã",
    "theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    "trước ngày 15 tháng 3 năm 2025",
    "tại xã Cam Đường, phường Lào Cai",
    "kinh phí 1.500 triệu đồng (một tỷ năm trăm triệu đồng)",
    "Chương trình số 12-CTr/TU",
    "không quá 02 ngày",
    "và/hoặc thay thế",
    "điểm a, điểm b mục 3",
    "(sau đây gọi tắt là Đề án)",
    "Phụ lục II kèm theo",
    "căn cứ kết quả rà soát",
    "cấp huyện - cấp xã",
    "Nghị quyết số 06-NQ/TW, ngày 24/01/2022 của Bộ Chính trị",
    "phát triển đô thị loại I",
    "“một cửa” hiện đại",
    "tối thiểu 36 m²",
    "Bộ Kế hoạch và Đầu tư; Bộ Nội vụ",
    "Số lượng không hạn chế",
    "Kính gửi",
    "năm 2030. Điều 5",
    "Nguyễn Văn A",
    "đến 31/12/2026",
)
_TITLES = (
    "Phạm vi điều chỉnh",
    "Đối tượng áp dụng",
    "Quan điểm",
    "Mục tiêu đến năm 2030",
    "Kinh phí thực hiện",
    "Tổ chức",
)
_CAPITALS = (
    "QUY ĐỊNH CHUNG", "MỤC TIÊU, NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN", "KINH PHÍ", "QUAN ĐIỂM CHỈ ĐẠO ĐẾN NĂM 2030",
    "QUYỀN HẠN, NHIỆM VỤ, TỔ CHỨC BỘ MÁY VÀ MỐI QUAN HỆ CÔNG TÁC CỦA CÁC CƠ QUAN, ĐƠN VỊ TRÊN ĐỊA BÀN TỈNH",
)  # fmt: skip
_CELLS = ("TT", "1", "Nội dung", "Sở Nội vụ", "12,5%", "A | B", "-", "Quý III/2025", "")
_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_LETTERS = "abcdđegh"

_Numbering = Callable[[int], str]


def sentences(*, end: str = ".") -> st.SearchStrategy[str]:
    """Draw sentences of one to nine phrases that end in *end*.

    .. versionadded:: 0.1
    """
    phrases = st.lists(st.sampled_from(_PHRASES), min_size=1, max_size=9).map(" ".join)
    return st.tuples(st.sampled_from(_OPENERS), phrases).map(lambda parts: " ".join(parts) + end)


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Draw paragraphs without a marker.

    .. versionadded:: 0.1
    """
    return sentences().map(Paragraph)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw tables of two to four columns with a head.

    .. versionadded:: 0.1
    """
    columns = draw(st.integers(2, 4))
    row = st.lists(st.sampled_from(_CELLS), min_size=columns, max_size=columns)
    rows = draw(st.lists(row, min_size=2, max_size=4))
    if not any(map(any, rows)):
        rows[0][0] = "TT"  # a table without a word says nothing, and a text cannot tell it from lines drawn
    return Table(rows, 1)


def blocks() -> st.SearchStrategy[tuple[Block, ...]]:
    """Draw bodies without articles: paragraphs, then ``I.``, ``1.``, ``a)``, ``-`` and what else lists have.

    .. versionadded:: 0.1
    """
    return st.tuples(_leading(1), st.one_of(_headed_lists(), _plain_lists(), st.just(()))).map(
        lambda parts: (*parts[0], *parts[1])
    )


def articles() -> st.SearchStrategy[tuple[Block, ...]]:
    """Draw bodies of articles, some of them in chapters and sections.

    .. versionadded:: 0.1
    """
    return st.one_of(_articles(1), _chapters())


def _leading(least: int) -> st.SearchStrategy[tuple[Block, ...]]:
    """Paragraphs, perhaps with a table after them."""
    first: st.SearchStrategy[list[Block]] = st.lists(paragraphs(), min_size=least, max_size=3)
    after: st.SearchStrategy[list[Block]] = st.lists(tables(), max_size=1)
    return st.tuples(first, after).map(lambda parts: (*parts[0], *(parts[1] if parts[0] else ())))


def _numbered(
    node: Callable[[Marker, str, Sequence[Block]], Block],
    numbering: _Numbering,
    contents: st.SearchStrategy[tuple[str, tuple[Block, ...]]],
    *,
    most: int = 3,
) -> st.SearchStrategy[tuple[Block, ...]]:
    """Nodes in a row, numbered from one."""
    return st.lists(contents, min_size=1, max_size=most).map(
        lambda drawn: tuple(
            node(Marker.parse(numbering(index)), text, children) for index, (text, children) in enumerate(drawn, 1)
        )
    )


def _leaf() -> st.SearchStrategy[tuple[str, tuple[Block, ...]]]:
    return sentences(end=";").map(lambda text: (text, ()))


def _dashes() -> st.SearchStrategy[tuple[Block, ...]]:
    inner = st.tuples(sentences(end=":"), st.one_of(_signs("+"), _in_brackets()))
    return _numbered(Item, lambda _: "-", st.one_of(_leaf(), inner))


def _signs(sign: str) -> st.SearchStrategy[tuple[Block, ...]]:
    return _numbered(Item, lambda _: sign, _leaf())


def _in_brackets() -> st.SearchStrategy[tuple[Block, ...]]:
    return _numbered(Item, "({})".format, _leaf())


def _plain_lists() -> st.SearchStrategy[tuple[Block, ...]]:
    """``1.`` with sentences, then dashes."""
    return _numbered(Item, "{}.".format, st.one_of(_leaf(), st.tuples(sentences(end=":"), _dashes())))


def _headed_lists() -> st.SearchStrategy[tuple[Block, ...]]:
    """``I.`` with a heading, under it ``1.`` with a heading or a sentence, then ``a)`` or dashes, then a paragraph."""
    lettered = _numbered(Item, lambda index: f"{_LETTERS[index - 1]})", _leaf())
    below = st.tuples(_leading(0), st.one_of(lettered, _dashes()), st.lists(paragraphs(), max_size=1)).map(
        lambda parts: (*parts[0], *parts[1], *parts[2])
    )
    second = _numbered(Item, "{}.".format, st.one_of(_leaf(), st.tuples(st.sampled_from(_TITLES), below)))
    content = st.tuples(_leading(0), second).map(lambda parts: (*parts[0], *parts[1]))
    return _numbered(Item, lambda index: f"{_ROMAN[index - 1]}.", st.tuples(st.sampled_from(_CAPITALS), content))


def _clauses() -> st.SearchStrategy[tuple[Block, ...]]:
    points = _numbered(
        Point, lambda index: f"{_LETTERS[index - 1]})", st.one_of(_leaf(), st.tuples(sentences(end=":"), _signs("-")))
    )
    below = st.tuples(points, st.lists(paragraphs(), max_size=1)).map(lambda parts: (*parts[0], *parts[1]))
    return _numbered(Clause, "{}.".format, st.one_of(_leaf(), st.tuples(sentences(end=":"), below)))


def _articles(first: int, *, quoting: bool = True) -> st.SearchStrategy[tuple[Block, ...]]:
    titled: st.SearchStrategy[tuple[str, tuple[Block, ...]]] = st.tuples(
        st.sampled_from(_TITLES), st.tuples(_leading(0), _clauses()).map(lambda parts: (*parts[0], *parts[1]))
    )
    plain: st.SearchStrategy[tuple[str, tuple[Block, ...]]] = sentences().map(lambda text: (text, ()))
    contents: list[st.SearchStrategy[tuple[str, tuple[Block, ...]]]] = [plain, titled]
    if quoting:
        contents.append(st.tuples(st.just("Sửa đổi, bổ sung như sau:"), _quotations()))
    return _numbered(Article, lambda index: f"Điều {first + index - 1}.", st.one_of(contents))


def _quotations() -> st.SearchStrategy[tuple[Block, ...]]:
    return st.tuples(_articles(7, quoting=False), st.sampled_from(("”", "”."))).map(
        lambda parts: (Quotation(parts[0], parts[1]),)
    )


@st.composite
def _chapters(draw: st.DrawFn) -> tuple[Block, ...]:
    number = 1
    chapters: list[Block] = []
    for roman in _ROMAN[: draw(st.integers(1, 3))]:
        parts: list[Block] = []
        sections = draw(st.integers(0, 2))
        for section in range(1, max(1, sections) + 1):
            below = draw(_articles(number, quoting=False))
            number += len(below)
            marker = Marker.parse(f"Mục {section}")
            parts += [Section(marker, draw(st.sampled_from(_CAPITALS)), below)] if sections else below
        chapters.append(Chapter(Marker.parse(f"Chương {roman}"), draw(st.sampled_from(_CAPITALS)), parts))
    return tuple(chapters)
