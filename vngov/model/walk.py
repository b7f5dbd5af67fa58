"""Going through a document: every node with its path, and rebuilding with some nodes changed.

A path is written as one would in Python: ``body[0].children[2]``, ``header.number``.

    >>> from vngov.model import Document, Paragraph, walk
    >>> [path for path, node in walk(Document(body=[Paragraph("a"), Paragraph("b")]))]
    ['', 'header', 'body[0]', 'body[1]']

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

import attrs

from vngov.diagnostics import Span
from vngov.model.blocks import (
    Block,
    Row,
    Unclassified,
)
from vngov.model.closing import Addressees, Authority, Recipient, Recipients, Signature
from vngov.model.copying import Copy
from vngov.model.document import Appendix, Document, LegalBasis, Preamble
from vngov.model.header import Header, Issuer, KindLine, NumberLine, PlaceAndDate
from vngov.model.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Node", "child_fields", "nodes_of", "own_spans", "transform", "walk"]

Node: TypeAlias = (
    Document | Header | Issuer | NumberLine | PlaceAndDate | KindLine | Addressees | Preamble | LegalBasis
    | Signature | Authority | Recipients | Recipient | Appendix | Copy | Phrase | Row | Unclassified | Block
)  # fmt: skip

N = TypeVar("N")


@functools.cache
def child_fields(node_type: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """Return the names of the fields that can hold nodes: neither values nor plain data."""
    plain = {"text", "spans", "raw", "marker", "number" if node_type is NumberLine else "", "place", "date", "id"}
    plain |= {"header_rows", "is_landscape", "right", "principal", "reason", "closing"}
    return tuple(f.name for f in attrs.fields(node_type) if f.name not in plain)


def _children(node: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any node type
    for name in child_fields(cast(Any, type(node))):
        value = getattr(node, name)
        if (children := nodes_of(value)) is not None:
            for index, child in enumerate(children):
                yield f"{name}[{index}]", child
        elif value is not None:
            yield name, value


def nodes_of(value: object) -> tuple[Any, ...] | None:
    """Return the nodes of a list, None for anything else; a checker cannot know their type."""
    return value if isinstance(value, tuple) else None  # pyright: ignore[reportUnknownVariableType] - of any type


def walk(node: Node, path: str = "") -> Iterator[tuple[str, Node]]:
    """Yield *node* and every node below it, parents first, with their paths, in document order."""
    stack: list[tuple[str, Any]] = [(path, node)]
    while stack:
        place, current = stack.pop()
        yield place, current
        below = [(f"{place}.{name}" if place else name, child) for name, child in _children(current)]
        stack.extend(reversed(below))


def own_spans(node: Node) -> Iterator[Span]:
    """Yield the pieces of source that the nodes below and including *node* own, node by node."""
    for _, current in walk(node):
        yield from getattr(current, "spans", ())


def transform(node: N, change: Callable[[Any], Any]) -> N:
    """Return *node* rebuilt from the leaves up, each node replaced by ``change(node)``.

    Where *change* returns None, a node inside a list is left out, and a node of its own becomes None.
    Unchanged parts are shared with the original.
    """
    updates: dict[str, Any] = {}
    for name in child_fields(cast(Any, type(node))):
        value = getattr(node, name)
        if (children := nodes_of(value)) is not None:
            changed: tuple[Any, ...] = tuple(new for child in children if (new := transform(child, change)) is not None)
            if len(changed) != len(children) or any(a is not b for a, b in zip(changed, children, strict=True)):
                updates[name] = changed
        elif value is not None and (new := transform(value, change)) is not value:
            updates[name] = new
    rebuilt: Any = attrs.evolve(cast(Any, node), **updates) if updates else node
    return cast(N, change(rebuilt))
