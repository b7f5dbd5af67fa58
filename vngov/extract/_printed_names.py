"""Names of bodies as heads of documents print them: in capitals, damaged by a scanner, without their place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from vngov.extract._capitals import has_head
from vngov.registries._local_pattern import COMMITTEE
from vngov.registries.bodies import BodyEntry, bodies
from vngov.registries.local_bodies import LocalPattern, local_bodies
from vngov.registries.places import PlaceEntry, PlaceKind, places
from vngov.text import fold

__all__ = ["Printed", "bare", "likeness", "match_name", "names_at", "units_called"]

_MARKS = re.compile(r"[\W_]+")
_FIGURES = re.compile(r"\d+")
_PRINCIPAL = frozenset({"hdnd", "ubnd", "cap-uy", "mttq"})
_LEAST = 0.86  # of the likeness of a damaged name; below, two other bodies are as near
_SHORTEST = 6
_LONG = 10
_LETTERS_A_FAULT = 15  # a scanner's: one, and one more in so many letters
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


class _Stem(NamedTuple):
    """What a form says before the place: as printed, and in the official name; ``full`` if the kind of it follows."""

    key: str
    text: str
    official: str
    pattern: LocalPattern
    kinds: frozenset[PlaceKind]
    full: bool
    is_official_full: bool

    def official_with(self, ending: str, unit: PlaceEntry | None) -> str:
        """Return the official name with the place as printed: *Tỉnh Đoàn* takes the bare name, *UBND* the whole."""
        if not self.is_official_full:
            ending = unit.name_vi if unit is not None and ending.endswith(unit.name_vi) else ""
        return f"{self.official} {ending}".rstrip()


@cache
def _stems() -> tuple[_Stem, ...]:
    found: dict[_Stem, None] = {}
    for pattern in local_bodies.patterns:
        for form in () if pattern.is_open else pattern.forms:
            for committee in _committees(pattern) if "{party}" in form else (None,):
                kinds = committee.place_kinds & pattern.place_kinds if committee else pattern.place_kinds
                for other in committee.forms if committee else ("",):
                    text, _, gap = form.replace("{party}", other).partition(" {")
                    official = pattern.name_vi.replace("{party}", committee.name_vi if committee else "")
                    if not _ABBREVIATED.search(text):  # nothing to write out
                        official = f"{text} {{{gap}"
                    stem = _Stem(
                        bare(text),
                        text,
                        official.partition(" {")[0],
                        pattern,
                        kinds,
                        gap == "place}",
                        "{place}" in official,
                    )
                    found[stem] = None
    return tuple(found)


def _committees(pattern: LocalPattern) -> Iterator[LocalPattern]:
    for committee in local_bodies.patterns.by_id[COMMITTEE]:
        if committee.place_kinds & pattern.place_kinds:
            yield committee


@lru_cache(maxsize=256)
def names_at(unit: PlaceEntry) -> dict[str, tuple[Printed, ...]]:
    """Return the forms of the bodies of a unit by their bare letters."""
    index: dict[str, dict[Printed, None]] = {}
    word = unit.kind.word
    full = local_bodies.patterns.write("{place}", unit)
    endings = [(bare(ending), ending) for ending in (full, unit.name_vi, word, "")]
    for stem in _stems():
        if unit.kind in stem.kinds and stem.pattern.fits(unit):
            for key, ending in endings if stem.full else endings[1::2]:
                one = Printed(
                    f"{stem.text} {ending}".rstrip(),
                    stem.official_with(ending, unit),
                    stem.pattern,
                    unit,
                    None,
                    has_place=ending in {full, unit.name_vi},
                )
                index.setdefault(stem.key + key, {})[one] = None
    return {key: tuple(found) for key, found in index.items()}


@cache
def _placeless_names() -> dict[str, tuple[Printed, ...]]:
    """Return the forms of local bodies without a place, and with the word for its kind alone."""
    index: dict[str, dict[Printed, None]] = {}
    for stem in _stems():
        words = {kind.word for kind in stem.kinds} if stem.full else set[str]()
        for word in ("", *sorted(words)):
            one = Printed(
                f"{stem.text} {word}".rstrip(),
                f"{stem.official} {word}".rstrip(),
                stem.pattern,
                None,
                None,
                has_place=False,
            )
            index.setdefault(stem.key + bare(word), {})[one] = None
        before = stem.pattern.name_vi.partition(" {party}")
        if before[1]:  # the committee goes without saying: BAN TỔ CHỨC under TỈNH ỦY
            one = Printed(before[0], before[0], stem.pattern, None, None, has_place=False)
            index.setdefault(bare(before[0]), {})[one] = None
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


def match_name(line: str, units: Iterable[PlaceEntry], *, mend: bool = True) -> tuple[tuple[Printed, ...], bool]:
    """Return the forms that a printed line can be, the likeliest first, and whether letters had to be mended."""
    key = bare(line)
    tables = [*(names_at(unit) for unit in units), _central_names(), _placeless_names()]
    found = [one for table in tables for one in table.get(key, ())]
    if found:
        return _ranked(line, found), fold(found[0].text) != fold(line)
    if len(key) < _SHORTEST or not mend:
        return (), False
    loose = len(key) >= _LONG and not has_head(line)  # SỞ CÔNG THƯƠNG is no damaged BỘ CÔNG THƯƠNG
    near: dict[str, float] = {}
    figures = _FIGURES.findall(key)
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    for table in tables:
        for other in table:
            if (
                (other[0] == key[0] or loose)
                and abs(len(other) - len(key)) * 5 <= len(key)
                and _FIGURES.findall(other) == figures
            ):
                matcher.set_seq1(other)
                if matcher.real_quick_ratio() >= _LEAST and matcher.quick_ratio() >= _LEAST:
                    near[other] = matcher.ratio()
    best = max(near.values(), default=0.0)
    if round((1 - best) * len(key), 2) > 1 + len(key) // _LETTERS_A_FAULT:
        return (), False
    found = [one for other, likeness in near.items() if likeness == best for t in tables for one in t.get(other, ())]
    return _ranked(line, found), True


def _ranked(line: str, found: list[Printed]) -> tuple[Printed, ...]:
    """Sort by: named with its place, accents as printed; the order of the units is kept."""
    folded = fold(line)
    likeness = {one.text: difflib.SequenceMatcher(None, fold(one.text), folded).ratio() for one in found}
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (-likeness[one.text], not one.has_place)))


def likeness(one: str, other: str) -> float:
    """Return how alike the bare letters of two names are."""
    return difflib.SequenceMatcher(None, bare(one), bare(other), autojunk=False).ratio()


def units_called(name: str, *, mended: bool) -> tuple[PlaceEntry, ...]:
    """Return the units of a name, the higher levels first; *mended* if a damaged name counts, too."""
    found = places.find(name) if name.strip() else ()
    if found or not mended:
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
