"""What the rules about targets share: the faults that the figures themselves show, at the text that sets them.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from vngov.analysis.targets import check_targets
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.analysis.targets import TargetFault
    from vngov.rules.survey import Text

__all__ = ["TargetRule"]

_LONGEST: Final = 120  # characters of an indicator: what is longer is prose


class TargetRule(Rule):
    """A rule about targets; ``codes`` are the faults of :func:`check_targets` that it reports.

    Of a target without a figure nothing can be said but that it lacks one.
    """

    sources = TEXT_BY_PRACTICE
    codes: ClassVar[frozenset[str]]

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Hold the targets against themselves."""
        del document
        for fault in check_targets(context.survey.targets):
            target = fault.target
            is_plain = target.is_qualitative is (fault.code == "no-value") and len(target.indicator) <= _LONGEST
            if fault.code not in self.codes or not is_plain:
                continue
            text = context.survey.text_with(target.text)
            if text is not None and self.concerns(fault, text, context):
                yield self.finding(context, text.path, text.spans, target=str(target))

    def concerns(self, fault: TargetFault, text: Text, context: Context) -> bool:
        """Whether the rule reports the fault found in this text; all faults, unless a rule says otherwise."""
        del fault, text, context
        return True
