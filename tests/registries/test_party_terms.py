"""The terms of the Central Committee follow one another without a gap."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from vngov.registries.party_terms import party_terms


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(1985, 1, 1), None),
        (date(1997, 10, 1), "VIII"),
        (date(2005, 8, 29), "IX"),
        (date(2016, 1, 28), "XII"),
        (date(2022, 1, 24), "XIII"),
        (date(2026, 5, 27), "XIV"),
    ],
)
def test_known_answers(day, term) -> None:
    """A day before the first term that is known has none."""
    assert term == party_terms.of(day)


def test_a_term_begins_when_the_one_before_ends() -> None:
    """Half-open intervals."""
    terms = sorted(party_terms, key=lambda term: term.valid_from)

    assert all(before.valid_to == after.valid_from for before, after in pairwise(terms))
