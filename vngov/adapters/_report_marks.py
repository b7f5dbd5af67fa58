"""Marks in the text of a document that outlive its writing: a finding or a citation, where it stands.

Characters of a private plane stand for the beginning and the end of a mark while the document is written; then
elements take their place.  Such characters of the document's own are replaced first, so that none can be mistaken.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import evolve, frozen

from vngov.errors import UnknownEntryError
from vngov.model import Authority, Document, node_at, replace_at, transform
from vngov.writers.html import Child

__all__ = ["Mark", "place_marks", "with_elements"]

_FIRST, _LAST = 0xF0000, 0xFFFF0
_CLOSE = "\U0010fffd"
_SIGNS = re.compile("[\U000f0000-\U0010ffff]")
_BY_CLASS = {"header.number": "number", "header.place_and_date": "place-and-date"}


@frozen
class Mark:
    """A place: a node, and what of its text is meant; all of it where ``start`` is None."""

    path: str
    make: Callable[[Sequence[Child]], Child]
    start: int | None = None
    end: int | None = None


def place_marks(document: Document, marks: Sequence[Mark]) -> tuple[Document, frozenset[int]]:
    """Return the document with signs in its texts, and which of the marks found their place."""
    document = transform(document, _without_signs)
    placed: set[int] = set()
    by_path: dict[str, list[int]] = {}
    for index, mark in enumerate(marks[: _LAST - _FIRST]):
        by_path.setdefault(mark.path, []).append(index)
    for path, indexes in by_path.items():
        if path in _BY_CLASS:
            placed.update(indexes)
            continue
        try:
            node: Any = node_at(document, path)
        except UnknownEntryError:
            continue
        field = "principal" if isinstance(node, Authority) else "text"
        text = getattr(node, field, None)
        if not isinstance(text, str) or not text:
            continue
        document = replace_at(document, path, evolve(node, **{field: _signed(text, marks, indexes)}))
        placed.update(indexes)
    return document, frozenset(placed)


def with_elements(node: Child, marks: Sequence[Mark]) -> Child:
    """Return the element with the marks in place of their signs."""
    by_class = {name: [mark for mark in marks if mark.path == path] for path, name in _BY_CLASS.items()}

    def changed(one: Child) -> Child:
        if isinstance(one, str):
            return one
        children: list[Child] = []
        for child in one.children:
            children += _parsed(child, marks) if isinstance(child, str) else [changed(child)]
        classes = dict(one.attributes).get("class", "").split()
        for name, wanted in by_class.items():
            if name in classes:
                for mark in wanted:
                    children = [mark.make(children)]
        return evolve(one, children=tuple(children))

    return changed(node)


def _without_signs(node: Any) -> Any:  # noqa: ANN401 - a node of any type
    text = getattr(node, "text", None)
    return evolve(node, text=_SIGNS.sub("\ufffd", text)) if isinstance(text, str) and _SIGNS.search(text) else node


def _signed(text: str, marks: Sequence[Mark], indexes: Iterable[int]) -> str:
    """Return the text with a sign where each mark begins and ends; a mark that cuts into another is left out."""
    signs: list[tuple[int, int, int, str]] = []
    whole: list[int] = []
    last = 0
    for index in sorted(indexes, key=lambda one: marks[one].start or 0):
        start, end = marks[index].start, marks[index].end
        if start is None or end is None:
            whole.append(index)
        elif last <= start < end <= len(text):
            signs += [(start, 1, index, chr(_FIRST + index)), (end, 0, index, _CLOSE)]
            last = end
    parts: list[str] = [chr(_FIRST + index) for index in reversed(whole)]  # the first, and gravest, innermost
    at = 0
    for place, _, _, sign in sorted(signs):
        parts += [text[at:place], sign]
        at = place
    return "".join([*parts, text[at:], _CLOSE * len(whole)])


def _parsed(text: str, marks: Sequence[Mark]) -> list[Child]:
    """Return a run of text as text and elements; a mark that a line break cut in two ends with the line."""
    if _SIGNS.search(text) is None:
        return [text]
    levels: list[tuple[int, list[Child]]] = [(-1, [])]
    at = 0
    for found in _SIGNS.finditer(text):
        if found.start() > at:
            levels[-1][1].append(text[at : found.start()])
        at = found.end()
        if found[0] != _CLOSE:
            levels.append((ord(found[0]) - _FIRST, []))
        elif len(levels) > 1:
            _close(levels, marks)
    if at < len(text):
        levels[-1][1].append(text[at:])
    while len(levels) > 1:
        _close(levels, marks)
    return levels[0][1]


def _close(levels: list[tuple[int, list[Child]]], marks: Sequence[Mark]) -> None:
    index, children = levels.pop()
    levels[-1][1].append(marks[index].make(children))
