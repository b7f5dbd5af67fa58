"""Which set of layout rules judges a document: by its family, its issuer and its day of issue.

A document is judged by the rules of the day it was issued.  Some first days are known only roughly: near such
a turn the answer has two candidates and is not certain.

    >>> from datetime import date
    >>> from vngov.registries.family import Family
    >>> from vngov.registries.regimes import regimes
    >>> choice = regimes.for_document(Family.ADMINISTRATIVE, issued_on=date(2009, 11, 4))
    >>> choice.regime.id, choice.certain
    ('ADM-1', True)
    >>> regimes.for_document(Family.ADMINISTRATIVE, issued_on=date(2011, 2, 1)).certain
    False

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from attrs import frozen

from vngov.i18n import N_
from vngov.registries.base import Entry, Registry
from vngov.registries.family import Family
from vngov.registries.table import Row, common_fields, read_table, split

__all__ = ["STANDS_IN", "RegimeChoice", "RegimeEntry", "RegimeRegistry", "regimes"]

_DAYS_OF_MONTH = 31  # the longest: a window is never shorter than so many months
STANDS_IN = {Family.COPY: Family.ADMINISTRATIVE, Family.UNLISTED: Family.ADMINISTRATIVE}
"""Families without rules of their own, and the one whose rules they follow."""


@frozen(kw_only=True)
class RegimeEntry(Entry):
    """One regime in one period; the ids are ``ADM-0`` … ``ADM-3``, ``QP-1`` … ``QP-4``, ``QP-NA``, ``party-…``.

    ``issuers`` are categories of :mod:`vngov.registries.authorities`, empty for every issuer of the family;
    ``start_tolerance`` is by how many months the first day may be wrong; ``laws`` are ids of the registry of laws.
    """

    family: Family
    issuers: frozenset[str]
    start_tolerance: int
    laws: tuple[str, ...]

    @property
    def key(self) -> str:
        """The id and its issuers: one regime may end on different days for different issuers."""
        return " ".join((self.id, *sorted(self.issuers)))


@frozen
class RegimeChoice:
    """The regimes that may judge a document, the one of its nominal day first.

    ``certain`` is False near a turn that is known only roughly, and where the question leaves several open.
    """

    candidates: tuple[RegimeEntry, ...]
    certain: bool

    @property
    def regime(self) -> RegimeEntry | None:
        """The likeliest regime, None where no rules are known for such a document."""
        return self.candidates[0] if self.candidates else None


class RegimeRegistry(Registry[RegimeEntry]):
    """Regimes by id and day, and the choice of one for a document."""

    def history_of(self, id_: str) -> tuple[RegimeEntry, ...]:
        """Return all rows of a regime, whatever its issuers: its key has them, its id has not."""
        return tuple(entry for entry in self if entry.id == id_)

    def for_document(
        self, family: Family, issuer: str | None = None, *, issued_on: date, issued_before: date | None = None
    ) -> RegimeChoice:
        """Return the regimes for a document of that family, category of issuers and day.

        Without an issuer, those of every issuer of the family.  Where only the month or year of issue is known,
        *issued_on* is its first day and *issued_before* the first day after it.
        """
        last = issued_on if issued_before is None else issued_before - timedelta(days=1)
        family = STANDS_IN.get(family, family)
        rows = [
            entry
            for entry in self
            if entry.family is family and (issuer is None or not entry.issuers or issuer in entry.issuers)
        ]
        found = [entry for entry in rows if _earliest(entry) <= last and _is_before(issued_on, _latest(entry, rows))]
        found.sort(key=lambda entry: not entry.is_in_force(issued_on))
        certain = (
            len({entry.id for entry in found}) == 1
            and min(_surely_from(entry) for entry in found) <= issued_on
            and any(_is_before(last, entry.valid_to) for entry in found)
        )
        return RegimeChoice(tuple(found), certain)


def _window(entry: RegimeEntry) -> timedelta:
    return timedelta(days=_DAYS_OF_MONTH * entry.start_tolerance)


def _earliest(entry: RegimeEntry) -> date:
    return date.min if entry.valid_from is None else entry.valid_from - _window(entry)


def _surely_from(entry: RegimeEntry) -> date:
    return date.min if entry.valid_from is None else entry.valid_from + _window(entry)


def _is_before(day: date, end: date | None) -> bool:
    """Whether *day* lies before the end; None is no end, not even the last day of the calendar."""
    return end is None or day < end


def _latest(entry: RegimeEntry, rows: list[RegimeEntry]) -> date | None:
    """The end, moved by the tolerance of the regime that follows; None where there is no end."""
    if entry.valid_to is None:
        return None
    followers = (_window(other) for other in rows if other.valid_from == entry.valid_to)
    return entry.valid_to + max(followers, default=timedelta())


def _entry(row: Row) -> RegimeEntry:
    return RegimeEntry(
        **common_fields(row),
        family=Family[row["family"].upper()],
        issuers=frozenset(split(row["issuers"])),
        start_tolerance=int(row["start_tolerance"] or 0),
        laws=split(row["laws"]),
    )


regimes = RegimeRegistry(N_("layout regimes"), partial(read_table, "regimes", _entry))
