"""``vngov places``: what a place was called and coded, where it lay, what it came from and what became of it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

from vngov.cli._arguments import add_lookup
from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import json_text
from vngov.errors import UnknownEntryError
from vngov.registries.places import PlaceEntry, PlaceSuccession, places

__all__ = ["add_arguments", "run"]


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_lookup(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a card with a timeline for every place that answers to the id, code, name or address."""
    query, as_of = options.query, options.as_of
    if as_of is not None:
        held = places.get(query, as_of=as_of)
        found = (held,) if held else places.find(query, as_of=as_of)
    else:
        now = places.get(query, as_of=places.checked_on)
        found = places.history(query)[-1:] or ((now,) if now else places.find(query))
    if not found:
        raise UnknownEntryError(places.name, query, places.nearest(query), as_of.isoformat() if as_of else None)
    if options.json:
        console.say(json_text([_facts(place, as_of) for place in found]))
        return ExitCode.CLEAN
    for place in found:
        _card(console, place, as_of)
    return ExitCode.CLEAN


def _card(console: Console, place: PlaceEntry, as_of: date | None) -> None:
    code = f" ({place.code})" if place.code else ""
    console.say(f"{places.full_name(place, as_of=_day(place, as_of))}{code} - {place.kind.level} [{place.id}]")
    for one in places.predecessors(place):
        console.say(f"  {one.on}  <- {one.place.full_name} [{one.place.id}], {one.share}; {one.source}")
    for row in places.history(place.id):
        console.say(f"  {row.period}  {row.full_name}  {row.source} [{row.confidence.value}]")
    for one in places.successors(place):
        console.say(f"  {one.on}  -> {one.place.full_name} [{one.place.id}], {one.share}; {one.source}")


def _facts(place: PlaceEntry, as_of: date | None) -> dict[str, object]:
    return {
        "id": place.id,
        "name": place.name_vi,
        "full_name": places.full_name(place, as_of=_day(place, as_of)),
        "kind": place.kind.value,
        "level": place.level.value,
        "code": place.code,
        "period": place.period,
        "source": place.source,
        "confidence": place.confidence.value,
        "predecessors": [_link(one) for one in places.predecessors(place)],
        "successors": [_link(one) for one in places.successors(place)],
    }


def _link(one: PlaceSuccession) -> dict[str, str]:
    return {
        "id": one.place.id,
        "full_name": one.place.full_name,
        "share": one.share.value,
        "on": one.on.isoformat(),
        "source": one.source,
        "note": one.note,
    }


def _day(place: PlaceEntry, as_of: date | None) -> date:
    """Return a day on which the place held: the one asked for, its first, or the last of the old division."""
    return as_of or place.valid_from or places.communes.floor
