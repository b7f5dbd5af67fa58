"""Whose an identifier is, and which identifier a body has."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.registries.organ_codes import organ_codes
from vngov.values import OrganCode

OLD, NEW = date(2021, 1, 1), date(2026, 1, 5)


@pytest.mark.parametrize(
    ("code", "day", "owner"),
    [
        pytest.param("G10", OLD, "bo-nong-nghiep-va-phat-trien-nong-thon", id="before the merger"),
        pytest.param("G10", NEW, "bo-nong-nghiep-va-moi-truong", id="the code stays with the new ministry"),
        pytest.param("G14", NEW, None, id="a ministry that ended"),
        pytest.param("I01", NEW, "uy-ban-trung-uong-mttq-viet-nam", id="Front"),
        pytest.param("H26", NEW, "ha-noi/ubnd", id="committee of a city"),
        pytest.param("000.00.00.K26", NEW, "ha-noi/hdnd", id="its council, in the older form"),
        pytest.param("H53.11", NEW, None, id="given out by the province"),
        pytest.param("H99", NEW, None, id="no such province"),
        pytest.param("A53", NEW, None, id="Party, no rule known"),
        pytest.param("Y01", NEW, None, id="a letter of no known meaning"),
        pytest.param("G12", date(2019, 1, 1), None, id="before the decision"),
        pytest.param("H26", date(2019, 1, 1), None, id="province before the decision"),
    ],
)
def test_an_identifier_leads_to_its_owner(code, day, owner) -> None:
    """On a day; None where it is not known."""
    found = organ_codes.owner(code, as_of=day)

    assert owner == (found.id if found else None)
    assert found == organ_codes.owner(OrganCode.parse(code), as_of=day)


@pytest.mark.parametrize(
    ("body", "day", "code"),
    [
        ("bo-tai-chinh", NEW, "G12"),
        ("ha-noi/ubnd", NEW, "H26"),
        ("ha-noi/hdnd", NEW, "K26"),
        ("ha-noi", NEW, "H26"),
        ("ha-noi/so-y-te", NEW, None),
        ("no-such-body", NEW, None),
        ("bo-tai-chinh", date(2019, 1, 1), None),
        ("ha-noi", date(2019, 1, 1), None),
    ],
)
def test_a_body_leads_to_its_identifier(body, day, code) -> None:
    """Of a province the committee's."""
    assert code == (str(found) if (found := organ_codes.code_of(body, as_of=day)) else None)


def test_the_province_of_an_identifier() -> None:
    """Also below the first level."""
    assert organ_codes.province("H26.17.02", as_of=NEW).id == "ha-noi"
    assert organ_codes.province("G12", as_of=NEW) is None
