"""Urban areas, centres and profiles, built by hand."""

from __future__ import annotations

from decimal import Decimal

from vngov.model.urban import CentreKind, ScopeUnit, UrbanArea, UrbanCentre, UrbanProfile
from vngov.registries.urban import UrbanMeasure
from vngov.values import UrbanClass


def test_an_area_is_no_unit() -> None:
    """It may lie in several, or in a part of one."""
    one = UrbanArea("Đồng Lộc", UrbanClass.TYPE_III, scope=["xã Đồng Lộc"])

    assert one.scope == (ScopeUnit("xã Đồng Lộc"),)
    assert one.is_one_unit
    assert not UrbanArea("Đồng Lộc", scope=[ScopeUnit("xã Đồng Lộc", whole=False)]).is_one_unit
    assert not UrbanArea("Đồng Lộc").is_one_unit
    assert str(one) == "đô thị Đồng Lộc (loại III)"
    assert str(UrbanArea("Đô thị Đồng Lộc")) == "Đô thị Đồng Lộc"


def test_a_centre_prints_as_a_text_has_it() -> None:
    """Word, name, district; a group has its kind alone."""
    assert str(UrbanCentre("Việt An", unit="thị trấn", within="Hiệp Đức")) == "thị trấn Việt An (Hiệp Đức)"
    assert str(UrbanCentre(None, CentreKind.SET)) == "các đô thị"
    assert [CentreKind.CHAIN.label(lang) for lang in ("vi", "en")] == ["chuỗi đô thị", "chain of urban areas"]


def test_a_profile_finds_its_figures() -> None:
    """By measure, or by the id of the criterion, which goes first."""
    profile = UrbanProfile(
        population=10_000, density=1.5, measures={"C2.core": 7, "1.I.03": True, "2A.I.01": "cấp tỉnh"}
    )

    assert profile.value("C2.total", UrbanMeasure.POPULATION) == Decimal(10_000)
    assert profile.value("C3.total", UrbanMeasure.DENSITY) == Decimal("1.5")
    assert profile.value("C2.core", UrbanMeasure.POPULATION_CORE) == Decimal(7)
    assert profile.value("1.I.03", None) is True
    assert profile.value("2A.I.01", None) == "cấp tỉnh"
    assert profile.value("2A.III.20", UrbanMeasure.SPACE) is None
    assert profile.value("C4.total", UrbanMeasure.NONFARM_LABOUR) is None
    assert hash(profile) == hash(UrbanProfile(population=10_000, density=1.5))
