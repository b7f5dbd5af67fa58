"""Acts by number, title and day."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.registries.laws import laws


def test_amendments_of_a_day() -> None:
    """In the order in which they took effect."""
    ids = [law.id for law in laws.amendments("34/2016/NĐ-CP", as_of=date(2024, 12, 31))]

    assert ids == ["154/2020/NĐ-CP", "59/2024/NĐ-CP"]
    assert laws.amendments("34/2016/NĐ-CP", as_of=date(2020, 12, 31)) == ()
    assert laws.amendments("34/2016/NĐ-CP", as_of=date(2025, 4, 1)) == ()


@pytest.mark.parametrize("text", ["30/2020/NĐ-CP", "30/2020/nđ-cp", "30/2020/ND-CP"])
def test_number_in_any_case(text) -> None:
    """Also typed without its diacritics."""
    assert [law.id for law in laws.find(text)] == ["30/2020/NĐ-CP"]


def test_title_on_a_day() -> None:
    """Four laws have had that title, one at a time."""
    title = "Luật ban hành văn bản quy phạm pháp luật"

    assert [law.id for law in laws.find(title, as_of=date(2010, 1, 1))] == ["17/2008/QH12"]
    assert [law.id for law in laws.find(title, as_of=date(2026, 1, 1))] == ["64/2025/QH15"]


def test_joint_acts_have_several_issuers() -> None:
    """In the order printed."""
    assert laws["55/2005/TTLT-BNV-VPCP", date(2010, 1, 1)].issuers == ("Bộ Nội vụ", "Văn phòng Chính phủ")


def test_day_of_issue_may_be_unknown() -> None:
    """None, never a guess."""
    assert laws["TCVN 5700:2002", date(2004, 1, 1)].issued_on is None
    assert laws["30/2020/NĐ-CP", date(2021, 1, 1)].issued_on == date(2020, 3, 5)
