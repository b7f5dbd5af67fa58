"""What the registries know of an issuer on a day: the lines of its head, its code, its place, who heads it.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 and 4; 36-HD/VPTW and 05-HD/VPTW, ô 2 to 4.  What is not known
stays empty: the caller says it, or the document does without.

    >>> from datetime import date
    >>> from vngov.builders.letterhead import letterhead
    >>> head = letterhead("Sở Y tế tỉnh Kiên Giang", as_of=date(2023, 4, 7))
    >>> head.parents, head.name, head.code, head.place, head.head
    (('UBND TỈNH KIÊN GIANG',), 'SỞ Y TẾ', 'SYT', 'Kiên Giang', 'Giám đốc')

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from vngov.errors import UnknownEntryError
from vngov.registries.bodies import BodyEntry, BodyKind, BodyLevel, BodySystem, LocalBody, bodies
from vngov.registries.body_resolution import resolve_body
from vngov.registries.places import PlaceEntry, places

__all__ = ["Letterhead", "letterhead"]

_TOP_PARTY = "BAN CHẤP HÀNH TRUNG ƯƠNG"
_CENTRAL_COMMITTEE = "ban-chap-hanh-trung-uong"
_CAPITAL = "Hà Nội"
_ELSEWHERE = frozenset({BodyKind.SUB_AGENCY, BodyKind.PUBLIC_UNIT, BodyKind.COURT_ORGAN, BodyKind.STATE_BANK})
_UNDER_A_BODY = frozenset(
    {
        BodyKind.DEPARTMENT, BodyKind.SUB_DEPARTMENT, BodyKind.OFFICE, BodyKind.MANAGEMENT_BOARD, BodyKind.SUB_AGENCY,
        BodyKind.PUBLIC_UNIT, BodyKind.COUNCIL_ORGAN, BodyKind.STEERING_COMMITTEE, BodyKind.WORKING_GROUP,
        BodyKind.PARTY_ADVISORY, BodyKind.PARTY_UNIT, BodyKind.PARTY_STEERING, BodyKind.PARTY_COUNCIL,
        BodyKind.NATIONAL_ASSEMBLY_SUPPORT, BodyKind.PRESIDENT_SUPPORT,
    }
)  # fmt: skip
_COLLECTIVES = frozenset(
    {
        BodyKind.PEOPLES_COMMITTEE, BodyKind.GOVERNMENT, BodyKind.PARTY_COMMITTEE, BodyKind.PARTY_LEADING,
        BodyKind.NATIONAL_ASSEMBLY_ORGAN,
    }
)  # fmt: skip
_HEADS = (
    ("Ủy ban nhân dân", "Chủ tịch"), ("Hội đồng nhân dân", "Chủ tịch"), ("Thủ tướng Chính phủ", "Thủ tướng"),
    ("Chính phủ", "Thủ tướng"), ("Quốc hội", "Chủ tịch Quốc hội"), ("Ủy ban Thường vụ Quốc hội", "Chủ tịch Quốc hội"),
    ("Chủ tịch nước", "Chủ tịch nước"), ("Văn phòng Chính phủ", "Bộ trưởng, Chủ nhiệm"),
    ("Viện kiểm sát nhân dân", "Viện trưởng"), ("Tòa án nhân dân", "Chánh án"),
    ("Thanh tra Chính phủ", "Tổng Thanh tra"), ("Ngân hàng Nhà nước", "Thống đốc"), ("Bộ ", "Bộ trưởng"),
    ("Sở ", "Giám đốc"), ("Chi cục ", "Chi cục trưởng"), ("Cục ", "Cục trưởng"), ("Văn phòng", "Chánh Văn phòng"),
    ("Thanh tra ", "Chánh Thanh tra"), ("Phòng ", "Trưởng phòng"), ("Ban Quản lý", "Trưởng ban"),
)  # fmt: skip


@frozen(kw_only=True)
class Letterhead:
    """The head of an issuer: printed lines in capitals, the code for symbols, the place, the post of its head.

    ``body`` is the entry that says so, None for an issuer that the caller describes.  ``collective`` is the name to
    sign for (*TM.*) where a collective issues, ``archive`` the office that keeps Party documents; each is empty where
    it is not known.
    """

    name: str
    full_name: str
    parents: tuple[str, ...] = ()
    code: str = ""
    place: str = ""
    head: str = ""
    collective: str = ""
    archive: str = ""
    body: BodyEntry | None = None

    @property
    def head_of(self) -> str:
        """The post with the body it heads: *Chánh Văn phòng Trung ương Đảng*; empty where the post is not known."""
        if not self.head:
            return ""
        words = self.full_name.split()
        for count in (2, 1):
            first = " ".join(words[:count])
            if self.head.casefold().endswith(f" {first.casefold()}"):
                return f"{self.head[: -len(first)]}{self.full_name}"
        return f"{self.head} {self.full_name}"

    @property
    def is_party(self) -> bool:
        """Whether a body of the Party issues."""
        return self.body is not None and self.body.kind.system is BodySystem.PARTY


def letterhead(issuer: str, *, as_of: date) -> Letterhead:
    """Return what is known of *issuer* on a day; raise UnknownEntryError with the nearest names if it is nobody."""
    found = resolve_body(issuer, as_of=as_of)
    body = found.body
    if body is None:
        near = tuple(entry.name_vi for entry in found.candidates[:3])
        near += tuple(step.body.name_vi for step in found.successors[:3])
        raise UnknownEntryError(bodies.name, issuer, tuple(dict.fromkeys(near)), as_of.isoformat())
    parent = _parent(body, as_of)
    place = _unit(body, as_of)
    name = _own_name(body, parent, place)
    return Letterhead(
        name=_TOP_PARTY if _is_top_of_party(body) else name.upper(),
        full_name=body.name_vi,
        parents=_parents(body, parent, as_of),
        code=body.code,
        place=_place_name(body, place),
        head=_head(body),
        collective=_TOP_PARTY if body.id == _CENTRAL_COMMITTEE else _collective(body, place),
        archive=_archive(body, parent, place),
        body=body,
    )


def _is_top_of_party(body: BodyEntry) -> bool:
    """Whether the body is the Central Committee, its Politburo or its Secretariat, which print one name."""
    return body.kind is BodyKind.PARTY_LEADING or body.id == _CENTRAL_COMMITTEE


def _parent(body: BodyEntry, as_of: date) -> BodyEntry | None:
    return bodies.get(body.parent_id, as_of=as_of) if body.parent_id else None


def _unit(body: BodyEntry, as_of: date) -> PlaceEntry | None:
    return places.get(body.place_id, as_of=as_of) if isinstance(body, LocalBody) else None


def _own_name(body: BodyEntry, parent: BodyEntry | None, place: PlaceEntry | None) -> str:
    """Return the name as it stands below the parent's: what the line above says is not said again."""
    name = body.name_vi
    if body.kind not in _UNDER_A_BODY:
        return name
    tails = [parent.name_vi] if parent is not None else []
    if place is not None:
        tails += [place.full_name]
    if body.kind.system is BodySystem.PARTY and body.level is BodyLevel.CENTRAL:
        tails += ["Trung ương Đảng", "Trung ương"]
    for tail in tails:
        if name.endswith(f" {tail}"):
            return name.removesuffix(f" {tail}")
    return name


def _parents(body: BodyEntry, parent: BodyEntry | None, as_of: date) -> tuple[str, ...]:
    if body.kind.system is BodySystem.PARTY and body.level is BodyLevel.CENTRAL:
        return (_TOP_PARTY,) if body.kind in _UNDER_A_BODY else ()
    if body.kind is BodyKind.PARTY_COMMITTEE and body.level in {BodyLevel.DISTRICT, BodyLevel.COMMUNE}:
        unit = _unit(parent, as_of) if parent is not None else None
        return (f"ĐẢNG BỘ {unit.full_name.upper()}",) if unit is not None else ()
    if parent is None or body.kind not in _UNDER_A_BODY:
        return ()
    short = parent.short_name if isinstance(parent, LocalBody) and parent.short_name else parent.name_vi
    return (short.upper(),)


def _place_name(body: BodyEntry, place: PlaceEntry | None) -> str:
    if place is None:
        return _CAPITAL if body.level is BodyLevel.CENTRAL and body.kind not in _ELSEWHERE else ""
    if place.name_vi == "Hồ Chí Minh" or place.name_vi.isdecimal():
        return place.full_name[:1].upper() + place.full_name[1:]
    return place.name_vi


def _head(body: BodyEntry) -> str:
    if body.kind.system is BodySystem.PARTY:
        if body.name_vi.startswith("Văn phòng"):
            return "Chánh Văn phòng"
        return "Trưởng ban" if body.kind is BodyKind.PARTY_ADVISORY and body.name_vi.startswith("Ban ") else ""
    return next((head for start, head in _HEADS if body.name_vi.startswith(start)), "")


def _collective(body: BodyEntry, place: PlaceEntry | None) -> str:
    return _without_place(body.name_vi, place).upper() if body.kind in _COLLECTIVES else ""


def _without_place(name: str, place: PlaceEntry | None) -> str:
    """Return *Tỉnh ủy* for *Tỉnh ủy Lào Cai*."""
    if place is None:
        return name
    return name.removesuffix(f" {place.full_name}").removesuffix(f" {place.name_vi}")


def _archive(body: BodyEntry, parent: BodyEntry | None, place: PlaceEntry | None) -> str:
    if body.kind.system is not BodySystem.PARTY:
        return ""
    if body.level is BodyLevel.CENTRAL:
        return "Văn phòng Trung ương Đảng" if body.kind is BodyKind.PARTY_LEADING else body.name_vi
    if body.kind is BodyKind.PARTY_COMMITTEE:
        return f"Văn phòng {_without_place(body.name_vi, place)}"
    return _without_place(body.name_vi, place) if parent is not None else ""
