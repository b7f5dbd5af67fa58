"""What a body is: an organ, an office or a post of Party, State or Front in one interval, and what became of it.

Luật Tổ chức Chính phủ, Luật Tổ chức chính quyền địa phương, Điều lệ Đảng, Luật Mặt trận Tổ quốc Việt Nam.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from attrs import frozen

from vngov.i18n import Lang
from vngov.registries.base import Confidence, Entry
from vngov.registries.interval import Precision

__all__ = [
    "BodyEntry",
    "BodyKind",
    "BodyLevel",
    "BodyLink",
    "BodySuccession",
    "BodySystem",
    "LocalBody",
    "SuccessionKind",
]

_REMARK = re.compile(r" \([^()]*\)$")


class BodySystem(StrEnum):
    """The three columns of the political system; every body belongs to one."""

    PARTY = "Đảng"
    STATE = "Nhà nước"
    FRONT = "Mặt trận và đoàn thể"


class BodyLevel(StrEnum):
    """The level of a body; there is no district level since 01/07/2025."""

    CENTRAL = "cấp trung ương"
    PROVINCE = "cấp tỉnh"
    DISTRICT = "cấp huyện"
    COMMUNE = "cấp xã"


class BodyKind(StrEnum):
    """The kinds of bodies; a post is one too where it issues or receives documents of its own."""

    PARTY = "đảng"
    PARTY_CONGRESS = "đại hội đảng"
    PARTY_LEADING = "cơ quan lãnh đạo của Đảng"
    PARTY_ADVISORY = "cơ quan tham mưu, giúp việc của Đảng"
    PARTY_COUNCIL = "hội đồng của Đảng"
    PARTY_COMMITTEE = "cấp ủy"
    PARTY_CAUCUS = "ban cán sự đảng, đảng đoàn"
    PARTY_STEERING = "ban chỉ đạo của Đảng"
    PARTY_UNIT = "đơn vị sự nghiệp của Đảng"
    PARTY_POST = "chức danh của Đảng"
    NATIONAL_ASSEMBLY = "Quốc hội"
    NATIONAL_ASSEMBLY_ORGAN = "cơ quan của Quốc hội"
    NATIONAL_ASSEMBLY_SUPPORT = "cơ quan giúp việc của Quốc hội"
    ELECTION_COUNCIL = "hội đồng bầu cử"
    PRESIDENT = "Chủ tịch nước"
    PRESIDENT_SUPPORT = "cơ quan giúp việc của Chủ tịch nước"
    COUNCIL = "hội đồng"
    GOVERNMENT = "Chính phủ"
    PRIME_MINISTER = "Thủ tướng Chính phủ"
    MINISTRY = "bộ"
    MINISTERIAL_AGENCY = "cơ quan ngang bộ"
    GOVERNMENT_AGENCY = "cơ quan thuộc Chính phủ"
    SUB_AGENCY = "cơ quan thuộc bộ"
    STEERING_COMMITTEE = "ban chỉ đạo"
    PUBLIC_UNIT = "đơn vị sự nghiệp công lập"
    STATE_BANK = "ngân hàng chính sách của Nhà nước"
    COURT = "tòa án"
    COURT_ORGAN = "cơ quan của tòa án"
    PROCURACY = "viện kiểm sát"
    AUDIT = "kiểm toán nhà nước"
    PEOPLES_COUNCIL = "hội đồng nhân dân"
    COUNCIL_ORGAN = "cơ quan của hội đồng nhân dân"
    PEOPLES_COMMITTEE = "ủy ban nhân dân"
    POST = "chức danh"
    OFFICE = "văn phòng"
    DEPARTMENT = "cơ quan chuyên môn"
    SUB_DEPARTMENT = "tổ chức thuộc cơ quan chuyên môn"
    MANAGEMENT_BOARD = "ban quản lý"
    WORKING_GROUP = "tổ giúp việc, tổ công tác"
    POLICE = "công an"
    MILITARY = "quân đội"
    VERTICAL_AGENCY = "cơ quan ngành dọc"
    FRONT = "Mặt trận Tổ quốc"
    MASS_ORGANISATION = "tổ chức chính trị - xã hội"
    ASSOCIATION = "hội"

    @property
    def system(self) -> BodySystem:
        """Party, State, or Front and mass organisations."""
        if self.name.startswith("PARTY"):
            return BodySystem.PARTY
        return BodySystem.FRONT if self in _OF_THE_FRONT else BodySystem.STATE

    def label(self, lang: Lang) -> str:
        """Return the name of the kind in *lang*."""
        return self.value if lang == "vi" else self.name.replace("_", " ").lower().replace("peoples", "people's")


_OF_THE_FRONT = frozenset({BodyKind.FRONT, BodyKind.MASS_ORGANISATION, BodyKind.ASSOCIATION})


@frozen(kw_only=True)
class BodyEntry(Entry):
    """One body in the interval in which it had that name and standing.

    ``codes`` stand for it in the symbols of documents, the preferred one first; ``aliases`` mean it anywhere,
    ``aliases_ambiguous`` only in context (*Tài chính* after *các Bộ*).  ``qualifier`` tells two bodies of one name
    apart and is no part of the name.  ``evidence`` keeps what each field was seen in.
    """

    kind: BodyKind
    level: BodyLevel
    name_vi: str
    name_en: str = ""
    parent_id: str = ""
    codes: tuple[str, ...] = ()
    code_confidence: Confidence | None = None
    qualifier: str = ""
    aliases: tuple[str, ...] = ()
    aliases_ambiguous: tuple[str, ...] = ()
    evidence: str = ""

    @property
    def code(self) -> str:
        """The preferred code, empty where there is none."""
        return self.codes[0] if self.codes else ""

    @property
    def full_name(self) -> str:
        """The official name."""
        return self.name_vi

    @property
    def sure_names(self) -> tuple[str, ...]:
        """The official name and the aliases that mean the body anywhere."""
        return (self.name_vi, *(_REMARK.sub("", alias) for alias in self.aliases))

    @property
    def names(self) -> tuple[str, ...]:
        """The official name, the aliases, the codes, and the names that need context, in that order."""
        return (*self.sure_names, *self.codes, *(_REMARK.sub("", alias) for alias in self.aliases_ambiguous))

    def label(self, lang: Lang) -> str:
        """Return the name in *lang*, the Vietnamese one where no other is known."""
        return self.name_en if lang == "en" and self.name_en else self.name_vi


@frozen(kw_only=True)
class LocalBody(BodyEntry):
    """A body composed from a pattern, a place and a day; its id is ``place/pattern``.

    ``short_name`` is the usual abbreviation (*UBND tỉnh Quảng Ngãi*); the interval is the part of the pattern's that
    lies in the place's.  ``is_everywhere`` is false of a body that only some units of that kind have (*Sở Ngoại vụ*,
    *Sở Du lịch*, NĐ 150/2025/NĐ-CP): whether this one has it, the decisions of its council tell.
    """

    pattern_id: str
    place_id: str
    short_name: str = ""
    is_everywhere: bool = True


class SuccessionKind(StrEnum):
    """How a body took over from another."""

    RENAMED = "đổi tên, thay thế"
    MERGED = "hợp nhất"
    ABSORBED = "sáp nhập"
    DIVIDED = "chia, chuyển nhiệm vụ"

    def label(self, lang: Lang) -> str:
        """Return the name of the kind in *lang*."""
        return self.value if lang == "vi" else self.name.lower()


@frozen
class BodySuccession:
    """That ``body`` took over, or handed over, on a day; ``precision`` says how well the day is known.

    ``note`` tells through what a local body was followed: the place, or the pattern.
    """

    body: BodyEntry
    on: date
    kind: SuccessionKind
    source: str = ""
    precision: Precision = Precision.DAY
    note: str = ""


@frozen
class BodyLink:
    """A succession between two ids, as the table holds it."""

    predecessor: str
    successor: str
    on: date
    precision: Precision
    kind: SuccessionKind
    source: str
