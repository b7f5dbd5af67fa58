"""Markers that recognition damaged, taken for what their place among the others shows them to be.

``ø)`` after ``e)`` is g, ``8)`` between ``e)`` and ``h)`` as well; ``I.`` below ``II.`` and before ``2.`` is a 1;
``1. SỰ CẦN THIẾT`` before ``II.`` is an I; ``_ 3.`` is a 3 with a scrap of the page's edge.  What no neighbour
supports stays text.  Each repair is reported.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Diagnostic, Severity
from vngov.i18n import N_
from vngov.values.marker import Marker, MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vngov.readers.text.lines import Source
    from vngov.readers.text.paragraphs import Para

__all__ = ["ODD_STARTS", "may_be_misread", "settle_markers"]

_SCRAP = re.compile(r"(?:[_:;.,~'|`¡!‹›=^°]{1,3}[ \t]+)+")
_DAMAGED = re.compile(r"[^\s\w(“\"'][a-z]?\)[ \t]+(?=\S)|\w\)[ \t]+(?=\S)")
_LIKE = {"8": "g", "9": "g", "6": "b", "0": "o"}
_ABOVE_LETTERS = frozenset(
    {MarkerKind.ARABIC, MarkerKind.ROMAN, MarkerKind.DECIMAL, MarkerKind.ARTICLE, MarkerKind.UPPER_LETTER}
)
_FAR = 200  # paragraphs: neighbours further away say nothing
_SKIPPED = 2  # clerks pass over đ) or a number
ODD_STARTS = frozenset("_:;.,~'|`¡!‹›=^°")
"""What a paragraph begins with that has a scrap before its marker."""


def may_be_misread(marker: Marker, text: str, *, has_roman: bool) -> bool:
    """Tell whether a first number may be the other of I and 1; the ones before decide, and the one after it."""
    if marker.kind is MarkerKind.ROMAN:
        return has_roman and marker.ordinal == 1
    return marker.kind is MarkerKind.ARABIC and not has_roman and text.isupper()


def settle_markers(source: Source, paras: Sequence[Para], suspects: Iterable[int]) -> None:
    """Give the paragraphs *suspects* of *paras* the markers that recognition damaged, in order."""
    for index in suspects:
        para = paras[index]
        marker = para.marker
        if marker is None:
            letter, number = _before(paras, index)
            _settle_text(source, para, letter, number)
        elif marker.ordinal == 1 and marker.style != "1)":
            _settle_first(source, para, marker, _next_number(paras, index))
        else:
            _settle_letter(source, para, marker, _before(paras, index)[0])


def _before(paras: Sequence[Para], index: int) -> tuple[Marker | None, Marker | None]:
    """Return the last letter before a paragraph, if no number came after it, and the last number."""
    letter: Marker | None = None
    for at in range(index - 1, max(-1, index - _FAR), -1):
        marker = paras[at].marker
        if marker is None:
            continue
        if marker.kind is MarkerKind.LETTER and letter is None:
            letter = marker
        elif marker.kind in _ABOVE_LETTERS:
            return letter, marker
    return letter, None


def _next_number(paras: Sequence[Para], index: int) -> Marker | None:
    for at in range(index + 1, min(len(paras), index + _FAR)):
        marker = paras[at].marker
        if marker is not None and (marker.kind is MarkerKind.ROMAN or marker.kind is MarkerKind.ARABIC):
            return marker
    return None


def _settle_first(source: Source, para: Para, marker: Marker, after: Marker | None) -> None:
    """Tell I and 1 apart by the number that comes next on their level."""
    if after is None or after.kind is marker.kind or after.ordinal != 2:  # noqa: PLR2004 - the second one
        return
    if marker.kind is MarkerKind.ROMAN:
        _give(source, para, _as(marker, MarkerKind.ARABIC, "1"))
    else:
        _give(source, para, _as(marker, MarkerKind.ROMAN, "I"))


def _as(marker: Marker, kind: MarkerKind, numeral: str) -> Marker:
    return Marker(kind, 1, style=numeral + marker.style[1:])


def _settle_letter(source: Source, para: Para, marker: Marker, letter: Marker | None) -> None:
    """Read ``8)`` as g where the points before it lead up to g."""
    wanted = None if letter is None else letter.successor()
    if wanted is not None and _LIKE.get(str(marker.ordinal)) == wanted.number:
        _give(source, para, wanted)


def _settle_text(source: Source, para: Para, letter: Marker | None, number: Marker | None) -> None:
    """Find a marker behind scraps, or a damaged letter."""
    scrap = _SCRAP.match(para.text)
    start = scrap.end() if scrap else 0
    if scrap and (found := match_marker(para.text, start)):
        marker, end = found
        if _fits(marker, letter, number):
            para.text = para.text[end:]
            _give(source, para, marker)
        return
    damaged = _DAMAGED.match(para.text, start)
    wanted = None if letter is None or not letter.style.endswith(")") else letter.successor()
    if damaged and wanted is not None:
        para.text = para.text[damaged.end() :]
        _give(source, para, wanted)


def _fits(marker: Marker, letter: Marker | None, number: Marker | None) -> bool:
    """Tell whether a marker behind scraps comes next to one before it, or opens a list."""
    before = letter if marker.kind is MarkerKind.LETTER else number
    if before is not None and before.kind is marker.kind and marker.ordinal and before.ordinal:
        return marker.is_successor_of(before) or 0 < marker.ordinal - before.ordinal <= _SKIPPED
    return marker.ordinal == 1 or marker.kind is MarkerKind.DASH


def _give(source: Source, para: Para, marker: Marker) -> None:
    para.marker = marker
    source.diagnostics.append(
        Diagnostic(
            "marker-repaired",
            Severity.INFO,
            N_("a damaged marker is read as {marker!r}, as its place demands"),
            (("marker", str(marker)),),
            para.spans[0] if para.spans else None,
        )
    )
