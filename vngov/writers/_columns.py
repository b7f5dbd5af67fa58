"""Two columns of plain text: the head of a document and its foot.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from vngov.writers._breaking import broken

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["GAP", "body_name", "centred", "council_or_committee", "side_by_side"]

GAP = 4
"""Blanks between the columns; nowhere else in a column do two blanks meet."""

_LONGEST_NAME = 36
_COUNCIL_OR_COMMITTEE = re.compile(
    r"(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN(?= (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC KHU)\b)"
)


def body_name(name: str) -> list[str]:
    """Return the name of a body in the lines that head a document.

    >>> body_name("ỦY BAN NHÂN DÂN TỈNH LÀO CAI")
    ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI']
    """
    parts = council_or_committee(name)
    return [line for part in parts for line in broken(part, lambda line: len(line) / _LONGEST_NAME)]


def council_or_committee(name: str) -> list[str]:
    """Return the name of a people's council or committee on two lines, as NĐ 30/2020/NĐ-CP prints it; others on one."""
    found = _COUNCIL_OR_COMMITTEE.match(name)
    return [found[0], name[found.end() + 1 :]] if found else [name]


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
