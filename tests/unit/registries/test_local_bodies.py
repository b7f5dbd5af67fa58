"""Asking for local bodies by name, id, code, place and day, well and badly."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import DateBeforeFloorError, UnknownEntryError
from vngov.registries.bodies import BodyKind, BodyLevel, LocalBody, bodies
from vngov.registries.body_resolution import BodyReason, choose_body, resolve_body
from vngov.registries.local_bodies import local_bodies
from vngov.registries.places import places

EVE, NOW = date(2025, 6, 30), date(2026, 6, 30)
LANG_SON = places["lang-son", NOW]


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("UBND tỉnh", "ubnd"), ("Sở Tài chính", "so-tai-chinh"), ("Văn phòng UBND tỉnh", "van-phong-ubnd"),
        ("Tỉnh ủy", "cap-uy"), ("Ban Thường vụ Tỉnh ủy", "btv-cap-uy"), ("Sở Nội vụ của tỉnh", "so-noi-vu"),
        ("so y te tinh", "so-y-te"), ("Ban Chỉ đạo lập Quy hoạch tỉnh", "ban-chi-dao"),
        ("Tổ chuyên viên giúp việc Ban Chỉ đạo", "to-giup-viec"),
    ],
)  # fmt: skip
def test_a_name_without_a_place_is_the_documents_own(text, pattern) -> None:
    """On a page from Lạng Sơn; nowhere, it means nothing."""
    (body,) = local_bodies.find(text, as_of=NOW, place=LANG_SON)

    assert (pattern, "lang-son") == (body.pattern_id, body.place_id)
    assert local_bodies.find(text, as_of=NOW) == ()


def test_the_unit_above_answers_for_a_higher_tier() -> None:
    """In a commune, ``UBND tỉnh`` is that of the province and ``UBND xã`` its own."""
    commune = places["22840-2025", NOW]
    names = [local_bodies.find(f"UBND {word}", as_of=NOW, place=commune)[0].place_id for word in ("tỉnh", "xã")]

    assert names == ["khanh-hoa-2025", "22840-2025"]


def test_home_comes_first_where_a_name_means_many() -> None:
    """There are many ``phường 14``."""
    ward = places["26929", EVE]
    found = local_bodies.find("Công an phường 14", as_of=EVE, place=ward)

    assert found[0].place_id == "26929"
    assert len(found) > 5


def test_own_words_of_a_steering_committee_stay_as_written() -> None:
    """They are part of the name and of the id."""
    (body,) = local_bodies.find("Ban Chỉ đạo phòng, chống dịch tỉnh Quảng Ngãi", as_of=NOW)

    assert body.name_vi == "Ban Chỉ đạo phòng, chống dịch tỉnh Quảng Ngãi"
    assert body == local_bodies[body.id, NOW] == bodies[body.id, NOW]
    assert (
        local_bodies.compose("ban-chi-dao", LANG_SON, as_of=NOW, topic="35").name_vi == "Ban Chỉ đạo 35 tỉnh Lạng Sơn"
    )


def test_codes_need_a_place_and_a_day() -> None:
    """The committee before its chairman; the code of a unit above counts too."""
    assert [body.id for body in bodies.by_code("UBND", as_of=NOW, place=LANG_SON)] == [
        "lang-son/ubnd", "lang-son/chu-tich-ubnd"
    ]  # fmt: skip
    commune = places["22840-2025", NOW]
    assert bodies.by_code("ĐU", as_of=NOW, place=commune)[0].id == "22840-2025/cap-uy"
    assert bodies.by_code("TU", as_of=NOW, place=commune)[0].id == "khanh-hoa-2025/cap-uy"
    assert bodies.by_code("BTCTU", as_of=NOW, place=LANG_SON)[0].id == "lang-son/ban-to-chuc"
    assert bodies.by_code("VPCP", as_of=NOW, place=LANG_SON)[0].id == "van-phong-chinh-phu"


def test_a_kind_that_a_body_may_not_issue_rules_it_out() -> None:
    """31-QĐ/TW: the Secretariat issues no resolutions; of 66-QĐ/TW the whole list is not known."""
    day = date(2010, 1, 24)

    assert "ban-bi-thu" in {body.id for body in bodies.by_code("TW", as_of=day)}
    found = {body.id for body in bodies.by_code("TW", as_of=day, kind="nghi-quyet")}
    assert {"bo-chinh-tri", "ban-chap-hanh-trung-uong"} <= found
    assert found == {body.id for body in bodies.by_code("TW", as_of=day, kind="NQ")}
    assert "ban-bi-thu" not in found
    assert "ban-bi-thu" in {body.id for body in bodies.by_code("TW", as_of=date(2022, 1, 24), kind="NQ")}
    assert bodies.by_code("TW", kind="nghi-quyet") == bodies.by_code("TW")


def test_ids_of_places_go_through_the_one_registry() -> None:
    """Central and local bodies answer alike."""
    body = bodies["quang-nam/so-y-te", EVE]

    assert isinstance(body, LocalBody)
    assert (body.kind, body.level) == (BodyKind.DEPARTMENT, BodyLevel.PROVINCE)
    assert bodies.get("quang-nam/so-y-te", as_of=NOW) is None
    assert bodies.parent(body).id == "quang-nam/ubnd"
    assert [one.id for one in bodies.latest(body.id)] == ["da-nang-2025/so-y-te"]
    assert bodies.successors(body)[0].body == bodies["da-nang-2025/so-y-te", NOW]
    assert body in [step.body for step in bodies.predecessors("da-nang-2025/so-y-te")]
    assert bodies.find("Sở Y tế tỉnh Quảng Nam", as_of=EVE) == (body,)


@pytest.mark.parametrize(
    ("key", "day", "error", "said"),
    [
        ("quang-nam/so-y-te", NOW, UnknownEntryError, "1976|1997-01-01/2025-07-01"),
        ("quang-nam/khong-co", NOW, UnknownEntryError, "khong-co"),
        ("quang-nam/so-y-te", date(1980, 1, 1), DateBeforeFloorError, "1992-09-24"),
        ("508/ubnd", date(2020, 1, 1), DateBeforeFloorError, "2025-03-01"),
        ("508/ubnd", NOW, UnknownEntryError, "2025-07-01"),
    ],
)
def test_bad_keys_are_refused_with_what_is_known(key, day, error, said) -> None:
    """The intervals that are known, or the day from which on."""
    with pytest.raises(error, match=said):
        bodies[key, day]


def test_names_before_the_floor_are_refused() -> None:
    """Districts are known since 01/03/2025 only."""
    for day in (date(2020, 1, 1), date(1980, 1, 1)):
        with pytest.raises(DateBeforeFloorError):
            local_bodies.find("UBND huyện Duy Xuyên", as_of=day)
    with pytest.raises(UnknownEntryError):
        local_bodies.successors("nowhere/ubnd")


@pytest.mark.parametrize(
    ("text", "day", "reason", "candidates"),
    [
        ("UBND huyện Duy Xuyên", EVE, BodyReason.RESOLVED, ["508/ubnd"]),
        ("UBND huyện Duy Xuyên", NOW, BodyReason.NOT_IN_FORCE, ["508/ubnd"]),
        ("UBND huyện Duy Xuyên", date(2020, 1, 1), BodyReason.BEFORE_FLOOR, ["508/ubnd"]),
        ("Bộ Nội vụ", None, BodyReason.NEEDS_DATE, ["bo-noi-vu", "bo-noi-vu-1975"]),
        ("BNV", date(1997, 1, 1), BodyReason.RESOLVED, ["bo-noi-vu-1975", "bo-noi-vu"]),
        ("Bộ KH&ĐT", NOW, BodyReason.NOT_IN_FORCE, ["bo-ke-hoach-va-dau-tu"]),
        ("TW", NOW, BodyReason.AMBIGUOUS, ["ban-bi-thu", "bo-chinh-tri"]),
        ("UBND phường 14", None, BodyReason.AMBIGUOUS, []),
    ],
)
def test_a_name_is_resolved_or_says_why_not(text, day, reason, candidates) -> None:
    """Never a silent guess."""
    found = resolve_body(text, as_of=day)

    assert reason is found.reason
    assert candidates == [body.id for body in found.candidates][: len(candidates)]
    assert (found.body is not None) == (reason is BodyReason.RESOLVED)


def test_a_body_that_ended_names_its_successors() -> None:
    """With the day."""
    found = resolve_body("Bộ Kế hoạch và Đầu tư", as_of=NOW)

    assert found.ended_on == date(2025, 3, 1)
    assert [step.body.id for step in found.successors] == ["bo-tai-chinh"]


def test_an_unknown_name_names_the_nearest() -> None:
    """Central names first, then forms of local bodies."""
    with pytest.raises(UnknownEntryError, match="bo-ke-hoach-va-dau-tu"):
        resolve_body("Bộ Kế hoạch Đầu tư xx", as_of=NOW)
    with pytest.raises(UnknownEntryError, match="Ủy ban nhân dân"):
        resolve_body("UBND huyện Không Có Thật Đâu", as_of=NOW)
    with pytest.raises(DateBeforeFloorError):
        resolve_body("Bộ Y tế", as_of=date(1960, 1, 1))
    assert choose_body((), NOW).reason is BodyReason.UNKNOWN
