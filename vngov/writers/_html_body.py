"""The body of a document as HTML: headings by their depth, numbering as text, tables with heads.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

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
from vngov.writers._markup import Element, element
from vngov.writers._tables import column_widths, heads_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["body_elements", "heading"]

_Line: TypeAlias = Article | Clause | Point | Item
_DEEPEST = 6


def heading(level: int, *children: Element | str, class_: str = "") -> Element:
    """Make a heading; HTML knows six levels."""
    return element(f"h{min(level, _DEEPEST)}", *children, class_=class_)


def body_elements(
    blocks: Sequence[Block], level: int, width: Length, *, opening: str = "", closing: str = ""
) -> list[Element]:
    """Return the elements of *blocks*, headings from *level* down; the marks go around the whole.

    Of *width*, that of the text on paper, the columns of a table get their shares.
    """
    elements: list[Element] = []
    for index, block in enumerate(blocks):
        before = "" if index else opening
        after = closing if index == len(blocks) - 1 else ""
        match block:
            case Paragraph():
                elements.append(element("p", before + block.text + after))
            case Part() | Chapter() | Section() | Subsection():
                elements.append(_division(block, level, width, before, after))
            case Article() | Clause() | Point() | Item():
                elements.append(_line(block, level, width, before, after))
            case Table():
                elements += (
                    [element("p", before)] * bool(before) + [_table(block, width)] + [element("p", after)] * bool(after)
                )
            case Quotation():
                last = block.closing + after
                quoted = body_elements(block.children, level, width, opening=before + "“", closing=last)
                elements.append(element("blockquote", *quoted))
            case _:
                assert_never(block)
    return elements


def _division(
    block: Part | Chapter | Section | Subsection, level: int, width: Length, before: str, after: str
) -> Element:
    own_after, after = ("", after) if block.children else (after, "")
    marker, text = (str(block.marker), block.text + own_after) if block.text else (str(block.marker) + own_after, "")
    return element(
        "section",
        heading(
            level,
            element("span", before + marker, class_="marker"),
            *((" ", element("span", text)) if text else ()),
            class_="division-heading",
        ),
        *body_elements(block.children, level + 1, width, closing=after),
        class_=type(block).__name__.lower(),
    )


def _line(block: _Line, level: int, width: Length, before: str, after: str) -> Element:
    own_after, after = ("", after) if block.children else (after, "")
    marker = element("span", before + str(block.marker), class_="marker")
    text = block.text + own_after
    deeper = level + 1
    if is_titled(block):
        line = heading(level, marker, f" {text}", class_="heading-line")
    elif isinstance(block, Article):
        title = heading(level, marker, class_="run-in")
        line = element("div", title, element("p", f" {text}", class_="run-in"), class_="run-in-line")
    else:
        line, deeper = element("p", marker, f" {text}"), level
    if not block.children and not isinstance(block, Article):
        return line
    below = body_elements(block.children, deeper, width, closing=after)
    name = "section" if line.name != "p" else "div"
    return element(name, line, *below, class_=type(block).__name__.lower())


def _table(table: Table, width: Length) -> Element:
    head, rest = table.rows[: table.header_rows], table.rows[table.header_rows :]
    widths = column_widths([[cell.text for cell in row.cells] for row in table.rows], width)
    shares = (element("col", style=f"width: {one.emu / width.emu:.1%}") for one in widths)
    return element(
        "table",
        element("colgroup", *shares) if widths else None,
        element("thead", *(_row(row, "th") for row in head)) if head else None,
        element("tbody", *(_row(row, "td") for row in rest)) if rest else None,
        role="" if head else "table",  # without a head it might be taken for the frame of a page
    )


def _row(row: Row, name: str) -> Element:
    cells = (element(name, cell.text, scope="col" if name == "th" else "") for cell in row.cells)
    heads = name == "td" and heads_rows([cell.text for cell in row.cells])
    return element("tr", *cells, class_="group" if heads else "")
