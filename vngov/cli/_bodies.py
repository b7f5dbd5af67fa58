"""``vngov bodies``: what a body was called, whom it was under, what it came from and what became of it.

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
from vngov.i18n import N_, Lang
from vngov.registries.bodies import BodyEntry, BodySuccession, bodies
from vngov.registries.body_classes import BodyClass, body_classes
from vngov.registries.body_resolution import BodyReason, BodyResolution, choose_body, resolve_body
from vngov.registries.interval import format_bound

__all__ = ["add_arguments", "run"]

_MOST = 8  # cards of an ambiguous name


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_lookup(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a card with a timeline for every body that answers, or the members of a class."""
    query, as_of = options.query, options.as_of
    found = _resolve(query, as_of)
    if found is None:
        (body_class,) = body_classes.find(query)
        _class(console, body_class, as_of or body_classes.checked_on, as_json=options.json)
        return ExitCode.CLEAN
    if options.json:
        console.say(json_text(_answer(found, console.lang)))
        return ExitCode.CLEAN
    if found.reason is BodyReason.NOT_IN_FORCE and as_of is not None:
        console.tell(N_("not in force on {day}"), day=as_of)
    shown = (found.body,) if found.body else found.candidates
    if len(shown) > 1:
        console.tell(N_("{count} bodies can be meant, the likeliest first"), count=len(shown))
    for body in shown[:_MOST]:
        _card(console, body)
    if len(shown) > _MOST:
        console.tell(N_("and {count} more"), count=len(shown) - _MOST)
    return ExitCode.CLEAN


def _resolve(query: str, as_of: date | None) -> BodyResolution | None:
    """Return what an id or name means; None if it is the phrase of a class."""
    if known := bodies.history(query):
        return choose_body(tuple(reversed(known)), as_of)
    try:
        return resolve_body(query, as_of=as_of)
    except UnknownEntryError:
        if body_classes.find(query):
            return None
        raise


def _card(console: Console, body: BodyEntry) -> None:
    codes = f" ({', '.join(body.codes)})" if body.codes else ""
    console.say(f"{body.name_vi}{codes} - {body.kind.label(console.lang)}, {body.level} [{body.id}]")
    if parent := bodies.parent(body):
        console.say(f"  ^ {parent.name_vi} [{parent.id}]")
    for one in bodies.predecessors(body):
        console.say(f"  {format_bound(one.on, one.precision)}  <- {_line(one, console.lang)}")
    for row in bodies.history(body.id):
        console.say(f"  {row.period}  {row.name_vi}  {row.source} [{row.confidence.value}]")
    for one in bodies.successors(body):
        console.say(f"  {format_bound(one.on, one.precision)}  -> {_line(one, console.lang)}")


def _line(one: BodySuccession, lang: Lang) -> str:
    return f"{one.body.name_vi} [{one.body.id}], {one.kind.label(lang)}{'; ' if one.source else ''}{one.source}"


def _class(console: Console, body_class: BodyClass, as_of: date, *, as_json: bool) -> None:
    found = body_class.expand(as_of=as_of)
    if as_json:
        sure = set(found.certain)
        members = [{"id": body.id, "name": body.name_vi, "is_certain": body in sure} for body in found.members]
        facts = {"class": body_class.id, "as_of": as_of.isoformat(), "reason": found.reason.value, "members": members}
        console.say(json_text(facts))
        return
    console.say(f"{body_class.name_vi} [{body_class.id}]: {len(found)}, {found.reason}")
    for body in found.members:
        console.say(f"  {body.name_vi} [{body.id}]")


def _answer(found: BodyResolution, lang: Lang) -> dict[str, object]:
    return {
        "reason": found.reason.value,
        "ended_on": found.ended_on.isoformat() if found.ended_on else None,
        "bodies": [_facts(body, lang) for body in ((found.body,) if found.body else found.candidates)],
    }


def _facts(body: BodyEntry, lang: Lang) -> dict[str, object]:
    return {
        "id": body.id,
        "name": body.name_vi,
        "name_en": body.name_en,
        "kind": body.kind.label(lang),
        "level": body.level.value,
        "codes": list(body.codes),
        "aliases": list(body.aliases),
        "parent": body.parent_id,
        "period": body.period,
        "source": body.source,
        "confidence": body.confidence.value,
        "note": body.note,
        "predecessors": [_link(one, lang) for one in bodies.predecessors(body)],
        "successors": [_link(one, lang) for one in bodies.successors(body)],
    }


def _link(one: BodySuccession, lang: Lang) -> dict[str, str]:
    return {
        "id": one.body.id,
        "name": one.body.name_vi,
        "on": format_bound(one.on, one.precision),
        "kind": one.kind.label(lang),
        "source": one.source,
    }
