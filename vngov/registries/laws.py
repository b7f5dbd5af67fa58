"""The acts that rules and registries cite, each with the days between which it was in force.

The id of an act is its number as printed; its amendments and successors are ids too.

    >>> from datetime import date
    >>> from vngov.registries.laws import laws
    >>> laws["30/2020/NĐ-CP", date(2026, 1, 5)].title_vi
    'Công tác văn thư'
    >>> laws.get("01/2011/TT-BNV", as_of=date(2021, 1, 1)) is None
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from functools import partial

from attrs import frozen

from vngov.i18n import N_
from vngov.registries.base import Entry, Registry
from vngov.registries.table import Row, common_fields, read_table, split

__all__ = ["LawEntry", "LawRegistry", "laws"]


@frozen(kw_only=True)
class LawEntry(Entry):
    """One act; ``kind`` is an id of :data:`vngov.registries.kinds.kinds`.

    ``issued_on`` is None and ``title_vi`` empty where they are not known.
    """

    kind: str
    title_vi: str
    issuers: tuple[str, ...]
    issued_on: date | None
    amends: tuple[str, ...]
    replaced_by: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The title, where it is known."""
        return (self.title_vi,) if self.title_vi else ()


class LawRegistry(Registry[LawEntry]):
    """Acts by number and day."""

    def amendments(self, id_: str, *, as_of: date) -> tuple[LawEntry, ...]:
        """Return the acts in force on a day that amend an act, in the order in which they took effect."""
        found = [entry for entry in self.at(as_of) if id_ in entry.amends]
        return tuple(sorted(found, key=lambda entry: (entry.valid_from or date.min, entry.id)))


def _entry(row: Row) -> LawEntry:
    return LawEntry(
        **common_fields(row),
        kind=row["kind"],
        title_vi=row["title_vi"],
        issuers=split(row["issuer"]),
        issued_on=date.fromisoformat(row["issued_on"]) if row["issued_on"] else None,
        amends=split(row["amends"]),
        replaced_by=split(row["replaced_by"]),
    )


laws = LawRegistry(N_("laws"), partial(read_table, "laws", _entry))
