"""``vngov render``: any readable input in the standard layout.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from pathlib import Path

from vngov.cli._console import Console, ExitCode
from vngov.cli._output import FORMATS, format_of, is_input, rendered, save, show
from vngov.i18n import N_, translate

__all__ = ["run"]


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the document to the output, or to standard output."""
    output = Path(options.output) if options.output not in {None, "-"} else None
    name = options.to or (format_of(output) if output else "text")
    if name not in FORMATS:
        console.warn(translate(N_("no such format: {name}; there are: {known}"), console.lang).format(
            name=name or (output.suffix if output else ""), known=", ".join(FORMATS)))  # fmt: skip
        return ExitCode.USAGE
    for source, result in console.results([options.file]):
        if output is not None and is_input(output, source):
            console.warn(translate(N_("the output would overwrite the input"), console.lang))
            return ExitCode.USAGE
        with console.guarded(source):
            content, remarks = rendered(result.document, name, options.width)
            for remark in remarks:
                console.warn(remark.message(console.lang))
            if output is None:
                show(content)
            else:
                save(content, output)
                console.tell(N_("written: {file}"), file=output)
    return console.finish(ExitCode.CLEAN)
