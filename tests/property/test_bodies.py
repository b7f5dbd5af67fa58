"""What holds of bodies on every day, and of mentions in every text."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vngov.extract.bodies import find_bodies
from vngov.extract.issuers import resolve_issuer
from vngov.registries.bodies import LocalBody, bodies
from vngov.registries.body_classes import body_classes
from vngov.registries.body_resolution import BodyReason
from vngov.registries.places import places

DAYS = st.dates(min_value=bodies.floor, max_value=date(2026, 12, 31))
LATE = st.dates(min_value=places.communes.floor, max_value=date(2026, 12, 31))
UNITS = st.sampled_from(sorted([*places.communes.ids, *{entry.id for entry in places.provinces}]))
CLOSED = sorted(pattern.id for pattern in bodies.local.patterns if not pattern.is_open)
PATTERNS = st.sampled_from(CLOSED)
PIECES = st.lists(
    st.sampled_from(
        ["UBND ", "các tỉnh: ", "Hà Nội", "Các Bộ: ", "Tài chính", ", ", " và ", "Sở ", "Ban Chỉ đạo ", "xã ", "tỉnh",
         "các sở, ban, ngành", "Tỉnh ủy", "Hoà ", "\n", "12/QĐ-UBND", "a", "\u0301", "huyện Duy Xuyên"]
    )
    | st.text(max_size=5)
).map("".join)  # fmt: skip


class TestOneRecord:
    """At most one record per id and day."""

    @given(UNITS, PATTERNS, DAYS)
    def test_local_bodies(self, unit, pattern, day) -> None:
        """Intervals of an id never overlap; what ``get`` gives is in force and inside its place."""
        rows = bodies.history(f"{unit}/{pattern}")
        held = bodies.get(f"{unit}/{pattern}", as_of=day)

        assert sum(row.is_in_force(day) for row in rows) <= 1
        assert held is None or (held in rows and held.is_in_force(day))
        assert held is None or any(row.is_in_force(day) for row in places.history(unit))


class TestName:
    """The whole name of a body on a day leads back to it."""

    @given(UNITS, PATTERNS, LATE)
    def test_local_bodies(self, unit, pattern, day) -> None:
        """By its official name, with its own unit for names that several units share."""
        body = bodies.get(f"{unit}/{pattern}", as_of=day)
        if isinstance(body, LocalBody):
            place = places[unit, day]
            assert body.id in {found.id for found in bodies.local.find(body.name_vi, as_of=day, place=place)}


class TestSuccession:
    """A succession is told on the day when the body ended, or later, of a body that is then in force."""

    @given(UNITS, PATTERNS)
    def test_local_bodies(self, unit, pattern) -> None:
        """And the successor begins no earlier than it takes over."""
        for body in bodies.history(f"{unit}/{pattern}"):
            for step in bodies.successors(body):
                assert body.valid_to is not None
                assert body.valid_to <= step.on
                assert step.body.is_in_force(step.on)
                assert (step.body.id, step.body.name_vi) != (body.id, body.name_vi)


class TestParents:
    """A body stands under one that exists."""

    @given(UNITS, PATTERNS)
    def test_local_bodies(self, unit, pattern) -> None:
        """At the centre or at its own place or above it."""
        for body in bodies.history(f"{unit}/{pattern}"):
            assert not body.parent_id or bodies.history(body.parent_id)


class TestClasses:
    """A class has the members of the day, none twice."""

    @given(st.sampled_from(sorted(body_classes.ids)), DAYS, st.sampled_from(["lang-son", "ha-noi", "cao-bang"]))
    def test_members(self, id_, day, unit) -> None:
        """All in force."""
        found = body_classes.history(id_)[0].expand(as_of=day, place=places[unit, day])

        assert len(set(found.members)) == len(found.members)
        assert all(member.is_in_force(day) for member in found)
        assert found.members or found.reason is not BodyReason.RESOLVED


class TestMentions:
    """Spans slice the source, in order and apart."""

    @given(PIECES, st.none() | DAYS, st.sampled_from([None, "lang-son", "ha-noi"]))
    def test_spans(self, text, day, unit) -> None:
        """No input raises; a resolved mention is one of its candidates."""
        end = 0
        for one in find_bodies(text, as_of=day, place=places.history(unit)[-1] if unit else None):
            assert end <= one.span.start < one.span.end <= len(text)
            assert one.text == text[one.span.start : one.span.end]
            assert one.body is None or one.body in one.candidates
            assert (one.reason is BodyReason.RESOLVED) == (one.body is not None or bool(one.members)) or one.members
            end = one.span.end

    @given(PIECES)
    def test_any_text_can_be_an_issuer(self, text) -> None:
        """Whatever somebody typed, a name or nothing comes back."""
        found = resolve_issuer(text)

        assert found is None or found.name
