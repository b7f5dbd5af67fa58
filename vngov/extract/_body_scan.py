"""Going through a text for names of bodies: where each stands, and what it can mean before a day is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from attrs import frozen

from vngov.extract._body_pattern import (
    LIST_HEADS,
    ListItem,
    Names,
    list_items,
    list_pattern,
    name_pattern,
    names,
)
from vngov.extract._place_pattern import SEPARATOR
from vngov.extract._place_scan import FoundPlace, in_context, name_at, scan
from vngov.registries._local_pattern import LocalPattern, Opening
from vngov.registries.bodies import BodyEntry, BodyKind
from vngov.registries.body_classes import BodyClass
from vngov.registries.places import PlaceEntry, PlaceKind, PlaceLevel
from vngov.text import Folded

__all__ = ["BodyScanner", "FoundBody"]

_PROVINCE_LEVEL = frozenset(kind for kind in PlaceKind if kind.level is PlaceLevel.PROVINCE)
_KIND_WORD = re.compile(
    r"(?: của| thuộc)? (?P<kind>thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|tỉnh|xã|tp)(?!\w)"
)
_KIND = r"(?:thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|xã)"
_KIND_WORDS = re.compile(rf"(?: của| thuộc)? (?:các (?P<kinds>{_KIND}(?:(?:, | và | ){_KIND})*))(?!\w)")
_LINK = re.compile(r" (?:của |thuộc |- )?")
_AFTER_HEAD = re.compile(r"(?: gồm| sau)?: ?(?:- )?| ")
_NEXT = re.compile(r", ?(?:và )?|; ?|/| và | - ")
_TOPIC = re.compile(r"(?: [\w&/-]+,?){1,8}?(?= (?:thành phố|thị xã|huyện|quận|tỉnh|xã|phường|đặc khu)(?!\w))")
_NEEDS_PLACE = frozenset({BodyKind.POLICE, BodyKind.MILITARY, BodyKind.VERTICAL_AGENCY, BodyKind.FRONT,
                          BodyKind.MASS_ORGANISATION, BodyKind.COURT, BodyKind.PROCURACY, BodyKind.PUBLIC_UNIT,
                          BodyKind.PARTY_UNIT})  # fmt: skip
_GENERIC = frozenset({"thanh-tra", "ban-chi-huy"})
_GO_ON = frozenset({"bộ", "sở", "phòng"})
_KIND_NAMES = frozenset({"thành phố", "thủ đô"})  # also names of places, in context
_MANY_WORDS = 3


@frozen
class FoundBody:
    """One name in the folded text and what it can mean.

    Of a local body, ``patterns`` are what it can be and ``units`` where; without units, ``kinds`` are those of the
    unit that the text leaves out, or of all units where ``is_plural``.  ``topic`` are its own words.
    """

    start: int
    end: int
    central: tuple[BodyEntry, ...] = ()
    patterns: tuple[LocalPattern, ...] = ()
    units: tuple[PlaceEntry, ...] = ()
    kinds: frozenset[PlaceKind] = frozenset()
    topic: tuple[int, int] | None = None
    classes: tuple[BodyClass, ...] = ()
    is_plural: bool = False


class BodyScanner:
    """One pass over one text."""

    def __init__(self, text: str, folded: Folded) -> None:
        """Keep the text and its folded form."""
        self.text = text
        self.line = folded.text
        self.folded = folded

    def run(self) -> Iterator[FoundBody]:
        """Yield the names in order; the members of a list one by one."""
        position = 0
        known, pattern = names(), name_pattern()
        while match := pattern.search(self.line, position):
            if self._is_in_symbol(match):
                position = match.end()
                continue
            position = match.start() + 1  # what is no name here may hold one
            for found in self._read(match, known[match[0]]):
                yield found
                position = max(position, found.end)

    @cached_property
    def _places(self) -> dict[int, list[FoundPlace]]:
        """The places by where the words begin that announce them."""
        groups: dict[int, list[FoundPlace]] = {}
        for place in in_context(list(scan(self.text, self.folded)), self.line):
            groups.setdefault(place.head, []).append(place)
        return groups

    def _read(self, match: re.Match[str], meant: Names) -> Iterator[FoundBody]:
        start, end = match.span()
        if meant.openings and (local := list(self._local(start, end, meant.openings))):
            yield from local
            yield from self._more(local[-1], match[0])
            return
        if head := LIST_HEADS.get(match[0]):
            items = list(self._list(start, end, head))
            yield from items
            if items:
                return
        if meant.classes:
            if named := list(self._inside(start, end, match[0])):
                yield from named
                return
            if not (head := _listed(match[0])) or not (items := list(self._list(start, end, head, colon=True))):
                items = [FoundBody(start, end, classes=meant.classes)]
            yield from items
            return
        if not self._is_name(start, end, meant):
            return
        patterns = tuple(dict.fromkeys(one.pattern for one in meant.openings))
        if meant.central or not all(map(_is_generic, meant.openings)):
            found = FoundBody(start, end, meant.central, patterns, kinds=_kinds(meant.openings))
            yield found
            yield from self._more(found, match[0])

    def _inside(self, start: int, end: int, phrase: str) -> Iterator[FoundBody]:
        """Yield the bodies of *UBND các tỉnh: Gia Lai, Đắk Lắk*, where places go on after what could be a class."""
        for count in range(phrase.count(" "), 0, -1):
            opening = " ".join(phrase.split(" ")[:count])
            if found := list(self._local(start, start + len(opening), names().get(opening, Names()).openings)):
                if found[-1].end > end and not found[-1].is_plural:
                    yield from found
                return

    def _local(self, start: int, end: int, openings: tuple[Opening, ...]) -> Iterator[FoundBody]:
        """Yield the local bodies whose place follows the opening: named, in a list, or by the word for its kind."""
        topic: tuple[int, int] | None = None
        words = _TOPIC.match(self.line, end) if any(opening.pattern.is_open for opening in openings) else None
        if words and not self._names_others(*words.span()):
            topic, end = words.span(), words.end()
        link = _LINK.match(self.line, end)
        after = link.end() if link else end
        group = self._places.get(after, ())
        kinds = _kinds(openings)
        if link and group:
            fitting = [
                one for one in group if one.name not in _KIND_NAMES and any(unit.kind in kinds for unit in one.entries)
            ]
            for number, one in enumerate(fitting):
                units = tuple(unit for unit in one.entries if unit.kind in kinds)
                if one.kind_word == PlaceKind.PROVINCE.word:  # of "các tỉnh, thành phố", the cities are such, too
                    units = tuple(unit for unit in units if unit.level is PlaceLevel.PROVINCE) or units
                patterns = tuple(dict.fromkeys(o.pattern for o in openings if any(o.pattern.fits(u) for u in units)))
                yield FoundBody(start if number == 0 else one.start, one.end, (), patterns, units, kinds, topic)
            if fitting:
                return
        bare = frozenset(kind for opening in openings if not opening.full for kind in opening.kinds)
        if (
            link
            and (named := name_at(self.text, self.folded, after, (kinds & _PROVINCE_LEVEL) | bare))
            and (named[1] not in _KIND_NAMES)
        ):
            stop, _, units = named
            patterns = tuple(dict.fromkeys(o.pattern for o in openings if any(o.pattern.fits(u) for u in units)))
            yield FoundBody(start, stop, (), patterns, units, kinds, topic)
            return
        if (several := _KIND_WORDS.match(self.line, end)) and self._is_written(start, end):
            all_kinds = frozenset(kind for kind in kinds if kind.word in several["kinds"])
            patterns = tuple(dict.fromkeys(o.pattern for o in openings if o.kinds & all_kinds))
            if patterns:
                yield FoundBody(start, several.end(), (), patterns, (), all_kinds, topic, is_plural=True)
                return
        word = _KIND_WORD.match(self.line, end)
        if word and self._is_written(start, end):
            named_kinds = frozenset(kind for kind in kinds if kind.word == word["kind"].replace("tp", "thành phố"))
            patterns = tuple(dict.fromkeys(o.pattern for o in openings if o.kinds & named_kinds))
            if patterns:
                yield FoundBody(start, word.end(), (), patterns, (), named_kinds, topic)

    def _list(self, start: int, end: int, head: str, *, colon: bool = False) -> Iterator[FoundBody]:
        """Yield the bare names after *các Bộ:*, as far as they go."""
        opening = _AFTER_HEAD.match(self.line, end)
        if opening is None or (colon and ":" not in opening[0]):
            return
        position, first = opening.end(), True
        while (item := list_pattern(head).match(self.line, position)) and self._is_upper(position):
            meant = list_items()[head][item[0]]
            if not first and self._is_other(position, item.end()):
                return
            yield self._item(start if first else item.start(), item.end(), meant, ())
            first = False
            separator = SEPARATOR.match(self.line, item.end())
            if separator is None:
                return
            position = separator.end()

    def _more(self, last: FoundBody, name: str) -> Iterator[FoundBody]:
        """Yield the bare names that go on after a whole one: *Sở Tài chính, Xây dựng*."""
        head = name.partition(" ")[0]
        if head not in _GO_ON:
            return
        position = last.end
        while separator := _NEXT.match(self.line, position):
            item = list_pattern(head).match(self.line, separator.end())
            if item is None or not self._is_upper(item.start()) or self._is_other(item.start(), item.end()):
                return
            yield self._item(item.start(), item.end(), list_items()[head][item[0]], last.units)
            position = item.end()

    def _item(self, start: int, end: int, meant: ListItem, units: tuple[PlaceEntry, ...]) -> FoundBody:
        if meant.central:
            return FoundBody(start, end, central=meant.central)
        kinds = frozenset(kind for pattern in meant.patterns for kind in pattern.place_kinds)
        return FoundBody(start, end, patterns=meant.patterns, units=units, kinds=kinds)

    def _names_others(self, start: int, end: int) -> bool:
        """Whether words that could be a committee's own go on to another body or another clause."""
        words = self.line[start:end]
        if " của" in words or ("," in words and not words.startswith(" phòng, ")):
            return True
        return any(self._is_upper(match.start()) for match in name_pattern().finditer(self.line, start, end))

    def _is_other(self, start: int, end: int) -> bool:
        """Whether a longer name, or one with its place, begins where a list could go on."""
        match = name_pattern().match(self.line, start)
        if match is None:
            return False
        return match.end() > end or bool(list(self._local(start, match.end(), names()[match[0]].openings)))

    def _is_name(self, start: int, end: int, meant: Names) -> bool:
        """Whether a name is written as one; codes as they are, long names in any case."""
        span = self.folded.spans.to_source((start, end))
        given = self.text[span.start : span.end]
        if meant.is_code:
            return any(given in entry.codes for entry in meant.central)
        return any(letter.isupper() for letter in given)

    def _is_written(self, start: int, end: int) -> bool:
        """Whether the opening of a local name is written as one: with a capital, or long."""
        span = self.folded.spans.to_source((start, end))
        given = self.text[span.start : span.end]
        return any(letter.isupper() for letter in given) or len(given.split()) >= _MANY_WORDS

    def _is_upper(self, position: int) -> bool:
        span = self.folded.spans.to_source((position, position + 1))
        return self.text[span.start : span.start + 1].isupper()

    def _is_in_symbol(self, match: re.Match[str]) -> bool:
        """Whether letters are part of a document's symbol: ``1158/QĐ-UBND``."""
        if " " in match[0]:
            return False
        start, end = match.span()
        before, after = self.line[start - 1 : start], self.line[end : end + 2]
        return before in {"/", "-"} or (after[:1] in {"/", "-"} and after[1:2].isalnum())


def _is_generic(opening: Opening) -> bool:
    """Whether the words mean a body only with a place, as *Công an* does; *Tỉnh Đoàn* has the kind of it within."""
    pattern = opening.pattern
    return opening.full and (pattern.kind in _NEEDS_PLACE or pattern.id in _GENERIC)


def _listed(phrase: str) -> str:
    """Return the word that bare names go on with after a class: *sở* after *các sở, ban, ngành*."""
    words = phrase.removeprefix("các ").replace(",", " ").split()
    return words[0] if words and words[0] in LIST_HEADS.values() else ""


def _kinds(openings: tuple[Opening, ...]) -> frozenset[PlaceKind]:
    return frozenset(kind for opening in openings for kind in opening.kinds)
