"""Periods in a text: planning periods with their visions, phases, horizons, terms of office and of elected bodies.

    >>> from vngov.extract.periods import find_periods
    >>> text = "Quy hoạch tỉnh thời kỳ 2021 – 2030, tầm nhìn đến năm 2050; Đại hội XI, nhiệm kỳ 2020 - 2025"
    >>> [str(one.period) for one in find_periods(text)]
    ['thời kỳ 2021-2030, tầm nhìn đến năm 2050', 'Đại hội XI, nhiệm kỳ 2020-2025']

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from attrs import frozen

from vngov.diagnostics import Span
from vngov.text.composition import compose
from vngov.values.period import Period

__all__ = ["PeriodMention", "find_periods"]

_START = re.compile(
    r"(?<!\w)(?:th[oờ]i\s+k[yỳìi]|giai\s+[đd]o[aạ]n|nhi[eệ]m\s+k[yỳìi]|kh[oó][aá]\s|[0-9]{1,2}\s+n[aă]m\s|c[aá]c\s+n[aă]m|"
    r"qu[oố]c\s+h[oộ]i\s+kh[oó]|[đd][aạ]i\s+h[oộ]i|[đd][eế]n\s+n[aă]m|t[aầ]m\s+nh[iì]n|(?:19|20)[0-9]{2}\s*[-–—]\s*(?:19|20))",
    re.IGNORECASE,
)
_REACH = 160
_WHOLE = re.compile(r"(?:[^.;\n]|\n(?=\s*[a-zà-ỹ0-9]))*")
_CUTS = re.compile(r"[\s,(;.]+")


@frozen
class PeriodMention:
    """A period in a text: ``text`` is ``span`` of it."""

    span: Span
    text: str
    period: Period


def find_periods(text: str) -> tuple[PeriodMention, ...]:
    """Return the periods in *text*, in order, each as long as it can be read."""
    composed, spans = compose(text)
    found: list[PeriodMention] = []
    position = 0
    while start := _START.search(composed, position):
        position = start.end()
        end = _end_of(composed, start.start(), start.end())
        if end is None:
            continue
        period = Period.try_parse(composed[start.start() : end])
        assert period is not None  # noqa: S101 - it was read a moment ago
        span = spans.to_source((start.start(), end))
        found.append(PeriodMention(span, text[span.start : span.end], period))
        position = end
    return tuple(found)


def _end_of(text: str, start: int, least: int) -> int | None:
    """Return where the longest period that begins at a place ends."""
    line = _WHOLE.match(text, start, min(len(text), start + _REACH))
    stop = line.end() if line is not None else start
    ends = [stop, *(found.start() for found in _CUTS.finditer(text, least, stop))]
    for end in sorted(set(ends), reverse=True):
        if end > start and Period.try_parse(text[start:end]) is not None:
            return len(text[:end].rstrip(" ,.;")) if text[end - 1 : end] in " ,.;" else end
    return None
