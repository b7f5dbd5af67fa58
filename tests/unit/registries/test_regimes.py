"""The regime of a document, and when it is not certain."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from vngov.registries.base import Table
from vngov.registries.family import Family
from vngov.registries.regimes import RegimeEntry, RegimeRegistry, regimes

A, N, P = Family.ADMINISTRATIVE, Family.NORMATIVE, Family.PARTY


def ids(choice) -> list[str]:
    """The candidates."""
    return [entry.id for entry in choice.candidates]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2010, 12, 1), ["ADM-1"]),
        (date(2010, 12, 5), ["ADM-1", "ADM-2"]),
        (date(2011, 3, 4), ["ADM-1", "ADM-2"]),
        (date(2011, 3, 5), ["ADM-2", "ADM-1"]),
        (date(2011, 6, 4), ["ADM-2", "ADM-1"]),
        (date(2011, 6, 6), ["ADM-2"]),
    ],
)
def test_a_fuzzy_turn_has_a_window_of_three_months(day, expected) -> None:
    """On both sides; the regime of the nominal day comes first."""
    choice = regimes.for_document(A, issued_on=day)

    assert expected == ids(choice)
    assert choice.certain is (len(expected) == 1)


def test_an_exact_turn_has_no_window() -> None:
    """One day decides."""
    turn = date(2020, 3, 5)

    assert ids(regimes.for_document(A, issued_on=turn - timedelta(days=1))) == ["ADM-2"]
    assert ids(regimes.for_document(A, issued_on=turn)) == ["ADM-3"]


def test_a_fuzzy_start_without_predecessor_is_not_certain() -> None:
    """Before it perhaps nothing held."""
    before = regimes.for_document(N, "ubnd-tinh", issued_on=date(2005, 5, 1))
    after = regimes.for_document(N, "ubnd-tinh", issued_on=date(2005, 7, 1))

    assert (ids(before), before.certain) == (["QP-1"], False)
    assert (ids(after), after.certain) == (["QP-1"], False)
    assert regimes.for_document(N, "ubnd-tinh", issued_on=date(2006, 1, 1)).certain


def test_without_an_issuer_all_normative_regimes_are_candidates() -> None:
    """Two regimes at once are not certain; since 2025 there is one for all."""
    choice = regimes.for_document(N, issued_on=date(2020, 1, 1))

    assert set(ids(choice)) == {"QP-3", "QP-NA"}
    assert not choice.certain
    assert regimes.for_document(N, issued_on=date(2025, 4, 1)).certain


def test_no_rules_are_known() -> None:
    """Then there is no regime, and that is not certain either."""
    choice = regimes.for_document(P, issued_on=date(1990, 1, 1))

    assert (choice.regime, choice.certain, choice.candidates) == (None, False, ())


def test_a_month_or_year_of_issue() -> None:
    """Every regime of that time is a candidate, the one of its first day first."""
    year = regimes.for_document(A, issued_on=date(2020, 1, 1), issued_before=date(2021, 1, 1))
    march = regimes.for_document(A, issued_on=date(2021, 3, 1), issued_before=date(2021, 4, 1))

    assert (ids(year), year.certain) == (["ADM-2", "ADM-3"], False)
    assert (ids(march), march.certain) == (["ADM-3"], True)


def test_one_regime_in_two_periods_is_certain() -> None:
    """An amendment does not change the regime."""
    choice = regimes.for_document(N, issued_on=date(2025, 6, 1), issued_before=date(2025, 8, 1))

    assert (ids(choice), choice.certain) == (["QP-4", "QP-4"], True)


def test_a_period_that_outlasts_the_rules_is_not_certain() -> None:
    """Known rules must cover all of it."""
    ended = RegimeEntry(
        id="X-1", family=P, valid_to=date(2000, 1, 1), issuers=frozenset(), start_tolerance=3, laws=("a",)
    )
    registry = RegimeRegistry("x", Table((ended,), date(1990, 1, 1), date(2026, 1, 1)))

    assert registry.for_document(P, issued_on=date(1999, 1, 1), issued_before=date(2000, 1, 1)).certain
    assert not registry.for_document(P, issued_on=date(1999, 1, 1), issued_before=date(2000, 1, 2)).certain


@pytest.mark.parametrize("family", [Family.COPY, Family.UNLISTED])
def test_copies_and_unlisted_kinds_follow_the_administrative_rules(family) -> None:
    """They have no regime of their own."""
    assert regimes.for_document(family, issued_on=date(2021, 1, 1)) == regimes.for_document(
        A, issued_on=date(2021, 1, 1)
    )


def test_laws_of_a_regime() -> None:
    """By the ids of the registry of laws."""
    choice = regimes.for_document(A, issued_on=date(2021, 1, 1))

    assert choice.regime is not None
    assert choice.regime.laws == ("30/2020/NĐ-CP",)


@pytest.mark.parametrize("day", [date(9999, 12, 30), date.max])
@pytest.mark.parametrize("family", [A, N, P])
def test_the_last_day_of_the_calendar_has_a_regime(family, day) -> None:
    """A regime without an end does not end there."""
    choice = regimes.for_document(family, issued_on=day)

    assert choice.regime.valid_to is None
    assert choice.certain


def test_rows_of_a_regime_are_found_by_its_id() -> None:
    """Whatever issuers they are for."""
    assert len(regimes.history_of("QP-1")) == 2
    assert regimes.history_of("ADM-9") == ()
