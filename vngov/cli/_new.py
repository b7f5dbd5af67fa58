"""``vngov new``: a document of a kind with blanks for all that has to be filled in.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from pathlib import Path

from vngov.builders.forms import skeleton
from vngov.cli._console import Console, ExitCode
from vngov.cli._output import FORMATS, format_of, rendered, save, show
from vngov.errors import UnknownEntryError
from vngov.i18n import N_, translate
from vngov.registries.family import Family
from vngov.registries.kinds import kinds

__all__ = ["run"]

_FAMILIES = {"administrative": Family.ADMINISTRATIVE, "normative": Family.NORMATIVE, "party": Family.PARTY}


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the skeleton to the output, or to standard output."""
    output = Path(options.output) if options.output not in {None, "-"} else None
    name = options.to or (format_of(output) if output else "text")
    if name not in FORMATS:
        console.warn(translate(N_("no such format: {name}; there are: {known}"), console.lang).format(
            name=name or (output.suffix if output else ""), known=", ".join(FORMATS)))  # fmt: skip
        return ExitCode.USAGE
    if output is not None and output.exists():
        console.warn(translate(N_("there is such a file already: {file}"), console.lang).format(file=output))
        return ExitCode.USAGE
    day = options.on or kinds.checked_on
    family = _FAMILIES.get(options.family)
    found = [entry for entry in kinds.find(options.kind, as_of=day) if family in {None, entry.family}]
    if not found and kinds.get(options.kind, as_of=day, family=family) is None:
        raise UnknownEntryError(kinds.name, options.kind, _nearest(options.kind), day.isoformat())
    kind, family = (found[0].id, found[0].family) if found else (options.kind, family)
    document = skeleton(kind, on=day, issuer=options.issuer or "", family=family)
    content, remarks = rendered(document, name)
    for remark in remarks:
        console.warn(remark.message(console.lang))
    if output is None:
        show(content)
    else:
        save(content, output)
        console.tell(N_("written: {file}"), file=output)
    return ExitCode.CLEAN


def _nearest(name: str) -> tuple[str, ...]:
    first = name[:2].casefold()
    return tuple(sorted({entry.id for entry in kinds if entry.id.startswith(first)}))[:5]
