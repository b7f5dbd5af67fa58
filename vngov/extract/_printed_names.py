"""Names of bodies as heads of documents print them: in capitals, damaged by a scanner, without their place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from vngov.registries.bodies import BodyEntry, bodies
from vngov.registries.local_bodies import LocalPattern, local_bodies
from vngov.registries.places import PlaceEntry, places
from vngov.text import fold

__all__ = ["Printed", "bare", "match_name", "names_at", "units_called"]

_MARKS = re.compile(r"[\W_]+")
_FIGURES = re.compile(r"\d+")
_PRINCIPAL = frozenset({"hdnd", "ubnd", "cap-uy", "mttq"})
_LEAST = 0.86  # of the likeness of a damaged name; below, two other bodies are as near
_SHORTEST = 6
_CENTRE = " Trung ương"
_ABBREVIATED = re.compile(r"[A-ZĐƯ]{2}")


class Printed(NamedTuple):
    """A form in which a body is printed; ``has_place`` if the unit is named in it.

    ``official`` is the form with its abbreviations written out.
    """

    text: str
    official: str
    pattern: LocalPattern | None
    unit: PlaceEntry | None
    body: BodyEntry | None
    has_place: bool

    @property
    def is_principal(self) -> bool:
        """Whether it is the committee or council of a unit, which is nothing without its place."""
        return self.pattern is not None and self.pattern.id in _PRINCIPAL

    @property
    def bodies(self) -> tuple[BodyEntry, ...]:
        """The bodies that were called so, in all intervals."""
        if self.body is not None:
            return (self.body,)
        if self.pattern is None or self.unit is None:
            return ()
        return bodies.history(f"{self.unit.id}/{self.pattern.id}")


def bare(text: str) -> str:
    """Return the letters and digits of a text, small and without diacritics: what survives a scanner."""
    return _MARKS.sub("", fold(text, accents=False))


@lru_cache(maxsize=256)
def names_at(unit: PlaceEntry) -> dict[str, tuple[Printed, ...]]:
    """Return the forms of the bodies of a unit by their bare letters."""
    index: dict[str, dict[Printed, None]] = {}
    for pattern in local_bodies.patterns:
        if pattern.fits(unit) and not pattern.is_open:
            for form in pattern.forms:
                for one in _variants(form, pattern, unit):
                    index.setdefault(bare(one.text), {})[one] = None
    return {key: tuple(found) for key, found in index.items()}


def _variants(form: str, pattern: LocalPattern, unit: PlaceEntry) -> Iterator[Printed]:
    write = local_bodies.patterns.write
    whole = write(form, unit)
    yield Printed(whole, write(pattern.name_vi, unit), pattern, unit, None, has_place=True)
    if whole.endswith(unit.full_name):
        for other in (unit.name_vi, unit.kind.word):
            text = whole.removesuffix(unit.full_name) + other
            official = write(pattern.name_vi, unit).removesuffix(unit.full_name) + other
            yield Printed(text, official, pattern, unit, None, has_place=other == unit.name_vi)
    elif whole.endswith(unit.name_vi):
        official = write(pattern.name_vi, unit).removesuffix(f" {unit.name_vi}")
        yield Printed(whole.removesuffix(f" {unit.name_vi}"), official, pattern, unit, None, has_place=False)
    yield from _without_place(form, pattern, unit)


def _without_place(form: str, pattern: LocalPattern, unit: PlaceEntry | None) -> Iterator[Printed]:
    for gap in (" {place}", " {name}", " {party}"):
        if form.endswith(gap):
            official = pattern.name_vi.partition(" {")[0]
            yield Printed(form.removesuffix(gap), official, pattern, unit, None, has_place=False)


@cache
def _placeless_names() -> dict[str, tuple[Printed, ...]]:
    """Return the forms of local bodies without a place, and with the word for its kind alone."""
    index: dict[str, dict[Printed, None]] = {}
    for pattern in local_bodies.patterns:
        if pattern.is_open:
            continue
        for form in pattern.forms:
            found = list(_without_place(form, pattern, None))
            for kind in sorted(pattern.place_kinds):
                committee = local_bodies.patterns.committee_of(kind)
                texts = [
                    one.replace("{party}", committee.name_vi if committee else "")
                    .replace("{place}", kind.word)
                    .replace(" {name}", "")
                    for one in (form, pattern.name_vi)
                ]
                found.append(Printed(texts[0], texts[1], pattern, None, None, has_place=False))
            for one in found:
                index.setdefault(bare(one.text), {})[one] = None
    return {key: tuple(found) for key, found in index.items()}


@cache
def _central_names() -> dict[str, tuple[Printed, ...]]:
    index: dict[str, dict[Printed, None]] = {}
    for entry in bodies:
        for name in entry.sure_names:
            official = entry.name_vi if _ABBREVIATED.search(name) else name
            index.setdefault(bare(name), {})[Printed(name, official, None, None, entry, has_place=True)] = None
            if name.endswith(_CENTRE):
                short = name.removesuffix(_CENTRE)
                index.setdefault(bare(short), {})[Printed(short, short, None, None, entry, has_place=False)] = None
    return {key: tuple(found) for key, found in index.items()}


def match_name(line: str, units: Iterable[PlaceEntry]) -> tuple[tuple[Printed, ...], bool]:
    """Return the forms that a printed line can be, the likeliest first, and whether letters had to be mended."""
    key = bare(line)
    tables = [*(names_at(unit) for unit in units), _central_names(), _placeless_names()]
    found = [one for table in tables for one in table.get(key, ())]
    if found:
        return _ranked(line, found), fold(found[0].text) != fold(line)
    if len(key) < _SHORTEST:
        return (), False
    near: dict[str, float] = {}
    figures = _FIGURES.findall(key)
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    for table in tables:
        for other in table:
            if other[0] == key[0] and abs(len(other) - len(key)) * 5 <= len(key) and _FIGURES.findall(other) == figures:
                matcher.set_seq1(other)
                if matcher.real_quick_ratio() >= _LEAST and matcher.quick_ratio() >= _LEAST:
                    near[other] = matcher.ratio()
    best = max(near.values(), default=0.0)
    if best < _LEAST:
        return (), False
    found = [one for other, likeness in near.items() if likeness == best for t in tables for one in t.get(other, ())]
    return _ranked(line, found), True


def _ranked(line: str, found: list[Printed]) -> tuple[Printed, ...]:
    """Sort by: named with its place, accents as printed; the order of the units is kept."""
    folded = fold(line)
    likeness = {one.text: difflib.SequenceMatcher(None, fold(one.text), folded).ratio() for one in found}
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (-likeness[one.text], not one.has_place)))


def units_called(name: str) -> tuple[PlaceEntry, ...]:
    """Return the units of a name, with or without the word for the kind, the higher levels first, also if damaged."""
    found = places.find(name) if name.strip() else ()
    if found:
        return found
    key = bare(name)
    close = difflib.get_close_matches(key, _province_keys(), 1, cutoff=_LEAST) if len(key) >= _SHORTEST else []
    return tuple(unit for match in close for unit in places.find(_province_keys()[match]))


@cache
def _province_keys() -> dict[str, str]:
    keys: dict[str, str] = {}
    for entry in places.provinces:
        keys[bare(entry.name_vi)] = entry.name_vi
        keys[bare(entry.full_name)] = entry.full_name
    return keys
