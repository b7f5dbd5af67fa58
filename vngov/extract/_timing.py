"""Which year each figure of a sentence is for.

A year stands before its figures (``đến năm 2025 đạt 37%``) or behind them (``11 - 16% vào năm 2025``); one year may
serve several figures, and several years may be dealt out in turn (``năm 2025, 2030 lần lượt đạt 37%, 40%``).

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vngov.extract._figures import Figure
from vngov.extract._years import Horizon

__all__ = ["Time", "deal", "leads"]

Time = tuple[int | None, int] | None
"""The first and the last year; no first one for a single year."""

_BOUNDARY_BEFORE = re.compile(r"(?:[,;:.(“\"]|\bvà)\s*$")
_BOUNDARY_AFTER = re.compile(r"\s*(?:[,;.:)”\"]|và\b|$)")


def deal(text: str, figures: Sequence[Figure], horizons: Sequence[Horizon], before: Time) -> list[Time]:
    """Return the time of each figure; *before* is what holds where the sentence says nothing."""
    times: list[Time] = [None] * len(figures)
    trailing = [one for one in horizons if not leads(text, one, figures)]
    for one in trailing:
        own = [index for index, figure in enumerate(figures) if figure.end <= one.start]
        after = max((other.end for other in horizons if other.end <= one.start), default=0)
        group = [index for index in own if figures[index].start >= after]
        _give(times, group, one, far=True)
    leading = [one for one in horizons if one not in trailing]
    for one, stop in zip(leading, [*(later.start for later in leading[1:]), len(text)], strict=False):
        group = [
            index for index, figure in enumerate(figures) if one.end <= figure.start < stop and times[index] is None
        ]
        _give(times, group, one, far=False)
    return [before if time is None else time for time in times]


def leads(text: str, horizon: Horizon, figures: Sequence[Figure]) -> bool:
    """Whether a year stands before its figures."""
    earlier = [figure for figure in figures if figure.end <= horizon.start]
    later = [figure for figure in figures if figure.start >= horizon.end]
    if not earlier:
        return True
    before, after = text[earlier[-1].end : horizon.start], text[horizon.end :]
    if before.rstrip().endswith("("):
        return not after.lstrip().startswith(")")
    if _BOUNDARY_BEFORE.search(before):
        return bool(later)
    if _BOUNDARY_AFTER.match(after):
        return False
    return bool(later)


def _give(times: list[Time], group: list[int], horizon: Horizon, *, far: bool) -> None:
    """Give the figures of a group their years: in turn where there are as many, else the last one to all.

    *far* says that the year stands behind the group.
    """
    if not group:
        return
    if len(horizon.years) > 1 and len(group) >= len(horizon.years):
        dealt = group[-len(horizon.years) :] if far else group[: len(horizon.years)]
        for index, year in zip(dealt, horizon.years, strict=True):
            times[index] = times[index] or (None, year)
        return
    for index in group:
        times[index] = times[index] or (horizon.first, horizon.last)
