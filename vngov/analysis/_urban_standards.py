"""Judging one standard of urban classification: its minimum after the factors, its points, pass or fail.

Points between the minimum and the maximum run in a line (1210/2016/UBTVQH13; 111/2025/UBTVQH15, Phụ lục I).  Where a
bound or a factor is not known, the points are a range, and the verdict may stay open.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from attrs import field, frozen

from vngov.errors import InvalidQuantityError
from vngov.i18n import N_, Lang, translate
from vngov.model.urban import MeasureValue, UrbanProfile
from vngov.registries.base import Confidence
from vngov.registries.urban import UrbanAdjustment, UrbanCriterion, UrbanMeasure
from vngov.text import fold

__all__ = ["CriterionResult", "Points", "Verdict", "adjustments_for", "judge"]

_NONE, _ONE = Decimal(0), Decimal(1)
_LEVELS = ("cấp xã", "cấp huyện", "cấp tỉnh", "cấp vùng", "cấp quốc gia", "cấp quốc tế")
_COUNTED = frozenset({"cơ sở", "công trình", "khu"})
_TARGETS = {
    UrbanMeasure.POPULATION: "pop",
    UrbanMeasure.POPULATION_CORE: "pop",
    UrbanMeasure.DENSITY: "density",
    UrbanMeasure.DENSITY_CORE: "density",
    UrbanMeasure.SPACE: "",
}


class Verdict(StrEnum):
    """Whether a minimum is reached."""

    REACHED = "đạt"
    NOT_REACHED = "chưa đạt"
    UNKNOWN = "chưa rõ"

    def label(self, lang: Lang = "vi") -> str:
        """Return the verdict in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_ENGLISH = {Verdict.REACHED: N_("reached"), Verdict.NOT_REACHED: N_("not reached"), Verdict.UNKNOWN: N_("not known")}


@frozen
class Points:
    """Points that lie between two figures, equal where the points are certain."""

    low: Decimal
    high: Decimal

    @property
    def is_exact(self) -> bool:
        """Whether there is one figure."""
        return self.low == self.high

    def __add__(self, other: Points) -> Points:
        return Points(self.low + other.low, self.high + other.high)

    def __str__(self) -> str:
        return f"{self.low.normalize():f}" if self.is_exact else f"{self.low.normalize():f}–{self.high.normalize():f}"


@frozen
class CriterionResult:
    """One criterion judged.

    ``minimum`` is the one that counts, after the factors; ``points`` are None where the regime gives none;
    ``shortfall`` is what a figure lacks to the minimum, None where nothing or nothing countable is missing;
    ``adjustments`` are the factors applied; ``confidence`` is that of the weakest figure used.
    """

    criterion: UrbanCriterion
    value: MeasureValue | None
    minimum: Decimal | None
    points: Points | None
    verdict: Verdict
    shortfall: Decimal | None = None
    adjustments: tuple[UrbanAdjustment, ...] = field(default=(), kw_only=True)

    @property
    def confidence(self) -> Confidence:
        """How sure the weakest of the figures is that the result rests on."""
        used = [self.criterion.confidence, *(one.confidence for one in self.adjustments)]
        if self.points is not None and self.criterion.points_confidence is not None:
            used.append(self.criterion.points_confidence)
        above = self.points is not None and self.criterion.min_points != self.points.high
        if above and self.criterion.max_confidence is not None:
            used.append(self.criterion.max_confidence)
        return min(used)


def adjustments_for(profile: UrbanProfile, all_of_them: Iterable[UrbanAdjustment]) -> tuple[UrbanAdjustment, ...]:
    """Return the factors that the region and the special cases of a place give it."""
    given = tuple(all_of_them)
    special = tuple(one for one in given if one.kind == "special" and profile.special.intersection(one.scopes))
    if any(one.target == "stack" for one in special):  # such a place has no other factors on top
        return special
    by_region = tuple(
        one
        for one in given
        if one.kind == "region"
        and (profile.region in one.scopes or ("*" in one.scopes and (profile.region or "mountain" in profile.special)))
    )
    return (*by_region, *special)


def judge(
    criterion: UrbanCriterion, value: MeasureValue | None, adjustments: tuple[UrbanAdjustment, ...]
) -> CriterionResult:
    """Judge one standard by its value."""
    if isinstance(value, bool) or value is None:
        return _without_figure(criterion, value, adjustments)
    if criterion.unit == "level" and isinstance(value, str):
        return _by_level(criterion, value)
    if isinstance(value, str):
        raise InvalidQuantityError(value, "unrecognised")
    if criterion.minimum is None:
        return _by_points(criterion, value)
    return _by_figure(criterion, criterion.minimum, value, adjustments)


def _without_figure(
    criterion: UrbanCriterion,
    value: bool | None,  # noqa: FBT001 - a yes or no
    adjustments: tuple[UrbanAdjustment, ...],
) -> CriterionResult:
    if any(one.rule == "skip" for one in _applying(criterion, adjustments)):
        return _skipped(criterion, value, adjustments)
    low, high = criterion.min_points or _NONE, criterion.max_points or _NONE
    verdict = {True: Verdict.REACHED, False: Verdict.NOT_REACHED, None: Verdict.UNKNOWN}[value]
    ranges = {True: Points(low, high), False: Points(_NONE, _NONE), None: Points(_NONE, high)}
    return CriterionResult(criterion, value, criterion.minimum, _given(criterion, ranges[value]), verdict)


def _by_points(criterion: UrbanCriterion, value: Decimal) -> CriterionResult:
    """Judge a standard or group whose points are given."""
    minimum = criterion.min_points or _NONE
    points = min(value, criterion.max_points) if criterion.max_points is not None else value
    if points >= minimum:
        return CriterionResult(criterion, value, minimum, Points(points, points), Verdict.REACHED)
    return CriterionResult(criterion, value, minimum, Points(points, points), Verdict.NOT_REACHED, minimum - points)


def _by_level(criterion: UrbanCriterion, value: str) -> CriterionResult:
    low, high = _rank(criterion.min_level), _rank(criterion.max_level)
    reached = _rank(value)
    if reached < low:
        return CriterionResult(criterion, value, None, _given(criterion, Points(_NONE, _NONE)), Verdict.NOT_REACHED)
    points = (criterion.max_points if reached >= high else criterion.min_points) or _NONE
    return CriterionResult(criterion, value, None, _given(criterion, Points(points, points)), Verdict.REACHED)


def _rank(level: str) -> int:
    folded = [fold(one) for one in _LEVELS]
    wanted = fold(level)
    if wanted not in folded:
        raise InvalidQuantityError(level, "unrecognised")
    return folded.index(wanted)


def _by_figure(
    criterion: UrbanCriterion, normal: Decimal, value: Decimal, adjustments: tuple[UrbanAdjustment, ...]
) -> CriterionResult:
    used = _applying(criterion, adjustments)
    if any(one.rule == "skip" for one in used):
        return _skipped(criterion, value, adjustments)
    minimum = _lowered(criterion, normal, used)
    is_open = any(one.factor is None for one in used)
    if value < minimum:
        nothing = Points(_NONE, (criterion.min_points or _NONE) if is_open else _NONE)
        verdict = Verdict.UNKNOWN if is_open else Verdict.NOT_REACHED
        shortfall = minimum - value
    else:
        nothing, verdict, shortfall = _between(criterion, normal, minimum, value), Verdict.REACHED, None
    return CriterionResult(criterion, value, minimum, _given(criterion, nothing), verdict, shortfall, adjustments=used)


def _between(criterion: UrbanCriterion, normal: Decimal, minimum: Decimal, value: Decimal) -> Points:
    """Return the points of a figure that reaches the minimum."""
    low, high = criterion.min_points or _NONE, criterion.max_points or _NONE
    if criterion.maximum is None:
        return Points(low, high)  # above the minimum, but how far the line runs is not known
    if minimum == normal:
        return Points(*[_line(value, minimum, criterion.maximum, low, high)] * 2)
    # Whether the factor moves the upper bound, too, is not known.
    scaled = max(minimum, criterion.maximum * minimum / normal)
    return Points(
        _line(value, max(minimum, normal), criterion.maximum, low, high), _line(value, minimum, scaled, low, high)
    )


def _line(value: Decimal, start: Decimal, end: Decimal, low: Decimal, high: Decimal) -> Decimal:
    if value <= start < end:
        return low
    if value >= end:
        return high
    return low + (high - low) * (value - start) / (end - start)


def _skipped(
    criterion: UrbanCriterion, value: MeasureValue | None, adjustments: tuple[UrbanAdjustment, ...]
) -> CriterionResult:
    points = criterion.min_points or _NONE
    used = tuple(one for one in _applying(criterion, adjustments) if one.rule == "skip")
    return CriterionResult(
        criterion, value, None, _given(criterion, Points(points, points)), Verdict.REACHED, adjustments=used
    )


def _applying(criterion: UrbanCriterion, adjustments: tuple[UrbanAdjustment, ...]) -> tuple[UrbanAdjustment, ...]:
    """Return the factors for a standard: those for its kind, else those for all others, and those for every one."""
    if criterion.minimum is None:
        return ()
    target = _TARGETS.get(criterion.measure, "other") if criterion.measure else "other"
    found = tuple(one for one in adjustments if target and one.target == target)
    found = found or tuple(one for one in adjustments if target and one.target == "other")
    return (*found, *(one for one in adjustments if target in {"pop", "density"} and one.target == "*"))


def _lowered(criterion: UrbanCriterion, normal: Decimal, adjustments: tuple[UrbanAdjustment, ...]) -> Decimal:
    """Return the minimum under the most favourable factor."""
    factors = [one.factor for one in adjustments if one.factor is not None]
    lowered = normal * min(factors, default=_ONE)
    if lowered < normal and criterion.unit in _COUNTED:
        lowered = max(_ONE, lowered.to_integral_value(ROUND_HALF_UP))
    return lowered


def _given(criterion: UrbanCriterion, points: Points) -> Points | None:
    return None if criterion.max_points is None else points
