"""Words put together to lines: on one base, and cut where a wide gap says that another column begins.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, evolve

from vngov.readers.text.layout import Align, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vngov.readers.pdf.glyphs import Word
    from vngov.readers.pdf.tags import Tag

__all__ = ["WIDE_GAP", "PdfLine", "line_of", "rows_of", "whole"]

_SAME_BASE = 0.42  # of the size of the letters
_COLUMN_GAP = 1.0  # so much may part two columns; in one line such a gap is a wide blank
_BLANK = 0.11  # letters of two fonts stand nearer
_NEVER_APART = ".,;:!?)"  # no blank that the page does not set stands before them
WIDE_GAP = 2.0  # so much does
_MARKER = re.compile(r"[-–+•]|[IVX\da-zđ.]{1,6}[.)]")  # a tab after it opens no column
_WIDEST_TAB = 6.0


@define
class PdfLine:
    """A stretch of a line without a wide gap; ``first_width`` is the width of its first word.

    ``opening`` and ``closing`` are the tags of its first and last word; ``is_followed`` is that
    of the last word.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    first_width: float
    is_bold: bool
    is_italic: bool
    font: str
    opening: Tag | None = None
    closing: Tag | None = None
    is_followed: bool | None = None

    def goes_on_in(self, line: PdfLine) -> bool | None:
        """Tell whether *line* belongs to the same paragraph, None where no tags say so."""
        if self.closing is None or line.opening is None:
            return None
        return self.closing.block == line.opening.block

    @property
    def middle(self) -> float:
        """Where the middle of the line is."""
        return (self.left + self.right) / 2

    def style(self, align: Align | None = None, indent: float | None = None) -> Style:
        """Return how the line is set."""
        return Style(
            bold=self.is_bold,
            italic=self.is_italic,
            size=round(self.size, 1),
            align=align,
            indent=indent,
            font=self.font,
        )


def rows_of(words: Iterable[Word]) -> list[list[PdfLine]]:
    """Return the rows of a page from its top, each as its stretches from left to right."""
    rows: list[list[Word]] = []
    base = size = 0.0
    for word in sorted(words, key=_from_top):
        if rows and base - word.base < _SAME_BASE * max(size, word.size):
            rows[-1].append(word)
            size = max(size, word.size)
        else:
            rows.append([word])
            base, size = word.base, word.size
    return [_stretches(row) for row in rows]


def _from_top(word: Word) -> tuple[float, float]:
    return -word.base, word.left


def _left(word: Word) -> float:
    return word.left


def _stretches(row: list[Word]) -> list[PdfLine]:
    row.sort(key=_left)
    stretches: list[PdfLine] = []
    first = 0
    for index in range(1, len(row) + 1):
        gap = (row[index].left - row[index - 1].right) / row[index].size if index < len(row) else _WIDEST_TAB
        is_tab = gap < _WIDEST_TAB and index == first + 1 and _MARKER.fullmatch(row[first].text) is not None
        if gap > _COLUMN_GAP and not is_tab:
            stretches.append(line_of(row[first:index]))
            first = index
    return stretches


def whole(row: Sequence[PdfLine]) -> PdfLine:
    """Return a row as one line; a gap that parts columns stays wide, so that it is seen to be one."""
    first = row[0]
    if len(row) == 1:
        return first
    pieces = [first.text]
    for before, line in pairwise(row):
        pieces += ("   " if line.left - before.right > WIDE_GAP * line.size else " ", line.text)
    length = max(len("".join(pieces)), 1)
    bold = sum(len(line.text) for line in row if line.is_bold)
    italic = sum(len(line.text) for line in row if line.is_italic)
    return evolve(
        first,
        text="".join(pieces),
        right=row[-1].right,
        is_bold=2 * bold > length,
        is_italic=2 * italic > length,
        closing=row[-1].closing,
        is_followed=row[-1].is_followed,
    )


def line_of(words: Sequence[Word]) -> PdfLine:
    """Return the line that *words* make, from left to right."""
    pieces = [words[0].text]
    first_right = None
    for before, word in pairwise(words):
        gap = (word.left - before.right) / max(word.size, before.size)
        # Where a second font sets some letters, they come after the others, and so does a blank that stands elsewhere.
        is_set = word.blank is not None and (before.left + before.right) / 2 < word.blank <= word.left
        if is_set or (gap > _BLANK and word.text[0] not in _NEVER_APART):
            pieces.append(" ")
            first_right = before.right if first_right is None else first_right
        pieces.append(word.text)
    length = sum(len(word.text) for word in words)
    bold = sum(len(word.text) for word in words if word.font.is_bold)
    italic = sum(len(word.text) for word in words if word.font.is_italic)
    size = sum(word.size * len(word.text) for word in words) / length
    fonts = Counter(word.font.name for word in words)
    return PdfLine(
        "".join(pieces),
        words[0].left,
        max(word.right for word in words),
        words[0].base,
        size,
        (words[-1].right if first_right is None else first_right) - words[0].left,
        2 * bold > length,
        2 * italic > length,
        fonts.most_common(1)[0][0],
        words[0].tag,
        words[-1].tag,
        words[-1].is_followed,
    )
