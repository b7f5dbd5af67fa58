r"""Letters composed with their marks (Unicode NFC), with the way back to the original offsets.

    >>> from vngov.text.composition import compose
    >>> text, spans = compose("ha\u0302\u0323u")
    >>> text, spans.to_source((1, 2))
    ('hậu', Span(start=1, end=4))

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

from vngov.text.spans import SpanMap, rewritten

__all__ = ["compose"]

# Latin letters, punctuation and quotation marks never join what stands before them, so the text may be cut in front
# of each: a stretch is one of them with whatever follows from elsewhere.  (Only what follows is searched for, from a
# single character on: the engine goes through a text several times faster for one of a class than for a run of them.)
_CUT = "\x00-\u02ff\u1e00-\u1eff\u2010-\u2027"
_FROM_ELSEWHERE = re.compile(f"[^{_CUT}][^{_CUT}]*+")
# A tone typed before the circumflex or breve of its letter: Unicode keeps the order of marks of one class, so
# that NFC leaves the second one loose.
_LOOSE = re.compile("[\u0302\u0306]")
_MARKS_ABOVE = re.compile("[\u0300\u0301\u0303\u0309\u0302\u0306]{2,}+")


def compose(text: str) -> tuple[str, SpanMap]:
    """Return *text* in NFC, marks in the Vietnamese order, and the map of the changes.

    .. versionadded:: 0.1
    """
    if _FROM_ELSEWHERE.search(text) is None:  # cheaper than to ask Unicode, which composes a text to see if it is
        return text, SpanMap.identity(len(text))
    return rewritten(text, _changes(text))


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _FROM_ELSEWHERE.finditer(text):
        start, end = match.span()
        if start:
            start -= 1
        yield start, end, _composed(text[start:end])


@functools.lru_cache(maxsize=1024)  # a letter with its marks, nearly always
def _composed(stretch: str) -> str:
    decomposed = unicodedata.normalize("NFD", stretch)
    return unicodedata.normalize("NFC", _MARKS_ABOVE.sub(_shape_first, decomposed))


def _shape_first(match: re.Match[str]) -> str:
    return "".join(sorted(match[0], key=_is_tone))


def _is_tone(mark: str) -> bool:
    return not _LOOSE.match(mark)
