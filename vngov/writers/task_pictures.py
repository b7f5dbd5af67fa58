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
from xml.sax.saxutils import escape, quoteattr

from attrs import frozen

from vngov.analysis.task_table import time_of
from vngov.errors import InvalidDateError
from vngov.model.task import Task, TaskKind
from vngov.model.task_tree import TaskTree

__all__ = ["tasks_to_svg", "tasks_to_timeline"]

_ROW, _PAD, _STEP = 28, 16, 22
_WIDTH, _BOX = 980, 620
_CLIP = 88
_WHO_CLIP = 46
_LABELS, _AXIS = 400, 520
_COLOURS = {
    TaskKind.TASK: "#1d4ed8",
    TaskKind.REVIEW: "#7c3aed",
    TaskKind.GROUP: "#0f766e",
    TaskKind.HEADING: "#334155",
    TaskKind.SOLUTION: "#64748b",
    TaskKind.TARGET: "#b45309",
}
_OTHER = "#94a3b8"
_FONT = 'font-family="Be Vietnam Pro, Segoe UI, Arial, sans-serif"'
_MONTHS_SHOWN = 12


def tasks_to_svg(tree: TaskTree, *, title: str = "") -> str:
    """Return the tree as an indented picture: number and words, who does it and by when at the right."""
    rows = list(tree.walk())
    height = 2 * _PAD + _ROW * (len(rows) + 1)
    parts = list(_frame(_WIDTH, height, title or tree.title))
    last: dict[int, int] = {}
    for at, (number, task) in enumerate(rows):
        depth = number.count(".")
        x, y = _PAD + depth * _STEP, _PAD + _ROW * (at + 1)
        if depth:
            top = _PAD + _ROW * (last[depth - 1] + 1) + 9
            parts.append(f'<path d="M{x - _STEP + 6} {top} V{y} H{x - 4}" fill="none" stroke="#cbd5e1"/>')
        last[depth] = at
        parts += _node(x, y, number, task)
    return _closed(parts)


def _frame(width: int, height: int, title: str) -> Iterator[str]:
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    yield f"<title>{escape(title)}</title>"
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    if title:
        yield _words(_PAD, _PAD + 8, _clip(title, 110), size=15, weight=700)


def _closed(parts: list[str]) -> str:
    return "\n".join([*parts, "</svg>", ""])


def _node(x: int, y: int, number: str, task: Task) -> Iterator[str]:
    colour = _COLOURS.get(task.kind, _OTHER)
    yield f'<circle cx="{x + 6}" cy="{y}" r="5" fill="{colour}"/>'
    room = _CLIP - 3 * number.count(".")
    weight = 600 if task.kind in {TaskKind.GROUP, TaskKind.HEADING} else 400
    label = _clip(f"{number}  {task.text}", room)
    yield f"<g><title>{escape(task.text)}</title>{_words(x + 18, y + 4, label, weight=weight, colour='#0f172a')}</g>"
    who = "; ".join(actor.text for actor in task.assignees) if task.is_task else ""
    said = " · ".join(filter(None, (who, time_of(task) if task.is_task else "")))
    if said:
        words = _words(_BOX + 30, y + 4, _clip(said, _WHO_CLIP), size=11, colour=colour)
        yield f"<g><title>{escape(said)}</title>{words}</g>"


def _words(
    x: float, y: float, text: str, *, size: int = 12, weight: int = 400, colour: str = "#0f172a", anchor: str = "start"
) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" {_FONT} font-size="{size}" font-weight="{weight}" fill={quoteattr(colour)}'
        f' text-anchor="{anchor}">{escape(text)}</text>'
    )


def _clip(text: str, length: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"


@frozen
class _Bar:
    number: str
    task: Task
    first: date
    last: date


def tasks_to_timeline(tree: TaskTree, *, start: date | None = None, title: str = "") -> str:
    """Return the tasks with a day as bars over months, the earliest first; tasks without a day are left out.

    The bars begin on *start*, else on the day of the document, else in the month of the first deadline.
    """
    begin = start or _issued(tree)
    due = sorted(
        ((day, at, number, task) for at, (number, task) in enumerate(tree.completed().walk())
         if task.is_task and task.deadline and (day := task.deadline.to_date() if task.deadline.date else None)),
        key=_by_day,
    )  # fmt: skip
    bars = [_Bar(number, task, min(begin or day.replace(day=1), day), day) for day, _, number, task in due]
    height = 3 * _PAD + _ROW * (len(bars) + 2)
    parts = list(_frame(_LABELS + _AXIS + 3 * _PAD, height, title or tree.title))
    if bars:
        first = min(bar.first for bar in bars).replace(day=1)
        last = max(bar.last for bar in bars)
        parts += _axis(first, last, height)
        for at, bar in enumerate(bars):
            parts += _bar(bar, _PAD + _ROW * (at + 2), first, last)
    return _closed(parts)


def _by_day(entry: tuple[date, int, str, Task]) -> tuple[date, int]:
    return entry[0], entry[1]


def _issued(tree: TaskTree) -> date | None:
    try:
        return tree.issued_on.to_date() if tree.issued_on else None
    except InvalidDateError:
        return None


def _x(day: date, first: date, last: date) -> float:
    whole = max(1, (last - first).days + 1)
    return round(_LABELS + 2 * _PAD + _AXIS * ((day - first).days / whole), 1)


def _axis(first: date, last: date, height: int) -> Iterator[str]:
    months = list(_months(first, last))
    every = len(months) // _MONTHS_SHOWN + 1
    for at, month in enumerate(months):
        if at % every == 0:
            x = _x(month, first, last)
            yield f'<path d="M{x:g} {_PAD + 30} V{height - _PAD}" stroke="#e2e8f0"/>'
            yield _words(x + 2, _PAD + 26, f"{month.month:02}/{month.year}", size=10, colour="#475569")


def _months(first: date, last: date) -> Iterator[date]:
    month = first
    while month <= last:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _bar(bar: _Bar, y: int, first: date, last: date) -> Iterator[str]:
    colour = _COLOURS.get(bar.task.kind, _OTHER)
    left, right = _x(bar.first, first, last), _x(bar.last + timedelta(days=1), first, last)
    who = "; ".join(actor.text for actor in bar.task.assignees)
    told = " · ".join(filter(None, (bar.task.text, who, time_of(bar.task))))
    yield f"<g><title>{escape(told)}</title>"
    yield _words(_PAD, y + 13, _clip(f"{bar.number}  {bar.task.text}", 60))
    width = max(3.0, right - left)
    yield f'<rect x="{left:g}" y="{y + 3}" width="{width:g}" height="14" rx="3" fill="{colour}" fill-opacity="0.8"/>'
    yield _words(max(left + 2, right - 4), y + 14, f"{bar.last:%d/%m/%Y}", size=10, colour="#ffffff", anchor="end")
    yield "</g>"
