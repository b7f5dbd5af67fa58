"""The bodies of a task tree in the registry, at the date and the place of the document.

A second step, apart from reading: what is printed stays as printed, and an actor gets the id of the body it means where
that is certain.  A class (*các sở, ngành*) is no body; the holder of a post (*Giám đốc Sở Nội vụ*) stands for the body.

    >>> from datetime import date
    >>> from vngov.extract.task_bodies import resolve_assignees
    >>> from vngov.model import Task, TaskTree
    >>> tree = TaskTree([Task("Lập quy hoạch vùng", ["Bộ Kế hoạch và Đầu tư"])])
    >>> resolve_assignees(tree, as_of=date(2009, 11, 4)).tasks[0].assignees[0].body
    'bo-ke-hoach-va-dau-tu'
    >>> resolve_assignees(tree, as_of=date(2026, 11, 4)).tasks[0].assignees[0].body is None
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeAlias

from attrs import evolve

from vngov.extract.bodies import find_bodies
from vngov.model.task import Action, Actor, Task
from vngov.model.task_tree import TaskTree
from vngov.registries.bodies import BodyEntry
from vngov.registries.body_resolution import BodyReason, BodyResolution, look_up_body
from vngov.registries.places import PlaceEntry, places
from vngov.text.bare import bare

__all__ = ["expand_classes", "resolve_assignees", "unresolved"]

_CLASS = re.compile(r"(?:cac|nhung|tat ca|toan the|moi|mot so)\s|(?:so|co quan|don vi),|.*\b(?:cac|lien quan)\b")
_POST = re.compile(
    r"(?:(?:pho\s++)?(?:chu\s++tich|giam\s++doc|tong\s++giam\s++doc|thu\s++truong|cuc\s++truong|vu\s++truong|truong\s++ban"
    r"|vien\s++truong|chanh\s++an|bi\s++thu|bo\s++truong)|chanh(?=\s++(?:van\s++phong|thanh\s++tra)))\s++"
)
_BETWEEN = re.compile(r"\s*(?:[,;]\s*)?(?:va\s+)?")
_BEHIND = re.compile(r"\s*(?:(?:(?:tren dia ban|trong|cua|thuoc) )?(?:toan )?(?:tinh|thanh pho))?[\s.;,]*")
_Actors: TypeAlias = tuple[Actor, ...]
_ROLES = ("assignees", "coordinators", "executors", "advises", "supervisors", "report_to")


def resolve_assignees(tree: TaskTree, *, as_of: date, place: PlaceEntry | str | None = None) -> TaskTree:
    """Return *tree* with the ids of the bodies that its actors mean on the day.

    *place* is the unit that the document is of, or its id: ``UBND tỉnh`` is that of the place.
    """
    home = places.history(place)[-1] if isinstance(place, str) else place
    known: dict[str, str | None] = {}

    def resolved(actor: Actor) -> Actor:
        if actor.text not in known:
            found = _resolution(actor.text, as_of, home)
            known[actor.text] = found.body.id if found and found.body else None
        return evolve(actor, body=known[actor.text]) if known[actor.text] and actor.body is None else actor

    def all_of(actors: _Actors) -> _Actors:
        return tuple(map(resolved, actors))

    result = _with_actors(tree, all_of)
    return evolve(
        result,
        principal=resolved(tree.principal) if tree.principal else None,
        issuer=resolved(tree.issuer) if tree.issuer else None,
    )


def expand_classes(tree: TaskTree, *, as_of: date, place: PlaceEntry | str | None = None) -> TaskTree:
    """Return *tree* with ids, and with the members that a class has on the day in the place of its words.

    A class is left as printed where its members are not certain: *các sở, ngành có liên quan* is not all of them.
    Departments count that the law lets a province have (150/2025/NĐ-CP); not every province has each of them.  Who does
    a task is not counted once more among those who work along.

    >>> from datetime import date
    >>> from vngov.extract.task_bodies import expand_classes
    >>> from vngov.model import Task, TaskTree
    >>> tree = TaskTree([Task("Rà soát quy hoạch", ["Sở Xây dựng"], coordinators=["các sở"])])
    >>> (task,) = expand_classes(tree, as_of=date(2026, 3, 1), place="lang-son").tasks
    >>> len(task.coordinators), task.coordinators[0].text
    (14, 'Sở Công Thương tỉnh Lạng Sơn')

    .. versionadded:: 0.1
    """
    home = places.history(place)[-1] if isinstance(place, str) else place
    members: dict[str, tuple[BodyEntry, ...]] = {}

    def expanded(actor: Actor) -> Iterator[Actor]:
        if actor.text not in members:
            members[actor.text] = () if actor.body else _members(actor.text, as_of, home)
        found = members[actor.text]
        yield from (evolve(actor, text=body.name_vi, body=body.id) for body in found) if found else (actor,)

    def all_of(actors: _Actors) -> _Actors:
        named = {actor.body: actor for actor in actors if actor.body}  # what is said of one alone counts
        found = {one.body or one.text: one for actor in actors for one in expanded(actor)}
        return tuple({**found, **named}.values())

    return _with_actors(resolve_assignees(tree, as_of=as_of, place=place), all_of).changed(_without_assignees)


def _without_assignees(task: Task) -> Task:
    charged = {actor.body for actor in task.assignees if actor.body}
    others = tuple(actor for actor in task.coordinators if actor.body not in charged)
    return task if len(others) == len(task.coordinators) else evolve(task, coordinators=others)


def _members(text: str, as_of: date, place: PlaceEntry | None) -> tuple[BodyEntry, ...]:
    """Return the bodies that a class or several mean, none where one of them is not certain."""
    post = _POST.match(bare(text))
    rest = post.end() if post else 0
    found: list[BodyEntry] = []
    for mention in find_bodies(text, as_of=as_of, place=place):
        given = (mention.body,) if mention.body else mention.members
        if (
            mention.reason is not BodyReason.RESOLVED
            or _BETWEEN.fullmatch(bare(text[rest : mention.span.start])) is None
        ):
            return ()
        found += given
        rest = mention.span.end
    return tuple(dict.fromkeys(found)) if _BEHIND.fullmatch(bare(text[rest:])) else ()


def _with_actors(tree: TaskTree, change: Callable[[_Actors], _Actors]) -> TaskTree:
    """Return *tree* with the actors of every role changed."""

    def action(one: Action) -> Action:
        return evolve(
            one,
            assignees=change(one.assignees),
            coordinators=change(one.coordinators),
            report_to=change(one.report_to),
        )

    def changed(task: Task) -> Task:
        roles: dict[str, Any] = {role: change(getattr(task, role)) for role in _ROLES}
        return evolve(task, actions=tuple(map(action, task.actions)), **roles)

    return tree.changed(changed)


def unresolved(
    tree: TaskTree, *, as_of: date, place: PlaceEntry | str | None = None
) -> tuple[tuple[str, BodyResolution | None], ...]:
    """Return the printed names that mean no certain body on the day, each once, with what is known of them.

    A body that has ended comes with its successors; classes are left out; None stands where nothing was ever called so.
    """
    home = places.history(place)[-1] if isinstance(place, str) else place
    names = dict.fromkeys(
        actor.text
        for task in tree.tasks
        for role in _ROLES
        for actor in getattr(task, role)
        if actor.body is None and not _CLASS.match(bare(actor.text))
    )
    found = ((name, _resolution(name, as_of, home)) for name in names)
    return tuple((name, resolution) for name, resolution in found if resolution is None or resolution.body is None)


def _resolution(text: str, as_of: date, place: PlaceEntry | None) -> BodyResolution | None:
    plain = bare(text)
    if _CLASS.match(plain):
        return None
    post = _POST.match(plain)
    for name in dict.fromkeys((text, text[post.end() :] if post else text)):
        found = look_up_body(name, as_of=as_of, place=place)
        if not found.candidates:
            continue
        if found.body is not None or name is text:
            return found
    return None
