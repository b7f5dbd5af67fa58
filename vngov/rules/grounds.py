"""On what provision each rule rests under the regimes that are possible, or why it rests on none.

    >>> from datetime import date
    >>> from vngov.registries.family import Family
    >>> from vngov.registries.regimes import regimes
    >>> from vngov.rules.discovery import find_rules
    >>> from vngov.rules.grounds import grounds_under
    >>> choice = regimes.for_document(Family.ADMINISTRATIVE, issued_on=date(2024, 5, 1))
    >>> print(*grounds_under(Family.ADMINISTRATIVE, choice.candidates)[find_rules("HDR101")[0]])
    30/2020/NĐ-CP, Điều 8, khoản 2, điểm a; Phụ lục I, Phần I, Mục II, khoản 1

.. versionadded:: 0.1
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from vngov.i18n import N_
from vngov.rules.outcome import Abstention, Outcome, Verdict

if TYPE_CHECKING:
    from vngov.registries.family import Family
    from vngov.registries.regimes import RegimeEntry
    from vngov.rules.finding import LegalSource
    from vngov.rules.rule import Rule

__all__ = ["Grounds", "grounds_under"]

_NO_KIND = Abstention(Outcome.NOT_APPLICABLE, N_("a text of no kind is not judged as a document"))
_NO_REGIME = Abstention(Outcome.NOT_APPLICABLE, N_("no rules are known for such a document on that day"))


class Grounds(dict["Rule", "tuple[LegalSource, ...] | Abstention"]):
    """The provisions for each rule, the least sure first, looked up when the rule is first asked for.

    .. versionadded:: 0.1
    """

    def __init__(
        self, family: Family | None, candidates: tuple[RegimeEntry, ...], *, has_gap: bool, is_dated: bool
    ) -> None:
        """Remember the regimes; with *has_gap* none of them may be right, without *is_dated* no day is known."""
        super().__init__()
        self._silent: dict[Rule, Verdict | None] = {}
        self._candidates = candidates
        self._has_gap = has_gap
        named = (("regimes", ", ".join(sorted({entry.id for entry in candidates}))),)
        self._absent = (
            _NO_KIND
            if family is None
            else Abstention(Outcome.NOT_APPLICABLE, N_("no provision is known for {regimes}"), named)
            if candidates
            else _NO_REGIME
        )
        doubt = (
            N_("whether the rule holds depends on the exact turn of the regimes or on the issuer: {regimes}")
            if is_dated
            else N_("the day of issue is not known, and the rule does not hold in every one of {regimes}")
        )
        self._unsure = Abstention(Outcome.NEEDS_REVIEW, doubt, named)

    def __missing__(self, rule: Rule) -> tuple[LegalSource, ...] | Abstention:
        self[rule] = found = self._find(rule)
        return found

    def silent(self, rule: Rule) -> Verdict | None:
        """Return the verdict of a rule that has no grounds to be asked on; None where it is to be asked."""
        if rule not in self._silent:
            found = self[rule]
            self._silent[rule] = (
                Verdict.of(rule.id, findings=0, abstentions=[found]) if isinstance(found, Abstention) else None
            )
        return self._silent[rule]

    def _find(self, rule: Rule) -> tuple[LegalSource, ...] | Abstention:
        sources = [source for entry in self._candidates if (source := rule.source_in(entry)) is not None]
        if not sources:
            return self._absent
        if len(sources) < len(self._candidates) or self._has_gap:
            return self._unsure
        return tuple(dict.fromkeys(sorted(sources, key=lambda source: source.confidence)))


@lru_cache(maxsize=64)
def grounds_under(
    family: Family | None, candidates: tuple[RegimeEntry, ...], *, has_gap: bool = False, is_dated: bool = True
) -> Grounds:
    """Return the grounds: one table for all documents that stand under the same regimes.

    .. versionadded:: 0.1
    """
    return Grounds(family, candidates, has_gap=has_gap, is_dated=is_dated)
