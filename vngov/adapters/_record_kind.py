"""The kind of the document that a record is about: from the words typed, from the code in the symbol, from its form.

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from vngov.registries.family import Family
from vngov.registries.kinds import KindEntry, kinds
from vngov.values import DocumentNumber, NumberStyle

__all__ = ["CODES_OF_BODIES_TOO", "KindChoice", "is_code", "kind_of_words", "settle_kind"]

_LETTER = "cong-van"
_DECREE = "nghi-dinh"
_SAME_FORM = {
    "luat": {"bo-luat", "luat", "phap-lenh", "lenh", "sac-lenh"},
    "phap-lenh": {"luat", "phap-lenh", "lenh"},
    "lenh": {"luat", "phap-lenh", "lenh"},
    "bo-luat": {"luat", "lenh", "bo-luat"},
}  # a law was known by the number of the order that published it
CODES_OF_BODIES_TOO = frozenset({"CT", "DA", "KH", "PC", "QC", "TB", "TC", "TM"})
"""Codes of kinds that stood for bodies in old symbols: ``452/TC-TCNH`` is of the Ministry of Finance."""
_LETTER_STYLES = frozenset({NumberStyle.STATE, NumberStyle.OLD_SLASH})
_NO_HYPHENS_FROM = date(2005, 6, 5)
"""Day of TTLT 55/2005/TTLT-BNV-VPCP: a hyphen after the number is a slip since, and no old style."""


class KindChoice(NamedTuple):
    """The id of the kind, empty where it stays open; the slug of the reason, empty where there is no doubt."""

    id: str
    doubt: str = ""
    candidates: tuple[str, ...] = ()


def kind_of_words(cell: str) -> str | None:
    """Return the kind that words or an abbreviation in a cell of their own name.

    >>> kind_of_words("QUYÉT ĐỊNH"), kind_of_words("Công văn điều hành"), kind_of_words("VB HN"), kind_of_words("?")
    ('quyet-dinh', 'cong-van', 'van-ban-hop-nhat', None)
    """
    text = " ".join(cell.split())
    if not text:
        return None
    if found := kinds.match_title(text):
        return found.id
    ids = {entry.id for entry in (*kinds.by_code(text), *kinds.by_name(text))}
    return ids.pop() if len(ids) == 1 else None


def is_code(cell: str) -> bool:
    """Whether a cell of the kind has a code that several kinds share: which one it is, the number may tell."""
    return bool(kinds.by_code(" ".join(cell.split())))


def settle_kind(named: str | None, number: DocumentNumber | None, on: date | None) -> KindChoice:
    """Return the kind by the words and the number together."""
    if number is None:
        return KindChoice(named) if named else KindChoice("", "kind-not-given")
    official, possible = _by_code(number, on)
    coded = official or possible
    if named:
        if not coded or named in possible or coded & _SAME_FORM.get(named, set()) or _is_joint(named, coded):
            return KindChoice(named)
        if number.symbol.kind_code in CODES_OF_BODIES_TOO:
            return KindChoice(named)
        return KindChoice("", "kind-contradicts-code", tuple(sorted({named, *coded})))
    if len(coded) == 1:
        return KindChoice(next(iter(coded)))
    if coded:
        return KindChoice("", "kind-ambiguous", tuple(sorted(coded)))
    return _by_form(number, on)


def _by_code(number: DocumentNumber, on: date | None) -> tuple[set[str], set[str]]:
    """Return the kinds that the code is the official one of, and all that it is used for."""
    code = number.symbol.kind_code
    if code is None:
        return set(), set()
    family = Family.PARTY if number.is_party else None
    held = kinds.by_code(code, as_of=on, family=family) if on else ()
    found = _own(held or kinds.by_code(code, family=family), number)
    possible = {entry.id for entry in (*found, *kinds.by_code(code, family=family))}
    return {entry.id for entry in found if entry.code == code}, possible


def _own(entries: tuple[KindEntry, ...], number: DocumentNumber) -> tuple[KindEntry, ...]:
    """Leave out the kinds of the other side where the form of the number tells them apart."""
    if number.is_party:
        return entries
    state = tuple(entry for entry in entries if entry.family is not Family.PARTY)
    if number.year is not None:
        normative = tuple(entry for entry in state if entry.family is Family.NORMATIVE)
        return normative or state or entries
    return state or entries


def _is_joint(named: str, coded: set[str]) -> bool:
    """Whether a joint document has the code of the plain kind: ``9/NQ-LT``, ``24/TT-LB``."""
    return named.removesuffix("-lien-tich") in coded


def _by_form(number: DocumentNumber, on: date | None) -> KindChoice:
    """Tell by the form alone: a letter has no code of a kind, and neither had what the Government once issued."""
    symbol = number.symbol
    if symbol.term is not None:
        return KindChoice("", "kind-ambiguous", ("luat", "nghi-quyet"))
    if symbol.organs == ("CP",) and symbol.unit is None:
        return KindChoice(_DECREE, "kind-guessed", (_DECREE, "nghi-quyet", "quyet-dinh"))
    is_recent_slip = symbol.style is NumberStyle.OLD_HYPHEN and on is not None and on >= _NO_HYPHENS_FROM
    if number.year is None and symbol.organs and (symbol.style in _LETTER_STYLES or is_recent_slip):
        return KindChoice(_LETTER)
    return KindChoice("", "kind-not-given")
