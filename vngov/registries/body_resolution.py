"""What a name of a body means on a day: one body, several, one that has ended, or none that is known.

    >>> from datetime import date
    >>> from vngov.registries.body_resolution import resolve_body
    >>> found = resolve_body("UBND huyện Duy Xuyên", as_of=date(2026, 6, 30))
    >>> found.reason.value, str(found.ended_on), len(found.successors)
    ('not in force', '2025-07-01', 4)
    >>> resolve_body("Bộ KH&ĐT", as_of=date(2009, 11, 4)).body.id
    'bo-ke-hoach-va-dau-tu'

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import pairwise

from attrs import frozen

from vngov.errors import DateBeforeFloorError, UnknownEntryError
from vngov.registries.bodies import BodyEntry, BodyLevel, BodySuccession, LocalBody, bodies
from vngov.registries.places import PlaceEntry, places

__all__ = ["BodyReason", "BodyResolution", "choose_body", "look_up_body", "resolve_body"]


class BodyReason(StrEnum):
    """Why a name is resolved, or is not."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    NOT_IN_FORCE = "not in force"
    NEEDS_DATE = "needs a date"
    NEEDS_PLACE = "needs a place"
    BEFORE_FLOOR = "before the floor"
    UNKNOWN = "unknown"
    OPEN = "open class"
    """Words that name nobody: *các cơ quan, đơn vị liên quan*."""


@frozen
class BodyResolution:
    """What a name means: ``body`` where that is certain, else ranked ``candidates`` and the reason.

    Of a body that is no longer, ``ended_on`` is the first day without it and ``successors`` what took over.
    """

    body: BodyEntry | None
    candidates: tuple[BodyEntry, ...]
    reason: BodyReason
    ended_on: date | None = None
    successors: tuple[BodySuccession, ...] = ()


def resolve_body(text: str, *, as_of: date | None = None, place: PlaceEntry | None = None) -> BodyResolution:
    """Return what the name, alias or code of a body means on a day; *place* is the document's own unit.

    Raises UnknownEntryError with the nearest names where nothing ever was called so, DateBeforeFloorError for a day
    before everything that is known.  For names by the thousand, :func:`look_up_body` looks for no nearest ones.
    """
    if as_of is not None and as_of < bodies.floor:
        raise DateBeforeFloorError(bodies.name, text, (), as_of.isoformat(), bodies.floor.isoformat())
    found = look_up_body(text, as_of=as_of, place=place)
    if found.reason is BodyReason.UNKNOWN:
        raise UnknownEntryError(bodies.name, text, bodies.nearest(text), as_of.isoformat() if as_of else None)
    return found


def look_up_body(text: str, *, as_of: date | None = None, place: PlaceEntry | None = None) -> BodyResolution:
    """Return what a name means on a day, as :func:`resolve_body` does, and say *unknown* instead of raising."""
    if as_of is not None and as_of < bodies.floor:
        return BodyResolution(None, (), BodyReason.BEFORE_FLOOR)
    return choose_body((*bodies.central(text), *bodies.local.named(text, place=place, as_of=as_of)), as_of)


def choose_body(known: tuple[BodyEntry, ...], as_of: date | None) -> BodyResolution:
    """Choose among the bodies that a name can mean, the likeliest first."""
    if not known:
        return BodyResolution(None, (), BodyReason.UNKNOWN)
    held = tuple(entry for entry in known if as_of is None or entry.is_in_force(as_of))
    ranked = tuple(dict.fromkeys((*held, *known)))
    if not held:
        ended = tuple(entry.valid_to for entry in ranked if entry.valid_to and as_of and entry.valid_to <= as_of)
        last = next((entry for entry in ranked if entry.valid_to and entry.valid_to == max(ended, default=None)), None)
        steps = bodies.successors(last) if last is not None and len({entry.id for entry in ranked}) == 1 else ()
        return BodyResolution(None, ranked, BodyReason.NOT_IN_FORCE, max(ended, default=None), steps)
    ids = {entry.id for entry in held}
    if as_of is None and len(ids) > 1:
        same = len({entry.name_vi for entry in held}) == 1 and _follow_one_another(held)
        return BodyResolution(None, ranked, BodyReason.NEEDS_DATE if same else BodyReason.AMBIGUOUS)
    if as_of is not None and all(_is_before_floor(entry, as_of) for entry in held):
        return BodyResolution(None, ranked, BodyReason.BEFORE_FLOOR)
    if len(ids) > 1:
        return BodyResolution(None, ranked, BodyReason.AMBIGUOUS)
    return BodyResolution(held[0], ranked, BodyReason.RESOLVED)


def _follow_one_another(entries: tuple[BodyEntry, ...]) -> bool:
    ordered = sorted(entries, key=lambda entry: entry.valid_from or date.min)
    return all(
        before.valid_to is not None and after.valid_from is not None and before.valid_to <= after.valid_from
        for before, after in pairwise(ordered)
    )


def _is_before_floor(entry: BodyEntry, as_of: date) -> bool:
    if not isinstance(entry, LocalBody) or entry.level is BodyLevel.PROVINCE:
        return as_of < bodies.floor
    return as_of < places.communes.floor
