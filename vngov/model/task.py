"""A task: who does what with whom, by when, and to whom it is reported.

Tasks stand beside the document, not in its place: a task points at its block.  The vocabulary is that of the
documents that the Government's office follows up (QĐ 42/2014/QĐ-TTg, amended by QĐ 23/2018/QĐ-TTg): who is in charge
(chủ trì), who works along (phối hợp), who advises (tham mưu), who receives the report (báo cáo).

    >>> from vngov.model.task import Task
    >>> task = Task("Rà soát quy hoạch", assignees=["Sở Xây dựng"], coordinators=["Sở Tài chính"],
    ...             deadline="trước ngày 30/9/2025")
    >>> task.lead is None, task.deadline.to_date().isoformat()
    (True, '2025-09-29')

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from hashlib import blake2s
from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.i18n import N_, Lang, translate
from vngov.model.phrase import Spans, to_spans
from vngov.text.bare import bare
from vngov.values.deadline import Deadline
from vngov.values.marker import Marker
from vngov.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Action", "Actor", "Modality", "Task", "TaskKind", "task_id"]

_ID_LENGTH = 10


class TaskKind(StrEnum):
    """What a node of a task tree is."""

    TASK = "nhiệm vụ"
    """Somebody is to do something."""
    REVIEW = "sơ kết, tổng kết"
    """A task to look back and report, once or again and again."""
    GROUP = "nhóm nhiệm vụ"
    """The head of several tasks; what it says of who does them, they inherit."""
    SOLUTION = "giải pháp"
    """Something to be done that nobody is charged with."""
    DECISION = "ý kiến đồng ý"
    """Agreement, approval: nothing to do (*đồng ý, chấp thuận, thống nhất*)."""
    NOTE = "ghi nhận"
    """Praise or notice (*ghi nhận, hoan nghênh, đánh giá cao*)."""
    HEADING = "đề mục"
    VIEWPOINT = "quan điểm"
    OBJECTIVE = "mục tiêu"
    TARGET = "chỉ tiêu"
    LEAD_IN = "dẫn nhập"
    CONTENT = "nội dung khác"
    PREAMBLE = "mở đầu"
    CLOSING = "kết thúc"
    """Sentences that close a document: for information, reserve clauses, a general call to carry it out."""

    @property
    def is_task(self) -> bool:
        """Whether somebody is to do something."""
        return self in {TaskKind.TASK, TaskKind.REVIEW}

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the kind in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_ENGLISH = {
    TaskKind.TASK: N_("task"),
    TaskKind.REVIEW: N_("review"),
    TaskKind.GROUP: N_("group of tasks"),
    TaskKind.SOLUTION: N_("solution"),
    TaskKind.DECISION: N_("agreement"),
    TaskKind.NOTE: N_("notice"),
    TaskKind.HEADING: N_("heading"),
    TaskKind.VIEWPOINT: N_("viewpoint"),
    TaskKind.OBJECTIVE: N_("objective"),
    TaskKind.TARGET: N_("target"),
    TaskKind.LEAD_IN: N_("lead-in"),
    TaskKind.CONTENT: N_("other content"),
    TaskKind.PREAMBLE: N_("opening"),
    TaskKind.CLOSING: N_("closing"),
}


class Modality(StrEnum):
    """By what word somebody is charged."""

    ASSIGNED = "giao"
    DEMANDED = "yêu cầu"
    REQUESTED = "đề nghị"
    """To equals and superiors; weaker than a demand."""
    DUTY = "có trách nhiệm"
    PLAIN = "nêu việc"
    """The body stands before the verb, or above the list, and nothing more is said."""


@frozen
class Actor:
    """A body or a class of bodies as printed, in one of the roles of a task.

    ``body`` is its id in the registry of bodies, None until it is resolved or where it is not known; ``is_lead`` says
    that it is in charge (*chủ trì*); ``is_inherited`` that it was named above the task and not in it.
    """

    text: str
    body: str | None = None
    is_lead: bool = field(default=False, kw_only=True)
    is_inherited: bool = field(default=False, kw_only=True)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return self.text


def _to_actors(values: Iterable[str | Actor]) -> tuple[Actor, ...]:
    if not values:
        return ()  # most tasks have few of the roles, and there are many tasks
    values = (values,) if isinstance(values, str) else values
    return tuple(Actor(value) if isinstance(value, str) else value for value in values)


def _to_deadline(value: str | Deadline | None) -> Deadline | None:
    return Deadline.parse(value) if isinstance(value, str) else value


def _to_period(value: str | Period | None) -> Period | None:
    return Period.parse(value) if isinstance(value, str) else value


def _to_marker(value: str | Marker | None) -> Marker | None:
    return Marker.parse(value) if isinstance(value, str) else value


@frozen
class Action:
    """One of the things that a task asks for, with what is said of it alone."""

    text: str
    trigger: str = ""
    assignees: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    coordinators: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    report_to: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    deadline: Deadline | None = field(default=None, converter=_to_deadline, kw_only=True)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False, kw_only=True)


def _to_actions(values: Iterable[str | Action]) -> tuple[Action, ...]:
    return tuple(Action(value) if isinstance(value, str) else value for value in values) if values else ()


def _to_texts(values: Iterable[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


def _to_tasks(values: Iterable[str | Task]) -> tuple[Task, ...]:
    return tuple(Task(value) if isinstance(value, str) else value for value in values) if values else ()


@frozen
class Task:
    """A node of a task tree; :attr:`kind` says whether it is a task or what stands around the tasks.

    ``assignees`` do it, the one in charge marked; ``executors`` do it under their direction (*A chỉ đạo B làm*);
    ``advises`` is who is advised (*tham mưu X*), ``supervisors`` watch, ``report_to`` receives the report.
    ``deadline`` is a day or a term, ``period`` how often, ``horizon`` the years it is for.  ``is_reported`` marks the
    words of somebody that a news page tells.  ``citations`` are the numbers of the acts cited, or their names where
    they have none, ``targets`` the targets that stand in it, as they print themselves; ``refers_to_itself`` says that
    it speaks of its own document (*Chương trình này*).  ``path`` is the place of its block in the document.
    """

    text: str
    assignees: tuple[Actor, ...] = field(default=(), converter=_to_actors)
    marker: Marker | None = field(default=None, converter=_to_marker, kw_only=True)
    id: str = field(default="", kw_only=True)
    kind: TaskKind = field(default=TaskKind.TASK, kw_only=True)
    coordinators: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    executors: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    advises: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    supervisors: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    report_to: tuple[Actor, ...] = field(default=(), converter=_to_actors, kw_only=True)
    deadline: Deadline | None = field(default=None, converter=_to_deadline, kw_only=True)
    period: Deadline | None = field(default=None, converter=_to_deadline, kw_only=True)
    horizon: Period | None = field(default=None, converter=_to_period, kw_only=True)
    actions: tuple[Action, ...] = field(default=(), converter=_to_actions, kw_only=True)
    modality: Modality = field(default=Modality.PLAIN, kw_only=True)
    is_reported: bool = field(default=False, kw_only=True)
    product: str = field(default="", kw_only=True)
    citations: tuple[str, ...] = field(default=(), converter=_to_texts, kw_only=True)
    refers_to_itself: bool = field(default=False, kw_only=True)
    targets: tuple[str, ...] = field(default=(), converter=_to_texts, kw_only=True)
    children: tuple[Task, ...] = field(default=(), converter=_to_tasks, kw_only=True)
    path: str = field(default="", eq=False, repr=False, kw_only=True)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False, kw_only=True)

    @property
    def lead(self) -> Actor | None:
        """Who is in charge of it with others; None where nobody is called so."""
        return next((actor for actor in self.assignees if actor.is_lead), None)

    @property
    def is_weak(self) -> bool:
        """Whether it is less than an order: reported by others, or a request."""
        return self.is_reported or self.modality is Modality.REQUESTED

    @property
    def is_task(self) -> bool:
        """Whether somebody is to do something."""
        return self.kind.is_task

    def walk(self) -> Iterator[Task]:
        """Yield it and everything below it, parents first."""
        stack: list[Task] = [self]
        while stack:
            task = stack.pop()
            yield task
            stack.extend(reversed(task.children))


def task_id(number: str, text: str) -> str:
    """Return the id of a task that stands at *number* and says *text*: the same in every revision that keeps both.

    >>> task_id("II.3", "Rà soát quy hoạch") == task_id("II.3", "Rà  soát QUY HOẠCH.")
    True
    """
    key = f"{number}\n{' '.join(bare(text).split()).strip(' .;:,')}"
    return blake2s(key.encode(), digest_size=_ID_LENGTH // 2).hexdigest()
