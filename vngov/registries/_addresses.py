"""Reading an address into its parts, the smallest unit first: ``xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from vngov.registries._place import PlaceEntry, PlaceKind
from vngov.text import fold

__all__ = ["BARE_KIND_WORDS", "KIND_WORDS", "AddressPart", "parts"]

_CITIES = frozenset({PlaceKind.CENTRAL_CITY, PlaceKind.CITY})
_SPECIAL = frozenset({PlaceKind.PROVINCIAL_SPECIAL_ZONE, PlaceKind.SPECIAL_ZONE})
KIND_WORDS: dict[str, frozenset[PlaceKind]] = {
    "tỉnh": frozenset({PlaceKind.PROVINCE}),
    "thành phố": _CITIES,
    "tp": _CITIES,
    "t.p": _CITIES,
    "thị xã": frozenset({PlaceKind.TOWN}),
    "tx": frozenset({PlaceKind.TOWN}),
    "quận": frozenset({PlaceKind.URBAN_DISTRICT}),
    "q": frozenset({PlaceKind.URBAN_DISTRICT}),
    "huyện": frozenset({PlaceKind.RURAL_DISTRICT}),
    "h": frozenset({PlaceKind.RURAL_DISTRICT}),
    "phường": frozenset({PlaceKind.WARD}),
    "p": frozenset({PlaceKind.WARD}),
    "xã": frozenset({PlaceKind.RURAL_COMMUNE}),
    "x": frozenset({PlaceKind.RURAL_COMMUNE}),
    "thị trấn": frozenset({PlaceKind.TOWNSHIP}),
    "tt": frozenset({PlaceKind.TOWNSHIP}),
    "đặc khu": _SPECIAL,
}
BARE_KIND_WORDS = {fold(word, accents=False): kinds for word, kinds in KIND_WORDS.items()}


def _pattern(words: dict[str, frozenset[PlaceKind]]) -> re.Pattern[str]:
    whole = "|".join(re.escape(word) for word in words if len(word) > len("t.p"))
    short = "|".join(re.escape(word) for word in words if len(word) <= len("t.p") and word not in {"xã", "xa"})
    small = "|".join(word for word in words if word in {"xã", "xa"})
    return re.compile(rf"({whole}|{small}) ++(.++)|({short})(?:\. ?| )(.++)|(q|p)([0-9]++)")


_ACCENTED, _BARE = _pattern(KIND_WORDS), _pattern(BARE_KIND_WORDS)


@frozen
class AddressPart:
    """One part of an address: the readings of it as a kind, if it names one, and a folded name."""

    text: str
    readings: tuple[tuple[frozenset[PlaceKind] | None, str], ...]

    @property
    def has_kind(self) -> bool:
        """Whether the part opens with the word of a kind."""
        return self.readings[0][0] is not None

    def matches(self, entry: PlaceEntry, *, accents: bool) -> bool:
        """Whether the part can mean that unit."""
        return any(
            (kinds is None or entry.kind in kinds) and entry.is_called(name, accents=accents)
            for kinds, name in self.readings
        )


def parts(text: str, *, accents: bool) -> tuple[AddressPart, ...]:
    """Return the parts of an address, split at commas and semicolons."""
    return tuple(_parts(text, accents=accents))


def _parts(text: str, *, accents: bool) -> Iterator[AddressPart]:
    for piece in re.split("[,;\n]", text):
        folded = fold(piece, accents=accents).strip(" .")
        if not folded:
            continue
        words, pattern = (KIND_WORDS, _ACCENTED) if accents else (BARE_KIND_WORDS, _BARE)
        readings: list[tuple[frozenset[PlaceKind] | None, str]] = []
        if found := pattern.fullmatch(folded):
            word, name = (group for group in found.groups() if group is not None)
            readings.append((words[word], name.lstrip("0") if name.isdecimal() else name))
        readings.append((None, folded))
        yield AddressPart(piece.strip(), tuple(readings))
