"""A page as flow text: its main text in reading order, everything else kept apart in its place.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, evolve, field

from vngov.model import UnclassifiedReason
from vngov.readers.html.boxes import Box, PageLine, boxes_of
from vngov.readers.html.grids import Grid, grid_of
from vngov.readers.html.list_marks import ListMarks
from vngov.readers.html.main_text import MainText, find_main_text
from vngov.readers.html.page_encoding import convert_old_letters, page_text
from vngov.readers.text.layout import FlowBuilder, Layout
from vngov.readers.text.page import is_above_text
from vngov.values.marker import MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["read_html"]

_RUN_IN = frozenset({MarkerKind.ARTICLE})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def read_html(data: bytes, encoding: str | None = None) -> tuple[str, Layout]:
    r"""Return the flow text of a page and its layout.

        >>> text, layout = read_html(b"<html><nav><a href='/'>Home</a></nav><p>So: 12/UBND</p><ul><li>a</ul>")
        >>> text
        'Home\nSo: 12/UBND\n- a\n'
        >>> [text[area.start : area.end] for area in layout.asides]
        ['Home']

    .. versionadded:: 0.1
    """
    decoded = page_text(data, encoding)
    page = boxes_of(decoded.markup)
    lines = [line for line in page.lines() if line.runs]
    remarks = decoded.remarks + convert_old_letters(lines, decoded.legacy)
    flow = FlowBuilder(paragraphs_are_lines=not _is_cut_by_hand(lines))
    for remark in remarks:
        flow.note(remark)
    _Pour(flow, find_main_text(page)).pour(page)
    return flow.text, evolve(flow.layout, encoding=decoded.encoding)


def _is_cut_by_hand(lines: Iterable[PageLine]) -> bool:
    """Tell whether most of the prose is cut into lines of one width by ``<br>``: a text pasted into the page."""
    cut = whole = 0
    for line in lines:
        length = len(line.text)
        if length >= 40:  # noqa: PLR2004 - not a heading
            if line.broken and length <= 110:  # noqa: PLR2004 - the width of a printed line
                cut += length
            else:
                whole += length
    return cut > 2 * whole


@define
class _Pour:
    """Goes through the page in order."""

    flow: FlowBuilder
    main: MainText
    _marks: ListMarks = field(factory=ListMarks)
    _aside: list[str] = field(factory=list[str])
    _aside_of: Box | None = None
    _run_in: PageLine | None = None
    _opening: PageLine | None = None

    def pour(self, page: Box) -> None:
        """Give every line of the page to the flow."""
        self._opening = self.main.opening
        stack: list[tuple[Box | PageLine, bool, Box | None]] = [(page, False, None)]
        while stack:
            node, inside, outside = stack.pop()
            if isinstance(node, PageLine):
                if node is self._opening:
                    self._opening = None
                if inside and outside is None and not (self._opening is not None and is_above_text(node.text)):
                    self._line(node)
                else:
                    self._put_aside(node, outside)
                continue
            inside = inside or id(node) in self.main.inside
            if outside is None and id(node) in self.main.outside:
                outside = node
            if inside and outside is None and node.tag == "table" and (grid := grid_of(node)) is not None:
                if self._opening is not None:  # what the portal knows of the document, above it
                    outside = node
                else:
                    self._table(node, grid)
                    continue
            stack += [(child, inside, outside) for child in reversed(node.children)]
        self._end_aside()
        self._end_run_in()

    def _table(self, table: Box, grid: Grid) -> None:
        self._end_aside()
        self._end_run_in()
        for child in table.children:
            if isinstance(child, PageLine):
                self._line(child)
            elif child.tag == "caption":
                for line in child.lines():
                    self._line(line)
        self.flow.table(grid.rows, header_rows=grid.header_rows)

    def _line(self, line: PageLine) -> None:
        self._end_aside()
        if not line.runs:
            self._end_run_in()
            self.flow.line()
            return
        text, style = line.text, line.style
        if self._run_in is not None and line.box.tag not in _HEADINGS and match_marker(text) is None:
            text, style, self._run_in = f"{self._run_in.text} {text}", self._run_in.style, None
        self._end_run_in()
        found = match_marker(text) if line.box.tag in _HEADINGS else None
        if found is not None and found[0].kind in _RUN_IN and not text[found[1] :].strip():
            self._run_in = line
            return
        self.flow.line(self._marks.mark(line, text), style)

    def _end_run_in(self) -> None:
        if self._run_in is not None:
            self.flow.line(self._run_in.text, self._run_in.style)
            self._run_in = None

    def _put_aside(self, line: PageLine, outside: Box | None) -> None:
        if outside is not self._aside_of:
            self._end_aside()
            self._aside_of = outside
        if line.runs:
            self._end_run_in()
            self._aside.append(line.text)

    def _end_aside(self) -> None:
        if self._aside:
            self.flow.aside("\n".join(self._aside), UnclassifiedReason.WEB_PAGE)
            self._aside = []
