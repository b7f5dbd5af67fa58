"""Two-column stretches as cells: the head and the foot of a page, whatever way they were flattened.

A head table comes out of converters line by line, cell by cell, with tabs or pipes, in columns of
blanks, or with its two columns run together by one blank.  A :class:`Cell` is what lies between two such
breaks; whether it stands on the left or on the right is kept where the line shows it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from vngov.readers.text.lines import one_blank, plain
from vngov.readers.text.words import ORNAMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Cell", "cells_of", "trimmed"]

_BREAK = re.compile(r"\t+|\s*\|\s*|[  ]{3,}|\n")
_BREAK_WITH_SLASHES = re.compile(r"\s+/\s+|\t+|\s*\|\s*|[  ]{3,}|\n")
_EMPHASIS = "*_ \t "


@define
class Cell:
    """A stretch of a line between two breaks: text without emphasis, offsets, column of its first character."""

    text: str
    start: int
    end: int
    column: int
    row: int

    @property
    def is_ornament(self) -> bool:
        """Whether it is a rule, a star or another sign of the layout."""
        return not self.text or ORNAMENT.match(self.text) is not None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets without the blanks at both ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def cells_of(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[Cell]:
    """Yield the cells of the given stretches of *text*, in order."""
    for first, last in stretches:
        row_start = text.rfind("\n", 0, first) + 1
        row_end = text.find("\n", last)
        slashes = " / " in text[first:last] and "|" in text[row_start : row_end if row_end >= 0 else len(text)]
        position = first
        breaks = (_BREAK_WITH_SLASHES if slashes else _BREAK).finditer(text, first, last)
        for found in (*breaks, None):
            end = found.start() if found else last
            start, stop = trimmed(text, position, end)
            if start < stop:
                row_start = max(row_start, text.rfind("\n", first, start) + 1)
                words = text[start:stop]
                words = one_blank(plain(words) if "*" in words or "\\" in words or "__" in words else words)
                yield Cell(words.strip(_EMPHASIS) or text[start:stop], start, stop, start - row_start, row_start)
            if found:
                position = found.end()
