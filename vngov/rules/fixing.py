"""Applying fixes until none is left: at most ten rounds, and never in a circle.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.rules.engine import ask, context_for
from vngov.rules.finding import FixKind
from vngov.rules.outcome import Abstention
from vngov.rules.standing import Standing, standing_of
from vngov.rules.survey import Survey

if TYPE_CHECKING:
    from datetime import date

    from vngov.model import Document
    from vngov.rules.config import Config
    from vngov.rules.finding import Finding
    from vngov.rules.rule import Rule

__all__ = ["MAX_ROUNDS", "fix"]

MAX_ROUNDS = 10


def fix(document: Document, config: Config, *, as_of: date | None = None, unsafe: bool = False) -> Document:
    """Return *document* with the fixes that the rules offer; suppressed findings are left alone.

    A round asks each rule in turn and repairs what it finds, the last place first, so that the paths of the
    earlier ones stay right.  The rounds end when nothing is found, or when a round finds what an earlier one
    found: two rules then undo each other.
    """
    wanted = {FixKind.SAFE, FixKind.UNSAFE} if unsafe else {FixKind.SAFE}
    standing = standing_of(document, as_of)
    seen: set[frozenset[Finding]] = set()
    survey = Survey(document)
    for _ in range(MAX_ROUNDS):
        found: set[Finding] = set()
        for rule in config.rules():
            if survey.document is not document:
                survey = Survey(document)
            document, repaired = _repair(rule, survey, standing, config, wanted)
            found.update(repaired)
        if not found or frozenset(found) in seen:
            break
        seen.add(frozenset(found))
    return document


def _repair(
    rule: Rule, survey: Survey, standing: Standing, config: Config, wanted: set[FixKind]
) -> tuple[Document, list[Finding]]:
    """Repair what *rule* finds; return the document and what was repaired."""
    document = survey.document
    context = context_for(rule, survey, standing, config)
    if rule.fix not in wanted or isinstance(context, Abstention):
        return document, []
    findings = [
        finding
        for finding in ask(rule, survey, standing, config)[0]
        if finding.fix in wanted and not any(entry.covers(finding, document) for entry in config.suppress)
    ]
    for finding in reversed(findings):
        document = rule.repair(document, finding, context)
    return document, findings
