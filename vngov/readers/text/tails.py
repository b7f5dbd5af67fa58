"""Where a line of the recipients ends and the signature beside it begins, when a scan ran two columns together.

``- CT, PCT UBND tỉnh; KT. CHỦ TỊCH`` is a line of the list and a line of the signature; ``- Sở Tài chính; ¬ ~`` a line
of the list and what recognition made of ink.

    >>> from vngov.readers.text.tails import tail_of
    >>> line = "- Như Điều 5; KT. CHỦ TỊCH"
    >>> line[tail_of(line):]
    'KT. CHỦ TỊCH'
    >>> tail_of("- Các Sở: Tài chính, Nội vụ;")
    0

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.readers.text import words
from vngov.readers.text.posts import is_post, mostly_capitals, person
from vngov.readers.text.words import flat

__all__ = ["tail_of"]

_RIGHT = re.compile(r"(?<=\s)(?:TM|T/M|KT|K/T|TL|T/L|TUQ)(?=[.]?\s*[^\W\d_]{2})")
_MARKED = re.compile(r"[;,.)]\s+(?=\S)")
_SPECK = re.compile(r"(?=.{1,18}$)(?!L[ưu]u\b)(?!.*[^\W\d_A-ZĐ]{3})")
_ALONE = re.compile(r"[-–—~+•*\s]*Như (?:trên|[Đđ]iều \d+)\s*[;,]\s+(?!L[ưu]u\b|[-–—~+•])(?=\S)(?=[^;]*$)")
_ODD = re.compile(r"[^\w\s,.;:()/&+'\"“”–-]")
_NAME = re.compile(r"\w+(?:\s[A-ZĐ]?[^\W\d_]+){1,4}$")
_LONGEST_INK = 25
_LONGEST_NAME = 40


def tail_of(line: str) -> int:
    """Return where the foreign end of *line* begins; 0 where all of it belongs to the list."""
    found = _RIGHT.search(line)
    if found and mostly_capitals(line[found.start() :]) and words.AUTHORITY.match(flat(line[found.start() :])):
        return found.start()
    alone = _ALONE.match(line)
    if alone is not None and len(line) - alone.end() < _LONGEST_INK:
        return alone.end()
    marks = list(_MARKED.finditer(line))
    for mark in reversed(marks):
        tail = line[mark.end() :]
        if tail[-1:] in ";,.":
            break
        bare = tail.lstrip("0123456789 ¬~=_-–—/\\|'")
        if is_post(bare) or person(bare):
            return mark.end()
    for mark in marks:
        tail = line[mark.end() :]
        stop = line[mark.start()]
        if tail[-1:] in ";,." or len(tail) > _LONGEST_NAME:
            continue
        is_archive = stop == "." and flat(line[:6]).lstrip("-–—~+•* ").startswith("luu")
        if (stop == ";" and (_SPECK.match(tail) or _is_ink(tail))) or (
            is_archive and (_is_ink(tail) or _NAME.match(tail))
        ):
            return mark.end()
    return 0


def _is_ink(text: str) -> bool:
    """Tell whether a short end of a line has signs that no line of a list has."""
    return len(text) < _LONGEST_INK and (bool(_ODD.search(text)) or text.count("(") != text.count(")"))
