"""The command line: one verb a task, a thin layer over the public interface.

Exit codes: 0 clean, 1 findings, 2 usage, 3 unreadable input (a file without text among them), 70 a bug of ours,
130 interrupted.  Of several files the worst counts: 70, 3, 1, 0.

    >>> from vngov.cli import main
    >>> main(["--lang", "en", "read", "no-such-file.txt"])
    3

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING

from vngov.cli._console import Console, ExitCode, bug_message, environment, explain, language
from vngov.cli._verbs import VERBS, verb
from vngov.errors import MissingExtraError, ReadError, RuleConfigError, UnknownEntryError
from vngov.i18n import LANGUAGES, N_, Lang, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    surroundings = environment()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # names of files may be no text
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = _asked_language(arguments) or language(surroundings)
    try:
        # The first word that is a verb is the verb: what may stand before it are options of the program.
        asked = next((argument for argument in arguments if argument in VERBS), None)
        options = _parser(lang, asked).parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    except MissingExtraError as error:
        print(explain(error, lang), file=sys.stderr)
        return ExitCode.USAGE
    try:
        console = Console(lang, debug=surroundings.get("VNGOV_DEBUG") == "1")
        code = verb(options.verb).run(console, options)
        sys.stdout.flush()  # a closed pipe shows here, and not when the interpreter ends
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.CLEAN
    except KeyboardInterrupt:
        return 130
    except (RuleConfigError, UnknownEntryError, MissingExtraError) as error:
        print(explain(error, lang), file=sys.stderr)
        return ExitCode.USAGE
    except ReadError as error:
        print(explain(error, lang), file=sys.stderr)
        return ExitCode.UNREADABLE
    except OSError as error:
        print(f"vngov: {error}", file=sys.stderr)
        return ExitCode.UNREADABLE
    except Exception as error:
        if surroundings.get("VNGOV_DEBUG") == "1":
            raise
        print(f"vngov: {bug_message(error, lang)}", file=sys.stderr)
        return ExitCode.BUG
    return int(code)


def _asked_language(arguments: Sequence[str]) -> Lang | None:
    """Return what ``--lang`` says: the help itself is in that language."""
    for position, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=")
        if argument == "--lang" and position + 1 < len(arguments):
            value = arguments[position + 1]
        for lang in LANGUAGES:
            if value == lang and argument.startswith("--lang"):
                return lang
    return None


def _parser(lang: Lang, asked: str | None) -> argparse.ArgumentParser:
    """Return the parser; of the verbs only the one that is asked for says what it takes."""

    def say(message: str) -> str:
        return translate(message, lang)

    parser = argparse.ArgumentParser(
        prog="vngov", description=say(N_("Vietnamese governance documents: read, check and render them."))
    )
    parser.add_argument("--lang", choices=LANGUAGES, help=say(N_("language of the messages")))
    parser.add_argument("--version", action=_Version, nargs=0, help=say(N_("show the version")))
    parsers = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, summary in VERBS.items():
        parser_of_verb = parsers.add_parser(name, help=say(summary))
        if name == asked:
            verb(name).add_arguments(parser_of_verb, say)
    return parser


class _Version(argparse.Action):
    """Look the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 - only here

        print(f"vngov {version('vngov')}")
        parser.exit()
