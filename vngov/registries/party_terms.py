"""The terms of the Party's Central Committee: its documents are numbered anew in each.

36-HD/VPTW and 05-HD/VPTW: documents are numbered from 01 by kind, organ and term of the committee, so the same number
comes back with every congress.

    >>> from datetime import date
    >>> from vngov.registries.party_terms import party_terms
    >>> [term.id for term in party_terms.at(date(2022, 1, 24))]
    ['XIII']
    >>> party_terms.of(date(2005, 8, 29))
    'IX'

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from functools import partial

from attrs import frozen

from vngov.i18n import N_
from vngov.registries.base import Entry, Registry
from vngov.registries.table import Row, common_fields, read_table

__all__ = ["PartyTermEntry", "PartyTermRegistry", "party_terms"]


@frozen(kw_only=True)
class PartyTermEntry(Entry):
    """One term; the id is the Roman numeral of the congress that began it."""


class PartyTermRegistry(Registry[PartyTermEntry]):
    """Terms by day."""

    def of(self, day: date) -> str | None:
        """Return the numeral of the term of that day, None where none is known."""
        return None if day < self.floor else next((entry.id for entry in self.at(day)), None)


def _entry(row: Row) -> PartyTermEntry:
    return PartyTermEntry(**common_fields(row))


party_terms = PartyTermRegistry(N_("terms of the Central Committee"), partial(read_table, "party_terms", _entry))
