"""Targets, built by hand."""

from __future__ import annotations

from decimal import Decimal

from vngov.model.target import Target
from vngov.values.period import Period, PeriodKind
from vngov.values.quantity import Comparator


def test_a_target_prints_as_a_person_would_write_it() -> None:
    """With its period, or its year."""
    phase = Period(PeriodKind.PHASE, 2026, 2030)

    assert str(Target("Tăng trưởng", 8, None, "%/năm", comparator=Comparator.AT_LEAST, year=2030, period=phase)) == (
        "Tăng trưởng: ít nhất 8%/năm (giai đoạn 2026-2030)"
    )
    assert str(Target("hoàn thành đường vành đai", year=2028)) == "hoàn thành đường vành đai (2028)"
    assert str(Target("Số chợ", 9, 9, "chợ")) == "Số chợ: 9 chợ"


def test_figures_that_contradict_each_other_are_kept() -> None:
    """They make no quantity, but the target says what the text says."""
    odd = Target("Tỷ lệ", 9, 7, "%", comparator=Comparator.RANGE)

    assert odd.quantity is None
    assert str(odd) == "Tỷ lệ: 9 - 7"
    assert odd.is_range
    assert not odd.is_qualitative
    assert odd.value_min == Decimal(9)


def test_where_it_was_read_makes_no_difference() -> None:
    """As for every node."""
    assert Target("A", 1, 1, text="A 1", spans=((0, 3),)) == Target("A", 1, 1)
    assert not Target("A", None, 5).is_range
