"""``vngov urban-in``: what documents say of towns: class, how firmly, by when, under which regime.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from vngov.cli._arguments import add_as_of, add_forms, add_inputs
from vngov.cli._console import Console
from vngov.cli._findings import Found, show
from vngov.cli._tabular import Record, day_of
from vngov.extract.urban_mentions import find_urban_mentions
from vngov.i18n import N_, Lang, translate
from vngov.model import ReadResult
from vngov.model.urban_mention import UrbanMention

__all__ = ["add_arguments", "run"]

_COLUMNS = ("file", "name", "unit", "within", "kind", "count", "class", "current_class", "unit_status", "status", "aim",
            "from", "to", "regime", "cluster", "members", "start", "end", "text")  # fmt: skip


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_inputs(verb, say)
    add_as_of(verb, say)
    add_form = add_forms(verb, say)
    add_form(
        "--svg",
        action="store_const",
        const="svg",
        dest="form",
        help=say(N_("draw the ladder: centres, years, classes")),
    )


def run(console: Console, options: argparse.Namespace) -> int:
    """Print what each file says of towns."""
    return show(console, options, _found, _COLUMNS, heading="" if options.form == "svg" else "{name}:")


def _found(console: Console, name: str, result: ReadResult, options: argparse.Namespace) -> Found:
    found = find_urban_mentions(result, as_of=day_of(result, options.as_of))
    if options.form == "svg":
        from vngov.writers.urban_pictures import urban_to_svg  # noqa: PLC0415 - few runs draw

        return Found([urban_to_svg(found, lang=console.lang, title=result.document.abstract or "").rstrip()], [])
    lines = [_line(said, console.lang) for said in found] or [translate(N_("no towns"), console.lang)]
    return Found(lines, [_record(name, said) for said in found])


def _line(said: UrbanMention, lang: Lang) -> str:
    when = "-".join(map(str, dict.fromkeys(said.horizon))) if said.horizon else "-"
    what = said.urban_class.label(lang) if said.urban_class else said.unit_status or "-"
    who = str(said.centre) if said.count is None else f"{said.count} {said.centre}"
    return f"{when:>9}  {what:<16} {said.status.label(lang):<12} {who}"


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
