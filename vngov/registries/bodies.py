"""The bodies of Party, State and Front in time: what each was called, whom it was under, what became of it.

Central bodies, about 1992 to 2026: 02/2002/QH11, 01/2007/NQ-QH12, 176/2025/QH15 and the acts of each row.

    >>> from datetime import date
    >>> from vngov.registries.bodies import bodies
    >>> bodies["BNV", date(1997, 1, 1)].id, bodies["BNV", date(2009, 11, 4)].id
    ('bo-noi-vu-1975', 'bo-noi-vu')
    >>> [(one.body.name_vi, str(one.on)) for one in bodies.successors("bo-ke-hoach-va-dau-tu")]
    [('Bộ Tài chính', '2025-03-01')]
    >>> [body.name_vi for body in bodies.latest("bo-buu-chinh-vien-thong")]
    ['Bộ Khoa học và Công nghệ', 'Bộ Văn hóa, Thể thao và Du lịch', 'Bộ Công an']

.. versionadded:: 0.1
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import Self

from vngov.errors import UnknownEntryError
from vngov.i18n import N_
from vngov.registries._body import (
    BodyEntry,
    BodyKind,
    BodyLevel,
    BodyLink,
    BodySuccession,
    BodySystem,
    LocalBody,
    SuccessionKind,
)
from vngov.registries.authorities import authorities
from vngov.registries.base import Registry, Table, newest_first
from vngov.registries.family import Family
from vngov.registries.interval import parse_bound
from vngov.registries.kinds import kinds
from vngov.registries.local_bodies import LocalBodyRegistry, local_bodies
from vngov.registries.places import PlaceEntry
from vngov.registries.table import Row, common_fields, confidence_of, read_rows, read_table, split
from vngov.text import fold
from vngov.values.partial_date import PartialDate

__all__ = [
    "BodyEntry",
    "BodyKind",
    "BodyLevel",
    "BodyLink",
    "BodyRegistry",
    "BodySuccession",
    "BodySystem",
    "LocalBody",
    "SuccessionKind",
    "bodies",
]


_LOCAL = "/"
_AUTHORITIES = {  # ids of the registry of authorities that are not ids of bodies
    "ban-chap-hanh-trung-uong": "bch-trung-uong",
    "dai-hoi-dang-toan-quoc": "dai-hoi-toan-quoc",
    "hoi-dong-tham-phan-tandtc": "hdtp-tandtc",
    "thu-tuong-chinh-phu": "thu-tuong",
    "uy-ban-thuong-vu-quoc-hoi": "ubtvqh",
}


class BodyRegistry(Registry[BodyEntry]):
    """Bodies by id, code, name and day; immutable, read on first use."""

    def __init__(
        self,
        name: str,
        table: Table[BodyEntry] | Callable[[], Table[BodyEntry]],
        links: Callable[[], tuple[BodyLink, ...]],
    ) -> None:
        """Keep the table of bodies and that of their successions, or how to load them."""
        super().__init__(name, table)
        self._links = links

    @property
    def local(self) -> LocalBodyRegistry:
        """The bodies of places, composed; their ids are ``place/pattern``."""
        return local_bodies

    def get(self, id_: str, *, as_of: date) -> BodyEntry | None:
        """Return the body of an id, or of a code that only one body had, on a day; None if there is none."""
        if _LOCAL in id_:
            return self.local.get(id_, as_of=as_of)
        if held := self._held(id_, as_of):
            return held
        coded = self.by_code(id_, as_of=as_of)
        return coded[0] if len(coded) == 1 else None

    def __getitem__(self, key: tuple[str, date]) -> BodyEntry:
        """Return the body of an id or code on a day; raise UnknownEntryError where there is none, or several."""
        id_, as_of = key
        if _LOCAL in id_:
            return self.local[id_, as_of]
        entry = self.get(id_, as_of=as_of)
        if entry is not None:
            return entry
        self._refuse_before_floor(id_, as_of)
        past = self.history(id_) or self.by_code(id_, as_of=as_of) or self.by_code(id_)
        held = tuple(f"{entry.id} {entry.period}" for entry in past)
        raise UnknownEntryError(self.name, id_, held or self.nearest(id_), as_of.isoformat())

    def history(self, id_: str) -> tuple[BodyEntry, ...]:
        """Return all intervals of an id, the oldest first; none for an unknown id."""
        return self.local.history(id_) if _LOCAL in id_ else super().history(id_)

    def by_code(
        self, code: str, *, as_of: date | None = None, place: PlaceEntry | None = None, kind: str | None = None
    ) -> tuple[BodyEntry, ...]:
        """Return the bodies that a code in a symbol stands for, those whose preferred code it is first.

        On a day, those in force; without one, all that ever had it, the newest first.  Blanks, full stops, hyphens
        and ``&`` do not count, nor does the case where no body has the code as it is written.  With the *place* of the
        document, its own bodies come first; with the *kind* of the document (an id or a code), those
        that may not issue it are left out.
        """
        if place is not None and as_of is not None and (own := self.local.by_code(code, place=place, as_of=as_of)):
            return own
        found = self._coded(code, as_of)
        if kind is None or as_of is None:
            return found
        ids = {kind} if kind in kinds else {one.id for one in kinds.by_code(kind)}
        may = tuple(entry for entry in found if any(_may_issue(entry, id_, as_of) for id_ in ids))
        return may or found

    def _coded(self, code: str, as_of: date | None) -> tuple[BodyEntry, ...]:
        key = _code_key(code)
        found = self._by_code.get(key, ())
        exact = tuple(entry for entry in found if key in map(_code_key, entry.codes))
        found = exact or self._by_code.get(key.casefold(), ())
        if as_of is not None:
            found = self._select(found, as_of)
        return tuple(sorted(found, key=partial(_code_rank, key=key)))

    def find(self, text: str, *, as_of: date | None = None, place: PlaceEntry | None = None) -> tuple[BodyEntry, ...]:
        """Return what an id, name, alias or code can mean, the likeliest first: several where it is ambiguous.

        In any case, tone placement or Unicode form; without diacritics where nothing else fits.  On a day, what is
        in force; without one, every body that ever was called so.  Local bodies answer where no central one does;
        *place* is theirs where the name has none (*UBND tỉnh*).
        """
        found = self.central(text, as_of=as_of)
        if found and fold(text) in map(fold, found[0].sure_names):
            return found
        return (*found, *self.local.find(text, as_of=as_of, place=place))

    def central(self, text: str, *, as_of: date | None = None) -> tuple[BodyEntry, ...]:
        """Return what :meth:`find` does of the bodies that are listed, none of the local ones.

        .. versionadded:: 0.1
        """
        return tuple(sorted(super().find(text, as_of=as_of), key=partial(_name_rank, folded=fold(text))))

    def during(self, text: str, period: PartialDate, *, place: PlaceEntry | None = None) -> tuple[BodyEntry, ...]:
        """Return everything that an id, name or code meant on some day of a partial date, the oldest first.

        More than one where the year or month saw a change; raises DateBeforeFloorError for a period that ended before.
        """
        first, last = period.first_day(), period.last_day()
        self._refuse_before_floor(text, last)
        known = (*self.history(text), *super().find(text), *self.by_code(text), *self.local.named(text, place=place))
        held = [
            entry
            for entry in dict.fromkeys(known)
            if (entry.valid_from or first) <= last and (entry.valid_to is None or entry.valid_to > first)
        ]
        return tuple(sorted(held, key=lambda entry: (entry.valid_from or date.min, entry.id)))

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the ids of the bodies whose names are most like that, or the forms of local bodies."""
        return self._nearest(text) or self.local.nearest(text)

    def latest(self, id_: str | None = None) -> tuple[BodyEntry, ...]:
        """Return everything in force on the day that the registry was last checked.

        For an id: the body itself if it still is, else what took over from it, through all steps, the main one first.
        """
        if id_ is None:
            return super().latest()
        found: dict[BodyEntry, None] = {}
        waiting, passed = [self._known(id_)], set[str]()
        while waiting:
            entry = waiting.pop(0)
            if entry.is_in_force(self.checked_on):
                found[entry] = None
            elif entry.id not in passed:
                waiting += [step.body for step in self.successors(entry)]
            passed.add(entry.id)
        return tuple(found)

    def successors(self, body: str | BodyEntry, *, on: date | None = None) -> tuple[BodySuccession, ...]:
        """Return what took over from a body, on a day or ever, the main successor first."""
        known = self._known(body)
        if isinstance(known, LocalBody):
            return self.local.successors(known, on=on)
        id_ = known.id
        return tuple(
            self._succession(link, link.successor)
            for link in self._links_by_predecessor.get(id_, ())
            if on is None or link.on == on
        )

    def predecessors(self, body: str | BodyEntry, *, on: date | None = None) -> tuple[BodySuccession, ...]:
        """Return from what a body took over, on a day or ever, the earliest first."""
        known = self._known(body)
        if isinstance(known, LocalBody):
            return self.local.predecessors(known, on=on)
        id_ = known.id
        return tuple(
            self._succession(link, link.predecessor)
            for link in sorted(self._links_by_successor.get(id_, ()), key=lambda link: (link.on, link.predecessor))
            if on is None or link.on == on
        )

    def parent(self, body: BodyEntry) -> BodyEntry | None:
        """Return the body that a body belongs to or is responsible to; None for the top organs."""
        return next(iter(self.history(body.parent_id)), None)

    def children(self, body: str | BodyEntry, *, as_of: date) -> tuple[BodyEntry, ...]:
        """Return the bodies directly under a body on a day, by id."""
        id_ = self._known(body).id
        return tuple(entry for entry in self.at(as_of) if entry.parent_id == id_)

    def of_kind(self, *kinds: BodyKind, as_of: date) -> tuple[BodyEntry, ...]:
        """Return the bodies of those kinds in force on a day, by id."""
        return tuple(entry for entry in self.at(as_of) if entry.kind in kinds)

    def _with(self, entries: tuple[BodyEntry, ...]) -> Self:
        return type(self)(self.name, Table(entries, self.floor, self.checked_on), self._links)

    def _known(self, body: str | BodyEntry) -> BodyEntry:
        if isinstance(body, LocalBody):
            return body
        id_ = body.id if isinstance(body, BodyEntry) else body
        rows = self.history(id_)
        if not rows:
            raise UnknownEntryError(self.name, id_, self.nearest(id_))
        return rows[-1]

    def _succession(self, link: BodyLink, other: str) -> BodySuccession:
        return BodySuccession(self._known(other), link.on, link.kind, link.source, link.precision)

    @cached_property
    def _by_code(self) -> dict[str, tuple[BodyEntry, ...]]:
        """Bodies by the key of each code, as written and in small letters."""
        index: dict[str, dict[BodyEntry, None]] = {}
        for entry in self:
            for code in entry.codes:
                for key in (_code_key(code), _code_key(code).casefold()):
                    index.setdefault(key, {})[entry] = None
        return {key: tuple(entries) for key, entries in index.items()}

    @cached_property
    def _links_by_predecessor(self) -> dict[str, list[BodyLink]]:
        index: dict[str, list[BodyLink]] = {}
        for link in self._known_links:
            index.setdefault(link.predecessor, []).append(link)
        return index

    @cached_property
    def _links_by_successor(self) -> dict[str, list[BodyLink]]:
        index: dict[str, list[BodyLink]] = {}
        for link in self._known_links:
            index.setdefault(link.successor, []).append(link)
        return index

    @cached_property
    def _known_links(self) -> tuple[BodyLink, ...]:
        """The successions between bodies that this registry has."""
        return tuple(link for link in self._links() if {link.predecessor, link.successor} <= self.ids)


def _may_issue(entry: BodyEntry, kind: str, as_of: date) -> bool:
    """Whether a body may issue documents of a kind: False only where the registry of authorities rules it out."""
    issuer = _AUTHORITIES.get(entry.id, entry.id)
    families = (Family.PARTY,) if entry.kind.system is BodySystem.PARTY else (Family.NORMATIVE, Family.ADMINISTRATIVE)
    return any(authorities.allowed(issuer, kind, as_of=as_of, family=family) is not False for family in families)


def _code_key(code: str) -> str:
    bare = unicodedata.normalize("NFC", code).replace("\u00d0", "Đ")
    return "".join(letter for letter in bare if letter.isalnum())


def _code_rank(entry: BodyEntry, *, key: str) -> tuple[int, date, str]:
    codes = [_code_key(code) for code in entry.codes]
    return (codes.index(key) if key in codes else len(codes)), newest_first(entry), entry.id


def _name_rank(entry: BodyEntry, *, folded: str) -> tuple[int, bool, date, str]:
    """Sort by: the official name, an alias, a code, a name that needs context; what still is first."""
    groups = ((entry.name_vi, entry.id), entry.sure_names, entry.codes)
    rank = next((number for number, names in enumerate(groups) if folded in map(fold, names)), len(groups))
    return rank, entry.valid_to is not None, newest_first(entry), entry.id


def _body(row: Row) -> BodyEntry:
    return BodyEntry(
        **common_fields(row),
        kind=BodyKind[row["kind"].upper()],
        level=BodyLevel[row["level"].upper()],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        parent_id=row["parent"],
        codes=split(row["codes"]),
        code_confidence=confidence_of(row["code_confidence"]),
        qualifier=row["qualifier"],
        aliases=split(row["aliases"]),
        aliases_ambiguous=split(row["aliases_ambiguous"]),
        evidence=row["evidence"],
    )


def _read_links() -> tuple[BodyLink, ...]:
    return tuple(_link(row) for row in read_rows("body_successions"))


def _link(row: Row) -> BodyLink:
    on, precision = parse_bound(row["on"])
    kind = SuccessionKind[row["kind"].upper()]
    return BodyLink(row["predecessor"], row["successor"], on, precision, kind, row["source"])


bodies = BodyRegistry(N_("bodies"), partial(read_table, "bodies", _body), _read_links)
"""The bodies that come with the package."""
