"""Nodes by the path that :func:`vngov.model.walk` writes: looking one up, and putting another in its place.

    >>> from vngov.model import Document, Paragraph, node_at, replace_at
    >>> page = Document(body=[Paragraph("a"), Paragraph("b")])
    >>> node_at(page, "body[1]").text
    'b'
    >>> replace_at(page, "body[1]", Paragraph("c")).body[1].text
    'c'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import attrs

from vngov.errors import UnknownEntryError
from vngov.i18n import N_
from vngov.model.walk import child_fields, nodes_of

if TYPE_CHECKING:
    from vngov.model.document import Document
    from vngov.model.walk import Node

__all__ = ["node_at", "place_of", "replace_at"]

_STEP = re.compile(r"([a-z_]+)(?:\[([0-9]+)\])?(?:\.|$)")


def node_at(document: Document, path: str) -> Any:  # noqa: ANN401 - of whatever type stands there
    """Return the node at *path*, None where the field is empty; raise UnknownEntryError for a path of no document."""
    node: Any = document
    for name, index in _steps(path):
        node = _child(node, name, index, path)
    return node


def replace_at(document: Document, path: str, node: Node | None) -> Document:
    """Return *document* with *node* at *path*; what stands beside the path is shared with the original."""
    return cast("Document", _replaced(document, _steps(path), node, path))


def place_of(document: Document, path: str) -> tuple[int, ...]:
    """Return where *path* stands among all paths: of two, the one that :func:`walk` yields first has the smaller place.

    Of a path to what is no node, it is the place of the node around it.

        >>> from vngov.model import Document, Paragraph
        >>> page = Document(body=[Paragraph("a"), Paragraph("b")])
        >>> place_of(page, "header") < place_of(page, "body[0]") < place_of(page, "body[1].text")
        True

    .. versionadded:: 0.1
    """
    place: list[int] = []
    node: Any = document
    position = 0
    while found := _STEP.match(path, position):
        position = found.end()
        fields = child_fields(cast("Any", type(node)))
        value = getattr(node, found[1]) if found[1] in fields else None
        children, index = nodes_of(value), int(found[2] or -1)
        if value is None or (children is None) is not (found[2] is None) or not index < len(children or (0,)):
            break
        place += (fields.index(found[1]), index)
        node = value if children is None else children[index]
    return tuple(place)


def _steps(path: str) -> list[tuple[str, int | None]]:
    steps: list[tuple[str, int | None]] = []
    position = 0
    while position < len(path):
        found = _STEP.match(path, position)
        if found is None:
            raise UnknownEntryError(N_("paths"), path, (), None)
        steps.append((found[1], None if found[2] is None else int(found[2])))
        position = found.end()
    return steps


def _child(node: Any, name: str, index: int | None, path: str) -> Any:  # noqa: ANN401 - of any type
    try:
        value = getattr(node, name)
        return value if index is None else value[index]
    except (AttributeError, IndexError, TypeError) as error:
        raise UnknownEntryError(N_("paths"), path, (), None) from error


def _replaced(node: Any, steps: list[tuple[str, int | None]], new: object, path: str) -> Any:  # noqa: ANN401 - of any type
    if not steps:
        return new
    (name, index), *rest = steps
    value = _replaced(_child(node, name, index, path), rest, new, path)
    if index is not None:
        values = list(getattr(node, name))
        values[index] = value
        value = values
    return attrs.evolve(node, **{name: value})
