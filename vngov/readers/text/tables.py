"""Tables drawn with pipes or tabs in a text, as :class:`~vngov.model.Table`; those of a format come from its layout.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.model import Phrase, Row, Table
from vngov.readers.text.lines import one_blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.diagnostics import Span
    from vngov.readers.text.lines import Line, Source

__all__ = ["table_at"]

_TABLE_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_CELL_BREAK = re.compile(r"(?<!\\)\|")


def table_at(source: Source, lines: Sequence[Line], index: int) -> tuple[Table | None, int]:
    """Return the table that begins at line *index* and the line after it; None and 0 where none does."""
    areas = source.areas
    if areas is not None:
        table = areas.table_at(lines[index])
        return table, index + 1 if table is not None else 0
    end = _table_end(lines, index)
    return (_table(source, lines[index:end]), end) if end > index else (None, 0)


def _table_end(lines: Sequence[Line], index: int) -> int:
    """Return the index after the rows of a table that starts at *index*; *index* itself if none does."""
    text = lines[index].text
    if not _is_row(text):
        return index
    end = index
    while end < len(lines) and (_is_row(lines[end].text) and (end == index or lines[end].gap == 0)):
        end += 1
    return end if end - index >= 2 else index  # noqa: PLR2004 - one line makes no table


def _is_row(text: str) -> bool:
    if "|" in text:
        return (text[0] == "|" and text.count("|") > 1) or text.count("|") > 1
    return text.count("\t") > 1


def _table(source: Source, lines: Sequence[Line]) -> Table:
    rows: list[Row] = []
    rules: list[Span] = []
    header_rows = 0
    for line in lines:
        if _TABLE_RULE.match(line.text):
            rules.append(source.span(line.start, line.end))
            header_rows = header_rows or len(rows)
            continue
        rows.append(_row(source, line))
    return Table(rows, header_rows, rules)


def _row(source: Source, line: Line) -> Row:
    """Cut a row into cells; each owns its text together with the sign before it."""
    raw = source.text[line.start : line.end]
    cuts = (
        [found.start() for found in _CELL_BREAK.finditer(raw)]
        if "|" in raw
        else [place for place, character in enumerate(raw) if character == "\t"]
    )
    if not cuts or cuts[0] != 0:
        cuts.insert(0, -1)
    if raw[cuts[-1] :].strip() == "|" and len(cuts) > 1:
        ends = [*cuts[1:-1], len(raw)]
        cuts.pop()
    else:
        ends = [*cuts[1:], len(raw)]
    cells: list[Phrase] = []
    for cut, end in zip(cuts, ends, strict=True):
        start = max(cut, 0)
        text = raw[cut + 1 : end].strip().removesuffix("|").strip() if end == len(raw) else raw[cut + 1 : end].strip()
        piece = raw[start:end].strip()
        spans = (source.span(line.start + start, line.start + end),) if piece else ()
        cells.append(Phrase(one_blank(text.replace("\\|", "|")), spans))
    return Row(cells)
