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
_MARGIN_OF_CENTRED = 12


def _opens_a_block(words: list[str], index: int) -> bool:
    return (
        _OPENING.match(words[index]) is not None
        or match_marker(" ".join(words[index : index + _LOOK_AHEAD])) is not None
    )


def wrap(text: str, width: int | None, *, first: str = "", rest: str = "") -> list[str]:
    """Return *text* in lines of at most *width* characters, indented by *first* and then *rest*.

    A line is longer where a word is, or where every break would open a block.

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
        cut = _safe_break(words, start, cut)
        lines.append(indent + " ".join(words[start:cut]))
        start, indent = cut, rest
    return lines


def _safe_break(words: list[str], start: int, cut: int) -> int:
    for earlier in range(cut, start, -1):
        if earlier == len(words) or not _opens_a_block(words, earlier):
            return earlier
    while cut < len(words) and _opens_a_block(words, cut):
        cut += 1
    return cut


def centre(text: str, width: int) -> list[str]:
    """Return *text* centred on a page of *width* characters, well inside both edges.

    >>> centre("QUYẾT ĐỊNH", 40)
    ['               QUYẾT ĐỊNH']
    """
    return [" " * ((width - len(line)) // 2) + line for line in wrap(text, width - 2 * _MARGIN_OF_CENTRED)]
