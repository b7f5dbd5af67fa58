"""Markers that recognition damaged, taken for what their place among the others shows them to be.

``ø)`` after ``e)`` is g, ``8)`` between ``e)`` and ``h)`` as well; ``I.`` below ``II.`` and before ``2.`` is a 1;
``1. SỰ CẦN THIẾT`` before ``II.`` is an I; ``_ 3.`` is a 3 with a scrap of the page's edge.  What no neighbour
supports stays text.  Each repair is reported.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from vngov.diagnostics import Diagnostic, Severity
from vngov.i18n import N_
from vngov.values.marker import Marker, MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.text.lines import Source
    from vngov.readers.text.paragraphs import Para

__all__ = ["ODD_STARTS", "may_be_misread", "settle_markers"]

_SCRAP = re.compile(r"(?:[_:;.,~'|`¡!‹›=^°]{1,3}[ \t]+)+")
_DAMAGED = re.compile(r"[^\s\w(“\"'][a-z]?\)[ \t]+(?=\S)|\w\)[ \t]+(?=\S)")
_LIKE = {"8": "g", "9": "g", "6": "b", "0": "o"}
_ABOVE_LETTERS = frozenset(
    {MarkerKind.ARABIC, MarkerKind.ROMAN, MarkerKind.DECIMAL, MarkerKind.ARTICLE, MarkerKind.UPPER_LETTER}
)
_SKIPPED = 2  # clerks pass over đ) or a number
ODD_STARTS = frozenset("_:;.,~'|`¡!‹›=^°")
"""What a paragraph begins with that has a scrap before its marker."""


def may_be_misread(marker: Marker, text: str, *, has_roman: bool) -> bool:
    """Tell whether a first number may be the other of I and 1; the ones before decide, and the one after it."""
    if marker.kind is MarkerKind.ROMAN:
        return has_roman and marker.ordinal == 1
    return marker.kind is MarkerKind.ARABIC and not has_roman and text.isupper()


def settle_markers(source: Source, paras: Sequence[Para]) -> None:
    """Give the paragraphs in *paras* the markers that recognition damaged."""
    numbered = [index for index, para in enumerate(paras) if _is_number(para.marker)]
    following = dict(pairwise(numbered))
    letter: Marker | None = None
    number: Marker | None = None
    has_roman = False
    for index, para in enumerate(paras):
        marker = para.marker
        if marker is None:
            text = para.text
            if text and (text[0] in ODD_STARTS or ")" in text[:3]) and para.table is None:
                _settle_text(source, para, letter, number)
        elif marker.ordinal == 1 and index in following:
            after = paras[following[index]].marker
            if after is not None:
                _settle_first(source, para, marker, after, has_roman=has_roman)
        elif marker.kind is MarkerKind.ARABIC and marker.style == "1)":
            _settle_letter(source, para, marker, letter)
        marker = para.marker
        if marker is None:
            continue
        if marker.kind is MarkerKind.LETTER:
            letter = marker
        elif marker.kind in _ABOVE_LETTERS:
            letter, number = None, marker
            has_roman = has_roman or marker.kind is MarkerKind.ROMAN


def _is_number(marker: Marker | None) -> bool:
    return marker is not None and (marker.kind is MarkerKind.ROMAN or marker.kind is MarkerKind.ARABIC)


def _settle_first(source: Source, para: Para, marker: Marker, after: Marker, *, has_roman: bool) -> None:
    """Tell I and 1 apart by the number that comes next on their level."""
    if after.kind is marker.kind or after.ordinal != 2:  # noqa: PLR2004 - the second one
        return
    if marker.kind is MarkerKind.ROMAN and has_roman:
        _give(source, para, _as(marker, MarkerKind.ARABIC, "1"))
    elif marker.kind is MarkerKind.ARABIC and not has_roman and para.text.isupper():
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
