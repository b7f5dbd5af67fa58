"""Targets that contradict themselves or each other."""

from __future__ import annotations

import pytest

from vngov.analysis.targets import check_targets
from vngov.extract.targets import find_targets
from vngov.model.target import Target
from vngov.values.quantity import Comparator


def codes(*targets):
    """Return the codes of the faults."""
    return [fault.code for fault in check_targets(targets)]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        (Target("Tỷ lệ A", 9, 7, "%", comparator=Comparator.RANGE, year=2030), "bounds"),
        (Target("Tỷ lệ A", 120, 120, "%", year=2030), "share"),
        (Target("Số chợ", 9, 9, year=2030), "no-unit"),
        (Target("Số chợ", 9, 9, "chợ"), "no-year"),
        (Target("Tỷ lệ A tăng nhanh", year=2030), "no-value"),
    ],
)
def test_faults_of_one_target(target, code) -> None:
    """Each alone."""
    assert codes(target) == [code]


def test_growth_may_exceed_the_whole() -> None:
    """So may a rate of revenue against the plan."""
    assert codes(Target("Khách du lịch", 120, 120, "%", year=2030, verb="tăng")) == []
    assert codes(Target("Thu ngân sách vượt dự toán", 110, 110, "%", year=2030)) == []


def test_values_move_as_the_verb_says() -> None:
    """Rising ones do not fall, falling ones do not rise, and a range may overlap."""
    rising = [Target("Tỷ lệ A", 40, 40, "%", year=2025, verb="tăng"), Target("tỷ lệ a", 37, 37, "%", year=2030)]
    falling = [
        Target("Hộ nghèo", None, 3, "%", year=2025, verb="giảm còn"),
        Target("Hộ nghèo", 5, None, "%", year=2030),
    ]
    overlap = [Target("Tỷ lệ A", 10, 20, "%", year=2025, verb="tăng"), Target("Tỷ lệ A", 15, 25, "%", year=2030)]

    [fault] = check_targets(rising)
    assert (fault.code, fault.other) == ("falls", rising[0])
    assert fault.message("vi") != fault.message("en")
    assert codes(*falling) == ["rises"]
    assert codes(*overlap) == []
    assert codes(*reversed(rising)) == ["falls"]


def test_two_targets_for_one_year_are_told() -> None:
    """The same twice is no fault; nor are two indicators or milestones."""
    one = Target("Số chợ", 9, 9, "chợ", year=2030)

    assert codes(one, Target("Số chợ", 8, 8, "chợ", year=2030)) == ["twice"]
    assert codes(one, one, Target("Số trường", 8, 8, "trường", year=2030), Target("Xong đường", year=2030)) == []


def test_what_is_found_in_a_sound_programme_has_no_faults() -> None:
    """Through the finder."""
    text = "Mục tiêu: Tỷ lệ cấp nước đến năm 2025 đạt 87%, đến năm 2030 đạt 95%."

    assert check_targets(find_targets(text)) == ()
