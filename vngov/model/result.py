"""What reading gives back: the document, the remarks, and the account of every character.

.. versionadded:: 0.1
"""

from __future__ import annotations

from attrs import field, frozen

from vngov.diagnostics import Diagnostic, Span
from vngov.model.document import Document
from vngov.model.walk import own_spans

__all__ = ["ReadResult"]


@frozen
class ReadResult:
    """A document with the reader's remarks; ``text`` is the source that all spans point into.

    ``encoding`` is what bytes were decoded from, None for text that was in hand.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = field(default="", repr=False)
    encoding: str | None = None

    @property
    def coverage(self) -> float:
        """The share of the non-blank characters of the source that a node of the document owns."""
        total = sum(map(len, self.text.split()))
        missing = sum(len("".join(self.text[start:end].split())) for start, end in self.unowned())
        return 1.0 if total == 0 else (total - missing) / total

    def unowned(self) -> tuple[Span, ...]:
        """Return the stretches of the source, blanks trimmed, that no node owns."""
        gaps: list[Span] = []
        position = 0
        for start, end in [*sorted(own_spans(self.document)), (len(self.text), len(self.text))]:
            if start > position and (gap := self.text[position:start].strip()):
                first = self.text.index(gap[0], position)
                gaps.append(Span(first, first + len(gap)))
            position = max(position, end)
        return tuple(gaps)
