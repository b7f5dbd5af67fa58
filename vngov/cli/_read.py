"""``vngov read``: documents as trees, or as JSON.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse

from vngov.cli._console import Console, ExitCode

__all__ = ["run"]


def run(console: Console, options: argparse.Namespace) -> int:
    """Print every document."""
    from vngov.cli._tree import tree_lines  # noqa: PLC0415 - loads the model only when a document is shown
    from vngov.serde import dumps  # noqa: PLC0415 - as above

    for number, (name, result) in enumerate(console.results(options.files)):
        with console.guarded(name):
            if options.json:
                console.say(dumps(result.document))
                continue
            if len(options.files) > 1:
                console.say(("\n" if number else "") + f"== {name}")
            for line in tree_lines(result, console.lang):
                console.say(line)
    return console.finish(ExitCode.CLEAN)
