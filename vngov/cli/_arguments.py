"""The arguments that several verbs share, so that each means the same everywhere.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import os
from datetime import date
from typing import TYPE_CHECKING

from vngov.cli._console import MAX_SIZE
from vngov.errors import InvalidValueError
from vngov.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["add_as_of", "add_forms", "add_inputs", "add_json", "add_lookup", "add_output", "day"]


def add_inputs(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Take files, folders and archives, and say how to go through them; for :meth:`Console.each`."""
    verb.add_argument(
        "files", nargs="+", metavar="FILE", help=say(N_("files, folders, ZIP archives; - is standard input"))
    )
    verb.add_argument(
        "-j",
        "--jobs",
        type=_number,
        default=1,
        metavar="N",
        help=say(N_("processes to work in; 0: one for each processor")),
    )
    verb.add_argument(
        "--max-size",
        type=_size,
        default=MAX_SIZE,
        metavar="MB",
        help=say(N_("largest file to read, in millions of bytes; 0: any (default: 100)")),
    )


def add_forms(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> Callable[..., argparse.Action]:
    """Take the forms of findings; return what adds one more that excludes these."""
    form = verb.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", const="json", dest="form", help=say(N_("write JSON")))
    form.add_argument(
        "--jsonl", action="store_const", const="jsonl", dest="form", help=say(N_("write JSON, a record a line"))
    )
    form.add_argument("--csv", action="store_const", const="csv", dest="form", help=say(N_("write CSV")))
    verb.set_defaults(form="text")
    return form.add_argument


def add_lookup(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Take what to look up in a registry, and of which day."""
    verb.add_argument("query", metavar="QUERY")
    add_as_of(verb, say)
    add_json(verb, say)


def add_as_of(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Take the day whose law counts."""
    verb.add_argument("--as-of", type=day, metavar="DATE", dest="as_of", help=say(N_("the day whose law counts")))


def add_json(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Take the wish for JSON."""
    verb.add_argument("--json", action="store_true", help=say(N_("write JSON")))


def add_output(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Take the file to write."""
    verb.add_argument("-o", "--output", metavar="OUT", help=say(N_("file to write; its suffix tells the format")))


def day(text: str) -> date:
    """Return the day that an argument says."""
    from vngov.values import PartialDate  # noqa: PLC0415 - most runs ask for no day

    try:
        return PartialDate.parse(text).to_date()
    except InvalidValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _number(text: str) -> int:
    count = int(text)
    if count < 0:
        raise ValueError(text)
    return count or os.cpu_count() or 1


def _size(text: str) -> int | None:
    size = float(text)
    if not 0 <= size < 10**9:
        raise ValueError(text)
    return round(size * 1_000_000) or None
