"""WordprocessingML as text: paragraphs, runs, tables.  Text is escaped here and nowhere else.

ECMA-376, Part 1, 17.

    >>> paragraph("Body", "1 < 2")
    '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t xml:space="preserve">1 &lt; 2</w:t></w:r></w:p>'

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from vngov.values.length import Length

__all__ = ["NAMESPACE", "Run", "attribute", "cell", "kept_with_next", "paragraph", "row", "rule", "table", "twips"]

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BREAK = "\n"
"""In the text of a run: a line break, which begins no paragraph."""


class Run(NamedTuple):
    """Text in one character style, empty for that of the paragraph."""

    text: str
    style: str = ""


def twips(length: Length) -> str:
    """Return a length as word processors count."""
    return str(length.to_twips())


def attribute(value: str) -> str:
    """Return *value* as it stands in an attribute, quoted."""
    return quoteattr(value)


def paragraph(style: str, *runs: Run | str, properties: str = "") -> str:
    """Return a paragraph of a style; *properties* is markup that goes after the name of the style."""
    inner = "".join(_run(run if isinstance(run, Run) else Run(run)) for run in runs if run)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def kept_with_next(markup: str) -> str:
    """Return a paragraph that stays on the page of what follows it; a table stays as it is.

    >>> kept_with_next(paragraph("Tiny"))
    '<w:p><w:pPr><w:pStyle w:val="Tiny"/><w:keepNext/></w:pPr></w:p>'
    """
    opening, style, rest = markup.partition("<w:pStyle ")
    if opening != "<w:p><w:pPr>":
        return markup
    name, end, rest = rest.partition("/>")
    return f"{opening}{style}{name}{end}<w:keepNext/>{rest}"


def _run(run: Run) -> str:
    if not run.text:
        return ""
    style = f'<w:rPr><w:rStyle w:val="{run.style}"/></w:rPr>' if run.style else ""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in run.text.split(BREAK))
    return f"<w:r>{style}{'<w:br/>'.join(lines)}</w:r>"


def rule(style: str, left: Length, right: Length) -> str:
    """Return an empty paragraph whose upper border is a line between two indents."""
    return paragraph(style, properties=f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="0"/>')


def cell(width: Length, content: Iterable[str], *, span: int = 1, at_bottom: bool = False) -> str:
    """Return a cell; one without a paragraph gets an empty one, or word processors call the file damaged.

    Cells of one line each, in letters of two sizes, stand on one line if their content is *at_bottom*.
    """
    inner = "".join(content)
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    across += '<w:vAlign w:val="bottom"/>' if at_bottom else ""
    closing = "" if inner.endswith("</w:p>") else '<w:p><w:pPr><w:pStyle w:val="Tiny"/></w:pPr></w:p>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{across}</w:tcPr>{inner}{closing}</w:tc>'


def row(cells: Iterable[str], *, properties: str = "") -> str:
    """Return a row that is not broken over pages."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, widths: Sequence[Length], rows: Iterable[str], *, caption: str) -> str:
    """Return a table with fixed columns; *caption* is what a screen reader says of it."""
    total = sum(width.to_twips() for width in widths)
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val={attribute(caption)}/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
