"""Strategies for partial dates and periods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from hypothesis import strategies as st

from vngov.values.partial_date import PartialDate
from vngov.values.period import Period, PeriodKind

__all__ = ["partial_dates", "periods"]

_MIN_YEAR, _MAX_YEAR = 1945, 2099
_DATED = (PeriodKind.PLANNING, PeriodKind.PHASE, PeriodKind.TERM, PeriodKind.YEARS)
_NUMBERED = (PeriodKind.TERM, PeriodKind.SESSION, PeriodKind.ASSEMBLY, PeriodKind.CONGRESS)


def partial_dates(
    *, min_year: int = _MIN_YEAR, max_year: int = _MAX_YEAR, complete: bool | None = None
) -> st.SearchStrategy[PartialDate]:
    """Draw whole dates (*complete* True), dates with unknown parts (False), or both.

    .. versionadded:: 0.1
    """
    whole = st.dates(dt.date(min_year, 1, 1), dt.date(max_year, 12, 31)).map(PartialDate.from_date)
    year = st.integers(min_year, max_year)
    month = st.integers(1, 12)
    partial = st.one_of(
        st.builds(PartialDate, year),
        st.builds(PartialDate, st.none() | year, month),
        st.builds(PartialDate, st.none() | year, quarter=st.integers(1, 4)),
        st.builds(PartialDate, year, day=st.integers(1, 31)),
        st.dates(dt.date(2000, 1, 1), dt.date(2000, 12, 31)).map(lambda day: PartialDate(month=day.month, day=day.day)),
    )
    if complete is None:
        return whole | partial
    return whole if complete else partial


def periods(*, kinds: Collection[PeriodKind] = tuple(PeriodKind)) -> st.SearchStrategy[Period]:
    """Draw periods of the given *kinds*: years, horizons, numbered terms.

    .. versionadded:: 0.1
    """
    wanted = [_horizons()] if PeriodKind.HORIZON in kinds else []
    wanted += [_dated(kind) for kind in _DATED if kind in kinds]
    wanted += [_numbered(kind) for kind in _NUMBERED if kind in kinds]
    return st.one_of(wanted)


@st.composite
def _dated(draw: st.DrawFn, kind: PeriodKind) -> Period:
    start, end = sorted(draw(st.tuples(*[st.integers(_MIN_YEAR, _MAX_YEAR)] * 2)))
    phase = draw(st.none() | st.integers(1, 9)) if kind is PeriodKind.PHASE else None
    vision = None if phase is not None else draw(st.none() | st.integers(end, _MAX_YEAR))
    length = draw(st.none() | st.integers(1, 50)) if kind is PeriodKind.YEARS else None
    return Period(kind, start, end, vision=vision, ordinal=phase, length=length)


@st.composite
def _numbered(draw: st.DrawFn, kind: PeriodKind) -> Period:
    ordinal = draw(st.integers(1, 50))
    if kind is PeriodKind.TERM or draw(st.booleans()):
        return Period(kind, ordinal=ordinal)
    start, end = sorted(draw(st.tuples(*[st.integers(_MIN_YEAR, _MAX_YEAR)] * 2)))
    return Period(kind, start, end, ordinal=ordinal)


@st.composite
def _horizons(draw: st.DrawFn) -> Period:
    end = draw(st.none() | st.integers(_MIN_YEAR, _MAX_YEAR))
    visions = st.integers(end or _MIN_YEAR, _MAX_YEAR)
    return Period(PeriodKind.HORIZON, None, end, vision=draw(visions if end is None else st.none() | visions))
