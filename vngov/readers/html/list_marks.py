"""The markers that a browser draws before list items, as text: ``1.``, ``a)``, ``-``.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from vngov.readers.html.boxes import Box
from vngov.text import to_roman
from vngov.values.marker import match_marker

if TYPE_CHECKING:
    from vngov.readers.html.boxes import PageLine

__all__ = ["ListMarks"]

_SIGNS = "-–—+•*·∙●○▪■➢✓"
_LETTERS = 26
_HIGHEST = 3999


@define
class ListMarks:
    """Counts the items of the lists that are open, in document order."""

    _next: dict[int, int] = field(factory=dict[int, int])
    _seen: set[int] = field(factory=set[int])

    def mark(self, line: PageLine, text: str) -> str:
        """Return *text* with the marker of the list item that *line* opens, if it opens one."""
        item = _item(line.box)
        if item is None or id(item) in self._seen:
            return text
        self._seen.add(id(item))
        parent = item.parent
        ordinal = self._ordinal(item, parent)
        if not item.is_marked or (parent is not None and not parent.is_marked) or _is_marked(text):
            return text
        if parent is None or parent.tag != "ol":
            return f"{'+' if _depth(parent) > 1 else '-'} {text}"
        return f"{_shown(ordinal, parent.attributes.get('type', '1'))} {text}"

    def _ordinal(self, item: Box, parent: Box | None) -> int:
        if parent is None:
            return 1
        number = _number(item.attributes.get("value"))
        if number is None:
            number = self._next.get(id(parent))
        if number is None:
            number = _number(parent.attributes.get("start")) or 1
        self._next[id(parent)] = number + 1
        return number


def _item(box: Box) -> Box | None:
    """Return the list item around a line; the walk up is short, for a list ends it."""
    each: Box | None = box
    for _ in range(8):
        if each is None or each.tag in {"ul", "ol", "td", "th", "body"}:
            return None
        if each.tag == "li":
            return each
        each = each.parent
    return None


def _depth(box: Box | None) -> int:
    depth = 0
    for _ in range(20):
        if box is None or box.tag in {"td", "th"}:
            break
        depth += box.tag == "ul"
        box = box.parent
    return depth


def _is_marked(text: str) -> bool:
    return text[:1] in _SIGNS or match_marker(text) is not None


def _number(value: str | None) -> int | None:
    value = (value or "").strip()
    return int(value[:6]) if value.isascii() and value.isdecimal() else None


def _shown(ordinal: int, style: str) -> str:
    if style in {"a", "A"} and 1 <= ordinal <= _LETTERS:
        letter = chr(ord("a") + ordinal - 1)
        return f"{letter})" if style == "a" else f"{letter.upper()}."
    if style in {"i", "I"} and 1 <= ordinal <= _HIGHEST:
        roman = to_roman(ordinal)
        return f"{roman.lower()})" if style == "i" else f"{roman}."
    return f"{ordinal}."
