"""Tables that only set a page: the two columns of the head, of addressees, of recipients and signatures.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục IV draws the page in cells without lines; offices make them with a table.
Such a table is given to the segmenter as lines, column by column; any other one is data.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.readers.text import words
from vngov.readers.text.posts import is_post, mostly_capitals, person
from vngov.readers.text.words import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["is_page_table"]

_MOST_COLUMNS = 4
_MOST_ROWS = 12
_FEW_ROWS = 4
_LONG_LINE = 200
_MOST_LINES = 120


def is_page_table(cells: Sequence[Sequence[Sequence[str]]], *, ruled: bool = False) -> bool:
    """Tell whether a table sets a page: *cells* are rows of cells of lines; *ruled* where lines are drawn.

    >>> is_page_table([[["UBND TỈNH LÀO CAI", "Số: 12/UBND-VX"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]])
    True
    >>> is_page_table([[["TT"], ["Nội dung"]], [["1"], ["Rà soát"]]], ruled=True)
    False
    """
    used = [[cell for cell in row if any(cell)] for row in cells]
    rows = [row for row in used if row]
    if not rows or len(rows) > _MOST_ROWS or max(map(len, rows)) > _MOST_COLUMNS:
        return False
    lines = [line for row in rows for cell in row for line in cell if line]
    if len(lines) > _MOST_LINES:
        return False
    if max(map(len, rows)) == 1 and not ruled:
        return True
    plain = [flat(line[:_LONG_LINE]) for line in lines]
    if any(_is_head(line) for line in plain):
        return True
    if any(words.RECIPIENTS.match(line) or words.ADDRESSEES.match(line) for line in plain):
        return len(rows) <= _FEW_ROWS * 2
    if len(rows) > _FEW_ROWS or (ruled and len(rows) > 1):
        return False
    if any(words.AUTHORITY.match(line) and mostly_capitals(shown) for line, shown in zip(plain, lines, strict=True)):
        return True
    if any(words.NUMBER.match(line) for line in plain) and any(words.DATE.search(line) for line in plain):
        return True
    return _is_signed(rows) or any(words.COPY_STAMP.fullmatch(line) for line in plain)


def _is_head(plain: str) -> bool:
    return any(pattern.search(plain) for pattern in (words.NATIONAL, words.MOTTO, words.PARTY))


def _is_signed(rows: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Tell whether every column opens with a post or is a name: signatures side by side."""
    cells = [[line for line in cell if line] for row in rows for cell in row]
    heads = sum(is_post(cell[0]) for cell in cells)
    return heads > 0 and all(is_post(cell[0]) or person(cell[-1]) or cell[0].startswith("(") for cell in cells)
