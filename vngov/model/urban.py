"""Urban areas and centres, and the figures by which a class is judged.

An urban area is no administrative unit: under 111/2025/UBTVQH15 it may span several communes or be a part of one, and
before that a plan could speak of a chain of towns or of a town to come.  A centre is what a text calls one.

    >>> from vngov.model.urban import ScopeUnit, UrbanArea
    >>> from vngov.values.urban_class import UrbanClass
    >>> area = UrbanArea("Sông Mới", UrbanClass.TYPE_III, regime="111-2025-UBTVQH15",
    ...                  scope=(ScopeUnit("phường Sông Mới"), ScopeUnit("xã Đồng Lộc", whole=False)))
    >>> str(area), area.is_one_unit
    ('đô thị Sông Mới (loại III)', False)

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from vngov.i18n import N_, Lang, translate
from vngov.registries._urban_words import UrbanMeasure, UrbanScope
from vngov.values.urban_class import UrbanClass

__all__ = ["CentreKind", "MeasureValue", "ScopeUnit", "UrbanArea", "UrbanCentre", "UrbanProfile"]

MeasureValue: TypeAlias = Decimal | str | bool
"""A figure; words for a level (``cấp tỉnh``); True for “at least the minimum”, False for less."""


class CentreKind(StrEnum):
    """What a text takes for one centre.

    .. versionadded:: 0.1
    """

    TOWN = "đô thị"
    NEW_TOWN = "đô thị mới"
    CHAIN = "chuỗi đô thị"
    CLUSTER = "cụm đô thị"
    AREA = "khu vực đô thị"
    SET = "các đô thị"
    UNIT = "đơn vị hành chính"

    def label(self, lang: Lang = "vi") -> str:
        """Return the kind in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_ENGLISH = {
    CentreKind.TOWN: N_("urban area"),
    CentreKind.NEW_TOWN: N_("new urban area"),
    CentreKind.CHAIN: N_("chain of urban areas"),
    CentreKind.CLUSTER: N_("cluster of urban areas"),
    CentreKind.AREA: N_("urban region"),
    CentreKind.SET: N_("group of urban areas"),
    CentreKind.UNIT: N_("administrative unit"),
}


@frozen
class ScopeUnit:
    """A commune-level unit that an urban area lies in, as a whole or in part; ``place_id`` where it is known.

    .. versionadded:: 0.1
    """

    name: str
    place_id: str | None = None
    whole: bool = field(default=True, kw_only=True)


def _to_scope(units: Iterable[ScopeUnit | str]) -> tuple[ScopeUnit, ...]:
    return tuple(ScopeUnit(unit) if isinstance(unit, str) else unit for unit in units)


@frozen
class UrbanArea:
    """A recognised or designated urban area: its class, under which regime, and where it lies.

    ``regime`` is an id of :data:`vngov.registries.urban.urban`, None where it is not known.  ``recognised_by`` is the
    number of the decision.

    .. versionadded:: 0.1
    """

    name: str
    urban_class: UrbanClass | None = None
    regime: str | None = field(default=None, kw_only=True)
    scope: tuple[ScopeUnit, ...] = field(default=(), converter=_to_scope, kw_only=True)
    recognised_by: str = field(default="", kw_only=True)
    recognised_on: date | None = field(default=None, kw_only=True)

    @property
    def is_one_unit(self) -> bool:
        """Whether the area is known to be just one whole unit."""
        return len(self.scope) == 1 and self.scope[0].whole

    def __str__(self) -> str:
        name = self.name if self.name.lower().startswith("đô thị ") else f"đô thị {self.name}"
        return f"{name} ({self.urban_class.value})" if self.urban_class else name


@frozen
class UrbanCentre:
    """A centre, or a group of centres, as a text names it.

    ``unit`` is the word before the name (``thị trấn``), ``within`` what stands in brackets behind it (a district);
    ``members`` are the names of which a chain or cluster consists.  A counted or general group has no name.

    .. versionadded:: 0.1
    """

    name: str | None
    kind: CentreKind = CentreKind.TOWN
    unit: str = field(default="", kw_only=True)
    within: str = field(default="", kw_only=True)
    members: tuple[str, ...] = field(default=(), converter=tuple[str, ...], kw_only=True)

    def __str__(self) -> str:
        words = [self.unit or (self.kind.value if self.name is None else ""), self.name or ""]
        name = " ".join(filter(None, words))
        return f"{name} ({self.within})" if self.within else name


def _to_set(values: Iterable[str]) -> frozenset[str]:
    return frozenset(values)


def _to_number(value: float | str | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _to_measures(values: Mapping[str, float | str | bool | Decimal]) -> Mapping[str, MeasureValue]:
    return {key: _to_measure(value) for key, value in values.items()}


def _to_measure(value: float | str | bool | Decimal) -> MeasureValue:  # noqa: FBT001 - a figure may be a yes
    return value if isinstance(value, bool | str | Decimal) else Decimal(str(value))


@frozen
class UrbanProfile:
    """The figures of a place by which a class is judged; what is not known is None or left out.

    The six figures are those that every regime asks for, in people, people per km² and per cent; ``core`` is the inner
    area (nội thành, nội thị).  ``measures`` holds everything else by the id of its criterion: points for a group
    (``{"C5": 52}``), a figure, a level in words, or True for “the minimum is reached”.  ``region`` is a region of
    planning (``DBSCL``), ``special`` are cases of the regime (``mountain``, ``unesco`` …), ``scope`` says whose city
    it is.

    .. versionadded:: 0.1
    """

    name: str = ""
    population: Decimal | None = field(default=None, converter=_to_number, kw_only=True)
    population_core: Decimal | None = field(default=None, converter=_to_number, kw_only=True)
    density: Decimal | None = field(default=None, converter=_to_number, kw_only=True)
    density_core: Decimal | None = field(default=None, converter=_to_number, kw_only=True)
    nonfarm_labour: Decimal | None = field(default=None, converter=_to_number, kw_only=True)
    nonfarm_labour_core: Decimal | None = field(default=None, converter=_to_number, kw_only=True)
    measures: Mapping[str, MeasureValue] = field(
        factory=dict[str, MeasureValue], converter=_to_measures, kw_only=True, hash=False
    )
    scope: UrbanScope | None = field(default=None, kw_only=True)
    region: str | None = field(default=None, kw_only=True)
    special: frozenset[str] = field(default=frozenset[str](), converter=_to_set, kw_only=True)

    def value(self, criterion_id: str, measure: UrbanMeasure | None) -> MeasureValue | None:
        """Return the figure for a criterion, None if it is not known."""
        own = self.measures.get(criterion_id)
        if own is not None or measure in {None, UrbanMeasure.SPACE}:
            return own
        figures = {
            UrbanMeasure.POPULATION: self.population,
            UrbanMeasure.POPULATION_CORE: self.population_core,
            UrbanMeasure.DENSITY: self.density,
            UrbanMeasure.DENSITY_CORE: self.density_core,
            UrbanMeasure.NONFARM_LABOUR: self.nonfarm_labour,
            UrbanMeasure.NONFARM_LABOUR_CORE: self.nonfarm_labour_core,
        }
        return figures[measure] if measure is not None else None
