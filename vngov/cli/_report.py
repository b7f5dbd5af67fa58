"""``vngov report``: one HTML page about one document.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from pathlib import Path

from vngov.adapters.report_page import report
from vngov.cli._console import Console, ExitCode
from vngov.cli._output import is_input, save, show
from vngov.i18n import N_, translate

__all__ = ["run"]


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the page to the output, or to standard output."""
    output = Path(options.output) if options.output not in {None, "-"} else None
    for source, result in console.results([options.file]):
        if output is not None and is_input(output, source):
            console.warn(translate(N_("the output would overwrite the input"), console.lang))
            return ExitCode.USAGE
        with console.guarded(source):
            page = report(result, as_of=options.as_of, lang=console.lang)
            if output is None:
                show(page)
            else:
                save(page, output)
                console.tell(N_("written: {file}"), file=output)
    return console.finish(ExitCode.CLEAN)
