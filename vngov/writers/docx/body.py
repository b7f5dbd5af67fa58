"""The body of a document: headings by their level, numbering as text, tables with heads.

Numbers are text of their paragraphs, not automatic ones: who copies an article out of the file keeps its number,
and reading the file gives the same document back.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vngov.model import Block, Row, Table
from vngov.values.length import Length
from vngov.writers._body_lines import body_lines
from vngov.writers._tables import column_widths, heads_rows
from vngov.writers.docx.markup import Run, cell, paragraph, row, table
from vngov.writers.docx.styles import style_id

__all__ = ["body_paragraphs"]

_TABLE_CAPTION = "Bảng"
_GAP = '<w:spacing w:before="80"/>'


def body_paragraphs(blocks: Iterable[Block], width: Length) -> Iterator[str]:
    """Yield the markup of *blocks*; *width* is that of the text."""
    for line in body_lines(blocks):
        if isinstance(line, Table):
            yield paragraph("Tiny", properties=_GAP)  # without it two tables would be one
            yield _table(line, width)
        elif line.lead:
            yield paragraph("TextWithArticle", Run(f"{line.lead} ", "ArticleMarker"), Run(line.text))
        else:
            yield paragraph(style_id(line.component), Run(line.text))


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
