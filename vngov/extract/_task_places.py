"""Where a stretch of a line stands in the source: through the blanks that cleaning moved.

With the source at hand the letters are counted, once for a line; without it the pieces of the block are measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from vngov.diagnostics import Span

__all__ = ["Places"]


class Places:
    """The places of the letters of one line, which was read from *spans* of *source*."""

    def __init__(self, text: str, spans: Sequence[Span], source: str | None) -> None:
        """Count the letters of the line and of its pieces."""
        self._text = text
        self._spans = spans
        self._offsets: list[int] | None = None
        self._before: list[int] = []
        if source is not None:
            self._offsets = [at for span in spans for at in range(span.start, span.end) if not source[at].isspace()]
            self._before = list(accumulate((not letter.isspace() for letter in text), initial=0))

    def of(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where ``text[start:end]`` stands in the source."""
        if not self._spans:
            return ()
        while start < end and self._text[start].isspace():
            start += 1
        if self._offsets is None:
            length = sum(span.end - span.start for span in self._spans) + len(self._spans) - 1
            shift = max(0, length - len(self._text))
            return (Span(self._measured(start + shift), self._measured(end + shift)),)
        head = len(self._offsets) - self._before[-1]  # the marker, which is no part of the text
        first, last = head + self._before[start], head + self._before[end] - 1
        if head < 0 or last < first:
            return (Span(self._spans[0].start, self._spans[-1].end),)
        return (Span(self._offsets[first], self._offsets[last] + 1),)

    def _measured(self, offset: int) -> int:
        for span in self._spans:
            length = span.end - span.start
            if offset <= length:
                return span.start + offset
            offset -= length + 1
        return self._spans[-1].end
