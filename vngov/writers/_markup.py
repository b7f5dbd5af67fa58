"""HTML elements as values: text is escaped in one place, and nothing else makes markup.

    >>> from vngov.writers._markup import element, serialize
    >>> serialize(element("p", "1 < 2", class_="note"))
    '<p class="note">1 &lt; 2</p>'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Child", "Element", "element", "serialize"]

_VOID = frozenset({"br", "col", "hr", "img", "meta"})
_LINED = frozenset(
    {
        "article", "blockquote", "body", "div", "head", "hgroup", "html", "main",
        "section", "table", "tbody", "thead", "tr", "ul",
    }
)  # fmt: skip
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


@frozen
class Element:
    """An element with its attributes and what is inside it."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Child, ...] = ()


Child: TypeAlias = Element | str


def element(name: str, /, *children: Child | None, **attributes: str) -> Element:
    """Make an element; None among the children is left out, ``class_`` stands for ``class``."""
    return Element(
        name,
        tuple((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value),
        tuple(child for child in children if child is not None),
    )


def serialize(node: Child) -> str:
    """Return the markup of *node*."""
    return "".join(_markup(node))


def _markup(node: Child) -> Iterator[str]:
    if isinstance(node, str):
        yield _escape(node)
        return
    attributes = "".join(f' {name}="{_escape(value)}"' for name, value in node.attributes)
    yield f"<{node.name}{attributes}>"
    if node.name in _VOID:
        return
    separator = "\n" if node.name in _LINED else ""
    yield separator
    for child in node.children:
        if node.name == "style":
            yield _style(child)
        else:
            yield from _markup(child)
        yield separator
    yield f"</{node.name}>"


def _escape(text: str) -> str:
    """Return *text* so that a browser shows it as it is; what HTML forbids becomes U+FFFD."""
    return escape(_UNPRINTABLE.sub("\ufffd", text))


def _style(child: Child) -> str:
    """Return a style sheet, whose text a browser takes as it is: only sheets of this package come here."""
    if not isinstance(child, str) or "</" in child:
        raise ValueError("a style sheet cannot hold markup")
    return child
