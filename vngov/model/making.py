"""Nodes made fast, for readers that make them by the hundred thousand.

A frozen attrs class sets each field through a guard, which costs five times as much as setting it.  Here a node is
made as an open twin, of the same layout and without the guard, and then given the class that it is meant to have; the
result is the same object that the class itself would make, as frozen as any.  The caller passes values of the right
types: nothing is converted.

    >>> from vngov.model import Item, Paragraph
    >>> from vngov.model.making import OpenDivision, close_division
    >>> from vngov.values import Marker
    >>> node = OpenDivision(Marker.parse("-"), "a:", ())
    >>> node.below.append(Paragraph("b"))
    >>> close_division(node, Item) == Item(Marker.parse("-"), "a:", [Paragraph("b")])
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from vngov.diagnostics import Span
from vngov.model.blocks import Block, Division, Paragraph

if TYPE_CHECKING:
    from vngov.model.phrase import Spans
    from vngov.values.marker import Marker

__all__ = ["OpenDivision", "close_division", "make_paragraph", "make_span"]

D = TypeVar("D", bound=Division)


class OpenDivision(Division):
    """A marked node whose children are still being read."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]
    __delattr__ = object.__delattr__  # type: ignore[assignment]  # or the two guards would share a slow slot

    def __init__(self, marker: Marker, text: str, spans: Spans) -> None:
        self.marker = marker  # type: ignore[misc]
        self.text = text  # type: ignore[misc]
        self.children = []  # type: ignore[assignment,misc]
        self.spans = spans  # type: ignore[misc]

    @property
    def below(self) -> list[Block]:
        """The children so far."""
        return cast("list[Block]", self.children)


class _OpenParagraph(Paragraph):
    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]
    __delattr__ = object.__delattr__  # type: ignore[assignment]

    def __init__(self, text: str, spans: Spans) -> None:
        self.text = text  # type: ignore[misc]
        self.spans = spans  # type: ignore[misc]


def close_division(made: OpenDivision, node: type[D]) -> D:
    """Return *made* as the finished node of class *node*; it is the same object, and cannot be changed any more."""
    made.children = tuple(made.children)  # type: ignore[misc]
    made.__class__ = node  # type: ignore[assignment]
    return cast("D", made)


def make_paragraph(text: str, spans: Spans) -> Paragraph:
    """Return the paragraph with these fields."""
    made = _OpenParagraph(text, spans)
    made.__class__ = Paragraph  # type: ignore[assignment]
    return made


_new = tuple.__new__


def make_span(start: int, end: int) -> Span:
    """Return the span between two offsets."""
    return _new(Span, (start, end))
