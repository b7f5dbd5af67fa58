"""The packaged districts and communes: ``data/communes.tsv.xz``, unpacked and indexed on first use.

Rows stay lines of text until they are asked for, so that loading costs some milliseconds.  Ids: a code of
124/2004/QĐ-TTg for a unit that ended with 30/06/2025, a code of 19/2025/QĐ-TTg with ``-2025`` for one founded
after it: the same figures mean another area.
"""

from __future__ import annotations

import lzma
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from importlib.resources import files

from vngov.registries._place import Link, PlaceEntry, PlaceKind, PlaceLevel, Share
from vngov.registries.base import Confidence

__all__ = ["PackagedCommunes"]

_ERA = "-2025"
_REFORM = "2025-07-01"
_KINDS = {
    "xa": PlaceKind.RURAL_COMMUNE,
    "phuong": PlaceKind.WARD,
    "thi-tran": PlaceKind.TOWNSHIP,
    "dac-khu": PlaceKind.SPECIAL_ZONE,
    "huyen": PlaceKind.RURAL_DISTRICT,
    "quan": PlaceKind.URBAN_DISTRICT,
    "thi-xa": PlaceKind.TOWN,
    "thanh-pho": PlaceKind.CITY,
}
_SHARES = {
    "w": (Share.WHOLE, ""),
    "d": (Share.WHOLE, "district without communes"),
    "p": (Share.PART, ""),
    "a": (Share.AREA_ONLY, ""),
    "l": (Share.ALL_PEOPLE, ""),
    "o": (Share.PEOPLE_ONLY, ""),
}
_LIST_OF_FORMER = "124/2004/QĐ-TTg"
_MARKS = re.compile("[\u0300-\u036f]++")


class PackagedCommunes:
    """The commune source that comes with the package."""

    floor = date(2025, 3, 1)

    @cached_property
    def _sections(self) -> list[list[str]]:
        packed = (files("vngov") / "data" / "communes.tsv.xz").read_bytes()
        return [section.split("\n") for section in lzma.decompress(packed).decode().split("\n\n")]

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        """The lines of each id."""
        current, former, districts, _ = self._sections
        lines: dict[str, list[str]] = {line.partition("\t")[0]: [line] for line in former}
        lines.update((line.partition("\t")[0], [line]) for line in districts)
        for line in current:
            lines.setdefault(line.partition("\t")[0] + _ERA, []).append(line)
        return lines

    @cached_property
    def _made(self) -> dict[str, tuple[PlaceEntry, ...]]:
        return {}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        return self._index(accents=True)

    @cached_property
    def _by_bare_name(self) -> dict[str, list[str]]:
        return self._index(accents=False)

    def _index(self, *, accents: bool) -> dict[str, list[str]]:
        """Ids by folded name.  The names of the table are clean, so that folding them all at once is enough."""
        named = [(id_, lines[0].split("\t", 2)[1]) for id_, lines in self._lines.items()]
        named += [  # the resolution spells the name otherwise
            (line.partition("\t")[0], line.rpartition("\t")[2]) for line in self._sections[1] if line[-1] != "\t"
        ]
        names = "\n".join(name for _, name in named).casefold().replace("’", "'")
        if not accents:
            names = _MARKS.sub("", unicodedata.normalize("NFD", names)).replace("đ", "d")
        index: defaultdict[str, list[str]] = defaultdict(list)
        for (id_, _), name in zip(named, names.split("\n"), strict=True):
            index[name].append(id_)
        return dict(index)

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        members: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for id_, lines in self._lines.items():
            for line in lines:
                members[line.split("\t", 4)[3]][id_] = None
        return {parent: list(ids) for parent, ids in members.items()}

    @cached_property
    def _successors(self) -> dict[str, list[Link]]:
        links: defaultdict[str, list[Link]] = defaultdict(list)
        for line in self._sections[3]:
            old, new, share = line.split("\t")
            links[old].append(Link(old, new + _ERA, *_SHARES[share]))
        return dict(links)

    @cached_property
    def _predecessors(self) -> dict[str, list[Link]]:
        links: defaultdict[str, list[Link]] = defaultdict(list)
        for given in self._successors.values():
            for link in given:
                links[link.successor].append(link)
        return dict(links)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id."""
        return tuple(self._lines)

    def history(self, id_: str) -> tuple[PlaceEntry, ...]:
        """Return the versions of a unit, the oldest first."""
        if id_ not in self._made:
            if id_ not in self._lines:
                return ()
            self._made[id_] = tuple(_entry(id_, line) for line in self._lines[id_])
        return self._made[id_]

    def coded(self, code: str) -> tuple[PlaceEntry, ...]:
        """Return everything that a code ever stood for, the oldest first."""
        return (*self.history(code), *self.history(code + _ERA)) if code.isdecimal() else ()

    def named(self, folded: str, *, accents: bool) -> tuple[PlaceEntry, ...]:
        """Return all versions of the units whose bare name folds to that."""
        return self._all((self._by_name if accents else self._by_bare_name).get(folded, ()))

    def within(self, parent_id: str) -> tuple[PlaceEntry, ...]:
        """Return all versions of the units directly below a unit."""
        versions = self._all(self._members.get(parent_id, ()))
        return tuple(entry for entry in versions if entry.parent_id == parent_id)

    def successors(self, id_: str) -> tuple[Link, ...]:
        """Return what became of a unit."""
        return tuple(self._successors.get(id_, ()))

    def predecessors(self, id_: str) -> tuple[Link, ...]:
        """Return what a unit was made from."""
        return tuple(self._predecessors.get(id_, ()))

    def bare_names(self) -> tuple[str, ...]:
        """Return every bare name once, without its diacritics."""
        return tuple(self._by_bare_name)

    def _all(self, ids: Iterable[str]) -> tuple[PlaceEntry, ...]:
        return tuple(entry for id_ in ids for entry in self.history(id_))


def _entry(id_: str, line: str) -> PlaceEntry:
    code, name, kind, parent, start, end, *rest = line.split("\t")
    valid_from = date.fromisoformat(start) if start else None
    if id_.endswith(_ERA):
        source, note = rest
        confidence = Confidence.VERIFIED if start == _REFORM else Confidence.SECOND_HAND
        alias = ""
    else:
        source, confidence = _LIST_OF_FORMER, Confidence.SECOND_HAND
        (cell,) = rest
        alias, note = ("", cell) if _KINDS[kind].level == PlaceLevel.DISTRICT else (cell, "")
    return PlaceEntry(
        id=id_,
        valid_from=valid_from,
        valid_to=date.fromisoformat(end) if end else None,
        source=source,
        confidence=confidence,
        note=note,
        kind=_KINDS[kind],
        name_vi=name,
        code=code,
        parent_id=parent,
        aliases=(alias,) if alias else (),
    )
