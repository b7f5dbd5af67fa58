"""How a symbol (ký hiệu) is cut into kind, issuers, unit, term and suffix, and put together again.

The functions work on plain strings and tuples, so that :mod:`vngov.values.symbol` stays a value and nothing else.
They never raise: what is no symbol gives None.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from vngov.values._lazy_pattern import LazyPattern
from vngov.values._symbol_codes import (
    AMBIGUOUS_KIND_CODES,
    ASSEMBLY_CODES,
    BARE_KIND_CODES,
    COMMITTEE_CODES,
    JOINT_KIND_CODES,
    LOCAL_ISSUER_CODES,
    OLD_STATE_ISSUERS,
    PARTY_KIND_CODES,
    UNMISTAKABLE_KIND_CODES,
)
from vngov.values.number_style import NumberStyle

__all__ = ["BODY", "TOKEN", "Groups", "compose", "split"]

_FIRST = "A-ZĐÂÊÔƠƯĂ"
_REST = _FIRST + "a-zđâêôơưă0-9&"

TOKEN = rf"[{_FIRST}][{_REST}]{{0,29}}+(?:\.[{_FIRST}][{_REST}]{{0,9}}+)?+"
"""One group of a symbol: ``UBND``, ``TTg``, ``BGD&ĐT``, ``NL2``, ``CNTD.DV``."""

_LATER = rf"(?:{TOKEN}|[0-9][{_REST}]{{0,9}}+)"
BODY = rf"{TOKEN}(?:-{_LATER})*+(?:/{_LATER}(?:-{_LATER})*+)*+(?:/nb)?(?:\({_LATER}(?:-{_LATER})*+\))?"
"""A whole symbol, without what stands before it."""

_BODY = LazyPattern(BODY)
_TERM = LazyPattern(r"(?P<stem>[A-ZĐ&]+)(?P<term>[1-9][0-9]?)")
_NATIONAL_COMMITTEE = LazyPattern(r"UB(?!ND|DT|MT|KT(?:TW|TU|ĐU|HU)|TVQH)[A-ZĐ&]{2,}")
_SHORT_UNIT = 2
_MAX_SEGMENTS = 3


class Groups(NamedTuple):
    """The groups of a symbol, by role."""

    kind_code: str | None
    organs: tuple[str, ...]
    unit: str | None
    term: int | None
    suffix: str | None
    style: NumberStyle
    irregular: str | None


class _Roles(NamedTuple):
    kind: str | None
    organs: tuple[str, ...]
    unit: str | None
    moved: bool = False  # the groups do not stand in the order of the law


def split(body: str, separator: str, kinds: Collection[str], organs: Collection[str] | None = None) -> Groups | None:
    """Cut *body*, which stood after *separator*; *organs* are the codes of bodies that the caller knows."""
    if _BODY.fullmatch(body) is None:
        return None
    text, bracketed = _cut_brackets(body)
    segments = text.split("/")
    suffix = segments.pop() if segments[-1] == "nb" else None
    if not segments or len(segments) > _MAX_SEGMENTS:
        return None
    if len(segments) == 1:
        roles = _hyphenated(segments[0].split("-"), kinds, organs or ())
        style = NumberStyle.STATE if separator == "/" else NumberStyle.OLD_HYPHEN
    else:
        roles = _slashed(segments, kinds, organs or (), hyphen_first=separator == "-")
        style = NumberStyle.OLD_SLASH if separator == "/" else _hyphen_slash_style(roles)
        if style is NumberStyle.PARTY and len(segments) == _MAX_SEGMENTS and suffix is None:
            suffix = segments[2]
            roles = _slashed(segments[:2], kinds, organs or (), hyphen_first=True)
    unit = "-".join(filter(None, (roles.unit, bracketed))) or None
    names, term = _cut_term(roles.organs)
    groups = Groups(roles.kind, names, unit, term, suffix, style, None)
    return groups if compose(groups) == body else groups._replace(irregular=body)


def compose(groups: Groups) -> str:
    """Return the symbol as it is printed, without what stands before it."""
    if groups.irregular is not None:
        return groups.irregular
    kind, organs, unit, term, suffix, style, _ = groups
    tail = _with_term(organs, term)
    if kind is not None and style in _KIND_THEN_SLASH:
        text = kind + "/" + "-".join(tail + ([unit] if unit else [])) if tail else kind
    elif kind is None and style in _KIND_THEN_SLASH:
        text = "-".join(tail) + (f"/{unit}" if unit else "")
    else:
        text = "-".join(([kind] if kind else []) + tail + ([unit] if unit else []))
    return f"{text}/{suffix}" if suffix else text


_KIND_THEN_SLASH = frozenset({NumberStyle.PARTY, NumberStyle.OLD_HYPHEN_SLASH, NumberStyle.OLD_SLASH})


def is_assembly(code: str) -> bool:
    """Tell whether the number of a term may follow *code*: Quốc hội and its committees, hội đồng nhân dân."""
    return code in ASSEMBLY_CODES or _NATIONAL_COMMITTEE.fullmatch(code) is not None


def _cut_brackets(body: str) -> tuple[str, str | None]:
    if not body.endswith(")"):
        return body, None
    text, _, inside = body[:-1].partition("(")
    return text, inside


def _hyphenated(tokens: Sequence[str], kinds: Collection[str], known: Collection[str]) -> _Roles:
    head, rest = tokens[0], tuple(tokens[1:])
    if not rest:
        return _Roles(head, (), None) if head in BARE_KIND_CODES and head in kinds else _Roles(None, (head,), None)
    if head in kinds and not (head in AMBIGUOUS_KIND_CODES and head in known and rest[0] not in known):
        return _named(head, rest, known)
    if rest[0] in UNMISTAKABLE_KIND_CODES or (head, rest[0]) == ("LB", "TT"):
        return _Roles(rest[0], (head,), "-".join(rest[1:]) or None, moved=True)
    if len(rest) == 1 and rest[0] in LOCAL_ISSUER_CODES and head not in known and head not in LOCAL_ISSUER_CODES:
        return _Roles(None, rest, head, moved=True)
    return _issued(None, tokens, known)


def _named(kind: str, rest: tuple[str, ...], known: Collection[str]) -> _Roles:
    if kind in JOINT_KIND_CODES:
        return _Roles(kind, rest, None)
    if len(rest) > 1 and rest[-1] in LOCAL_ISSUER_CODES and rest[0] not in known and rest[0] not in LOCAL_ISSUER_CODES:
        return _Roles(kind, rest[-1:], "-".join(rest[:-1]), moved=True)
    return _issued(kind, rest, known)


def _issued(kind: str | None, tokens: Sequence[str], known: Collection[str]) -> _Roles:
    """The first group is an issuer; further ones are as long as they are known to be bodies."""
    end = next((i for i, token in enumerate(tokens) if i and not _is_known(token, known)), len(tokens))
    return _Roles(kind, tuple(tokens[:end]), "-".join(tokens[end:]) or None)


def _is_known(token: str, known: Collection[str]) -> bool:
    return token in known or token in LOCAL_ISSUER_CODES


def _slashed(segments: Sequence[str], kinds: Collection[str], known: Collection[str], *, hyphen_first: bool) -> _Roles:
    left, right = segments[0].split("-"), segments[1].split("-")
    last = segments[2] if len(segments) == _MAX_SEGMENTS else None
    if len(left) == 1 and right[0] in UNMISTAKABLE_KIND_CODES and left[0] not in UNMISTAKABLE_KIND_CODES:
        return _Roles(right[0], (left[0],), "-".join([*right[1:], *([last] if last else [])]) or None, moved=True)
    if len(left) == 1 and left[0] in kinds:
        if left[0] in JOINT_KIND_CODES:
            roles = _Roles(left[0], tuple(right), None)
        elif hyphen_first and left[0] in PARTY_KIND_CODES:
            roles = _party(left[0], right, known)
        else:
            roles = _issued(left[0], right, known)
        return roles._replace(unit="-".join(filter(None, (roles.unit, last))) or None)
    roles = _hyphenated(left, kinds, known)
    return roles._replace(unit="-".join(filter(None, (roles.unit, *segments[1:]))))


def _party(kind: str, tokens: Sequence[str], known: Collection[str]) -> _Roles:
    """In a Party number hyphens join the codes of bodies; a short last group is the drafting unit."""
    last = tokens[-1]
    if len(tokens) > 1 and len(last) <= _SHORT_UNIT and last not in COMMITTEE_CODES and last not in known:
        return _Roles(kind, tuple(tokens[:-1]), last)
    return _Roles(kind, tuple(tokens), None)


def _hyphen_slash_style(roles: _Roles) -> NumberStyle:
    """A number of the Party, unless the kind or the issuer is the State's."""
    state = {_stem(organ) for organ in roles.organs} & OLD_STATE_ISSUERS
    if roles.kind in PARTY_KIND_CODES and roles.organs and not state and not roles.moved:
        return NumberStyle.PARTY
    return NumberStyle.OLD_HYPHEN_SLASH


def _stem(organ: str) -> str:
    return organ.rstrip("0123456789")


def _cut_term(organs: Iterable[str]) -> tuple[tuple[str, ...], int | None]:
    """Take the number of the term off the first elected body."""
    names, term = list(organs), None
    for i, name in enumerate(names):
        if is_assembly(name):
            break
        if (match := _TERM.fullmatch(name)) and is_assembly(match["stem"]):
            names[i], term = match["stem"], int(match["term"])
            break
    return tuple(names), term


def _with_term(organs: Iterable[str], term: int | None) -> list[str]:
    names = list(organs)
    if names and term is not None:
        i = next((i for i, name in enumerate(names) if is_assembly(name)), len(names) - 1)
        names[i] = f"{names[i]}{term}"
    return names
