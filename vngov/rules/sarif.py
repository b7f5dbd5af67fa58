"""A check as SARIF 2.1.0, the form that code hosts and editors show as annotations.

    >>> from vngov.model import Document
    >>> from vngov.rules import check
    >>> from vngov.rules.sarif import to_sarif
    >>> log = to_sarif([("letter.txt", "", check(Document()))])
    >>> log["version"], log["runs"][0]["results"]
    ('2.1.0', [])

.. versionadded:: 0.1
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING
from urllib.parse import quote

from attrs import frozen

from vngov.rules.config import Config
from vngov.rules.finding import FixKind
from vngov.text.lines import LineIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vngov.diagnostics import Span
    from vngov.i18n import Lang
    from vngov.rules.finding import Finding
    from vngov.rules.report import Report
    from vngov.rules.rule import Rule

__all__ = ["to_sarif"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def to_sarif(reports: Iterable[tuple[str, str, Report]], lang: Lang = "en") -> dict[str, object]:
    """Return a log of one run over *reports*: the name of each file, the text its spans point into, its report.

    Names become relative URIs; columns count UTF-16 units, as the standard has it where nothing else is said.
    """
    judged = list(reports)
    asked = {rule.id: rule for _, _, report in judged for rule in report.config.rules()} or {
        rule.id: rule for rule in Config().rules()
    }
    places = {id_: index for index, id_ in enumerate(sorted(asked))}
    results: list[dict[str, object]] = []
    for name, text, report in judged:
        file = _File(name, text, LineIndex(text))
        results += [_result(file, finding, places[finding.rule], lang) for finding in report.findings]
        results += [
            {
                **_result(file, entry.finding, places[entry.finding.rule], lang),
                "suppressions": [
                    {"kind": "inSource" if entry.is_inline else "external", "justification": entry.reason}
                ],
            }
            for entry in report.suppressed
        ]
    driver = {
        "name": "vngov",
        "rules": [_rule(asked[id_]) for id_ in sorted(asked)],
    }
    run = {"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, object]:
    description = inspect.getdoc(rule) or ""
    return {
        "id": rule.id,
        "name": type(rule).__name__,
        "shortDescription": {"text": description.partition("\n")[0]},
        "fullDescription": {"text": description},
        "defaultConfiguration": {"level": _LEVELS[rule.severity.value]},
        "properties": {"tags": [rule.id[:3], rule.name], "sources": [str(source) for source in rule.sources]},
    }


@frozen
class _File:
    """A file that was judged: its name, its text and its lines."""

    name: str
    text: str
    lines: LineIndex


def _result(file: _File, finding: Finding, index: int, lang: Lang) -> dict[str, object]:
    uri = quote(file.name.replace("\\", "/"), errors="surrogateescape")  # a name may be bytes that are no text
    physical: dict[str, object] = {"artifactLocation": {"uri": uri}}
    if finding.span is not None:
        physical["region"] = _region(file, finding.span)
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity.value],
        "message": {"text": finding.message(lang)},
        "locations": [
            {
                "physicalLocation": physical,
                "logicalLocations": [{"fullyQualifiedName": finding.path}],
            }
        ],
        "properties": {
            "fixable": finding.fix is FixKind.SAFE,
            "source": str(finding.source) if finding.source else "",
        },
    }


def _region(file: _File, span: Span) -> dict[str, int]:
    (first, column), (last, end) = map(file.lines.place, span)
    return {
        "startLine": first,
        "startColumn": _units(file.text[span.start + 1 - column : span.start]) + 1,
        "endLine": last,
        "endColumn": _units(file.text[span.end + 1 - end : span.end]) + 1,
    }


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
