"""The pattern that finds names of bodies: one trie of central names, openings of local names and class phrases."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar

from attrs import frozen

from vngov.extract._place_pattern import trie
from vngov.registries._local_pattern import LocalPattern, Opening
from vngov.registries.bodies import BodyEntry, BodyKind, bodies
from vngov.registries.body_classes import BodyClass, body_classes
from vngov.registries.local_bodies import local_bodies
from vngov.text import fold

__all__ = ["LIST_HEADS", "ListItem", "Names", "list_items", "list_pattern", "name_pattern", "names", "surfaces"]

N = TypeVar("N")
_SHORTEST_CODE = 3
_NEED_CONTEXT = frozenset({"đảng", "trung ương", "cp"})
LIST_HEADS = {"các bộ": "bộ", "các sở": "sở", "các phòng": "phòng", "các ban": "ban", "các vụ": "vụ"}
"""Words that open a list of bare names, and the word that each name goes on with."""


@frozen
class Names:
    """What one folded name can mean."""

    central: tuple[BodyEntry, ...] = ()
    openings: tuple[Opening, ...] = ()
    classes: tuple[BodyClass, ...] = ()
    is_code: bool = False


@frozen
class ListItem:
    """What a bare name in a list can mean."""

    central: tuple[BodyEntry, ...] = ()
    patterns: tuple[LocalPattern, ...] = ()


@cache
def names() -> dict[str, Names]:
    """Return everything that the pattern finds, by its folded form."""
    central: dict[str, dict[BodyEntry, None]] = {}
    codes: dict[str, dict[BodyEntry, None]] = {}
    classes: dict[str, dict[BodyClass, None]] = {}
    for entry in bodies:
        for name in entry.sure_names:
            central.setdefault(fold(name), {})[entry] = None
        for code in entry.codes:
            if len(code) >= _SHORTEST_CODE and code.isalpha():
                codes.setdefault(fold(code), {})[entry] = None
    for body_class in body_classes:
        for phrase in body_class.phrases:
            classes.setdefault(fold(phrase), {})[body_class] = None
    openings = {name: found for name, found in local_bodies.patterns.openings.items() if name}
    keys = (central.keys() | codes.keys() | classes.keys() | openings.keys() | LIST_HEADS.keys()) - _NEED_CONTEXT
    found = {
        key: Names(
            tuple(central.get(key, codes.get(key, {}))),
            openings.get(key, ()),
            tuple(classes.get(key, ())),
            is_code=key not in central and key in codes,
        )
        for key in sorted(keys)
    }
    return _with_variants(found)


def _with_variants(found: dict[str, N]) -> dict[str, N]:
    """Add what people write instead: ``&`` for *và*, a dash without blanks."""
    more: dict[str, N] = {}
    for key, meant in found.items():
        for old, new in ((" và ", " & "), (" và ", "&"), (" - ", "-")):
            if old in key:
                more.setdefault(key.replace(old, new), meant)
    return more | found


def surfaces() -> tuple[str, ...]:
    """Return the folded names, for comparing ways of finding them."""
    return tuple(names())


@cache
def name_pattern() -> re.Pattern[str]:
    """Return the pattern of all names, the longest first."""
    return re.compile(rf"(?<!\w)(?:{trie(names())})(?!\w)")


@cache
def list_items() -> dict[str, dict[str, ListItem]]:
    """Return what bare names mean after each word of :data:`LIST_HEADS`: *Tài chính* after *các Bộ*."""
    return {head: _items(head) for head in LIST_HEADS.values()}


def _items(head: str) -> dict[str, ListItem]:
    central: dict[str, dict[BodyEntry, None]] = {}
    local: dict[str, dict[LocalPattern, None]] = {}
    for entry in bodies:
        for name in entry.sure_names:
            folded = fold(name)
            if folded.startswith(f"{head} ") and entry.kind in _LISTED[head]:
                bare = folded.removeprefix(f"{head} ").removesuffix(" trung ương")
                central.setdefault(bare, {})[entry] = None
    for pattern in local_bodies.patterns:
        for form in pattern.forms:
            folded = fold(form.partition(" {")[0])
            if folded.startswith(f"{head} "):
                local.setdefault(folded.removeprefix(f"{head} "), {})[pattern] = None
    return _with_variants(
        {
            name: ListItem(tuple(central.get(name, ())), tuple(local.get(name, ())))
            for name in sorted(central.keys() | local.keys())
        }
    )


_LISTED = {
    "bộ": frozenset({BodyKind.MINISTRY}),
    "ban": frozenset({BodyKind.PARTY_ADVISORY}),
    "sở": frozenset[BodyKind](),
    "phòng": frozenset[BodyKind](),
    "vụ": frozenset[BodyKind](),
}


@cache
def list_pattern(head: str) -> re.Pattern[str]:
    """Return the pattern of the bare names after a word."""
    found = list_items()[head]
    return re.compile(rf"(?:{trie(found)})(?!\w)") if found else re.compile(r"(?!)")
