"""Names of towns in a text: single ones, lists of them, chains and clusters.

A hyphen joins the halves of one name (``Duy Hải - Duy Nghĩa``); commas, semicolons and ``và`` part names.  What stands
in brackets behind a name is the district that it lies in, or the units that it consists of.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from attrs import evolve, frozen

from vngov.model.urban import CentreKind, UrbanCentre

__all__ = ["Named", "group_before", "list_at", "lists_beside", "lists_in"]

_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_WORD = rf"[{_UPPER}][\w'’]*+"
_PLACE_KIND = r"""
    (?i:đô\ thị(?:\ mới|\ trung\ tâm|\ động\ lực|\ du\ lịch|\ vệ\ tinh)?|thành\ phố(?:\ tỉnh\ lỵ|\ tỉnh\ lị)?|thị\ xã|
    thị\ trấn|huyện|quận|xã|phường|đặc\ khu|tỉnh|khu\ vực(?:\ đô\ thị)?|thị\ tứ|
    trung\ tâm\ (?:xã|huyện(?:\ lỵ)?|cụm\ xã|hành\ chính)(?:\ mới)?|TP\.?|TX\.?|TT\.?)
"""
_ITEM = re.compile(
    rf"""
    (?:(?P<all>(?i:các)\ +)?(?P<kind>{_PLACE_KIND})(?:\ +|(?<=[^\W\d_])\ *:\ *))?
    (?P<name>(?:(?:Nông|Lâm)\ trường\ )?{_WORD}(?:\ {_WORD})*+(?:\ ?[-–]\ ?{_WORD}(?:\ {_WORD})*+)*+)
    (?P<wider>\ mở\ rộng)?
    (?:\ *\((?P<bracket>[^()]*)\))?
    (?:\ *[-–]\ *(?P<above>(?:huyện|quận|tỉnh|thành\ phố)\ {_WORD}(?:\ {_WORD})*+))?
    """,
    re.VERBOSE,
)
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)")
_ENDED = re.compile(r"\s*(?:[,;.:)]|và\b|$)")
_GROUP = re.compile(r"\b(?P<kind>chuỗi|cụm|hành lang|dải|chùm)(?: các)? đô thị\b", re.IGNORECASE)
_GROUP_ENDS = re.compile(
    rf"\s(?:đạt|theo|thành|trở thành|cơ bản|phấn đấu|là đô thị|lên|xây dựng|định hướng|hướng|từng bước)\b|"
    rf",\s(?![{_UPPER}])|[;.(]"
)
_GENERAL = re.compile(
    r"\b(?P<name>(?:các|những) (?:trung tâm|thị trấn|thị xã|thành phố|đô thị|xã|khu vực)(?: [^\W\d_]+){1,6}?)"
    r"(?=\s+(?:để|thành|trở thành|đạt|là|lên|theo|được|đủ|phấn đấu|cơ bản)\b)"
)
_BODIES = re.compile(
    r"(?:Bộ|Sở|Ủy ban|Uỷ ban|Thủ tướng|Chính phủ|Quốc hội|Hội đồng|Ban|Tỉnh ủy|Nghị quyết|Quyết định|Luật|Chủ tịch|"
    r"Đảng)(?!\w)"
)
_IS = re.compile(r" (?:là|đạt|trở thành|lên|được công nhận|cơ bản đạt|tương đương)\b")
_NO_NAMES = frozenset(
    {"Đây", "Đó", "Tỉnh", "Huyện", "Xã", "Phường", "Toàn", "Nay", "Hiện", "Sẽ", "Tất", "Trong", "Phải"}
)
_ABOVE = frozenset({"huyện", "tỉnh", "quận"})
_DISTRICT = re.compile(r"huyện|quận|thị xã|thành phố", re.IGNORECASE)
_OUTSIDE = re.compile(r"(?:thuộc|của|tại|trong|lấy|với|nối|giáp)\s+(?:các\s+)?$", re.IGNORECASE)
_NUMBERED = re.compile(r"[0-9]{1,3} (?:đô thị|thị trấn|thị xã|trung tâm xã)[^:(;,.0-9]{0,50}(?:[:(]|, gồm:?|gồm:?) *")
_SENTENCE_START = re.compile(r"(?:^|[.;:(\"“]\s*|[-–+]\s+)$")
_KINDS = {"chuỗi": CentreKind.CHAIN, "dải": CentreKind.CHAIN, "hành lang": CentreKind.CHAIN}
_LOOK_BACK = 24


@frozen
class Named:
    """Centres that stand side by side at ``start:end`` of a text; ``places`` are where each one stands."""

    start: int
    end: int
    centres: tuple[UrbanCentre, ...]
    places: tuple[tuple[int, int], ...]


def list_at(text: str, position: int) -> Named | None:
    """Return the list of names that begins at *position*, each item of which is ended by a sign or by “và”."""
    return _list(text, position, strict=True)


def lists_in(text: str, start: int, end: int) -> list[Named]:
    """Return the names and lists of names between two places, in order."""
    found: list[Named] = []
    position = start
    while position < end and (item := _ITEM.search(text, position, end)):
        position = item.end()
        if not _is_name(text, item):
            position = item.start("name") + len(item["name"].split(" ")[0]) + 1 if item["kind"] is None else item.end()
            continue
        if _OUTSIDE.search(text[max(0, item.start() - _LOOK_BACK) : item.start()]):
            continue
        named = _list(text[:end], item.start(), strict=False)
        if named is not None:
            found.append(named)
            position = named.end
    return found


def lists_beside(text: str, start: int, end: int) -> Named | None:
    """Return the names behind numbers of towns between two places: “23 đô thị hiện có (A, B), 2 đô thị mới: C, D”."""
    centres: list[UrbanCentre] = []
    places: list[tuple[int, int]] = []
    position = start
    while number := _NUMBERED.search(text, position, end):
        position = number.end()
        if named := list_at(text, position):
            centres += named.centres
            places += named.places
            position = named.end
    return Named(places[0][0], places[-1][1], tuple(centres), tuple(places)) if centres else None


def group_before(text: str, start: int, end: int) -> Named | None:
    """Return the last chain, cluster or general group of towns between two places."""
    group = next(reversed(list(_GROUP.finditer(text, start, end))), None)
    if group is not None:
        stop = _GROUP_ENDS.search(text, group.end(), end)
        last = stop.start() if stop else end
        name = text[group.start() : last].strip()
        members = tuple(centre.name or "" for named in lists_in(text, group.end(), last) for centre in named.centres)
        kind = _KINDS.get(group["kind"].lower(), CentreKind.CLUSTER)
        return Named(group.start(), last, (UrbanCentre(name, kind, members=members),), ((group.start(), last),))
    general = next(reversed(list(_GENERAL.finditer(text, start, end))), None)
    if general is None or general["name"].startswith("các đô thị mới"):
        return None
    centre = UrbanCentre(general["name"], CentreKind.SET)
    return Named(general.start(), general.end(), (centre,), (general.span(),))


def _list(text: str, position: int, *, strict: bool) -> Named | None:
    centres: list[UrbanCentre] = []
    places: list[tuple[int, int]] = []
    end = position
    shared = ""
    while item := _ITEM.match(text, position):
        if strict and not _ENDED.match(text, item.end()):
            break
        if centres and not strict and not (_ENDED.match(text, item.end()) or item["kind"] or " " in item["name"]):
            break
        if _BODIES.match(item["name"]):
            break
        shared = item["kind"] if item["all"] and item["kind"] else shared if item["kind"] is None else ""
        kind = (item["kind"] or shared).lower()
        if centres and kind in _ABOVE and not centres[-1].within and centres[-1].unit.lower() not in _ABOVE:
            centres[-1] = evolve(centres[-1], within=item[0].removeprefix("các "))
        elif not (centres and kind == "tỉnh" and _DISTRICT.match(centres[-1].within)):  # else its province
            centres.append(_centre(item, item["kind"] or shared))
            places.append((item.start(), item.end()))
        end = item.end()
        separator = _SEPARATOR.match(text, end)
        if separator is None or (";" in separator[0] and not strict and "(" not in text[:position]):
            break
        position = separator.end()
    return Named(places[0][0], end, tuple(centres), tuple(places)) if centres else None


def _centre(item: re.Match[str], unit: str) -> UrbanCentre:
    bracket, kind = item["bracket"] or "", unit.lower()
    within = bracket if bracket and _ITEM.fullmatch(bracket) and "," not in bracket else item["above"] or ""
    scope = [] if within or not bracket else [found["name"] for found in _ITEM.finditer(bracket)]
    if "mới" in kind:
        sort = CentreKind.NEW_TOWN
    elif kind.startswith("khu vực"):
        sort = CentreKind.AREA
    else:
        sort = CentreKind.UNIT if kind and not kind.startswith("đô thị") else CentreKind.TOWN
    name = item["name"] + (item["wider"] or "")
    return UrbanCentre(name, sort, unit=unit, within=within, members=scope)


def _is_name(text: str, item: re.Match[str]) -> bool:
    """Whether capital letters make a name here, and not the beginning of a sentence."""
    name = item["name"]
    words = [word for word in name.split() if word[0].isalpha()]
    if name == "Việt Nam" or _BODIES.match(name) or any(char.isdigit() for char in name):
        return False
    if all(word.isupper() for word in words) and any(len(word) > 1 for word in words):
        return False  # UBND, HĐND, a line in capitals
    if item["kind"] is not None:
        return True
    first = bool(_SENTENCE_START.search(text[max(0, item.start() - 4) : item.start()]))
    if " " in name or "-" in name:
        return True
    if first and item.start() > 0 and text[item.start() - 1] == "(":
        return True
    if _IS.match(text, item.end()) and name not in _NO_NAMES:
        return True
    follows = text[item.end() : item.end() + 2]
    return (
        not first
        and not (follows[:1] == " " and follows[1:2].islower() and not _ENDED.match(text, item.end()))
        and (
            len(name) > 2  # noqa: PLR2004 - not an initial or a class
        )
    )
