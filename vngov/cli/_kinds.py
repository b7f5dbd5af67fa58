"""``vngov kinds``: what a kind of document is called and coded, by period, and who may issue it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby

from vngov.cli._arguments import add_lookup
from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import json_text
from vngov.errors import DateBeforeFloorError, UnknownEntryError
from vngov.i18n import N_, Lang
from vngov.registries.authorities import AuthorityEntry
from vngov.registries.kinds import KindEntry, kinds

__all__ = ["add_arguments", "run"]


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_lookup(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a card with a timeline for every kind that answers to the id, code or name."""
    query, as_of = options.query, options.as_of
    if as_of is not None and as_of < kinds.floor:
        raise DateBeforeFloorError(kinds.name, query, (), as_of.isoformat(), kinds.floor.isoformat())
    found = (*kinds.by_code(query, as_of=as_of), *kinds.by_name(query, as_of=as_of), *kinds.history(query))
    rows = [row for row in dict.fromkeys(found) if as_of is None or row.is_in_force(as_of)]
    if not rows:
        raise UnknownEntryError(kinds.name, query, kinds.nearest(query), as_of.isoformat() if as_of else None)
    ids = list(dict.fromkeys(row.id for row in rows))
    if options.json:
        facts = [fact for id_ in ids for fact in _facts(id_, as_of)]
        console.say(json_text(facts))
        return ExitCode.CLEAN
    for number, id_ in enumerate(ids):
        if number:
            console.say()
        _card(console, id_, as_of)
    return ExitCode.CLEAN


def _card(console: Console, id_: str, as_of: date | None) -> None:
    history = _rows(id_, as_of)
    console.say(f"{history[-1].label(console.lang)} [{id_}]")
    aliases = dict.fromkeys(alias for row in history for alias in row.aliases)
    if aliases:
        console.tell(N_("  also: {aliases}"), aliases=", ".join(aliases))
    for family, rows in groupby(history, key=lambda row: row.family):
        console.say(f"  {family.label(console.lang)}")
        for row in rows:
            variants = f" ({', '.join(row.code_variants)})" if row.code_variants else ""
            console.say(f"    {row.period:<22}  {row.code or '-':<5}{variants}  {row.source} [{row.confidence.value}]")
    issuers = _issuers(id_, as_of)
    if issuers:
        console.tell(N_("  may be issued by: {issuers}"), issuers="; ".join(one.label(console.lang) for one in issuers))


def _rows(id_: str, as_of: date | None) -> tuple[KindEntry, ...]:
    return tuple(row for row in kinds.history(id_) if as_of is None or row.is_in_force(as_of))


def _issuers(id_: str, as_of: date | None) -> tuple[AuthorityEntry, ...]:
    return kinds.issuers_of(id_, as_of=as_of or kinds.checked_on)


def _facts(id_: str, as_of: date | None) -> Iterator[dict[str, object]]:
    languages: tuple[Lang, Lang] = ("vi", "en")
    for row in _rows(id_, as_of):
        name, name_en = (row.label(lang) for lang in languages)
        powers = kinds.issuers_of(id_, as_of=as_of or row.valid_from or kinds.floor, family=row.family)
        yield {
            "id": row.id,
            "name": name,
            "name_en": name_en,
            "code": row.code,
            "code_confidence": row.code_confidence.value if row.code_confidence else None,
            "code_variants": list(row.code_variants),
            "aliases": list(row.aliases),
            "sample_forms": list(row.sample_forms),
            "family": row.family.name.lower(),
            "period": row.period,
            "issuers": [one.id for one in powers],
            "source": row.source,
            "confidence": row.confidence.value,
            "note": row.note,
        }
