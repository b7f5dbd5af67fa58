"""Assessments: values, minima, points, factors, what is missing; and what stays open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from vngov.analysis.urban import Points, Verdict, assess
from vngov.errors import InvalidQuantityError, RegimeMismatchError, UnknownEntryError
from vngov.model.urban import UrbanProfile
from vngov.registries.base import Confidence
from vngov.registries.urban import UrbanScope, urban
from vngov.values import UrbanClass

I, II, III, IV, V = list(UrbanClass)[1:]  # noqa: E741 - the numerals
OLD, AMENDED, NEW = "1210-2016-UBTVQH13", "26-2022-UBTVQH15", "111-2025-UBTVQH15"
# The standards of class III of 2025 at their minima.
MINIMA = {
    one.criterion_id: one.min_level or one.minimum
    for one in urban[NEW].criteria(III)
    if one.group and one.measure in {None, "space"}
}


def town(**values) -> UrbanProfile:
    """Return an invented town that reaches class IV of 2016."""
    given = {
        "population": 62_000, "population_core": 30_000, "density": 1300, "density_core": 6500, "nonfarm_labour": 58,
        "nonfarm_labour_core": 72, "measures": {"C1": 16, "C5": 48}, **values,
    }  # fmt: skip
    return UrbanProfile("Sông Mới", **given)


def result(found, id_):
    """Return the result of one criterion."""
    everything = (*found.results, *found.groups, *((found.total,) if found.total else ()))
    return next(one for one in everything if one.criterion.criterion_id == id_)


def test_points_run_in_a_line_between_the_bounds() -> None:
    """62,000 people between 50,000 and 100,000: 1.5 points and a quarter of the half point."""
    [four] = assess(town(), OLD).of(IV)

    assert result(four, "C2.total").points == Points(Decimal("1.62"), Decimal("1.62"))
    assert result(four, "C2.core").points.low == Decimal("4.5") + Decimal("1.5") / 3
    assert four.verdict is Verdict.REACHED
    assert four.lacking == ()
    assert four.total.points.is_exact
    assert four.confidence is Confidence.MEMORY
    assert str(result(four, "C1").points) == "16"


def test_what_is_missing_to_the_next_class_is_counted() -> None:
    """Class III asks for 100,000 people, 50,000 in the core, and more."""
    found = assess(town(), OLD)
    lacking = {one.criterion.criterion_id: one.shortfall for one in found.lacking}

    assert str(found.best) == "đô thị loại IV (1210/2016/UBTVQH13)"
    assert found.next.urban_class is III
    assert lacking["C2.total"] == 38_000
    assert lacking["C2.core"] == 20_000
    assert lacking["C4.total"] == 2


def test_unknown_figures_leave_the_class_open() -> None:
    """No infrastructure points: nothing speaks against class IV, nothing proves it."""
    found = assess(town(measures={"C1": 16}), OLD)
    [four] = found.of(IV)

    assert four.verdict is Verdict.UNKNOWN
    assert found.best is None
    assert found.possible.urban_class is IV
    assert found.next.urban_class is V
    assert result(four, "C5").points == Points(Decimal(0), Decimal(60))
    assert result(four, "C5").verdict is Verdict.UNKNOWN


def test_a_group_given_settles_its_standards_but_not_a_failed_one() -> None:
    """Points of a whole group are enough; a figure under its minimum still fails."""
    groups = {"C1": 16, "C2": 7, "C3": 5, "C4": 5, "C5": 48}

    [four] = assess(UrbanProfile(measures=groups), OLD).of(IV)
    [failed] = assess(UrbanProfile(population=49_999, measures=groups), OLD).of(IV)

    assert four.verdict is Verdict.REACHED
    assert four.total.points.low == 81
    assert failed.verdict is Verdict.NOT_REACHED


def test_a_group_under_its_minimum_fails() -> None:
    """45 of 60 points are asked for."""
    [four] = assess(town(measures={"C1": 16, "C5": 44}), OLD).of(IV)

    assert result(four, "C5").shortfall == 1
    assert four.verdict is Verdict.NOT_REACHED


def test_every_minimum_but_not_the_mark() -> None:
    """42/2009: 70 points, or no class."""
    values = {"population": 50_000, "density_core": 4000, "nonfarm_labour_core": 70}
    profile = UrbanProfile(**values, measures={"function": 18, "infra": 39, "total": 69})

    [four] = assess(profile, "42-2009-ND-CP").of(IV)

    assert four.total.verdict is Verdict.NOT_REACHED
    assert four.total.shortfall == 1
    assert four.verdict is Verdict.NOT_REACHED


def test_the_factor_of_a_region_lowers_the_minimum() -> None:
    """26/2022, Điều 9: 60 % of the population and half the density in the Central Highlands."""
    lower = town(
        population=31_000, population_core=12_500, density=650, density_core=3100, measures={"C1": 15, "C5": 50}
    )
    kept = {"region": "TN"}

    [without] = assess(lower, AMENDED).of(IV)
    [within] = assess(UrbanProfile("Sông Mới", **{**_figures(lower), **kept}), AMENDED).of(IV)

    assert without.verdict is Verdict.NOT_REACHED
    assert within.verdict is not Verdict.NOT_REACHED
    assert result(within, "C2.total").minimum == 30_000
    assert result(within, "C3.core").minimum == 3000
    assert result(within, "C4.total").minimum == 55
    assert [one.factor for one in result(within, "C2.total").adjustments] == [Decimal("0.6")]
    assert not result(within, "C2.total").points.is_exact


def _figures(profile):
    return {name: getattr(profile, name) for name in (
        "population", "population_core", "density", "density_core", "nonfarm_labour", "nonfarm_labour_core", "measures"
    )}  # fmt: skip


def test_a_factor_that_was_not_found_leaves_the_verdict_open() -> None:
    """26/2022 has reductions for towns of special character; their figures are not known."""
    [four] = assess(town(population=40_000, special=["heritage"]), AMENDED).of(IV)

    assert result(four, "C2.total").verdict is Verdict.UNKNOWN
    assert result(four, "C2.total").shortfall == 10_000
    assert four.verdict is Verdict.UNKNOWN


def test_the_most_favourable_of_two_factors_counts() -> None:
    """42/2009: half for a mountain town, three fifths for one of heritage."""
    profile = UrbanProfile(
        population=25_000, density_core=2000, nonfarm_labour_core=49, special={"mountain", "heritage"}
    )

    [four] = assess(profile, "42-2009-ND-CP").of(IV)

    assert [result(four, id_).minimum for id_ in ("pop.total", "density.core", "labour.nonfarm.core")] == [
        25_000,
        2000,
        49,
    ]
    assert result(four, "pop.total").verdict is Verdict.REACHED


def test_regimes_without_points_have_thresholds_only() -> None:
    """132-HĐBT and 72/2001."""
    [three] = assess(UrbanProfile(population=100_000, density=10_000, nonfarm_labour=80), as_of=date(1995, 1, 1)).of(
        III
    )

    assert three.verdict is Verdict.REACHED
    assert three.total is None
    assert all(one.points is None for one in three.results)


def test_the_resolution_of_2025_has_levels_and_standards() -> None:
    """Class III at every minimum has 75 points; one level lower fails."""
    figures = {"population": 20_000, "density": 500, "nonfarm_labour": 55}

    [three] = assess(UrbanProfile(**figures, measures=MINIMA), NEW).of(III)
    [higher] = assess(UrbanProfile(**figures, measures={**MINIMA, "2A.I.01": "cấp vùng"}), NEW).of(III)
    [two] = assess(UrbanProfile(**figures, measures=MINIMA), NEW).of(II)

    assert three.verdict is Verdict.REACHED
    assert three.total.points.low == Decimal("75.5")  # one facility is the maximum of its standard
    assert higher.total.points.low == Decimal(77)
    assert result(two, "2A.I.01").verdict is Verdict.NOT_REACHED


def test_a_minimum_can_be_said_to_be_reached() -> None:
    """True is at least the minimum, False is less."""
    [yes] = assess(UrbanProfile(measures={"2A.III.13": True, "2A.III.06": False}), NEW).of(III)

    assert result(yes, "2A.III.13").points == Points(Decimal("2.5"), Decimal(3))
    assert result(yes, "2A.III.06").verdict is Verdict.NOT_REACHED
    assert str(result(yes, "2A.III.13").points) == "2.5–3"


def test_a_former_capital_has_half_the_minima_and_no_density() -> None:
    """Điều 8 and 9 of 111/2025: counted facilities keep one, space and landscape keep their minimum."""
    profile = UrbanProfile(
        population=10_000,
        special=["former_capital"],
        region="BTB",
        measures={"2A.III.16": 1, "2A.III.20": 0, "2A.III.18": 0},
    )

    [three] = assess(profile, NEW).of(III)

    assert result(three, "2A.II.03").verdict is Verdict.REACHED
    assert result(three, "2A.II.04").points == Points(Decimal("4.5"), Decimal("4.5"))
    assert result(three, "2A.III.16").minimum == 1
    assert result(three, "2A.III.20").verdict is Verdict.NOT_REACHED
    assert result(three, "2A.III.18").minimum == 1


def test_a_region_with_unknown_factors_leaves_a_figure_open() -> None:
    """111/2025 has factors by region; they were not found."""
    [with_region] = assess(UrbanProfile(population=19_000, nonfarm_labour=50, region="BTB"), NEW).of(III)
    [without] = assess(UrbanProfile(population=19_000), NEW).of(III)

    assert result(with_region, "2A.II.03").verdict is Verdict.UNKNOWN
    assert result(with_region, "2A.II.05").verdict is Verdict.NOT_REACHED
    assert result(without, "2A.II.03").verdict is Verdict.NOT_REACHED


@pytest.mark.parametrize(
    ("reached", "special", "verdict"),
    [
        (12, (), Verdict.REACHED),
        (11, (), Verdict.NOT_REACHED),
        (10, ("unesco",), Verdict.UNKNOWN),  # enough in all; whether the groups are eased is not known
        (9, ("unesco",), Verdict.NOT_REACHED),
    ],
)
def test_class_one_of_2025_counts_standards(reached, special, verdict) -> None:
    """12 of 15, with 4, 2 and 4 of the three groups."""
    ids = [one.criterion_id for one in urban[NEW].criteria(I) if one.group_needs]
    order = [*ids[:4], *ids[6:8], *ids[10:14], *ids[4:6], *ids[8:10], ids[14]]
    measures = {id_: order.index(id_) < reached for id_ in ids}
    if special:
        measures = {id_: id_ in ids[:reached] for id_ in ids}

    [one] = assess(UrbanProfile(measures=measures, special=special), NEW).of(I)

    assert one.verdict is verdict
    assert one.total.value == reached


def test_standards_of_class_one_that_are_not_known_leave_it_open() -> None:
    """A bare profile neither reaches nor misses it."""
    [one] = assess(UrbanProfile(population=3_000_000), NEW).of(I)

    assert one.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("name", "verdict"),
    [("thành phố Hà Nội", Verdict.REACHED), ("Đà Nẵng", Verdict.NOT_REACHED), ("", Verdict.UNKNOWN)],
)
def test_the_special_class_of_2025_is_named(name, verdict) -> None:
    """Hà Nội and Hồ Chí Minh, and no other."""
    [special] = assess(UrbanProfile(name), NEW).of(UrbanClass.SPECIAL)

    assert special.verdict is verdict


def test_a_class_with_two_scopes_is_judged_twice_unless_the_scope_is_told() -> None:
    """Class I of 2016."""
    assert [one.scope for one in assess(town(), OLD).of(I)] == [UrbanScope.PROVINCIAL, UrbanScope.CENTRAL]
    assert [one.scope for one in assess(town(scope=UrbanScope.CENTRAL), OLD).of(I)] == [UrbanScope.CENTRAL]


def test_the_current_class_is_of_the_same_resolution() -> None:
    """A class of 2021 is brought over first."""
    held = urban[OLD].standing(III)
    figures = {"population": 20_000, "density": 500, "nonfarm_labour": 55}

    with pytest.raises(RegimeMismatchError):
        assess(UrbanProfile(**figures), NEW, current=held)
    found = assess(UrbanProfile(**figures), NEW, current=held.carried())
    assert found.next.urban_class is I
    assert assess(town(), AMENDED, current=held).next.urban_class is II
    assert assess(town(), AMENDED, current=urban[OLD].standing(UrbanClass.SPECIAL)).next is None
    assert assess(town(), AMENDED, current=urban[OLD].standing(UrbanClass.SPECIAL)).lacking == ()


def test_bad_questions_are_refused() -> None:
    """No regime, two, an unknown one, a class that it does not have, words for a figure."""
    with pytest.raises(TypeError):
        assess(town())
    with pytest.raises(TypeError):
        assess(town(), OLD, as_of=date(2020, 1, 1))
    with pytest.raises(UnknownEntryError):
        assess(town(), "x")
    with pytest.raises(UnknownEntryError):
        assess(town(), NEW).of(IV)
    with pytest.raises(InvalidQuantityError):
        assess(UrbanProfile(measures={"C2.core": "nhiều"}), OLD)
    with pytest.raises(InvalidQuantityError):
        assess(UrbanProfile(measures={"2A.I.01": "cấp thôn"}), NEW)


def test_verdicts_speak_both_languages() -> None:
    """For cards and tables."""
    assert [Verdict.UNKNOWN.label(lang) for lang in ("vi", "en")] == ["chưa rõ", "not known"]
