"""What a section of a plan is about, by its heading: what is wanted, what is to be done, who does it."""

from __future__ import annotations

import re
from enum import Enum, auto

from vngov.model.task import TaskKind

__all__ = ["Section", "kind_of", "section_of"]


class Section(Enum):
    """The part of a document in which a line stands."""

    NONE = auto()
    VIEWPOINT = auto()
    OBJECTIVE = auto()
    TARGET = auto()
    SOLUTION = auto()
    BACKGROUND = auto()
    PURPOSE = auto()
    INVITED = auto()
    ASSIGNMENT = auto()
    OTHER = auto()


_ASSIGNMENT = re.compile(r"(?:to\s++chuc|phan\s++cong|trach\s++nhiem|giao\s++nhiem\s++vu|phan\s++giao)")
_BACKGROUND = re.compile(
    r"[\s*]*+(?:danh\s++gia\s++(?:chung|tinh|ket|thuc)|(?:khai\s++quat\s++)?tinh\s++hinh|(?:mot\s++so\s++)?ket\s++qua"
    r"|thuc\s++trang|boi\s++canh|ton\s++tai|han\s++che|nguyen\s++nhan)(?![a-z])"
)
_INVITED = re.compile(r"^\W*+thanh\s++phan|(?:kinh|tran\s++trong)\s++moi(?![a-z])")
_PREPARED = re.compile(r"chuan\s++bi|phan\s++cong|to\s++chuc\s++thuc\s++hien|(?<![a-z])giao\s|de\s++nghi|yeu\s++cau")
_HEADINGS = (
    (_INVITED, Section.INVITED),
    (_BACKGROUND, Section.BACKGROUND),
    (re.compile(r"[\s*]*+(?:muc\s++dich|yeu\s++ca?u(?!\s++(?:cac|so|ubnd|doi)))(?![a-z])"), Section.PURPOSE),
    (_ASSIGNMENT, Section.ASSIGNMENT),
    (re.compile(r"(?:quan\s++diem|nguyen\s++tac|phuong\s++cham)"), Section.VIEWPOINT),
    (re.compile(r"chi\s++tieu"), Section.TARGET),
    (re.compile(r"(?:muc\s++tieu)"), Section.OBJECTIVE),
    (
        re.compile(
            r"[\s*]*+(?:can\s++cu|pham\s++vi|doi\s++tuong|(?:nguon\s++)?kinh\s++phi|thoi\s++gian|dia\s++diem)(?![a-z])"
        ),
        Section.OTHER,
    ),
    (re.compile(r"(?:nhiem\s++vu|giai\s++phap|noi\s++dung|phuong\s++huong|kien\s++nghi)"), Section.SOLUTION),
)
_KINDS = {
    Section.VIEWPOINT: TaskKind.VIEWPOINT,
    Section.OBJECTIVE: TaskKind.OBJECTIVE,
    Section.TARGET: TaskKind.TARGET,
    Section.SOLUTION: TaskKind.SOLUTION,
}
_OPEN = frozenset({Section.NONE, Section.OTHER, Section.BACKGROUND, Section.PURPOSE})
"""Sections in which the heading of a part may open any other."""
_LONGEST = 160


def section_of(heading: str, above: Section) -> Section:
    """Return the section that the bare text of a *heading* opens, else the one around it."""
    if len(heading) > _LONGEST:
        return above
    if above is Section.INVITED:
        return Section.ASSIGNMENT if _PREPARED.search(heading) and not _INVITED.search(heading) else above
    if above in _OPEN:
        for pattern, section in _HEADINGS:
            if pattern.search(heading):
                return section
    elif above is Section.VIEWPOINT or above is Section.OBJECTIVE:
        for pattern, section in _HEADINGS[4:7]:
            if pattern.match(heading) or (section is Section.TARGET and pattern.search(heading)):
                return section
    elif above is Section.SOLUTION and _ASSIGNMENT.match(heading):
        return Section.ASSIGNMENT
    return above


def kind_of(section: Section) -> TaskKind:
    """Return what a line is that nobody is charged with."""
    return _KINDS.get(section, TaskKind.CONTENT)
