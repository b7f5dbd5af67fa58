"""Administrative units in time: provinces since 1976, districts and communes around the reform of 2025.

Codes: 124/2004/QĐ-TTg and 19/2025/QĐ-TTg (a code is no key without a date).  Units: 202/2025/QH15 and 1654 to
1687/NQ-UBTVQH15.  Provinces are read on first use, districts and communes when one is first asked for.

    >>> from datetime import date
    >>> from vngov.registries.places import places
    >>> places["24", date(2010, 1, 1)].full_name, places["24", date(2026, 1, 1)].full_name
    ('tỉnh Bắc Giang', 'tỉnh Bắc Ninh')
    >>> old, new = date(2025, 6, 30), date(2026, 6, 30)
    >>> [match] = places.resolve_address("xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam", as_of=old, to=new)
    >>> places.full_name(match.place, as_of=new), match.share.value
    ('xã Duy Nghĩa, thành phố Đà Nẵng', 'whole')

.. versionadded:: 0.1
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import date
from functools import cached_property, partial
from typing import TypeAlias

from attrs import frozen

from vngov.errors import DateBeforeFloorError, PackagedDataError, UnknownEntryError
from vngov.i18n import N_
from vngov.registries._addresses import AddressPart, parts
from vngov.registries._communes import PackagedCommunes
from vngov.registries._place import (
    CommuneSource,
    Link,
    PlaceEntry,
    PlaceKind,
    PlaceLevel,
    PlaceSuccession,
    Share,
)
from vngov.registries.base import Confidence, Registry, newest_first
from vngov.registries.interval import contains
from vngov.registries.table import Row, common_fields, confidence_of, read_table, split
from vngov.text import fold
from vngov.values.partial_date import PartialDate

__all__ = [
    "AddressMatch",
    "CommuneSource",
    "PlaceEntry",
    "PlaceKind",
    "PlaceLevel",
    "PlaceRegistry",
    "PlaceSuccession",
    "Share",
    "places",
]

_NEAREST = 3
_LONGEST_KEY = 80
_FIRST_CODES = date(2004, 7, 8)
_LEVELS = tuple(PlaceLevel)
_PART = ":part"
_LAND = "part of the land of a unit that went on"

Key: TypeAlias = str | PlaceEntry


@frozen
class AddressMatch:
    """Where an old address may lie on a later day: ``place``, and ``via`` which successions.

    ``share`` is the weakest on the way: of several matches, the first is the likeliest, and only ``whole`` is sure.
    """

    place: PlaceEntry
    share: Share
    via: tuple[PlaceSuccession, ...]


class PlaceRegistry:
    """Places by id, code, name and day; immutable, read on first use."""

    def __init__(self, provinces: Registry[PlaceEntry], communes: CommuneSource) -> None:
        """Keep the province level and the source of the levels below it."""
        self.name = provinces.name
        self.provinces = provinces
        self.communes = communes

    @property
    def floor(self) -> date:
        """The first day that the province level knows of; that of the levels below is ``communes.floor``."""
        return self.provinces.floor

    @property
    def checked_on(self) -> date:
        """The day that the registry was last checked."""
        return self.provinces.checked_on

    def __getitem__(self, key: tuple[str, date]) -> PlaceEntry:
        """Return the place of an id or code on a day; raise UnknownEntryError where there is none."""
        id_, as_of = key
        if entry := self.get(id_, as_of=as_of):
            return entry
        self._refuse_before(self.floor, id_, as_of)
        held = self.history(id_) or self._coded(id_)
        if held and all(entry.level is not PlaceLevel.PROVINCE for entry in held):
            self._refuse_before(self.communes.floor, id_, as_of)
        known = tuple(f"{past.id} {past.period}" for past in held)
        raise UnknownEntryError(self.name, id_, known or self.nearest(id_), as_of.isoformat())

    def get(self, id_: str, *, as_of: date) -> PlaceEntry | None:
        """Return the place of an id or code on a day, None if nothing is known to be in force."""
        held = next((entry for entry in self.history(id_) if self._holds(entry, as_of)), None)
        return held or self.by_code(id_, as_of)

    def by_code(self, code: str, as_of: date) -> PlaceEntry | None:
        """Return what an official code stands for on a day: two digits, three or five by the level.

        There were no such codes before 124/2004/QĐ-TTg.
        """
        if as_of < _FIRST_CODES:
            return None
        return next((entry for entry in self._coded(code) if self._holds(entry, as_of)), None)

    def history(self, id_: str) -> tuple[PlaceEntry, ...]:
        """Return all versions of an id, the oldest first; none for an unknown id."""
        return self.provinces.history(id_) or self.communes.history(id_)

    def at(self, as_of: date) -> tuple[PlaceEntry, ...]:
        """Return the units of the province level in force on a day; go on with :meth:`children`."""
        return self.provinces.at(as_of)

    def find(self, text: str, *, as_of: date | None = None) -> tuple[PlaceEntry, ...]:
        """Return what a name or address can mean, the likeliest first: several where it is ambiguous.

        On a day, what is in force; without one, the newest version of each unit.  Names without diacritics count
        where nothing else fits.  Raises DateBeforeFloorError where only units answer whose state of that day is not
        known.
        """
        if as_of is not None:
            self._refuse_before(self.floor, text, as_of)
        for accents in (True, False):
            address = parts(text, accents=accents)
            if not address:
                return ()
            named = self._named(address[0], accents=accents)
            fitting = tuple(entry for entry in named if self._lies(entry, address[1:], as_of, accents=accents))
            if as_of is None:
                found = tuple({entry.id: entry for entry in fitting}.values())
            else:
                found = tuple(entry for entry in fitting if self._holds(entry, as_of))
                if not found and any(entry.is_in_force(as_of) for entry in fitting):
                    self._refuse_before(self.communes.floor, text, as_of)
            if found:
                name = address[0].readings[0][1]
                return tuple(sorted(found, key=partial(_likelihood, folded=name)))
        return ()

    def during(self, text: str, period: PartialDate) -> tuple[PlaceEntry, ...]:
        """Return everything that an id, code, name or address meant on some day of a partial date, the oldest first.

        More than one where the year or month saw a change.
        """
        first, last = period.first_day(), period.last_day()
        self._refuse_before(self.floor, text, last)
        turns = {day for entry in self.provinces if (day := entry.valid_from) and first <= day <= last}
        turns |= {day for day in (first, self.floor, self.communes.floor) if max(first, self.floor) <= day <= last}
        found: dict[PlaceEntry, None] = {}
        refused: DateBeforeFloorError | None = None
        for day in sorted(turns):
            try:
                held = self.get(text, as_of=day)
                found.update(dict.fromkeys((held,) if held else self.find(text, as_of=day)))
            except DateBeforeFloorError as error:
                refused = error
        if refused and not found:
            raise refused
        return tuple(found)

    def parent(self, place: PlaceEntry, *, as_of: date) -> PlaceEntry | None:
        """Return the unit that a unit lies in on a day; None for the province level."""
        version = next((entry for entry in self.history(place.id) if entry.is_in_force(as_of)), place)
        return next((entry for entry in self.history(version.parent_id) if entry.is_in_force(as_of)), None)

    def children(self, place: Key, *, as_of: date) -> tuple[PlaceEntry, ...]:
        """Return the units directly below a unit on a day, by code."""
        id_ = place.id if isinstance(place, PlaceEntry) else place
        self._refuse_before(self.communes.floor, id_, as_of)
        held = [entry for entry in self.communes.within(id_) if entry.is_in_force(as_of)]
        return tuple(sorted(held, key=lambda entry: entry.code))

    def full_name(self, place: PlaceEntry, *, as_of: date) -> str:
        """Return the name with its kind and those of the units above it."""
        names = [place.full_name]
        above = self.parent(place, as_of=as_of)
        while above is not None:
            names.append(above.full_name)
            above = self.parent(above, as_of=as_of)
        return ", ".join(names)

    def successors(self, place: Key, *, on: date | None = None) -> tuple[PlaceSuccession, ...]:
        """Return what took a unit over, on a day or ever, the greater share first.

        A district is followed through its communes: it had no successor of its own but for five islands.
        """
        id_ = self._known(place)
        links = self._province_links[0].get(id_, ()) or self.communes.successors(id_)
        made = (self._succession(link, link.successor) for link in links or self._through_communes(id_))
        return _by_share(succession for succession in made if on is None or succession.on == on)

    def predecessors(self, place: Key, *, on: date | None = None) -> tuple[PlaceSuccession, ...]:
        """Return what a unit was made from or took over, on a day or ever, the greater share first.

        ``place`` of each is the unit that ended or gave land, as it last was.
        """
        id_ = self._known(place)
        links = self._province_links[1].get(id_, ()) or self.communes.predecessors(id_)
        made = (self._succession(link, link.predecessor) for link in links)
        return _by_share(succession for succession in made if on is None or succession.on == on)

    def resolve_address(self, text: str, *, as_of: date, to: date) -> tuple[AddressMatch, ...]:
        """Return where an address of one day lies on a later one, the likeliest first.

        Leading parts that name no unit (a house, a street, a hamlet) are passed over.  Raises UnknownEntryError where
        no unit of *as_of* answers.
        """
        pieces = [part.text for part in parts(text, accents=True)]
        for start in range(len(pieces)):
            if found := self.find(", ".join(pieces[start:]), as_of=as_of):
                break
        else:
            raise UnknownEntryError(self.name, text, self.nearest(text), as_of.isoformat())
        matches: dict[str, AddressMatch] = {}
        for entry in found:
            for match in self._follow(entry, to, ()):
                known = matches.get(match.place.id)
                if known is None or match.share.rank < known.share.rank:
                    matches[match.place.id] = match
        return tuple(sorted(matches.values(), key=lambda match: (match.share.rank, match.place.code)))

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the names most like that, at any time."""
        first = next(iter(parts(text, accents=False)), None)
        if first is None:
            return ()
        provinces = {fold(entry.name_vi, accents=False): entry.full_name for entry in self.provinces}
        name = first.readings[0][1][:_LONGEST_KEY]
        if not first.has_kind and (close := difflib.get_close_matches(name, provinces, _NEAREST)):
            return tuple(provinces[key] for key in close)
        close = difflib.get_close_matches(name, [*provinces, *self.communes.bare_names()], _NEAREST)
        return tuple(provinces.get(key) or self.communes.named(key, accents=False)[-1].full_name for key in close)

    def at_least(self, confidence: Confidence) -> PlaceRegistry:
        """Return a registry whose province level has no entries that are less sure."""
        return PlaceRegistry(self.provinces.at_least(confidence), self.communes)

    @cached_property
    def _by_code(self) -> dict[str, tuple[PlaceEntry, ...]]:
        index: dict[str, list[PlaceEntry]] = {}
        for entry in self.provinces:
            index.setdefault(entry.code, []).append(entry)
        return {code: tuple(entries) for code, entries in index.items() if code}

    @cached_property
    def _province_links(self) -> tuple[dict[str, list[Link]], dict[str, list[Link]]]:
        """Links of the province level by predecessor and by successor."""
        onward: dict[str, list[Link]] = {}
        back: dict[str, list[Link]] = {}
        links = [
            Link(entry.id, other, Share.WHOLE if len(entry.successors) == 1 else Share.PART)
            for entry in self.provinces
            for other in entry.successors
        ]
        links += [
            Link(other.removesuffix(_PART), entry.id, Share.PART, _LAND)
            for entry in self.provinces
            for other in entry.predecessors
            if other.endswith(_PART)
        ]
        for link in links:
            onward.setdefault(link.predecessor, []).append(link)
            back.setdefault(link.successor, []).append(link)
        return onward, back

    def _coded(self, code: str) -> tuple[PlaceEntry, ...]:
        return self._by_code.get(code, ()) if len(code) == 2 else self.communes.coded(code)  # noqa: PLR2004 - digits

    def _holds(self, entry: PlaceEntry, as_of: date) -> bool:
        floor = self.floor if entry.level is PlaceLevel.PROVINCE else self.communes.floor
        return as_of >= floor and entry.is_in_force(as_of)

    def _named(self, part: AddressPart, *, accents: bool) -> tuple[PlaceEntry, ...]:
        found: dict[PlaceEntry, None] = {}
        for kinds, name in part.readings:
            index = self._provinces_by_name[accents]
            for entry in (*index.get(name, ()), *self.communes.named(name, accents=accents)):
                if kinds is None or entry.kind in kinds:
                    found[entry] = None
        return tuple(found)

    @cached_property
    def _provinces_by_name(self) -> dict[bool, dict[str, tuple[PlaceEntry, ...]]]:
        indices: dict[bool, dict[str, tuple[PlaceEntry, ...]]] = {}
        for accents in (True, False):
            index: dict[str, dict[PlaceEntry, None]] = {}
            for entry in self.provinces:
                for name in entry.names:
                    index.setdefault(fold(name, accents=accents), {})[entry] = None
            indices[accents] = {name: tuple(entries) for name, entries in index.items()}
        return indices

    def _lies(self, entry: PlaceEntry, rest: tuple[AddressPart, ...], as_of: date | None, *, accents: bool) -> bool:
        """Whether the units above an entry answer to the other parts of the address, in that order."""
        above = iter(self._above(entry, as_of))
        return all(any(part.matches(unit, accents=accents) for unit in above) for part in rest)

    def _above(self, entry: PlaceEntry, as_of: date | None) -> tuple[PlaceEntry, ...]:
        units: list[PlaceEntry] = []
        while entry.parent_id:
            versions = self.history(entry.parent_id)
            if not versions:
                raise PackagedDataError("communes.tsv.xz", 0, N_("a unit in no known unit"))
            entry = next((row for row in versions if as_of and row.is_in_force(as_of)), versions[-1])
            units.append(entry)
        return tuple(units)

    def _known(self, place: Key) -> str:
        id_ = place.id if isinstance(place, PlaceEntry) else place
        if not self.history(id_):
            raise UnknownEntryError(self.name, id_, self.nearest(id_))
        return id_

    def _succession(self, link: Link, other: str) -> PlaceSuccession:
        """Return a link as seen from one side: *other* is the id of the far one."""
        old, new = self.history(link.predecessor)[-1], self.history(link.successor)[0]
        # A unit that gave only land went on; a unit that took another one in may be older than that.
        on = new.valid_from if link.note == _LAND or old.valid_to is None else old.valid_to
        if on is None:
            raise PackagedDataError("communes.tsv.xz", 0, N_("a succession without its day"))
        versions = self.history(other)
        place = versions[-1] if other == old.id else next((row for row in versions if row.is_in_force(on)), versions[0])
        return PlaceSuccession(
            place, link.share, on, (old.end_source if on == old.valid_to else "") or new.source, link.note
        )

    def _through_communes(self, id_: str) -> tuple[Link, ...]:
        targets = {link.successor for child in self.communes.within(id_) for link in self.communes.successors(child.id)}
        share = Share.WHOLE if len(targets) == 1 else Share.PART
        if self.history(id_)[0].level is not PlaceLevel.DISTRICT:
            return ()
        return tuple(Link(id_, target, share, "by its communes") for target in sorted(targets))

    def _follow(self, entry: PlaceEntry, to: date, via: tuple[PlaceSuccession, ...]) -> Iterable[AddressMatch]:
        version = next((row for row in self.history(entry.id) if row.is_in_force(to)), None)
        if version is not None:
            share = max((step.share for step in via), key=lambda share: share.rank, default=Share.WHOLE)
            yield AddressMatch(version, share, via)
            return
        for step in self.successors(entry):
            if step.on <= to and step.on not in {passed.on for passed in via}:
                yield from self._follow(step.place, to, (*via, step))

    def _refuse_before(self, floor: date, key: str, as_of: date) -> None:
        if as_of < floor:
            raise DateBeforeFloorError(self.name, key, (), as_of.isoformat(), floor.isoformat())


def _by_share(successions: Iterable[PlaceSuccession]) -> tuple[PlaceSuccession, ...]:
    return tuple(sorted(successions, key=lambda one: (one.on, one.share.rank, one.place.code, one.place.id)))


def _likelihood(entry: PlaceEntry, *, folded: str) -> tuple[bool, int, bool, date, str]:
    """Sort by: safe names first, the higher level first, what is in force first, the newest first."""
    doubtful = folded in {fold(name) for name in entry.aliases_ambiguous} and fold(entry.name_vi) != folded
    level, is_past = _LEVELS.index(entry.level), not contains(None, entry.valid_to, date.max)
    return doubtful, level, is_past, newest_first(entry), entry.id


def _province(row: Row) -> PlaceEntry:
    return PlaceEntry(
        **common_fields(row),
        kind=PlaceKind(row["kind"]),
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        code=row["code_2025"] if row["valid_from"] >= "2025-07-01" else row["code_2004"],
        aliases=split(row["aliases"]),
        aliases_ambiguous=split(row["aliases_ambiguous"]),
        name_key=row["name_key"],
        end_source=row["end_source"],
        organ_code=row["organ_code"],
        organ_code_confidence=confidence_of(row["organ_code_confidence"]),
        predecessors=split(row["predecessors"]),
        successors=split(row["successors"]),
    )


places = PlaceRegistry(Registry(N_("places"), partial(read_table, "provinces", _province)), PackagedCommunes())
"""The places that come with the package."""
