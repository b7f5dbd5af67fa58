"""Local bodies, composed of a pattern, a place and a day, not listed.

Councils, committees, departments, Party committees and their offices, vertical agencies, courts, Front and unions: on
three tiers to 30/06/2025, on two after (72/2025/QH15, 298-QĐ/TW).  An id is ``place/pattern``.

    >>> from datetime import date
    >>> from vngov.registries.local_bodies import local_bodies
    >>> old, new = date(2025, 6, 30), date(2026, 6, 30)
    >>> [body] = local_bodies.find("UBND huyện Duy Xuyên", as_of=old)
    >>> body.id, body.name_vi, str(body.valid_to)
    ('508/ubnd', 'Ủy ban nhân dân huyện Duy Xuyên', '2025-07-01')
    >>> local_bodies.find("UBND huyện Duy Xuyên", as_of=new)
    ()
    >>> [step.body.name_vi for step in local_bodies.successors(body)][:2]
    ['Ủy ban nhân dân xã Nam Phước', 'Ủy ban nhân dân xã Thu Bồn']

.. versionadded:: 0.1
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache, partial

from vngov.errors import DateBeforeFloorError, UnknownEntryError
from vngov.i18n import N_
from vngov.registries._body import BodyKind, BodyLevel, BodySuccession, LocalBody, SuccessionKind
from vngov.registries._local_names import NameReading, chain, read_name
from vngov.registries._local_pattern import LocalPattern, LocalPatternRegistry, patterns
from vngov.registries._place import PlaceEntry, PlaceLevel, PlaceSuccession, Share
from vngov.registries.base import newest_first
from vngov.registries.interval import contains
from vngov.registries.places import PlaceRegistry, places
from vngov.text import fold

__all__ = ["LocalBody", "LocalBodyRegistry", "LocalPattern", "LocalPatternRegistry", "local_bodies"]

_LEVELS = {
    PlaceLevel.PROVINCE: BodyLevel.PROVINCE,
    PlaceLevel.DISTRICT: BodyLevel.DISTRICT,
    PlaceLevel.COMMUNE: BodyLevel.COMMUNE,
}
_NEAREST = 3
_LONGEST_KEY = 80
_KEPT = 4096  # bodies that were composed last
_ABOVE = "^"
_CENTRAL = "central:"


class LocalBodyRegistry:
    """Local bodies by id, name, code, place and day; immutable."""

    def __init__(self, name: str, patterns: LocalPatternRegistry, places: PlaceRegistry) -> None:
        """Keep the patterns and the places that bodies are composed of."""
        self.name = name
        self.patterns = patterns
        self.places = places

    @property
    def floor(self) -> date:
        """The first day that the registry knows of at the province level; below it, that of the communes."""
        return self.patterns.floor

    @property
    def checked_on(self) -> date:
        """The day that both patterns and places were checked on."""
        return min(self.patterns.checked_on, self.places.checked_on)

    def compose(self, pattern: str, place: PlaceEntry, *, as_of: date, topic: str = "") -> LocalBody:
        """Return the body of a pattern at a place on a day; raise UnknownEntryError where there is none."""
        return self[_id(place, pattern, topic), as_of]

    def get(self, id_: str, *, as_of: date) -> LocalBody | None:
        """Return the body of an id on a day, None if there is none or the day is before the floor."""
        held = next((body for body in self.history(id_) if body.is_in_force(as_of)), None)
        return held if held and as_of >= self._floor(held) else None

    def __getitem__(self, key: tuple[str, date]) -> LocalBody:
        """Return the body of an id on a day; raise UnknownEntryError where there is none."""
        id_, as_of = key
        if body := self.get(id_, as_of=as_of):
            return body
        self._refuse_before(self.floor, id_, as_of)
        past = self.history(id_)
        if past and all(body.level is not BodyLevel.PROVINCE for body in past):
            self._refuse_before(self.places.communes.floor, id_, as_of)
        held = tuple(f"{body.id} {body.period}" for body in past)
        raise UnknownEntryError(self.name, id_, held or self.nearest(id_), as_of.isoformat())

    def history(self, id_: str) -> tuple[LocalBody, ...]:
        """Return the body of an id in each of its intervals, the oldest first; none for an unknown id."""
        return self._kept(id_)

    @cached_property
    def _kept(self) -> Callable[[str], tuple[LocalBody, ...]]:
        return lru_cache(maxsize=_KEPT)(self._history)

    def _history(self, id_: str) -> tuple[LocalBody, ...]:
        place_id, _, rest = id_.partition("/")
        pattern, _, topic = rest.partition(":")
        return tuple(self._bodies(pattern, self.places.history(place_id), topic.replace("_", " ")))

    def of(self, place: PlaceEntry, *, as_of: date, kinds: Container[BodyKind] | None = None) -> tuple[LocalBody, ...]:
        """Return the bodies of a place on a day, by id of their patterns; those of unknown topics are left out."""
        ids = dict.fromkeys(
            row.id
            for row in self.patterns
            if not row.is_open and row.fits(place) and (kinds is None or row.kind in kinds)
        )
        found = (self.get(_id(place, pattern), as_of=as_of) for pattern in ids)
        return tuple(body for body in found if body and (kinds is None or body.kind in kinds))

    def find(self, text: str, *, as_of: date | None = None, place: PlaceEntry | None = None) -> tuple[LocalBody, ...]:
        """Return what a name can mean, the likeliest first: several where it is ambiguous.

        On a day, what is in force; without one, the newest interval of each body.  *place* answers for names without
        a unit (*UBND tỉnh*, *Sở Y tế*).  Raises DateBeforeFloorError where only bodies answer whose state of that day
        is not known.
        """
        if as_of is not None:
            self._refuse_before(self.floor, text, as_of)
        found = self.named(text, place=place, as_of=as_of)
        if as_of is None:
            return tuple({body.id: body for body in reversed(found)}.values())[::-1]
        held = tuple(body for body in found if body.is_in_force(as_of))
        sure = tuple(body for body in held if as_of >= self._floor(body))
        if held and not sure:
            self._refuse_before(self.places.communes.floor, text, as_of)
        return sure

    def named(self, text: str, *, place: PlaceEntry | None = None, as_of: date | None = None) -> tuple[LocalBody, ...]:
        """Return everything that ever was called so, what holds on the day first; also before the floor."""
        context = chain(self.places, place, as_of)
        readings = read_name(text, patterns=self.patterns, places=self.places, context=context)
        found: dict[LocalBody, NameReading] = {}
        for reading in readings:
            for body in self._bodies_of(reading.pattern, (reading.place,), reading.topic):
                found.setdefault(body, reading)
        home = {unit.id for unit in context}
        rank = partial(_rank, as_of=as_of, home=home, folded=fold(text))
        return tuple(sorted(found, key=lambda body: rank(body, found[body])))

    def by_code(self, code: str, *, place: PlaceEntry, as_of: date) -> tuple[LocalBody, ...]:
        """Return the bodies of a place, or of the units above it, that a code stands for on a day, by preference."""
        found: list[LocalBody] = []
        for unit in chain(self.places, place, as_of):
            committee = self.patterns.committee(unit)
            shared = committee is not None and code in committee.codes  # by its standing board, too
            ids = [
                row.id
                for row in self.patterns
                if row.fits(unit) and not row.is_open and (code in row.codes or (shared and row.codes == ("{party}",)))
            ]
            bodies = [self.get(_id(unit, id_), as_of=as_of) for id_ in dict.fromkeys(ids)]
            here = [body for body in bodies if body and code in body.codes]
            above = {body.id for body in here}  # who is under another of them issues under that one's code
            found += sorted(here, key=lambda body: (body.parent_id in above, body.codes.index(code), body.id))
        return tuple(found)

    def successors(self, body: str | LocalBody, *, on: date | None = None) -> tuple[BodySuccession, ...]:
        """Return what took over from a body: other patterns at its place, or the bodies of the successor units."""
        return tuple(step for step in self._steps(self._known(body)) if on is None or step.on == on)

    def predecessors(self, body: str | LocalBody, *, on: date | None = None) -> tuple[BodySuccession, ...]:
        """Return from what a body took over, on a day or ever."""
        new = self._known(body)
        units = list(self.places.history(new.place_id)[-1:])
        units += [step.place for step in self.places.predecessors(new.place_id)]
        units += [above for unit in units for above in self.places.history(unit.parent_id)]  # a district ended, too
        ids = [
            id_ for id_, rows in self.patterns.by_id.items() if any(new.pattern_id in row.successors for row in rows)
        ]
        found = [
            BodySuccession(old, step.on, step.kind, step.source, note=step.note)
            for unit in dict.fromkeys(units)
            for id_ in dict.fromkeys((new.pattern_id, *ids))
            for old in self.history(_id(unit, id_))
            for step in self._steps(old)
            if step.body == new and (on is None or step.on == on)
        ]
        return tuple(sorted(found, key=lambda step: (step.on, step.body.id)))

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the forms of patterns, and the place named, that are most like that."""
        index = self.patterns.bare_openings
        folded = fold(text[:_LONGEST_KEY], accents=False)
        close = difflib.get_close_matches(folded, index, 1, cutoff=0.5)
        close += [opening for opening in sorted(index, key=len, reverse=True) if opening and folded.startswith(opening)]
        forms = [index[opening][0].pattern.name_vi.partition(" {")[0] for opening in close]
        return tuple(dict.fromkeys(forms))[:_NEAREST]

    def _known(self, body: str | LocalBody) -> LocalBody:
        if isinstance(body, LocalBody):
            return body
        rows = self.history(body)
        if not rows:
            raise UnknownEntryError(self.name, body, self.nearest(body))
        return rows[-1]

    def _row(self, body: LocalBody) -> LocalPattern:
        kind = self.places.history(body.place_id)[0].kind
        rows = [
            row
            for row in self.patterns.by_id[body.pattern_id]
            if row.place_kinds & {unit.kind for unit in self.places.history(body.place_id)}
        ]
        return next((row for row in rows if kind in row.place_kinds), rows[0])

    def _bodies(self, pattern: str, versions: Iterable[PlaceEntry], topic: str = "") -> Iterator[LocalBody]:
        versions = tuple(versions)
        for row in self.patterns.by_id.get(pattern, ()):
            yield from self._bodies_of(row, versions, topic)

    def _bodies_of(self, row: LocalPattern, versions: Iterable[PlaceEntry], topic: str) -> Iterator[LocalBody]:
        for place in versions:
            start = max(filter(None, (row.valid_from, place.valid_from)), default=None)
            end = min(filter(None, (row.valid_to, place.valid_to)), default=None)
            if row.fits(place) and (start is None or end is None or start < end):
                yield self._body(row, place, start, end, topic)

    def _body(
        self, row: LocalPattern, place: PlaceEntry, start: date | None, end: date | None, topic: str
    ) -> LocalBody:
        write = partial(self.patterns.write, place=place, topic=topic)
        committee = self.patterns.committee(place)
        codes = committee.codes if committee and row.codes == ("{party}",) else row.codes
        return LocalBody(
            id=_id(place, row.id, topic),
            valid_from=start,
            valid_to=end,
            from_precision=(row if start == row.valid_from else place).from_precision,
            to_precision=(row if end == row.valid_to else place).to_precision,
            source=row.source or place.source,
            confidence=min(row.confidence, place.confidence),
            note=row.note,
            kind=row.kind,
            level=_LEVELS[place.level],
            name_vi=write(row.name_vi),
            short_name=write(row.short_name),
            aliases=tuple(dict.fromkeys(write(form) for form in (row.short_name, *row.aliases) if form)),
            codes=codes,
            code_confidence=row.code_confidence,
            parent_id=self._parent_id(row, place),
            pattern_id=row.id,
            place_id=place.id,
            is_everywhere=row.is_everywhere,
        )

    def _parent_id(self, row: LocalPattern, place: PlaceEntry) -> str:
        for parent in row.parents:
            if parent.startswith(_CENTRAL):
                return parent.removeprefix(_CENTRAL)
            id_ = parent.removeprefix(_ABOVE)
            unit_id = place.parent_id if parent.startswith(_ABOVE) else place.id
            unit = next(iter(self.places.history(unit_id)), None) if unit_id else None
            if unit and any(other.fits(unit) and _meet(other, row) for other in self.patterns.by_id.get(id_, ())):
                return f"{unit.id}/{id_}"
        return ""

    def _steps(self, body: LocalBody) -> Iterator[BodySuccession]:
        on = body.valid_to
        if on is None:
            return
        row = self._row(body)
        versions = self.places.history(body.place_id)
        still = next((unit for unit in versions if unit.is_in_force(on)), None)
        if still is not None:
            goes_on = row.fits(still) and row.valid_to != on
            found = tuple(self._at(body, still, (body.pattern_id, *row.successors) if goes_on else row.successors, row))
            if found or goes_on:
                yield from (step for step in found if (step.body.id, step.body.name_vi) != (body.id, body.name_vi))
                return
        for link in self.places.successors(body.place_id):
            targets = row.successors if still else (body.pattern_id, *row.successors)
            yield from self._at(body, link.place, targets, row, link)

    def _at(
        self,
        body: LocalBody,
        unit: PlaceEntry,
        targets: tuple[str, ...],
        row: LocalPattern,
        link: PlaceSuccession | None = None,
    ) -> Iterator[BodySuccession]:
        """Yield the successors at a unit: the body of the same pattern if there is one, else those it names."""
        on = body.valid_to or date.max
        found: list[LocalBody] = []
        for target in targets:
            later = [one for one in self.history(_id(unit, target)) if one.valid_to is None or one.valid_to > on]
            found += later[:1]
            if later and target == body.pattern_id:
                break
        for one in found:
            first = max(on, one.valid_from or on)
            if link is not None:
                alone = link.share is Share.WHOLE and len(self.places.predecessors(unit.id, on=link.on)) == 1
                whole = SuccessionKind.RENAMED if alone else SuccessionKind.MERGED
                kind = whole if link.share is Share.WHOLE else SuccessionKind.DIVIDED
                yield BodySuccession(one, first, kind, link.source, note=link.share.value)
            else:
                was_there = one.valid_from is None or one.valid_from < on
                only = SuccessionKind.ABSORBED if was_there else SuccessionKind.RENAMED
                yield BodySuccession(one, first, SuccessionKind.DIVIDED if len(found) > 1 else only, row.source)

    def _floor(self, body: LocalBody) -> date:
        return self.floor if body.level is BodyLevel.PROVINCE else self.places.communes.floor

    def _refuse_before(self, floor: date, key: str, as_of: date) -> None:
        if as_of < floor:
            raise DateBeforeFloorError(self.name, key, (), as_of.isoformat(), floor.isoformat())


def _id(place: PlaceEntry, pattern: str, topic: str = "") -> str:
    return f"{place.id}/{pattern}" + (f":{topic.replace(' ', '_')}" if topic else "")


def _meet(one: LocalPattern, other: LocalPattern) -> bool:
    """Whether two patterns hold on some common day."""
    start = max(one.valid_from or date.min, other.valid_from or date.min)
    return contains(None, one.valid_to, start) and contains(None, other.valid_to, start)


def _rank(
    body: LocalBody, reading: NameReading, *, as_of: date | None, home: set[str], folded: str
) -> tuple[bool, bool, bool, int, bool, date, str]:
    """Sort by: what holds first, then at home, the exact official name, the higher level, the newest."""
    held = body.is_in_force(as_of) if as_of else body.valid_to is None
    level, newest = tuple(BodyLevel).index(body.level), newest_first(body)
    exact = fold(body.name_vi) == folded or reading.is_official
    return not held, body.place_id not in home, not exact, level, not reading.exact, newest, body.id


local_bodies = LocalBodyRegistry(N_("local bodies"), patterns, places)
"""The local bodies that the packaged patterns and places make."""
