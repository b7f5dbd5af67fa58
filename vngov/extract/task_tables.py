"""Assignment appendices: tables whose rows are tasks.

NĐ 30/2020/NĐ-CP leaves the form to the drafter; the columns in use are *TT · Nội dung nhiệm vụ · Cơ quan chủ trì ·
Cơ quan phối hợp · Thời gian hoàn thành · Sản phẩm*, in any order, with two rows of heads, merged cells, and rows that
only name a group.

    >>> from vngov.extract.task_tables import tasks_of_table
    >>> from vngov.model import Table
    >>> (task,) = tasks_of_table(Table([
    ...     ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
    ...     ["1", "Lập quy hoạch", "Sở Xây dựng", "Quý III/2025"]]))
    >>> task.lead.text, task.deadline.to_date().isoformat()
    ('Sở Xây dựng', '2025-09-30')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from vngov.extract._task_details import is_review
from vngov.extract._task_remarks import Label, deadline_of, label_of, listed
from vngov.model.blocks import Table
from vngov.model.phrase import Phrase, Spans
from vngov.model.task import Actor, Task, TaskKind
from vngov.text.bare import bare
from vngov.values.marker import Marker, MarkerKind, match_marker
from vngov.values.period import Period

__all__ = ["tasks_of_table"]

_MOST_HEADS = 3
_WHO = frozenset({Label.LEAD, Label.ASSIGNEE, Label.COORDINATOR})
_ORDINAL = re.compile(r"\s*+(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])\s*+[.)]?\s*+")
_DEPTH = (MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.UPPER_LETTER,
          MarkerKind.ROMAN, MarkerKind.ARTICLE, MarkerKind.ARABIC, MarkerKind.DECIMAL, MarkerKind.LETTER,
          MarkerKind.PAREN, MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET)  # fmt: skip
_EMPTY = " .-–—…"
"""What a cell holds that says nothing."""
_Cells = tuple[Phrase, ...]


@define
class _Row:
    """A row that becomes a node: its depth, and what is below it."""

    task: Task
    depth: tuple[int, int]
    below: list[_Row] = field(factory=list["_Row"])

    def built(self) -> Task:
        if self.below:
            return evolve(self.task, children=tuple(row.built() for row in self.below))
        return evolve(self.task, kind=TaskKind.TASK) if self.task.kind is TaskKind.GROUP else self.task


def tasks_of_table(table: Table, path: str = "") -> tuple[Task, ...]:
    """Return the tasks of an assignment table, nested by its group rows; none if it assigns nothing.

    A row that only names something is the head of the rows below it, or a task that nobody is charged with.
    """
    rows = [row.cells for row in table.rows]
    head = _head(rows, table.header_rows)
    if head is None:
        return ()
    columns, first = head
    return tuple(row.built() for row in _nested(_read(columns, rows, first, path)))


def _head(rows: Sequence[_Cells], marked: int) -> tuple[dict[int, Label], int] | None:
    """Return what each column holds, and where the rows begin; None if the table is of something else."""
    for count in range(max(1, marked), min(_MOST_HEADS, len(rows)) + 1):
        columns: dict[int, Label] = {}
        for row in rows[:count]:
            for place, cell in enumerate(row):
                if label := label_of(bare(cell.text)):
                    columns[place] = label  # the lower head says more
        labels = set(columns.values())
        if Label.CONTENT in labels and labels & _WHO:
            following = rows[count] if count < len(rows) else ()
            more = {place: label for place, cell in enumerate(following) if (label := label_of(bare(cell.text)))}
            if len(more) > 1 and len(more) == sum(bool(cell.text.strip()) for cell in following):
                columns |= more
                count += 1  # noqa: PLW2901 - the head has one row more
            return columns, count
    return None


def _read(columns: dict[int, Label], rows: Sequence[_Cells], first: int, path: str) -> Iterator[_Row]:
    above: dict[int, Phrase] = {}
    wide = max(columns) + 1
    for number, row in enumerate(rows[first:], first):
        if not any(cell.text.strip() for cell in row) or _is_numbering(row):
            continue
        place = f"{path}.rows[{number}]" if path else ""
        cells = {at: cell for at, cell in enumerate(row) if cell.text.strip()}
        if (head := _group(cells, columns, wide)) and not (
            above and _goes_on(head, _next_marker(rows[number + 1 :], columns))
        ):
            above = {}
            yield _Row(head if not place else evolve(head, path=place), _depth(head.marker))
            continue
        _fill(cells, above, columns)
        above = dict(cells)
        yield _task(cells, columns, place)


def _next_marker(rows: Sequence[_Cells], columns: dict[int, Label]) -> Marker | None:
    """Return the marker of the next row that says anything."""
    for row in rows:
        texts = {columns.get(at): cell.text for at, cell in enumerate(row) if cell.text.strip()}
        if texts:
            return _marked(texts.get(Label.ORDINAL, ""), texts.get(Label.CONTENT, ""))[0]
    return None


def _goes_on(row: Task, following: Marker | None) -> bool:
    """Whether a numbered row of work alone is one whose other cells are merged with those above it."""
    if row.marker is None or row.marker.kind not in {MarkerKind.ARABIC, MarkerKind.DECIMAL, MarkerKind.LETTER}:
        return False
    return following is None or _depth(following) <= _depth(row.marker)


def _is_numbering(row: _Cells) -> bool:
    """Whether the row only numbers the columns: (1) (2) (3)."""
    texts = [cell.text.strip(" ()") for cell in row if cell.text.strip()]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _group(cells: dict[int, Phrase], columns: dict[int, Label], wide: int) -> Task | None:
    """Return the head of a group: a row that says nothing but its name, in one cell or in merged ones."""
    texts = {cell.text.strip() for at, cell in cells.items() if columns.get(at) is not Label.ORDINAL}
    ordinal = next((cell.text for at, cell in cells.items() if columns.get(at) is Label.ORDINAL), "")
    if ordinal and (not texts or texts == {ordinal.strip()}) and not _ORDINAL.fullmatch(ordinal):
        texts, ordinal = {ordinal.strip()}, ""
    said = {columns.get(at) for at in cells}
    if len(texts) != 1 or (said <= {Label.CONTENT, Label.ORDINAL} and len(cells) == wide):
        return None
    marker, text = _marked(ordinal, next(iter(texts)))
    spans = next(cell.spans for cell in cells.values() if cell.text.strip() in texts or not ordinal)
    return Task(text, marker=marker, kind=TaskKind.GROUP, spans=spans)


def _fill(cells: dict[int, Phrase], above: dict[int, Phrase], columns: dict[int, Label]) -> None:
    """Give a row what a cell merged over several rows says once: who, and with that who helps and by when."""
    who = [at for at, label in columns.items() if label in {Label.LEAD, Label.ASSIGNEE}]
    if any(at in cells for at in who) or not any(at in above for at in who):
        return
    for at, label in columns.items():
        if at not in cells and at in above and label not in {Label.CONTENT, Label.ORDINAL, Label.PRODUCT}:
            cells[at] = above[at]


def _marked(ordinal: str, text: str) -> tuple[Marker | None, str]:
    """Return the marker of a row, from its ordinal or from the beginning of its text."""
    plain = ordinal.strip()
    if plain:
        return Marker.try_parse(plain) or Marker.try_parse(f"{plain}."), text
    if found := match_marker(text):
        return found[0], text[found[1] :].strip()
    return None, text


def _task(cells: dict[int, Phrase], columns: dict[int, Label], path: str) -> _Row:
    by = {label: [cells[at] for at in sorted(cells) if columns.get(at) is label] for label in Label}
    content = list(by[Label.CONTENT])
    ordinal = by[Label.ORDINAL][0].text if by[Label.ORDINAL] else ""
    marker, text = _marked(ordinal, " – ".join(dict.fromkeys(" ".join(cell.text.split()) for cell in content)))
    due = by[Label.DEADLINE][0].text if by[Label.DEADLINE] else ""
    deadline, period, horizon = deadline_of(due)
    leads = _actors(by[Label.LEAD], is_lead=True)
    spans: Spans = tuple(span for cell in content for span in cell.spans)
    task = Task(
        text or due,
        (*leads, *_actors(by[Label.ASSIGNEE])),
        marker=marker,
        kind=TaskKind.REVIEW if is_review(text) else TaskKind.TASK,
        coordinators=_actors(by[Label.COORDINATOR]),
        report_to=_actors(by[Label.RECIPIENT]),
        supervisors=_actors(by[Label.SUPERVISOR]),
        deadline=deadline,
        period=period,
        horizon=horizon if isinstance(horizon, Period) else None,
        product="; ".join(" ".join(cell.text.split()) for cell in by[Label.PRODUCT] if cell.text.strip(_EMPTY)),
        path=path,
        spans=spans,
    )
    return _Row(task, _depth(marker))


def _actors(cells: Sequence[Phrase], *, is_lead: bool = False) -> tuple[Actor, ...]:
    actors = [Actor(name, spans=cell.spans) for cell in cells for name in listed(cell.text)]
    if is_lead and actors:
        actors[0] = evolve(actors[0], is_lead=True)
    return tuple(actors)


def _depth(marker: Marker | None) -> tuple[int, int]:
    """Return how deep a marker stands in a table; without one, as deep as its neighbours."""
    if marker is None or marker.kind not in _DEPTH:
        return (-1, 0)
    return _DEPTH.index(marker.kind), len(marker.numbers)


def _nested(rows: Iterator[_Row]) -> list[_Row]:
    """Return the rows nested: below a group what has a deeper marker, or none."""
    roots: list[_Row] = []
    stack: list[_Row] = []
    for row in rows:
        unmarked = row.depth == (-1, 0)
        is_group = row.task.kind is TaskKind.GROUP
        while stack and not _holds(stack[-1], row, is_group=is_group, unmarked=unmarked):
            stack.pop()
        (stack[-1].below if stack else roots).append(row)
        stack.append(row)
    return roots


def _holds(above: _Row, row: _Row, *, is_group: bool, unmarked: bool) -> bool:
    if unmarked:
        return above.task.kind is TaskKind.GROUP and not is_group
    if above.depth == (-1, 0):
        return above.task.kind is TaskKind.GROUP and not is_group
    return above.depth < row.depth
