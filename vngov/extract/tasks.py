"""The tasks of a document: a tree of who does what, with whom, by when, for whom.

    >>> from vngov.extract.tasks import find_tasks
    >>> from vngov.model import Document, Item
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

from attrs import evolve

from vngov.extract._task_actors import names_at, printed
from vngov.extract._task_outline import outline
from vngov.extract._task_reader import TaskReader
from vngov.extract._task_words import HEAD
from vngov.model import Document, ReadResult
from vngov.model.task import Actor, TaskKind
from vngov.model.task_tree import TaskTree

__all__ = ["find_tasks"]

_WILL = re.compile(
    r"(?:co\s++y\s++kien(?:\s++chi\s++dao)?|yeu\s++cau|chi\s++dao|ket\s++luan|giao|dong\s++y|de\s++nghi)(?![a-z])"
)
_NEAR = 160


def find_tasks(document: Document | ReadResult) -> TaskTree:
    """Return the tasks of *document* and what stands around them, node for node.

    A news page, which has no kind, yields what it reports that somebody demanded: such tasks are marked.  The result
    of reading gives exact spans; of a document alone, spans inside a paragraph are measured.
    """
    result = document if isinstance(document, ReadResult) else None
    read = result.document if result else document
    assert isinstance(read, Document)  # noqa: S101 - for checkers
    reader = TaskReader(
        result.text if result else None,
        is_reported=read.kind is None and read.number is None and bool(read.unclassified),
    )
    nodes = reader.read(outline(read))
    for index in range(len(read.appendices)):
        nodes += reader.read(outline(read, appendix=index))
    issuer = Actor(read.issuer.name.text, spans=read.issuer.name.spans) if read.issuer else None
    tree = TaskTree(nodes, issuer=issuer, title=read.abstract or "", issued_on=read.issued_on)
    return evolve(tree, principal=_principal(tree) or issuer).identified()


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
