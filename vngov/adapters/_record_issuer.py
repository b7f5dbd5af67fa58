"""The name of an issuer as a clerk typed it, made the official one.

NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III and IV: which words of the name of a body have a capital.  Lines are joined,
abbreviations written out, and runs of words that are a known body, post or province get its spelling; what is known
nowhere keeps the letters it has.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vngov.registries.bodies import bodies
from vngov.registries.places import places
from vngov.registries.table import read_rows
from vngov.text import clean, fold, new_tones, plain_dashes

__all__ = ["canonical_issuer"]

_LONGEST = 500  # of a cell that can be a name
_BREAK = re.compile(r"\s*[\r\n/|;]+\s*")
_TOKEN = re.compile(r"[^\s,.()\-–]+(?:-[^\s,.()\-–]+)*|[,.()\-–]")
_NO_SPACE_BEFORE = frozenset(",.)")
_UNIT_WORDS = frozenset(
    {
        "tỉnh", "thành phố", "thành", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu",
    }
)  # fmt: skip
_PARTY_COMMITTEE = frozenset({"TU"})  # a provincial committee of the Party, not TƯ without its horn
_LOWER_WORDS = frozenset({"và", "của", "về", "trên", "địa", "bàn", "các", "cấp", "liên"})
_RANKED_LINE = re.compile(
    r"(?:sở|ban|văn phòng|chi cục|phòng|trung tâm|hội đồng|ủy ban|thanh tra|cục|vụ|viện|đảng ủy|chi bộ|công ty"
    r"|trường)\b"
)


class _Lexicon(NamedTuple):
    """Names by their folded words, with and without diacritics; the number of words of the longest."""

    exact: Mapping[str, str]
    bare: Mapping[str, str | None]
    abbreviations: Mapping[str, str]
    longest: int


@functools.lru_cache(maxsize=4096)  # registers repeat their issuers
def canonical_issuer(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the official spelling of an issuer's name, and the slugs of what had to be changed.

    >>> canonical_issuer("UBND TỈNH / SỞ Y TẾ")
    ('Sở Y tế', ('lines-joined', 'letter-case'))
    >>> canonical_issuer("UỶ BAN NHÂN DÂN TÍNH QUẢNG NGÃI")[0]
    'Ủy ban nhân dân tỉnh Quảng Ngãi'
    """
    if not text or text.isspace():
        return "", ()
    if len(text) > _LONGEST:
        return " ".join(text.split()), ()
    repairs: dict[str, None] = {}
    name = plain_dashes(unicodedata.normalize("NFC", clean(text).text)).strip(" .,;:-*\"'“”")
    lines = [line for line in _BREAK.split(name) if line]
    if len(lines) > 1:
        repairs["lines-joined"] = None
    name = " ".join(_own_lines(lines).split())
    spelled = new_tones(name)
    if spelled != name:
        repairs["tones"] = None
    capitals = (spelled.isupper() or spelled.islower()) and " " in spelled  # one case throughout says nothing of names
    words = _written_out(_TOKEN.findall(spelled))
    if " ".join(words) != " ".join(_TOKEN.findall(spelled)):
        repairs["abbreviation"] = None
        words = _TOKEN.findall(" ".join(words))
    result = _joined(_respelled(words, capitals=capitals))
    result = result[:1].upper() + result[1:]
    if "abbreviation" not in repairs and result != spelled:
        repairs["letter-case" if fold(result) == fold(spelled) else "misread-letters"] = None
    return result, tuple(repairs)


def _own_lines(lines: list[str]) -> str:
    """Leave out the bodies printed above the issuer: a line that names a body begins anew."""
    start = 0
    for number, line in enumerate(lines):
        if number and _RANKED_LINE.match(fold(line)):
            start = number
    return " ".join(lines[start:])


def _written_out(words: list[str]) -> list[str]:
    table = _lexicon().abbreviations
    result: list[str] = []
    shortened = False
    for word in words:
        meaning = table.get(word)
        if meaning is None and (word.isupper() or _is_no_syllable(word)):
            meaning = table.get(fold(word, accents=False).upper())
        if word != "." or not shortened:  # the full stop of "TP."
            result.append(meaning or word)
        shortened = meaning is not None
    return result


def _is_no_syllable(word: str) -> bool:
    """Tell ``ubnd`` and ``tp`` from words that have the letters of an abbreviation, such as ``ca``."""
    return word.islower() and (len(word) > 3 or not set("aeiouy") & set(fold(word, accents=False)))  # noqa: PLR2004


def _respelled(words: list[str], *, capitals: bool) -> Iterator[str]:
    lexicon = _lexicon()
    keys = [fold(word) for word in words]
    bare = [fold(word, accents=False) for word in words]
    position, proper = 0, False
    while position < len(words):
        for size in range(min(lexicon.longest, len(words) - position), 0, -1):
            found = lexicon.exact.get(" ".join(keys[position : position + size]))
            if found is None and size > 1:
                found = lexicon.bare.get(" ".join(bare[position : position + size]))
            if found is not None and _may_stand(found, words, position, size, capitals=capitals):
                yield found
                proper = fold(found) in _UNIT_WORDS
                position += size
                break
        else:
            word = words[position]
            if capitals:
                word = word.capitalize() if proper and keys[position] not in _LOWER_WORDS else word.lower()
            yield word
            position += 1


def _may_stand(found: str, words: list[str], position: int, size: int, *, capitals: bool) -> bool:
    """Tell a name from common words that are spelled like it, by the letters that were typed."""
    if fold(found) in _UNIT_WORDS:
        rest = words[position + size :]
        if not rest and not capitals and words[position - 1][:1].isupper() and _has_unit(words[:position]):
            return False  # "huyện Yên Thành": the end of a name
        return capitals or not rest or rest[0][:1].isupper()
    starts_with_unit = size > 1 and fold(found).partition(" ")[0] in _UNIT_WORDS  # "tinh Bắc Giang": the name tells
    telling = words[position : position + 1 + starts_with_unit]
    return capitals or position == 0 or any(word[:1].isupper() for word in telling)


def _has_unit(words: list[str]) -> bool:
    return any(fold(word) in _UNIT_WORDS for word in words)


def _joined(parts: Iterator[str]) -> str:
    text = ""
    for part in parts:
        text += part if not text or part in _NO_SPACE_BEFORE or text.endswith("(") else f" {part}"
    return text


@functools.cache
def _lexicon() -> _Lexicon:
    exact: dict[str, str] = {}
    bare: dict[str, str | None] = {}
    abbreviations: dict[str, str] = {}
    names = [name for entry in bodies for name in (entry.name_vi,)]
    for row in read_rows("issuer_words"):
        if row["role"] == "abbreviation":
            abbreviations[row["written"]] = row["meaning"]
            bare_form = fold(row["written"], accents=False).upper()
            if bare_form not in _PARTY_COMMITTEE:
                abbreviations.setdefault(bare_form, row["meaning"])
        else:
            names.append(row["written"])
    for place in places.provinces:
        names += [place.full_name, place.name_vi]
    for name in (*names, *_UNIT_WORDS):
        words = " ".join(_TOKEN.findall(name))
        key, plain = fold(words), fold(words, accents=False)
        exact.setdefault(key, name)
        bare[plain] = name if bare.get(plain, name) in {name, exact[key]} else None
    longest = max(len(key.split()) for key in exact)
    return _Lexicon(exact, bare, abbreviations, longest)
