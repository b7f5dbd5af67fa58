"""Lengths on a page: margins in millimetres, sizes of letters in points.

NĐ 30/2020/NĐ-CP, Phụ lục I, and the Party's 36-HD/VPTW and 05-HD/VPTW give margins in mm and sizes of letters in
points (pt); word processors count twentieths of a point.  A length is kept in the unit that divides all three,
1/36,000 mm, so no conversion rounds.

    >>> from vngov.values.length import Length, LengthRange
    >>> Length.parse("12,7 mm") == Length.pt(36), str(Length.mm(20)), Length.mm(12.7).to_pt()
    (True, '20 mm', 36.0)
    >>> margin = LengthRange.parse("30-35 mm")
    >>> Length.mm(35.4) in margin, margin.contains(Length.mm(35.4), tolerance=Length.mm(0.5)), str(margin)
    (False, True, '30-35 mm')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import Final, Self

from attrs import field, frozen

from vngov.errors import InvalidLengthError

__all__ = ["Length", "LengthRange"]

_EMU: Final = {"mm": 36_000, "cm": 360_000, "pt": 12_700, "in": 914_400}
_FIGURE = r"[0-9]{1,6}(?:[.,][0-9]{1,6})?"
_LENGTH = re.compile(rf"\s*(-?{_FIGURE})\s*(mm|cm|pt|in)\s*")
_RANGE = re.compile(rf"\s*({_FIGURE})?\s*[-–]\s*({_FIGURE})?\s*(mm|cm|pt|in)\s*")
_LARGEST = 10**9  # emu, about 28 m: no page has such a length


@frozen(order=False, repr=False)
class Length:
    """A length, exact; ``unit`` is how it is printed, and does not count in comparisons.

    ``emu`` counts 1/36,000 mm, the unit of Office files.
    """

    emu: int
    unit: str = field(default="mm", eq=False)

    def __attrs_post_init__(self) -> None:
        if self.unit not in _EMU:
            raise InvalidLengthError(f"{self.emu} {self.unit}", "unrecognised")
        if abs(self.emu) > _LARGEST:
            raise InvalidLengthError(f"{self.emu} emu", "out-of-range")

    @classmethod
    def mm(cls, value: float) -> Self:
        """Return a length of so many millimetres."""
        return cls._of(value, "mm")

    @classmethod
    def pt(cls, value: float) -> Self:
        """Return a length of so many points."""
        return cls._of(value, "pt")

    @classmethod
    def twips(cls, value: int) -> Self:
        """Return a length of so many twentieths of a point, as a word processor counts."""
        return cls(value * _EMU["pt"] // 20, "pt")

    @classmethod
    def _of(cls, value: float, unit: str) -> Self:
        return cls(round(value * _EMU[unit]), unit)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``20 mm``, ``12,7mm``, ``1.27 cm``, ``14 pt`` or ``1 in``.

        Raises:
            InvalidLengthError: if *text* is anything else, or longer than any page.
        """
        found = _LENGTH.fullmatch(text)
        if found is None:
            raise InvalidLengthError(text, "unrecognised")
        return cls._of(_number(found[1]), found[2])

    @classmethod
    def try_parse(cls, text: str) -> Self | None:
        """Read a length, or return None."""
        try:
            return cls.parse(text)
        except InvalidLengthError:
            return None

    def to_mm(self) -> float:
        """Return the length in millimetres."""
        return self.emu / _EMU["mm"]

    def to_pt(self) -> float:
        """Return the length in points."""
        return self.emu / _EMU["pt"]

    def to_twips(self) -> int:
        """Return the length in twentieths of a point, rounded."""
        return round(self.emu / (_EMU["pt"] / 20))

    def figure(self) -> str:
        """Return the number alone, in the length's own unit."""
        return f"{self.emu / _EMU[self.unit]:.6f}".rstrip("0").rstrip(".")

    def __lt__(self, other: Length) -> bool:
        return self.emu < other.emu

    def __le__(self, other: Length) -> bool:
        return self.emu <= other.emu

    def __gt__(self, other: Length) -> bool:
        return self.emu > other.emu

    def __ge__(self, other: Length) -> bool:
        return self.emu >= other.emu

    def __str__(self) -> str:
        return f"{self.figure()} {self.unit}"

    def __repr__(self) -> str:
        return f"Length({str(self)!r})"


_NOTHING: Final = Length(0)


@frozen(repr=False)
class LengthRange:
    """What the law allows: from ``least`` to ``most``, both included; None is an open side."""

    least: Length | None = None
    most: Length | None = None

    def __attrs_post_init__(self) -> None:
        if self.least is None and self.most is None:
            raise InvalidLengthError("", "empty")
        if self.least is not None and self.most is not None and self.most < self.least:
            raise InvalidLengthError(str(self), "out-of-range")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``20-25 mm``, ``13 pt``, ``6- pt`` (at least) or ``-15 mm`` (at most).

        Raises:
            InvalidLengthError: if *text* is anything else, or the range ends below its start.
        """
        found = _RANGE.fullmatch(text)
        if found is None:
            length = Length.try_parse(text)
            if length is None:
                raise InvalidLengthError(text, "unrecognised")
            return cls(length, length)
        first, last, unit = found.groups()
        return cls(*(Length.parse(f"{figure} {unit}") if figure else None for figure in (first, last)))

    @classmethod
    def try_parse(cls, text: str) -> Self | None:
        """Read a range, or return None."""
        try:
            return cls.parse(text)
        except InvalidLengthError:
            return None

    def contains(self, length: Length, *, tolerance: Length = _NOTHING) -> bool:
        """Whether *length* is allowed, or misses what is by no more than *tolerance*."""
        low = self.least is None or self.least.emu - tolerance.emu <= length.emu
        return low and (self.most is None or length.emu <= self.most.emu + tolerance.emu)

    def __contains__(self, length: Length) -> bool:
        return self.contains(length)

    def __str__(self) -> str:
        if self.least == self.most:
            return str(self.least)
        unit = (self.least or self.most or _NOTHING).unit
        least = self.least.figure() if self.least else ""
        most = Length(self.most.emu, unit).figure() if self.most else ""
        return f"{least}-{most} {unit}"

    def __repr__(self) -> str:
        return f"LengthRange({str(self)!r})"


def _number(text: str) -> float:
    return float(text.replace(",", "."))
