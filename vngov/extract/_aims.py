"""Under which heading a passage stands: targets, general objectives, results, or something else; and for which years.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from vngov.extract._passages import Heading, Passage
from vngov.extract._years import Horizon, horizons

__all__ = ["AIM_WORDS", "Aim", "aim_of", "heading_horizon", "plain_years", "sentences"]


class Aim(Enum):
    """What a passage is there for."""

    TARGETS = "targets"
    OBJECTIVE = "objective"
    RESULTS = "results"
    OTHER = "other"


_NATIONAL = re.compile(r"(?:chương trình )?mục tiêu quốc gia")
_PAST = re.compile(r"kết quả|hiện trạng|thực trạng|tình hình|đánh giá|ưu điểm|tồn tại|hạn chế|khó khăn|bối cảnh")
_AIM = re.compile(
    r"(?:^|[,;:–/-]\s*|\b(?:và|về|những)\s+)(?:(?:các|một số|hệ thống|bảng)\s+)?(?:mục tiêu|chỉ tiêu)|"
    r"^phấn đấu|mục tiêu cụ thể"
)
_GENERAL = re.compile(r"tổng quát|mục tiêu chung")
_ELSE = re.compile(
    r"nhiệm vụ|giải pháp|tổ chức thực hiện|quan điểm|mục đích|yêu cầu|kinh phí|nguồn (?:lực|vốn)|căn cứ|"
    r"trách nhiệm|phân công|nội dung|phạm vi|đối tượng|định hướng|phương án"
)
_OPENS = re.compile(r"[*_\s]*(?:(?:các|một số)\s+)?(?:mục tiêu|chỉ tiêu)(?! quốc gia)", re.IGNORECASE)
AIM_WORDS = re.compile(r"ph[ấâầa]n đ[ấâầa]u|m[ụu]c ti[êe]u(?! quốc gia)|chỉ tiêu", re.IGNORECASE)
"""Words that say that what follows is aimed at; the first also as recognition misreads it."""
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:TP|Tp|TX|Tx|TT|Tt|P|Q|H|TS|ThS|GS|PGS|St|No)$")
_CLOSERS = {")": "(", "]": "[", "”": "“"}
_STOPS = frozenset(".;!?")
_SIGNS = re.compile(r"[.;!?(\[“]")
_BRACKETS = re.compile(r"[()\[\]“”]")
_LONGEST_SENTENCE = 3000


def aim_of(passage: Passage) -> Aim:
    """Return what the nearest heading that says so makes of a passage."""
    if _OPENS.match(passage.text, passage.body):
        return Aim.TARGETS
    for heading in reversed(passage.headings):
        if (aim := _aim_under(heading)) is not None:
            return aim
    return Aim.OTHER


@lru_cache(maxsize=64)  # every passage below asks the headings above it
def _aim_under(heading: Heading) -> Aim | None:
    """Return what a heading says of what stands under it, None where it says nothing of that."""
    text = _NATIONAL.sub("", heading.text.lower())
    if not heading.kind and not text.endswith(":") and not _AIM.search(text):
        return None  # a short line without a marker may be no heading at all
    if _PAST.search(text):
        return Aim.RESULTS
    if _GENERAL.search(text):
        return Aim.OBJECTIVE
    if _AIM.search(text):
        return Aim.TARGETS
    return Aim.OTHER if _ELSE.search(text) else None


def heading_horizon(passage: Passage) -> Horizon | None:
    """Return the year or period of the nearest heading that has one."""
    for heading in reversed(passage.headings):
        if (found := _horizon_of(heading)) is not None:
            return found
    return None


@lru_cache(maxsize=64)  # as above
def _horizon_of(heading: Heading) -> Horizon | None:
    return next(reversed(plain_years(heading.text)), None)


def plain_years(text: str) -> list[Horizon]:
    """Return the years and periods of a sentence or heading; a vision counts where there is nothing else."""
    found = list(horizons(text))
    return [one for one in found if not one.is_vision] or found


def sentences(text: str, start: int, stops: frozenset[str] = _STOPS) -> list[tuple[int, int]]:
    """Return where the sentences, and the clauses between semicolons, stand; brackets are never cut."""
    found: list[tuple[int, int]] = []
    closes = _matched(text, start)
    first = start
    inside = start  # up to here, brackets that are not cut
    for sign in _SIGNS.finditer(text, start):
        position = sign.start()
        if position < inside:
            continue
        if position in closes:
            inside = closes[position]
        elif sign[0] in stops and _ends(text, position):
            found.append((first, position))
            first = position + 1
    found.append((first, len(text)))
    return [part for a, b in found if text[a:b].strip() for part in _cut(text, a, b)]


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what is too long for a sentence at a blank."""
    parts: list[tuple[int, int]] = []
    while end - start > _LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        stop = blank if blank > start else start + _LONGEST_SENTENCE
        parts.append((start, stop))
        start = stop
    return [*parts, (start, end)]


def _ends(text: str, position: int) -> bool:
    """Whether the stop at *position* ends a sentence."""
    if text[position] != ".":
        return True
    after = text[position + 1 : position + 4]
    if after and not after[0].isspace():
        return after[:1] in {"”", '"', ")"}
    following = after.strip()[:1]
    if following.islower():
        return False
    return not _ABBREVIATED.search(text[max(0, position - 5) : position])


def _matched(text: str, start: int) -> dict[int, int]:
    """Return for each opening bracket that has a closing one where that is."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for sign in _BRACKETS.finditer(text, start):
        if sign[0] not in _CLOSERS:
            opened.append(sign.start())
        elif opened and text[opened[-1]] == _CLOSERS[sign[0]]:
            pairs[opened.pop()] = sign.start()
    return pairs
