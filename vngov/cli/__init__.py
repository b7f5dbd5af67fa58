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
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from vngov.cli._console import MAX_SIZE, Console, ExitCode, bug_message, environment, explain, language
from vngov.errors import InvalidValueError, MissingExtraError, RuleConfigError, UnknownEntryError
from vngov.i18n import LANGUAGES, N_, Lang, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["main"]


_TASK_FORMATS = ("text", "json", "csv", "markdown", "mermaid", "ical", "svg", "timeline", "xlsx")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    surroundings = environment()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(encoding="utf-8")
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = _asked_language(arguments) or language(surroundings)
    try:
        options = _parser(lang).parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        console = Console(lang, debug=surroundings.get("VNGOV_DEBUG") == "1")
        code = int(import_module(f"vngov.cli._{options.verb.replace('-', '_')}").run(console, options))
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
    except OSError as error:
        print(f"vngov: {error}", file=sys.stderr)
        return ExitCode.UNREADABLE
    except Exception as error:
        if surroundings.get("VNGOV_DEBUG") == "1":
            raise
        print(f"vngov: {bug_message(error, lang)}", file=sys.stderr)
        return ExitCode.BUG
    return code


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


def _day(text: str) -> date:
    from vngov.values import PartialDate  # noqa: PLC0415 - `vngov --version` needs none of it

    try:
        return PartialDate.parse(text).to_date()
    except InvalidValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _width(text: str) -> int:
    from vngov.writers import WriteOptions  # noqa: PLC0415 - as above

    try:
        return WriteOptions(width=int(text)).width or 0
    except ValueError as error:  # ours are values that are wrong, too
        raise argparse.ArgumentTypeError(str(error)) from error


def _parser(lang: Lang) -> argparse.ArgumentParser:
    def say(message: str) -> str:
        return translate(message, lang)

    parser = argparse.ArgumentParser(
        prog="vngov", description=say(N_("Vietnamese governance documents: read, check and render them."))
    )
    parser.add_argument("--lang", choices=LANGUAGES, help=say(N_("language of the messages")))
    parser.add_argument("--version", action=_Version, nargs=0, help=say(N_("show the version")))
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    as_json: dict[str, Any] = {"action": "store_true", "help": say(N_("write JSON"))}
    as_of: dict[str, Any] = {
        "type": _day,
        "metavar": "DATE",
        "dest": "as_of",
        "help": say(N_("the day whose law counts")),
    }

    read = verbs.add_parser("read", help=say(N_("show documents as trees")))
    _add_inputs(read, say)
    read.add_argument("--json", action="store_true", help=say(N_("write JSON, a line for each of several files")))
    read.add_argument("--csv", action="store_true", help=say(N_("write a table of what the heads say")))

    check = verbs.add_parser("check", help=say(N_("say what is wrong with documents")))
    _add_inputs(check, say)
    check.add_argument("--as-of", **as_of)
    check.add_argument(
        "--format",
        choices=("text", "json", "jsonl", "sarif", "github"),
        default="text",
        help=say(N_("form of the report")),
    )
    check.add_argument("--json", action="store_const", const="json", dest="format", help=say(N_("write JSON")))
    check.add_argument("--select", action="append", metavar="RULE", help=say(N_("ask these rules only")))
    check.add_argument("--ignore", action="append", metavar="RULE", help=say(N_("do not ask these rules")))
    check.add_argument(
        "--fix", action="store_true", help=say(N_("mend what is safe to mend; say where with -o or --in-place"))
    )
    target = check.add_mutually_exclusive_group()
    target.add_argument("-o", "--output", metavar="OUT", help=say(N_("file to write; its suffix tells the format")))
    target.add_argument("--in-place", action="store_true", help=say(N_("write over the inputs")))

    render = verbs.add_parser("render", help=say(N_("write a document in the standard layout")))
    render.add_argument("file", metavar="FILE")
    render.add_argument("-o", "--output", metavar="OUT", help=say(N_("file to write; its suffix tells the format")))
    render.add_argument("--to", metavar="FORMAT", help="text, markdown, html, docx, pdf, json")
    render.add_argument("--width", type=_width, default=80, help=say(N_("characters in a line of text")))

    rule = verbs.add_parser("rule", help=say(N_("explain rules")))
    rule.add_argument("query", nargs="?", metavar="RULE")
    rule.add_argument("--json", **as_json)

    for verb, summary in (
        ("bodies", N_("look up bodies of Party, State and Front")),
        ("kinds", N_("look up kinds of documents")),
        ("places", N_("look up places")),
        ("urban", N_("look up urban classes, their regimes and the turn of 2026")),
    ):
        lookup = verbs.add_parser(verb, help=say(summary))
        lookup.add_argument("query", metavar="QUERY")
        lookup.add_argument("--as-of", **as_of)
        lookup.add_argument("--json", **as_json)

    normalize = verbs.add_parser("normalize", help=say(N_("make the rows of a register canonical")))
    normalize.add_argument("file", metavar="IN.csv")
    normalize.add_argument("-o", "--output", metavar="OUT.csv", help=say(N_("file to write; without one, show it")))
    normalize.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help=say(N_("which column holds the kind, number, issuer, date or title; may be repeated")),
    )
    normalize.add_argument("--prefix", default="vngov_", help=say(N_("what the names of the new columns begin with")))
    normalize.add_argument("--json", **as_json)

    for verb, summary in (
        ("bodies-in", N_("find the bodies that documents mention")),
        ("targets", N_("list the targets of programmes")),
        ("urban-in", N_("list what documents say of towns")),
    ):
        finder = verbs.add_parser(verb, help=say(summary))
        finder.add_argument("files", nargs="+", metavar="FILE")
        finder.add_argument("--as-of", **as_of)
        form = finder.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_const", const="json", dest="form", help=say(N_("write JSON")))
        form.add_argument("--csv", action="store_const", const="csv", dest="form", help=say(N_("write CSV")))
        finder.set_defaults(form="text")

    _add_tasks(verbs, say)
    _add_cite_and_report(verbs, say, as_of)

    _add_writing(verbs, say)
    return parser


def _add_inputs(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    verb.add_argument(
        "files", nargs="+", metavar="FILE", help=say(N_("files, folders, ZIP archives; - is standard input"))
    )
    verb.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        default=1,
        metavar="N",
        help=say(N_("processes to work in; 0: one for each processor")),
    )
    verb.add_argument(
        "--max-size",
        type=_megabytes,
        default=MAX_SIZE,
        metavar="MB",
        help=say(N_("largest file to read, in millions of bytes; 0: any (default: 100)")),
    )


def _jobs(text: str) -> int:
    count = int(text)
    if count < 0:
        raise ValueError(text)
    return count or os.cpu_count() or 1


def _megabytes(text: str) -> int | None:
    size = float(text)
    if not 0 <= size < 10**9:
        raise ValueError(text)
    return round(size * 1_000_000) or None


def _add_tasks(verbs: Any, say: Callable[[str], str]) -> None:  # noqa: ANN401 - a private class of argparse
    tasks = verbs.add_parser("tasks", help=say(N_("show who does what with whom, by when")))
    tasks.add_argument("files", nargs="+", metavar="FILE")
    tasks.add_argument("--format", choices=_TASK_FORMATS, help=say(N_("form of the result")))
    tasks.add_argument("--json", action="store_const", const="json", dest="format", help=say(N_("write JSON")))
    tasks.add_argument("--csv", action="store_const", const="csv", dest="format", help=say(N_("write CSV")))
    tasks.add_argument("-o", "--output", metavar="OUT", help=say(N_("file to write; its suffix tells the format")))
    tasks.add_argument("--assignee", action="append", metavar="NAME", help=say(N_("the tasks of this body only")))
    tasks.add_argument(
        "--due-before", type=_day, metavar="DATE", help=say(N_("the tasks whose deadline is before this day only"))
    )
    tasks.add_argument("--all", action="store_true", help=say(N_("show what is no task, too")))


def _add_cite_and_report(verbs: Any, say: Callable[[str], str], as_of: dict[str, Any]) -> None:  # noqa: ANN401 - as above
    cite = verbs.add_parser("cite", help=say(N_("list the acts that documents cite")))
    _add_inputs(cite, say)
    cite.add_argument("--as-of", **as_of)
    cite.add_argument("--acts", action="store_true", help=say(N_("one line an act, not one a mention")))
    form = cite.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", const="json", dest="form", help=say(N_("write JSON")))
    form.add_argument("--csv", action="store_const", const="csv", dest="form", help=say(N_("write CSV")))
    form.add_argument(
        "--graph", choices=("mermaid", "dot", "graphml", "svg"), help=say(N_("who cites whom, as a graph"))
    )
    cite.set_defaults(form="text")

    page = verbs.add_parser("report", help=say(N_("write one HTML page about a document")))
    page.add_argument("file", metavar="FILE")
    page.add_argument("-o", "--output", metavar="OUT.html", help=say(N_("file to write; without one, show it")))
    page.add_argument("--as-of", **as_of)


def _add_writing(verbs: Any, say: Callable[[str], str]) -> None:  # noqa: ANN401 - as above
    new = verbs.add_parser("new", help=say(N_("a document of a kind, ready to fill")))
    new.add_argument("kind", metavar="KIND")
    new.add_argument("--on", type=_day, metavar="DATE", help=say(N_("the day whose form it is; else the last known")))
    new.add_argument("--issuer", metavar="NAME", help=say(N_("who issues it; a blank without one")))
    new.add_argument("--family", choices=("administrative", "normative", "party"), help=say(N_("of which family")))
    new.add_argument("-o", "--output", metavar="OUT", help=say(N_("file to write; its suffix tells the format")))
    new.add_argument("--to", metavar="FORMAT", help="text, markdown, html, docx, pdf, json")

    merge = verbs.add_parser("merge", help=say(N_("fill a template from the rows of a table")))
    merge.add_argument("template", metavar="TEMPLATE")
    merge.add_argument("data", metavar="DATA.csv")
    merge.add_argument("-o", "--output", metavar="DIR", required=True, help=say(N_("folder for the documents")))
    merge.add_argument("--name", metavar="PATTERN", help=say(N_("name of each file, with blanks; {{#}} is the row")))
    merge.add_argument("--to", metavar="FORMAT", help="text, markdown, html, docx, pdf, json")
    verbs.add_parser("demo", help=say(N_("the tour on the packaged examples"))).add_argument(
        "folder", nargs="?", default="vngov-demo", metavar="FOLDER"
    )
    merge.add_argument("--extra", action="store_true", help=say(N_("pass over columns that the template lacks")))


class _Version(argparse.Action):
    """Look the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 - only here

        print(f"vngov {version('vngov')}")
        parser.exit()
