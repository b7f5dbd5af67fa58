"""The tasks of a document: a tree of who does what, with whom, by when, for whom.

    >>> from vngov.extract.tasks import find_tasks
    >>> from vngov.model import Appendix, Document, Item
    >>> from vngov.values import Marker
    >>> letter = Document(body=[
    ...     Item(Marker.parse("1."), "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát kinh phí, "
    ...          "báo cáo UBND tỉnh trước ngày 20/02/2025.")])
    >>> (task,) = find_tasks(letter).tasks
    >>> task.lead.text, [actor.text for actor in task.coordinators], task.deadline.to_date().isoformat()
    ('Sở Tài chính', ['Sở Nội vụ'], '2025-02-19')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from attrs import evolve

from vngov.diagnostics import Span
from vngov.extract._flat_tables import FlatTable, flat_tables
from vngov.extract._task_actors import names_at, printed
from vngov.extract._task_outline import Line, outline
from vngov.extract._task_reader import TaskReader
from vngov.extract._task_sections import Section
from vngov.extract._task_targets import with_targets
from vngov.extract._task_words import HEAD
from vngov.extract.targets import find_targets
from vngov.extract.task_tables import tasks_of_table
from vngov.model import Appendix, Document, ReadResult, Row, walk
from vngov.model.target import Target
from vngov.model.task import Actor, Task, TaskKind
from vngov.model.task_tree import TaskTree

__all__ = ["find_tasks"]

_WILL = re.compile(
    r"(?:co\s++y\s++kien(?:\s++chi\s++dao)?|yeu\s++cau|chi\s++dao|ket\s++luan|giao|dong\s++y|de\s++nghi)(?![a-z])"
)
_NEAR = 160
_SECTIONS = {"bao-cao": Section.BACKGROUND, "giay-moi": Section.INVITED, "thu-moi": Section.INVITED}
"""What the kinds of documents that charge nobody in general begin with."""


def find_tasks(
    document: Document | ReadResult, *, brief: bool = False, targets: Iterable[Target] | None = None
) -> TaskTree:
    """Return the tasks of *document* and what stands around them, node for node.

    A news page, which has no kind, yields what it reports that somebody demanded: such tasks are marked.  The result
    of reading gives exact spans; of a document alone, spans inside a paragraph are measured.  *targets* are those of
    the document where they are known already: each node gets the ones that stand in it.

    *brief* leaves out what takes longest: ids, spans, the actions inside a task, the acts cited, targets, and, unless a
    line of its own says so, to whom it is reported and who supervises.

    >>> from vngov.model import Paragraph
    >>> plan = Document(body=[Paragraph("Sở Y tế tổ chức tiêm chủng; tỷ lệ trẻ em được tiêm đến năm 2030 đạt 95%.")])
    >>> find_tasks(plan).nodes[0].targets
    ('tỷ lệ trẻ em được tiêm: 95% (2030)',)
    """
    result = document if isinstance(document, ReadResult) else None
    read = result.document if result else document
    assert isinstance(read, Document)  # noqa: S101 - for checkers
    is_page = read.kind is None and read.number is None and bool(read.unclassified)
    reader = TaskReader(result.text if result else None, is_reported=is_page, is_brief=brief)
    tables = _flattened(result) if result else ()
    taken = [found.span for found in tables]
    nodes = reader.read(_outside(outline(read), taken), _SECTIONS.get(read.kind or "", Section.NONE))
    heads: list[tuple[int, Task]] = []
    for index, appendix in enumerate(read.appendices):
        below = reader.read(_outside(outline(read, appendix=index), taken))
        heads.append((_start_of(appendix), evolve(_heading_of(appendix), path=f"appendices[{index}]", children=below)))
    loose: list[Task] = []
    for found in tables:
        tasks = tasks_of_table(found.table)
        at = bisect_left([start for start, _ in heads], found.span.start) - 1
        if at < 0:
            loose.extend(tasks)
        else:
            start, head = heads[at]
            heads[at] = start, evolve(head, children=(*head.children, *tasks))
    nodes = (*nodes, *loose, *(head for _, head in heads if head.children))
    issuer = Actor(read.issuer.name.text, spans=read.issuer.name.spans) if read.issuer else None
    tree = TaskTree(nodes, issuer=issuer, title=read.abstract or "", issued_on=read.issued_on)
    tree = evolve(tree, principal=_principal(tree) or issuer)
    if brief:
        return tree
    known = find_targets(document, as_of=_day(read)) if targets is None else targets
    return with_targets(tree.identified(), known)


def _day(document: Document) -> date | None:
    issued = document.issued_on
    return issued.to_date() if issued is not None and issued.is_complete else None


def _start_of(appendix: Appendix) -> int:
    return next((span.start for _, node in walk(appendix) for span in getattr(node, "spans", ())), 0)


def _heading_of(appendix: Appendix) -> Task:
    kind = appendix.header.kind.text if appendix.header and appendix.header.kind else ""
    title = appendix.title or (appendix.header.abstract if appendix.header else None)
    said = (appendix.label.text if appendix.label else kind, title.text if title else "")
    spans = appendix.label.spans if appendix.label else title.spans if title else ()
    return Task(" ".join(filter(None, said)), kind=TaskKind.HEADING, spans=spans)


def _flattened(result: ReadResult) -> tuple[FlatTable, ...]:
    """Return the assignment tables in the text that the reader did not take for tables."""
    found = flat_tables(result.text)
    if not found:
        return ()
    known = sorted(
        cell.spans[0].start
        for _, node in walk(result.document)
        if isinstance(node, Row)
        for cell in node.cells
        if cell.spans and cell.text
    )
    return tuple(one for one in found if not _seen(known, _head(one)) or _seen(known, one.span) < _filled(one))


def _head(found: FlatTable) -> Span:
    cells = found.table.rows[0].cells
    return Span(min(cell.spans[0].start for cell in cells), max(cell.spans[-1].end for cell in cells))


def _seen(known: list[int], span: Span) -> int:
    return bisect_left(known, span.end) - bisect_left(known, span.start)


def _filled(found: FlatTable) -> int:
    return sum(bool(cell.text) for row in found.table.rows for cell in row.cells)


def _outside(lines: list[Line], spans: list[Span]) -> list[Line]:
    """Return the lines that do not stand in one of the stretches."""
    starts = [span.start for span in spans]

    def is_inside(line: Line) -> bool:
        at = bisect_right(starts, line.spans[0].start) - 1 if line.spans else -1
        return at >= 0 and line.spans[0].start < spans[at].end

    kept = [line for line in lines if not is_inside(line)] if spans else lines
    for line in kept if spans else ():
        line.children = _outside(line.children, spans)
    return kept


def _principal(tree: TaskTree) -> Actor | None:
    """Return whose will the opening names: *Thủ tướng Chính phủ có ý kiến như sau*."""
    for node in tree.nodes:
        if node.marker is not None:
            return None
        if node.kind not in {TaskKind.PREAMBLE, TaskKind.TASK}:
            continue
        line = printed(node.text)
        for will in reversed(list(_WILL.finditer(line.bare))):
            for head in HEAD.finditer(line.bare, max(0, will.start() - _NEAR), will.start()):
                names = names_at(line, head.start(), will.start())
                if names and not line.text[names.end : will.start()].strip(" ,"):
                    return Actor(names.texts[-1])
    return None
