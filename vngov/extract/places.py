"""Mentions of administrative units in a text: where they stand and which unit of that day they mean.

Units of the province level are found by their names; districts and communes only after the word for their kind
(``xã``, ``phường``, ``huyện`` …), also in lists with one word for all.  What is not certain stays open: the mention
then has ranked candidates and a reason.

    >>> from datetime import date
    >>> from vngov.extract.places import find_places
    >>> text = "UBND các tỉnh: Gia Lai, Đắk Lắk và Khánh Hoà"
    >>> [(one.text, one.resolved) for one in find_places(text, as_of=date(2026, 6, 1))]
    [('Gia Lai', 'gia-lai-2025'), ('Đắk Lắk', 'dak-lak-2025'), ('Khánh Hoà', 'khanh-hoa-2025')]

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache

from attrs import evolve, frozen

from vngov.diagnostics import Span
from vngov.extract._place_pattern import SEPARATOR, WORDS, name_pattern, opening_pattern
from vngov.registries.places import PlaceEntry, PlaceKind, PlaceLevel, places
from vngov.text import Folded, fold, fold_with_spans

__all__ = ["PlaceMention", "PlaceReason", "find_places"]

_CITIES = frozenset({PlaceKind.CENTRAL_CITY, PlaceKind.CITY})
_ABBREVIATED = {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "tt": "thị trấn",
                "h": "huyện", "p": "phường", "q": "quận", "x": "xã"}  # fmt: skip
_KIND = re.compile(r"thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|tỉnh|xã")
_INSIDE = re.compile(r"(?:,|;| -)? ?(?:thuộc |của |ở |tại )?")
_WORD = re.compile(r"\w++")
_LEVELS = tuple(PlaceLevel)


class PlaceReason(StrEnum):
    """Why a mention is resolved, or is not."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    NEEDS_DATE = "needs a date"
    NOT_IN_FORCE = "not in force"
    BEFORE_FLOOR = "before the floor"


@frozen
class PlaceMention:
    """One name in a text: ``text`` is ``span`` of it, ``kind_word`` what announces it, empty for a bare name.

    ``candidates`` are ids, the likeliest first; ``resolved`` is the only one that the day and the context leave.
    """

    span: Span
    text: str
    kind_word: str
    candidates: tuple[str, ...]
    resolved: str | None
    reason: PlaceReason


@frozen
class _Found:
    """A name in the folded text; the members of one list share ``group``."""

    start: int
    end: int
    name: str
    kind_word: str
    group: int
    entries: tuple[PlaceEntry, ...]

    @property
    def level(self) -> int:
        return min(_LEVELS.index(entry.level) for entry in self.entries)


def find_places(text: str, *, as_of: date | None = None, province: str | None = None) -> tuple[PlaceMention, ...]:
    """Return the mentions of places in *text*, in order.

    *as_of* is the day whose units count; *province* is the id of the one that the text is about: units below the
    province level are looked for in it first.
    """
    folded = fold_with_spans(text)
    found = _in_context(list(_scan(text, folded)), folded.text)
    home = frozenset(entry.name_key for entry in places.history(province)) if province else frozenset[str]()
    return tuple(_mention(text, folded, one, as_of, home) for one in found)


def _scan(text: str, folded: Folded) -> Iterator[_Found]:
    line, pattern = folded.text, opening_pattern()
    position = group = 0
    while opening := pattern.search(line, position):
        group += 1
        position = opening.end()
        if opening["head"] is None:
            entries = _provinces(opening["bare"])
            if _stands_alone(text, folded.spans.to_source(opening.span())):
                yield _Found(*opening.span(), opening["bare"], "", group, entries)
            continue
        if opening["letter"] and not text[folded.spans.to_source((opening.start(), position)).start].isupper():
            continue
        plural = opening["plural"] is not None or bool(opening["more"])
        word = opening["letter"] or opening["kind"]
        word = _ABBREVIATED.get(word, word)
        kinds = _kinds((word, *_KIND.findall(opening["more"] or "")), plural=plural)
        first = True
        while one := _name_at(text, folded, position, kinds):
            end, name, entries = one
            yield _Found(opening.start() if first and not plural else position, end, name, word, group, entries)
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


def _name_at(
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


def _in_context(found: list[_Found], line: str) -> list[_Found]:
    """Keep of each mention the units that lie in the unit named after it."""
    outer: _Found | None = None
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        if one.group != following.group:  # what is said of the last of a list is said of all
            outer = following if _INSIDE.fullmatch(line, one.end, following.start) else None
        if outer is not None and outer.level < one.level:
            above = {entry.id for entry in outer.entries}
            if inside := tuple(entry for entry in one.entries if above & _ids_above(entry)):
                found[index] = evolve(one, entries=inside)
    return found


def _ids_above(entry: PlaceEntry) -> set[str]:
    ids: set[str] = set()
    while entry.parent_id:
        ids.add(entry.parent_id)
        entry = places.history(entry.parent_id)[-1]
    return ids


def _mention(text: str, folded: Folded, one: _Found, as_of: date | None, home: frozenset[str]) -> PlaceMention:
    entries = _at_home(one.entries, home)
    held = entries if as_of is None else tuple(entry for entry in entries if entry.is_in_force(as_of))
    reason = _reason(one.name, held, as_of)
    rest = sorted((entry for entry in entries if entry not in held), key=_newest_first)
    ids = tuple(dict.fromkeys(entry.id for entry in (*sorted(held, key=_newest_first), *rest)))
    span = folded.spans.to_source((one.start, one.end))
    resolved = ids[0] if reason is PlaceReason.RESOLVED else None
    return PlaceMention(span, text[span.start : span.end], one.kind_word, ids, resolved, reason)


def _at_home(entries: tuple[PlaceEntry, ...], home: frozenset[str]) -> tuple[PlaceEntry, ...]:
    inside = tuple(
        entry
        for entry in entries
        if any(above.name_key in home for id_ in _ids_above(entry) for above in places.history(id_)[-1:])
    )
    return inside or entries


def _reason(name: str, held: tuple[PlaceEntry, ...], as_of: date | None) -> PlaceReason:
    ids = {entry.id for entry in held}
    if not ids:
        return PlaceReason.NOT_IN_FORCE
    if as_of is None and len(ids) > 1:
        same = len({entry.name_key or entry.code for entry in held}) == 1
        return PlaceReason.NEEDS_DATE if same else PlaceReason.AMBIGUOUS
    if as_of is not None and any(as_of < _floor(entry) for entry in held):
        return PlaceReason.BEFORE_FLOOR
    if len(ids) > 1 or all(name in map(fold, entry.aliases_ambiguous) for entry in held):
        return PlaceReason.AMBIGUOUS
    return PlaceReason.RESOLVED


def _floor(entry: PlaceEntry) -> date:
    return places.floor if entry.level is PlaceLevel.PROVINCE else places.communes.floor


def _newest_first(entry: PlaceEntry) -> tuple[int, int, str]:
    return _LEVELS.index(entry.level), -(entry.valid_from or date.min).toordinal(), entry.id
