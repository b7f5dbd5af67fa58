"""The words in which a page is described: where a component stands, in which letters, with which line.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục IV and V, and 36-HD/VPTW, Phụ lục 1 and 3 number the cells (ô số) of the first page
and give each component its letters.

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Self

from attrs import evolve, field, frozen

from vngov.registries.base import Confidence
from vngov.values.length import Length, LengthRange

__all__ = ["Alignment", "Component", "LetterCase", "Measure", "Place", "RuleLine", "Spacing"]

_EXACTLY: Final = Length(0)


class Place(StrEnum):
    """Where on the page a component stands."""

    ABOVE_HEAD = "trên cùng, bên phải"
    HEAD_LEFT = "phía trên, bên trái"
    HEAD_RIGHT = "phía trên, bên phải"
    CENTRE = "giữa trang"
    BODY = "trong nội dung"
    FOOT_LEFT = "phía dưới, bên trái"
    FOOT_RIGHT = "phía dưới, bên phải"
    PAGE_TOP = "lề trên"
    PAGE_FOOT = "cuối trang"


class Alignment(StrEnum):
    """How lines are set between the edges of their place."""

    LEFT = "căn trái"
    CENTRE = "căn giữa"
    RIGHT = "căn phải"
    JUSTIFY = "dàn đều"


class LetterCase(StrEnum):
    """In what kind of letters a component is written."""

    CAPITALS = "in hoa"
    SENTENCE = "in thường"
    DIGITS = "chữ số"


class RuleLine(StrEnum):
    """The line, or the sign instead of one, that goes with a component; below it unless the name says above."""

    NONE = "không có"
    AS_TEXT = "bằng độ dài dòng chữ"
    THIRD_TO_HALF = "bằng 1/3 đến 1/2 dòng chữ"
    FULL_WIDTH_ABOVE = "hết chiều ngang, ở trên"
    FRAME = "khung"
    STAR = "dấu sao"
    FIVE_HYPHENS = "năm gạch nối"


@frozen
class Measure:
    """A length that the law gives, its limits, and the one that our writers draw within them.

    ``allowed`` is None where nothing is known of limits: then the figure drawn is a choice of ours, or that of the
    regime that stands in.
    """

    item: str
    drawn: Length
    allowed: LengthRange | None = None
    source: str = ""
    confidence: Confidence = Confidence.MEMORY
    note: str = field(default="", eq=False)

    def allows(self, length: Length, *, tolerance: Length = _EXACTLY) -> bool | None:
        """Whether the law allows *length*; None where its limits are not known."""
        return None if self.allowed is None else self.allowed.contains(length, tolerance=tolerance)

    def no_surer_than(self, confidence: Confidence) -> Self:
        """Return the measure with less confidence, unless it has less already."""
        return evolve(self, confidence=min(self.confidence, confidence))


@frozen
class Spacing:
    """Line spacing as a multiple of single spacing; ``least`` and ``most`` None where there is no such limit."""

    drawn: float
    least: float | None = None
    most: float | None = None
    source: str = ""
    confidence: Confidence = Confidence.MEMORY
    note: str = field(default="", eq=False)

    def allows(self, lines: float) -> bool:
        """Whether the law allows a spacing of so many lines."""
        return (self.least is None or self.least <= lines) and (self.most is None or lines <= self.most)

    def no_surer_than(self, confidence: Confidence) -> Self:
        """Return the spacing with less confidence, unless it has less already."""
        return evolve(self, confidence=min(self.confidence, confidence))


@frozen(kw_only=True)
class Component:
    """One component (thành phần thể thức): its cell, its place and its letters.

    ``cell`` is the number of its box in the diagram of the act, empty where it has none; ``gap_before`` the space
    above it where the act asks for one.
    """

    name: str
    cell: str
    place: Place
    alignment: Alignment
    letter_case: LetterCase
    size: Measure
    bold: bool
    italic: bool
    underlined: bool
    rule: RuleLine
    gap_before: Length | None
    source: str
    confidence: Confidence
    note: str = field(default="", eq=False)

    def no_surer_than(self, confidence: Confidence) -> Self:
        """Return the component with less confidence, unless it has less already."""
        size = self.size.no_surer_than(confidence)
        return evolve(self, size=size, confidence=min(self.confidence, confidence))
