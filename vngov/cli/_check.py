"""``vngov check``: what is wrong with documents, by the law of their own day.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from vngov.cli._arguments import add_as_of, add_inputs
from vngov.cli._config import add_config, config_of
from vngov.cli._console import Console, ExitCode
from vngov.cli._mending import write_comments, write_fixed
from vngov.cli._output import FORMATS, format_of
from vngov.cli._tabular import json_text
from vngov.i18n import N_, Lang, translate
from vngov.model import ReadResult
from vngov.rules import Finding, Report, check
from vngov.rules.sarif import to_sarif
from vngov.text.lines import LineIndex

__all__ = ["add_arguments", "finding_line", "run"]

_NEAR = 60
_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_inputs(verb, say)
    add_as_of(verb, say)
    verb.add_argument(
        "--format",
        choices=("text", "json", "jsonl", "sarif", "github", "comments"),
        default="text",
        help=say(N_("form of the report; comments: a copy of the Word file with a comment at each fault, with -o")),
    )
    verb.add_argument("--json", action="store_const", const="json", dest="format", help=say(N_("write JSON")))
    verb.add_argument("--select", action="append", metavar="RULE", help=say(N_("ask these rules only")))
    verb.add_argument("--ignore", action="append", metavar="RULE", help=say(N_("do not ask these rules")))
    add_config(verb, say)
    verb.add_argument(
        "--fix", action="store_true", help=say(N_("mend what is safe to mend; say where with -o or --in-place"))
    )
    verb.add_argument("--unsafe", action="store_true", help=say(N_("with --fix: mend also what takes a guess")))
    verb.add_argument(
        "--page",
        action="store_true",
        help=say(N_("with --fix: set paper and margins of a Word file as the law draws them")),
    )
    target = verb.add_mutually_exclusive_group()
    target.add_argument("-o", "--output", metavar="OUT", help=say(N_("file to write; its suffix tells the format")))
    target.add_argument("--in-place", action="store_true", help=say(N_("write over the inputs")))


def run(console: Console, options: argparse.Namespace) -> int:
    """Judge every document; exit with 1 where anything was found."""
    if refusal := _refusal(console, options):
        console.warn(f"vngov: {translate(refusal, console.lang)}")
        return ExitCode.USAGE
    options.rules = config_of(options)  # read once; what is wrong with it is said at once
    found = 0
    reports: list[dict[str, object]] = []
    judged: list[tuple[str, str, Report]] = []
    for item, answer in console.each(_judge, options):
        if answer.value is None:
            continue
        found += answer.value.count
        if options.format == "json" and answer.value.summary is not None:
            reports.append(answer.value.summary)
        elif options.format == "sarif" and answer.value.report is not None:
            judged.append((item.name, *answer.value.report))
    if options.format == "json":
        console.say(json_text(reports))
    elif options.format == "sarif":
        console.say(json_text(to_sarif(judged, console.lang)))
    return console.finish(ExitCode.FINDINGS if found else ExitCode.CLEAN)


@frozen
class _Judgement:
    """What came of a document: how many findings, and what its form of report needs."""

    count: int
    summary: dict[str, object] | None = None
    report: tuple[str, Report] | None = None


def _judge(console: Console, name: str, result: ReadResult, options: argparse.Namespace) -> _Judgement:
    """Check a document, say what was found and write what was mended."""
    report = check(result, as_of=options.as_of, config=options.rules.for_file(name))
    if options.format in {"text", "github"}:
        _print(console, options.format, name, result, report)
    elif options.format == "jsonl":
        console.say(json.dumps({"file": name, **report.to_dict(console.lang)}, ensure_ascii=False))
    if options.format == "comments":
        write_comments(console, options.output, name, report, options.rules.for_file(name))
    if options.fix:
        write_fixed(console, options, name, result, report)
    return _Judgement(
        len(report.findings),
        {"file": name, **report.to_dict(console.lang)} if options.format == "json" else None,
        (result.text, report) if options.format == "sarif" else None,
    )


def _refusal(console: Console, options: argparse.Namespace) -> str | None:
    if options.format == "comments":
        return _refusal_of_comments(console, options)
    if options.fix != bool(options.output or options.in_place):
        return N_("--fix and one of -o and --in-place go together")
    if (options.unsafe or options.page) and not options.fix:
        return N_("--unsafe and --page go with --fix")
    if options.output and len(console.inputs(options.files, options.max_size)) > 1:
        return N_("-o takes the document of one input")
    if options.output and format_of(Path(options.output)) not in FORMATS:
        return N_("the suffix of the output names no format")
    if options.in_place and "-" in options.files:
        return N_("standard input cannot be written over")
    return None


def _refusal_of_comments(console: Console, options: argparse.Namespace) -> str | None:
    if options.fix or options.in_place or not options.output or format_of(Path(options.output)) != "docx":
        return N_("--format comments writes a Word file: give its name with -o, and no --fix")
    if len(console.inputs(options.files, options.max_size)) > 1:
        return N_("-o takes the document of one input")
    return None


def finding_line(name: str, lines: LineIndex, finding: Finding, lang: Lang) -> str:
    """Return a finding on one line, with its rule, its place in *lines* and the provision."""
    place = "" if finding.span is None else "{}:{}:".format(*lines.place(finding.span.start))
    source = f" [{finding.source}]" if finding.source else ""
    return f"{name}:{place} {finding.rule} {finding.message(lang)}{source}"


def _print(console: Console, style: str, name: str, result: ReadResult, report: Report) -> None:
    lines = LineIndex(result.text)
    for finding in report.findings:
        if style == "github":
            console.say(_workflow_command(name, lines, finding, console.lang))
        else:
            console.say(finding_line(name, lines, finding, console.lang))
            if style == "text" and (excerpt := _excerpt(result.text, finding)):
                console.say(excerpt)
    if style == "text":
        console.say(f"{name}: {report.counts(console.lang)}")


def _excerpt(text: str, finding: Finding) -> str:
    """Return the line of a finding with a caret under the fault, cut to what is near it; empty without a place."""
    if finding.span is None:
        return ""
    start, end = finding.span
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    left = max(first, start - _NEAR)
    right = min(last, max(start, min(end, start + _NEAR)) + _NEAR)
    shown = text[left:right].replace("\t", " ")
    lead, trail = "…" if left > first else "", "…" if right < last else ""
    column = len(lead) + _width(text[left:start])
    length = max(1, _width(text[start : min(end, right)]))
    return f"    {lead}{shown}{trail}\n    {' ' * column}{'~' * (length - 1)}^"


def _width(text: str) -> int:
    """Return how many columns a text fills: marks over a letter fill none."""
    return sum(not unicodedata.combining(character) for character in text)


def _workflow_command(name: str, lines: LineIndex, finding: Finding, lang: Lang) -> str:
    place = "" if finding.span is None else ",line={},col={}".format(*lines.place(finding.span.start))
    source = f" [{finding.source}]" if finding.source else ""
    file = _escaped(name).replace(":", "%3A").replace(",", "%2C")
    message = _escaped(finding.message(lang) + source)
    return f"::{_GITHUB[finding.severity.value]} file={file}{place},title={finding.rule}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
