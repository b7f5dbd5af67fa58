"""Deadlines in running text: where they stand and what they say.

    >>> from vngov.extract.deadlines import find_deadlines
    >>> [one.text for one in find_deadlines("Hoàn thành và báo cáo UBND tỉnh trước ngày 20/02/2025.")]
    ['trước ngày 20/02/2025']

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from vngov.diagnostics import Span
from vngov.errors import InvalidValueError
from vngov.text.bare import bare
from vngov.values._deadline_grammar import DEADLINE
from vngov.values.deadline import Deadline, DeadlineKind

__all__ = ["DeadlineMention", "find_deadlines"]

_NOUN_BEFORE = re.compile(
    r"(?:che do bao cao|bao cao|ke hoach|chuong trinh|kiem tra|giam sat|thanh tra|danh gia|cong viec|ngan sach"
    r"|nhiem vu)\s*+$"
)
_REPORTS = re.compile(r"(?:,|\sva|tong hop|ket qua|^)\s++bao cao(?:\s[^.;:]*)?$")
_LISTED = re.compile(r",?\s++(?:va\s++)?(?:dot xuat|5 nam|nam nam|trung han|dai han)")
_BRACKETED = re.compile(r"^\s*+\([^()]{0,60}\)")
_AND_EVERY = re.compile(r"\s*+(?:,|va|hoac)\s++(?:hang|moi|dinh)\s")
_VERB_AFTER = re.compile(
    r"[,:]?\s++(?:tong|danh|bao|to\s|tien|tham|so|ra|kiem|lap|xay|trinh|gui|cong|thuc|chu|phoi|don|cap|bo|giao"
    r"|thong|cung|uy|sua|xem|huong|tham|chi|lanh|phan|phai|khao|dien|on|to chuc)"
)


@frozen
class DeadlineMention:
    """A deadline as printed, and its place in the text."""

    deadline: Deadline
    text: str
    span: Span


@lru_cache(maxsize=16)  # one line is looked at from several sides
def find_deadlines(text: str) -> tuple[DeadlineMention, ...]:
    """Return the deadlines of *text* in order.

    How often something is done counts where it says so of the doing (*định kỳ hằng quý tổng hợp*), and not where it
    is part of a name (*kế hoạch hằng năm*, *chế độ báo cáo định kỳ*).
    """
    plain = bare(text)
    found: list[DeadlineMention] = []
    for match in DEADLINE.finditer(plain):
        try:
            deadline = Deadline.from_match(text, match)
        except InvalidValueError:
            continue
        if deadline.kind is DeadlineKind.PERIODIC and not _is_said_of_doing(plain, match):
            continue
        found.append(DeadlineMention(deadline, match_text(text, match), Span(*match.span())))
    return tuple(found)


def match_text(text: str, match: re.Match[str]) -> str:
    """Return what matched, as printed."""
    return text[match.start() : match.end()].strip()


def _is_said_of_doing(plain: str, match: re.Match[str]) -> bool:
    before = plain[max(0, match.start() - 80) : match.start()]
    after = _BRACKETED.sub("", plain[match.end() : match.end() + 80], count=1)[:24]
    if re.search(r"(?:^|[.;:,\n]|\sva|hoac|dong thoi|,)\s*+$", before) and not _LISTED.match(after):
        return True
    if (
        match[0].startswith("truoc")
        or "lan" in match[0].split("/")[0].split()
        or (match[0] == "dinh ky" and before.endswith("theo "))
    ):
        return True
    if not after.strip(" ./;") and _REPORTS.search(before):  # “tổng hợp, báo cáo UBND tỉnh hằng quý.”
        return before.rstrip().endswith("bao cao") or not _NOUN_BEFORE.search(before)
    if _LISTED.match(after) or _NOUN_BEFORE.search(before):
        return False
    return _VERB_AFTER.match(after) is not None or _AND_EVERY.match(after) is not None
