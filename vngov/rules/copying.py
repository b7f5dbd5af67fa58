"""What the rules about copies (bản sao) share: the provisions, and the walk over the forms below a document.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II; 36-HD/VPTW, Phụ lục 2.

.. versionadded:: 0.1
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from vngov.i18n import N_
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document
    from vngov.model.copying import Copy
    from vngov.rules.finding import Finding, LegalSource
    from vngov.rules.rule import Context

__all__ = ["CopyRule"]


class CopyRule(Rule):
    """A rule about copies; it does not apply to a document that is none."""

    sources: ClassVar[tuple[LegalSource, ...]] = (nd30("Phụ lục I, Phần II"), hd36("Phụ lục 2"))

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Judge the form of every copy."""
        if not document.copies:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the document is no copy"))
        for index, copy in enumerate(document.copies):
            yield from self.judge(copy, f"copies[{index}]", document, context)

    @abstractmethod
    def judge(self, copy: Copy, path: str, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Yield what is wrong with the form of one copy, which stands at *path*."""
