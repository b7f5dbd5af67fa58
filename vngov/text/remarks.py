r"""Remarks to the checker that stand in a text and are none of it: ``<!-- vngov: ignore NUM101 as was printed -->``.

    >>> from vngov.text.remarks import remarks, without_remarks
    >>> text = "<!-- vngov: ignore NUM101 as was printed -->\nSố: 12 /UBND-VX"
    >>> [(remark.words, remark.covers) for remark in remarks(text)]
    [('ignore NUM101 as was printed', None)]
    >>> len(without_remarks(text)) == len(text), without_remarks(text).strip()
    (True, 'Số: 12 /UBND-VX')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from vngov.diagnostics import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Remark", "remarks", "without_remarks"]

_OPENING = "<!--"
_REMARK = re.compile(r"<!--[ \t]{0,8}vngov:([^\n]{0,400}?)-->")
_LINE = re.compile(r"[^\n]+")


class Remark(NamedTuple):
    """What a remark says, and the line that it is about; None for one above all text, which is about all of it."""

    words: str
    covers: Span | None


def remarks(text: str) -> Iterator[Remark]:
    """Yield the remarks of *text*: each is about the next line that holds anything else."""
    if _OPENING not in text:
        return
    plain = without_remarks(text)
    lines = [Span(line.start(), line.end()) for line in _LINE.finditer(plain) if not line[0].isspace()]
    lines.append(Span(len(text), len(text)))
    for found in _REMARK.finditer(text):
        line = lines[bisect_left(lines, found.start(), key=_end)]
        yield Remark(found[1].strip(), None if found.end() <= lines[0].start else line)


def _end(line: Span) -> int:
    return line.end


def without_remarks(text: str) -> str:
    """Return *text* with blanks in the place of its remarks, so that no offset moves."""
    if _OPENING not in text:
        return text
    return _REMARK.sub(lambda found: " " * len(found[0]), text)
