"""``vngov report``: one HTML page about one document.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from vngov.adapters.report_page import report
from vngov.cli._arguments import add_as_of
from vngov.cli._config import add_config, config_of
from vngov.cli._console import MAX_SIZE, Console
from vngov.cli._output import write_one
from vngov.diagnostics import Diagnostic
from vngov.i18n import N_
from vngov.model import ReadResult

__all__ = ["add_arguments", "run"]


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("files", nargs=1, metavar="FILE")
    verb.add_argument("-o", "--output", metavar="OUT.html", help=say(N_("file to write; without one, show it")))
    add_as_of(verb, say)
    add_config(verb, say)
    verb.set_defaults(jobs=1, max_size=MAX_SIZE, select=None, ignore=None)


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the page to the output, or to standard output."""
    options.rules = config_of(options)  # read once; what is wrong with it is said at once
    return write_one(console, options, _page)


def _page(
    console: Console, name: str, result: ReadResult, options: argparse.Namespace
) -> tuple[str, tuple[Diagnostic, ...]]:
    rules = options.rules.for_file(name)
    return report(result, as_of=options.as_of, config=rules, lang=console.lang), ()
