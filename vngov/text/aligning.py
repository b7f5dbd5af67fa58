r"""What was read and what is written, laid side by side: a change of the one carried over to the other.

A reader joins lines, drops blanks and composes letters, so the words it returns stand in the source with other
blanks and at other offsets.  Both are cut into words, marks and blanks, and laid side by side.

    >>> from vngov.text.aligning import carry, spliced
    >>> source = "1.  Căn cứ điều 5\nLuật Đê điều"
    >>> edits = carry("1. Căn cứ điều 5 Luật Đê điều", "1. Căn cứ Điều 5 Luật Đê điều", source)
    >>> edits
    (Splice(start=11, end=15, text='Điều'),)
    >>> spliced(source, edits)
    '1.  Căn cứ Điều 5\nLuật Đê điều'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vngov.text.normal import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Alignment", "Splice", "carry", "differences", "spliced"]

_PIECE = re.compile(r"[\w\u0300-\u036f]+|\s+|.", re.DOTALL)


class Splice(NamedTuple):
    """The characters ``start:end`` of a text become ``text``."""

    start: int
    end: int
    text: str


class Alignment:
    """Where the words of a text stand in another one that holds them, among other things and other blanks."""

    def __init__(self, text: str, source: str) -> None:
        """Lay *text* beside *source*."""
        self._pieces = _cut(text)
        self._source = _cut(source)
        self._at = _paired(self._pieces, self._source)
        self._starts = [piece.start for piece in self._pieces]
        self._ends = [piece.end for piece in self._pieces]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where in the source the characters ``start:end`` are; None where they are not, or not together.

        An empty stretch stands behind what is before it, or else before what is behind it.
        """
        if start == end:
            return self._between(start)
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if any(two is None or one is None or two != one + 1 for one, two in pairwise(self._at[first:last])):
            return None
        low, high = self._inside(first, start), self._inside(last - 1, end)
        return None if low is None or high is None else (low, high)

    def _between(self, offset: int) -> tuple[int, int] | None:
        before = bisect_left(self._starts, offset) - 1
        if before >= 0 and (at := self._inside(before, offset)) is not None:
            return at, at
        behind = bisect_right(self._ends, offset)
        if behind < len(self._pieces) and (at := self._inside(behind, offset)) is not None:
            return at, at
        return None

    def _inside(self, index: int, offset: int) -> int | None:
        """Return where an offset in, or at an edge of, a piece is in the source."""
        piece, at = self._pieces[index], self._at[index]
        if at is None:
            return None
        there = self._source[at]
        if offset == piece.start:
            return there.start
        if offset == piece.end:
            return there.end
        same_size = there.end - there.start == piece.end - piece.start
        return there.start + offset - piece.start if same_size else None


class _Piece(NamedTuple):
    """A word, a mark or a run of blanks: where it stands, and what makes it the same as another one."""

    start: int
    end: int
    key: str


def _cut(text: str) -> list[_Piece]:
    return [_Piece(one.start(), one.end(), _key(one[0])) for one in _PIECE.finditer(text)]


def _key(piece: str) -> str:
    return " " if piece.isspace() else unicodedata.normalize("NFC", piece).casefold()


def _paired(pieces: Sequence[_Piece], source: Sequence[_Piece]) -> list[int | None]:
    """Return of each piece which piece of the source it is."""
    ours, theirs = [piece.key for piece in pieces], [piece.key for piece in source]
    at: list[int | None] = [None] * len(ours)
    for code, low, high, first, _ in differences(ours, theirs):
        if code == "equal":
            at[low:high] = range(first, first + high - low)
    return at


def differences(
    ours: Sequence[str], theirs: Sequence[str], *, most_pairs: int | None = None
) -> list[tuple[str, int, int, int, int]]:
    """Return how to make the one list out of the other, as :meth:`difflib.SequenceMatcher.get_opcodes` says it.

    What is the same at both ends is taken off first; the rest takes quadratic time at worst, and with more than
    *most_pairs* to compare it is one replacement.
    """
    least = min(len(ours), len(theirs))
    head = next((at for at in range(least) if ours[at] != theirs[at]), least)
    tail = next((at for at in range(least - head) if ours[-1 - at] != theirs[-1 - at]), least - head)
    middle, other = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    found = [("equal", 0, head, 0, head)] if head else []
    if most_pairs is not None and len(middle) * len(other) > most_pairs:
        found.append(("replace", head, len(ours) - tail, head, len(theirs) - tail))
        middle = other = ()
    found += [
        (code, head + low, head + high, head + first, head + last)
        for code, low, high, first, last in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes()
    ]
    return [*found, ("equal", len(ours) - tail, len(ours), len(theirs) - tail, len(theirs))] if tail else found


def carry(old: str, new: str, source: str) -> tuple[Splice, ...] | None:
    """Return the changes of *source* that do to it what was done to *old*, which was read from it, to make *new*.

    They are in order and disjoint.  None where a change is of words that do not stand so in the source.
    """
    cleaned = clean(source)
    alignment = Alignment(old, cleaned.text)
    found: list[Splice] = []
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    offsets = [0]
    for piece in before:
        offsets.append(offsets[-1] + len(piece))
    for code, low, high, first, last in differences(before, after):
        if code == "equal":
            continue
        place = alignment.place(offsets[low], offsets[high])
        if place is None:
            return None
        found.append(Splice(*cleaned.spans.to_source(place), "".join(after[first:last])))
    return tuple(found)


def spliced(text: str, edits: Iterable[Splice]) -> str:
    """Return *text* after *edits*, which are in order and disjoint."""
    parts: list[str] = []
    done = 0
    for start, end, put in edits:
        parts += (text[done:start], put)
        done = end
    return "".join([*parts, text[done:]])
