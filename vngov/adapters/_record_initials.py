"""The abbreviated name of an issuer, read by its initials: ``SNV Hà Giang``, ``Bộ VH,TT&DL``, ``TU Quảng Ninh``.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 3 makes the codes of bodies from the initials of their names; clerks shorten
names in the same way, in part or whole.  What several names shorten to is told apart by the number of the document.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from vngov.registries.bodies import BodyLevel, BodySystem, LocalBody, bodies
from vngov.registries.places import PlaceKind, PlaceLevel
from vngov.text import fold
from vngov.values import DocumentNumber, Symbol

__all__ = ["NumberHints", "hints_of", "is_shortened", "read_initials"]

_WORD = re.compile(r"[^\W\d_]+")
_CENTRAL = ("trung", "uong")
_LINK = frozenset({"va"})
_CENTRAL_KEY = "tw"
_FEWEST = 2  # letters of an abbreviation
_UNITS = {
    "Q": "quận",
    "H": "huyện",
    "P": "phường",
    "X": "xã",
    "T": "tỉnh",
    "TX": "thị xã",
    "TT": "thị trấn",
    "TP": "thành phố",
}
_SHORT_UNIT = re.compile(r"^(?:(T[XTPxtp]|[QHPXT])(?:\.\s*|\s+)|(t[xtp]|[qhpxt])\.\s*)(?=[^\W\d_])(?![a-zà-ỹ])")
_FULL_UNIT = re.compile(r"^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s", re.IGNORECASE)
_MOST_WORDS = 16


class NumberHints(NamedTuple):
    """What the number of a document says about its issuer: the codes in it, and the side it is of, None if unknown."""

    organs: frozenset[str] = frozenset()
    is_party: bool | None = None


class _Name(NamedTuple):
    """A name that initials can stand for: its folded words, its official spelling, codes and short names of its bearer.

    ``is_head`` marks what opens the name of a local body, whose place follows.
    """

    words: tuple[str, ...]
    official: str
    codes: frozenset[str]
    shorts: frozenset[str]
    is_party: bool
    is_head: bool


def hints_of(number: DocumentNumber | None) -> NumberHints:
    """Return what a number tells about the issuer."""
    return NumberHints() if number is None else _hints(number.symbol)


@functools.lru_cache(maxsize=1024)
def _hints(symbol: Symbol) -> NumberHints:
    return NumberHints(frozenset(map(_code, symbol.organs)), symbol.is_party)


def is_shortened(text: str) -> bool:
    """Whether a name has initials in it."""
    return any(map(_is_short, _WORD.findall(text)))


@functools.lru_cache(maxsize=4096)  # registers repeat their issuers
def read_initials(text: str, hints: NumberHints, day: date | None = None) -> str | None:
    """Return the official name that an abbreviated one stands for, None where that is not certain.

    A *day* tells apart what a place called its bodies before and after it became a city.

    >>> read_initials("Bộ TT-TT", NumberHints()), read_initials("UBKT TU Nghệ An", NumberHints())
    ('Bộ Thông tin và Truyền thông', 'Ủy ban Kiểm tra Tỉnh ủy Nghệ An')
    >>> read_initials("TTCP", NumberHints(frozenset({"TTG"}), False)), read_initials("BCT", NumberHints())
    ('Thủ tướng Chính phủ', None)
    """
    tokens = list(_WORD.finditer(text))
    if not tokens or len(tokens) > _MOST_WORDS or any(letter.isdigit() for letter in text):
        return None
    words = [token[0] for token in tokens]
    if not any(map(_is_short, words)):
        return None
    if found := _chosen([name for name in _matching(words) if not _is_split(text, name)], words, hints):
        return found.official
    for count in range(len(words) - 1, 0, -1):
        if not any(map(_is_short, words[:count])):
            break
        heads = [name for name in _matching(words[:count]) if name.is_head]
        code = _code("".join(words[:count]))
        heads = [name for name in heads if code in name.codes] or heads
        if heads and (found_at := _at_place(heads, text[tokens[count].start() :].strip(" .,;-"), hints, day)):
            return found_at
    return None


def _is_split(text: str, name: _Name) -> bool:
    """Whether a name would go on over a comma that it does not have: ``BTC, BTP`` are two."""
    return "," in text and "," not in name.official


def _is_short(word: str) -> bool:
    return len(word) >= _FEWEST and word.isupper()


def _matching(words: list[str]) -> list[_Name]:
    """Return the names that words, some of them shortened, can stand for."""
    found = _names().get("".join(map(_key, words)), ())
    folded = [_initials(word) if _is_short(word) else fold(word, accents=False) for word in words]
    return [name for name in found if _fits(folded, [_is_short(word) for word in words], name.words)]


def _key(word: str) -> str:
    return _initials(word) if _is_short(word) else _first(fold(word, accents=False))


def _first(word: str) -> str:
    """Return what a word gives to an abbreviation: its first letter, of *Trung ương* ``tw``, of *và* nothing."""
    if word in _LINK or word == _CENTRAL[1]:
        return ""
    return _CENTRAL_KEY if word == _CENTRAL[0] else word[0]


def _initials(word: str) -> str:
    """Return the letters of an abbreviation; that of *Trung ương* has the mark of its horn, or W for it."""
    return fold(re.sub("TƯ", "TW", word), accents=False)


def _fits(typed: list[str], short: list[bool], name: tuple[str, ...]) -> bool:
    at = 0
    for word, is_short in zip(typed, short, strict=True):
        if not is_short:
            if at < len(name) and name[at] in _LINK and word not in _LINK:
                at += 1
            if word in _LINK and (at >= len(name) or name[at] not in _LINK):
                continue
            if at >= len(name) or name[at] != word:
                return False
            at += 1
            continue
        letters = word
        while letters:
            if at < len(name) and name[at] in _LINK:
                at += 1
            if name[at : at + 2] == _CENTRAL and letters.startswith(_CENTRAL_KEY):
                at, letters = at + 2, letters[2:]
            elif at < len(name) and name[at][0] == letters[0]:
                at, letters = at + 1, letters[1:]
            else:
                return False
    return at == len(name)


def _chosen(found: list[_Name], words: list[str], hints: NumberHints) -> _Name | None:
    """Return the one name that is left when the number, and then the code itself, have told them apart."""
    code = _code("".join(words))
    coded = [name for name in found if code in name.codes]
    rivals = [name for name in found if code in name.shorts and name not in coded]
    for names in (
        [name for name in found if name.codes & hints.organs],
        [name for name in found if hints.is_party is not None and name.is_party == hints.is_party],
        [*coded, *rivals],
        found,
    ):
        if len({name.official for name in names}) == 1:
            return names[0]
        committees = {name.official: name for name in names if name.is_party and name.is_head}
        if len(committees) == len({name.official for name in names}) > 0:  # which committee, only the place can tell
            return names[0]
    return None


def _at_place(heads: list[_Name], place: str, hints: NumberHints, day: date | None) -> str | None:
    """Return the name of the body at the place that follows, where one of the heads has a body there."""
    if unit := _SHORT_UNIT.match(place):
        word = (unit[1] or unit[2]).upper()
        longer = f"{_UNITS[word]} {place[unit.end() :]}"
        tails = (longer, place) if word == "TT" else (longer,)
    else:
        tails = (place,)
    ranked = [name for name in heads if name.codes & hints.organs] or heads
    for tail in tails:
        known = [(name, body) for name in ranked for body in bodies.local.named(f"{name.official} {tail}")]
        held = [(name, body) for name, body in known if day is not None and body.is_in_force(day)] or known
        for some in (held, [(name, body) for name, body in held if body.level is BodyLevel.PROVINCE]):
            found = {
                full for name in ranked for full in _spelled(name, [body for own, body in some if own is name], tail)
            }
            if len(found) == 1:
                return found.pop()
    official = {name.official for name in ranked}
    return f"{official.pop()} {tails[0]}" if unit and len(official) == 1 else None


def _spelled(name: _Name, known: Iterable[LocalBody], tail: str) -> set[str]:
    """Return the official names, with the kind of the place where the clerk left it out and one can be meant."""
    whole = {body.name_vi for body in known if fold(body.name_vi).startswith(fold(name.official))}
    return {f"{name.official} {tail}"} if len(whole) > 1 and _FULL_UNIT.match(tail) else whole


@functools.cache
def _names() -> Mapping[str, tuple[_Name, ...]]:
    index: dict[str, dict[_Name, None]] = {}
    for name in (*_central_names(), *_local_heads()):
        index.setdefault("".join(map(_first, name.words)), {})[name] = None
    return {key: tuple(names) for key, names in index.items()}


def _central_names() -> Iterator[_Name]:
    for entry in bodies:
        codes = frozenset(map(_code, entry.codes))
        shorts = frozenset(_code(form) for form in entry.sure_names if _is_short(form))
        is_party = entry.kind.system is BodySystem.PARTY
        for form in entry.sure_names:
            if not any(map(_is_short, _WORD.findall(form))):
                yield _Name(_words(form), entry.name_vi, codes, shorts, is_party, is_head=False)


def _local_heads() -> Iterator[_Name]:
    patterns = bodies.local.patterns
    for row in sorted(patterns, key=lambda row: min(map(_rank, row.place_kinds))):
        codes = frozenset(map(_code, row.codes))
        is_party = row.kind.system is BodySystem.PARTY
        before, gap, _ = row.name_vi.partition("{party}")
        if gap:
            for kind in sorted(row.place_kinds, key=_rank):
                if (committee := patterns.committee_of(kind)) is not None:
                    yield _head(before + committee.name_vi, codes, is_party=is_party)
        else:
            yield _head(row.name_vi, codes, is_party=is_party)


def _rank(kind: PlaceKind) -> tuple[int, bool]:
    """Sort kinds of units by level, provinces before cities."""
    return tuple(PlaceLevel).index(kind.level), kind is not PlaceKind.PROVINCE


def _head(form: str, codes: frozenset[str], *, is_party: bool) -> _Name:
    official = form.partition("{")[0].strip()
    return _Name(_words(official), official, codes, frozenset(), is_party, is_head=True)


def _words(form: str) -> tuple[str, ...]:
    return tuple(fold(word, accents=False) for word in _WORD.findall(form))


def _code(code: str) -> str:
    return fold("".join(filter(str.isalpha, code.replace("Ư", "W"))), accents=False).upper()
