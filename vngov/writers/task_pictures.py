"""A task tree as a picture: the tree itself, and a timeline of its deadlines, as SVG.

Both are deterministic text, drawn with nothing but rectangles, lines and words; every word is escaped.

    >>> from vngov.model import Task, TaskTree
    >>> from vngov.writers.task_pictures import tasks_to_timeline
    >>> tree = TaskTree([Task("Lập <quy hoạch>", ["Sở Xây dựng"], deadline="trong quý III/2025")])
    >>> "Lập &lt;quy hoạch&gt;" in tasks_to_timeline(tree)
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from xml.sax.saxutils import escape

from attrs import frozen

from vngov.analysis.task_table import TaskColumn, time_of
from vngov.errors import InvalidDateError
from vngov.i18n import N_, Lang, translate
from vngov.model.task import Task, TaskKind
from vngov.model.task_tree import TaskTree
from vngov.writers._drawing import GREY, INK, LINE, PAD, closed, frame, titled, words, wrapped

__all__ = ["tasks_to_svg", "tasks_to_timeline"]

_STEP = 20
_TEXT, _WHO, _TIME = 560, 230, 170  # the columns of the tree
_GAP = 20
_MOST = 4  # lines of one cell
_ROW = 12  # beside the lines of a row
_LABELS, _AXIS, _AFTER = 420, 560, 90
_BAR, _SMALL = 14, 11
_COLOURS = {
    TaskKind.TASK: "#1d4ed8",
    TaskKind.REVIEW: "#6d28d9",
    TaskKind.GROUP: "#0f766e",
    TaskKind.HEADING: "#334155",
    TaskKind.SOLUTION: "#475569",
    TaskKind.TARGET: "#b45309",
}
_OTHER = "#64748b"
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600)
_YEAR = 12
_MONTHS_SHOWN = 10


def tasks_to_svg(tree: TaskTree, *, title: str = "", lang: Lang = "vi") -> str:
    """Return the tree as an indented picture: number and words, who does it and by when at the right."""
    title = title or tree.title
    width = _TEXT + _WHO + _TIME + 2 * _GAP + 2 * PAD
    y = titled(width, title) + PAD
    left, right = PAD + _TEXT + _GAP, PAD + _TEXT + _WHO + 2 * _GAP
    heads = ((PAD, TaskColumn.CONTENT), (left, TaskColumn.ASSIGNEE), (right, TaskColumn.TIME))
    parts = [words(x, y, column.label(lang), weight=600, colour=GREY) for x, column in heads]
    y += LINE
    above: dict[int, float] = {}
    for number, task in tree.walk():
        depth = number.count(".")
        x = PAD + depth * _STEP
        if depth:
            parts.append(
                f'<path d="M{x - _STEP + 6} {above[depth - 1] + 9} V{y} H{x - 4}" fill="none" stroke="#cbd5e1"/>'
            )
        above[depth] = y
        is_head = task.kind in {TaskKind.GROUP, TaskKind.HEADING}
        who = "; ".join(actor.text for actor in task.assignees) if task.is_task else ""
        time = time_of(task) if task.is_task else ""
        room = (_TEXT if who or time else width - 2 * PAD) - depth * _STEP - 18
        colour = _COLOURS.get(task.kind, _OTHER)
        cells = (
            (x + 18, wrapped(_said(number, task), room, bold=is_head, most=_MOST), INK),
            (left, wrapped(who, _WHO, most=_MOST), colour),
            (right, wrapped(time, _TIME, most=_MOST), colour),
        )
        told = escape(" · ".join(filter(None, (task.text, who, time))))
        parts.append(f'<g><title>{told}</title><circle cx="{x + 6}" cy="{y}" r="5" fill="{colour}"/>')
        weight = 600 if is_head else 400
        parts += (
            words(place, y + 4 + LINE * at, line, weight=weight, colour=ink)
            for place, lines, ink in cells
            for at, line in enumerate(lines)
        )
        parts.append("</g>")
        y += LINE * max(len(lines) for _, lines, _ in cells) + _ROW
    return closed([*frame(width, int(y), title), *parts])


def _said(number: str, task: Task) -> str:
    """Return the words of a node behind its number; the place of a paragraph among others is no number."""
    return f"{number} {task.text}" if task.marker else task.text


@frozen
class _Bar:
    """A task on the timeline; ``is_open`` says that its years are known and no day."""

    number: str
    task: Task
    first: date
    last: date
    is_open: bool


def tasks_to_timeline(tree: TaskTree, *, start: date | None = None, title: str = "", lang: Lang = "vi") -> str:
    """Return the tasks with a day as bars over months, the earliest first, and those of whole years as open bars.

    The bars begin on *start*, else on the day of the document, else in the month of the first deadline.  A note at the
    foot counts the tasks that have neither a day nor years.
    """
    title = title or tree.title
    tasks = [(number, task) for number, task in tree.completed().walk() if task.is_task]
    bars = sorted(_bars(tasks, start or _issued(tree)), key=_by_day)
    width = _LABELS + _AXIS + _AFTER + 3 * PAD
    y = top = titled(width, title) + PAD
    y += LINE
    parts: list[str] = []
    if bars:
        first = min(bar.first for bar in bars).replace(day=1)
        last = max(bar.last for bar in bars)
        for bar in bars:
            drawn, height = _drawn(bar, y, first, last)
            parts += drawn
            y += height
        parts = [*_axis(first, last, top, y), *parts]
    if left := len(tasks) - len(bars):
        note = translate(N_("tasks without a day or years, not shown: {count}"), lang)
        parts.append(words(PAD, y + PAD, note.format(count=left), size=_SMALL, colour=GREY))
        y += PAD
    return closed([*frame(width, y + PAD, title), *parts])


def _bars(tasks: list[tuple[str, Task]], begin: date | None) -> Iterator[_Bar]:
    for number, task in tasks:
        day = task.deadline.to_date() if task.deadline and task.deadline.date else None
        if day is not None:
            yield _Bar(number, task, min(begin or day.replace(day=1), day), day, is_open=False)
        elif task.horizon is not None and task.horizon.end is not None:
            first = date(task.horizon.start or task.horizon.end, 1, 1)
            last = date(task.horizon.end, 12, 31)
            yield _Bar(number, task, min(max(begin or first, first), last), last, is_open=True)


def _by_day(bar: _Bar) -> date:
    return bar.last


def _issued(tree: TaskTree) -> date | None:
    try:
        return tree.issued_on.to_date() if tree.issued_on else None
    except InvalidDateError:
        return None


def _x(day: date, first: date, last: date) -> float:
    whole = max(1, (last - first).days + 1)
    return round(_LABELS + 2 * PAD + _AXIS * ((day - first).days / whole), 1)


def _axis(first: date, last: date, top: int, bottom: int) -> Iterator[str]:
    months = list(_months(first, last))
    step = next((step for step in _STEPS if len(months) <= step * _MONTHS_SHOWN), _STEPS[-1])
    for month in months:
        if (month.year * _YEAR + month.month - 1) % step:
            continue
        x = _x(month, first, last)
        yield f'<path d="M{x:g} {top + 6} V{bottom}" stroke="#e2e8f0"/>'
        label = str(month.year) if step >= _YEAR else f"{month.month:02}/{month.year}"
        yield words(x, top, label, size=_SMALL, colour=GREY, anchor="middle")


def _months(first: date, last: date) -> Iterator[date]:
    month = first
    while month <= last:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _drawn(bar: _Bar, y: int, first: date, last: date) -> tuple[list[str], int]:
    """Return the row of a bar at *y*, and how high it is."""
    colour = _COLOURS.get(bar.task.kind, _OTHER)
    left, right = _x(bar.first, first, last), _x(bar.last + timedelta(days=1), first, last)
    who = "; ".join(actor.text for actor in bar.task.assignees)
    told = " · ".join(filter(None, (bar.task.text, who, time_of(bar.task))))
    lines = wrapped(_said(bar.number, bar.task), _LABELS, most=_MOST)
    names = wrapped(who, _LABELS, size=_SMALL, most=2)
    parts = [f"<g><title>{escape(told)}</title>"]
    parts += (words(PAD, y + 13 + LINE * at, line) for at, line in enumerate(lines))
    under = y + 13 + LINE * len(lines)
    parts += (words(PAD, under + _BAR * at, line, size=_SMALL, colour=GREY) for at, line in enumerate(names))
    paint = f'fill="#ffffff" stroke="{colour}" stroke-dasharray="4 3"' if bar.is_open else f'fill="{colour}"'
    width = max(3.0, right - left)
    parts.append(f'<rect x="{left:g}" y="{y + 2}" width="{width:g}" height="{_BAR}" rx="3" {paint}/>')
    label = str(bar.last.year) if bar.is_open else f"{bar.last:%d/%m/%Y}"
    room = 8 * len(label)  # clear of the lines of the months
    parts.append(f'<rect x="{left + width + 4:g}" y="{y + 2}" width="{room}" height="{_BAR}" fill="#ffffff"/>')
    parts += [words(left + width + 6, y + 13, label, size=_SMALL, colour=colour), "</g>"]
    return parts, LINE * len(lines) + _BAR * len(names) + _ROW
