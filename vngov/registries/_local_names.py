"""Reading the name of a local body: how it opens, its own words if it has any, and the place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from vngov.registries._addresses import BARE_KIND_WORDS, KIND_WORDS
from vngov.registries._local_pattern import LocalPattern, LocalPatternRegistry, Opening
from vngov.registries._place import PlaceEntry, PlaceKind
from vngov.registries.places import PlaceRegistry
from vngov.text import fold

__all__ = ["NameReading", "chain", "read_name"]

_LINKS = ("của ", "cua ", "thuộc ", "thuoc ", "- ", "tại ", "tai ")
_LONGEST = 20  # words of an opening
_MOST = 80  # words of a name


@frozen
class NameReading:
    """One reading of a name: its pattern, the unit, its own words; ``exact`` if diacritics agree."""

    pattern: LocalPattern
    place: PlaceEntry
    topic: str
    exact: bool
    is_official: bool


def chain(places: PlaceRegistry, place: PlaceEntry | None, as_of: date | None) -> tuple[PlaceEntry, ...]:
    """Return a unit and those above it."""
    units: list[PlaceEntry] = []
    while place is not None:
        units.append(place)
        place = places.parent(place, as_of=as_of or place.valid_from or places.checked_on)
    return tuple(units)


def read_name(
    text: str,
    *,
    patterns: LocalPatternRegistry,
    places: PlaceRegistry,
    context: tuple[PlaceEntry, ...],
) -> tuple[NameReading, ...]:
    """Return the readings of the longest opening that gives any; *context* answers where no unit is named."""
    given = text.split()
    for accents in (True, False):
        openings = patterns.openings if accents else patterns.bare_openings
        words = fold(text, accents=accents).strip(" .,;:").split()
        if len(words) > _MOST:
            return ()
        own = given if len(given) == len(words) else words
        for count in range(min(len(words), _LONGEST), 0, -1):
            found = openings.get(" ".join(words[:count]), ())
            readings = [
                NameReading(opening.pattern, place, topic, accents, opening.is_official)
                for opening in found
                for place, topic in _places(opening, words[count:], own[count:], places, context)
            ]
            if readings:
                return tuple(dict.fromkeys(readings))
    return ()


def _places(
    opening: Opening, words: list[str], own: list[str], places: PlaceRegistry, context: tuple[PlaceEntry, ...]
) -> Iterator[tuple[PlaceEntry, str]]:
    """Yield the units that the rest of a name can mean, with the words before them if the pattern takes any."""
    if not opening.pattern.is_open:
        for place in _units(opening, " ".join(words), places, context):
            yield place, ""
        return
    for start in range(len(words), -1, -1):  # the shortest place at the end that is one
        rest = words[start:]
        if rest and not _opens_place(rest):
            continue
        found = [place for place in _units(opening, " ".join(rest), places, context) if rest or len(words) > 0]
        if found and rest:
            yield from ((place, " ".join(own[:start])) for place in found)
            return
    for place in _units(opening, "", places, context):
        yield place, " ".join(own)


def _opens_place(words: list[str]) -> bool:
    return words[0] in KIND_WORDS or " ".join(words[:2]) in KIND_WORDS


def _units(
    opening: Opening, rest: str, places: PlaceRegistry, context: tuple[PlaceEntry, ...]
) -> tuple[PlaceEntry, ...]:
    for link in _LINKS:
        rest = rest.removeprefix(link)
    kinds: frozenset[PlaceKind] | None = BARE_KIND_WORDS.get(fold(rest, accents=False)) if rest else opening.kinds
    if kinds is not None:
        allowed = kinds & opening.kinds
        return tuple(place for place in context if place.kind in allowed and opening.pattern.fits(place))[:1]
    versions = {
        version: None
        for entry in places.find(rest)
        for version in places.history(entry.id)
        if version.kind in opening.kinds and opening.pattern.fits(version)
    }
    return tuple(versions)
