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
from datetime import date
from typing import Any

from attrs import evolve

from vngov.model.task import Action, Actor, Task
from vngov.model.task_tree import TaskTree
from vngov.registries.body_resolution import BodyResolution, look_up_body
from vngov.registries.places import PlaceEntry, places
from vngov.text.bare import bare

__all__ = ["resolve_assignees", "unresolved"]

_CLASS = re.compile(r"(?:cac|nhung|tat ca|toan the|moi|mot so)\s|(?:so|co quan|don vi),|.*\b(?:cac|lien quan)\b")
_POST = re.compile(
    r"(?:(?:pho\s++)?(?:chu\s++tich|giam\s++doc|tong\s++giam\s++doc|thu\s++truong|cuc\s++truong|vu\s++truong|truong\s++ban"
    r"|vien\s++truong|chanh\s++an|bi\s++thu|bo\s++truong)|chanh(?=\s++(?:van\s++phong|thanh\s++tra)))\s++"
)
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

    def all_of(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return tuple(map(resolved, actors))

    def action(one: Action) -> Action:
        return evolve(
            one,
            assignees=all_of(one.assignees),
            coordinators=all_of(one.coordinators),
            report_to=all_of(one.report_to),
        )

    def changed(task: Task) -> Task:
        roles: dict[str, Any] = {role: all_of(getattr(task, role)) for role in _ROLES}
        return evolve(task, actions=tuple(map(action, task.actions)), **roles)

    result = tree.changed(changed)
    return evolve(
        result,
        principal=resolved(tree.principal) if tree.principal else None,
        issuer=resolved(tree.issuer) if tree.issuer else None,
    )


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
