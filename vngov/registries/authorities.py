"""Who may issue which kind of document: categories of bodies and persons, by period.

Luật ban hành văn bản quy phạm pháp luật of 1996, 2008, 2015 and 2025 for normative documents; the Party's
31-QĐ/TW, 66-QĐ/TW and 399-QĐ/TW.  Administrative documents have no such list.

    >>> from datetime import date
    >>> from vngov.registries.authorities import authorities
    >>> sorted(authorities["chinh-phu", date(2020, 1, 1)].kinds)
    ['nghi-dinh', 'nghi-quyet-lien-tich']

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial

from attrs import frozen

from vngov.i18n import N_, Lang
from vngov.registries.base import Entry, Registry
from vngov.registries.family import Family
from vngov.registries.table import Row, common_fields, read_rows, read_table, split

__all__ = ["AuthorityEntry", "AuthorityRegistry", "authorities"]


@frozen(kw_only=True)
class AuthorityEntry(Entry):
    """The kinds that one category of issuers may issue in one family.

    ``codes`` are the codes that stand for this category alone, in a symbol of any kind: ``TTg``, ``KTNN``.  A kind that
    is neither in ``kinds`` nor in ``excluded`` is forbidden only where the list is ``complete``.
    """

    family: Family
    name_vi: str
    name_en: str
    codes: tuple[str, ...]
    kinds: frozenset[str]
    excluded: frozenset[str]
    complete: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the category in both languages."""
        return (self.name_vi, self.name_en)

    def label(self, lang: Lang) -> str:
        """Return the name of the category in *lang*."""
        return self.name_vi if lang == "vi" else self.name_en

    def allows(self, kind: str) -> bool | None:
        """Whether the kind may be issued; None where the list does not say."""
        if kind in self.kinds:
            return True
        return False if self.complete or kind in self.excluded else None


class AuthorityRegistry(Registry[AuthorityEntry]):
    """Categories of issuers by id and day."""

    def allowed(self, issuer: str, kind: str, *, as_of: date, family: Family) -> bool | None:
        """Whether issuers of that category may issue that kind of the family; None where nothing is known."""
        entry = self.get(issuer, as_of=as_of)
        return None if entry is None or entry.family is not family else entry.allows(kind)

    def by_code(self, code: str) -> str | None:
        """Return the id of the category that a code stands for, None for a code that many bodies have."""
        return self._ids_by_code.get(code)

    def category_of(self, body_id: str, kind: str, level: str) -> str | None:
        """Return the category that a body belongs to, by its id, or by the names of its kind and level.

        Of a local body, whose id is ``place/pattern``, the pattern counts.  None where no category is known.
        """
        local = f"*/{body_id.rpartition('/')[2]}" if "/" in body_id else body_id
        for key in ((local, "", ""), (local, kind, level), ("", kind, level)):
            if key in self._categories:
                return self._categories[key]
        return None

    @cached_property
    def _categories(self) -> dict[tuple[str, str, str], str]:
        return {(row["body"], row["kind"], row["level"]): row["category"] for row in read_rows("issuer_categories")}

    def has_code(self, id_: str) -> bool:
        """Whether a category has a code of its own, by which its documents are known."""
        return id_ in self._ids_by_code.values()

    @cached_property
    def _ids_by_code(self) -> dict[str, str]:
        return {code: entry.id for entry in self for code in entry.codes}

    def issuers_of(self, kind: str, *, as_of: date, family: Family) -> tuple[AuthorityEntry, ...]:
        """Return the categories known to have the power to issue that kind."""
        return tuple(entry for entry in self.at(as_of) if entry.family is family and kind in entry.kinds)


def _entry(row: Row) -> AuthorityEntry:
    return AuthorityEntry(
        **common_fields(row),
        family=Family[row["family"].upper()],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        codes=split(row["codes"]),
        kinds=frozenset(split(row["kinds"])),
        excluded=frozenset(split(row["excluded"])),
        complete=row["complete"] == "yes",
    )


authorities = AuthorityRegistry(N_("powers to issue"), partial(read_table, "authorities", _entry))
