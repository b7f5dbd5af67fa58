"""Classes of bodies and who belongs to them on a day, at a place."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.registries._local_pattern import patterns
from vngov.registries.bodies import BodyKind, bodies
from vngov.registries.body_classes import ClassScope, body_classes, expand_patterns
from vngov.registries.body_resolution import BodyReason
from vngov.registries.places import PlaceKind, places

OLD, EVE, NOW = date(2009, 11, 4), date(2025, 6, 30), date(2026, 6, 30)
LANG_SON = places["lang-son", NOW]


def expand(phrase, day, place=None, **more):
    """Expand the class of a phrase."""
    (found,) = body_classes.find(phrase)
    return found.expand(as_of=day, place=place, **more)


@pytest.mark.parametrize(
    ("phrase", "day", "place", "count"),
    [
        ("các Bộ", OLD, None, 18), ("các Bộ", NOW, None, 14), ("các Bộ, cơ quan ngang Bộ", OLD, None, 22),
        ("Các Bộ, cơ quan ngang Bộ", NOW, None, 17), ("UBND các tỉnh, thành phố", OLD, None, 63),
        ("UBND các tỉnh, thành phố", NOW, None, 34), ("các huyện, thị, thành ủy", EVE, LANG_SON, 11),
        ("các tỉnh ủy, thành ủy", NOW, None, 34), ("UBND các xã, phường", NOW, LANG_SON, 65),
        ("các đoàn thể", NOW, LANG_SON, 5), ("các Ban của HĐND tỉnh", NOW, LANG_SON, 4),
    ],
)  # fmt: skip
def test_a_class_has_the_members_of_the_day(phrase, day, place, count) -> None:
    """Counts of the law; every member is in force."""
    found = expand(phrase, day, place)

    assert found.reason is BodyReason.RESOLVED
    assert count == len(found) == len(set(found))
    assert all(member.is_in_force(day) for member in found)


def test_the_ministries_and_agencies_of_a_resolution() -> None:
    """``Các Bộ, ngành``: ministries, agencies of ministerial rank and agencies under the Government."""
    kinds = {member.kind for member in expand("các Bộ, ngành Trung ương", OLD)}

    assert kinds == {BodyKind.MINISTRY, BodyKind.MINISTERIAL_AGENCY, BodyKind.GOVERNMENT_AGENCY}


def test_departments_follow_the_reform() -> None:
    """24/2014/NĐ-CP before, 45/2025/NĐ-CP after 01/03/2025."""
    before = {member.pattern_id for member in expand("các sở, ban, ngành", date(2024, 1, 1), LANG_SON)}
    after = {member.pattern_id for member in expand("các sở, ban, ngành", NOW, LANG_SON)}

    assert before - after >= {"so-ke-hoach-va-dau-tu", "so-giao-thong-van-tai", "ban-dan-toc"}
    assert after - before == {"so-nong-nghiep-va-moi-truong", "so-dan-toc-va-ton-giao"}
    assert "ban-quan-ly-khu-kinh-te" in after & before


def test_a_region_names_its_provinces() -> None:
    """By its key, or where the place lies in only one."""
    found = expand("UBND các tỉnh, thành phố trong vùng", NOW, region="six_2025/DNB")

    assert [member.name_vi for member in found] == [
        "Ủy ban nhân dân Thành phố Hồ Chí Minh", "Ủy ban nhân dân thành phố Đồng Nai", "Ủy ban nhân dân tỉnh Tây Ninh"
    ]  # fmt: skip
    assert len(expand("các địa phương trong vùng", NOW, LANG_SON)) > 3
    assert expand("các địa phương trong vùng", NOW, places["ho-chi-minh", OLD]).reason in {
        BodyReason.AMBIGUOUS, BodyReason.RESOLVED
    }  # fmt: skip
    assert expand("các địa phương trong vùng", OLD, places["ha-noi", OLD]).reason is BodyReason.AMBIGUOUS


@pytest.mark.parametrize(
    ("phrase", "day", "place", "reason"),
    [
        ("các huyện, thị, thành ủy", NOW, LANG_SON, BodyReason.NOT_IN_FORCE),
        ("các huyện, thị, thành ủy", EVE, None, BodyReason.NEEDS_PLACE),
        ("các Bộ", None, None, BodyReason.NEEDS_DATE), ("các Bộ", date(1980, 1, 1), None, BodyReason.BEFORE_FLOOR),
        ("các cơ quan, đơn vị liên quan", NOW, LANG_SON, BodyReason.OPEN),
    ],
)  # fmt: skip
def test_a_class_that_cannot_be_expanded_says_why(phrase, day, place, reason) -> None:
    """Never a silent guess."""
    found = expand(phrase, day, place)

    assert (found.members, found.reason) == ((), reason)


def test_the_own_unit_alone() -> None:
    """``Các phòng, ban`` of a commune are its own."""
    commune = places["22840-2025", NOW]
    found = expand("các phòng, ban", NOW, commune)

    assert {member.place_id for member in found} == {"22840-2025"}
    assert "phong-van-hoa-xa-hoi" in {member.pattern_id for member in found}


def test_patterns_at_all_units_of_a_kind() -> None:
    """``Phòng Y tế các huyện`` of a province."""
    rows = [row for row in patterns if row.id == "phong-y-te"]
    kinds = frozenset({PlaceKind.RURAL_DISTRICT})

    assert len(expand_patterns(rows, kinds, as_of=EVE, place=LANG_SON)) == 10
    reasons = [
        expand_patterns(rows, kinds, as_of=day, place=place).reason
        for day, place in ((NOW, LANG_SON), (None, LANG_SON), (EVE, None), (OLD, LANG_SON))
    ]
    assert reasons == [
        BodyReason.NOT_IN_FORCE, BodyReason.NEEDS_DATE, BodyReason.NEEDS_PLACE, BodyReason.BEFORE_FLOOR
    ]  # fmt: skip


def test_before_the_floor_of_the_communes_the_answer_is_likely_only() -> None:
    """The districts of 2025 stand in for those of 2020; of "all levels", the province is known."""
    found = expand("các huyện, thị, thành ủy", date(2020, 1, 1), LANG_SON)

    assert (len(found), found.reason) == (11, BodyReason.BEFORE_FLOOR)
    assert expand("HĐND các cấp", date(2020, 1, 1), LANG_SON).members[0].id == "lang-son/hdnd"


def test_the_nearest_level_answers() -> None:
    """``Các ban cán sự đảng, đảng đoàn`` of a provincial programme are those of the province."""
    day = date(2022, 6, 1)
    at_home = expand("các ban cán sự đảng, đảng đoàn", day, places["quang-nam", day])

    assert {"quang-nam/bcsd-ubnd", "quang-nam/dang-doan-hdnd"} <= {member.id for member in at_home}
    assert "ban-can-su-dang-chinh-phu" in {member.id for member in expand("các ban cán sự đảng, đảng đoàn", day)}
    assert "quang-nam/dang-uy-cong-an" in {
        member.id for member in expand("đảng ủy trực thuộc Tỉnh ủy", day, places["quang-nam", day])
    }


def test_a_phrase_means_one_class() -> None:
    """And each class refers to patterns that exist."""
    phrases = [phrase for one in body_classes for phrase in one.phrases]

    assert all(len(body_classes.find(phrase)) == 1 for phrase in phrases)
    for one in body_classes:
        assert set(one.patterns) <= bodies.local.patterns.ids
        assert one.scope is ClassScope.OPEN or one.central_kinds or one.patterns or one.local_kinds
        assert one.name_vi == one.names[0]


def test_departments_that_only_some_provinces_have_are_told_apart() -> None:
    """150/2025/NĐ-CP leaves the particular departments to the council of the province."""
    found = expand("các sở", date(2026, 6, 30), places["ha-noi", date(2026, 6, 30)])
    names = {body.name_vi.partition(" thành phố")[0] for body in found.possible}

    assert {"Sở Du lịch", "Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo", "Sở Quy hoạch - Kiến trúc"} <= names
    assert "Sở Y tế thành phố Hà Nội" in {body.name_vi for body in found.certain}
    assert sorted(body.id for body in (*found.certain, *found.possible)) == sorted(body.id for body in found)
    assert expand("các Bộ", date(2026, 6, 30), None).possible == ()
