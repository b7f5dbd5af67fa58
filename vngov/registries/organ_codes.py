"""Whose an electronic identifier is: ministries and unions by a table, provinces by the registry of places.

QĐ 20/2020/QĐ-TTg and QĐ 09/2025/QĐ-TTg give the first level: ``G`` ministries, ``I`` socio-political organisations,
``H`` provincial people's committees, ``K`` their councils with the same figures.  Lower levels are given out by the
body above.  One Party committee was seen under ``A`` with the figures of its province: too little for a rule.

    >>> from datetime import date
    >>> from vngov.registries.organ_codes import organ_codes
    >>> organ_codes.owner("G12", as_of=date(2026, 1, 5)).name_vi
    'Bộ Tài chính'
    >>> organ_codes.owner("000.00.00.H05", as_of=date(2026, 1, 5)).name_vi
    'Ủy ban nhân dân tỉnh Bắc Ninh'
    >>> organ_codes.owner("K05", as_of=date(2026, 1, 5)).name_vi
    'Hội đồng nhân dân tỉnh Bắc Ninh'

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from functools import partial

from attrs import frozen

from vngov.i18n import N_
from vngov.registries.base import Entry, Registry
from vngov.registries.bodies import BodyEntry, bodies
from vngov.registries.places import PlaceEntry, places
from vngov.registries.table import Row, common_fields, read_table
from vngov.values.organ_code import OrganBranch, OrganCode

__all__ = ["OrganCodeEntry", "OrganCodeRegistry", "organ_codes"]

_PATTERNS = {OrganBranch.PROVINCE: "ubnd", OrganBranch.PROVINCIAL_COUNCIL: "hdnd"}
_PROVINCE_LETTER = "H"


@frozen(kw_only=True)
class OrganCodeEntry(Entry):
    """One identifier of the first level and the id of the body that has it."""

    body: str


class OrganCodeRegistry(Registry[OrganCodeEntry]):
    """Identifiers by code and day."""

    def owner(self, code: OrganCode | str, *, as_of: date) -> BodyEntry | None:
        """Return the body that has an identifier of the first level on a day, None where it is not known."""
        code = OrganCode.parse(code) if isinstance(code, str) else code
        if code.level > 1:
            return None
        entry = self.get(str(code), as_of=as_of)
        if entry is not None:
            return bodies.get(entry.body, as_of=as_of)
        place = self.province(code, as_of=as_of)
        pattern = _PATTERNS.get(code.branch) if code.branch else None
        return bodies.local.get(f"{place.id}/{pattern}", as_of=as_of) if place and pattern else None

    def province(self, code: OrganCode | str, *, as_of: date) -> PlaceEntry | None:
        """Return the province whose figures an identifier begins with, None for those of the centre."""
        code = OrganCode.parse(code) if isinstance(code, str) else code
        if code.branch not in _PATTERNS or as_of < self.floor:
            return None
        figures = f"{_PROVINCE_LETTER}{code.groups[0][1:]}"
        return next((place for place in places.at(as_of) if place.organ_code == figures), None)

    def code_of(self, body: str, *, as_of: date) -> OrganCode | None:
        """Return the identifier of a body or of a province by its id, None where it is not known."""
        for entry in self:
            if entry.body == body and as_of >= self.floor and entry.is_in_force(as_of):
                return OrganCode.parse(entry.id)
        place = places.get(body.partition("/")[0], as_of=as_of) if as_of >= self.floor else None
        branch = next((one for one, pattern in _PATTERNS.items() if body.endswith(f"/{pattern}")), OrganBranch.PROVINCE)
        if place is None or not place.organ_code or body not in {place.id, f"{place.id}/{_PATTERNS[branch]}"}:
            return None
        letter = next(letter for letter in "HK" if OrganCode.parse(f"{letter}01").branch is branch)
        return OrganCode.parse(letter + place.organ_code[1:])


def _entry(row: Row) -> OrganCodeEntry:
    return OrganCodeEntry(**common_fields(row), body=row["body"])


organ_codes = OrganCodeRegistry(N_("organ identifiers"), partial(read_table, "organ_codes", _entry))
