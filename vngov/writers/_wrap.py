"""Breaking a paragraph into lines so that no line begins like something else.

A reader of plain text takes a line that begins with ``1.``, ``-`` or ``Điều 5`` for a new block.  Lines are
filled greedily, and a break that would put such a word first moves to the word before it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from itertools import accumulate

from vngov.values.marker import match_marker

__all__ = ["centre", "wrap"]

_OPENING = re.compile(
    r"""
      [\d\-‐‑‒–—+*•●○▪~=_|“"«#]                     # numbers, signs of lists, rules, tables and quotations
    | \(\w{1,5}\)                                   # (1), (i), (a)
    | [^\W\d_]{1,2}\d{0,2}[).]                      # a), b1), I., V.
    | [IVXLC]+[).:\-/]*$
    | (?: Điều | Phần | Chương | Mục | Tiểu | Phụ | Căn | Theo | Xét | Kính | Nơi | Số | Luật ) \b
    | (?: TM | KT | TL | TUQ | Q | T/M | K/T | T/L | V/v ) (?: \. | $ )
    | \(? (?: Kèm | kèm | Ban | ban ) $
    """,
    re.VERBOSE,
)
"""How a word begins that could be taken for the first word of another block or of another component."""
_LOOK_AHEAD = 4
_MARGIN_OF_CENTRED = 6


_CUT_SYMBOL = re.compile(r"\w[-/]$")
"""A word after which a reader would close up: lines of a scan break inside ``10-NQ/TW``."""


def _is_bad_break(words: list[str], index: int, *, in_list: bool) -> bool:
    word, before = words[index], words[index - 1]
    if in_list and (not word[:1].islower() or before.endswith((";", "."))):
        return True
    if _OPENING.match(word) or _CUT_SYMBOL.search(before):
        return True
    return match_marker(" ".join(words[index : index + _LOOK_AHEAD])) is not None


def wrap(text: str, width: int | None, *, first: str = "", rest: str = "", in_list: bool = False) -> list[str]:
    """Return *text* in lines of at most *width* characters, indented by *first* and then *rest*.

    A line is longer where a word is, or where every break would open a block.  In a list of bodies
    (*in_list*) a line goes on with a small letter only: a capital begins the next body.

    >>> wrap("Ban hành kèm theo quy chế này Điều 5 mới", 30)
    ['Ban hành kèm theo quy chế', 'này Điều 5 mới']
    """
    words = text.split(" ")
    if width is None:
        return [first + text]
    ends = list(accumulate((len(word) + 1 for word in words), initial=0))
    lines: list[str] = []
    start, indent = 0, first
    while start < len(words):
        cut = start + 1
        while cut < len(words) and len(indent) + ends[cut + 1] - ends[start] - 1 <= width:
            cut += 1
        cut = _good_break(words, start, cut, in_list=in_list)
        lines.append(indent + " ".join(words[start:cut]))
        start, indent = cut, rest
    return lines


def _good_break(words: list[str], start: int, cut: int, *, in_list: bool) -> int:
    """Return the last good break up to *cut*, or else the first one after it."""
    for earlier in range(cut, start, -1):
        if earlier == len(words) or not _is_bad_break(words, earlier, in_list=in_list):
            return earlier
    while cut < len(words) and _is_bad_break(words, cut, in_list=in_list):
        cut += 1
    return cut


def centre(text: str, width: int) -> list[str]:
    """Return *text* centred on a page of *width* characters, clear of both edges; no line for no text.

    >>> centre("QUYẾT ĐỊNH", 40)
    ['               QUYẾT ĐỊNH']
    """
    if not text:
        return []
    return [" " * ((width - len(line)) // 2) + line for line in wrap(text, width - 2 * _MARGIN_OF_CENTRED)]
