"""The kinds of documents (thể loại, tên loại văn bản) with their codes, by period.

NĐ 30/2020/NĐ-CP, Điều 7 and Phụ lục III, and the decrees of 2004 and 2010; the laws on normative documents of
1996, 2008, 2015 and 2025; the Party's 31-QĐ/TW, 66-QĐ/TW and 399-QĐ/TW with the guides of its Office.

    >>> from datetime import date
    >>> from vngov.registries.family import Family
    >>> from vngov.registries.kinds import kinds
    >>> kinds["giay-moi", date(2026, 1, 5)].code
    'GM'
    >>> [kind.id for kind in kinds.by_code("QĐ", as_of=date(2026, 6, 1), family=Family.PARTY)]
    ['quy-dinh', 'quyet-dinh']
    >>> kinds.allowed("Thủ tướng Chính phủ", "thong-tu", as_of=date(2026, 1, 5))
    False
    >>> kinds.match_title("CHỈ THỊ")
    TitleMatch(id='chi-thi', start=0, end=7, whole=True)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cached_property, lru_cache, partial
from itertools import islice, pairwise
from typing import NamedTuple

from attrs import frozen

from vngov.i18n import N_, Lang
from vngov.registries.authorities import AuthorityEntry, authorities
from vngov.registries.base import Confidence, Entry, Registry
from vngov.registries.family import Family
from vngov.registries.table import Row, common_fields, confidence_of, read_table, split
from vngov.text import fold

__all__ = ["KindEntry", "KindRegistry", "TitleMatch", "kinds"]

_FAMILIES = tuple(Family)
_WORD = re.compile(r"[^\s*_#:;,.()\[\]\"“”]+")


class TitleMatch(NamedTuple):
    """The kind whose name opens a line: ``line[start:end]``; ``whole`` if the line says nothing else."""

    id: str
    start: int
    end: int
    whole: bool


@frozen(kw_only=True)
class KindEntry(Entry):
    """One kind of document in one family and period.

    ``code`` is the abbreviation for the symbol, empty where the kind has none; ``code_confidence`` tells how
    far it can be trusted; ``code_variants`` are spellings met in real numbers.  ``sample_forms`` number the
    forms of the regime of that day.
    """

    family: Family
    name_vi: str
    name_en: str
    code: str
    code_confidence: Confidence | None
    code_variants: tuple[str, ...]
    aliases: tuple[str, ...]
    sample_forms: tuple[str, ...]

    @property
    def key(self) -> str:
        """The family and the id: ``quyết định`` is a kind of three families."""
        return f"{self.family}/{self.id}"

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name_vi, *self.aliases)

    def label(self, lang: Lang) -> str:
        """Return the name of the kind in *lang*."""
        return self.name_vi if lang == "vi" else self.name_en


class KindRegistry(Registry[KindEntry]):
    """Document kinds by id and day; without a family, the first of :class:`Family` that has the kind."""

    def get(self, id_: str, *, as_of: date, family: Family | None = None) -> KindEntry | None:
        """Return the kind in force on a day, None if nothing is known to be."""
        families = _FAMILIES if family is None else (family,)
        return next((entry for name in families if (entry := self._held(f"{name}/{id_}", as_of))), None)

    def history(self, id_: str, *, family: Family | None = None) -> tuple[KindEntry, ...]:
        """Return all rows of a kind, family by family, the oldest first."""
        families = _FAMILIES if family is None else (family,)
        return tuple(entry for name in families for entry in self._by_key.get(f"{name}/{id_}", ()))

    def by_code(self, code: str, *, as_of: date | None = None, family: Family | None = None) -> tuple[KindEntry, ...]:
        """Return the kinds that a code stands for, those it is the official code of first.

        On a day, those in force; without one, the newest row of each.
        """
        code = unicodedata.normalize("NFC", code)
        found = _of_family(self._select(self._by_code.get(code, ()), as_of), family)
        return tuple(sorted(found, key=lambda entry: entry.code != code))

    def by_name(self, name: str, *, as_of: date | None = None, family: Family | None = None) -> tuple[KindEntry, ...]:
        """Return the kinds of that name, in any case, tone placement or Unicode form, or without diacritics."""
        return tuple(_of_family(self.find(name, as_of=as_of), family))

    def codes(self, as_of: date | None = None, *, family: Family | None = None) -> frozenset[str]:
        """Return the official codes of a day, or of all days."""
        entries = self if as_of is None else self.at(as_of)
        return frozenset(entry.code for entry in _of_family(entries, family) if entry.code)

    def match_title(self, line: str) -> TitleMatch | None:
        """Return the kind whose name, the longest one, opens *line*; whether it is a title is the caller's to say."""
        words = list(islice(_WORD.finditer(line), self._longest_title + 1))
        if not words:
            return None
        for name, id_ in self._titles.get(_bare(words[0].group()), ()):
            opening = words[: len(name)]
            if name == tuple(_bare(word.group()) for word in opening) and _is_run(line, opening):
                return TitleMatch(id_, words[0].start(), opening[-1].end(), len(words) == len(name))
        return None

    def allowed(self, issuer: str, kind: str, *, as_of: date, family: Family | None = None) -> bool | None:
        """Whether an issuer may issue that kind on a day; None where nothing is known.

        *issuer* is a category of :mod:`vngov.registries.authorities`, a code that one body alone has, or the id,
        name or code of a body: ``"bo-truong"``, ``"TTg"``, ``"Bộ Tài chính"``.  Without a family, yes if any family
        says so, no if each family that has the kind on that day says no.
        """
        category = self._category(issuer, as_of)
        if category is None:
            return None
        if family is not None:
            return authorities.allowed(category, kind, as_of=as_of, family=family)
        having = [one for one in _FAMILIES if self.get(kind, as_of=as_of, family=one)] or _FAMILIES
        answers = [authorities.allowed(category, kind, as_of=as_of, family=one) for one in having]
        if True in answers:
            return True
        decided = [answer for answer in answers if answer is not None]
        return False if decided and len(decided) == len(answers) else None

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the ids of the kinds whose names are most like that."""
        return self._nearest(text)

    def issuers_of(self, kind: str, *, as_of: date, family: Family | None = None) -> tuple[AuthorityEntry, ...]:
        """Return the categories known to have the power to issue that kind on a day, by id."""
        families = _FAMILIES if family is None else (family,)
        found = {entry for one in families for entry in authorities.issuers_of(kind, as_of=as_of, family=one)}
        return tuple(sorted(found, key=lambda entry: entry.id))

    def _category(self, issuer: str, as_of: date) -> str | None:
        if issuer in authorities.ids:
            return issuer
        if category := authorities.by_code(issuer):
            return category
        from vngov.registries.body_resolution import look_up_body  # noqa: PLC0415 - few questions need the bodies

        body = look_up_body(issuer, as_of=as_of).body
        if body is None:
            return None
        return authorities.category_of(body.id, body.kind.name.lower(), body.level.name.lower())

    @cached_property
    def _by_code(self) -> dict[str, tuple[KindEntry, ...]]:
        index: dict[str, list[KindEntry]] = {}
        for entry in self:
            for code in filter(None, (entry.code, *entry.code_variants)):
                index.setdefault(code, []).append(entry)
        return {code: tuple(entries) for code, entries in index.items()}

    @cached_property
    def _titles(self) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
        """Folded names by their first word, the longest first."""
        names = {tuple(_bare(name).split()): entry.id for entry in self for name in entry.names}
        index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name in sorted(names, key=lambda name: (-len(name), name)):
            index.setdefault(name[0], []).append((name, names[name]))
        return {first: tuple(found) for first, found in index.items()}

    @cached_property
    def _longest_title(self) -> int:
        return max((len(name) for found in self._titles.values() for name, _ in found), default=0)


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return fold(text, accents=False)


def _of_family(entries: Iterable[KindEntry], family: Family | None) -> Iterable[KindEntry]:
    return entries if family is None else (entry for entry in entries if entry.family is family)


def _is_run(line: str, words: list[re.Match[str]]) -> bool:
    """Whether nothing but blanks stands between the words."""
    return all(line[before.end() : after.start()].isspace() for before, after in pairwise(words))


def _entry(row: Row) -> KindEntry:
    return KindEntry(
        **common_fields(row),
        family=Family[row["family"].upper()],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        code=row["code"],
        code_confidence=confidence_of(row["code_confidence"]),
        code_variants=split(row["code_variants"]),
        aliases=split(row["aliases"]),
        sample_forms=split(row["sample_forms"]),
    )


kinds = KindRegistry(N_("document kinds"), partial(read_table, "kinds", _entry))
