"""Where a stretch of a line stands in the source: through the blanks that cleaning moved.

With the source at hand the letters are counted; without it the pieces of the block are measured.
"""

from __future__ import annotations

from collections.abc import Sequence

from vngov.diagnostics import Span

__all__ = ["place_of"]


def place_of(text: str, spans: Sequence[Span], stretch: tuple[int, int], source: str | None) -> tuple[Span, ...]:
    """Return the place of ``text[start:end]`` in the source, given the *spans* that the text was read from."""
    if not spans:
        return ()
    start, end = stretch
    while start < end and text[start].isspace():
        start += 1
    if source is None:
        length = sum(span.end - span.start for span in spans) + len(spans) - 1
        shift = max(0, length - len(text))
        return (Span(_measured(spans, start + shift), _measured(spans, end + shift)),)
    offsets = [at for span in spans for at in range(span.start, span.end) if not source[at].isspace()]
    letters = sum(not letter.isspace() for letter in text)
    before = sum(not letter.isspace() for letter in text[:start]) + len(offsets) - letters
    inside = sum(not letter.isspace() for letter in text[start:end])
    if not offsets or before < 0 or inside == 0:
        return (Span(spans[0].start, spans[-1].end),)
    first = offsets[min(before, len(offsets) - 1)]
    last = offsets[min(before + inside - 1, len(offsets) - 1)]
    return (Span(first, last + 1),)


def _measured(spans: Sequence[Span], offset: int) -> int:
    for span in spans:
        length = span.end - span.start
        if offset <= length:
            return span.start + offset
        offset -= length + 1
    return spans[-1].end
