"""Where a quotation of another act begins and ends: ``… như sau: “Điều 5. …`` down to the ``”`` that closes it.

Quotation marks are counted, so that a term in quotation marks at the end of a paragraph closes nothing and a
quotation inside a quotation belongs to it.  A quotation that is never closed goes on to the next instruction of the
amending act (``2. Sửa đổi …``, ``Điều 2. …``); where none comes it is one paragraph.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from vngov.readers.text.paragraphs import Para
from vngov.values.marker import MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.values.marker import Marker

__all__ = ["QUOTE_END", "quotation_ends", "without_marks"]

QUOTE_END = re.compile(r"[”\"]\s*[.;,]?$")
"""The mark that closes a quotation, with the stop after it."""

_OPENING = '“"'
_INSTRUCTION = re.compile(
    r"(?:sửa đổi|bổ sung|bãi bỏ|thay thế|thay cụm từ|bỏ cụm từ|đính chính|hiệu lực|tổ chức thực hiện|điều khoản)",
    re.IGNORECASE,
)
_ASIDE = frozenset({MarkerKind.LETTER, MarkerKind.ARABIC, MarkerKind.DASH, MarkerKind.ARTICLE})


def quotation_ends(paras: Sequence[Para]) -> dict[int, int]:
    """Map each paragraph that opens a quotation of several units, or of a marked one, to the one that ends it."""
    openers = [index for index, para in enumerate(paras) if para.text[:1] in _OPENING and _opens(para)]
    if not openers:
        return {}
    depths = _depths(paras)
    closing = _first_at_or_below(depths)
    ends: dict[int, int] = {}
    covered = -1
    for index in openers:
        if index <= covered:
            continue
        end = closing[index]
        if end < 0:
            end = _unclosed(paras, index, openers)
        ends[index] = covered = end
    return ends


def _opens(para: Para) -> bool:
    """Tell whether a paragraph that begins with a quotation mark quotes a unit, or leaves the mark open."""
    text = para.text
    if not text or para.marker is not None or para.table is not None:
        return False
    return match_marker(text, 1) is not None or (text[0] == "“" and _balance(text) > 0)


def _balance(text: str) -> int:
    """Return how many quotations *text* opens more than it closes."""
    if '"' not in text:
        return text.count("“") - text.count("”")
    straight = text.count('"')
    opened = text.count("“") - text.count("”")
    if straight % 2:
        opened += 1 if text[0] == '"' or opened < 0 else -1
    return opened


def _depths(paras: Sequence[Para]) -> list[int]:
    """Return how many quotations are open before each paragraph, and after the last."""
    depths = [0]
    for para in paras:
        text = para.text
        depths.append(depths[-1] + (_balance(text) if "“" in text or "”" in text or '"' in text else 0))
    return depths


def _first_at_or_below(depths: list[int]) -> list[int]:
    """Return for each paragraph the first one after which no more quotations are open than before it; -1 if none."""
    ends = [-1] * (len(depths) - 1)
    waiting: list[int] = []
    for index in range(len(depths) - 1):
        waiting.append(index)
        while waiting and depths[index + 1] <= depths[waiting[-1]]:
            ends[waiting.pop()] = index
    return ends


def _unclosed(paras: Sequence[Para], start: int, openers: Sequence[int]) -> int:
    """Return the last paragraph of a quotation without an end."""
    before = next((paras[at].marker for at in range(start - 1, max(-1, start - 4), -1) if paras[at].marker), None)
    place = bisect_right(openers, start)
    following = openers[place] if place < len(openers) else len(paras)
    for index in range(start + 1, min(following, start + _MOST_QUOTED)):
        marker = paras[index].marker
        if marker is not None and _is_instruction(marker, paras[index].text, before):
            return index - 1
        if QUOTE_END.search(paras[index].text[-3:]):
            return index
    return start


_MOST_QUOTED = 60


def _is_instruction(marker: Marker, text: str, before: Marker | None) -> bool:
    """Tell whether a paragraph goes on with the amending act: its number follows that of the last instruction."""
    if marker.kind not in _ASIDE or _INSTRUCTION.match(text) is None:
        return False
    return before is None or marker.kind is not before.kind or marker.is_successor_of(before)


def without_marks(paras: Sequence[Para]) -> list[Para]:
    """Return *paras* without the quotation marks around them, the first one with the marker behind its mark."""
    inner = list(paras)
    first = inner[0]
    marker, text = None, first.text[1:].lstrip()
    if found := match_marker(first.text, 1):
        marker, text = found[0], first.text[found[1] :]
    inner[0] = Para(marker, text, first.spans, first.gap, first.indent)
    last = inner[-1]
    if last.table is None:
        inner[-1] = Para(last.marker, QUOTE_END.sub("", last.text), last.spans, last.gap, last.indent)
    return inner
