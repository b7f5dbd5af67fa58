"""The deadlines of a task tree as an iCalendar (RFC 5545; extra ``ical``).

    >>> from vngov.adapters.task_calendar import tasks_to_ical
    >>> from vngov.model import Task, TaskTree
    >>> tree = TaskTree([Task("Lập quy hoạch", ["Sở Xây dựng"], deadline="trước ngày 30/9/2025")]).identified()
    >>> "DUE;VALUE=DATE:20250929" in tasks_to_ical(tree)
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

from vngov.analysis.task_table import time_of
from vngov.errors import InvalidDateError, MissingExtraError
from vngov.model.task import Task
from vngov.model.task_tree import TaskTree

__all__ = ["CalendarEntry", "tasks_to_ical"]

_SUMMARY = 120


class CalendarEntry(StrEnum):
    """What a deadline becomes in the calendar.

    .. versionadded:: 0.1
    """

    TODO = "VTODO"
    """A to-do with a day it is due."""
    EVENT = "VEVENT"
    """A whole day, for calendars that show no to-dos."""


def tasks_to_ical(tree: TaskTree, *, entry: CalendarEntry = CalendarEntry.TODO) -> str:
    """Return a calendar of the tasks that have a day, the earliest first; nothing else is given a day.

    The stamp of the entries is the day of the document, else the day itself: the same tree gives the same text.

    Raises:
        MissingExtraError: without the extra ``ical``.
    """
    icalendar = _icalendar()
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//vngov//tasks//VI")
    calendar.add("version", "2.0")
    if tree.title:
        calendar.add("x-wr-calname", tree.title)
    stamp = _issued(tree)
    whole = tree.completed().identified()
    for task in whole.due_between(dt.date.min, dt.date.max):
        calendar.add_component(_entry(icalendar, task, entry, stamp))
    return str(calendar.to_ical().decode())


def _entry(icalendar: Any, task: Task, entry: CalendarEntry, stamp: dt.date | None) -> Any:  # noqa: ANN401 - as below
    day = task.deadline.to_date() if task.deadline else None
    assert day is not None  # noqa: S101 - for checkers
    component = icalendar.Todo() if entry is CalendarEntry.TODO else icalendar.Event()
    component.add("uid", f"{task.id}@vngov")
    component.add("dtstamp", dt.datetime.combine(stamp or day, dt.time(), dt.UTC))
    component.add("summary", task.text if len(task.text) <= _SUMMARY else task.text[: _SUMMARY - 1] + "…")
    lines = [task.text]
    for label, actors in (("Thực hiện", task.assignees), ("Phối hợp", task.coordinators), ("Báo cáo", task.report_to)):
        if actors:
            lines.append(f"{label}: {'; '.join(actor.text for actor in actors)}")
    lines.append(f"Thời hạn: {time_of(task)}")
    component.add("description", "\n".join(lines))
    if entry is CalendarEntry.TODO:
        component.add("due", day)
        component.add("status", "NEEDS-ACTION")
    else:
        component.add("dtstart", day)
        component.add("dtend", day + dt.timedelta(days=1))
        component.add("transp", "TRANSPARENT")
    return component


def _issued(tree: TaskTree) -> dt.date | None:
    try:
        return tree.issued_on.to_date() if tree.issued_on else None
    except InvalidDateError:
        return None


def _icalendar() -> Any:  # noqa: ANN401 - of an optional library
    try:
        import icalendar  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise MissingExtraError("ical") from None
    return icalendar
