"""What tells one cited act from another: number and year or term, or name and year, and the place of a local body."""

from __future__ import annotations

import re
from datetime import date

from attrs import frozen

from vngov.model.citation import Citation, CitationKind
from vngov.registries.laws import LawEntry, LawRegistry
from vngov.registries.party_terms import party_terms
from vngov.text import fold
from vngov.values.document_number import DocumentNumber

__all__ = ["ActKey", "key_of", "law_name"]

_LAWS = {"luat", "bo-luat", "phap-lenh"}
_LOCAL = frozenset({"UBND", "HĐND", "UB", "TU", "HU", "ĐU", "QU", "BTVTU"})
_NAME_END = re.compile(
    r"\s+(?:số\s+[0-9]|năm\s+[0-9]{4}|ngày\s|\((?:được\s+)?sửa|của\s+(?:Quốc hội|Chủ tịch nước)).*", re.DOTALL
)
_YEAR = re.compile(r"\bnăm\s+([0-9]{4})")
_TERM = re.compile(r"(?:khóa|khoá|khoa)\s+([IVXLC]+)\b")
_PLACE = re.compile(
    r"(?:(?:tỉnh|thành|huyện|quận|thị) ủy|tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) (?!ủy)(.+)"
)
_NUMBERED_BY_KIND = "QĐ"  # of the Party: decisions and regulations


@frozen
class ActKey:
    """What is known of an act from one mention; two mentions may be of one act if nothing known differs."""

    base: str
    kind_id: str | None = None
    year: int | None = None
    term: str | None = None
    place: str | None = None

    def agrees(self, other: ActKey) -> bool:
        """Whether nothing that both know differs."""
        pairs = (
            (self.kind_id, other.kind_id),
            (self.year, other.year),
            (self.term, other.term),
            (self.place, other.place),
        )
        return self.base == other.base and all(a is None or b is None or a == b for a, b in pairs)

    def joined(self, other: ActKey) -> ActKey:
        """Return what the two mentions know together."""
        return ActKey(
            self.base,
            self.kind_id or other.kind_id,
            self.year or other.year,
            self.term or other.term,
            self.place or other.place,
        )

    @property
    def known(self) -> int:
        """How many of its fields are known."""
        return sum(value is not None for value in (self.kind_id, self.year, self.term, self.place))


def law_name(citation: Citation) -> str:
    """Return the name that a law is cited by, folded; empty for other kinds and for a law cited by number alone."""
    if citation.kind_id not in _LAWS:
        return ""
    name = fold(_NAME_END.sub("", citation.text))
    return name if " " in name and not name.startswith("luật số") else ""


def key_of(citation: Citation, as_of: date | None, laws: LawRegistry) -> tuple[ActKey, LawEntry | None]:
    """Return what a full mention says of its act, and the entry that the registry of laws has for it."""
    if citation.kind is CitationKind.NUMBERED:
        if citation.number is None:
            return ActKey(f"? {fold(citation.number_text)}", citation.kind_id), None
        return _number_key(citation, citation.number), _entry_of(citation, citation.number, laws)
    entry = _entry_by_name(citation, as_of, laws)
    number = DocumentNumber.try_parse(entry.id) if entry else None
    if entry and number:
        return ActKey(number.format("key"), year=number.year), entry
    return ActKey(fold(_NAME_END.sub("", citation.text)), citation.kind_id, _year_of_name(citation)), None


def _number_key(citation: Citation, number: DocumentNumber) -> ActKey:
    day = citation.date
    said = _TERM.search(citation.issuer or "") if number.is_party else None
    term = said[1] if said else None
    if number.is_party and "TW" in "".join(number.symbol.organs) and day is not None and day.is_complete:
        term = party_terms.of(day.to_date()) or term
    year = number.year if number.year or term else (day.year if day else None)
    by_kind = number.is_party and number.symbol.kind_code == _NUMBERED_BY_KIND
    place = _PLACE.search(fold(citation.issuer)) if citation.issuer and _LOCAL & set(number.symbol.organs) else None
    return ActKey(number.format("key"), citation.kind_id if by_kind else None, year, term, place[1] if place else None)


def _year_of_name(citation: Citation) -> int | None:
    said = _YEAR.search(" ".join(citation.text.split()))
    return int(said[1]) if said else citation.date.year if citation.date else None


def _entry_of(citation: Citation, number: DocumentNumber, laws: LawRegistry) -> LawEntry | None:
    """Return the entry with that number; a number without a year must agree in its day."""
    entry = next(iter(reversed(laws.history(str(number)))), None)
    if entry is None or number.year is not None or number.symbol.term is not None:
        return entry
    day = citation.date
    agrees = day is not None and day.is_complete and entry.issued_on == day.to_date()
    return entry if agrees else None


def _entry_by_name(citation: Citation, as_of: date | None, laws: LawRegistry) -> LawEntry | None:
    """Return the one law of that name and day, or the one that is in force on *as_of*."""
    name = law_name(citation)
    if not name:
        return None
    found = {entry.id: entry for entry in laws.find(name) if entry.kind == citation.kind_id}
    year = _year_of_name(citation)
    if year is not None:
        chosen = [entry for entry in found.values() if entry.issued_on and entry.issued_on.year == year]
    elif as_of is not None:
        chosen = [entry for entry in found.values() if entry.is_in_force(as_of)]
    else:
        chosen = []
    return chosen[0] if len(chosen) == 1 else None
