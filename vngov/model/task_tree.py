"""The tasks of a document or a programme as a tree: to build, to number, to search and to change.

Every operation returns a new tree.  A place in the tree is its *number*: ``III.2``, ``1.3``; an unmarked paragraph
counts as ``p1``, ``p2`` among its siblings.

    >>> from vngov.model.task import Task, TaskKind
    >>> from vngov.model.task_tree import TaskTree
    >>> tree = TaskTree([Task("Quy hoạch", kind=TaskKind.GROUP, assignees=["Sở Xây dựng"],
    ...     children=[Task("Lập quy hoạch", deadline="trong quý III/2025"), "Công bố quy hoạch"])]).renumbered()
    >>> [number for number, task in tree.walk()]
    ['I', 'I.1', 'I.2']
    >>> tree["I.2"].text, [str(actor) for actor in tree.completed()["I.2"].assignees]
    ('Công bố quy hoạch', ['Sở Xây dựng'])

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from attrs import evolve, field, frozen

from vngov.errors import InvalidMarkerError, UnknownEntryError
from vngov.i18n import N_, Lang, translate
from vngov.model.task import Actor, Task, task_id
from vngov.text.bare import bare
from vngov.values.marker import Marker, MarkerKind
from vngov.values.partial_date import PartialDate

__all__ = ["MARKERS", "BelowItselfError", "TaskTree"]

MARKERS = ("I.", "1.", "a)", "-", "+")
"""The markers of the levels that :meth:`TaskTree.renumbered` uses: those of plans and programmes."""

_TASKS = N_("tasks")
_DASH = Marker(MarkerKind.DASH)
_Actors: TypeAlias = tuple[Actor, ...]
_WORDED = {MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.ARTICLE}


class BelowItselfError(UnknownEntryError):
    """A node of a tree was to be put below itself, where no place is left once it has been taken out.

    .. versionadded:: 0.1
    """

    def message(self, lang: Lang = "en") -> str:
        """Return which place the node cannot go to."""
        return translate(N_("a node cannot stand below itself, at {key!r}"), lang).format(key=self.key)


def _to_nodes(values: Iterable[str | Task]) -> tuple[Task, ...]:
    return tuple(Task(value) if isinstance(value, str) else value for value in values)


def _to_actor(value: str | Actor | None) -> Actor | None:
    return Actor(value) if isinstance(value, str) else value


@frozen
class TaskTree:
    """The nodes in document order, and whose will they are.

    ``principal`` is whose will it is, ``issuer`` who signs; they differ where an office passes on an opinion or a
    conclusion.  ``title`` and ``issued_on`` are those of the document.
    """

    nodes: tuple[Task, ...] = field(default=(), converter=_to_nodes)
    principal: Actor | None = field(default=None, converter=_to_actor, kw_only=True)
    issuer: Actor | None = field(default=None, converter=_to_actor, kw_only=True)
    title: str = field(default="", kw_only=True)
    issued_on: PartialDate | None = field(default=None, kw_only=True)

    def walk(self) -> Iterator[tuple[str, Task]]:
        """Yield every node with its number, parents first."""
        stack = list(reversed(tuple(_numbered(self.nodes, ""))))
        while stack:
            number, task = stack.pop()
            yield number, task
            stack.extend(reversed(tuple(_numbered(task.children, number))))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The nodes by which somebody is to do something."""
        return tuple(task for node in self.nodes for task in node.walk() if task.is_task)

    @property
    def leaves(self) -> tuple[Task, ...]:
        """The tasks that have no tasks below them."""
        return tuple(
            task for task in self.tasks if not any(below.is_task for below in task.walk() if below is not task)
        )

    def __getitem__(self, number: str) -> Task:
        """Return the node at *number*.

        Raises:
            UnknownEntryError: if there is none.
        """
        first, *rest = self._place(number)
        task = self.nodes[first]
        for position in rest:
            task = task.children[position]
        return task

    def get(self, number: str) -> Task | None:
        """Return the node at *number*, None if there is none."""
        try:
            return self[number]
        except UnknownEntryError:
            return None

    def number_of(self, task_id: str) -> str | None:
        """Return where the node of this id stands."""
        return next((number for number, task in self.walk() if task.id == task_id), None)

    # Searching

    def by_assignee(self, *names: str, is_coordinating: bool = False) -> tuple[Task, ...]:
        """Return the tasks of the bodies, by printed name or by id; with those in which they work along, if asked."""
        wanted = {_key(name) for name in names}

        def concerns(task: Task) -> bool:
            actors = (*task.assignees, *task.executors, *(task.coordinators if is_coordinating else ()))
            return any(_key(actor.text) in wanted or actor.body in names for actor in actors)

        return tuple(task for task in self.completed().tasks if concerns(task))

    def due_between(self, first: date, last: date) -> tuple[Task, ...]:
        """Return the tasks with a day in the stretch, both ends included, the earliest first."""
        due = [(day, task) for task in self.tasks if (day := _due(task)) and first <= day <= last]
        return tuple(task for _, task in sorted(due, key=_first))

    def overdue(self, on: date, *, done: Collection[str] = ()) -> tuple[Task, ...]:
        """Return the tasks whose day has passed on *on* and whose id is not in *done*, the earliest first."""
        late = [(day, task) for task in self.tasks if (day := _due(task)) and day < on and task.id not in done]
        return tuple(task for _, task in sorted(late, key=_first))

    def filtered(self, wanted: Callable[[Task], bool]) -> TaskTree:
        """Return the tree with the nodes that are wanted and those above them."""

        def kept(task: Task) -> Task | None:
            children = tuple(child for below in task.children if (child := kept(below)) is not None)
            return evolve(task, children=children) if children or wanted(task) else None

        return evolve(self, nodes=tuple(node for task in self.nodes if (node := kept(task)) is not None))

    # Changing

    def changed(self, change: Callable[[Task], Task]) -> TaskTree:
        """Return the tree with every node replaced by ``change(node)``, the leaves first."""

        def rebuilt(task: Task) -> Task:
            children = tuple(map(rebuilt, task.children))
            return change(evolve(task, children=children) if children else task)

        return evolve(self, nodes=tuple(map(rebuilt, self.nodes)))

    def identified(self) -> TaskTree:
        """Return the tree with an id for every node that has none; an id that stands twice stays with the first."""
        return evolve(self, nodes=_identified(self.nodes, "", {task.id for _, task in self.walk()}, set()))

    def completed(self) -> TaskTree:
        """Return the tree in which every task without assignees has those of the nearest node above it.

        With them come the bodies that work along with those, unless the task names its own.
        """
        return evolve(self, nodes=_completed(self.nodes, (), ()))

    def renumbered(self, markers: Sequence[str] = MARKERS) -> TaskTree:
        """Return the tree with markers in order; *markers* are the first ones of the levels.

        The ids stay: a task is the same at another place.  Nodes without a marker beside nodes with one stay so; more
        nodes than can be numbered, as by 23 letters or 49 Roman figures, have dashes.  Decimal numbers go on from the
        node above: ``["1.", "1.1."]`` gives ``2.1.`` below ``2.``.
        """
        return evolve(self, nodes=_renumbered(self.nodes, tuple(map(Marker.parse, markers)), None))

    def added(self, task: str | Task, *, under: str = "", at: int | None = None) -> TaskTree:
        """Return the tree with *task* below the node at *under*, at the end or as the *at*-th child."""
        new = Task(task) if isinstance(task, str) else task
        place = self._place(under) if under else ()
        return evolve(self, nodes=_with(self.nodes, place, new, at))

    def removed(self, number: str) -> TaskTree:
        """Return the tree without the node at *number* and what is below it.

        Raises:
            UnknownEntryError: if there is none.
        """
        return evolve(self, nodes=_without(self.nodes, self._place(number)))

    def moved(self, number: str, *, under: str = "", at: int | None = None) -> TaskTree:
        """Return the tree with the node at *number* taken from there and put below *under*.

        Raises:
            BelowItselfError: if *under* is the node itself or stands below it.
            UnknownEntryError: if there is no node at one of the two places.
        """
        source, target = self._place(number), self._place(under) if under else ()
        if target[: len(source)] == source:
            raise BelowItselfError(_TASKS, under)
        depth = len(source) - 1
        if target[:depth] == source[:depth] and len(target) > depth and target[depth] > source[depth]:
            target = (*target[:depth], target[depth] - 1, *target[depth + 1 :])
        return evolve(self, nodes=_with(_without(self.nodes, source), target, self[number], at))

    def _place(self, number: str) -> tuple[int, ...]:
        """Return the place of the node at *number* as positions, the outermost first."""
        place: list[int] = []
        nodes, prefix = self.nodes, ""
        while prefix != number or not number:
            for position, (label, task) in enumerate(_numbered(nodes, prefix)):
                if label == number or number.startswith(f"{label}."):
                    place.append(position)
                    nodes, prefix = task.children, label
                    break
            else:
                raise UnknownEntryError(_TASKS, number)
        return tuple(place)


def _with(nodes: tuple[Task, ...], place: tuple[int, ...], new: Task, at: int | None) -> tuple[Task, ...]:
    if not place:
        position = len(nodes) if at is None else at
        return (*nodes[:position], new, *nodes[position:])
    host = nodes[place[0]]
    changed = evolve(host, children=_with(host.children, place[1:], new, at))
    return (*nodes[: place[0]], changed, *nodes[place[0] + 1 :])


def _without(nodes: tuple[Task, ...], place: tuple[int, ...]) -> tuple[Task, ...]:
    first, rest = place[0], place[1:]
    if not rest:
        return (*nodes[:first], *nodes[first + 1 :])
    host = evolve(nodes[first], children=_without(nodes[first].children, rest))
    return (*nodes[:first], host, *nodes[first + 1 :])


def _numbered(nodes: tuple[Task, ...], prefix: str) -> Iterator[tuple[str, Task]]:
    """Yield the nodes with their numbers: of a sign its place among the signs, of a paragraph its own count."""
    signs = paragraphs = 0
    taken: set[str] = set()
    for task in nodes:
        marker = task.marker
        if marker is None:
            paragraphs += 1
            label = f"p{paragraphs}"
        elif marker.kind.is_sign:
            signs += 1
            label = str(signs)
        elif marker.kind is MarkerKind.DECIMAL:
            label = str(marker.ordinal)
        else:
            label = f"{marker.kind[0].upper()}{marker.number}" if marker.kind in _WORDED else marker.number
        while label in taken:  # a number given twice
            label += "'"
        taken.add(label)
        yield f"{prefix}.{label}" if prefix else label, task


def _identified(nodes: tuple[Task, ...], prefix: str, given: set[str], used: set[str]) -> tuple[Task, ...]:
    """Return the nodes with ids; *given* are those that stand anywhere in the tree, *used* those before the nodes."""
    result: list[Task] = []
    for number, task in _numbered(nodes, prefix):
        own, place = task.id, number
        if not own or own in used:
            while (own := task_id(place, task.text)) in given or own in used:
                place += "'"  # the id of a task that was moved from here, or a copy
        used.add(own)
        children = _identified(task.children, number, given, used)
        result.append(evolve(task, id=own, children=children))
    return tuple(result)


def _completed(nodes: tuple[Task, ...], above: _Actors, along: _Actors) -> tuple[Task, ...]:
    result: list[Task] = []
    for task in nodes:
        assignees, coordinators = task.assignees, task.coordinators
        if task.is_task and not assignees and above:
            assignees, coordinators = above, coordinators or along
        below = (_inherited(assignees), _inherited(coordinators)) if assignees else (above, along)
        children = _completed(task.children, *below)
        unchanged = assignees is task.assignees and all(a is b for a, b in zip(children, task.children, strict=True))
        result.append(
            task if unchanged else evolve(task, assignees=assignees, coordinators=coordinators, children=children)
        )
    return tuple(result)


def _inherited(actors: _Actors) -> _Actors:
    return tuple(evolve(one, is_inherited=True) for one in actors)


def _renumbered(nodes: tuple[Task, ...], levels: tuple[Marker, ...], above: Marker | None) -> tuple[Task, ...]:
    any_marked = any(task.marker for task in nodes)
    count = sum(task.marker is not None for task in nodes) if any_marked else len(nodes)
    markers = iter(_counted(levels[0] if levels else _DASH, above, count))
    result: list[Task] = []
    for task in nodes:
        marker = None if any_marked and task.marker is None else next(markers)
        result.append(evolve(task, marker=marker, children=_renumbered(task.children, levels[1:], marker)))
    return tuple(result)


def _counted(level: Marker, above: Marker | None, count: int) -> list[Marker]:
    """Return *count* markers in order, all of them dashes where the kind of the level has not so many."""
    try:
        marker: Marker | None = _below(level, above)
    except InvalidMarkerError:
        marker = None
    markers: list[Marker] = []
    for _ in range(count):
        if marker is None:
            return [_DASH] * count
        markers.append(marker)
        marker = marker.successor()
    return markers


def _below(level: Marker, above: Marker | None) -> Marker:
    """Return the first marker of a level: a decimal number begins with the number of the node above."""
    if level.kind is not MarkerKind.DECIMAL or above is None or above.ordinal is None:
        return level
    return evolve(level, numbers=(*(above.numbers or (above.ordinal,)), level.ordinal or 1))


def _due(task: Task) -> date | None:
    return task.deadline.to_date() if task.deadline and task.deadline.date else None


def _first(pair: tuple[date, Task]) -> date:
    return pair[0]


def _key(name: str) -> str:
    return " ".join(bare(name).split())
