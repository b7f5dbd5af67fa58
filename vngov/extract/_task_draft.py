"""A node of a task tree while it is read: only what was found is kept, and the task is made once, at the end."""

from __future__ import annotations

from vngov.diagnostics import Span
from vngov.model.task import Action, Actor, Modality, Task, TaskKind
from vngov.values.deadline import Deadline
from vngov.values.marker import Marker
from vngov.values.period import Period

__all__ = ["Draft"]


class Draft:
    """What will be a :class:`~vngov.model.task.Task`: the same fields, which may still change."""

    text: str
    marker: Marker | None = None
    kind: TaskKind = TaskKind.TASK
    assignees: tuple[Actor, ...] = ()
    coordinators: tuple[Actor, ...] = ()
    executors: tuple[Actor, ...] = ()
    advises: tuple[Actor, ...] = ()
    supervisors: tuple[Actor, ...] = ()
    report_to: tuple[Actor, ...] = ()
    deadline: Deadline | None = None
    period: Deadline | None = None
    horizon: Period | None = None
    actions: tuple[Action, ...] = ()
    modality: Modality = Modality.PLAIN
    is_reported: bool = False
    product: str = ""
    citations: tuple[str, ...] = ()
    refers_to_itself: bool = False
    children: tuple[Task, ...] = ()
    path: str = ""
    spans: tuple[Span, ...] = ()

    def __init__(self, text: str) -> None:
        """Begin with the words."""
        self.text = text

    def task(self) -> Task:
        """Return the task."""
        return Task(**vars(self))
