"""``vngov check``: what is wrong with documents, by the law of their own day.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from vngov.cli._console import Console, ExitCode
from vngov.i18n import N_, Lang, translate
from vngov.model import ReadResult
from vngov.rules import Config, Finding, Report, check

__all__ = ["finding_line", "place_of", "run"]

_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def run(console: Console, options: argparse.Namespace) -> int:
    """Judge every document; exit with 1 where anything was found."""
    config = Config.from_mapping({"select": options.select or ["ALL"], "ignore": options.ignore or []})
    found = 0
    reports: list[dict[str, object]] = []
    for name, result in console.results(options.files):
        report = check(result, as_of=options.as_of, config=config.for_file(name))
        found += len(report.findings)
        if options.format == "json":
            reports.append({"file": name, **report.to_dict(console.lang)})
        else:
            _print(console, options.format, name, result, report)
        if options.output:
            _write_fixed(console, Path(options.output), name, report)
    if options.format == "json":
        console.say(json.dumps(reports, ensure_ascii=False, indent=2))
    return console.finish(ExitCode.FINDINGS if found else ExitCode.CLEAN)


def place_of(result: ReadResult, finding: Finding) -> str:
    """Return ``line:column`` of a finding; empty for one without a place."""
    if finding.span is None:
        return ""
    before = result.text[: finding.span.start]
    return f"{before.count(chr(10)) + 1}:{len(before) - (before.rfind(chr(10)) + 1) + 1}"


def finding_line(name: str, result: ReadResult, finding: Finding, lang: Lang) -> str:
    """Return a finding on one line, with its rule, its place and the provision."""
    place = place_of(result, finding)
    source = f" [{finding.source}]" if finding.source else ""
    return f"{name}:{place + ':' if place else ''} {finding.rule} {finding.message(lang)}{source}"


def _print(console: Console, style: str, name: str, result: ReadResult, report: Report) -> None:
    for finding in report.findings:
        if style == "github":
            line = place_of(result, finding).partition(":")[0] or "1"
            console.say(
                f"::{_GITHUB[finding.severity.value]} file={name},line={line},title={finding.rule}::"
                f"{finding.message(console.lang)}"
            )
        else:
            console.say(finding_line(name, result, finding, console.lang))
    if style == "text":
        summary = report.summary(console.lang).partition("\n")[0]
        console.say(f"{name}: {summary}")


def _write_fixed(console: Console, output: Path, name: str, report: Report) -> None:
    from vngov.writers import render  # noqa: PLC0415 - only where something is written

    if output.exists() and name != "-" and output.samefile(name):
        console.fail(name, translate(N_("the output would overwrite the input"), console.lang))
        return
    content = render(report.fixed(), "html" if output.suffix in {".html", ".htm"} else "text")
    output.write_text(str(content), encoding="utf-8")
    console.tell(N_("written: {file}"), file=output)
