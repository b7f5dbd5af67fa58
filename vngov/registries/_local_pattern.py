"""Patterns of local bodies: a name with a gap for the place, on some kinds of units, in one interval.

Luật Tổ chức chính quyền địa phương 77/2015/QH13 and 72/2025/QH15, Điều lệ Đảng and 298-QĐ/TW; the decrees on
departments 24/2014/NĐ-CP, 45/2025/NĐ-CP and 150/2025/NĐ-CP.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from typing import NamedTuple

from attrs import frozen

from vngov.i18n import N_
from vngov.registries._body import BodyKind
from vngov.registries._place import PlaceEntry, PlaceKind, PlaceLevel
from vngov.registries.base import Confidence, Entry, Registry
from vngov.registries.table import Row, common_fields, confidence_of, read_table, split
from vngov.text import fold

__all__ = ["COMMITTEE", "LEVEL_WORDS", "LocalPattern", "LocalPatternRegistry", "Opening", "patterns"]

COMMITTEE = "cap-uy"
"""The pattern of the Party committee, which the gap ``{party}`` stands for."""

LEVEL_WORDS = {
    "province_level": PlaceLevel.PROVINCE,
    "district_level": PlaceLevel.DISTRICT,
    "commune_level": PlaceLevel.COMMUNE,
}
"""The words that stand in the tables for all units of a level."""


@frozen(kw_only=True)
class LocalPattern(Entry):
    """One pattern: ``{place}`` stands for *tỉnh Quảng Ngãi*, ``{name}`` for *Quảng Ngãi*.

    ``{party}`` stands for the name of the Party committee, ``{topic}`` for words that only the founding decision
    knows.  ``only_places`` are name keys of the only units that have the body; where not ``is_everywhere``, only some
    do, by decision of their councils.  ``parents`` are tried in turn: a
    pattern at the same place, ``^`` one at the unit above, ``central:`` a central body.
    """

    place_kinds: frozenset[PlaceKind]
    only_places: tuple[str, ...]
    is_everywhere: bool
    kind: BodyKind
    name_vi: str
    short_name: str
    aliases: tuple[str, ...]
    codes: tuple[str, ...]
    code_confidence: Confidence | None
    parents: tuple[str, ...]
    successors: tuple[str, ...]

    @property
    def key(self) -> str:
        """The id and the kinds of places: one body can have another name on another kind of unit."""
        return f"{self.id} {'|'.join(sorted(self.place_kinds))}"

    @property
    def forms(self) -> tuple[str, ...]:
        """The name, the short name and the aliases, with their gaps."""
        return tuple(dict.fromkeys(filter(None, (self.name_vi, self.short_name, *self.aliases))))

    @property
    def is_open(self) -> bool:
        """Whether the name has words of its own."""
        return "{topic}" in self.name_vi

    def fits(self, place: PlaceEntry) -> bool:
        """Whether units like that have such a body."""
        return place.kind in self.place_kinds and (not self.only_places or place.name_key in self.only_places)


class Opening(NamedTuple):
    """How a name of a pattern opens; ``full`` if the word for the kind of the place follows, else the bare name."""

    pattern: LocalPattern
    kinds: frozenset[PlaceKind]
    full: bool
    is_official: bool


class LocalPatternRegistry(Registry[LocalPattern]):
    """Patterns by id, kind of place and day."""

    @cached_property
    def by_id(self) -> dict[str, tuple[LocalPattern, ...]]:
        """The rows of each id."""
        groups: dict[str, list[LocalPattern]] = {}
        for pattern in self:
            groups.setdefault(pattern.id, []).append(pattern)
        return {id_: tuple(rows) for id_, rows in groups.items()}

    def committee(self, place: PlaceEntry) -> LocalPattern | None:
        """Return the pattern of the Party committee of such a unit."""
        return self.committee_of(place.kind)

    def committee_of(self, kind: PlaceKind) -> LocalPattern | None:
        """Return the pattern of the Party committee of units of that kind."""
        return next((pattern for pattern in self.by_id.get(COMMITTEE, ()) if kind in pattern.place_kinds), None)

    def write(self, form: str, place: PlaceEntry, topic: str = "") -> str:
        """Fill the gaps of a form."""
        if "{party}" in form and (committee := self.committee(place)) is not None:
            form = form.replace("{party}", committee.name_vi)
        filled = form.replace("{place}", _full(place)).replace("{name}", place.name_vi).replace("{topic}", topic)
        return " ".join(filled.split())

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of all patterns that have one of their own."""
        return frozenset(code for pattern in self for code in pattern.codes if "{" not in code)

    @cached_property
    def openings(self) -> dict[str, tuple[Opening, ...]]:
        """What stands before the place in every form, folded."""
        return self._opening_index(accents=True)

    @cached_property
    def bare_openings(self) -> dict[str, tuple[Opening, ...]]:
        """The same without diacritics."""
        return self._opening_index(accents=False)

    def _opening_index(self, *, accents: bool) -> dict[str, tuple[Opening, ...]]:
        index: dict[str, dict[Opening, None]] = {}
        for pattern in self:
            for form in pattern.forms:
                for text, kinds, full in self._open(form, pattern.place_kinds):
                    opening = Opening(pattern, kinds, full, form == pattern.name_vi)
                    index.setdefault(fold(text, accents=accents), {})[opening] = None
        return {text: tuple(openings) for text, openings in index.items()}

    def _open(self, form: str, kinds: frozenset[PlaceKind]) -> Iterator[tuple[str, frozenset[PlaceKind], bool]]:
        before, gap, _ = form.partition("{party}")
        if not gap:
            text = form.partition("{topic}")[0].partition("{place}")[0].partition("{name}")[0]
            yield text, kinds, "{name}" not in form
            return
        for committee in self.by_id.get(COMMITTEE, ()):
            if common := committee.place_kinds & kinds:
                for other in committee.forms:
                    for text, _, full in self._open(other, common):
                        yield before + text, common, full


def _full(place: PlaceEntry) -> str:
    """Return the name with its kind; NĐ 30/2020/NĐ-CP, Phụ lục II, III.1: *Thành phố Hồ Chí Minh* alone is capital."""
    return f"Thành phố {place.name_vi}" if place.name_key == "ho-chi-minh" else place.full_name


def _kinds(words: Iterable[str]) -> frozenset[PlaceKind]:
    found: set[PlaceKind] = set()
    for word in words:
        if word in LEVEL_WORDS:
            found |= {kind for kind in PlaceKind if kind.level is LEVEL_WORDS[word]}
        else:
            found.add(PlaceKind[word.upper()])
    return frozenset(found)


def _pattern(row: Row) -> LocalPattern:
    return LocalPattern(
        **common_fields(row),
        place_kinds=_kinds(split(row["place_kinds"])),
        only_places=split(row["only_places"]),
        is_everywhere=row["presence"] != "some",
        kind=BodyKind[row["kind"].upper()],
        name_vi=row["name_vi"],
        short_name=row["short_name"],
        aliases=split(row["aliases"]),
        codes=split(row["codes"]),
        code_confidence=confidence_of(row["code_confidence"]),
        parents=split(row["parent"]),
        successors=split(row["successors"]),
    )


patterns = LocalPatternRegistry(N_("patterns of local bodies"), partial(read_table, "local_body_patterns", _pattern))
"""The patterns that come with the package."""
