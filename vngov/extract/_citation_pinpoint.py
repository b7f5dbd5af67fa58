"""The provisions that a citation points at: ``điểm a, b khoản 2 Điều 5``, ``từ Điều 5 đến Điều 9``.

NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7 (how units are written); 78/2025/NĐ-CP keeps the same order, from the
smallest unit to the largest.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from attrs import evolve

from vngov.diagnostics import Span
from vngov.model.citation import Pinpoint, Provision

__all__ = ["CHAIN", "read_pinpoint"]

_LEVELS = {"điểm": "point", "khoản": "clause", "điều": "article", "mục": "section", "chương": "chapter", "phần": "part",
           "phụ lục": "appendix"}  # fmt: skip
_ORDER = tuple(_LEVELS.values())
_UNIT = r"(?:điểm|khoản|điều|mục|chương|phần|phụ\s{1,3}lục)"
_VALUE = r"(?:[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}[a-zđ]?|[a-zđ]\.?[0-9]?|[ivxlc]{1,7})(?![\w/%])"
_BETWEEN = r"(?:\s?,\s{0,3}(?:và\s{1,3})?|\s?;\s{1,3}|\s{1,3}(?:và|hoặc|đến|tới)\s{1,3}|\s?[-–]\s?)"
_MORE = rf"(?:{_BETWEEN}{_VALUE}){{0,20}}+"
_ITEM = rf"(?:các\s{{1,3}}|từ\s{{1,3}})?{_UNIT}\s{{1,3}}{_VALUE}{_MORE}"
_BARE_APPENDIX = r"phụ\s{1,3}lục"
_LINK = (
    r"(?:\s?[,;]\s{0,3}(?:và\s{1,3})?(?:tại\s{1,3})?|\s{1,3}(?:và|hoặc|đến|của|thuộc)\s{1,3}(?:tại\s{1,3})?|\s{1,4})"
)
CHAIN = re.compile(rf"(?:{_ITEM}(?:{_LINK}{_ITEM}){{0,12}}+|{_BARE_APPENDIX})", re.IGNORECASE)
"""A run of units with their values."""

_PART = re.compile(rf"(?P<unit>{_UNIT})\s{{1,3}}(?P<values>{_VALUE}{_MORE})|(?P<alone>{_UNIT})", re.IGNORECASE)
_SPLIT = re.compile(r"\s?,\s{0,3}(?:và\s{1,3})?|\s?;\s{1,3}|\s{1,3}(?:và|hoặc)\s{1,3}")
_RANGE = re.compile(r"\s{1,3}(?:đến|tới)\s{1,3}|\s?[-–]\s?")


def read_pinpoint(text: str, start: int, end: int, *, here: str = "") -> Pinpoint:
    """Return the provisions named in ``text[start:end]``; *here* is the unit that is called ``này``."""
    words = text[start:end]
    return Pinpoint(" ".join(words.split()), _read(words, here), Span(start, end))


@lru_cache(maxsize=4096)
def _read(text: str, here: str) -> tuple[Provision, ...]:
    parts: list[tuple[str, str, int, int]] = []
    for match in _PART.finditer(text):
        unit = " ".join((match["unit"] or match["alone"]).lower().split())
        parts.append((_LEVELS[unit], match["values"] or "", match.start(), match.end()))
    found: list[Provision] = []
    outer = _with(Provision(), _LEVELS[here], "này") if here in _LEVELS else Provision()
    rightmost = _LEVELS.get(here, "")
    follows_range = False
    gap_end = len(text)
    for level, values, first, last in reversed(parts):
        gap = text[last:gap_end]
        if rightmost and _ORDER.index(level) >= _ORDER.index(rightmost) and (found or here):
            outer = _above(outer, level)
        elif found and "và" in gap.split():
            outer = _above(found[0], rightmost)
        elif found:
            outer = found[0]
        these = _provisions(level, values, evolve(outer, until=None))
        if follows_range and found and these:
            found[0] = evolve(these[-1], until=found[0])
            these.pop()
        found[:0] = these
        rightmost, gap_end = level, first
        follows_range = text[max(0, first - 6) : first].strip().lower().endswith(("đến", "tới"))
        outer = found[0] if found else outer
    return _only_leaves(found)


def _above(provision: Provision, level: str) -> Provision:
    """Return *provision* without its *level* and everything inside it."""
    for name in _ORDER[: _ORDER.index(level) + 1]:
        provision = _with(provision, name, None)
    return evolve(provision, until=None)


def _with(provision: Provision, level: str, value: str | None) -> Provision:
    """Return *provision* with another value of one level."""
    fields: dict[str, Any] = {level: value}
    return evolve(provision, **fields)


def _provisions(level: str, values: str, outer: Provision) -> list[Provision]:
    found: list[Provision] = []
    for piece in _SPLIT.split(values):
        ends = _RANGE.split(piece)
        first = _with(outer, level, ends[0])
        found.append(evolve(first, until=_with(outer, level, ends[-1])) if len(ends) > 1 else first)
    return found


def _only_leaves(found: list[Provision]) -> tuple[Provision, ...]:
    """Leave out what only says where an inner provision stands: ``Điều 5`` of ``khoản 2 Điều 5``."""
    return tuple(
        one
        for index, one in enumerate(found)
        if not (index and _is_inside(found[index - 1], one) and one.until is None)
    )


def _is_inside(inner: Provision, outer: Provision) -> bool:
    levels = [name for name in _ORDER if getattr(outer, name) is not None]
    same = all(getattr(inner, name) == getattr(outer, name) for name in levels)
    return same and any(getattr(inner, name) is not None for name in _ORDER if name not in levels)
