"""A plan (quy hoạch) as a text speaks of it, and the chain of acts that makes one.

    >>> from vngov.model.plan import PlanAct, PlanMention
    >>> plan = PlanMention("quy-hoach-tinh", "Quy hoạch tỉnh Sông Mới", territory="Sông Mới", stage="phe-duyet",
    ...                    act=PlanAct("Quyết định", "12/QĐ-TTg"))
    >>> str(plan)
    'Quy hoạch tỉnh Sông Mới (Quyết định 12/QĐ-TTg)'

.. versionadded:: 0.1
"""

from __future__ import annotations

from attrs import field, frozen

from vngov.model.phrase import Spans, to_spans
from vngov.values.partial_date import PartialDate
from vngov.values.period import Period

__all__ = ["PlanAct", "PlanChain", "PlanMention", "PlanStep"]


@frozen
class PlanAct:
    """The act behind a plan or a stage of it: its type, number, day and issuer, as far as the text gives them."""

    kind: str
    number: str | None = None
    issued_on: PartialDate | None = field(default=None, kw_only=True)
    issuer: str = field(default="", kw_only=True)

    def __str__(self) -> str:
        return " ".join(filter(None, (self.kind, self.number)))


@frozen
class PlanMention:
    """One mention of a plan.

    ``kind`` is an id of :data:`vngov.registries.plans.plans`, ``stage`` one of its stages, empty where the text speaks
    of the plan as such; ``territory`` is what the plan is for; ``act`` is the act that the text names beside it.
    """

    kind: str
    name: str
    territory: str = field(default="", kw_only=True)
    period: Period | None = field(default=None, kw_only=True)
    stage: str = field(default="", kw_only=True)
    act: PlanAct | None = field(default=None, kw_only=True)
    text: str = field(default="", kw_only=True, eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.act})" if self.act is not None else self.name


@frozen
class PlanStep:
    """One step on the way of a plan: ``stage`` is ``luat``, ``thi-hanh-luat``, ``chi-thi`` or a stage of planning."""

    stage: str
    act: PlanAct | None
    text: str = field(default="", eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False, kw_only=True)


@frozen
class PlanChain:
    """The plan that a text is about, and the steps that it tells of, in the order of planning."""

    plan: PlanMention
    steps: tuple[PlanStep, ...] = field(converter=tuple[PlanStep, ...])

    def step(self, stage: str) -> PlanStep | None:
        """Return the first step of a stage, or None."""
        return next((step for step in self.steps if step.stage == stage), None)
