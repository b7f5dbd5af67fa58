"""The day that a deadline itself names, by which the rules about deadlines compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.values.deadline import DeadlineKind

if TYPE_CHECKING:
    from datetime import date

    from vngov.values.deadline import Deadline

__all__ = ["named_day"]

_DATED = frozenset({DeadlineKind.BEFORE, DeadlineKind.BY, DeadlineKind.WITHIN})


def named_day(deadline: Deadline | None) -> date | None:
    """Return the last day in time; None for a term, an event, a horizon, and what is done again and again."""
    return deadline.to_date() if deadline is not None and deadline.kind in _DATED else None
