"""Class references: *các Bộ, ngành*, *các sở, ban, ngành*, *các huyện, thị, thành ủy*, and who belongs to them.

A class is no body: it expands to bodies on a day, many only at a place.  Usage fixed the classes, the laws their
members: 63/2025/QH15, 72/2025/QH15, 150/2025/NĐ-CP, Điều lệ Đảng.

    >>> from datetime import date
    >>> from vngov.registries.body_classes import body_classes
    >>> from vngov.registries.places import places
    >>> [ministries] = body_classes.find("các Bộ")
    >>> len(ministries.expand(as_of=date(2009, 11, 4)).members), len(ministries.expand(as_of=date(2026, 6, 30)).members)
    (18, 14)
    >>> day = date(2025, 6, 30)
    >>> [committees] = body_classes.find("các huyện, thị, thành ủy")
    >>> found = committees.expand(as_of=day, place=places["lang-son", day])
    >>> len(found.members), found.members[0].name_vi
    (11, 'Thành ủy Lạng Sơn')

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import partial

from attrs import frozen

from vngov.i18n import N_
from vngov.registries._local_names import chain
from vngov.registries._local_pattern import LEVEL_WORDS, LocalPattern
from vngov.registries.base import Entry, Registry
from vngov.registries.bodies import BodyEntry, BodyKind, LocalBody, bodies
from vngov.registries.body_resolution import BodyReason
from vngov.registries.places import PlaceEntry, PlaceKind, PlaceLevel, places
from vngov.registries.regions import regions
from vngov.registries.table import Row, common_fields, read_table, split

__all__ = ["BodyClass", "BodyClassRegistry", "ClassExpansion", "ClassScope", "body_classes", "expand_patterns"]


class ClassScope(StrEnum):
    """Where the members of a class are looked for."""

    COUNTRY = "country"
    REGION = "region"
    PROVINCE = "province"
    NEAREST = "nearest"
    """The province of the place where there is one, else the centre."""
    OWN = "own"
    """The place itself and nothing else."""
    OPEN = "open"
    """Nowhere: the words name nobody."""


@frozen
class ClassExpansion:
    """The members of a class on a day, and why there are none.

    Before the floor of the communes, the members below the province are those of that floor: a likely answer, no sure
    one, as the ``reason`` then says.
    """

    members: tuple[BodyEntry, ...]
    reason: BodyReason

    @property
    def certain(self) -> tuple[BodyEntry, ...]:
        """The members that every such unit has."""
        return tuple(body for body in self.members if not isinstance(body, LocalBody) or body.is_everywhere)

    @property
    def possible(self) -> tuple[LocalBody, ...]:
        """The members that depend on the place."""
        return tuple(body for body in self.members if isinstance(body, LocalBody) and not body.is_everywhere)

    def __iter__(self) -> Iterator[BodyEntry]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


@frozen(kw_only=True)
class BodyClass(Entry):
    """One class of bodies.

    Members are the central bodies of ``central_kinds``, and at the units of ``unit_levels`` in the ``scope`` the bodies
    of ``patterns`` and of ``local_kinds``.
    """

    scope: ClassScope
    central_kinds: tuple[BodyKind, ...]
    patterns: tuple[str, ...]
    local_kinds: tuple[BodyKind, ...]
    unit_levels: tuple[PlaceLevel, ...]
    phrases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The phrases that mean the class."""
        return self.phrases

    @property
    def name_vi(self) -> str:
        """The usual phrase."""
        return self.phrases[0]

    def expand(
        self, *, as_of: date | None, place: PlaceEntry | None = None, region: str | None = None
    ) -> ClassExpansion:
        """Return the members on a day; *place* is the unit of the text, *region* a key of :data:`regions`."""
        if self.scope is ClassScope.OPEN:
            return ClassExpansion((), BodyReason.OPEN)
        if as_of is None:
            return ClassExpansion((), BodyReason.NEEDS_DATE)
        if as_of < bodies.floor:
            return ClassExpansion((), BodyReason.BEFORE_FLOOR)
        is_local = place is not None and self.scope is ClassScope.NEAREST
        members = [] if is_local else list(bodies.of_kind(*self.central_kinds, as_of=as_of))
        below = any(level is not PlaceLevel.PROVINCE for level in self.unit_levels)
        if is_local or self.scope is not ClassScope.NEAREST:
            units = self._units(as_of, place, region, below=below)
            if isinstance(units, BodyReason):
                return ClassExpansion((), units)
            for unit in units:
                members += self._of(unit, as_of)
        return _expansion(members, as_of, below=below)

    def _of(self, unit: PlaceEntry, as_of: date) -> Iterator[BodyEntry]:
        for pattern in self.patterns:
            yield from (body for body in bodies.history(f"{unit.id}/{pattern}") if body.is_in_force(as_of))
        if self.local_kinds:
            yield from bodies.local.of(unit, as_of=as_of, kinds=self.local_kinds)

    def _units(
        self, as_of: date, place: PlaceEntry | None, region: str | None, *, below: bool
    ) -> tuple[PlaceEntry, ...] | BodyReason:
        if self.scope is ClassScope.COUNTRY:
            return places.at(as_of) if self.unit_levels else ()
        if self.scope is ClassScope.REGION and region is not None:
            return regions.members(region, as_of=as_of)
        above = chain(places, place, as_of)
        if not above:
            return BodyReason.NEEDS_PLACE
        if self.scope is ClassScope.OWN:
            return above[:1]
        home = above[-1]
        if self.scope is ClassScope.REGION:
            around = regions.of(home, as_of=as_of) if as_of >= regions.floor else ()
            return regions.members(around[0].key, as_of=as_of) if len(around) == 1 else BodyReason.AMBIGUOUS
        return tuple(unit for unit in _within(home, as_of, below=below) if unit.level in self.unit_levels)


def _expansion(members: Iterable[BodyEntry], as_of: date, *, below: bool) -> ClassExpansion:
    found = tuple(dict.fromkeys(members))
    if below and as_of < places.communes.floor:
        return ClassExpansion(found, BodyReason.BEFORE_FLOOR)
    return ClassExpansion(found, BodyReason.RESOLVED if found else BodyReason.NOT_IN_FORCE)


def _within(unit: PlaceEntry, as_of: date, *, below: bool) -> Iterator[PlaceEntry]:
    yield unit
    if below and unit.level is not PlaceLevel.COMMUNE:
        for child in places.children(unit, as_of=max(as_of, places.communes.floor)):
            yield from _within(child, as_of, below=below)


def expand_patterns(
    patterns: Iterable[LocalPattern], kinds: frozenset[PlaceKind], *, as_of: date | None, place: PlaceEntry | None
) -> ClassExpansion:
    """Return the bodies of patterns at all units of some kinds in the province of a place: *Phòng Y tế các huyện*."""
    if as_of is None:
        return ClassExpansion((), BodyReason.NEEDS_DATE)
    above = chain(places, place, as_of)
    if not above:
        return ClassExpansion((), BodyReason.NEEDS_PLACE)
    units = [unit for unit in _within(above[-1], as_of, below=True) if unit.kind in kinds]
    found = (body for unit in units for one in patterns for body in bodies.history(f"{unit.id}/{one.id}"))
    return _expansion((body for body in found if body.is_in_force(as_of)), as_of, below=True)


class BodyClassRegistry(Registry[BodyClass]):
    """Classes of bodies by id and by phrase."""


def _class(row: Row) -> BodyClass:
    return BodyClass(
        **common_fields(row),
        scope=ClassScope(row["scope"]),
        central_kinds=tuple(BodyKind[kind.upper()] for kind in split(row["central_kinds"])),
        patterns=split(row["patterns"]),
        local_kinds=tuple(BodyKind[kind.upper()] for kind in split(row["local_kinds"])),
        unit_levels=tuple(LEVEL_WORDS[level] for level in split(row["unit_level"])),
        phrases=split(row["names"]),
    )


body_classes = BodyClassRegistry(N_("classes of bodies"), partial(read_table, "body_classes", _class))
"""The classes that come with the package."""
