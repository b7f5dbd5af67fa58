"""Going through a text for names of places: kind words, bare names, lists with one word for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from vngov.diagnostics import Span
from vngov.extract._place_pattern import SEPARATOR, WORDS, name_pattern, opening_pattern
from vngov.registries.places import PlaceEntry, PlaceKind, PlaceLevel, places
from vngov.text import Folded, fold

__all__ = ["FoundPlace", "ids_above", "in_context", "name_at", "scan"]

_CITIES = frozenset({PlaceKind.CENTRAL_CITY, PlaceKind.CITY})
_ABBREVIATED = {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "tt": "thị trấn",
                "h": "huyện", "p": "phường", "q": "quận", "x": "xã"}  # fmt: skip
_KIND = re.compile(r"thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|tỉnh|xã")
_INSIDE = re.compile(r"(?:,|;| -)? ?(?:thuộc |của |ở |tại )?")
_WORD = re.compile(r"\w++")
_LEVELS = tuple(PlaceLevel)


@frozen
class FoundPlace:
    """A name in the folded text; the members of one list share ``group`` and ``head``, where its first word stands."""

    head: int
    start: int
    end: int
    name: str
    kind_word: str
    group: int
    entries: tuple[PlaceEntry, ...]

    @property
    def level(self) -> int:
        """The highest level of the units that the name can mean."""
        return min(_LEVELS.index(entry.level) for entry in self.entries)


def scan(text: str, folded: Folded) -> Iterator[FoundPlace]:
    """Yield the names of places in the folded text, in order."""
    line, pattern = folded.text, opening_pattern()
    position = group = 0
    while opening := pattern.search(line, position):
        group += 1
        position = opening.end()
        if opening["head"] is None:
            entries = _provinces(opening["bare"])
            if _stands_alone(text, folded.spans.to_source(opening.span())):
                yield FoundPlace(opening.start(), *opening.span(), opening["bare"], "", group, entries)
            continue
        if opening["letter"] and not text[folded.spans.to_source((opening.start(), position)).start].isupper():
            continue
        plural = opening["plural"] is not None or bool(opening["more"])
        word = opening["letter"] or opening["kind"]
        word = _ABBREVIATED.get(word, word)
        kinds = _kinds((word, *_KIND.findall(opening["more"] or "")), plural=plural)
        first = True
        while one := name_at(text, folded, position, kinds):
            end, name, entries = one
            start = opening.start() if first and not plural else position
            yield FoundPlace(opening.start(), start, end, name, word, group, entries)
            first, position = False, end
            separator = SEPARATOR.match(line, position) if plural else None
            if separator is None:
                break
            position = separator.end()
        if first and opening["kind"]:
            position = opening.end("kind")


def _kinds(words: tuple[str, ...], *, plural: bool) -> frozenset[PlaceKind]:
    kinds = frozenset(kind for kind in PlaceKind if kind.word in words)
    if plural and PlaceKind.PROVINCE in kinds:  # "các tỉnh" is said of cities, too
        kinds |= {PlaceKind.CENTRAL_CITY}
    return kinds


def name_at(
    text: str, folded: Folded, position: int, kinds: frozenset[PlaceKind]
) -> tuple[int, str, tuple[PlaceEntry, ...]] | None:
    """Return the end, the name and the units of the longest name of such a unit that begins at *position*."""
    line = folded.text
    run = WORDS.match(line, position)
    if run is None or not _is_name(text, folded.spans.to_source((position, position + 1))):
        return None
    longest = name_pattern().match(line, position)
    stops = {word.end() for word in _WORD.finditer(line, position, run.end())}
    if longest:
        stops.add(longest.end())
    for stop in sorted(stops, reverse=True):
        name = line[position:stop]
        key = name.lstrip("0") if name.isdecimal() else name
        known = (*_provinces(name), *places.communes.named(key, accents=True))
        if entries := tuple(entry for entry in known if entry.kind in kinds):
            return stop, key, entries
    return None


def _provinces(name: str) -> tuple[PlaceEntry, ...]:
    return _provinces_by_name().get(name, ())


@cache
def _provinces_by_name() -> dict[str, tuple[PlaceEntry, ...]]:
    index: dict[str, dict[PlaceEntry, None]] = {}
    for entry in places.provinces:
        for name in entry.names:
            index.setdefault(fold(name), {})[entry] = None
    return {name: tuple(entries) for name, entries in index.items()}


def _is_name(text: str, span: Span) -> bool:
    return text[span.start].isupper() or text[span.start].isdecimal()


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a bare name is written as one and is not the beginning of a longer one."""
    name = text[span.start : span.end]
    if any(word[0].islower() for word in name.split()):
        return False
    follows = text[span.end : span.end + 3]
    return name.isupper() or not (follows[:1] == " " and follows[1:2].isupper() and follows[2:3].islower())


def in_context(found: list[FoundPlace], line: str) -> list[FoundPlace]:
    """Keep of each mention the units that lie in the unit named after it."""
    outer: FoundPlace | None = None
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        if one.group != following.group:  # what is said of the last of a list is said of all
            outer = following if _INSIDE.fullmatch(line, one.end, following.start) else None
        if outer is not None and outer.level < one.level:
            above = {entry.id for entry in outer.entries}
            if inside := tuple(entry for entry in one.entries if above & ids_above(entry)):
                found[index] = evolve(one, entries=inside)
    return found


def ids_above(entry: PlaceEntry) -> set[str]:
    """Return the ids of the units that a unit lies in."""
    ids: set[str] = set()
    while entry.parent_id:
        ids.add(entry.parent_id)
        entry = places.history(entry.parent_id)[-1]
    return ids
