"""Two programmes beside one another: what was added, dropped, moved or changed, and both in one.

A task is the same in two revisions if it has the same id, else the same words, else the same number and most of its
words.  So a task that was renumbered is moved, and one that got another deadline is changed.

    >>> from vngov.analysis.tasks import diff_tasks
    >>> from vngov.model import Task, TaskTree
    >>> old = TaskTree([Task("Lập quy hoạch", ["Sở Xây dựng"]), "Công bố quy hoạch"]).renumbered()
    >>> new = TaskTree(["Công bố quy hoạch", Task("Lập quy hoạch", ["Sở Tài chính"])]).renumbered()
    >>> for change in diff_tasks(old, new):
    ...     print(change.kind, change.number_before, change.number_after, change.fields)
    thay đổi I II ('assignees',)
    chuyển vị trí II I ()

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import attrs
from attrs import evolve, frozen

from vngov.i18n import N_, Lang, translate
from vngov.model.task import Actor, Task
from vngov.model.task_tree import TaskTree
from vngov.text.bare import bare

__all__ = ["TaskChange", "TaskChangeKind", "diff_tasks", "keep_ids", "merge_tasks"]

_WORD = re.compile(r"[a-z0-9]++")
_ALIKE = 0.5
_COMPARED = tuple(
    name for name in attrs.fields_dict(Task) if name not in {"children", "marker", "id", "path", "spans", "actions"}
)


class TaskChangeKind(StrEnum):
    """What became of a task.

    .. versionadded:: 0.1
    """

    ADDED = "bổ sung"
    REMOVED = "bãi bỏ"
    MOVED = "chuyển vị trí"
    CHANGED = "thay đổi"

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the kind in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_ENGLISH = {
    TaskChangeKind.ADDED: N_("added"),
    TaskChangeKind.REMOVED: N_("removed"),
    TaskChangeKind.MOVED: N_("moved"),
    TaskChangeKind.CHANGED: N_("changed"),
}


@frozen
class TaskChange:
    """What became of one node: before and after with their numbers, and the names of the fields that differ.

    ``before`` is None for what was added, ``after`` for what was removed.  What changed may also have moved.

    .. versionadded:: 0.1
    """

    kind: TaskChangeKind
    before: Task | None = None
    after: Task | None = None
    number_before: str = ""
    number_after: str = ""
    fields: tuple[str, ...] = ()


def diff_tasks(old: TaskTree, new: TaskTree) -> tuple[TaskChange, ...]:
    """Return what changed from *old* to *new*: first what became of the old nodes in their order, then the new ones."""
    before, after = list(old.walk()), list(new.walk())
    partner = _partners(before, after)
    changes: list[TaskChange] = []
    for at, (number, task) in enumerate(before):
        if at not in partner:
            changes.append(TaskChange(TaskChangeKind.REMOVED, before=task, number_before=number))
            continue
        place, other = after[partner[at]]
        fields = tuple(name for name in _COMPARED if getattr(task, name) != getattr(other, name))
        if fields or place != number:
            kind = TaskChangeKind.CHANGED if fields else TaskChangeKind.MOVED
            changes.append(TaskChange(kind, task, other, number, place, fields))
    kept = set(partner.values())
    changes += [
        TaskChange(TaskChangeKind.ADDED, after=task, number_after=number)
        for at, (number, task) in enumerate(after)
        if at not in kept
    ]
    return tuple(changes)


def _partners(before: list[tuple[str, Task]], after: list[tuple[str, Task]]) -> dict[int, int]:
    """Return which node of *after* each node of *before* became."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for key in (_by_id, _by_words, _by_number):
        waiting: dict[str, list[int]] = defaultdict(list)
        for at in range(len(after) - 1, -1, -1):
            if at not in taken and (name := key(*after[at])):
                waiting[name].append(at)
        for at, (number, task) in enumerate(before):
            name = key(number, task)
            if at in partner or not name or not waiting.get(name):
                continue
            other = waiting[name][-1]
            if key is _by_number and not _is_alike(task, after[other][1]):
                continue
            partner[at] = waiting[name].pop()
            taken.add(other)
    return partner


def _by_id(number: str, task: Task) -> str:
    del number
    return task.id


def _by_words(number: str, task: Task) -> str:
    del number
    return " ".join(_WORD.findall(bare(task.text)))


def _by_number(number: str, task: Task) -> str:
    return f"{task.kind.name}:{number}"


def _is_alike(task: Task, other: Task) -> bool:
    mine, theirs = set(_WORD.findall(bare(task.text))), set(_WORD.findall(bare(other.text)))
    return len(mine & theirs) > _ALIKE * len(mine | theirs)


def keep_ids(earlier: TaskTree, revised: TaskTree) -> TaskTree:
    """Return *revised* with the id that each task has in *earlier*, and a new one for what is new.

    An id then stays with its task through any number of revisions, also where each was read from its own document.

    >>> from vngov.analysis.tasks import keep_ids
    >>> from vngov.model import TaskTree
    >>> old = TaskTree(["Lập quy hoạch", "Công bố quy hoạch"]).renumbered().identified()
    >>> new = TaskTree(["Rà soát", "Lập quy hoạch", "Công bố quy hoạch"]).renumbered().identified()
    >>> [task.id in {old["I"].id, old["II"].id} for task in keep_ids(old, new).tasks]
    [False, True, True]

    .. versionadded:: 0.1
    """
    before, after = list(earlier.walk()), list(revised.walk())
    kept = {place: before[at][1].id for at, place in _partners(before, after).items()}
    taken = set(kept.values())
    ids = (kept.get(at) or ("" if task.id in taken else task.id) for at, (_, task) in enumerate(after))

    def renamed(nodes: tuple[Task, ...]) -> tuple[Task, ...]:
        return tuple(evolve(task, id=next(ids), children=renamed(task.children)) for task in nodes)

    return evolve(revised, nodes=renamed(revised.nodes)).identified()


def merge_tasks(first: TaskTree, second: TaskTree) -> TaskTree:
    """Return one tree with the nodes of both; what both have is one node.

    Nodes are the same by their id wherever they stand, else by their words below the same head.  Where both say
    something else, also of the place, the second counts; bodies are put together.
    """
    return evolve(
        second,
        nodes=_Merger(first, second).siblings(first.nodes, second.nodes),
        title=second.title or first.title,
        principal=second.principal or first.principal,
        issuer=second.issuer or first.issuer,
        issued_on=second.issued_on or first.issued_on,
    )


class _Merger:
    """Puts the nodes of two trees together; an id counts if it stands once in each."""

    def __init__(self, first: TaskTree, second: TaskTree) -> None:
        theirs = Counter(task.id for _, task in second.walk())
        mine = Counter(task.id for _, task in first.walk())
        self._known = {
            task.id: task for _, task in first.walk() if task.id and mine[task.id] == theirs[task.id] == 1
        }  # fmt: skip

    def siblings(self, first: tuple[Task, ...], second: tuple[Task, ...]) -> tuple[Task, ...]:
        """Return the nodes below one head: those of the first tree in their order, then what the second adds."""
        known: dict[str, list[int]] = defaultdict(list)
        for at in range(len(second) - 1, -1, -1):
            known[self._key(second[at])].append(at)
        result: list[Task] = []
        used: set[int] = set()
        for task in first:
            if places := known[self._key(task)]:
                used.add(places[-1])
                result.append(self._united(task, second[places.pop()]))
            elif task.id not in self._known:  # else it stands elsewhere in the second tree
                result.append(evolve(task, children=self.siblings(task.children, ())))
        return (*result, *(self._added(task) for at, task in enumerate(second) if at not in used))

    def _key(self, task: Task) -> str:
        return f"#{task.id}" if task.id in self._known else _by_words("", task)

    def _added(self, task: Task) -> Task:
        if task.id in self._known:
            return evolve(self._united(self._known[task.id], task), marker=task.marker)
        return evolve(task, children=self.siblings((), task.children))

    def _united(self, task: Task, other: Task) -> Task:
        said: dict[str, Any] = {
            name: getattr(other, name)
            for name in _COMPARED
            if getattr(other, name) != getattr(_UNSAID, name) and not isinstance(getattr(other, name), tuple)
        }
        if _by_words("", task) == _by_words("", other):
            said["text"] = task.text
        bodies: dict[str, Any] = {name: _together(getattr(task, name), getattr(other, name)) for name in _LISTS}
        children = self.siblings(task.children, other.children)
        return evolve(task, **said, **bodies, actions=other.actions or task.actions, children=children)


_UNSAID = Task("")
_LISTS = ("assignees", "coordinators", "executors", "advises", "supervisors", "report_to", "citations", "targets")


def _together(mine: tuple[Actor | str, ...], theirs: tuple[Actor | str, ...]) -> tuple[Actor | str, ...]:
    return tuple(dict.fromkeys(_each(mine, theirs)))


def _each(mine: tuple[Actor | str, ...], theirs: tuple[Actor | str, ...]) -> Iterator[Actor | str]:
    """Yield all, of two mentions of one body the one that says more."""
    named = {one.text: one for one in (*mine, *theirs) if isinstance(one, Actor) and (one.is_lead or one.body)}
    for one in (*mine, *theirs):
        yield named.get(one.text, one) if isinstance(one, Actor) else one
