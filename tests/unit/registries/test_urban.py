"""Regimes of urban classification: asked by day, number and class."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import DateBeforeFloorError, RegimeMismatchError, UnknownEntryError
from vngov.registries.base import Confidence
from vngov.registries.urban import TransitionSubject, UrbanScope, urban
from vngov.values import UrbanClass

OLD, AMENDED, NEW = urban["1210-2016-UBTVQH13"], urban["26-2022-UBTVQH15"], urban["111-2025-UBTVQH15"]


@pytest.mark.parametrize(
    ("day", "id_"),
    [
        ("1990-05-05", "132-HDBT-1990"), ("2001-10-19", "132-HDBT-1990"), ("2001-10-20", "72-2001-ND-CP"),
        ("2009-07-02", "42-2009-ND-CP"), ("2016-05-24", "42-2009-ND-CP"), ("2016-05-25", "1210-2016-UBTVQH13"),
        ("2022-12-31", "1210-2016-UBTVQH13"), ("2025-12-31", "26-2022-UBTVQH15"), ("2026-01-01", "111-2025-UBTVQH15"),
    ],
)  # fmt: skip
def test_a_day_has_one_regime(day, id_) -> None:
    """Both ends of each interval."""
    assert id_ == urban.at(date.fromisoformat(day)).id


def test_before_the_first_regime_nothing_is_known() -> None:
    """It says so and does not answer with the first."""
    with pytest.raises(DateBeforeFloorError, match="1990-05-05"):
        urban.at(date(1990, 5, 4))


@pytest.mark.parametrize(
    "text", ["1210/2016/UBTVQH13", "1210/2016/ubtvqh13", "1210-2016-UBTVQH13", "1210", "1210/2016"]
)
def test_a_regime_is_found_by_its_number(text) -> None:
    """The act, its number, the id."""
    assert OLD is urban.find(text)


def test_an_unknown_regime_is_refused_with_the_known_ones() -> None:
    """Ids, and classes that a regime does not have."""
    assert urban.get("x") is None
    assert urban.find("luật nhà ở") is None
    with pytest.raises(UnknownEntryError, match="132-HDBT-1990"):
        urban["x"]
    with pytest.raises(UnknownEntryError, match="loại IV"):
        urban.recognised_by(UrbanClass.TYPE_IV, as_of=date(2026, 1, 1))
    with pytest.raises(UnknownEntryError, match="loại đặc biệt"):
        urban["132-HDBT-1990"].criteria(UrbanClass.SPECIAL)


def test_a_class_with_two_scopes_has_two_sets_of_criteria() -> None:
    """Class I under the centre and under a province."""
    central = OLD.criteria(UrbanClass.TYPE_I, UrbanScope.CENTRAL)
    provincial = OLD.criteria(UrbanClass.TYPE_I, UrbanScope.PROVINCIAL)

    assert len(OLD.criteria(UrbanClass.TYPE_I)) == len(central) + len(provincial)
    assert [next(one.minimum for one in rows if one.criterion_id == "C2.total") for rows in (central, provincial)] == [
        1_000_000,
        500_000,
    ]
    assert OLD.criteria(UrbanClass.TYPE_II) == OLD.criteria(UrbanClass.TYPE_II, UrbanScope.CENTRAL)


def test_classes_of_one_resolution_compare() -> None:
    """26/2022 amends 1210/2016: its classes are the same."""
    three, four = OLD.standing(UrbanClass.TYPE_III), AMENDED.standing(UrbanClass.TYPE_IV)

    assert three > four
    assert three >= four
    assert four < three
    assert four <= three


def test_classes_of_two_resolutions_do_not() -> None:
    """Neither by day nor by name: the rules of transition come first."""
    old, new = OLD.standing(UrbanClass.TYPE_III), NEW.standing(UrbanClass.TYPE_III)

    for compare in (lambda: old < new, lambda: old >= new, lambda: old <= new, lambda: old > new):
        with pytest.raises(RegimeMismatchError, match="1210/2016/UBTVQH13"):
            compare()
    with pytest.raises(TypeError, match="comparable"):
        assert old < UrbanClass.TYPE_I
    assert old.carried() > new
    assert str(old.carried()) == "đô thị loại II (111/2025/UBTVQH15)"
    assert new.carried() is new
    assert repr(new) == "UrbanStanding('đô thị loại III (111/2025/UBTVQH15)')"


def test_a_ward_has_no_class_of_its_own() -> None:
    """It takes the level of the urban area, which the class alone does not tell."""
    with pytest.raises(UnknownEntryError):
        OLD.standing(UrbanClass.TYPE_II).carried(subject=TransitionSubject.WARD)


@pytest.mark.parametrize(("old", "unit"), [(None, ""), (None, "huyện Bắc Hà"), (UrbanClass.SPECIAL, "Đà Nẵng")])
def test_no_rule_no_answer(old, unit) -> None:
    """A rural unit or a class that a city never had."""
    with pytest.raises(UnknownEntryError, match="rules of transition"):
        urban.transition(old, unit)


def test_kinds_of_units_have_their_classes() -> None:
    """Điều 1 of 1210/2016; an urban area of 2026 lies in communes."""
    assert urban.classes_of("thị xã", as_of=date(2020, 1, 1)) == (UrbanClass.TYPE_III, UrbanClass.TYPE_IV)
    assert urban.classes_of("Thị Trấn", as_of=date(2020, 1, 1)) == (UrbanClass.TYPE_IV, UrbanClass.TYPE_V)
    assert urban.classes_of("đặc khu", as_of=date(2026, 1, 1)) == (UrbanClass.TYPE_II, UrbanClass.TYPE_III)
    assert urban.classes_of("huyện", as_of=date(2020, 1, 1)) == ()


def test_verified_regimes_can_be_asked_for_alone() -> None:
    """Two of the six have days from memory."""
    assert len(urban.at_least(Confidence.VERIFIED)) == 4
    assert urban.checked_on > urban.floor


def test_labels_have_both_languages() -> None:
    """Scopes and authorities; an act has one name."""
    assert [UrbanScope.CENTRAL.label(lang) for lang in ("vi", "en")] == [
        "trực thuộc trung ương",
        "directly under the centre",
    ]
    assert OLD.authority(UrbanClass.TYPE_V).label("en") == "provincial People's Committee"
    assert OLD.label("en") == OLD.criteria(UrbanClass.TYPE_V)[0].source == "1210/2016/UBTVQH13"
    assert OLD.criteria(UrbanClass.TYPE_V)[0].label("en").startswith("vị trí")
