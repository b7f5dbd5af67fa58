"""Kinds of plans: who approves them, what they fit, which goes first."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import UnknownEntryError
from vngov.registries.plans import plans
from vngov.values.period import PeriodKind

THEN, NOW = date(2023, 6, 13), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("kind", "day", "approver"),
    [
        ("quy-hoach-tinh", THEN, "Thủ tướng Chính phủ"),  # 686/QĐ-TTg
        ("quy-hoach-tinh", NOW, "Ủy ban nhân dân cấp tỉnh"),  # 756/QĐ-UBND (Huế)
        ("quy-hoach-tong-the-quoc-gia", THEN, "Quốc hội"),  # 81/2023/QH15
        ("quy-hoach-vung-huyen", THEN, "Ủy ban nhân dân cấp tỉnh"),  # 1928/QĐ-UBND
        ("quy-hoach-chi-tiet", THEN, "Ủy ban nhân dân cấp huyện"),
        ("quy-hoach-chi-tiet", NOW, "Ủy ban nhân dân cấp xã"),
    ],
)
def test_who_approves(kind, day, approver) -> None:
    """By the law of the day."""
    assert plans.approved_by(kind, as_of=day) == approver


def test_an_approver_that_was_not_found_is_said_to_be_unknown() -> None:
    """Never made up."""
    with pytest.raises(UnknownEntryError):
        plans.approved_by("quy-hoach-nganh", as_of=NOW)
    assert plans.approved_by("quy-hoach-tinh", as_of=THEN, lang="en") == "Prime Minister"


def test_the_hierarchy_of_plans() -> None:
    """What a provincial plan must fit, the highest first."""
    assert [kind.id for kind in plans.above("quy-hoach-tinh", as_of=THEN)] == [
        "quy-hoach-tong-the-quoc-gia",
        "quy-hoach-khong-gian-bien-quoc-gia",
        "quy-hoach-su-dung-dat-quoc-gia",
        "quy-hoach-nganh",
        "quy-hoach-vung",
    ]
    assert plans.above("quy-hoach-tong-the-quoc-gia", as_of=NOW) == ()


def test_precedence() -> None:
    """The higher plan goes first; two of one rank are left open."""
    assert plans.prevails("quy-hoach-chung", "quy-hoach-tinh", as_of=NOW).id == "quy-hoach-tinh"
    kinds = ("quy-hoach-khong-gian-bien-quoc-gia", "quy-hoach-su-dung-dat-quoc-gia")
    assert plans.prevails(*kinds, as_of=NOW) is None


def test_plans_that_ended_with_the_district_level() -> None:
    """No plan of a district since 01/07/2025."""
    assert plans.get("quy-hoach-vung-huyen", as_of=NOW) is None
    assert [kind.id for kind in plans.find("quy hoạch vùng liên huyện", as_of=THEN)] == ["quy-hoach-vung-huyen"]


def test_the_stages_of_a_plan() -> None:
    """The outline stands in place of the task since 2026."""
    then = [stage.id for stage in plans.stages_at(THEN)]

    assert then == [
        "chu-truong", "nhiem-vu", "lap", "lay-y-kien", "tham-dinh", "thong-qua", "phe-duyet", "cong-bo",
        "ke-hoach-thuc-hien", "ra-soat", "dieu-chinh",
    ]  # fmt: skip
    assert [stage.id for stage in plans.stages_at(NOW)][1] == "de-cuong"
    assert plans.stages["phe-duyet", THEN].label("en") == "approval"


@pytest.mark.parametrize(("year", "start"), [(2021, 2021), (2030, 2021), (2031, 2031), (2026, 2021)])
def test_the_period_of_a_plan(year, start) -> None:
    """Ten years from a year that ends in 1; the vision is thirty years from the same year."""
    period = plans.period(year)

    assert (period.kind, period.start, period.end, period.vision) == (PeriodKind.PLANNING, start, start + 9, start + 29)


def test_every_plan_fits_plans_that_exist() -> None:
    """At the time, and of a higher rank."""
    for kind in plans:
        day = kind.valid_from or date(2018, 1, 1)
        assert kind.label("en")
        assert kind.label() == kind.name_vi
        for other in kind.fits:
            above = plans.get(other, as_of=max(day, date(2019, 1, 1)))
            assert above is not None, (kind.key, other)
            assert above.rank < kind.rank
