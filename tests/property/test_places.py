"""What holds of places on every day, and of mentions in every text."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vngov.extract.places import find_places
from vngov.registries.places import PlaceEntry, places

DAYS = st.dates(min_value=places.floor, max_value=date(2026, 12, 31))
LATE = st.dates(min_value=places.communes.floor, max_value=date(2026, 12, 31))
UNITS = st.sampled_from(sorted(places.communes.ids))
PIECES = st.lists(
    st.sampled_from(
        ["xã ", "các tỉnh: ", "Hà Nội", "Duy Hải", ", ", " và ", "TP.", "P.1", "Q.", "\n", "Hoà ", "a", "\u0301"]
    )
    | st.text(max_size=5)
).map("".join)


class TestOneRecord:
    """At most one record per id and day, and per code and day."""

    @given(DAYS)
    def test_provinces(self, day) -> None:
        """No two living units of the province level share an id, a name or a code."""
        held = places.at(day)
        codes = [place.code for place in held if place.code]

        assert len({place.id for place in held}) == len({place.name_key for place in held}) == len(held)
        assert len(set(codes)) == len(codes)

    @given(UNITS, LATE)
    def test_communes(self, id_, day) -> None:
        """Versions of an id never overlap, nor do the units of one code."""
        assert sum(row.is_in_force(day) for row in places.history(id_)) <= 1
        assert sum(row.is_in_force(day) for row in places.communes.coded(id_[:5])) <= 1


class TestSuccession:
    """A succession is told alike from both ends, on the day when one ends and the other begins."""

    @given(UNITS)
    def test_both_ends(self, id_) -> None:
        """Every successor that is no district's names the unit as predecessor."""
        for one in places.successors(id_):
            assert places.history(id_)[-1].valid_to == one.on == one.place.valid_from
            assert one.note == "by its communes" or id_ in {back.place.id for back in places.predecessors(one.place)}


class TestAddress:
    """The whole name of a unit on a day leads back to it."""

    @given(UNITS, LATE)
    def test_full_name(self, id_, day) -> None:
        """With type, district and province a name is unique."""
        held: PlaceEntry | None = next((row for row in places.history(id_) if row.is_in_force(day)), None)
        if held is not None:
            assert held in places.find(places.full_name(held, as_of=day), as_of=day)


class TestMentions:
    """Spans slice the source, in order and apart."""

    @given(PIECES, st.none() | DAYS)
    def test_spans(self, text, day) -> None:
        """No input raises; a resolved mention is one of its candidates."""
        end = 0
        for one in find_places(text, as_of=day):
            assert end <= one.span.start < one.span.end <= len(text)
            assert one.text == text[one.span.start : one.span.end]
            assert one.resolved is None or one.resolved == one.candidates[0]
            end = one.span.end
