"""The layout of a format applied to the text to read: asides and tables taken out, styles kept at hand.

The areas are blanked in the working text, character for character, so that no later stage meets them and no
offset moves; one sign (:data:`TABLE_SIGN`) stays where a table stood, and the stage that makes paragraphs puts
the table there.

.. versionadded:: 0.1
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import define, field

from vngov.model import Phrase, Row, Table, Unclassified, UnclassifiedReason
from vngov.readers.text.layout import Align, AsideArea, CellArea, Layout, Style, TableArea
from vngov.readers.text.lines import Line, Source, one_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vngov.diagnostics import Span

__all__ = ["TABLE_SIGN", "Areas", "lay_out"]

TABLE_SIGN = "\ufffc"
_MOST_COLUMNS = 100  # that one cell may span


@define
class Areas:
    """What the layout says, in offsets of the working text."""

    paragraphs_are_lines: bool
    tables: dict[int, Table]
    aside: list[Unclassified]
    _turns: tuple[int, ...]
    _starts: list[int] = field(repr=False)
    _styles: list[tuple[int, Style]] = field(repr=False)
    _aside_spans: list[Span] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._aside_spans = [span for node in self.aside for span in node.spans]

    def table_at(self, line: Line) -> Table | None:
        """Return the table that stands on *line*; each is given out once."""
        return self.tables.pop(line.start, None) if line.text == TABLE_SIGN else None

    def parts(self, previous: Line, line: Line) -> bool:
        """Tell whether *line* cannot go on with *previous*: the format ends a paragraph there, or it is a heading."""
        if self.paragraphs_are_lines:
            return True
        above, below = self.style_of(previous), self.style_of(line)
        if above is None or below is None:
            return False
        return Align.CENTER in (above.align, below.align) or (below.bold and not above.bold)

    def complete(self, aside: Iterable[Unclassified]) -> list[Unclassified]:
        """Return *aside* with the asides of the format, and the tables that stood where no part may hold one."""
        nodes = [node for node in aside if node.text != TABLE_SIGN] + self.aside
        for table in self.tables.values():
            cells = [cell for row in table.rows for cell in row.cells if cell.text]
            nodes += [Unclassified(cell.text, UnclassifiedReason.TRAILER, cell.spans) for cell in cells]
        return nodes

    def spans_between(self, start: int, end: int) -> list[Span]:
        """Return the places of the asides of the format that begin between two offsets of the original."""
        first = bisect_left(self._aside_spans, (start,))
        return self._aside_spans[first : bisect_left(self._aside_spans, (end,))]

    def is_landscape(self, line: Line) -> bool:
        """Tell whether *line* stands on a sheet that lies on its side."""
        return bisect_right(self._turns, line.start) % 2 == 1

    def style_of(self, line: Line) -> Style | None:
        """Return how *line* is set; None where the format does not say."""
        row = bisect_right(self._starts, line.start) - 1
        if row < 0:
            return None
        end, style = self._styles[row]
        return style if line.start < end else None


def lay_out(source: Source, layout: Layout) -> Areas:
    """Take the areas of *layout* out of the working text of *source*, and return what they hold."""
    place = _placing(source)
    text = source.text
    pieces: list[str] = []
    done = 0
    tables: dict[int, Table] = {}
    aside: list[Unclassified] = []
    areas: list[TableArea | AsideArea] = [*layout.tables, *layout.asides]
    for area in sorted(areas, key=_start):
        start, end = place(area.start, area.end)
        if start < done or start >= end:
            continue
        if isinstance(area, TableArea):
            tables[start] = Table([_row(source, row, place) for row in _padded(area.rows)], area.header_rows)
            pieces += (text[done:start], TABLE_SIGN, " " * (end - start - 1))
        else:
            shown = one_blank(source.original[area.start : area.end].strip())
            aside.append(Unclassified(shown, area.reason, _lines(source, start, end)))
            # the break before it goes too: a page number inside a paragraph leaves no blank line
            cut = start - 1 if start > done and text[start - 1] == "\n" else start
            pieces += (text[done:cut], " " * (end - cut))
        done = end
    pieces.append(text[done:])
    source.text = "".join(pieces)
    styles = [(*place(styled.start, styled.end), styled.style) for styled in layout.styles]
    return Areas(
        layout.paragraphs_are_lines,
        tables,
        aside,
        tuple(place(turn, turn)[0] for turn in layout.turns),
        [start for start, _, _ in styles],
        [(end, style) for _, end, style in styles],
    )


def _start(area: TableArea | AsideArea) -> int:
    return area.start


def _placing(source: Source) -> Callable[[int, int], tuple[int, int]]:
    """Return the way from offsets of the original to those of the working text."""
    if source.spans is None:
        return lambda start, end: (start, end)
    back = source.spans.inverse()
    return lambda start, end: back.to_source((start, end))


def _lines(source: Source, start: int, end: int) -> tuple[Span, ...]:
    """Return the place in the original of each line between two offsets of the working text."""
    spans: list[Span] = []
    position = start
    for raw in source.text[start:end].split("\n"):
        stripped = raw.strip()
        if stripped:
            first = position + len(raw) - len(raw.lstrip())
            spans.append(source.span(first, first + len(stripped)))
        position += len(raw) + 1
    return tuple(spans)


def _row(source: Source, cells: Iterable[CellArea | None], place: Callable[[int, int], tuple[int, int]]) -> Row:
    phrases: list[Phrase] = []
    for cell in cells:
        if cell is None:
            phrases.append(Phrase(""))
            continue
        start, end = place(cell.start, cell.end)
        text = source.text[start:end].strip()
        # A phrase has single blanks; its spans keep the lines of the cell apart.
        phrases.append(Phrase(" ".join(text.split()), _lines(source, start, end)))
    return Row(phrases)


def _padded(rows: Iterable[tuple[CellArea, ...]]) -> Iterator[list[CellArea | None]]:
    """Yield the rows with an empty cell for each place that a merged one covers, so that columns stay in line."""
    covered: dict[int, int] = {}  # column: how many more rows a cell from above covers it
    for row in rows:
        line: list[CellArea | None] = []
        for cell in row:
            _cover(line, covered)
            across = min(cell.column_span, _MOST_COLUMNS)
            if cell.row_span > 1:
                covered.update(dict.fromkeys(range(len(line), len(line) + across), cell.row_span - 1))
            line += [cell, *[None] * (across - 1)]
        _cover(line, covered)
        yield line


def _cover(line: list[CellArea | None], covered: dict[int, int]) -> None:
    """Go past the columns that a cell of a row above covers."""
    while covered.get(len(line)):
        covered[len(line)] -= 1
        line.append(None)
