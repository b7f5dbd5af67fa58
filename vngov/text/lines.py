r"""Offsets in a text as people count them: the line and the column, both from 1.

    >>> from vngov.text.lines import LineIndex
    >>> LineIndex("Số: 12/QĐ-UBND\nHà Nội").place(18)
    (2, 4)

.. versionadded:: 0.1
"""

from __future__ import annotations

from bisect import bisect_right

__all__ = ["LineIndex"]


class LineIndex:
    """Where the lines of a text start; made in one pass, asked in logarithmic time."""

    def __init__(self, text: str) -> None:
        """Find the lines of *text*, which end with a line feed and nothing else."""
        self.starts = [0]
        position = text.find("\n") + 1
        while position:
            self.starts.append(position)
            position = text.find("\n", position) + 1

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset; of the end of the text, those behind its last character."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
