"""The widths of the columns of a table: each as its cells need, so that no word is broken or runs into the next one.

    >>> rows = [["STT", "Nội dung"], ["1", "Rà soát " * 40]]
    >>> widths = column_widths(rows, Length.mm(100))
    >>> [round(width.to_mm()) for width in widths]
    [13, 87]

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from vngov.values.length import Length
from vngov.writers._metrics import text_width

__all__ = ["column_widths", "heads_rows"]

_LETTERS: Final = Length.pt(14)  # the largest that cells are set in, so that other programs' letters find room too
_MARGIN: Final = Length.mm(4)  # of a cell, on both sides together, with the line
_NAMED, _MANY = 2, 4  # cells that hold the number and the name of a row, and how many make a table of many


def heads_rows(row: Sequence[str]) -> bool:
    """Whether a row heads the rows below it: it has many cells, and says nothing behind its number and name.

    >>> heads_rows(["I", "Công tác văn thư", "", "", ""]), heads_rows(["1", "Lập hồ sơ", "Sở Nội vụ", "", ""])
    (True, False)
    """
    return len(row) >= _MANY and any(row[:_NAMED]) and not any(row[_NAMED:])


def column_widths(rows: Sequence[Sequence[str]], width: Length) -> list[Length]:
    """Share *width* among the columns of *rows*, alike in every format.

    A column gets what its longest word needs, then what its longest cell needs, as far as there is room; the room that
    is left goes to the wide ones.
    """
    columns = range(max(map(len, rows), default=0))
    cells = [[row[at] for row in rows if at < len(row)] for at in columns]

    def needed(texts: Iterable[str], most: int) -> int:
        longest = max((text_width(text, _LETTERS, bold=True).emu for text in texts), default=0)
        return min(most, longest + _MARGIN.emu)

    total = width.emu
    least = [needed((word for text in column for word in text.split()), total // len(cells)) for column in cells]
    natural = [needed(column, total) for column in cells]
    if sum(natural) <= total:
        return [Length(total * need // sum(natural)) for need in natural]
    return [Length(share) for share in _shared(natural, least, total)]


def _shared(natural: Sequence[int], least: Sequence[int], total: int) -> list[int]:
    """Give columns of few words all they ask for, beginning with the least, and the others what is left by need."""
    shares = list(least)
    rest = total - sum(least)
    wishes = sorted(range(len(least)), key=lambda at: natural[at] - least[at])
    for place, at in enumerate(wishes):
        wish = natural[at] - least[at]
        if wish <= rest // (len(wishes) - place):
            shares[at] += wish
            rest -= wish
        else:
            open_ = wishes[place:]
            asked = sum(natural[one] - least[one] for one in open_)
            for one in open_:
                shares[one] += rest * (natural[one] - least[one]) // asked
            break
    return shares
