"""``vngov new``: a document of a kind with blanks for all that has to be filled in.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from vngov.builders.forms import skeleton
from vngov.cli._arguments import add_output, day
from vngov.cli._console import Console, ExitCode
from vngov.cli._output import FORMATS, format_of, refuse_format, rendered, save, show
from vngov.errors import UnknownEntryError
from vngov.i18n import N_, translate
from vngov.registries.family import Family
from vngov.registries.kinds import kinds

__all__ = ["add_arguments", "run"]

_FAMILIES = {"administrative": Family.ADMINISTRATIVE, "normative": Family.NORMATIVE, "party": Family.PARTY}


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("kind", metavar="KIND")
    verb.add_argument("--on", type=day, metavar="DATE", help=say(N_("the day whose form it is; else the last known")))
    verb.add_argument("--issuer", metavar="NAME", help=say(N_("who issues it; a blank without one")))
    verb.add_argument("--family", choices=("administrative", "normative", "party"), help=say(N_("of which family")))
    add_output(verb, say)
    verb.add_argument("--to", metavar="FORMAT", help="text, markdown, html, docx, pdf, json")


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the skeleton to the output, or to standard output."""
    output = Path(options.output) if options.output not in {None, "-"} else None
    name = options.to or (format_of(output) if output else "text")
    if name not in FORMATS:
        return refuse_format(console, name or (output.suffix if output else ""))
    if output is not None and output.exists():
        console.warn(translate(N_("there is such a file already: {file}"), console.lang).format(file=output))
        return ExitCode.USAGE
    on = options.on or kinds.checked_on
    family = _FAMILIES.get(options.family)
    found = [entry for entry in kinds.find(options.kind, as_of=on) if family in {None, entry.family}]
    if not found and kinds.get(options.kind, as_of=on, family=family) is None:
        raise UnknownEntryError(kinds.name, options.kind, kinds.nearest(options.kind), on.isoformat())
    kind, family = (found[0].id, found[0].family) if found else (options.kind, family)
    document = skeleton(kind, on=on, issuer=options.issuer or "", family=family)
    content, remarks = rendered(document, name)
    for remark in remarks:
        console.warn(remark.message(console.lang))
    if output is None:
        show(content)
    else:
        save(content, output)
        console.tell(N_("written: {file}"), file=output)
    return ExitCode.CLEAN
