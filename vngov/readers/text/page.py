"""A page of text that is no document: a news item or an extract, told from the web page around it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.readers.text.words import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.text.lines import Line

__all__ = ["below_document", "is_above_text", "is_web_line", "text_lines"]

_ABOVE = re.compile(
    r"^(?:skip (?:to|ribbon)|uncategorized$|english$|tieng viet$|[-+]?a[\s|]*[-+]?a\b[\sa+|-]*$"
    r"|trang chu\b|dang nhap\b"
    r"|menu\b|rss$|tin tuc(?: su kien)?$|che do ban dem|in trang|xuat pdf|doc noi dung|chia se\b|facebook"
    r"|zalo$|twitter"
    r"|tim kiem|gioi thieu$|lien he$|so do (?:cong|website|trang)|cap nhat\b.{0,40}$|ngay dang\b.{0,30}$"
    r"|luot xem\b.{0,20}$"
    r"|(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat),? (?:ngay )?\d|ngay \d{1,2}/\d{1,2}/\d{4}\s*-?\s*\d{1,2}:\d{2}"
    r"|\d{1,2}/\d{1,2}/\d{4}\s*[-|]?\s*\d{1,2}:\d{2}|home$|thoi su$|co chu\b)"
)
_BELOW = re.compile(
    r"^(?:[•*-]?\s*tong so luot xem|danh gia$|\(?di chuot|cong thong tin dien tu\b|ban quyen\b"
    r"|dia chi\s*:|ghi ro nguon"
    r"|nguon\s*:|tin (?:lien quan|cu hon|moi hon|khac)|bai viet (?:khac|lien quan|moi)|cac tin\b|quay lai"
    r"|ve trang truoc|in trang"
    r"|chia se\b|gui email|len dau trang|truong ban bien tap|chiu trach nhiem|giay phep\b|thiet ke boi"
    r"|binh luan$|y kien ban doc"
    r"|tu khoa|tags?\b|hotline|dien thoai\s*:|email\s*:|©|copyright|facebook|luot truy cap|dang truc tuyen|luot xem)"
)
_AFTER = re.compile(
    r"^(?:chia se(?: bai viet)?\s*:?$|luot (?:xem|truy cap)\b|tong so luot"
    r"|(?:bai viet|tin|van ban) (?:khac|lien quan|cu hon)|ban quyen\b|quay lai\b|ve trang truoc|in trang|gui email"
    r"|facebook|zalo$|len dau trang|dang truc tuyen|binh luan$|y kien ban doc|danh gia$|copyright|©)"
)
_PICTURE = re.compile(r"^\S+\.(?:jpe?g|png|gif|bmp|webp)$", re.IGNORECASE)
_PROSE = 80
_EDGE = 40
_BYLINE = 70


def is_web_line(text: str) -> bool:
    """Tell whether a line belongs to the page around a text wherever it stands."""
    return _PICTURE.match(text) is not None


def is_above_text(text: str) -> bool:
    """Tell whether a line is one of those that pages print above their text: a menu, the time, a share button."""
    return _ABOVE.match(flat(text[:120])) is not None


def text_lines(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the first line of the text proper and the line after its last."""
    first = _start(lines)
    return first, _stop(lines, first)


def below_document(lines: Sequence[Line]) -> int:
    """Return the line at which the web page goes on below a document without a foot; their number if it does not."""
    edge = max(1, len(lines) - _EDGE)
    return next((i for i in range(edge, len(lines)) if _AFTER.match(flat(lines[i].text[:120]))), len(lines))


def _start(lines: Sequence[Line]) -> int:
    first = 0
    for index, line in enumerate(lines[:_EDGE]):
        if is_above_text(line.text):
            first = index + 1
        elif len(line.text) >= _PROSE and line.text[-1:] in ".:;!?…":
            break
    return first


def _stop(lines: Sequence[Line], first: int) -> int:
    stop = len(lines)
    edge = max(first, stop - _EDGE)
    for index in range(edge, stop):
        if _BELOW.match(flat(lines[index].text[:120])):
            stop = index
            break
    ended = next((i for i in range(stop - 1, edge - 1, -1) if lines[i].text.rstrip(" *").endswith("./.")), None)
    if ended is not None and all(_is_byline(line.text) for line in lines[ended + 1 : stop]):
        return ended + 1
    return stop


def _is_byline(text: str) -> bool:
    return len(text) <= _BYLINE and text[-1:] not in ".;:"
