"""What a rule can say of a document: five outcomes that are never folded into two.

A rule that does not hold on that day has not been passed, and a file that cannot show its margins has not
been found right.

    >>> from vngov.rules.outcome import Abstention, Outcome, Verdict
    >>> blank = Abstention(Outcome.NOT_EVALUATED, "the printed line is not known")
    >>> Verdict.of("DAT101", findings=0, abstentions=[blank]).outcome
    <Outcome.NOT_EVALUATED: 'not-evaluated'>

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from vngov.diagnostics import Params
from vngov.i18n import N_, Lang, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Abstention", "Outcome", "Verdict"]


class Outcome(StrEnum):
    """What a rule says of a document."""

    PASS = "pass"  # noqa: S105 - not a password
    """The rule holds for the document and is kept."""
    FAIL = "fail"
    """The rule holds and is broken at least once."""
    NEEDS_REVIEW = "needs-review"
    """Whether it holds, or is kept, takes a person: no date, two possible regimes, an open question."""
    NOT_EVALUATED = "not-evaluated"
    """It holds, but what it looks at is not in the input."""
    NOT_APPLICABLE = "not-applicable"
    """It does not hold for this document."""

    def label(self, lang: Lang = "vi") -> str:
        """Return the outcome for people."""
        return translate(_LABELS[self], lang)


_LABELS = {
    Outcome.PASS: N_("passed"),
    Outcome.FAIL: N_("failed"),
    Outcome.NEEDS_REVIEW: N_("needs review"),
    Outcome.NOT_EVALUATED: N_("not evaluated"),
    Outcome.NOT_APPLICABLE: N_("not applicable"),
}


@frozen
class Abstention:
    """Why a rule says neither yes nor no: one of the last three outcomes, and the reason."""

    outcome: Outcome
    template: str
    params: Params = ()

    def message(self, lang: Lang = "en") -> str:
        """Return the reason in *lang*."""
        return translate(self.template, lang).format(**dict(self.params))


@frozen
class Verdict:
    """The outcome of one rule for one document, with the reasons where it is neither yes nor no."""

    rule: str
    outcome: Outcome
    reasons: tuple[Abstention, ...] = ()

    @classmethod
    def of(cls, rule: str, *, findings: int, abstentions: Sequence[Abstention]) -> Verdict:
        """Return the verdict: a finding outweighs a doubt, a doubt outweighs what could not be seen."""
        if not findings and not abstentions:
            return _passed(rule)
        outcome = Outcome.FAIL if findings else min((one.outcome for one in abstentions), key=_WEIGHT)
        return cls(rule, outcome, tuple(abstentions))


@lru_cache(maxsize=1024)  # what is said most often, of every document
def _passed(rule: str) -> Verdict:
    return Verdict(rule, Outcome.PASS)


_WEIGHT = (Outcome.NEEDS_REVIEW, Outcome.NOT_EVALUATED, Outcome.NOT_APPLICABLE).index
