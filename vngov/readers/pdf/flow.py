"""A PDF as flow text: pages read column by column, page numbers apart, lines joined to paragraphs.

.. versionadded:: 0.1
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from vngov.diagnostics import Diagnostic, Severity
from vngov.errors import ReadError
from vngov.i18n import N_
from vngov.model import UnclassifiedReason
from vngov.readers.pdf.columns import zones_of
from vngov.readers.pdf.furniture import furniture_of
from vngov.readers.pdf.glyphs import open_pages
from vngov.readers.pdf.grids import RuledTable, tables_of
from vngov.readers.pdf.joining import Margins, Paragraph, is_told_to_go_on, join, margins_of
from vngov.readers.pdf.lines import rows_of, whole
from vngov.readers.pdf.sheets import page_facts
from vngov.readers.text.layout import CellText, FlowBuilder, Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.pdf.columns import Zone
    from vngov.readers.pdf.glyphs import PageContent
    from vngov.readers.pdf.lines import PdfLine

__all__ = ["read_pdf"]

_FURNITURE = UnclassifiedReason.PAGE_FURNITURE
_PROSE_LINES = 8
_PROSE_FULL = 0.6
_WHOLE = 0.9  # of the width of the text
_NEAR = 3.0


def read_pdf(data: bytes) -> tuple[str, Layout]:
    """Return the flow text of a PDF and its layout.

    A PDF that cannot be opened raises :class:`vngov.errors.ReadError`; one that is a scan is said to be one.

    .. versionadded:: 0.1
    """
    pages: list[_Page] = []
    scans: list[int] = []
    broken: list[int] = []
    with open_pages(data) as (count, contents):
        for number, content in enumerate(contents, 1):
            if content.is_scan:
                scans.append(number)
            if not content.is_readable:
                broken.append(number)
                if len(broken) > _MOST_BROKEN:
                    raise ReadError("", "damaged")
            pages.append(_page(content))
    if len(broken) == len(pages):
        raise ReadError("", "damaged")
    flow = FlowBuilder(paragraphs_are_lines=True)
    for code, template, numbers in (("scan", _SCAN, scans), ("unreadable-page", _BROKEN, broken)):
        if numbers:
            params = (("pages", _listed(numbers)), ("total", count))
            flow.note(Diagnostic(code, Severity.WARNING, template, params))
    _Pour(flow).pour(pages)
    return flow.text, evolve(flow.layout, page=page_facts(pages, flow.layout))


_SCAN = N_("a scan: pages {pages} of {total} are pictures without text; recognise them first (OCR)")
_BROKEN = N_("pages {pages} of {total} are damaged and were left out")
_MOST_BROKEN = 1000
_MOST_LISTED = 20


def _listed(numbers: Sequence[int]) -> str:
    """Return the numbers of pages, runs of them shortened: ``1-3, 7``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = [str(first) if first == last else f"{first}-{last}" for first, last in runs[:_MOST_LISTED]]
    return ", ".join(shown) + (" …" if len(runs) > _MOST_LISTED else "")


@define
class _Page:
    """A page as rows of lines and tables."""

    rows: list[list[PdfLine]]
    tables: list[RuledTable]
    bars: list[float]
    turned: list[str]
    width: float
    height: float
    is_tagged: bool


def _page(content: PageContent) -> _Page:
    tables, rest = tables_of(content.words, content.rulings)
    rows = rows_of(rest)
    is_tagged = any(word.tag for word in content.words)
    bars = _bars(content, rows, tables)
    return _Page(rows, tables, bars, content.turned, content.width, content.height, is_tagged)


def _bars(content: PageContent, rows: Sequence[Sequence[PdfLine]], tables: Sequence[RuledTable]) -> list[float]:
    """Return the heights of lines drawn from edge to edge of the text, which part what is above and below them."""
    if not rows:
        return []
    left, right = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    return [
        ruling.at
        for ruling in content.rulings
        if ruling.is_horizontal
        and ruling.end - ruling.start >= _WHOLE * (right - left)
        and not any(table.bottom - _NEAR <= ruling.at <= table.top + _NEAR for table in tables)
    ]


@define
class _Pour:
    """Gives the pages to the flow, holding back the last paragraph and table, which the next page may go on with."""

    flow: FlowBuilder
    _open: list[Paragraph] = field(factory=list[Paragraph])
    _table: RuledTable | None = None
    _aside: list[str] = field(factory=list[str])
    _margins: Margins | None = None
    _landscape: bool = False

    def pour(self, pages: Sequence[_Page]) -> None:
        """Write every page."""
        tagged = {index for index, page in enumerate(pages) if page.is_tagged}
        furniture = furniture_of([page.rows for page in pages], tagged)
        for page, apart in zip(pages, furniture, strict=True):
            self._aside += [" ".join(line.text for line in page.rows[index]) for index in sorted(apart)]
            self._aside += page.turned
            self._turn(landscape=page.width > page.height)
            rows = [row for index, row in enumerate(page.rows) if index not in apart]
            self._write(rows, page.tables, page.bars, page.width)
        self._end_table()
        self._end_paragraphs()
        self._end_aside()

    def _turn(self, *, landscape: bool) -> None:
        if landscape != self._landscape:
            self._end_table()
            self._end_paragraphs()
            self._landscape, self._margins = landscape, None
            self.flow.turn(landscape=landscape)

    def _write(
        self, rows: list[list[PdfLine]], tables: Sequence[RuledTable], bars: Sequence[float], width: float
    ) -> None:
        """Write the rows of a page with its tables between them; columns end at a bar."""
        lines = [whole(row) for zone in zones_of(rows) if zone.gutters is None for row in zone.rows]
        margins = self._margins = (
            margins_of(lines, width, min((line.left for row in rows for line in row), default=None))
            if len(lines) >= _PROSE_LINES or not self._margins
            else self._margins
        )
        is_new_page = True
        done = 0
        marks: list[tuple[float, RuledTable | None]] = [(table.top, table) for table in tables]
        marks += [(bar, None) for bar in bars]
        for top, table in (*sorted(marks, key=lambda mark: -mark[0]), (-math.inf, None)):
            stop = done
            while stop < len(rows) and rows[stop][0].base > top:
                stop += 1
            for zone in zones_of(rows[done:stop]):
                self._zone(zone, margins, new_page=is_new_page)
                is_new_page = False
            done = stop
            if table is not None:
                self._put_table(table, new_page=is_new_page)
                is_new_page = False
            elif stop < len(rows) and not (is_new_page or self._open):
                self.flow.blank()

    def _zone(self, zone: Zone, margins: Margins, *, new_page: bool) -> None:
        self._end_table()
        columns = zone.columns
        if columns is None:
            lines = [whole(row) for row in zone.rows]
            if not new_page:
                self._end_paragraphs()
            join(self._open, lines, margins, new_page=new_page)
            self._end_paragraphs(but=1)
            return
        self._end_paragraphs()
        if (grid := zone.grid) is not None:
            self.flow.table(grid)
            return
        for column in zone.parts():
            measured = margins_of(column)
            if len(column) >= _PROSE_LINES and _is_prose(column, measured):
                join(self._open, column, measured)
            else:
                for line in column:
                    if self._open and is_told_to_go_on(self._open[-1].lines[-1], line):
                        self._open[-1].lines.append(line)
                    else:
                        self._open.append(Paragraph([line], measured))
            self._end_paragraphs()

    def _put_table(self, table: RuledTable, *, new_page: bool) -> None:
        self._end_paragraphs()
        if table.is_layout:
            self._end_table()
            for cell in (cell for row in table.rows for cell in row):
                for line in cell.text.split("\n"):
                    if line:
                        self.flow.line(line)
            return
        last = self._table
        if last is not None and new_page and _fits(last, table):
            again = table.header_rows or last.header_rows or 1
            if _letters(table.rows[0]) == _letters(last.rows[0]):
                self._aside += ["\t".join(cell.text for cell in row) for row in table.rows[:again]]
                table.rows = table.rows[again:]
            last.rows += _without_cut_row(last, table)
            last.last_row = table.last_row
            return
        self._end_table()
        self._table = table

    def _end_table(self) -> None:
        if self._table is not None:
            table, self._table = self._table, None
            self.flow.table(table.rows, header_rows=table.header_rows)
            self._end_aside()

    def _end_paragraphs(self, but: int = 0) -> None:
        count = max(0, len(self._open) - but)
        if not count:
            return
        self._end_table()
        if self._open[0].text:
            for paragraph in self._open[:count]:
                self.flow.line(paragraph.text, paragraph.style)
        del self._open[:count]
        self._end_aside()

    def _end_aside(self) -> None:
        for text in self._aside:
            self.flow.aside(text, _FURNITURE)
        self._aside = []


def _letters(row: Sequence[CellText]) -> list[str]:
    """Return the cells of a row without blanks: where lines end may be known of one and not of the other."""
    return ["".join(cell.text.split()) for cell in row]


def _without_cut_row(table: RuledTable, below: RuledTable) -> list[list[CellText]]:
    """Return the rows *below* without the first where the break of the page had cut it from *table*, which takes it in.

    Tags say so; where there are none, the rest of a row has nothing in its first column, where the number stands.
    """
    rows, above = below.rows, table.rows[-1]
    if not rows or len(rows[0]) != len(above):
        return rows
    if table.last_row and below.first_row:
        if table.last_row.isdisjoint(below.first_row):
            return rows
    elif rows[0][0].text or not above[0].text:
        return rows
    for index, cell in enumerate(rows[0]):
        if cell.text:
            above[index] = above[index]._replace(text=f"{above[index].text}\n{cell.text}".strip("\n"))
    return rows[1:]


def _is_prose(column: Sequence[PdfLine], margins: Margins) -> bool:
    full = sum(1 for line in column if margins.right - line.right < 2 * line.size)
    return full >= _PROSE_FULL * len(column)


def _fits(above: RuledTable, below: RuledTable) -> bool:
    """Tell whether a table at the top of a page goes on with the one at the bottom of the page before."""
    return len(above.edges) == len(below.edges) and all(
        abs(one - other) < 4 for one, other in zip(above.edges, below.edges, strict=True)  # noqa: PLR2004 - points
    )  # fmt: skip
