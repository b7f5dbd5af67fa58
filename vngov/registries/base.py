"""The base of every dated registry: facts that hold between two days, each with its source.

A registry never looks at a clock: every question names its day.  It starts at its :attr:`~Registry.floor`
and was last checked on :attr:`~Registry.checked_on`; a row is in force in ``[valid_from, valid_to)``.

    >>> from datetime import date
    >>> from vngov.registries.base import Confidence, Entry, Registry, Table
    >>> row = Entry(id="a", valid_from=date(2005, 6, 5), confidence=Confidence.VERIFIED)
    >>> letters = Registry("letters", Table((row,), floor=date(1997, 1, 1), checked_on=date(2026, 9, 29)))
    >>> letters["a", date(2010, 1, 1)].id
    'a'
    >>> print(letters.get("a", as_of=date(2000, 1, 1)))
    None

.. versionadded:: 0.1
"""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Generic, Self, TypeVar

from attrs import frozen

from vngov.errors import DateBeforeFloorError, InvalidEntryError, UnknownEntryError
from vngov.registries.interval import Precision, contains, format_bound
from vngov.text import fold

__all__ = ["Confidence", "Entry", "Registry", "Table", "newest_first"]

_NEAREST = 3
_LONGEST_KEY = 80  # of a key that is worth comparing with the names


class Confidence(StrEnum):
    """How far a row can be trusted; ordered from memory up to verified."""

    MEMORY = "memory"
    INFERRED = "inferred"
    SECOND_HAND = "second-hand"
    VERIFIED = "verified"

    @property
    def rank(self) -> int:
        """The place in the order, from 0 (memory)."""
        return tuple(Confidence).index(self)

    # Inherited from str, these would compare the words by the alphabet.
    def __lt__(self, other: str) -> bool:
        return self.rank < Confidence(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= Confidence(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > Confidence(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= Confidence(other).rank


@frozen(kw_only=True)
class Entry:
    """One row of a registry: what held in ``[valid_from, valid_to)``.

    ``valid_from`` None means since before the registry's floor, ``valid_to`` None means still in force;
    ``source`` is a document number with its provision.
    """

    id: str
    valid_from: date | None = None
    valid_to: date | None = None
    from_precision: Precision = Precision.DAY
    to_precision: Precision = Precision.DAY
    source: str = ""
    confidence: Confidence = Confidence.MEMORY
    note: str = ""

    @property
    def key(self) -> str:
        """What at most one entry of a day has: the id, unless the subclass says otherwise."""
        return self.id

    @property
    def names(self) -> tuple[str, ...]:
        """The names that :meth:`Registry.find` knows the entry by."""
        return ()

    def is_in_force(self, as_of: date) -> bool:
        """Whether the entry holds on that day."""
        return contains(self.valid_from, self.valid_to, as_of)

    @property
    def period(self) -> str:
        """The interval in ISO 8601 as precisely as it is known, ``..`` for an open side, the end exclusive."""
        start = format_bound(self.valid_from, self.from_precision) if self.valid_from else ".."
        end = format_bound(self.valid_to, self.to_precision) if self.valid_to else ".."
        return f"{start}/{end}"


E = TypeVar("E", bound=Entry)


@frozen
class Table(Generic[E]):
    """What a registry is made from: its rows, the first day it knows of and the day it was last checked."""

    entries: tuple[E, ...]
    floor: date
    checked_on: date


class Registry(Generic[E]):
    """Entries by id and day; immutable, and read on first use when made from a loader."""

    def __init__(self, name: str, table: Table[E] | Callable[[], Table[E]]) -> None:
        """Keep *table*, or how to load it; *name* is what messages call the registry."""
        self.name = name
        self._given = table
        if not callable(table):
            _ = self._by_key  # refuses overlaps where the caller made them

    @cached_property
    def _table(self) -> Table[E]:
        return self._given() if callable(self._given) else self._given

    @property
    def floor(self) -> date:
        """The first day that the registry knows of."""
        return self._table.floor

    @property
    def checked_on(self) -> date:
        """The day that the registry was last checked."""
        return self._table.checked_on

    @cached_property
    def _by_key(self) -> dict[str, tuple[E, ...]]:
        groups: dict[str, list[E]] = {}
        for entry in self._table.entries:
            groups.setdefault(entry.key, []).append(entry)
        for rows in groups.values():
            rows.sort(key=_start)
            _refuse_overlap(rows)
        return {key: tuple(groups[key]) for key in sorted(groups)}

    @cached_property
    def _by_name(self) -> dict[str, tuple[E, ...]]:
        return self._index(accents=True)

    @cached_property
    def _by_bare_name(self) -> dict[str, tuple[E, ...]]:
        return self._index(accents=False)

    def _index(self, *, accents: bool) -> dict[str, tuple[E, ...]]:
        index: dict[str, dict[E, None]] = {}
        for entry in self:
            for name in (entry.id, *entry.names):
                index.setdefault(fold(name, accents=accents), {})[entry] = None
        return {name: tuple(entries) for name, entries in index.items()}

    @cached_property
    def _turns(self) -> tuple[date, ...]:
        """The days on which anything begins or ends."""
        days = {day for entry in self for day in (entry.valid_from, entry.valid_to) if day is not None}
        return tuple(sorted(days))

    @cached_property
    def _stages(self) -> dict[int, tuple[E, ...]]:
        return {}

    def __len__(self) -> int:
        return len(self._table.entries)

    def __iter__(self) -> Iterator[E]:
        for rows in self._by_key.values():
            yield from rows

    def __contains__(self, id_: object) -> bool:
        return id_ in self.ids

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id, in force or not."""
        return frozenset(entry.id for entry in self)

    def __getitem__(self, key: tuple[str, date]) -> E:
        """Return the entry of an id on a day; raise UnknownEntryError where there is none."""
        id_, as_of = key
        entry = self.get(id_, as_of=as_of)
        if entry is not None:
            return entry
        self._refuse_before_floor(id_, as_of)
        held = tuple(f"{past.id} {past.period}" for past in self.history(id_))
        raise UnknownEntryError(self.name, id_, held or self._nearest(id_), as_of.isoformat())

    def get(self, id_: str, *, as_of: date) -> E | None:
        """Return the entry of an id on a day, None if nothing is known to be in force."""
        return self._held(id_, as_of)

    def at(self, as_of: date) -> tuple[E, ...]:
        """Return everything in force on a day; raise DateBeforeFloorError before the floor."""
        self._refuse_before_floor("*", as_of)
        stage = bisect_right(self._turns, as_of)
        if stage not in self._stages:
            self._stages[stage] = tuple(entry for entry in self if entry.is_in_force(as_of))
        return self._stages[stage]

    def latest(self) -> tuple[E, ...]:
        """Return everything in force on the day that the registry was last checked."""
        return self.at(self.checked_on)

    def history(self, id_: str) -> tuple[E, ...]:
        """Return all entries of an id, the oldest first; none for an unknown id."""
        return self._by_key.get(id_, ())

    def find(self, text: str, *, as_of: date | None = None) -> tuple[E, ...]:
        """Return the entries of that id or name, in any case, tone placement or Unicode form.

        Names without their diacritics count where nothing else fits.  On a day, those in force; without one,
        the newest row of each.
        """
        return self._select(self._by_name.get(fold(text), ()), as_of) or self._select(
            self._by_bare_name.get(fold(text, accents=False), ()), as_of
        )

    def extended(self, entries: Iterable[E]) -> Self:
        """Return a registry with more entries; this one stays as it is."""
        return self._with((*self._table.entries, *entries))

    def at_least(self, confidence: Confidence) -> Self:
        """Return a registry without the entries that are less sure."""
        return self._with(tuple(entry for entry in self._table.entries if entry.confidence >= confidence))

    @cached_property
    def verified_only(self) -> Self:
        """The verified entries alone."""
        return self.at_least(Confidence.VERIFIED)

    def _with(self, entries: tuple[E, ...]) -> Self:
        return type(self)(self.name, Table(entries, self.floor, self.checked_on))

    def _held(self, key: str, as_of: date) -> E | None:
        rows = self._by_key.get(key, ())
        index = bisect_right(rows, as_of, key=_start) - 1
        if index < 0 or as_of < self.floor or not rows[index].is_in_force(as_of):
            return None
        return rows[index]

    def _select(self, entries: Iterable[E], as_of: date | None) -> tuple[E, ...]:
        if as_of is not None:
            return tuple(entry for entry in entries if as_of >= self.floor and entry.is_in_force(as_of))
        newest: dict[str, E] = {}
        for entry in entries:  # rows of one key come oldest first
            newest[entry.key] = entry
        return tuple(newest.values())

    def _refuse_before_floor(self, id_: str, as_of: date) -> None:
        if as_of < self.floor:
            raise DateBeforeFloorError(self.name, id_, (), as_of.isoformat(), self.floor.isoformat())

    def _nearest(self, text: str) -> tuple[str, ...]:
        index = self._by_bare_name
        close = difflib.get_close_matches(fold(text[:_LONGEST_KEY], accents=False), index, _NEAREST)
        return tuple(dict.fromkeys(entry.id for name in close for entry in index[name]))[:_NEAREST]


def newest_first(entry: Entry) -> date:
    """Return a key that sorts entries by their first day, the newest first."""
    return date.min + (date.max - _start(entry))


def _start(entry: Entry) -> date:
    return entry.valid_from or date.min


def _refuse_overlap(rows: Iterable[Entry]) -> None:
    """Refuse rows of one key, sorted by their start, that are empty or meet."""
    ordered = tuple(rows)
    for entry in ordered:
        if entry.valid_to is not None and _start(entry) >= entry.valid_to:
            raise InvalidEntryError(f"{entry.key} {entry.period}", "empty-interval")
    for before, after in pairwise(ordered):
        if before.valid_to is None or before.valid_to > _start(after):
            raise InvalidEntryError(f"{after.key} {after.period}", "overlap")
