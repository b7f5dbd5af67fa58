"""Asking for bodies by id, code, name and day, well and badly."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import DateBeforeFloorError, UnknownEntryError
from vngov.registries.base import Confidence
from vngov.registries.bodies import BodyKind, BodyLevel, bodies
from vngov.registries.interval import Precision
from vngov.values import PartialDate

DAY = date(2009, 11, 4)


def test_a_code_is_a_key_where_one_body_has_it() -> None:
    """BNV was the public security ministry to 1998."""
    assert bodies["BNV", date(1997, 1, 1)].id == "bo-noi-vu-1975"
    assert bodies["BNV", DAY].id == "bo-noi-vu"
    assert bodies["bo-noi-vu", DAY] == bodies.get("BNV", as_of=DAY)


def test_a_code_of_several_bodies_is_no_key() -> None:
    """TW stands for three organs; the refusal names them."""
    assert bodies.get("TW", as_of=DAY) is None
    with pytest.raises(UnknownEntryError, match=r"ban-bi-thu .*bo-chinh-tri"):
        bodies["TW", DAY]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("BKH", ["bo-ke-hoach-va-dau-tu"]), ("BGD&ĐT", ["bo-giao-duc-va-dao-tao"]),
        ("BGDĐT", ["bo-giao-duc-va-dao-tao"]), ("TTg", ["thu-tuong-chinh-phu"]), ("ttg", ["thu-tuong-chinh-phu"]),
        ("L\u00d0TBXH", ["bo-lao-dong-thuong-binh-va-xa-hoi"]), ("UBTVQH12", ["uy-ban-thuong-vu-quoc-hoi"]),
        ("KTNN", ["kiem-toan-nha-nuoc"]), ("XYZ", []), ("", []),
    ],
)  # fmt: skip
def test_by_code_reads_codes_as_they_are_written(code, expected) -> None:
    """Ampersands, look-alikes and letter case do not matter."""
    assert expected == [entry.id for entry in bodies.by_code(code, as_of=DAY)]


def test_by_code_without_a_day_gives_all_bearers() -> None:
    """The newest first."""
    assert [entry.id for entry in bodies.by_code("BNV")] == ["bo-noi-vu", "bo-noi-vu-1975"]


def test_a_letter_case_that_some_body_has_wins() -> None:
    """``CP`` is the Government's; ``Cp`` means it as well, for want of another."""
    assert [entry.id for entry in bodies.by_code("Cp", as_of=DAY)] == ["chinh-phu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ KH&ĐT", "bo-ke-hoach-va-dau-tu"), ("BỘ KẾ HOẠCH VÀ ĐẦU TƯ", "bo-ke-hoach-va-dau-tu"),
        ("bo ke hoach va dau tu", "bo-ke-hoach-va-dau-tu"), ("Uỷ ban Dân tộc", "uy-ban-dan-toc"),
        ("MOLISA", "bo-lao-dong-thuong-binh-va-xa-hoi"), ("Tài chính", "bo-tai-chinh"),
        ("Thủ tướng", "thu-tuong-chinh-phu"), ("VPCP", "van-phong-chinh-phu"),
    ],
)  # fmt: skip
def test_find_takes_any_spelling(text, expected) -> None:
    """Names, aliases, codes and bare names."""
    assert expected == bodies.find(text, as_of=DAY)[0].id


def test_find_ranks_what_a_name_can_mean() -> None:
    """The ministry that still is comes first; on a day only one is left."""
    assert [entry.id for entry in bodies.find("Bộ Nội vụ")] == ["bo-noi-vu", "bo-noi-vu-1975"]
    assert [entry.id for entry in bodies.find("Bộ Nội vụ", as_of=date(1995, 1, 1))] == ["bo-noi-vu-1975"]
    assert bodies.find("không có thật") == ()


def test_an_unknown_id_names_the_nearest() -> None:
    """Also when asked what became of it."""
    with pytest.raises(UnknownEntryError, match="bo-ke-hoach-va-dau-tu"):
        bodies["Bộ Kế hoạch", DAY]
    with pytest.raises(UnknownEntryError, match="bo-tai-chinh"):
        bodies.successors("bo-tai-chin")


def test_a_body_that_ended_says_when_it_held() -> None:
    """By id or by code."""
    for key in ("bo-ke-hoach-va-dau-tu", "BKHĐT"):
        with pytest.raises(UnknownEntryError, match="1995-11-01/2025-03-01"):
            bodies[key, date(2026, 1, 1)]


def test_before_the_floor_nothing_is_answered() -> None:
    """The registry says from when on it knows."""
    assert bodies.get("bo-quoc-phong", as_of=date(1980, 1, 1)) is None
    with pytest.raises(DateBeforeFloorError, match="1992-09-24"):
        bodies["bo-quoc-phong", date(1980, 1, 1)]


def test_an_end_known_to_the_year_keeps_its_precision() -> None:
    """Nobody knows the day on which the military committee was renamed."""
    (step,) = bodies.successors("dang-uy-quan-su-trung-uong")

    assert (step.body.id, step.on, step.precision) == ("quan-uy-trung-uong", date(2010, 1, 1), Precision.YEAR)


def test_parents_and_children() -> None:
    """Ministries are children of the Government."""
    entry = bodies["bo-y-te", DAY]

    assert bodies.parent(entry).id == "chinh-phu"
    assert bodies.parent(bodies["quoc-hoi", DAY]) is None
    assert entry in bodies.children("chinh-phu", as_of=DAY)


def test_labels_fall_back_on_the_official_name() -> None:
    """English where it is known; remarks in brackets are no part of a name."""
    entry = bodies["bo-y-te", DAY]

    assert (entry.label("en"), entry.label("vi")) == ("Ministry of Health", "Bộ Y tế")
    assert (entry.code, entry.full_name, entry.level) == ("BYT", "Bộ Y tế", BodyLevel.CENTRAL)
    assert bodies["dang-cong-san-viet-nam", DAY].code == ""
    assert "Bộ Thương mại và Du lịch" in bodies.history("bo-thuong-mai")[0].names
    assert (BodyKind.PEOPLES_COUNCIL.label("en"), BodyKind.COURT.label("vi")) == ("people's council", "tòa án")


def test_surer_rows_alone() -> None:
    """A filtered registry keeps only the successions between its own rows."""
    sure = bodies.verified_only

    assert {entry.confidence for entry in sure} == {Confidence.VERIFIED}
    assert [step.body.id for step in sure.successors("bo-ke-hoach-va-dau-tu")] == ["bo-tai-chinh"]
    assert "uy-ban-quan-ly-von-nha-nuoc" not in sure
    assert all(step.body in sure.history(step.body.id) for step in sure.predecessors("bo-tai-chinh"))


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("BNV", 1998, ["bo-noi-vu-1975"]), ("BNV", 2002, ["bo-noi-vu"]), ("Bộ Y tế", 2009, ["bo-y-te"]),
        ("Ban Bí thư", 1996, ["ban-bi-thu-1951"]), ("KTNN", 2005, ["kiem-toan-nha-nuoc-cp"]),
        ("TCTK", 2007, ["tong-cuc-thong-ke-cp", "tong-cuc-thong-ke"]),
        ("UBND tỉnh Quảng Ngãi", 2025, ["quang-ngai/ubnd", "quang-ngai-2025/ubnd"]),
    ],
)  # fmt: skip
def test_a_year_has_all_answers_of_its_days(text, year, expected) -> None:
    """Two where the year saw a change."""
    assert expected == [entry.id for entry in bodies.during(text, PartialDate(year))]


def test_a_period_before_the_floor_has_no_answer() -> None:
    """The registry says from when on it knows."""
    with pytest.raises(DateBeforeFloorError):
        bodies.during("Bộ Y tế", PartialDate(1980))
