"""The body of a document as lines, each a component of the layout, for writers that set them by its table.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    Section,
    Subsection,
    Table,
)
from vngov.writers._headings import is_titled

__all__ = ["BodyLine", "body_lines"]


@frozen
class BodyLine:
    """A line with its component; ``lead`` is the marker of an article that goes on as a sentence."""

    component: str
    text: str
    lead: str = ""


_Lines: TypeAlias = Iterator[BodyLine | Table]


def body_lines(blocks: Iterable[Block]) -> _Lines:
    """Yield the lines and the tables of *blocks*, quotation marks put around what is quoted."""
    for block in blocks:
        match block:
            case Paragraph():
                yield BodyLine("body", block.text)
            case Part() | Chapter():
                yield from _headed("part", block)
            case Section() | Subsection():
                yield from _headed("section", block)
            case Article() | Clause() | Point() | Item():
                yield _numbered(block)
                yield from body_lines(block.children)
            case Table():
                yield block
            case Quotation():
                yield from _quoted(list(body_lines(block.children)), block.closing)
            case _:
                assert_never(block)


def _headed(level: str, block: Part | Chapter | Section | Subsection) -> _Lines:
    yield BodyLine(f"{level}-label", str(block.marker))
    if block.text:
        yield BodyLine(f"{level}-title", block.text)
    yield from body_lines(block.children)


def _numbered(block: Article | Clause | Point | Item) -> BodyLine:
    text = f"{block.marker} {block.text}".rstrip()
    if isinstance(block, Article):
        if is_titled(block) or not block.text:
            return BodyLine("article", text)
        return BodyLine("body", block.text, lead=str(block.marker))
    if is_titled(block):
        return BodyLine("group-title" if block.text.isupper() else "clause-title", text)
    return BodyLine("point" if isinstance(block, Point) else "clause" if isinstance(block, Clause) else "body", text)


def _quoted(lines: list[BodyLine | Table], closing: str) -> list[BodyLine | Table]:
    """Put quotation marks around *lines*; beside a table they stand on lines of their own."""
    if not lines:
        return []
    first = lines[0]
    if isinstance(first, Table):
        lines = [BodyLine("body", "“"), *lines]
    elif first.lead:
        lines[0] = evolve(first, lead=f"“{first.lead}")
    else:
        lines[0] = evolve(first, text=f"“{first.text}")
    last = lines[-1]
    if isinstance(last, Table):
        return [*lines, BodyLine("body", closing)]
    return [*lines[:-1], evolve(last, text=f"{last.text}{closing}")]
