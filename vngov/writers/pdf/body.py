"""The body of a document as items of a scene: headings with their level, numbering as text, tables with widths.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias, assert_never

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
from vngov.values.length import Length
from vngov.writers._headings import is_titled
from vngov.writers._metrics import text_width
from vngov.writers._tables import column_widths, heads_rows

__all__ = ["Drawn", "body_items", "line_of", "points"]

Drawn: TypeAlias = dict[str, Any]

_LEVELS: Final = {
    "kind": 1, "appendix-label": 1, "part-label": 2, "group-title": 2, "section-label": 3, "article": 4,
    "clause-title": 4,
}  # fmt: skip
_CELL_LETTERS: Final = Length.pt(14)  # for measuring
_MOST_LINES_OF_ROW: Final = 15


def body_items(blocks: Iterable[Block], width: Length) -> Iterator[Drawn]:
    """Yield the items of *blocks*; *width* is that of the text."""
    for block in blocks:
        match block:
            case Paragraph():
                yield line_of("body", block.text)
            case Part() | Chapter():
                yield from _headed("part", block, width)
            case Section() | Subsection():
                yield from _headed("section", block, width)
            case Article() | Clause() | Point() | Item():
                yield _numbered(block)
                yield from body_items(block.children, width)
            case Table():
                if any(row.cells for row in block.rows):
                    yield _table(block, width)
            case Quotation():
                yield from _quoted(list(body_items(block.children, width)), block.closing)
            case _:
                assert_never(block)


def _headed(level: str, block: Part | Chapter | Section | Subsection, width: Length) -> Iterator[Drawn]:
    yield line_of(f"{level}-label", str(block.marker))
    if block.text:
        yield line_of(f"{level}-title", block.text)
    yield from body_items(block.children, width)


def _numbered(block: Article | Clause | Point | Item) -> Drawn:
    text = f"{block.marker} {block.text}".rstrip()
    if isinstance(block, Article):
        if is_titled(block) or not block.text:
            return line_of("article", text)
        return line_of("body", f" {block.text}", lead=str(block.marker), lead_style="article", level=_LEVELS["article"])
    if is_titled(block):
        return line_of("group-title" if block.text.isupper() else "clause-title", text)
    return line_of("point" if isinstance(block, Point) else "clause" if isinstance(block, Clause) else "body", text)


def _quoted(items: list[Drawn], closing: str) -> list[Drawn]:
    """Put quotation marks around *items*; beside a table they stand in lines of their own."""
    if not items:
        return []
    first, last = items[0], items[-1]
    if first["draw"] != "line":
        items = [line_of("body", "“"), *items]
    elif "lead" in first:
        first["lead"] = "“" + first["lead"]
    else:
        first["text"] = "“" + first["text"]
    if last["draw"] != "line":
        return [*items, line_of("body", closing)]
    last["text"] += closing
    return items


def _table(block: Table, width: Length) -> Drawn:
    rows = [[cell.text for cell in row.cells] for row in block.rows if row.cells]
    count = max(map(len, rows), default=0)
    widths = column_widths(rows, width)
    return {
        "draw": "table",
        "rows": [[*row, *([""] * (count - len(row)))] for row in rows],
        "head": min(block.header_rows, len(rows)),
        "groups": [at for at, row in enumerate(rows) if heads_rows(row)],
        "tall": [at for at, row in enumerate(rows) if _is_tall(row, widths)],
        "widths": [points(one) for one in widths],
    }


def _is_tall(row: Sequence[str], widths: Sequence[Length]) -> bool:
    """Whether a row may be parted at the end of a page: one of a third of a page or more."""
    needs = (text_width(text, _CELL_LETTERS).emu / width.emu for text, width in zip(row, widths, strict=False))
    return max(needs, default=0) > _MOST_LINES_OF_ROW


def points(length: Length) -> float:
    """Return a length as the template counts it."""
    return round(length.to_pt(), 3)


def line_of(style: str, text: str, **more: object) -> Drawn:
    """Return a line of text in the style of a component, with its level if it is a heading."""
    return {
        "draw": "line",
        "style": style,
        "text": text,
        **({"level": _LEVELS[style]} if style in _LEVELS else {}),
        **more,
    }
