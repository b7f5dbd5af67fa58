"""Capitals of the name of a body, by the rule where no registry has the name.

NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV: capital are the first letters of the words for the type of the body and for its
function or field; names of places and of bodies within the name keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vngov.registries.bodies import BodyKind, bodies
from vngov.registries.kinds import kinds
from vngov.registries.local_bodies import local_bodies
from vngov.registries.places import places
from vngov.registries.table import read_rows
from vngov.text import fold
from vngov.text._syllables import is_syllable

__all__ = ["has_head", "restore_capitals"]

_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")
_LOWER_FIELD = frozenset(
    {"ngành", "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "đặc", "cấp", "cơ", "các", "về"}
)
_SYMBOL = re.compile(r".*[\d/&]")
_LONGEST = 12
_JOINTS = frozenset({"-", "và"})
_OF_A_FIELD = "ngành"
_ANYWHERE = ("UBND", "HĐND", "MTTQ", "TNCS", "Việt Nam", "Trung ương", "Chính phủ", "Quốc hội", "Đảng", "Nhà nước")


def restore_capitals(printed: str) -> str:
    """Return a name printed in capitals in the spelling of the rule."""
    words = _WORD.findall(printed)
    if not any(word.isupper() and len(word) > 1 for word in words):
        return printed
    lower = [word if _SYMBOL.match(word) or not is_syllable(word) else word.lower() for word in words]
    folded = [fold(word) for word in words]
    bare = [fold(word, accents=False) for word in words]
    spelt, position = _head(folded, bare)
    made = [spelt] if spelt else []
    upper = not made or _heads().get(fold(spelt)) == "upper"
    opens = True
    while position < len(words):
        known, length = _known(folded, bare, position, opens=opens)
        if known:
            made.append(known)
        else:
            word = lower[position]
            first = opens and upper and fold(word) not in _LOWER_FIELD
            made.append(word[:1].upper() + word[1:] if first and _LETTER.match(word) else word)
        last = folded[position + length - 1]
        opens = last == _OF_A_FIELD or (upper and last in _JOINTS)
        position += length
    return " ".join(made)


def has_head(name: str) -> bool:
    """Whether a name opens with the word for a type of body or post."""
    words = _WORD.findall(name)
    return bool(_head([fold(word) for word in words], [fold(word, accents=False) for word in words])[0])


def _head(folded: list[str], bare: list[str]) -> tuple[str, int]:
    """Return the words for the type of the body at the beginning, and how many they are."""
    for count in range(min(len(bare), _LONGEST), 0, -1):
        if found := _head_spellings().get(" ".join(bare[:count])):
            exact = next((one for one in found if fold(one) == " ".join(folded[:count])), found[0])
            return exact, count
    return "", 0


def _known(folded: list[str], bare: list[str], position: int, *, opens: bool) -> tuple[str, int]:
    """Return the longest known name of a field, a body or a place that begins at a word, and its length.

    Fields count where one can begin: *Xây dựng* is one after *Sở*, not in *dự án đầu tư xây dựng*.
    """
    if (kind := kinds.match_title(" ".join(folded[position:]))) and kind.start == 0:
        words = " ".join(folded[position:])[: kind.end].split()
        if folded[position + len(words) : position + len(words) + 1] == ["số"]:  # an act that is cited
            return " ".join(words).capitalize(), len(words)
    for count in range(min(len(bare) - position, _LONGEST), 0, -1):
        stop = position + count
        spelt = _fields().get(" ".join(folded[position:stop])) or (
            _bare_fields().get(" ".join(bare[position:stop])) if count > 1 else None
        )
        if spelt and (opens or _head(folded[position:stop], bare[position:stop])[0] or spelt in _ANYWHERE):
            return spelt, count
        if count > 1 and (spelt := _place(" ".join(folded[position:stop]))):
            return spelt, count
    return "", 1


@cache
def _heads() -> dict[str, str]:
    return {fold(row["id"]): row["field"] for row in read_rows("name_heads")}


@cache
def _head_spellings() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for row in read_rows("name_heads"):
        index.setdefault(fold(row["id"], accents=False), []).append(row["id"])
    return {key: tuple(found) for key, found in index.items()}


def _place(folded: str) -> str:
    """Return the spelling of a unit, if the words name one of the province level, or any with the word for its kind."""
    for entry in places.find(folded):
        if folded == fold(entry.full_name):
            return entry.full_name
        if entry.level is places.provinces.latest()[0].level and folded == fold(entry.name_vi):
            return entry.name_vi
    return ""


def _field_names() -> Iterator[str]:
    heads = sorted((row["id"] for row in read_rows("name_heads")), key=len, reverse=True)
    names = [entry.name_vi for entry in bodies]
    names += [
        pattern.name_vi.partition(" {")[0] for pattern in local_bodies.patterns if pattern.kind is not BodyKind.POST
    ]
    for name in names:
        yield name
        for head in heads:
            if name.startswith(f"{head} "):
                rest = name.removeprefix(f"{head} ")
                if rest[:1].isupper() and " " in rest:
                    yield rest
                break
    yield from _ANYWHERE


@cache
def _fields() -> dict[str, str]:
    return {fold(name): name for name in _field_names()}


@cache
def _bare_fields() -> dict[str, str]:
    return {fold(name, accents=False): name for name in _field_names()}
