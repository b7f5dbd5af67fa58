"""The body of a document: a closed union of the node types that the drafting rules know.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 6 names two layouts: *phần, chương, mục, tiểu mục, điều, khoản,
điểm* and *phần, mục* (``I.``), *khoản* (``1.``), *điểm* (``a)``).  The first has a class for each level;
the second, and every list of Party documents, is made of :class:`Item` nodes, whose marker says the rest.

Consumers ``match`` over :data:`Block` and end with ``assert_never``.

    >>> from vngov.model import Article, Clause
    >>> from vngov.values import Marker
    >>> article = Article(Marker.parse("Điều 1."), "Phạm vi", [Clause(Marker.parse("1."), "Nghị định này …")])
    >>> article.children[0].text
    'Nghị định này …'

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from vngov.model.phrase import Phrase, Spans, to_phrases, to_spans
from vngov.values.marker import Marker

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Article",
    "Block",
    "Chapter",
    "Clause",
    "Division",
    "Item",
    "Paragraph",
    "Part",
    "Point",
    "Quotation",
    "Row",
    "Section",
    "Subsection",
    "Table",
    "Unclassified",
    "UnclassifiedReason",
]


def _to_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


@frozen
class Paragraph:
    """A paragraph without a marker (đoạn)."""

    text: str
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


@frozen
class Division:
    """A marked node: marker, the text that follows it, and what stands below it.

    ``text`` is the heading of a part, chapter, section or titled article, and the first paragraph of
    anything else: the law itself does not tell the two apart by form.  Use the subclasses.
    """

    marker: Marker
    text: str = ""
    children: tuple[Block, ...] = field(default=(), converter=_to_blocks)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


@frozen
class Part(Division):
    """``Phần I`` with its heading."""


@frozen
class Chapter(Division):
    """``Chương II`` with its heading."""


@frozen
class Section(Division):
    """``Mục 1`` with its heading."""


@frozen
class Subsection(Division):
    """``Tiểu mục 1`` with its heading."""


@frozen
class Article(Division):
    """``Điều 5.`` with its heading or first paragraph."""


@frozen
class Clause(Division):
    """A *khoản*: ``1.`` inside an article."""


@frozen
class Point(Division):
    """A *điểm*: ``a)`` inside an article."""


@frozen
class Item(Division):
    """A marked node outside articles, or a dash inside one: ``I.``, ``1.``, ``2.1.``, ``a)``, ``(1)``, ``-``, ``+``."""


@frozen
class Row:
    """A row of a table: one phrase a cell, in order."""

    cells: tuple[Phrase, ...] = field(converter=to_phrases)


def _to_rows(rows: Iterable[Row | Iterable[str | Phrase]]) -> tuple[Row, ...]:
    return tuple(row if isinstance(row, Row) else Row(row) for row in rows)


@frozen
class Table:
    """A table; the first ``header_rows`` rows are its head.  ``spans`` are the rule lines around the cells."""

    rows: tuple[Row, ...] = field(converter=_to_rows)
    header_rows: int = 0
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


@frozen
class Quotation:
    """Text of another act given between quotation marks (``… như sau: “Điều 5. …”``).

    Its numbering belongs to the act quoted, not to the document around it.  ``closing`` is the mark at the
    end with the stop after it (``”.``).
    """

    children: tuple[Block, ...] = field(converter=_to_blocks)
    closing: str = "”"
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


class UnclassifiedReason(StrEnum):
    """Why a stretch of the input is no part of the document."""

    WEB_PAGE = "trang web"
    """Menus, share buttons, footers, bylines of the page around a document."""
    PAGE_FURNITURE = "đầu trang, chân trang"
    """Page numbers and running heads."""
    ORNAMENT = "nét trang trí"
    """Rules, stars and other signs of the layout."""
    SIGNATURE_PANEL = "thông tin chữ ký số"
    """What a signing program stamped on the page."""
    HANDWRITING = "chữ viết tay, con dấu"
    """What recognition made of ink and seals."""
    CONTROL = "ký tự điều khiển"
    """Characters that print nothing and mean nothing: NUL, stray controls, halves of surrogate pairs."""
    FOOTNOTE = "chú thích cuối trang"
    """A footnote or endnote, which stands beside the text that refers to it."""
    TRAILER = "sau văn bản"
    """Anything after the end of the document that has no reading."""


@frozen
class Unclassified:
    """A stretch of the input that is not text of the document, with the reason."""

    text: str
    reason: UnclassifiedReason
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


Block: TypeAlias = (
    Part | Chapter | Section | Subsection | Article | Clause | Point | Item | Paragraph | Table | Quotation
)
