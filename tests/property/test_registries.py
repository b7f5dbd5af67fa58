"""What holds of every dated registry on every day."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.registries.authorities import authorities
from vngov.registries.base import Entry, Registry, Table
from vngov.registries.bodies import bodies
from vngov.registries.family import Family
from vngov.registries.interval import Precision, exclusive_end, format_bound, parse_bound
from vngov.registries.kinds import kinds
from vngov.registries.laws import laws
from vngov.registries.regimes import regimes

each_registry = pytest.mark.parametrize(
    "registry", [authorities, bodies, kinds, laws, regimes], ids=lambda given: given.name
)
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31))


@each_registry
class TestOneDay:
    """Half-open intervals: "a change of law ends one row and starts the next on the same day"."""

    @given(as_of=days)
    def test_at_most_one_row_per_key(self, registry, as_of) -> None:
        """Also as a plain scan sees it."""
        held = [entry for entry in registry if entry.is_in_force(as_of)]

        assert max(Counter(entry.key for entry in held).values(), default=0) <= 1
        if as_of >= registry.floor:
            assert tuple(held) == registry.at(as_of)

    @given(as_of=days)
    def test_find_returns_rows_in_force(self, registry, as_of) -> None:
        """Every row in force is found by its id and its names, and nothing else is."""
        for entry in registry.at(max(as_of, registry.floor)):
            for name in (entry.id, *entry.names):
                found = registry.find(name, as_of=max(as_of, registry.floor))
                assert entry in found
                assert all(other.is_in_force(max(as_of, registry.floor)) for other in found)


class TestLookUp:
    """Item access, ``get`` and the history agree on any day, known or not."""

    @given(rows=st.lists(st.tuples(days, st.integers(1, 4000)), max_size=8), as_of=days)
    def test_get_agrees_with_a_scan(self, rows, as_of) -> None:
        """Binary search on the dates finds what a scan finds."""
        entries, free = [], date.min
        for start, length in sorted(rows):
            if start >= free:
                free = start + timedelta(days=length)
                entries.append(Entry(id="a", valid_from=start, valid_to=free))
        registry = Registry("rows", Table(tuple(entries), date(1990, 1, 1), date(2026, 9, 29)))
        expected = [entry for entry in entries if entry.is_in_force(as_of)]

        assert expected == [entry for entry in [registry.get("a", as_of=as_of)] if entry]
        assert tuple(expected) == registry.at(as_of)
        assert tuple(entries) == registry.history("a")


class TestExclusiveEnd:
    """An inclusive end covers its whole day, month or year; the exclusive one is the day after, as precise."""

    @given(day=days, precision=st.sampled_from(Precision))
    def test_the_day_before_the_end_is_the_last(self, day, precision) -> None:
        """The last day is written like the inclusive end, the end itself is not."""
        last = format_bound(day, precision)
        end, kept = parse_bound(exclusive_end(last))

        assert precision is kept
        assert last == format_bound(end - timedelta(days=1), precision)
        assert last != format_bound(end, precision)


class TestMatchTitle:
    """A reader may pass any line."""

    @given(line=st.text() | st.from_regex(r"\A\s*(QUYẾT ĐỊNH|Luật|THƯ MỜI)[\s:*]*.*"))
    def test_spans_lie_in_the_line(self, line) -> None:
        """Never an exception, and the name is where the match says."""
        match = kinds.match_title(line)
        if match is not None:
            assert 0 <= match.start < match.end <= len(line)
            assert {match.id} == {entry.id for entry in kinds.by_name(line[match.start : match.end])}


class TestRegimes:
    """Any family, issuer and day has an answer."""

    @given(
        family=st.sampled_from(Family),
        issuer=st.sampled_from([None, "nobody", *sorted(authorities.ids)]),
        issued_on=days,
        length=st.none() | st.integers(1, 800),
    )
    def test_certain_means_one_regime_in_force(self, family, issuer, issued_on, length) -> None:
        """The first candidate is the one of the nominal day, if there is any."""
        before = None if length is None else issued_on + timedelta(days=length)
        choice = regimes.for_document(family, issuer, issued_on=issued_on, issued_before=before)
        nominal = [entry.is_in_force(issued_on) for entry in choice.candidates]

        assert nominal == sorted(nominal, reverse=True)
        if choice.certain:
            assert nominal[0]
            assert len({entry.id for entry in choice.candidates}) == 1
