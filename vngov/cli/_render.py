"""``vngov render``: any readable input in the standard layout.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from pathlib import Path

from vngov.cli._console import Console, ExitCode
from vngov.i18n import N_, translate
from vngov.writers import WriteOptions, render_reporting, writers

__all__ = ["run"]

_SUFFIXES = {".txt": "text", ".html": "html", ".htm": "html", ".json": "json"}


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the document to the output, or to standard output."""
    output = Path(options.output) if options.output else None
    name = options.to or (_SUFFIXES.get(output.suffix.lower(), "") if output else "text")
    if name != "json" and name not in writers:
        known = ", ".join(sorted({*writers, "json"}))
        console.warn(translate(N_("no such format: {name}; there are: {known}"), console.lang).format(
            name=name or (output.suffix if output else ""), known=known))  # fmt: skip
        return ExitCode.USAGE
    for source, result in console.results([options.file]):
        if output is not None and source != "-" and output.exists() and output.samefile(source):
            console.warn(translate(N_("the output would overwrite the input"), console.lang))
            return ExitCode.USAGE
        if name == "json":
            from vngov.serde import dumps  # noqa: PLC0415 - one format of several

            content = dumps(result.document)
        else:
            rendered = render_reporting(result.document, name, options=WriteOptions(width=options.width))
            content = str(rendered.content)
            for remark in rendered.diagnostics:
                console.warn(remark.message(console.lang))
        if output is None:
            console.say(content.rstrip("\n"))
        else:
            output.write_text(content, encoding="utf-8")
            console.tell(N_("written: {file}"), file=output)
    return console.finish(ExitCode.CLEAN)
