"""TSK106: bodies of the place, classes that have ended, provinces that were merged."""

import pytest

from vngov import parse
from vngov.rules import Config, check
from vngov.rules.specimens import specimen


def findings(who, day="15 tháng 5 năm 2026"):
    """Return what is said of a body that is charged on a day."""
    due = day.replace("15 ", "25 ")
    page = specimen(
        "letter",
        ("15 tháng 01 năm 2021", day),
        ("ngày 25 tháng 01 năm 2021", f"ngày {due}"),
        ("2. Sở Tài chính cân đối", f"2. {who} cân đối"),
    )
    return [finding.message("vi") for finding in check(parse(page), config=Config(select=["TSK106"])).findings]


@pytest.mark.parametrize(
    ("who", "successor"),
    [
        ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính tỉnh Lào Cai"),
        ("UBND huyện Duy Xuyên", "Ủy ban nhân dân xã Duy Xuyên"),
    ],
)
def test_a_body_that_has_ended_comes_with_its_successors(who, successor) -> None:
    """Of the centre, of the province of the document before its merger, of a district."""
    (message,) = findings(who)

    assert successor in message


@pytest.mark.parametrize("who", ["UBND các huyện", "Các huyện ủy"])
def test_a_class_that_has_ended_is_told(who) -> None:
    """Districts have no committees since July 2025."""
    (message,) = findings(who)

    assert "01/07/2025" in message
    assert findings(who, "15 tháng 5 năm 2024") == []


@pytest.mark.parametrize("who", ["Sở Tài chính", "UBND các xã, phường", "Các sở, ban, ngành", "Hội quán nông dân"])
def test_who_is_there_or_not_known_is_left_alone(who) -> None:
    """Nothing is said of what no registry has."""
    assert findings(who) == []
