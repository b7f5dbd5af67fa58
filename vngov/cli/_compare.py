"""``vngov compare``: what one version of a document changes in another.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from vngov.analysis.comparison import compare
from vngov.cli._console import MAX_SIZE, Console, ExitCode
from vngov.cli._output import format_of, refuse_format, save
from vngov.i18n import N_
from vngov.writers.comparing import render_comparison

__all__ = ["add_arguments", "run"]


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("before", metavar="OLD")
    verb.add_argument("after", metavar="NEW")
    verb.add_argument("-o", "--output", metavar="OUT", help=say(N_("HTML or Markdown file with the changes marked")))


def run(console: Console, options: argparse.Namespace) -> int:
    """List the changed provisions, or write the view with insertions and deletions; exit code 1 if there are any."""
    items = console.inputs([options.before, options.after])
    results = [console.read(item, MAX_SIZE) for item in items]
    documents = [result.document for result in results if result is not None]
    if len(documents) != 2:  # noqa: PLR2004 - two versions
        return console.finish(ExitCode.CLEAN)
    found = compare(*documents)
    if options.output:
        output = Path(options.output)
        name = format_of(output)
        if name not in {"html", "markdown"}:
            return refuse_format(console, name or output.suffix, ("html", "markdown"))
        save(render_comparison(found, name), output)
        console.tell(N_("written: {file}"), file=output)
    else:
        for one in found:
            words = " ".join(map(str, one.words))
            console.say(f"{one.label or one.path}: {one.kind.label(console.lang)}: {words}".rstrip(": "))
    console.tell(N_("changed provisions: {count}"), count=len(found))
    return console.finish(ExitCode.FINDINGS if len(found) else ExitCode.CLEAN)
