"""Kinds of plans (quy hoạch) in time: what each must fit, which goes first, who approves it, and its stages.

Luật Quy hoạch 21/2017/QH14 and 112/2025/QH15; for urban and rural plans 30/2009/QH12 and 47/2024/QH15.  The period of
a plan is ten years from a year that ends in 1, its vision thirty years from the same year (112/2025/QH15).

    >>> from datetime import date
    >>> from vngov.registries.plans import plans
    >>> plans["quy-hoach-tinh", date(2023, 6, 13)].approver_vi
    'Thủ tướng Chính phủ'
    >>> plans.prevails("quy-hoach-vung", "quy-hoach-tinh", as_of=date(2024, 1, 1)).name_vi
    'quy hoạch vùng'
    >>> str(plans.period(2023))
    'thời kỳ 2021-2030, tầm nhìn đến năm 2050'

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from functools import partial

from attrs import frozen

from vngov.errors import UnknownEntryError
from vngov.i18n import N_, Lang
from vngov.registries.base import Entry, Registry
from vngov.registries.table import Row, common_fields, read_table, split
from vngov.values.period import Period, PeriodKind

__all__ = ["PlanKind", "PlanRegistry", "PlanStage", "plans"]

_YEARS, _VISION = 10, 30


@frozen(kw_only=True)
class PlanKind(Entry):
    """One kind of plan under one law.

    ``rank`` is the order of precedence: of two plans that contradict each other, the lower number goes first.  ``fits``
    are ids of the plans that it must fit.  ``decision`` is the word of the act (``quyết định``, ``phê duyệt``), and
    ``document`` its symbol.  What was not found is empty; ``note`` says what the row leaves out.
    """

    name_vi: str
    name_en: str
    aliases: tuple[str, ...]
    rank: int
    fits: tuple[str, ...]
    organised_by: str
    approver_vi: str
    approver_en: str
    decision: str
    document: str

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its variants."""
        return (self.name_vi, *self.aliases)

    def label(self, lang: Lang = "vi") -> str:
        """Return the name in *lang*."""
        return self.name_vi if lang == "vi" else self.name_en


@frozen(kw_only=True)
class PlanStage(Entry):
    """One stage of making a plan; ``place`` is its place in the order, ``act`` the symbol of the act it ends in."""

    place: int
    name_vi: str
    name_en: str
    act: str

    def label(self, lang: Lang = "vi") -> str:
        """Return the name in *lang*."""
        return self.name_vi if lang == "vi" else self.name_en


class PlanRegistry(Registry[PlanKind]):
    """Kinds of plans by id and day."""

    @property
    def stages(self) -> Registry[PlanStage]:
        """The stages, by id and day."""
        return _STAGES

    def stages_at(self, as_of: date) -> tuple[PlanStage, ...]:
        """Return the stages of a plan on a day, in order."""
        return tuple(sorted(_STAGES.at(as_of), key=lambda stage: (stage.place, stage.id)))

    def above(self, id_: str, *, as_of: date) -> tuple[PlanKind, ...]:
        """Return every plan that a kind must fit on a day, directly or through another, the highest first."""
        found: dict[str, PlanKind] = {}
        waiting = list(self[id_, as_of].fits)
        while waiting:
            key = waiting.pop()
            kind = self.get(key, as_of=as_of)
            if key not in found and kind is not None:
                found[key] = kind
                waiting.extend(kind.fits)
        return tuple(sorted(found.values(), key=lambda kind: (kind.rank, kind.id)))

    def prevails(self, one: str, other: str, *, as_of: date) -> PlanKind | None:
        """Return the plan that goes first where two contradict each other; None for two of the same rank."""
        first, second = self[one, as_of], self[other, as_of]
        if first.rank == second.rank:
            return None
        return min(first, second, key=lambda kind: kind.rank)

    def approved_by(self, id_: str, *, as_of: date, lang: Lang = "vi") -> str:
        """Return who approves a kind of plan on a day; raise UnknownEntryError where that is not known."""
        kind = self[id_, as_of]
        name = kind.approver_vi if lang == "vi" else kind.approver_en
        if not name:
            raise UnknownEntryError(N_("approvers of plans"), id_, (), as_of.isoformat())
        return name

    def period(self, year: int) -> Period:
        """Return the period of planning that a year lies in, with its vision."""
        start = year - (year - 1) % _YEARS
        return Period(PeriodKind.PLANNING, start, start + _YEARS - 1, vision=start + _VISION - 1)


def _kind(row: Row) -> PlanKind:
    return PlanKind(
        **common_fields(row),
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        aliases=split(row["aliases"]),
        rank=int(row["rank"]),
        fits=split(row["fits"]),
        organised_by=row["organised_by"],
        approver_vi=row["approver_vi"],
        approver_en=row["approver_en"],
        decision=row["decision"],
        document=row["document"],
    )


def _stage(row: Row) -> PlanStage:
    return PlanStage(
        **common_fields(row),
        place=int(row["place"]),
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        act=row["act"],
    )


_STAGES = Registry(N_("stages of planning"), partial(read_table, "plan_stages", _stage))

plans = PlanRegistry(N_("kinds of plans"), partial(read_table, "plan_kinds", _kind))
"""The kinds of plans that come with the package."""
