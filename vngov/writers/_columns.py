"""Two columns of plain text: the head of a document and its foot.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from vngov.writers._wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["GAP", "body_name", "centred", "good_breaks", "side_by_side"]

GAP = 4
"""Blanks between the columns; nowhere else in a column do two blanks meet."""

_LONGEST_NAME = 36
_LAST_LINE = 12
_COUNCIL_OR_COMMITTEE = re.compile(
    r"(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN(?= (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC KHU)\b)"
)
_GOOD_BREAK = re.compile(
    r" (?=(?:VÀ|CỦA|TẠI|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|VIỆT NAM|LẦN THỨ|NHIỆM KỲ)\b)"
)


def body_name(name: str) -> list[str]:
    """Return the name of a body in the lines that head a document.

    NĐ 30/2020/NĐ-CP lets a name run over several lines and prints a people's committee on two.  A longer
    name is broken before a word that cannot begin a name of its own, and never after a hyphen.

    >>> body_name("ỦY BAN NHÂN DÂN TỈNH LÀO CAI")
    ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI']
    """
    if found := _COUNCIL_OR_COMMITTEE.match(name):
        return [found[0], *body_name(name[found.end() + 1 :])]
    if len(name) <= _LONGEST_NAME:
        return [name]
    fitting = [found.start() for found in _GOOD_BREAK.finditer(name) if found.start() <= _LONGEST_NAME]
    if fitting and len(name) - fitting[-1] > _LAST_LINE // 4:
        return [name[: fitting[-1]], *body_name(name[fitting[-1] + 1 :])]
    return wrap(name, _LONGEST_NAME)


def good_breaks(name: str) -> list[int]:
    """Return the places of the blanks at which a name may be broken: no word after one begins a name of its own.

    >>> good_breaks("CỤC VĂN THƯ VÀ LƯU TRỮ")
    [11]
    """
    return [found.start() for found in _GOOD_BREAK.finditer(name)]


def centred(lines: Sequence[str], width: int) -> list[str]:
    """Return the cells of a column with every line in its middle."""
    return [" " * ((width - len(line)) // 2) + line if line else "" for line in lines]


def side_by_side(left: Sequence[str], right: Sequence[str], left_width: int) -> list[str]:
    """Return the lines of two columns; the right one begins after *left_width* and a gap.

    >>> side_by_side(["Số: 1"], ["Hà Nội", "ngày"], 6)
    ['Số: 1     Hà Nội', '          ngày']
    """
    edge = left_width + GAP
    return [(cell.ljust(edge) + other).rstrip() for cell, other in zip_longest(left, right, fillvalue="")]
