"""Who may issue what, and where the list does not say."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from vngov.registries.authorities import authorities
from vngov.registries.family import Family


@pytest.mark.parametrize(
    ("complete", "excluded", "expected"),
    [(True, frozenset(), False), (False, frozenset(), None), (False, frozenset({"nghi-quyet"}), False)],
)
def test_a_kind_that_is_not_listed(complete, excluded, expected) -> None:
    """Forbidden by a whole list or by name, else not known."""
    entry = attrs.evolve(authorities["thu-tuong", date(2020, 1, 1)], complete=complete, excluded=excluded)

    assert expected is entry.allows("nghi-quyet")
    assert entry.allows("quyet-dinh") is True


def test_another_family_is_not_judged() -> None:
    """A normative list says nothing about administrative documents."""
    day = date(2020, 1, 1)

    assert authorities.allowed("thu-tuong", "chi-thi", as_of=day, family=Family.NORMATIVE) is False
    assert authorities.allowed("thu-tuong", "chi-thi", as_of=day, family=Family.ADMINISTRATIVE) is None
    assert authorities.allowed("nobody", "chi-thi", as_of=day, family=Family.NORMATIVE) is None


def test_issuers_of_a_kind() -> None:
    """The other way round."""
    found = authorities.issuers_of("nghi-quyet", as_of=date(2020, 1, 1), family=Family.NORMATIVE)

    assert {entry.id for entry in found} == {"quoc-hoi", "ubtvqh", "hdtp-tandtc", "hdnd-tinh", "hdnd-huyen", "hdnd-xa"}


def test_names_in_both_languages() -> None:
    """Found by either."""
    (entry,) = authorities.find("Thủ tướng Chính phủ", as_of=date(2020, 1, 1))

    assert (entry.label("vi"), entry.label("en")) == ("Thủ tướng Chính phủ", "Prime Minister")
    assert authorities.find("prime minister", as_of=date(2020, 1, 1)) == (entry,)
