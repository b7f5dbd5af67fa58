"""What a place is: one version of an administrative unit, its kind and level, and what became of it.

Luật 72/2025/QH15 (two levels from 01/07/2025) and the laws on local government before it (three levels).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Protocol

from attrs import frozen

from vngov.registries.base import Confidence, Entry
from vngov.text import fold

__all__ = ["CommuneSource", "Link", "PlaceEntry", "PlaceKind", "PlaceLevel", "PlaceSuccession", "Share"]


class PlaceLevel(StrEnum):
    """The levels of administrative units; there is no district level since 01/07/2025."""

    PROVINCE = "cấp tỉnh"
    DISTRICT = "cấp huyện"
    COMMUNE = "cấp xã"


class PlaceKind(StrEnum):
    """The kinds of administrative units."""

    PROVINCE = "tỉnh"
    CENTRAL_CITY = "thành phố trực thuộc trung ương"
    PROVINCIAL_SPECIAL_ZONE = "đặc khu cấp tỉnh"
    CITY = "thành phố thuộc tỉnh"
    TOWN = "thị xã"
    URBAN_DISTRICT = "quận"
    RURAL_DISTRICT = "huyện"
    WARD = "phường"
    RURAL_COMMUNE = "xã"
    TOWNSHIP = "thị trấn"
    SPECIAL_ZONE = "đặc khu"

    @property
    def word(self) -> str:
        """The word that stands before the name: ``thành phố`` for both kinds of city."""
        return _WORDS.get(self, self.value)

    @property
    def level(self) -> PlaceLevel:
        """The level of the kind."""
        return _LEVELS.get(self, PlaceLevel.COMMUNE)


_WORDS = {
    PlaceKind.CENTRAL_CITY: "thành phố",
    PlaceKind.CITY: "thành phố",
    PlaceKind.PROVINCIAL_SPECIAL_ZONE: "đặc khu",
}
_LEVELS = {
    PlaceKind.PROVINCE: PlaceLevel.PROVINCE,
    PlaceKind.CENTRAL_CITY: PlaceLevel.PROVINCE,
    PlaceKind.PROVINCIAL_SPECIAL_ZONE: PlaceLevel.PROVINCE,
    PlaceKind.CITY: PlaceLevel.DISTRICT,
    PlaceKind.TOWN: PlaceLevel.DISTRICT,
    PlaceKind.URBAN_DISTRICT: PlaceLevel.DISTRICT,
    PlaceKind.RURAL_DISTRICT: PlaceLevel.DISTRICT,
}


class Share(StrEnum):
    """How much of a unit went to a successor, the surest guide for an old address first."""

    WHOLE = "whole"
    ALL_PEOPLE = "all people"
    """A part of the land with every inhabitant."""
    PART = "part"
    PEOPLE_ONLY = "people only"
    AREA_ONLY = "area only"

    @property
    def rank(self) -> int:
        """The place in the order, from 0 (whole)."""
        return tuple(Share).index(self)


@frozen(kw_only=True)
class PlaceEntry(Entry):
    """One unit as it was in one interval.

    ``code`` is the official code of that interval, empty where it has none; a code is no key without a date.
    ``valid_from`` None means that the first day is not known.  ``parent_id`` is empty for the province level;
    ``end_source`` is the act that ended the unit, where it is another than the one that made its successor.
    """

    kind: PlaceKind
    name_vi: str
    name_en: str = ""
    code: str = ""
    parent_id: str = ""
    aliases: tuple[str, ...] = ()
    aliases_ambiguous: tuple[str, ...] = ()
    name_key: str = ""
    end_source: str = ""
    organ_code: str = ""
    organ_code_confidence: Confidence | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()

    @property
    def level(self) -> PlaceLevel:
        """The level of the unit."""
        return self.kind.level

    @property
    def full_name(self) -> str:
        """The name with the word for its kind: ``tỉnh Quảng Nam``, ``thành phố Huế``."""
        return f"{self.kind.word} {self.name_vi}"

    @property
    def names(self) -> tuple[str, ...]:
        """The bare name, the full name and the aliases, those that need context last."""
        return (self.name_vi, self.full_name, *self.aliases, *self.aliases_ambiguous)

    def is_called(self, folded: str, *, accents: bool = True) -> bool:
        """Whether one of the names folds to that."""
        return any(fold(name, accents=accents) == folded for name in self.names)


@frozen
class Link:
    """A succession between two ids, as a table holds it."""

    predecessor: str
    successor: str
    share: Share
    note: str = ""


@frozen
class PlaceSuccession:
    """That ``place`` took over, or gave, a share of another unit on a day; ``source`` is the act."""

    place: PlaceEntry
    share: Share
    on: date
    source: str
    note: str = ""


class CommuneSource(Protocol):
    """Where the units below the province come from; another one can be plugged into the registry."""

    @property
    def floor(self) -> date:
        """The first day that the source knows of."""
        ...

    def history(self, id_: str) -> tuple[PlaceEntry, ...]:
        """Return the versions of a unit, the oldest first."""
        ...

    def coded(self, code: str) -> tuple[PlaceEntry, ...]:
        """Return everything that a code ever stood for, the oldest first."""
        ...

    def named(self, folded: str, *, accents: bool) -> tuple[PlaceEntry, ...]:
        """Return all versions of the units whose bare name folds to that."""
        ...

    def within(self, parent_id: str) -> tuple[PlaceEntry, ...]:
        """Return all versions of the units directly below a unit."""
        ...

    def successors(self, id_: str) -> tuple[Link, ...]:
        """Return what became of a unit."""
        ...

    def predecessors(self, id_: str) -> tuple[Link, ...]:
        """Return what a unit was made from."""
        ...

    def bare_names(self) -> tuple[str, ...]:
        """Return every bare name once, for suggesting the nearest."""
        ...
