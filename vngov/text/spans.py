"""Where a changed text came from: offsets of the result mapped to offsets of the source, and back.

A :class:`SpanMap` is built from the edits that made one text from another and answers in logarithmic
time.  Maps of successive steps are joined with :meth:`SpanMap.then`.

    >>> import re
    >>> from vngov.text.spans import substitute
    >>> text, spans = substitute(re.compile(" {2,}"), lambda m: " ", "số   12/QĐ")
    >>> text, text.index("12"), spans.to_source((3, 5))
    ('số 12/QĐ', 3, Span(start=5, end=7))
    >>> spans.to_result((5, 7))
    Span(start=3, end=5)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, chain
from operator import add, sub
from typing import NamedTuple

from attrs import frozen

from vngov.diagnostics import Span

__all__ = ["Edit", "SpanMap", "rewritten", "substitute"]


class Edit(NamedTuple):
    """One change: the source characters ``start:end`` became ``length`` characters."""

    start: int
    end: int
    length: int


@frozen
class SpanMap:
    """The edits between a source text and a result, as parallel columns of half-open stretches.

    .. versionadded:: 0.1
    """

    source_length: int
    result_length: int
    source_starts: tuple[int, ...] = ()
    source_ends: tuple[int, ...] = ()
    result_starts: tuple[int, ...] = ()
    result_ends: tuple[int, ...] = ()

    @classmethod
    def identity(cls, length: int) -> SpanMap:
        """Return the map of a text of *length* characters that was not changed."""
        return cls(length, length)

    @classmethod
    def from_edits(cls, length: int, edits: Iterable[Edit]) -> SpanMap:
        """Return the map for a source of *length* characters and its edits, in order and disjoint."""
        rows: list[tuple[int, int, int, int]] = []
        shift = done = 0
        for start, end, size in edits:
            if not done <= start <= end <= length or size < 0:
                raise ValueError(f"edits must be in order, disjoint and inside the text: {start}, {end}, {size}")
            rows.append((start, end, start + shift, start + shift + size))
            shift += size - (end - start)
            done = end
        return cls.of_rows(length, length + shift, rows)

    @classmethod
    def of_rows(cls, source_length: int, result_length: int, rows: list[tuple[int, int, int, int]]) -> SpanMap:
        """Return the map with these stretches, as :meth:`stretches` yields them."""
        if not rows:
            return cls(source_length, result_length)
        return cls(source_length, result_length, *zip(*rows, strict=True))

    @property
    def is_identity(self) -> bool:
        """Whether every offset maps to itself."""
        return not self.source_starts

    def stretches(self) -> Iterator[tuple[int, int, int, int]]:
        """Return the changed stretches in order: start and end in the source, start and end in the result."""
        return zip(self.source_starts, self.source_ends, self.result_starts, self.result_ends, strict=True)

    def inverse(self) -> SpanMap:
        """Return the map from the result to the source."""
        return SpanMap(
            self.result_length,
            self.source_length,
            self.result_starts,
            self.result_ends,
            self.source_starts,
            self.source_ends,
        )

    def to_source(self, span: tuple[int, int]) -> Span:
        """Return the smallest stretch of the source that *span* of the result was made from.

        A span that cuts a replaced stretch takes the whole of it; removed characters at its edges stay out.
        """
        start, end = span
        if not self.source_starts:
            return Span(start, end)
        first = _source_start(self, start)
        return Span(first, max(first, _source_end(self, end)) if end > start else first)

    def to_sources(self, spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
        """Yield what :meth:`to_source` returns for each of *spans*, which are in order and disjoint, in one pass."""
        if not self.source_starts:
            yield from map(Span._make, spans)
            return
        row = last_row = 0
        starts, ends, count = self.result_starts, self.result_ends, len(self.result_starts)
        for start, end in spans:
            while row < count and ends[row] <= start:
                row += 1
            while last_row < count and starts[last_row] < end:
                last_row += 1
            if row < count and starts[row] <= start:
                first = self.source_starts[row]
            else:
                first = start + (self.source_ends[row - 1] - ends[row - 1] if row else 0)
            if last_row and ends[last_row - 1] > end:
                last = self.source_ends[last_row - 1]
            else:
                last = end + (self.source_ends[last_row - 1] - ends[last_row - 1] if last_row else 0)
            yield Span(first, max(first, last) if end > start else first)

    def to_result(self, span: tuple[int, int]) -> Span:
        """Return the smallest stretch of the result that was made from *span* of the source."""
        return self.inverse().to_source(span)

    def then(self, following: SpanMap) -> SpanMap:
        """Return the map of this step and, after it, *following*."""
        if self.result_length != following.source_length:
            raise ValueError(f"a map of {following.source_length} characters cannot follow {self.result_length}")
        if following.is_identity:
            return self
        if self.is_identity:
            return following
        rows: list[tuple[int, int, int, int]] = []
        first = last = before = after = 0  # the cluster, and how far source and result are ahead of the text between
        source_first = result_first = 0
        is_open = False
        for low, high, source, result in _touched(self, following):
            if is_open and (low < last or low == high == first == last):
                last = max(last, high)
            else:
                if is_open:
                    rows.append((source_first, last + before, result_first, last + after))
                first, last, is_open = low, high, True
                source_first, result_first = low + before, low + after
            before += source
            after += result
        rows.append((source_first, last + before, result_first, last + after))
        return self.of_rows(self.source_length, following.result_length, rows)


def _source_start(spans: SpanMap, offset: int) -> int:
    """Return where a stretch of the source begins whose result begins at *offset*."""
    row = bisect_right(spans.result_ends, offset)  # the first edit that ends after the offset
    if row < len(spans.result_starts) and spans.result_starts[row] <= offset:
        return spans.source_starts[row]
    return offset + (spans.source_ends[row - 1] - spans.result_ends[row - 1] if row else 0)


def _source_end(spans: SpanMap, offset: int) -> int:
    """Return where a stretch of the source ends whose result ends at *offset*."""
    row = bisect_left(spans.result_starts, offset)  # the edits before it begin before the offset
    if row and spans.result_ends[row - 1] > offset:
        return spans.source_ends[row - 1]
    return offset + (spans.source_ends[row - 1] - spans.result_ends[row - 1] if row else 0)


def _touched(first: SpanMap, second: SpanMap) -> list[tuple[int, int, int, int]]:
    """Return the stretches of the text between two maps that either touches, in order.

    With each goes how much longer it is in the source of the first map, and in the result of the second.
    """
    touched = [(low, high, end - start - (high - low), 0) for start, end, low, high in first.stretches()]
    touched += [(low, high, 0, end - start - (high - low)) for low, high, start, end in second.stretches()]
    touched.sort()
    return touched


def substitute(pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str], text: str) -> tuple[str, SpanMap]:
    """Return *text* with every match of *pattern* replaced, and the map of the changes.

    .. versionadded:: 0.1
    """
    return rewritten(text, ((match.start(), match.end(), replace(match)) for match in pattern.finditer(text)))


def rewritten(text: str, changes: Iterable[tuple[int, int, str]]) -> tuple[str, SpanMap]:
    """Return *text* with other words at some places, given in order and disjoint, and the map of the changes.

    .. versionadded:: 0.1
    """
    made = [one for one in changes if one[2] != text[one[0] : one[1]]]
    if not made:
        return text, SpanMap.identity(len(text))
    # By columns, not row by row: decomposed text has an edit every six characters.
    starts, ends, puts = zip(*made, strict=True)
    kept = [text[start:end] for start, end in zip((0, *ends), (*starts, len(text)), strict=True)]
    sizes = list(map(len, puts))
    result_ends = tuple(accumulate(map(add, map(len, kept), sizes)))
    result_starts = tuple(map(sub, result_ends, sizes))
    parts = [*chain.from_iterable(zip(kept, puts, strict=False)), kept[-1]]
    result = "".join(parts)
    return result, SpanMap(len(text), len(result), starts, ends, result_starts, result_ends)
