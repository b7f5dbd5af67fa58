"""The mentions of a text put into groups, one for each act, by what tells acts apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import define, field

from vngov.extract._act_keys import ActKey, key_of, law_name
from vngov.model.citation import Citation
from vngov.registries.laws import LawEntry, LawRegistry
from vngov.text import fold

__all__ = ["ActGroup", "ActGroups", "act_id"]


@define(eq=False)
class ActGroup:
    """The mentions of one act, and all that they know of it together."""

    key: ActKey
    law: LawEntry | None = None
    mentions: list[Citation] = field(factory=list[Citation])


class ActGroups:
    """Groups under construction."""

    def __init__(self, as_of: date | None, laws: LawRegistry) -> None:
        self.groups: list[ActGroup] = []
        self._as_of = as_of
        self._laws = laws
        self._by_base: dict[str, list[ActGroup]] = {}
        self._by_key: dict[ActKey, ActGroup] = {}
        self._by_name: dict[str, list[ActGroup]] = {}

    def add_full(self, citations: Iterable[Citation]) -> Iterator[tuple[Citation, list[ActGroup]]]:
        """Group mentions with a number or a name, what knows most first; return those that fit several acts."""
        keyed = [(one, *key_of(one, self._as_of, self._laws)) for one in citations]
        keyed.sort(key=lambda item: (item[0].number is None, -item[1].known))
        for one, key, law in keyed:
            group = self._by_key.get(key)
            if group is None or len(self._by_base[key.base]) > 1:
                found = self._fitting(one, key)
                if len(found) > 1 and not (group is not None and key.known == group.key.known):
                    yield one, found
                    continue
                group = group or (found[0] if found else self._new(key))
            self._put(group, one, key, law)

    def _fitting(self, one: Citation, key: ActKey) -> list[ActGroup]:
        found = [group for group in self._by_base.get(key.base, ()) if group.key.agrees(key)]
        if not found and one.number is None and (name := law_name(one)):
            found = [group for group in self._by_name.get(name, ()) if key.year in (None, group.key.year)]
        return found

    def _new(self, key: ActKey) -> ActGroup:
        group = ActGroup(key)
        self.groups.append(group)
        self._by_base.setdefault(key.base, []).append(group)
        return group

    def _put(self, group: ActGroup, one: Citation, key: ActKey, law: LawEntry | None) -> None:
        group.mentions.append(one)
        if group.key.base == key.base:
            group.key = group.key.joined(key)
            self._by_key.setdefault(key, group)
        group.law = group.law or law
        if one.number is not None and (name := law_name(one)):
            named = self._by_name.setdefault(name, [])
            if group not in named:
                named.append(group)

    def add_short(self, citations: Iterable[Citation]) -> Iterator[tuple[Citation, list[ActGroup]]]:
        """Add short forms to the one act that each can mean; return those that can mean several or none."""
        by_alias: dict[str, list[ActGroup]] = {}
        by_ordinal: dict[tuple[str | None, str], list[ActGroup]] = {}
        for group in self.groups:
            for alias in {one.alias_defined for one in group.mentions if one.alias_defined}:
                by_alias.setdefault(alias, []).append(group)
            for form in {form for one in group.mentions for form in _short_forms(one)}:
                by_ordinal.setdefault(form, []).append(group)
        for one in citations:
            found = by_alias.get(one.alias_used or "", [])
            if len(found) != 1:
                found = by_ordinal.get((one.kind_id, one.number_text.lstrip("0")), [])
            if len(found) > 1 and one.issuer:
                found = [group for group in found if any(_same(one.issuer, other.issuer) for other in group.mentions)]
            if len(found) == 1:
                found[0].mentions.append(one)
            else:
                yield one, found


def _short_forms(one: Citation) -> Iterator[tuple[str | None, str]]:
    number = one.number
    if number is not None and number.ordinal is not None:
        yield one.kind_id, str(number.ordinal)
        year = number.year or (one.date.year if one.date else None)
        if year is not None:
            yield one.kind_id, f"{number.ordinal}/{year}"


def _same(name: str, other: str | None) -> bool:
    return other is not None and (fold(name) in fold(other) or fold(other) in fold(name))


def act_id(group: ActGroup) -> str:
    """Return a readable name that no other act of the text has, unless nothing tells them apart."""
    number = next((one.number for one in group.mentions if one.number is not None), None)
    key = group.key
    if number is not None:
        label = str(number)
    elif group.law is not None:
        label = group.law.id
    else:
        first = group.mentions[0]
        label = first.number_text or _name(first, key)
    told = number is not None and (number.year is not None or number.symbol.term is not None)
    mark = key.term or (str(key.year) if key.year and not told and not (group.law and number is None) else "")
    marks = [part for part in (mark, key.kind_id if number is not None else None, (key.place or "").title()) if part]
    return f"{label} ({', '.join(marks)})" if marks else label


def _name(one: Citation, key: ActKey) -> str:
    """Return the name as printed, as long as what the key was made of."""
    words = " ".join(one.text.split())
    return words[: len(key.base)] if fold(words[: len(key.base)]) == key.base else words
