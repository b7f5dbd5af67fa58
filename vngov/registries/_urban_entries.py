"""The rows of the tables of urban classification: regimes, criteria, factors, authorities, units, transition."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from vngov.i18n import Lang
from vngov.registries._urban_words import UrbanMeasure, UrbanScope
from vngov.registries.base import Confidence, Entry
from vngov.registries.table import CommonFields, Row, common_fields, confidence_of, split
from vngov.text import fold
from vngov.values.urban_class import UrbanClass

__all__ = [
    "TransitionSubject",
    "UrbanAdjustment",
    "UrbanAuthority",
    "UrbanCriterion",
    "UrbanTransition",
    "UrbanUnit",
    "adjustment",
    "authority",
    "class_of",
    "criterion",
    "regime_fields",
    "transition",
    "unit",
]

_SPECIAL = "dac_biet"
_KIND_WORDS = re.compile(r"^(?:(?:do thi|thanh pho|tp|tinh)\.? ?)+(?=.)")
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


_SCOPE_CODES = {"tw": UrbanScope.CENTRAL, "tinh": UrbanScope.PROVINCIAL}


class TransitionSubject(StrEnum):
    """Of what a rule of transition speaks.

    .. versionadded:: 0.1
    """

    SPECIAL_CITIES = "special-cities"
    FIRST_CITIES = "first-cities"
    OTHER_FIRST = "other-first"
    ANY = "any"
    THU_DUC = "thu-duc"
    UNCLASSED_TOWN = "unclassed-town"
    WARD_OF_QUAN = "ward-of-quan"
    WARD = "ward"
    MERGED_WARD = "merged-ward"


def class_of(token: str) -> tuple[UrbanClass, UrbanScope | None]:
    """Return the class and the scope that a token of the tables stands for: ``dac_biet``, ``I_tw``, ``III``."""
    if token == _SPECIAL:
        return UrbanClass.SPECIAL, None
    numeral, _, scope = token.partition("_")
    return UrbanClass.parse(f"loại {numeral}"), _SCOPE_CODES[scope] if scope else None


def _classes(cell: str) -> tuple[UrbanClass, ...]:
    return tuple(class_of(token)[0] for token in split(cell))


@frozen(kw_only=True)
class _OfRegime(Entry):
    """A row of one regime: its id begins with the id of the regime.

    ``evidence`` says in prose where each part of the row was seen.
    """

    evidence: str = ""

    @property
    def regime_id(self) -> str:
        """The id of the regime."""
        return self.id.partition("/")[0]


@frozen(kw_only=True)
class UrbanCriterion(_OfRegime):
    """One criterion, or one standard of a group of them, for one class under one regime.

    The figures are None where the act gives none or none was found.  A qualitative criterion has words in
    ``min_level`` and ``max_level`` instead.  ``confidence`` is that of the minimum, ``max_confidence`` and
    ``points_confidence`` are those of the upper bound and of the points, None where there are none.

    .. versionadded:: 0.1
    """

    urban_class: UrbanClass
    scope: UrbanScope | None
    criterion_id: str
    name_vi: str
    unit: str
    measure: UrbanMeasure | None
    minimum: Decimal | None
    maximum: Decimal | None
    min_level: str
    max_level: str
    min_points: Decimal | None
    max_points: Decimal | None
    group_needs: int | None
    max_confidence: Confidence | None
    points_confidence: Confidence | None

    @property
    def group(self) -> str:
        """The id of the group that a standard belongs to, empty for a criterion that stands alone."""
        group, _, last = self.criterion_id.rpartition(".")
        return group if _NUMBER.fullmatch(last) or group.startswith("C") else ""

    @property
    def is_total(self) -> bool:
        """Whether it is the mark of the whole and no criterion of its own."""
        return self.criterion_id == "total"

    def label(self, lang: Lang = "vi") -> str:
        """Return the name; the acts have Vietnamese ones only."""
        del lang
        return self.name_vi


@frozen(kw_only=True)
class UrbanAdjustment(_OfRegime):
    """A factor that lowers the minima in a region or for a special case.

    ``scopes`` are ids of regions or special cases, ``*`` for any; ``target`` is ``pop``, ``density``, ``other``,
    ``count``, ``stack`` or ``*``; ``factor`` is None where the act has one that was not found, or says so in words
    (``rule``).

    .. versionadded:: 0.1
    """

    kind: str
    target: str
    scopes: tuple[str, ...]
    scope_vi: str
    factor: Decimal | None
    rule: str


@frozen(kw_only=True)
class UrbanAuthority(_OfRegime):
    """Who recognises some classes under one regime; ``document`` is the symbol of the decision, where known.

    .. versionadded:: 0.1
    """

    classes: tuple[UrbanClass, ...]
    name_vi: str
    name_en: str
    document: str

    def label(self, lang: Lang = "vi") -> str:
        """Return the name in *lang*."""
        return self.name_vi if lang == "vi" else self.name_en


@frozen(kw_only=True)
class UrbanUnit(_OfRegime):
    """Which classes units of some kinds can have under one regime.

    .. versionadded:: 0.1
    """

    units: tuple[str, ...]
    classes: tuple[UrbanClass, ...]


@frozen(kw_only=True)
class UrbanTransition(Entry):
    """A rule of the transition of 2026: what became of an old class.

    ``new_class`` is None where a ward takes the level of the urban area that it lies in.

    .. versionadded:: 0.1
    """

    subject: TransitionSubject
    old_classes: tuple[UrbanClass, ...]
    units: tuple[str, ...]
    new_class: UrbanClass | None
    rule: str
    evidence: str = ""

    def covers(self, place: str) -> bool:
        """Tell whether *place* is one of the cities that the rule names."""
        bare = _KIND_WORDS.sub("", fold(place, accents=False))
        return bare in {fold(name, accents=False) for name in self.units}


def regime_fields(row: Row) -> tuple[CommonFields, tuple[UrbanClass, ...]]:
    """Return the common fields and the classes of a regime."""
    return common_fields(row), _classes(row["classes"])


def criterion(row: Row) -> UrbanCriterion:
    """Return the criterion of a row."""
    _, token, criterion_id = row["id"].split("/")
    urban_class, scope = class_of(token)
    minimum, maximum = _number(row["min_threshold"]), _number(row["max_threshold"])
    return UrbanCriterion(
        **common_fields(row),
        evidence=row["evidence"],
        urban_class=urban_class,
        scope=scope,
        criterion_id=criterion_id,
        name_vi=row["name_vi"],
        unit=row["unit"],
        measure=UrbanMeasure(row["measure"]) if row["measure"] else None,
        minimum=minimum,
        maximum=maximum,
        min_level="" if minimum is not None else row["min_threshold"],
        max_level="" if maximum is not None else row["max_threshold"],
        min_points=_number(row["min_points"]),
        max_points=_number(row["max_points"]),
        group_needs=int(row["group_needs"]) if row["group_needs"] else None,
        max_confidence=confidence_of(row["max_confidence"]),
        points_confidence=confidence_of(row["points_confidence"]),
    )


def adjustment(row: Row) -> UrbanAdjustment:
    """Return the factor of a row."""
    _, kind, _, target = row["id"].split("/")
    factor = _number(row["factor"])
    return UrbanAdjustment(
        **common_fields(row),
        evidence=row["evidence"],
        kind=kind,
        target=target,
        scopes=split(row["scope"]),
        scope_vi=row["scope_vi"],
        factor=factor,
        rule="" if factor is not None else row["factor"],
    )


def authority(row: Row) -> UrbanAuthority:
    """Return the authority of a row."""
    return UrbanAuthority(
        **common_fields(row),
        evidence=row["evidence"],
        classes=_classes(row["classes"]),
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        document=row["document"],
    )


def unit(row: Row) -> UrbanUnit:
    """Return the kinds of units of a row."""
    return UrbanUnit(
        **common_fields(row), evidence=row["evidence"], units=split(row["units"]), classes=_classes(row["classes"])
    )


def transition(row: Row) -> UrbanTransition:
    """Return the rule of a row."""
    old = tuple(cell for cell in split(row["old_classes"]) if cell != "quận")
    return UrbanTransition(
        **common_fields(row),
        evidence=row["evidence"],
        subject=TransitionSubject(row["id"].partition("/")[0]),
        old_classes=tuple(class_of(cell)[0] for cell in old),
        units=split(row["units"]),
        new_class=None if row["new_class"] == "same" else class_of(row["new_class"])[0],
        rule=row["rule"],
    )


def _number(cell: str) -> Decimal | None:
    return Decimal(cell) if _NUMBER.fullmatch(cell) else None
