"""Putting blocks where they belong: under the node that is open, with the next number.

Parts, chapters and articles are counted through the whole text, everything else below its parent (NĐ 30/2020/NĐ-CP,
Phụ lục I, Phần I, Mục II, khoản 6).

    >>> from vngov.builders.outline import add_item, add_paragraph
    >>> body = add_item(add_item((), "Sở Nội vụ", "roman"), "Chủ trì.", "number")
    >>> [str(body[0].marker), str(body[0].children[0].marker)]
    ['I.', '1.']
    >>> add_paragraph(body, "Lời kết.")[0].children[1].text
    'Lời kết.'

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve

from vngov.builders.refusal import InvalidDocumentError
from vngov.model import Article, Block, Chapter, Clause, Division, Item, Paragraph, Part, Point, Section, Subsection
from vngov.values.marker import Marker, MarkerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Level", "Unit", "add_block", "add_division", "add_item", "add_paragraph", "new_paragraph"]

Level: TypeAlias = Literal["roman", "number", "letter", "dash"]
Unit: TypeAlias = (
    type[Part] | type[Chapter] | type[Section] | type[Subsection] | type[Article] | type[Clause] | type[Point]
)
_Marked: TypeAlias = Part | Chapter | Section | Subsection | Article | Clause | Point | Item

_RANKS: dict[type, int] = {Part: 0, Chapter: 1, Section: 2, Subsection: 3, Article: 4, Clause: 5, Point: 6}
_KINDS: dict[type, MarkerKind] = {
    Part: MarkerKind.PART,
    Chapter: MarkerKind.CHAPTER,
    Section: MarkerKind.SECTION,
    Subsection: MarkerKind.SUBSECTION,
    Article: MarkerKind.ARTICLE,
    Clause: MarkerKind.ARABIC,
    Point: MarkerKind.LETTER,
}
_LEVELS: dict[Level, MarkerKind] = {
    "roman": MarkerKind.ROMAN,
    "number": MarkerKind.ARABIC,
    "letter": MarkerKind.LETTER,
    "dash": MarkerKind.DASH,
}
_ITEM_RANKS = {
    MarkerKind.UPPER_LETTER: 3,
    MarkerKind.ROMAN: 4,
    MarkerKind.ARABIC: 5,
    MarkerKind.DECIMAL: 6,
    MarkerKind.LETTER: 6,
    MarkerKind.DASH: 7,
}
_DEEPEST = 99
_THROUGHOUT = (Part, Chapter, Article)
_ENDS = (".", ";", ":", "!", "?", "…")
_ARTICLE_RANK = 4


def add_division(body: tuple[Block, ...], node: Unit, text: str) -> tuple[Block, ...]:
    """Add a part, chapter, section, subsection, article, clause or point with the next number."""
    rank = _RANKS[node]
    if node in {Clause, Point} and not any(isinstance(one, Article) for one in _open(body)):
        raise InvalidDocumentError(text, "no-article")
    if node is Point and not any(isinstance(one, Clause) for one in _open(body)):
        raise InvalidDocumentError(text, "no-clause")
    if node is Article and any(isinstance(one, Item) for one in body):
        raise InvalidDocumentError(text, "no-article-here")
    return _placed(body, rank, lambda siblings: node(Marker(_KINDS[node], _count(body, siblings, node)), text))


def add_item(body: tuple[Block, ...], text: str, level: Level) -> tuple[Block, ...]:
    """Add a numbered heading, a number, a letter or a dash; in an article numbers are clauses and letters points."""
    if any(isinstance(one, Article) for one in _open(body)):
        if level == "number":
            return add_division(body, Clause, text)
        if level == "letter":
            return add_division(body, Point, text)
    kind = _LEVELS[level]
    rank = _ITEM_RANKS[kind]

    def make(siblings: tuple[Block, ...]) -> Item:
        number = 1 + sum(isinstance(one, Item) and one.marker.kind is kind for one in siblings)
        return Item(Marker(kind, None if kind.is_sign else number), text)

    return _placed(body, rank, make)


def add_paragraph(body: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """Add a paragraph: below a node that has only a heading, below the article or numbered heading, else beside."""
    opened = _open(body)
    if not opened:
        return (*body, Paragraph(text))
    deepest = opened[-1]
    if not deepest.text.rstrip().endswith(_ENDS) and not isinstance(deepest, (Part, Chapter, Section, Subsection)):
        return add_block(body, Paragraph(text), rank_of(deepest) + 1)
    return add_block(body, Paragraph(text), _ARTICLE_RANK + 1)


def add_block(body: tuple[Block, ...], block: Block, rank: int = _DEEPEST) -> tuple[Block, ...]:
    """Add any block below the last open node whose rank is lower than *rank*."""
    return _placed(body, rank, lambda _: block)


def rank_of(block: Block) -> int:
    """Return how deep a block stands, from 0 for a part; what opens nothing is deepest."""
    if isinstance(block, Item):
        return _ITEM_RANKS.get(block.marker.kind, _DEEPEST)
    return _RANKS.get(type(block), _DEEPEST)


def _open(body: Iterable[Block]) -> list[_Marked]:
    """Return the nodes that are still open, the outermost first."""
    opened: list[_Marked] = []
    blocks = tuple(body)
    while blocks and isinstance(last := blocks[-1], Division):
        opened.append(last)
        blocks = last.children
    return opened


def _placed(body: tuple[Block, ...], rank: int, make: Callable[[tuple[Block, ...]], Block]) -> tuple[Block, ...]:
    if body and isinstance(last := body[-1], Division) and rank_of(last) < rank:
        return (*body[:-1], evolve(last, children=_placed(last.children, rank, make)))
    return (*body, make(body))


def _count(body: tuple[Block, ...], siblings: tuple[Block, ...], node: Unit) -> int:
    among = _everything(body) if node in _THROUGHOUT else siblings
    return 1 + sum(type(one) is node for one in among)


def _everything(body: tuple[Block, ...]) -> Iterable[Block]:
    for block in body:
        yield block
        if isinstance(block, (Part, Chapter, Section, Subsection)):
            yield from _everything(block.children)


def new_paragraph(text: str) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(text)
