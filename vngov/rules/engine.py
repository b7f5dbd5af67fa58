"""Asking every rule about a document, and keeping apart what each one says.

A rule is asked where its provision is in force for the document's family on its day.  Where several regimes
are possible (no date, a date near a change whose day is not sure, an issuer that cannot be told), it is
asked under each of them if it holds in all, and left to a person if it holds in some or asks for different things.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import fields_dict, frozen

from vngov.diagnostics import Params
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.paths import place_of
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome, Verdict
from vngov.rules.rule import Context
from vngov.rules.standing import Standing
from vngov.rules.suppression import Suppressed
from vngov.rules.survey import Survey

if TYPE_CHECKING:
    from vngov.model.page import PageFacts
    from vngov.rules.config import Config
    from vngov.rules.finding import LegalSource
    from vngov.rules.rule import Rule

__all__ = ["Judgement", "ask", "context_for", "judge"]

_FIELDS = {name: index for index, name in enumerate(fields_dict(Document))}


@frozen
class Judgement:
    """What the rules say of a document."""

    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]


def judge(document: Document, standing: Standing, config: Config, page: PageFacts | None = None) -> Judgement:
    """Ask the rules that *config* selects; findings in the order of the document; *page* is what its file shows."""
    verdicts: list[Verdict] = []
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    survey = Survey(document, page)
    grounds = standing.grounds
    for rule in config.rules():
        if (silent := grounds.silent(rule)) is not None:
            verdicts.append(silent)
            continue
        findings, abstentions = ask(rule, survey, standing, config)
        verdicts.append(Verdict.of(rule.id, findings=len(findings), abstentions=abstentions))
        for finding in findings:
            entry = next((entry for entry in config.suppress if entry.covers(finding, document)), None)
            if entry is None:
                kept.append(finding)
            else:
                suppressed.append(Suppressed(finding, entry.reason, entry.is_inline))
    if len(kept) > 1:
        kept.sort(key=lambda finding: _place(finding.path, document))
    return Judgement(tuple(verdicts), tuple(kept), tuple(suppressed))


def ask(rule: Rule, survey: Survey, standing: Standing, config: Config) -> tuple[list[Finding], list[Abstention]]:
    """Return what one rule finds, and why it abstains; where regimes disagree, a person must look."""
    sources = standing.grounds[rule]
    if isinstance(sources, Abstention):
        return [], [sources]
    if len(sources) == 1:
        return _heard(rule, _context(rule, sources[0], survey, standing, config))
    first, *others = (_heard(rule, _context(rule, source, survey, standing, config)) for source in sources)
    findings, abstentions = first
    said = {_fault(finding) for finding in findings}
    agreed = said.intersection(*({_fault(finding) for finding in found} for found, _ in others))
    if any({_fault(finding) for finding in found} != agreed for found, _ in (first, *others)):
        named = (("regimes", ", ".join(standing.regimes)),)
        doubt = Abstention(
            Outcome.NEEDS_REVIEW, N_("the regimes that are possible ask for different things: {regimes}"), named
        )
        return [finding for finding in findings if _fault(finding) in agreed], [*abstentions, doubt]
    return findings, abstentions


def _heard(rule: Rule, context: Context) -> tuple[list[Finding], list[Abstention]]:
    """Return what a rule says under one provision."""
    findings: list[Finding] = []
    abstentions: list[Abstention] = []
    for said in rule.check(context.survey.document, context):
        if isinstance(said, Finding):
            findings.append(said)
        else:
            abstentions.append(said)
    return findings, abstentions


def _fault(finding: Finding) -> tuple[str, str, Params]:
    """Return what is wrong where, whatever the provision."""
    return finding.path, finding.template, finding.params


def context_for(rule: Rule, survey: Survey, standing: Standing, config: Config) -> Context | Abstention:
    """Return the provision to judge by, or why there is none."""
    sources = standing.grounds[rule]
    return sources if isinstance(sources, Abstention) else _context(rule, sources[0], survey, standing, config)


def _context(rule: Rule, source: LegalSource, survey: Survey, standing: Standing, config: Config) -> Context:
    assert standing.family is not None  # noqa: S101 - for checkers: a text of no kind has no grounds
    return Context(standing.as_of, standing.family, source, survey, config.severity_of(rule), config.options_of(rule))


def _place(path: str, document: Document) -> tuple[int, ...]:
    """Return where in the document *path* is; what is missing stands where the node around it begins."""
    field = _FIELDS.get(path.replace("[", ".").partition(".")[0], 0)
    return field, *place_of(document, path)
