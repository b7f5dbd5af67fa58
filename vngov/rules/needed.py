"""What the rules about the samples of single kinds share: words without which such a document does not do its work.

NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from vngov.i18n import N_
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from vngov.model import Document
    from vngov.rules.finding import Finding
    from vngov.rules.rule import Context

__all__ = ["NeededWordsRule"]


class NeededWordsRule(Rule):
    """A document of the kind ``kind`` says somewhere what ``words`` finds; ``expected`` is how the sample says it."""

    kind: ClassVar[str]
    words: ClassVar[re.Pattern[str]]
    expected: ClassVar[str]

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words in every text."""
        if document.kind != self.kind or not document.body:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the document is of another kind"))
        elif not any(self.words.search(text.text) for text in context.survey.texts):
            yield self.finding(context, "body", expected=self.expected)
