"""Names of bodies that are whole: what follows them in small letters is what the body does.

A list of verbs never holds them all; the names of ministries and departments (registries of bodies) and those that
end in their unit (*Công an tỉnh*) tell by themselves where they end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vngov.extract._body_pattern import list_items
from vngov.extract._place_pattern import trie
from vngov.registries.local_bodies import local_bodies
from vngov.text.bare import bare

__all__ = ["is_code", "whole_names"]

_HEADS = {"so": "sở", "bo": "bộ", "phong": "phòng"}
_UNIT = r"(?:tinh|thanh\s++pho|phuong|xa|huyen|quan|thi\s++xa)(?![a-z])"
_LINK = (
    r"(?!(?:va|hoac|cung|voi|cua|co|noi|tren|trong|thuoc|ven|vung|bien|mien|lien|truc\s++thuoc|duoc|nay|khac|cac|tai|o|dia|khoa"
    r"|nhiem|lan|ngoai|cap|khu|hoi|uy|doan|doi|vien|truong|tri|tinh|thanh|phuong|xa|huyen|quan|thi|la|da|dang|se|chua"
    r"|bi|gom|nhu|theo|ve|do|va|thi|khi|vua|ton|dau|the|du|ke|cong|moi|dao|kien|ha|ban|nguyen|lam)(?![a-z]))(?=[a-z]{2})"
)
"""What goes on with a name, or says something of the body and not what it is to do."""
_IN_UNIT = re.compile(rf"\s(?P<unit>{_UNIT})\s++{_LINK}")
_PIECE = re.compile(r"[,;:]\s*+|\sva\s++")
_CODE = re.compile(r"S[A-ZĐ&]{2,9}(?![\w&])")
_UNITS = frozenset({"tỉnh", "thành phố", "phường", "xã", "huyện", "quận", "thị xã"})


@cache
def _department() -> re.Pattern[str]:
    """Return the pattern of a department or ministry by its field, with its unit, and something done behind it."""
    items = list_items()
    named = "|".join(rf"{plain}\s(?:{trie(bare(name) for name in items[head])})" for plain, head in _HEADS.items())
    return re.compile(rf"(?<![a-z])(?:{named})(?:\s{_UNIT})?+\s++{_LINK}")


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for pattern in local_bodies.patterns for code in pattern.codes if code.startswith("S"))


def is_code(text: str, position: int) -> bool:
    """Whether a department is called by its code here: *STC*, *SNN&MT*."""
    if text[position : position + 1] != "S" or not text[position + 1 : position + 2].isupper():
        return False
    found = _CODE.match(text, position)
    return found is not None and found[0] in _codes()


def whole_names(text: str, plain: str, start: int, stop: int) -> Iterator[int]:
    """Yield where a whole name ends with a word in small letters behind it; *plain* is the bare form of *text*."""
    for found in _department().finditer(plain, start, stop):
        if text[found.end()].islower() and not text[found.start()].islower():
            yield found.end()
    for found in _IN_UNIT.finditer(plain, start, stop):
        piece = max((cut.end() for cut in _PIECE.finditer(plain, start, found.start())), default=start)
        if (
            " ".join(text[found.start("unit") : found.end("unit")].split()) in _UNITS
            and text[found.end()].islower()
            and text[piece].isupper()
            and "cac " not in plain[piece : found.start()]
        ):
            yield found.end()
