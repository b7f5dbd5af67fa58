"""Page numbers and running heads: what stands above or below the text of page after page.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from vngov.readers.pdf.lines import PdfLine

__all__ = ["furniture_of"]

_NUMBER = re.compile(
    r"^(?:[-–—|\s]*|(?:trang|page|tr\.?)\s*)(\d{1,4})(?:\s*(?:/|of|trên)\s*\d{1,4})?[-–—|\s]*$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_EDGE_ROWS = 2
_FEWEST_PAGES = 3


def furniture_of(pages: Sequence[Sequence[Sequence[PdfLine]]], tagged: Collection[int] = ()) -> list[set[int]]:
    """Return for each page the rows that are its number or a running head; *pages* are their rows from the top.

    Of the pages that are *tagged*, what belongs to the page alone has no tags.
    """
    found: list[set[int]] = [set() for _ in pages]
    numbers: Counter[int] = Counter()
    heads: Counter[tuple[str, int]] = Counter()
    candidates: list[list[tuple[int, int | None, tuple[str, int]]]] = []
    for page, rows in enumerate(pages):
        here: list[tuple[int, int | None, tuple[str, int]]] = []
        for index in _edges(len(rows)):
            text = " ".join(line.text for line in rows[index])
            number = _NUMBER.match(text)
            key = (_DIGITS.sub("#", text), round(rows[index][0].base / 4))
            shift = int(number[1]) - page if number else None
            if shift is not None:
                numbers[shift] += 1
            heads[key] += 1
            here.append((index, shift, key))
        candidates.append(here)
    for page, here in enumerate(candidates):
        for index, shift, key in here:
            is_text = any(line.opening is not None for line in pages[page][index])
            is_told = page in tagged and not is_text
            is_number = shift is not None and (
                is_told or ((numbers[shift] > 1 or shift == 1) and _is_at_edge(pages[page], index))
            )
            if is_number or (heads[key] >= _FEWEST_PAGES and heads[key] * 3 >= len(pages) and not is_text):
                found[page].add(index)
    return found


def _edges(count: int) -> list[int]:
    return sorted({*range(min(_EDGE_ROWS, count)), *range(max(0, count - _EDGE_ROWS), count)})


def _is_at_edge(rows: Sequence[Sequence[PdfLine]], index: int) -> bool:
    """Tell whether a number stands at the very edge, or next to a row that does."""
    return len(rows) > 1 and (index <= 1 or index >= len(rows) - _EDGE_ROWS) and len(rows[index]) == 1
