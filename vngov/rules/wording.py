"""What the rules about wording share: words that are looked for in every text, and how they should be written.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve

from vngov.i18n import N_
from vngov.model import node_at, replace_at
from vngov.rules.finding import FixKind
from vngov.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document
    from vngov.rules.finding import Finding
    from vngov.rules.outcome import Abstention
    from vngov.rules.rule import Context

__all__ = ["WordingRule"]


class WordingRule(Rule):
    """A rule about words of the author's own text: those that ``words`` finds are written as :meth:`corrected` says.

    Of ``cues``, one stands wherever ``words`` match, in small letters if their case does not matter: a text without
    any is not searched.
    """

    fix = FixKind.SAFE
    message = N_("“{found}” is written “{expected}”")
    words: ClassVar[re.Pattern[str]]
    cues: ClassVar[tuple[str, ...]]

    @staticmethod
    @abstractmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be; what is right already as it is."""

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words in every text."""
        del document
        any_case = bool(self.words.flags & re.IGNORECASE)
        for text in context.survey.texts_with(*self.cues, any_case=any_case):
            for found in self.words.finditer(text.text):
                if (expected := self.corrected(found)) != found[0]:
                    yield self.finding(context, text.path, text.spans, found=found[0], expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the words as they should be."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, text=self.words.sub(self.corrected, node.text)))
