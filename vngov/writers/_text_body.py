"""The body of a document in plain text: one block a line, broken and indented by the page's width.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

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
    Section,
    Subsection,
    Table,
)
from vngov.writers._wrap import centre, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["INDENT", "PAGE_WIDTH", "body_lines"]

INDENT = " " * 4
"""Before the first line of every block, on every level: that is how offices print."""

PAGE_WIDTH = 80
"""The page on which heads and headings are centred where paragraphs are not broken."""


@frozen
class _Piece:
    """A line of the body before it is broken; ``fixed`` is a row of a table."""

    text: str
    centred: bool = False
    fixed: bool = False


def body_lines(blocks: Iterable[Block], width: int | None) -> list[str]:
    """Return the lines of *blocks*."""
    lines: list[str] = []
    for piece in _pieces(blocks, width):
        if piece.fixed:
            lines.append(piece.text)
        elif piece.centred:
            lines += centre(piece.text, width or PAGE_WIDTH)
        else:
            lines += wrap(piece.text, width, first=INDENT)
    return lines


def _pieces(blocks: Iterable[Block], width: int | None) -> Iterator[_Piece]:
    above: Block | None = None
    for block in blocks:
        if isinstance(block, Table) and isinstance(above, Table):
            yield _Piece("", fixed=True)  # or the two would read as one
        above = block
        match block:
            case Paragraph():
                yield _Piece(block.text)
            case Part() | Chapter() | Section() | Subsection():
                yield _Piece(str(block.marker), centred=True)
                if block.text:
                    yield _Piece(block.text, centred=True)
                yield from _pieces(block.children, width)
            case Article() | Clause() | Point() | Item():
                yield _Piece(f"{block.marker} {block.text}".rstrip())
                yield from _pieces(block.children, width)
            case Table():
                yield from (_Piece(line, fixed=True) for line in _table_lines(block, width))
            case Quotation():
                yield from _quoted(list(_pieces(block.children, width)), block.closing)
            case _:
                assert_never(block)


def _quoted(pieces: list[_Piece], closing: str) -> list[_Piece]:
    """Put quotation marks around *pieces*; beside a table they stand on lines of their own."""
    if not pieces:
        return []
    if pieces[0].fixed:
        pieces = [_Piece("“"), *pieces]
    else:
        pieces[0] = evolve(pieces[0], text="“" + pieces[0].text)
    if pieces[-1].fixed:
        return [*pieces, _Piece(closing)]
    return [*pieces[:-1], evolve(pieces[-1], text=pieces[-1].text + closing)]


def _table_lines(table: Table, width: int | None) -> list[str]:
    rows = [[cell.text.replace("|", r"\|") for cell in row.cells] for row in table.rows]
    columns = max((len(row) for row in rows), default=0)
    widths = [max(len(row[index]) for row in rows if index < len(row)) for index in range(columns)]
    if sum(widths) + 3 * columns + 1 > (width or PAGE_WIDTH):
        widths = [0] * columns
    lines = [_row_line(row, widths) for row in rows]
    if 0 < table.header_rows <= len(rows):
        lines.insert(table.header_rows, "|" + "|".join("-" * max(3, size + 2) for size in widths) + "|")
    return lines


def _row_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(size) for cell, size in zip(cells, widths, strict=False)) + " |"
