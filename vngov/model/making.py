"""Nodes made fast, for readers that make them by the hundred thousand.

A frozen attrs class sets each field through a guard, which costs five times as much as setting it.  Here a node is
made as an open twin, of the same layout and without the guard, and then given the class that it is meant to have; the
result is the same object that the class itself would make, as frozen as any.  The caller passes values of the right
types: nothing is converted.

    >>> from vngov.model import Item, Paragraph
    >>> from vngov.model.making import OpenDivision, close_division
    >>> from vngov.values import Marker
    >>> node = OpenDivision(Marker.parse("-"), "a:", ())
    >>> node.add(Paragraph("b"))
    >>> close_division(node, Item) == Item(Marker.parse("-"), "a:", [Paragraph("b")])
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from vngov.diagnostics import Span
from vngov.model.blocks import Block, Division, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from vngov.model.phrase import Spans
    from vngov.values.marker import Marker

__all__ = ["OpenDivision", "close_division", "make_paragraph", "new_span"]

D = TypeVar("D", bound=Division)


class OpenDivision(Division):
    """A marked node whose children are still being read: :attr:`children` is a list once there is one."""

    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__  # or the two guards would share a slow slot

    def __init__(self, marker: Marker, text: str, spans: Spans) -> None:
        """Open a node without children."""
        self.marker = marker  # type: ignore[misc]
        self.text = text  # type: ignore[misc]
        self.children = ()  # type: ignore[misc]
        self.spans = spans  # type: ignore[misc]

    def add(self, child: Block) -> None:
        """Put *child* below the node."""
        if self.children:
            cast("list[Block]", self.children).append(child)
        else:
            self.children = [child]  # type: ignore[assignment,misc]


class _OpenParagraph(Paragraph):
    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__

    def __init__(self, text: str, spans: Spans) -> None:
        self.text = text  # type: ignore[misc]
        self.spans = spans  # type: ignore[misc]


def close_division(made: OpenDivision, node: type[D]) -> D:
    """Return *made* as the finished node of class *node*; it is the same object, and cannot be changed any more."""
    if made.children:
        made.children = tuple(made.children)  # type: ignore[misc]
    made.__class__ = node  # type: ignore[assignment]
    return cast("D", made)


def make_paragraph(text: str, spans: Spans) -> Paragraph:
    """Return the paragraph with these fields."""
    made = _OpenParagraph(text, spans)
    made.__class__ = Paragraph  # type: ignore[assignment]
    return made


new_span = cast("Callable[[type[Span], tuple[int, int]], Span]", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]
"""``new_span(Span, (start, end))`` is ``Span(start, end)`` without the detour through Python code."""
