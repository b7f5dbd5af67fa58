"""Targets held against themselves: bounds in order, shares within bounds, values that rise where they are said to.

    >>> from vngov.analysis.targets import check_targets
    >>> from vngov.model.target import Target
    >>> odd = [Target("Tỷ lệ A", 40, 40, "%", year=2025), Target("Tỷ lệ A", 37, 37, "%", year=2030, verb="tăng")]
    >>> [(one.code, one.message("en")) for one in check_targets(odd)]
    [('falls', 'the target for 2030 is below the one for 2025, though it is to rise')]

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from vngov.diagnostics import Params
from vngov.i18n import N_, Lang, translate
from vngov.model.target import Target
from vngov.text import fold

__all__ = ["TargetFault", "check_targets", "is_measured"]

_WHOLE = Decimal(100)
_RISES = frozenset({"tăng", "nâng", "mở rộng", "phát triển"})
_FALLS = frozenset({"giảm", "hạ"})
_MEASURED = re.compile(
    r"(?:t[ỷỉ] lệ|diện tích|sản lượng|năng suất|thu nhập|mật độ|tốc độ|kim ngạch|doanh thu|"
    r"(?:quy mô )?dân số|chiều dài|khối lượng|công suất|giá trị|vốn đầu tư|"
    r"thu ngân sách|tổng (?:vốn|diện tích|sản lượng|thu|giá trị))\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:mức|bằng|gấp|cao hơn|thấp hơn|tương đương)\b", re.IGNORECASE)
_GROWTH = ("tăng", "vượt", "so với", "gấp")


@frozen
class TargetFault:
    """What is odd about a target; ``other`` is the one that it contradicts."""

    code: str
    target: Target
    template: str
    params: Params = ()
    other: Target | None = None

    def message(self, lang: Lang = "en") -> str:
        """Return the fault in words."""
        return translate(self.template, lang).format(**dict(self.params))


def check_targets(targets: Iterable[Target]) -> tuple[TargetFault, ...]:
    """Return what is odd about the targets, in their order."""
    given = tuple(targets)
    faults = [fault for target in given for fault in _alone(target)]
    for series in _by_indicator(given):
        faults += _together(series)
    order = {id(target): place for place, target in enumerate(given)}
    return tuple(sorted(faults, key=lambda fault: order[id(fault.target)]))


def is_measured(target: Target) -> bool:
    """Whether the indicator is an amount, which takes a figure with a unit: *tỷ lệ …*, *diện tích …*.

    .. versionadded:: 0.1
    """
    return _MEASURED.match(target.indicator) is not None


def _alone(target: Target) -> Iterator[TargetFault]:
    low, high = target.value_min, target.value_max
    if low is not None and high is not None and low > high:
        yield TargetFault("bounds", target, N_("the lower bound is above the upper one"))
    if target.unit == "%" and not _is_growth(target):
        for bound in (low, high):
            if bound is not None and not 0 <= bound <= _WHOLE:
                yield TargetFault("share", target, N_("a share cannot be {value} per cent"), (("value", str(bound)),))
                break
    if not target.is_qualitative and not target.unit:
        yield TargetFault("no-unit", target, N_("the target has no unit"))
    if target.is_qualitative and is_measured(target) and not _COMPARED.search(f"{target.indicator} {target.text}"):
        yield TargetFault("no-value", target, N_("the target has no value"))
    if target.year is None:
        yield TargetFault("no-year", target, N_("the target has no year"))


def _is_growth(target: Target) -> bool:
    words = f"{target.verb} {target.indicator} {target.text}".lower()
    return any(word in words for word in _GROWTH)


def _by_indicator(targets: Sequence[Target]) -> Iterator[list[Target]]:
    """Yield the targets of one indicator, by year."""
    groups: dict[tuple[str, str, str], list[Target]] = {}
    for target in targets:
        if target.indicator and not target.is_qualitative and target.year is not None:
            key = (fold(target.indicator), fold(target.subject), target.unit)
            groups.setdefault(key, []).append(target)
    for group in groups.values():
        yield sorted(group, key=lambda target: target.year or 0)


def _together(series: list[Target]) -> Iterator[TargetFault]:
    verbs = {fold(target.verb.split(" ")[0]) for target in series if target.verb}
    for before, after in pairwise(series):
        years: Params = (("year", str(after.year)), ("before", str(before.year)))
        if before.year == after.year and _bounds(before) != _bounds(after):
            template = N_("two targets for {year}")
            yield TargetFault("twice", after, template, years[:1], before)
        elif verbs & _RISES and _is_below(after, before):
            template = N_("the target for {year} is below the one for {before}, though it is to rise")
            yield TargetFault("falls", after, template, years, before)
        elif verbs & _FALLS and _is_below(before, after):
            template = N_("the target for {year} is above the one for {before}, though it is to fall")
            yield TargetFault("rises", after, template, years, before)


def _bounds(target: Target) -> tuple[Decimal | None, Decimal | None]:
    return target.value_min, target.value_max


def _is_below(one: Target, other: Target) -> bool:
    """Whether all of one lies below all of the other, as far as both are bounded."""
    high = one.value_max if one.value_max is not None else one.value_min
    low = other.value_min if other.value_min is not None else other.value_max
    return high is not None and low is not None and high < low
