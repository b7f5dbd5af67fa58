"""The body of a document as items of a scene: headings with their level, numbering as text, tables with widths.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from vngov.model import Block, Table
from vngov.values.length import Length
from vngov.writers._body_lines import body_lines
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
    for line in body_lines(blocks):
        if isinstance(line, Table):
            if any(row.cells for row in line.rows):
                yield _table(line, width)
        elif line.lead:
            yield line_of("body", f" {line.text}", lead=line.lead, lead_style="article", level=_LEVELS["article"])
        else:
            yield line_of(line.component, line.text)


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
