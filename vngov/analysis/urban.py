"""Which urban class a place reaches under a regime, criterion by criterion, and what it lacks to the next.

42/2009/NĐ-CP, 1210/2016/UBTVQH13 and 26/2022/UBTVQH15 (Điều 10), 111/2025/UBTVQH15 (Điều 9): every criterion at its
minimum and the points of the whole at the mark.  What is not known stays open: a class is *reached*, *not reached*
or *not known*.  An assessment is no recognition.

    >>> from datetime import date
    >>> from vngov.analysis.urban import assess
    >>> from vngov.model.urban import UrbanProfile
    >>> town = UrbanProfile("Sông Mới", population=62_000, population_core=30_000, density=1300, density_core=6500,
    ...                     nonfarm_labour=58, nonfarm_labour_core=72, measures={"C1": 16, "C5": 48})
    >>> found = assess(town, as_of=date(2022, 3, 1))
    >>> str(found.best), [one.criterion.criterion_id for one in found.lacking][:2]
    ('đô thị loại IV (1210/2016/UBTVQH13)', ['C2.core', 'C2.total'])

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import evolve, frozen

from vngov.analysis._urban_standards import CriterionResult, Points, Verdict, adjustments_for, judge
from vngov.errors import RegimeMismatchError
from vngov.model.urban import UrbanProfile
from vngov.registries.base import Confidence
from vngov.registries.urban import (
    UrbanAdjustment,
    UrbanCriterion,
    UrbanRegime,
    UrbanScope,
    UrbanStanding,
    UrbanTransition,
    urban,
)
from vngov.values.urban_class import UrbanClass

__all__ = ["Assessment", "ClassAssessment", "CriterionResult", "Points", "Verdict", "assess"]

_NONE = Decimal(0)


@frozen
class ClassAssessment:
    """One class judged: its criteria and groups, and the whole.

    ``results`` are the single standards, ``groups`` the criteria that sum them up; ``total`` is that of the points, or
    of the standards reached where the regime counts them.
    """

    standing: UrbanStanding
    scope: UrbanScope | None
    results: tuple[CriterionResult, ...]
    groups: tuple[CriterionResult, ...]
    total: CriterionResult | None
    verdict: Verdict

    @property
    def urban_class(self) -> UrbanClass:
        """The class."""
        return self.standing.urban_class

    @property
    def lacking(self) -> tuple[CriterionResult, ...]:
        """What is not reached, and what is not known, in the order of the regime; the total last."""
        everything = (*self.results, *self.groups, *((self.total,) if self.total else ()))
        return tuple(one for one in everything if one.verdict is not Verdict.REACHED)

    @property
    def confidence(self) -> Confidence:
        """How sure the weakest figure is that the judgement rests on."""
        return min(one.confidence for one in (*self.results, *self.groups))


@frozen
class Assessment:
    """A place judged under a regime, the highest class first; ``current`` is the class that it has, where given."""

    profile: UrbanProfile
    regime: UrbanRegime
    by_class: tuple[ClassAssessment, ...]
    current: UrbanStanding | None = None

    @property
    def best(self) -> UrbanStanding | None:
        """The highest class whose criteria are all known to be reached, None if there is none."""
        return next((one.standing for one in self.by_class if one.verdict is Verdict.REACHED), None)

    @property
    def possible(self) -> UrbanStanding | None:
        """The highest class that nothing known speaks against."""
        return next((one.standing for one in self.by_class if one.verdict is not Verdict.NOT_REACHED), None)

    @property
    def next(self) -> ClassAssessment | None:
        """The class above the one that the place has or reaches; the lowest if it has none, None at the top."""
        held = self.current or self.best
        above = [one for one in self.by_class if held is None or one.standing > held]
        return above[-1] if above else None

    @property
    def lacking(self) -> tuple[CriterionResult, ...]:
        """What is missing to the next class."""
        return self.next.lacking if self.next else ()

    def of(self, urban_class: UrbanClass) -> tuple[ClassAssessment, ...]:
        """Return the judgements of a class: two where its thresholds differ by whose city it is."""
        self.regime.require(urban_class)
        return tuple(one for one in self.by_class if one.urban_class is urban_class)


def assess(
    profile: UrbanProfile,
    regime: UrbanRegime | str | None = None,
    *,
    as_of: date | None = None,
    current: UrbanStanding | None = None,
) -> Assessment:
    """Judge a place by a regime, or by the one in force on a day.

    *current* is the class that the place has: it must be of the same resolution.

    Raises:
        RegimeMismatchError: if *current* is of another resolution; see :meth:`UrbanStanding.carried`.
        TypeError: if neither a regime nor a day is given, or both are.
    """
    if (regime is None) is (as_of is None):
        raise TypeError("give a regime or a day, and not both")
    if as_of is not None:
        regime = urban.at(as_of)
    law = urban[regime] if isinstance(regime, str) else regime
    assert law is not None  # noqa: S101 - one of the two was given
    if current is not None and current.regime.resolution != law.resolution:
        raise RegimeMismatchError(str(current), law.source)
    given = adjustments_for(profile, law.adjustments())
    found = [
        _assess_class(profile, law.standing(urban_class), scope, given)
        for urban_class in sorted(law.classes, reverse=True)
        for scope in _scopes(profile, law, urban_class)
    ]
    return Assessment(profile, law, tuple(found), current)


def _scopes(profile: UrbanProfile, law: UrbanRegime, urban_class: UrbanClass) -> tuple[UrbanScope | None, ...]:
    known = tuple(dict.fromkeys(one.scope for one in law.criteria(urban_class)))
    return (profile.scope,) if profile.scope in known else known


def _assess_class(
    profile: UrbanProfile, standing: UrbanStanding, scope: UrbanScope | None, given: tuple[UrbanAdjustment, ...]
) -> ClassAssessment:
    criteria = standing.regime.criteria(standing.urban_class, scope)
    groups = {one.group for one in criteria}
    results = tuple(_judged(profile, one, given) for one in criteria if _is_single(one, groups))
    sums = tuple(_summed(profile, one, results) for one in criteria if one.criterion_id in groups)
    settled = {one.criterion.criterion_id for one in sums if one.value is not None}
    open_or_judged = tuple(_settled(one) if one.criterion.group in settled else one for one in results)
    total = next((one for one in criteria if one.is_total), None)
    if any(one.group_needs for one in criteria):
        return _counted(standing, scope, open_or_judged, total, given)
    marks = tuple(
        one for one in (*sums, *open_or_judged) if one.criterion.group not in {s.criterion.criterion_id for s in sums}
    )
    whole = None if total is None else _total(profile, total, marks)
    verdict = _all_of(one.verdict for one in (*open_or_judged, *sums, *((whole,) if whole else ())))
    return ClassAssessment(standing, scope, open_or_judged, sums, whole, verdict)


def _is_single(criterion: UrbanCriterion, groups: set[str]) -> bool:
    return not criterion.is_total and criterion.criterion_id not in groups


def _judged(profile: UrbanProfile, criterion: UrbanCriterion, given: tuple[UrbanAdjustment, ...]) -> CriterionResult:
    value = profile.value(criterion.criterion_id, criterion.measure)
    if criterion.criterion_id == "designation" and value is None and profile.name:
        value = any(rule.covers(profile.name) for rule in _designations())
    return judge(criterion, value, given)


def _designations() -> Iterator[UrbanTransition]:
    return (rule for rule in urban.transitions if UrbanClass.SPECIAL in rule.old_classes)


def _settled(result: CriterionResult) -> CriterionResult:
    """A standard that nothing is known of counts in its group, whose points are given."""
    return evolve(result, verdict=Verdict.REACHED) if result.value is None else result


def _summed(profile: UrbanProfile, group: UrbanCriterion, results: tuple[CriterionResult, ...]) -> CriterionResult:
    value = profile.measures.get(group.criterion_id)
    if value is not None:
        return judge(group, value, ())
    return _of_sum(
        group, (one.points for one in results if one.criterion.group == group.criterion_id), group.min_points
    )


def _total(profile: UrbanProfile, total: UrbanCriterion, marks: tuple[CriterionResult, ...]) -> CriterionResult:
    value = profile.measures.get(total.criterion_id)
    if isinstance(value, Decimal):
        return judge(evolve(total, minimum=None), value, ())
    return _of_sum(total, (one.points for one in marks), total.minimum)


def _of_sum(criterion: UrbanCriterion, parts: Iterator[Points | None], mark: Decimal | None) -> CriterionResult:
    points = sum((one for one in parts if one is not None), Points(_NONE, _NONE))
    if criterion.max_points is not None:
        points = Points(min(points.low, criterion.max_points), min(points.high, criterion.max_points))
    least = mark or _NONE
    verdict = (
        Verdict.REACHED if points.low >= least else Verdict.NOT_REACHED if points.high < least else Verdict.UNKNOWN
    )
    shortfall = least - points.low if points.low < least else None
    return CriterionResult(criterion, None, mark, points, verdict, shortfall)


def _counted(
    standing: UrbanStanding,
    scope: UrbanScope | None,
    results: tuple[CriterionResult, ...],
    total: UrbanCriterion | None,
    given: tuple[UrbanAdjustment, ...],
) -> ClassAssessment:
    """Judge a class by how many standards are reached, in all and in each group."""
    eased = next((one for one in given if one.target == "count"), None)
    verdicts = [
        _count(tuple(one for one in results if one.criterion.group == group), needs)
        for group, needs in {one.criterion.group: one.criterion.group_needs or 0 for one in results}.items()
    ]
    if eased is not None:  # whether the groups are eased, too, is not known
        verdicts = [Verdict.UNKNOWN if one is Verdict.NOT_REACHED else one for one in verdicts]
    whole = None
    if total is not None:
        needed = eased.factor if eased is not None and eased.factor is not None else total.minimum or _NONE
        reached = sum(one.verdict is Verdict.REACHED for one in results)
        verdict = _count(results, int(needed))
        shortfall = needed - reached if reached < needed else None
        used = (eased,) if eased is not None else ()
        whole = CriterionResult(total, Decimal(reached), needed, None, verdict, shortfall, adjustments=used)
        verdicts.append(verdict)
    return ClassAssessment(standing, scope, results, (), whole, _all_of(iter(verdicts)))


def _count(results: tuple[CriterionResult, ...], needs: int) -> Verdict:
    reached = sum(one.verdict is Verdict.REACHED for one in results)
    still_open = sum(one.verdict is Verdict.UNKNOWN for one in results)
    if reached >= needs:
        return Verdict.REACHED
    return Verdict.UNKNOWN if reached + still_open >= needs else Verdict.NOT_REACHED


def _all_of(verdicts: Iterator[Verdict]) -> Verdict:
    found = set(verdicts)
    return next((one for one in (Verdict.NOT_REACHED, Verdict.UNKNOWN) if one in found), Verdict.REACHED)
