"""The page as it was found: paper, margins, and how the letters of each line are set.

What NĐ 30/2020/NĐ-CP, Phụ lục I, and the guides of the Party measure, and what only a file of pages can show.  Readers
fill it in, rules compare it with :data:`vngov.registries.layouts`; whatever a file does not say is None.

    >>> from vngov.model.page import Letters, LineSetting, PageFacts, PageLine, Sheet
    >>> from vngov.values.length import Length
    >>> line = PageLine(0, 9, LineSetting(Letters("Times New Roman", Length.pt(14))))
    >>> facts = PageFacts("docx", [Sheet(Length.mm(210), Length.mm(297))], [line])
    >>> facts.lines_at([(3, 5)])[0].setting.letters.size, facts.sheets[0].is_landscape
    (Length('14 pt'), False)

.. versionadded:: 0.1
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.registries.layouts import Alignment, Place
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Letters", "LineSetting", "PageFacts", "PageLine", "PageNumber", "PageOrigin", "Sheet"]


class PageOrigin(StrEnum):
    """Which kind of file showed the page."""

    DOCX = "docx"
    PDF = "pdf"


@frozen
class Letters:
    """How letters are printed; ``colour`` is ``RRGGBB``, None for the automatic one, which is black."""

    font: str | None = None
    size: Length | None = None
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    colour: str | None = None


@frozen
class LineSetting:
    """How a line is set: the letters of most of its characters, of the first one, and all others met in it.

    ``spacing`` is a multiple of single spacing, ``height`` the distance of lines where it is given as a length;
    ``by_hand`` tells that a size, a weight or an alignment was given to the line itself and not by a style.
    """

    letters: Letters = Letters()
    first: Letters = Letters()
    others: tuple[Letters, ...] = ()
    alignment: Alignment | None = None
    indent: Length | None = None
    before: Length | None = None
    after: Length | None = None
    spacing: float | None = None
    height: Length | None = None
    by_hand: bool = False


@frozen
class PageLine:
    """A line of the text that was read, from ``start`` to ``end``; ``room`` is the width of the cell it stands in."""

    start: int
    end: int
    setting: LineSetting
    room: Length | None = None


@frozen
class PageNumber:
    """Where the number of a page stands, and in which letters."""

    place: Place
    alignment: Alignment | None = None
    letters: Letters = Letters()


@frozen
class Sheet:
    """The paper of one section: its size as it lies, its margins, and the number of its pages.

    ``numbered_first`` tells whether the first page of the section shows its number.
    """

    width: Length | None = None
    height: Length | None = None
    top: Length | None = None
    right: Length | None = None
    bottom: Length | None = None
    left: Length | None = None
    number: PageNumber | None = None
    numbered_first: bool = False

    @property
    def is_landscape(self) -> bool:
        """Whether the paper lies on its long side."""
        return self.width is not None and self.height is not None and self.height < self.width


@frozen
class PageFacts:
    """Everything that is known of the pages of a file; ``lines`` are in the order of the text.

    ``pages`` is their number where it is known.
    """

    origin: PageOrigin = field(converter=PageOrigin)
    sheets: tuple[Sheet, ...] = field(default=(), converter=tuple[Sheet, ...])
    lines: tuple[PageLine, ...] = field(default=(), converter=tuple[PageLine, ...], repr=False)
    pages: int | None = None
    is_mirrored: bool = False
    is_signed: bool = False
    is_protected: bool = False
    has_tracked_changes: bool = False

    @cached_property
    def fonts(self) -> tuple[str, ...]:
        """The fonts of all lines, sorted."""
        settings = {id(line.setting): line.setting for line in self.lines}  # which lines share
        found = {one.font for setting in settings.values() for one in (setting.letters, *setting.others)}
        return tuple(sorted(font for font in found if font))

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def lines_at(self, spans: Iterable[tuple[int, int]]) -> tuple[PageLine, ...]:
        """Return the lines that some spans of the text touch, in order."""
        found: dict[int, PageLine] = {}
        for start, end in spans:
            index = max(0, bisect_right(self._starts, start) - 1)
            while index < len(self.lines) and self.lines[index].start < end:
                if self.lines[index].end > start:
                    found[index] = self.lines[index]
                index += 1
        return tuple(found.values())
