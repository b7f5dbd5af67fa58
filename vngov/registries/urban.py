"""The regimes of urban classification (phân loại đô thị) since 1990: classes, criteria, who decides, the turn of 2026.

132-HĐBT (1990), 72/2001/NĐ-CP, 42/2009/NĐ-CP, 1210/2016/UBTVQH13, the same as amended by 26/2022/UBTVQH15, and
111/2025/UBTVQH15 since 01/01/2026.  A class is always the class under the regime of its day: the class III of 2021
is the class II of 2026, so classes of two resolutions are never compared without the rules of transition.

    >>> from datetime import date
    >>> from vngov.registries.urban import urban
    >>> from vngov.values.urban_class import UrbanClass
    >>> [one.value for one in urban.at(date(2026, 6, 1)).classes]
    ['loại đặc biệt', 'loại I', 'loại II', 'loại III']
    >>> urban.recognised_by(UrbanClass.TYPE_IV, as_of=date(2015, 6, 1)).name_vi
    'Bộ Xây dựng'
    >>> urban.transition(UrbanClass.TYPE_III).new_class
    <UrbanClass.TYPE_II: 'loại II'>

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, cached_property, partial
from typing import TypeVar

from attrs import frozen

from vngov.errors import RegimeMismatchError, UnknownEntryError
from vngov.i18n import N_, Lang
from vngov.registries._urban_entries import (
    TransitionSubject,
    UrbanAdjustment,
    UrbanAuthority,
    UrbanCriterion,
    UrbanTransition,
    UrbanUnit,
    adjustment,
    authority,
    criterion,
    regime_fields,
    transition,
    unit,
)
from vngov.registries._urban_words import UrbanMeasure, UrbanScope
from vngov.registries.base import Confidence, Entry, Registry
from vngov.registries.table import Row, read_table
from vngov.text import fold
from vngov.values.urban_class import UrbanClass

__all__ = [
    "TransitionSubject",
    "UrbanAdjustment",
    "UrbanAuthority",
    "UrbanCriterion",
    "UrbanMeasure",
    "UrbanRegime",
    "UrbanRegistry",
    "UrbanScope",
    "UrbanStanding",
    "UrbanTransition",
    "UrbanUnit",
    "urban",
]

E = TypeVar("E", bound=Entry)
_NO_CLASS = "-"
_ORDER = (
    TransitionSubject.SPECIAL_CITIES,
    TransitionSubject.FIRST_CITIES,
    TransitionSubject.THU_DUC,
    TransitionSubject.OTHER_FIRST,
    TransitionSubject.ANY,
)


@frozen(kw_only=True)
class UrbanRegime(Entry):
    """One regime: ``source`` is its act, ``amends`` the act that it amends, empty for an act of its own.

    ``method``, ``pass_rule`` and ``guidance`` are as the notes on the act put them.
    """

    title_vi: str
    issuer: str
    issued_on: date
    amends: str
    classes: tuple[UrbanClass, ...]
    method: str
    pass_rule: str
    guidance: str
    evidence: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The act, its title, and the number alone."""
        number = self.source.split("/")[0].split("-")[0]
        return (self.source, self.title_vi, number, f"{number}/{self.issued_on.year}")

    @property
    def resolution(self) -> str:
        """The act whose classes these are: that of 2022 amends the resolution of 2016, and keeps its classes."""
        return self.amends or self.source

    def label(self, lang: Lang = "vi") -> str:
        """Return the act; its number is the same in both languages."""
        del lang
        return self.source

    def criteria(self, urban_class: UrbanClass, scope: UrbanScope | None = None) -> tuple[UrbanCriterion, ...]:
        """Return the criteria of a class; of both scopes where the class has two and none is asked for.

        Raises:
            UnknownEntryError: if the regime has no such class.
        """
        self.require(urban_class)
        found = _criteria().get((self.id, urban_class), ())
        if scope is None or all(one.scope is None for one in found):
            return found
        return tuple(one for one in found if one.scope is scope)

    def adjustments(self) -> tuple[UrbanAdjustment, ...]:
        """Return the factors for regions and special cases."""
        return tuple(one for one in _adjustments() if one.regime_id == self.id)

    def authority(self, urban_class: UrbanClass) -> UrbanAuthority:
        """Return who recognises a class."""
        self.require(urban_class)
        return next(one for one in _authorities() if one.regime_id == self.id and urban_class in one.classes)

    def units(self) -> tuple[UrbanUnit, ...]:
        """Return which kinds of units can have which classes; none where it is not known."""
        return tuple(one for one in _units() if one.regime_id == self.id)

    def standing(self, urban_class: UrbanClass) -> UrbanStanding:
        """Return a class together with its regime; raise UnknownEntryError if the regime has no such class."""
        self.require(urban_class)
        return UrbanStanding(urban_class, self)

    def require(self, urban_class: UrbanClass) -> None:
        """Raise UnknownEntryError unless the regime has the class."""
        if urban_class not in self.classes:
            raise UnknownEntryError(self.source, urban_class.value, tuple(one.value for one in self.classes))


@frozen(repr=False)
class UrbanStanding:
    """A class under its regime; ordered within one resolution only.

    Comparing classes of two resolutions raises RegimeMismatchError: bring the older one over with
    :meth:`carried` first.
    """

    urban_class: UrbanClass
    regime: UrbanRegime

    def carried(self, unit_name: str = "", *, subject: TransitionSubject | None = None) -> UrbanStanding:
        """Return the class that it became on 01/01/2026, by the rules of transition."""
        target = urban.at(_transitions()[0].valid_from or date.max)
        if self.regime.resolution == target.resolution:
            return self
        rule = urban.transition(self.urban_class, unit_name, subject=subject)
        if rule.new_class is None:
            raise UnknownEntryError(N_("rules of transition"), f"{self.urban_class.value} {unit_name}".strip())
        return UrbanStanding(rule.new_class, target)

    def _class_beside(self, other: object) -> UrbanClass:
        if not isinstance(other, UrbanStanding):
            raise TypeError(f"a class under a regime is comparable with such a class only, not {type(other).__name__}")
        if self.regime.resolution != other.regime.resolution:
            raise RegimeMismatchError(str(self), str(other))
        return other.urban_class

    def __lt__(self, other: object) -> bool:
        return self.urban_class < self._class_beside(other)

    def __le__(self, other: object) -> bool:
        return self.urban_class <= self._class_beside(other)

    def __gt__(self, other: object) -> bool:
        return self.urban_class > self._class_beside(other)

    def __ge__(self, other: object) -> bool:
        return self.urban_class >= self._class_beside(other)

    def __str__(self) -> str:
        return f"{self.urban_class.format('full')} ({self.regime.source})"

    def __repr__(self) -> str:
        return f"UrbanStanding({str(self)!r})"


class UrbanRegistry:
    """The regimes by id and day, who decides, and the transition; immutable, read on first use."""

    def __init__(self, regimes: Registry[UrbanRegime]) -> None:
        """Keep the regimes."""
        self.name = regimes.name
        self.regimes = regimes

    @property
    def floor(self) -> date:
        """The first day that the registry knows of."""
        return self.regimes.floor

    @property
    def checked_on(self) -> date:
        """The day that the registry was last checked."""
        return self.regimes.checked_on

    def __iter__(self) -> Iterator[UrbanRegime]:
        """Go through the regimes, the oldest first."""
        return iter(sorted(self.regimes, key=lambda one: one.valid_from or date.min))

    def __len__(self) -> int:
        return len(self.regimes)

    def __getitem__(self, id_: str) -> UrbanRegime:
        """Return the regime of an id; raise UnknownEntryError for an unknown one."""
        found = self.get(id_)
        if found is None:
            raise UnknownEntryError(self.name, id_, tuple(one.id for one in self))
        return found

    def get(self, id_: str) -> UrbanRegime | None:
        """Return the regime of an id, or None."""
        return next(iter(self.regimes.history(id_)), None)

    def at(self, as_of: date) -> UrbanRegime:
        """Return the regime in force on a day; raise DateBeforeFloorError before the first."""
        return self.regimes.at(as_of)[0]

    def find(self, text: str) -> UrbanRegime | None:
        """Return the regime of an id, a number of its act or its title, in any spelling; None if there is none."""
        return next(iter(self.regimes.find(text)), None) or self._by_number.get(fold(text, accents=False))

    def recognised_by(self, urban_class: UrbanClass, *, as_of: date) -> UrbanAuthority:
        """Return who recognised a class on a day; raise UnknownEntryError if there was no such class."""
        return self.at(as_of).authority(urban_class)

    def classes_of(self, kind: str, *, as_of: date) -> tuple[UrbanClass, ...]:
        """Return the classes that a kind of unit (``thị xã``, ``thành phố thuộc tỉnh``) can have on a day."""
        wanted = fold(kind)
        return next((one.classes for one in self.at(as_of).units() if wanted in map(fold, one.units)), ())

    @property
    def transitions(self) -> tuple[UrbanTransition, ...]:
        """All rules of the transition of 2026."""
        return _transitions()

    def transition(
        self, old_class: UrbanClass | None, old_unit: str = "", *, subject: TransitionSubject | None = None
    ) -> UrbanTransition:
        """Return the rule that says what became of an old class on 01/01/2026 (Điều 15 of 111/2025/UBTVQH15).

        *old_unit* is the name of the city or town, with its kind where it had no class (``thị trấn …``).  *subject*
        asks for a rule about wards, which no name can tell.

        Raises:
            UnknownEntryError: if no rule speaks of such a unit.
        """
        for one in self._rules(old_class, old_unit, subject):
            if one.covers(old_unit) or not one.units:
                return one
        key = " ".join(filter(None, (old_class.value if old_class else _NO_CLASS, old_unit)))
        raise UnknownEntryError(N_("rules of transition"), key, tuple(one.id for one in self.transitions))

    def _rules(
        self, old_class: UrbanClass | None, old_unit: str, subject: TransitionSubject | None
    ) -> Iterator[UrbanTransition]:
        """Yield the rules that may apply, those that name a city first."""
        if subject is None and old_class is None and fold(old_unit).startswith(("thị xã", "thị trấn")):
            subject = TransitionSubject.UNCLASSED_TOWN
        wanted = _ORDER if subject is None else (subject,)
        for one in wanted:
            for rule in self.transitions:
                if rule.subject is one and (subject is not None or _fits(rule, old_class)):
                    yield rule

    @cached_property
    def _by_number(self) -> dict[str, UrbanRegime]:
        return {fold(name, accents=False): one for one in self for name in one.names}

    def at_least(self, confidence: Confidence) -> UrbanRegistry:
        """Return a registry whose regimes are at least so sure."""
        return UrbanRegistry(self.regimes.at_least(confidence))


def _fits(rule: UrbanTransition, old_class: UrbanClass | None) -> bool:
    """Whether a rule speaks of such a class: one for a city by name alone does of any."""
    return old_class in rule.old_classes if rule.old_classes else old_class is None or bool(rule.units)


def _regime(row: Row) -> UrbanRegime:
    fields, classes = regime_fields(row)
    return UrbanRegime(
        **fields,
        title_vi=row["title_vi"],
        issuer=row["issuer"],
        issued_on=date.fromisoformat(row["issued_on"]),
        amends=row["amends"],
        classes=classes,
        method=row["method"],
        pass_rule=row["pass_rule"],
        guidance=row["guidance"],
        evidence=row["evidence"],
    )


@cache
def _criteria() -> dict[tuple[str, UrbanClass], tuple[UrbanCriterion, ...]]:
    index: dict[tuple[str, UrbanClass], list[UrbanCriterion]] = {}
    for one in _rows("urban_criteria", criterion):
        index.setdefault((one.regime_id, one.urban_class), []).append(one)
    return {key: tuple(rows) for key, rows in index.items()}


@cache
def _adjustments() -> tuple[UrbanAdjustment, ...]:
    return _rows("urban_adjustments", adjustment)


@cache
def _authorities() -> tuple[UrbanAuthority, ...]:
    return _rows("urban_authorities", authority)


@cache
def _units() -> tuple[UrbanUnit, ...]:
    return _rows("urban_units", unit)


@cache
def _transitions() -> tuple[UrbanTransition, ...]:
    return _rows("urban_transition", transition)


def _rows(name: str, build: Callable[[Row], E]) -> tuple[E, ...]:
    return read_table(name, build).entries


urban = UrbanRegistry(Registry(N_("urban regimes"), partial(read_table, "urban_regimes", _regime)))
"""The regimes that come with the package."""
