"""What :func:`check` gives back: the findings, and the outcome of every rule.

    >>> from vngov.model import Document, Paragraph
    >>> from vngov.rules import check
    >>> page = check(Document(body=[Paragraph("Sáng nay, trời có mưa.")]))
    >>> page.findings, page.outcomes["HDR101"]
    ((), <Outcome.NOT_APPLICABLE: 'not-applicable'>)

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from vngov.diagnostics import Severity
from vngov.i18n import N_, Lang, translate
from vngov.model import Document, ReadResult
from vngov.rules.config import Config
from vngov.rules.engine import judge
from vngov.rules.finding import Finding
from vngov.rules.fixing import fix
from vngov.rules.outcome import Outcome, Verdict
from vngov.rules.standing import Standing, standing_of
from vngov.rules.suppression import Suppressed, inline_suppressions

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["WEIGHTS", "Report", "check"]


@frozen
class Report:
    """What the rules say of one document.

    ``standing`` says by which law it was judged; ``as_of`` is the day that was asked for, None for the
    document's own.  ``verdicts`` has one entry for each rule asked, sorted by id.
    """

    document: Document = field(repr=False)
    standing: Standing
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    config: Config = field(factory=Config, repr=False)
    as_of: date | None = None

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """The outcome of each rule asked, by id.  A rule whose findings are suppressed has failed all the same."""
        return {verdict.rule: verdict.outcome for verdict in self.verdicts}

    def fixed(self, *, unsafe: bool = False) -> Document:
        """Return the document with every safe fix applied, with *unsafe* also those that guess."""
        return fix(self.document, self.config, as_of=self.as_of, unsafe=unsafe)

    def counts(self, lang: Lang = "vi") -> str:
        """Return how many findings and outcomes there are of each sort, on one line."""
        outcomes = Counter(verdict.outcome for verdict in self.verdicts)
        weights = Counter(finding.severity for finding in self.findings)
        counts = [f"{translate(WEIGHTS[weight], lang)}: {weights[weight]}" for weight in Severity]
        counts += [f"{outcome.label(lang)}: {outcomes[outcome]}" for outcome in Outcome if outcomes[outcome]]
        if self.suppressed:
            counts.append(f"{translate(_SUPPRESSED, lang)}: {len(self.suppressed)}")
        return "; ".join(counts)

    def summary(self, lang: Lang = "vi") -> str:
        """Return the counts on one line, then a line for each finding."""
        lines = [f"{finding.rule} {finding.path}: {finding.message(lang)}" for finding in self.findings]
        return "\n".join([self.counts(lang), *lines])

    def to_dict(self, lang: Lang = "en") -> dict[str, object]:
        """Return the report as plain data, messages in *lang*."""
        standing = self.standing
        return {
            "family": standing.family.name.lower() if standing.family else None,
            "as_of": standing.as_of.isoformat() if standing.as_of else None,
            "regimes": sorted(standing.regimes),
            "outcomes": {rule: outcome.value for rule, outcome in self.outcomes.items()},
            "findings": [finding.to_dict(lang) for finding in self.findings],
            "abstentions": [
                {"rule": verdict.rule, "outcome": reason.outcome.value, "reason": reason.message(lang)}
                for verdict in self.verdicts
                for reason in verdict.reasons
            ],
            "suppressed": [{**entry.finding.to_dict(lang), "reason": entry.reason} for entry in self.suppressed],
        }


_SUPPRESSED = N_("suppressed")
WEIGHTS = {Severity.ERROR: N_("errors"), Severity.WARNING: N_("warnings"), Severity.INFO: N_("remarks")}


def check(document: Document | ReadResult, *, as_of: date | None = None, config: Config | None = None) -> Report:
    """Judge a document by the rules of its own day, or of *as_of*.

    Rules of the page look at what a :class:`~vngov.model.ReadResult` says of it; a document alone has no page.
    Remarks in its text keep findings out of the report, as ``config.suppress`` does.
    Without a date of issue and without *as_of*, rules that do not hold in every regime are left for review.
    """
    config, page = config or Config(), None
    if isinstance(document, ReadResult):
        page = document.page
        if inline := tuple(inline_suppressions(document.text)):
            config = evolve(config, suppress=(*config.suppress, *inline))
        document = document.document
    standing = standing_of(document, as_of)
    judgement = judge(document, standing, config, page)
    return Report(document, standing, judgement.verdicts, judgement.findings, judgement.suppressed, config, as_of)
