r"""What a format knows beside the text: how each line is set, where tables stand, what is no text of the document.

Every reader of a format makes two things, the *flow text* (the text in reading order, which all spans point
into) and its :class:`Layout`, with a :class:`FlowBuilder`; the one segmenter reads both.

    >>> from vngov.readers.text.layout import Align, FlowBuilder, Style
    >>> flow = FlowBuilder(paragraphs_are_lines=True)
    >>> flow.line("KẾ HOẠCH", Style(bold=True, align=Align.CENTER))
    >>> flow.table([["STT", "Nội dung"], ["1", "Rà soát"]], header_rows=1)
    >>> flow.text
    'KẾ HOẠCH\nSTT\tNội dung\n1\tRà soát\n'
    >>> area = flow.layout.tables[0].rows[1][1]
    >>> flow.text[area.start : area.end]
    'Rà soát'

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field, frozen

from vngov.diagnostics import Diagnostic
from vngov.model import UnclassifiedReason
from vngov.model.page import LineSetting, PageFacts
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "Align",
    "AsideArea",
    "CellArea",
    "CellText",
    "FlowBuilder",
    "Layout",
    "Style",
    "StyledSpan",
    "TableArea",
]


class Align(StrEnum):
    """How the lines of a paragraph are aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@frozen
class Style:
    """How a line is set; what the format does not say is None.

    ``caps`` means that the font shows capitals whatever the letters are, ``size`` and ``indent`` (that of
    the first line) are points; ``setting`` is what else the page shows of the line.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    size: float | None = None
    align: Align | None = None
    indent: float | None = None
    font: str | None = None
    setting: LineSetting | None = field(default=None, eq=False, repr=False)


@frozen
class StyledSpan:
    """A line of the flow text and the style of most of its characters; ``room`` is the width of its cell."""

    start: int
    end: int
    style: Style
    room: Length | None = None


@frozen
class CellArea:
    """A cell of a table; a merged one stands once, at its first row and column."""

    start: int
    end: int
    row_span: int = 1
    column_span: int = 1


@frozen
class TableArea:
    """A table of *data*; a table that only sets the head or the foot of a page is given as lines."""

    start: int
    end: int
    rows: tuple[tuple[CellArea, ...], ...]
    header_rows: int = 0


@frozen
class AsideArea:
    """A stretch that is no text of the document: a menu, a running head, a page number."""

    start: int
    end: int
    reason: UnclassifiedReason


@frozen
class Layout:
    """Everything a format says about its flow text; offsets are characters of it, all areas are in order.

    ``paragraphs_are_lines`` says that the format knows its paragraphs, so that no lines are joined by width; at each of
    the ``turns`` the sheets begin to lie on their side, or to stand upright again; ``encoding`` is what the bytes were
    decoded from, None for a format that has none.
    """

    styles: tuple[StyledSpan, ...] = ()
    tables: tuple[TableArea, ...] = ()
    asides: tuple[AsideArea, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    paragraphs_are_lines: bool = False
    page: PageFacts | None = field(default=None, repr=False)
    turns: tuple[int, ...] = ()
    encoding: str | None = None


class CellText(NamedTuple):
    """A cell that may take several rows and columns; a ``str`` takes one of each."""

    text: str
    row_span: int = 1
    column_span: int = 1


@define
class FlowBuilder:
    """Puts together the flow text and its layout, line by line, in reading order."""

    paragraphs_are_lines: bool = False
    _pieces: list[str] = field(factory=list[str], init=False)
    _length: int = field(default=0, init=False)
    _styles: list[StyledSpan] = field(factory=list[StyledSpan], init=False)
    _tables: list[TableArea] = field(factory=list[TableArea], init=False)
    _asides: list[AsideArea] = field(factory=list[AsideArea], init=False)
    _diagnostics: list[Diagnostic] = field(factory=list[Diagnostic], init=False)
    _turns: list[int] = field(factory=list[int], init=False)

    @property
    def text(self) -> str:
        """The flow text so far."""
        return "".join(self._pieces)

    @property
    def layout(self) -> Layout:
        """The layout so far."""
        return Layout(
            tuple(self._styles),
            tuple(self._tables),
            tuple(self._asides),
            tuple(self._diagnostics),
            self.paragraphs_are_lines,
            turns=tuple(self._turns),
        )

    @property
    def position(self) -> int:
        """The offset at which the next line will begin."""
        return self._length

    def line(self, text: str = "", style: Style | None = None, room: Length | None = None) -> None:
        """Add a line; one without text is a blank line."""
        start = self._length
        self._put(text)
        if style is not None and text:
            self._styles.append(StyledSpan(start, self._length, style, room))
        self._put("\n")

    def blank(self) -> None:
        """Add a blank line, unless nothing or one has come before."""
        if self._length and not (self._pieces[-1] == "\n" and self._pieces[-2:-1] in ([""], ["\n"])):
            self.line()

    def turn(self, *, landscape: bool) -> None:
        """Say how the sheets lie from here on; they stand upright at the beginning."""
        if landscape != len(self._turns) % 2:
            self._turns.append(self._length)

    def aside(self, text: str, reason: UnclassifiedReason) -> None:
        """Add lines that are no text of the document."""
        if text.strip():
            start = self._length
            self._put(text)
            self._asides.append(AsideArea(start, self._length, reason))
            self._put("\n")

    def table(self, rows: Sequence[Sequence[str | CellText]], *, header_rows: int = 0) -> None:
        """Add a table of data, a line a row, with a tab between cells; a cell may have several lines."""
        start = self._length
        areas: list[tuple[CellArea, ...]] = []
        for row in rows:
            cells: list[CellArea] = []
            for index, cell in enumerate(row):
                text, down, across = (cell, 1, 1) if isinstance(cell, str) else cell
                if index:
                    self._put("\t")
                first = self._length
                self._put(text)
                cells.append(CellArea(first, self._length, down, across))
            self._put("\n")
            areas.append(tuple(cells))
        if any(cell.start < cell.end for row in areas for cell in row):
            self._tables.append(TableArea(start, self._length - 1, tuple(areas), header_rows))

    def note(self, diagnostic: Diagnostic) -> None:
        """Add a remark about the input."""
        self._diagnostics.append(diagnostic)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
