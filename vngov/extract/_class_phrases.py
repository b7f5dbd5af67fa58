"""Classes of towns as a text puts them: ``02 đô thị loại II``, ``các tiêu chí của đô thị loại I``, ``lên loại IV``.

“Loại I” alone may be the class of a province, a hospital or a road: it counts only in a sentence about towns.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from vngov.errors import InvalidNumeralError
from vngov.text import from_words
from vngov.values.urban_class import UrbanClass

__all__ = ["ClassPhrase", "TownCount", "class_phrases", "town_counts"]

_NUMERAL = r"(?:đặc\ biệt|IV|I{1,3}|V|[1-5])(?!\w)"
_COUNT = r"\b(?:[0-9]{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_CLASS = re.compile(
    rf"""
    (?:(?P<count>{_COUNT})\ +)?
    (?P<set>\b(?:các|những)\ +)?
    (?:(?P<town>\bđô\ thị|\bĐT)\ +(?:(?P<new>mới)\ +)?)?
    \b(?:loại|hạng)\ +(?P<first>{_NUMERAL})
    (?P<more>(?:\ ?(?:,|và|-|–|hoặc|/)\ ?(?:(?:đô\ thị\ +)?loại\ +)?(?:IV|I{{1,3}}|V)(?!\w))*+)
    (?:\ *\((?P<behind>[0-9]{{1,3}})\ đô\ thị\)
      |\ *[:,]?\ *(?:bao\ )?gồm(?:\ có)?\ (?P<among>[0-9]{{1,3}})\ đô\ thị(?!\ *(?:mới\ *)?(?:loại|hạng)))?
  | (?P<special_town>\bđô\ thị\ đặc\ biệt)(?!\ khó)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_THINGS = re.compile(
    r"(?:hành chính|xã|phường|huyện|tỉnh|bệnh viện|trường|công trình|đường|đất|rừng|dự án|cảng|chợ|khu vực|vật liệu|"
    r"sản phẩm|hợp đồng|viên chức|chuyên viên|doanh nghiệp|khoáng sản|phân|xếp|huân chương|bằng)\s+$",
    re.IGNORECASE,
)
_TOWNS = re.compile(r"\bđô thị\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?P<count>{_COUNT})\ +(?P<new>)đô\ thị(?P<kind>\ mới)?(?!\ +(?:mới\ +)?(?:loại|hạng)|\w)", re.IGNORECASE
)
_NUMBERS = re.compile(_NUMERAL, re.VERBOSE)
_LOOK_BACK = 24


@frozen
class ClassPhrase:
    """A class, or several, at ``start:end`` of a text; ``count`` is how many towns, ``is_set`` “các đô thị loại …”."""

    start: int
    end: int
    classes: tuple[UrbanClass, ...]
    count: int | None
    is_set: bool
    names_towns: bool


@frozen
class TownCount:
    """A number of towns without a class."""

    start: int
    end: int
    count: int
    is_new: bool


def class_phrases(text: str) -> Iterator[ClassPhrase]:
    """Yield the urban classes in a sentence, in order."""
    for found in _CLASS.finditer(text):
        if found["special_town"]:
            yield ClassPhrase(*found.span(), (UrbanClass.SPECIAL,), None, is_set=False, names_towns=True)
            continue
        if not found["town"] and not _is_about_towns(text, found):
            continue
        classes = [UrbanClass.parse(f"loại {found['first']}")]
        classes += [UrbanClass.parse(f"loại {one}") for one in _NUMBERS.findall(found["more"])]
        yield ClassPhrase(
            *found.span(),
            tuple(dict.fromkeys(classes)),
            _count(found["count"] or found["behind"] or found["among"]) if found["town"] else None,
            is_set=bool(found["set"]),
            names_towns=bool(found["town"]),
        )


def town_counts(text: str) -> Iterator[TownCount]:
    """Yield the numbers of towns of no class in a sentence, in order."""
    for found in _COUNTED.finditer(text):
        count = _count(found["count"])
        if count is not None:
            yield TownCount(*found.span(), count, bool(found["kind"]))


def _is_about_towns(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()]
    if _OTHER_THINGS.search(before[-_LOOK_BACK:]):
        return False
    return bool(_TOWNS.search(before)) or bool(_TOWNS.search(text, found.end()))


def _count(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isdecimal():
        return int(text)
    try:
        return from_words(text.lower())
    except InvalidNumeralError:
        return None
