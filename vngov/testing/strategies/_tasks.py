"""Strategies for deadlines, tasks and task trees."""

from __future__ import annotations

from hypothesis import strategies as st

from vngov.model.task import Action, Actor, Modality, Task, TaskKind
from vngov.model.task_tree import TaskTree
from vngov.testing.strategies._blocks import sentences
from vngov.testing.strategies._dates import partial_dates, periods
from vngov.values.deadline import Deadline, DeadlineKind, Periodicity, TimeUnit
from vngov.values.period import PeriodKind

__all__ = ["deadlines", "task_trees", "tasks"]

_BODIES = (
    "Sở Xây dựng", "Sở Tài chính", "Sở Y tế", "Sở Nội vụ", "Công an tỉnh", "UBND các xã, phường", "các sở, ngành",
    "Thanh tra tỉnh", "Văn phòng Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Mặt trận Tổ quốc Việt Nam tỉnh",
)  # fmt: skip
_EVENTS = ("khi nhận đủ hồ sơ", "khi có kết luận thanh tra", "ngày Quyết định này có hiệu lực")


def deadlines(*, dated: bool | None = None) -> st.SearchStrategy[Deadline]:
    """Draw deadlines with a day (*dated* True), without one (False), or both.

    .. versionadded:: 0.1
    """
    kinds = st.sampled_from([DeadlineKind.BEFORE, DeadlineKind.BY])
    stretches = partial_dates(min_year=1990, max_year=2060).filter(
        lambda when: when.year is not None and when.day is None
    )
    days = partial_dates(min_year=1990, max_year=2060, complete=True)
    with_day = st.one_of(
        st.builds(Deadline, kinds, days),
        st.builds(Deadline, st.just(DeadlineKind.WITHIN), stretches),
        st.builds(Deadline, st.just(DeadlineKind.WITHIN), stretches.filter(lambda when: when.month is when.quarter),
                  half=st.integers(1, 2)),
        st.builds(Deadline, st.just(DeadlineKind.TERM), days, count=st.integers(1, 90),
                  unit=st.sampled_from([TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR])),
    )  # fmt: skip
    without = st.one_of(
        st.builds(Deadline, st.just(DeadlineKind.TERM), count=st.integers(1, 90), unit=st.sampled_from(TimeUnit),
                  event=st.sampled_from(_EVENTS)),
        st.builds(Deadline, st.just(DeadlineKind.PERIODIC), every=st.sampled_from(Periodicity)),
        st.builds(Deadline, st.just(DeadlineKind.HORIZON), period=periods(kinds=[PeriodKind.PHASE]).filter(
            lambda period: period.ordinal is None and period.vision is None)),
    )  # fmt: skip
    if dated is None:
        return with_day | without
    return with_day if dated else without


def tasks(*, depth: int = 2) -> st.SearchStrategy[Task]:
    """Draw tasks with up to *depth* levels below them.

    .. versionadded:: 0.1
    """
    actors = st.lists(
        st.builds(Actor, st.sampled_from(_BODIES), is_lead=st.booleans()),
        max_size=3,
        unique_by=lambda actor: actor.text,
    ).map(tuple)
    children = st.lists(tasks(depth=depth - 1), max_size=3).map(tuple) if depth else st.just(())
    return st.builds(
        Task,
        sentences(),
        actors,
        kind=st.sampled_from([TaskKind.TASK, TaskKind.TASK, TaskKind.REVIEW, TaskKind.GROUP, TaskKind.SOLUTION]),
        coordinators=actors,
        report_to=actors,
        deadline=st.none() | deadlines(dated=True),
        period=st.none() | st.builds(Deadline, st.just(DeadlineKind.PERIODIC), every=st.sampled_from(Periodicity)),
        modality=st.sampled_from(Modality),
        is_reported=st.booleans(),
        actions=st.lists(st.builds(Action, sentences()), max_size=2).map(tuple),
        children=children,
    )


def task_trees(*, numbered: bool | None = None) -> st.SearchStrategy[TaskTree]:
    """Draw trees with numbers and ids (*numbered* True), without (False), or both.

    .. versionadded:: 0.1
    """
    plain = st.builds(
        TaskTree,
        st.lists(tasks(), max_size=4).map(tuple),
        title=sentences(),
        principal=st.none() | st.builds(Actor, st.sampled_from(_BODIES)),
        issued_on=st.none() | partial_dates(complete=True),
    )
    if numbered is False:
        return plain
    with_numbers = plain.map(lambda tree: tree.renumbered().identified())
    return with_numbers if numbered else plain | with_numbers
