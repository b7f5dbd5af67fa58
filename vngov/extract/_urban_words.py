"""How firmly a text speaks of a class, and whether the class is held, taken over or planned.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.extract._aims import Aim as Purpose
from vngov.extract._aims import aim_of
from vngov.extract._passages import Passage
from vngov.model.urban_mention import Aim, UrbanStatus

__all__ = ["aim_before", "status_of"]

_AIMS = tuple(
    (aim, re.compile(words, re.IGNORECASE))
    for aim, words in (
        (Aim.MOSTLY_REACH, r"cơ bản đạt|gần đạt"),
        (Aim.EQUIVALENT, r"tương đương"),
        (Aim.TOWARDS, r"hướng (?:đến|tới)"),
        (Aim.COMPLETE, r"(?:hoàn thiện|hoàn chỉnh|hoàn thành)[^.;]*tiêu ch(?:í|uẩn)"),
        (Aim.RECOGNISED, r"công nhận"),
        (Aim.UPGRADE, r"nâng (?:loại|cấp|hạng)?|\blên\b"),
        (Aim.REACH, r"\bđạt\b"),
        (Aim.ORIENTATION, r"định hướng"),
        (Aim.FORM, r"hình thành|xây dựng|trở thành|\bthành\b(?! phố)|thành lập|phát triển|theo tiêu chí|quy hoạch"),
    )
)
_CLAUSE = re.compile(r"[;.:(]")
_HELD = re.compile(
    r"\b(?:đã (?:được )?(?:công nhận|đạt|là)|hiện (?:là|có|đang|trạng|nay)|đang là|hiện hữu|"
    r"được công nhận (?:từ|năm|tại))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"(?<!điều kiện )\bđược (?:[^\s,.;]+ ){0,6}?công nhận\b")
_HELD_SINCE = re.compile(r"[\s,(]*(?:(?:đã |hiện )?được công nhận|(?:theo|tại) (?:các )?Quyết định)", re.IGNORECASE)
_OPENS_STATE = re.compile(r"\s*(?:[-–+*]\s*)?(?:về\s+)?hiện (?:trạng|nay|tại|có)", re.IGNORECASE)
_CARRIED = re.compile(r"chuyển tiếp", re.IGNORECASE)
_PLANS = re.compile(
    r"\b(?:phấn đấu|phân đầu|dự kiến|định hướng|hướng (?:đến|tới)|quy hoạch|nâng|hình thành|xây dựng|trở thành|"
    r"thành(?! phố)|sẽ|phát triển|đầu tư|từng bước|lên|để|đạt|tương đương|thủ tục|đến năm|giai đoạn|vào năm)\b",
    re.IGNORECASE,
)
_TOWARDS_ALL = re.compile(r"đối với\s*(?:các\s*|những\s*)?$", re.IGNORECASE)
_TO_DO = re.compile(r"định hướng|phương án|nhiệm vụ|giải pháp|lộ trình|quy hoạch phát triển")
_LOOK_BACK = 90
_LOOK_AHEAD = 40


def aim_before(text: str, position: int) -> Aim:
    """Return how the words before a class put it."""
    start = max([0, *(found.end() for found in _CLAUSE.finditer(text, 0, position) if found[0] != "(")])
    before = text[max(start, position - _LOOK_BACK) : position]
    return next((aim for aim, words in _AIMS if words.search(before)), Aim.STATED)


def status_of(text: str, start: int, end: int, aim: Aim, passage: Passage, *, has_years: bool) -> UrbanStatus:
    """Return whether a class is held, taken over from the regime before, or planned."""
    after = text[end : end + _LOOK_AHEAD]
    clause = max(text.rfind(";", 0, start), text.rfind(":", 0, start)) + 1
    if _HELD_SINCE.match(after) or _HELD.search(after.partition(";")[0].partition(",")[0]):
        return UrbanStatus.CURRENT
    held = _HELD.search(text, clause, start)
    if held is not None and not _PLANS.search(text, held.end(), start):
        return UrbanStatus.CURRENT
    if _CARRIED.search(text[:start]) or _CARRIED.search(after):
        return UrbanStatus.CARRIED_OVER
    purpose = Purpose.RESULTS if _OPENS_STATE.match(text) else aim_of(passage)
    if any(_CARRIED.search(heading.text) for heading in passage.headings):
        return UrbanStatus.CARRIED_OVER
    if aim is Aim.COMPLETE and _TOWARDS_ALL.search(text[:start]):
        return UrbanStatus.CURRENT  # the criteria of towns that have the class already are completed
    if purpose in {Purpose.TARGETS, Purpose.OBJECTIVE}:
        return UrbanStatus.PLANNED
    if purpose is Purpose.RESULTS:
        return UrbanStatus.PLANNED if has_years and _PLANS.search(text[clause:start]) else UrbanStatus.CURRENT
    said = text[clause:start]
    is_told = aim is Aim.STATED or (aim is Aim.RECOGNISED and _GIVEN.search(said))
    if has_years or not is_told or _PLANS.search(_GIVEN.sub(" ", said)) or _is_plan(passage):
        return UrbanStatus.PLANNED
    return UrbanStatus.CURRENT


def _is_plan(passage: Passage) -> bool:
    """Whether a passage stands under a heading about what is to be done."""
    return any(_TO_DO.search(heading.text.lower()) for heading in passage.headings)
