"""The body of a document: headings by their level, numbering as text, tables with heads.

Numbers are text of their paragraphs, not automatic ones: who copies an article out of the file keeps its number,
and reading the file gives the same document back.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, assert_never

from attrs import evolve, frozen

from vngov.model import (
    Article,
    Block,
    Chapter,
    Clause,
    Item,
    Paragraph,
    Part,
    Point,
    Quotation,
    Row,
    Section,
    Subsection,
    Table,
)
from vngov.values.length import Length
from vngov.writers._headings import is_titled
from vngov.writers._tables import column_widths, heads_rows
from vngov.writers.docx.markup import Run, cell, paragraph, row, table
from vngov.writers.docx.styles import style_id

__all__ = ["body_paragraphs"]

_TABLE_CAPTION = "Bảng"
_GAP = '<w:spacing w:before="80"/>'


@frozen
class _Piece:
    """A paragraph before it is written; ``fixed`` is the markup of a table."""

    style: str = ""
    runs: tuple[Run, ...] = ()
    fixed: str = ""


Pieces: TypeAlias = Iterator[_Piece]


def body_paragraphs(blocks: Iterable[Block], width: Length) -> Iterator[str]:
    """Yield the markup of *blocks*; *width* is that of the text."""
    for piece in _pieces(blocks, width):
        yield piece.fixed or paragraph(piece.style, *piece.runs)


def _pieces(blocks: Iterable[Block], width: Length) -> Pieces:
    for block in blocks:
        match block:
            case Paragraph():
                yield _piece("body", block.text)
            case Part() | Chapter():
                yield from _headed("part", block, width)
            case Section() | Subsection():
                yield from _headed("section", block, width)
            case Article() | Clause() | Point() | Item():
                yield _numbered(block)
                yield from _pieces(block.children, width)
            case Table():
                yield _Piece(fixed=paragraph("Tiny", properties=_GAP))  # without it two tables would be one
                yield _Piece(fixed=_table(block, width))
            case Quotation():
                yield from _quoted(list(_pieces(block.children, width)), block.closing)
            case _:
                assert_never(block)


def _piece(component: str, text: str) -> _Piece:
    return _Piece(style_id(component), (Run(text),))


def _headed(level: str, block: Part | Chapter | Section | Subsection, width: Length) -> Pieces:
    yield _piece(f"{level}-label", str(block.marker))
    if block.text:
        yield _piece(f"{level}-title", block.text)
    yield from _pieces(block.children, width)


def _numbered(block: Article | Clause | Point | Item) -> _Piece:
    text = f"{block.marker} {block.text}".rstrip()
    if isinstance(block, Article):
        if is_titled(block) or not block.text:
            return _piece("article", text)
        return _Piece("TextWithArticle", (Run(f"{block.marker} ", "ArticleMarker"), Run(block.text)))
    if is_titled(block):
        return _piece("group-title" if block.text.isupper() else "clause-title", text)
    return _piece("point" if isinstance(block, Point) else "clause" if isinstance(block, Clause) else "body", text)


def _quoted(pieces: list[_Piece], closing: str) -> list[_Piece]:
    """Put quotation marks around *pieces*; beside a table they stand in paragraphs of their own."""
    if not pieces:
        return []
    if pieces[0].fixed:
        pieces = [_piece("body", "“"), *pieces]
    else:
        first = pieces[0]
        pieces[0] = evolve(first, runs=(first.runs[0]._replace(text="“" + first.runs[0].text), *first.runs[1:]))
    if pieces[-1].fixed:
        return [*pieces, _piece("body", closing)]
    last = pieces[-1]
    runs = (*last.runs[:-1], last.runs[-1]._replace(text=last.runs[-1].text + closing))
    return [*pieces[:-1], evolve(last, runs=runs)]


def _table(block: Table, width: Length) -> str:
    widths = column_widths([[one.text for one in line.cells] for line in block.rows], width)
    rows = (_row(one, widths, is_head=number < block.header_rows) for number, one in enumerate(block.rows) if one.cells)
    return table("DataTable", widths, rows, caption=_TABLE_CAPTION)


def _row(one: Row, widths: Sequence[Length], *, is_head: bool) -> str:
    is_group = heads_rows([content.text for content in one.cells])
    style = "TableHead" if is_head else "TableGroup" if is_group else "TableText"
    missing = len(widths) - len(one.cells)
    properties = f'<w:gridAfter w:val="{missing}"/>' if missing else ""
    properties += "<w:cantSplit/>" + ("<w:tblHeader/>" if is_head else "")
    cells = (cell(width, [paragraph(style, content.text)]) for width, content in zip(widths, one.cells, strict=False))
    return row(cells, properties=properties)
