"""What the pages of a PDF show of themselves: the paper and the letters of each line.

Margins, styles and spacing are settings of the program that made the page, and are not read off it.

.. versionadded:: 0.1
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from vngov.model.page import Letters, LineSetting, PageFacts, PageLine, Sheet
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vngov.readers.text.layout import Layout, Style

__all__ = ["page_facts"]


class _Sized(Protocol):
    width: float
    height: float


def page_facts(pages: Iterable[_Sized], layout: Layout) -> PageFacts:
    """Return the paper of *pages*, a sheet for each run of one size, and the letters of the lines of *layout*."""
    sizes = [(page.width, page.height) for page in pages]
    sheets = [
        Sheet(Length.pt(width), Length.pt(height)) for (width, height), _ in groupby(sizes) if width > 0 and height > 0
    ]
    known: dict[Style, LineSetting] = {}
    lines: list[PageLine] = []
    for line in layout.styles:
        setting = known.get(line.style)
        if setting is None:
            setting = known[line.style] = _setting(line.style)
        lines.append(PageLine(line.start, line.end, setting))
    return PageFacts("pdf", sheets, lines, pages=len(sizes))


def _setting(style: Style) -> LineSetting:
    size = None if style.size is None else Length.pt(style.size)
    letters = Letters(style.font, size, bold=style.bold, italic=style.italic)
    return LineSetting(letters, letters)
