"""``vngov urban-in``: what documents say of towns: class, how firmly, by when, under which regime.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse

from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import Record, as_csv, as_json, day_of
from vngov.extract.urban_mentions import find_urban_mentions
from vngov.i18n import N_
from vngov.model.urban_mention import UrbanMention

__all__ = ["run"]

_COLUMNS = ("file", "name", "unit", "within", "kind", "count", "class", "current_class", "unit_status", "status", "aim",
            "from", "to", "regime", "cluster", "members", "start", "end", "text")  # fmt: skip


def run(console: Console, options: argparse.Namespace) -> int:
    """Print what each file says of towns."""
    records: list[Record] = []
    for name, result in console.results(options.files):
        with console.guarded(name):
            found = find_urban_mentions(result, as_of=day_of(result, options.as_of))
            records += [_record(name, said) for said in found]
            if options.form == "text":
                _say(console, name, found)
    if options.form == "json":
        console.say(as_json(records))
    elif options.form == "csv":
        console.say(as_csv(records, _COLUMNS))
    return console.finish(ExitCode.CLEAN)


def _say(console: Console, name: str, found: tuple[UrbanMention, ...]) -> None:
    if console.total > 1:
        console.say(f"{name}:")
    if not found:
        console.tell(N_("no towns"))
    for said in found:
        when = "-".join(map(str, dict.fromkeys(said.horizon))) if said.horizon else "-"
        what = said.urban_class.label(console.lang) if said.urban_class else said.unit_status or "-"
        who = str(said.centre) if said.count is None else f"{said.count} {said.centre}"
        console.say(f"{when:>9}  {what:<16} {said.status.label(console.lang):<12} {who}")


def _record(name: str, said: UrbanMention) -> Record:
    span = said.spans[0] if said.spans else None
    return {
        "file": name,
        "name": said.name,
        "unit": said.centre.unit,
        "within": said.centre.within,
        "kind": said.centre.kind.value,
        "count": said.count,
        "class": said.urban_class.value if said.urban_class else None,
        "current_class": said.current_class.value if said.current_class else None,
        "unit_status": said.unit_status,
        "status": said.status.value,
        "aim": said.aim.value,
        "from": said.horizon[0] if said.horizon else None,
        "to": said.horizon[1] if said.horizon else None,
        "regime": said.regime,
        "cluster": said.cluster,
        "members": list(said.centre.members),
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": " ".join(said.text.split()),
    }
