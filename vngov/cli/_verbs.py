"""The verbs of the command line; the module of one is loaded when it is asked for.

.. versionadded:: 0.1
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from vngov.i18n import N_

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from vngov.cli._console import Console

__all__ = ["VERBS", "Verb", "verb"]

VERBS = {
    "read": N_("show documents as trees"),
    "check": N_("say what is wrong with documents"),
    "render": N_("write a document in the standard layout"),
    "rule": N_("explain rules"),
    "bodies": N_("look up bodies of Party, State and Front"),
    "kinds": N_("look up kinds of documents"),
    "places": N_("look up places"),
    "urban": N_("look up urban classes, their regimes and the turn of 2026"),
    "normalize": N_("make the rows of a register canonical"),
    "bodies-in": N_("find the bodies that documents mention"),
    "targets": N_("list the targets of programmes"),
    "urban-in": N_("list what documents say of towns"),
    "tasks": N_("show who does what with whom, by when"),
    "cite": N_("list the acts that documents cite"),
    "report": N_("write one HTML page about a document"),
    "new": N_("a document of a kind, ready to fill"),
    "merge": N_("fill a template from the rows of a table"),
    "compare": N_("show what a newer version of a document changes"),
    "demo": N_("the tour on the packaged examples"),
}
"""Every verb with what it does, in the order of the help."""


class Verb(Protocol):
    """What the module of a verb holds."""

    def add_arguments(self, verb: argparse.ArgumentParser, say: Callable[[str], str], /) -> None:
        """Say what the verb takes."""
        ...

    def run(self, console: Console, options: argparse.Namespace, /) -> int:
        """Do it, and return the exit code."""
        ...


def verb(name: str) -> Verb:
    """Return the module of a verb."""
    return cast(Verb, import_module(f"vngov.cli._{name.replace('-', '_')}"))
