"""What holds of every assessment and of every pair of classes."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from vngov.analysis.urban import Verdict, assess
from vngov.model.urban import UrbanProfile
from vngov.registries.urban import urban

MEASURES = ("population", "population_core", "density", "density_core", "nonfarm_labour", "nonfarm_labour_core")
RANK = {Verdict.NOT_REACHED: 0, Verdict.UNKNOWN: 1, Verdict.REACHED: 2}
figures = st.decimals(0, 6_000_000, places=1)
shares = st.decimals(0, 100, places=1)
points = st.decimals(0, 60, places=2)
regimes = st.sampled_from([one.id for one in urban])
FIXED = {"C1": 15, "C5": 45, "function": 18, "infra": 70, "2A.III.07": 5, "2A.III.16": 4}


@st.composite
def profiles(draw):
    """Draw the fields of a profile, some of them unknown."""
    values = {name: draw(st.none() | (shares if "labour" in name else figures)) for name in MEASURES}
    values["measures"] = {name: draw(points) for name in draw(st.sets(st.sampled_from(sorted(FIXED))))}
    values["region"] = draw(st.sampled_from([None, "TN", "DBSCL", "DBSH", "BTB"]))
    values["special"] = draw(st.sets(st.sampled_from(["mountain", "heritage", "unesco"]), max_size=2))
    return values


class TestMonotone:
    """1210/2016/UBTVQH13, Điều 10: more of what a criterion counts never gives fewer points or a lower class."""

    @given(profiles(), st.sampled_from([*MEASURES, *sorted(FIXED)]), st.decimals(0, 1_000_000, places=1), regimes)
    def test_more_of_one_figure_never_hurts(self, values, name, more, regime) -> None:
        """Points, verdicts and the best class go up or stay."""
        if name in MEASURES:
            raised = {**values, name: None if values[name] is None else values[name] + more}
        else:
            held = values["measures"].get(name)
            raised = {**values, "measures": {**values["measures"], **({name: held + more} if held is not None else {})}}

        before, after = assess(UrbanProfile(**values), regime), assess(UrbanProfile(**raised), regime)

        for low, high in zip(before.by_class, after.by_class, strict=True):
            assert RANK[low.verdict] <= RANK[high.verdict]
            for one, other in zip((*low.results, *low.groups), (*high.results, *high.groups), strict=True):
                assert RANK[one.verdict] <= RANK[other.verdict]
                if one.points is not None:
                    assert one.points.low <= other.points.low
                    assert one.points.high <= other.points.high

    @given(profiles(), regimes)
    def test_points_stay_within_the_regime(self, values, regime) -> None:
        """From nothing to the maximum; the lower figure is never the greater."""
        for one in assess(UrbanProfile(**values), regime).by_class:
            for result in (*one.results, *one.groups):
                if result.points is not None:
                    assert Decimal(0) <= result.points.low <= result.points.high <= result.criterion.max_points

    @given(profiles(), regimes)
    def test_what_reaches_a_class_lacks_nothing_of_it(self, values, regime) -> None:
        """And what is lacking keeps it from being reached."""
        for one in assess(UrbanProfile(**values), regime).by_class:
            if not any(result.criterion.group_needs for result in one.results):
                assert (one.verdict is Verdict.REACHED) == (one.lacking == ())
