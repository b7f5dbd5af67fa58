r"""From a mended document back to the text it was read from: what to change there, and nothing else.

The rules mend the document; who sent the text wants it back as it was, but for the faults.  The two documents are
laid side by side, and each node that differs becomes other words where it was read, a new line beside another one,
or a line less.

    >>> from vngov.rules import check
    >>> from vngov.rules.specimens import specimen
    >>> from vngov.readers import parse
    >>> text = specimen("plan", ("Số: 31/KH-SYT", "Số:  31 /KH-SYT"), ("- Sở Nội vụ;", "-  Sở Nội vụ,"))
    >>> result = parse(text)
    >>> edits = edits_between(result.document, check(result).fixed(), text)
    >>> [line for line in applied(text, edits).splitlines() if "Số:" in line or "Nội vụ" in line]
    ['Số:  31/KH-SYT', '-  Sở Nội vụ;']

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import attrs
from attrs import define, field, frozen

from vngov.diagnostics import Span
from vngov.model import (
    Authority,
    Division,
    KindLine,
    LegalBasis,
    NumberLine,
    Paragraph,
    Phrase,
    PlaceAndDate,
    Recipient,
)
from vngov.model.phrase import hull
from vngov.model.walk import child_fields, nodes_of, own_spans
from vngov.text.aligning import Splice, carry, spliced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.model import Document
    from vngov.model.phrase import Spans

__all__ = ["Edits", "NewLine", "applied", "edits_between"]

_WORD = re.compile(r"\w")
# Where a line stands that was missing: fields of the same node, and whether it goes before them.
_BESIDE = {
    "national_title": (("motto", True), ("place_and_date", True)),
    "motto": (("national_title", False),),
    "party_title": (("place_and_date", True),),
    "enactment": (("bases", False), ("authority", False)),
    "reference": (("title", False), ("label", False)),
}


@frozen
class NewLine:
    """A line to add: a copy of the line in which ``beside`` stands, with ``text`` in its place.

    ``path`` is that of the node in the mended document.
    """

    path: str
    text: str
    beside: Span
    is_before: bool


@frozen
class Edits:
    """What makes the source of a document into that of the mended one.

    ``removed`` are the places of nodes whose lines go; ``left`` the paths of what the source has no place for.
    """

    words: tuple[Splice, ...] = ()
    added: tuple[NewLine, ...] = ()
    removed: tuple[Span, ...] = ()
    left: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is to be changed."""
        return bool(self.words or self.added or self.removed)


def edits_between(before: Document, after: Document, text: str) -> Edits:
    """Return the changes of *text*, from which *before* was read, that make it a source of *after*."""
    search = _Search(text)
    search.pair(before, after, "")
    return Edits(tuple(sorted(search.words)), tuple(search.added), tuple(sorted(search.removed)), tuple(search.left))


def applied(text: str, edits: Edits) -> str:
    """Return a plain text after *edits*."""
    splices = list(edits.words)
    for line in edits.added:
        start, end = _line_around(text, line.beside)
        mark = "\r\n" if text[:end].endswith("\r") or (end < len(text) and text[end - 1 : end + 1] == "\r\n") else "\n"
        put = f"{text[start : line.beside.start]}{line.text}"
        at = start if line.is_before else end - len(mark) + 1
        splices.append(Splice(at, at, f"{put}{mark}" if line.is_before else f"{mark}{put}"))
    for span in edits.removed:
        start, end = _line_around(text, span)
        splices.append(Splice(start, min(end + 1, len(text)), ""))
    return spliced(text, sorted(splices))


def _line_around(text: str, span: Span) -> tuple[int, int]:
    """Return where the lines begin and end that hold *span*."""
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end


def _printed(node: object) -> str | None:
    """Return what a node prints, None for one that only holds others."""
    match node:
        case NumberLine() | PlaceAndDate() | Authority() | Recipient():
            return node.raw
        case Phrase() | Paragraph() | LegalBasis() | KindLine():
            return node.text
        case Division():
            return f"{node.marker} {node.text}"
        case _:
            return None


@define
class _Search:
    """The differences of two documents, as they are found."""

    text: str
    words: list[Splice] = field(factory=list[Splice])
    added: list[NewLine] = field(factory=list[NewLine])
    removed: list[Span] = field(factory=list[Span])
    left: list[str] = field(factory=list[str])

    def pair(self, before: Any, after: Any, path: str) -> None:  # noqa: ANN401 - any two nodes of one type
        """Note what differs in a node, and below it; what a fix left alone is the same object."""
        if before is after:
            return
        if (old := _printed(before)) is not None:
            self._rewrite(before.spans, old, _printed(after) or "", path)
        for name in child_fields(cast("type[attrs.AttrsInstance]", type(before))):
            one, two = getattr(before, name), getattr(after, name)
            place = f"{path}.{name}" if path else name
            if one is two or name == "unclassified":
                continue
            if (nodes := nodes_of(one)) is not None:
                self._list(nodes, two, place)
            elif one is None:
                self._add(_printed(two), place, _beside(before, name))
            elif two is None:
                self._remove(one, place)
            else:
                self.pair(one, two, place)

    def _list(self, before: Sequence[Any], after: Sequence[Any], path: str) -> None:
        """Pair the nodes of two lists by where they were read; one that was read nowhere is new."""
        places = {place: index for index, node in enumerate(before) if (place := _first(node)) is not None}
        kept = {index: places.get(cast("Span", _first(node))) for index, node in enumerate(after)}
        for index, node in enumerate(after):
            where = f"{path}[{index}]"
            if (old := kept[index]) is not None:
                self.pair(before[old], node, where)
                continue
            behind = next((at for place in range(index + 1, len(after)) if (at := kept[place]) is not None), None)
            ahead = next((at for place in range(index - 1, -1, -1) if (at := kept[place]) is not None), None)
            beside = (before[behind], True) if behind is not None else None
            beside = (before[ahead], False) if beside is None and ahead is not None else beside
            text = (
                node.raw or f"{node.text}{';' if behind is not None else '.'}" if isinstance(node, Recipient) else None
            )
            self._add(text or _printed(node), where, beside)
        for index in sorted(set(places.values()) - set(kept.values())):
            self._remove(before[index], path)

    def _rewrite(self, spans: Spans, old: str, new: str, path: str) -> None:
        if old == new:
            return
        if not new:
            self._remove_lines(spans, path)
            return
        source = "\n".join([self.text[start:end] for start, end in spans])
        splices = carry(old, new, source)
        placed = [] if splices is None else [_placed(splice, spans) for splice in splices]
        if not placed or None in placed:
            self.left.append(path)
        else:
            self.words += [splice for splice in placed if splice is not None]

    def _remove(self, node: Any, path: str) -> None:  # noqa: ANN401 - any node
        self._remove_lines(tuple(own_spans(node)), path)

    def _remove_lines(self, spans: Spans, path: str) -> None:
        """Let the lines go on which nothing else stands."""
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and not _WORD.search(self.text[joined[-1].end : span.start]):
                joined[-1] = Span(joined[-1].start, span.end)
            else:
                joined.append(span)
        if not joined or any(map(self._has_words_beside, joined)):
            self.left.append(path)
        else:
            self.removed += joined

    def _add(self, text: str | None, path: str, beside: tuple[Any, bool] | None) -> None:
        node, is_before = beside or (None, False)
        printed, spans = _printed(node), tuple(sorted(own_spans(node))) if node is not None else ()
        span = hull(spans)
        start, end = (0, 0) if span is None else (span.start, span.end)
        if printed is not None and len(spans) == 1 and (first := printed[:1]) and first in self.text[start:end]:
            start = self.text.index(first, start)  # behind the dash of a list
        if not text or span is None or self._has_words_beside(Span(start, end)):
            self.left.append(path)
        else:
            self.added.append(NewLine(path, text, Span(start, end), is_before))

    def _has_words_beside(self, span: Span) -> bool:
        start, end = _line_around(self.text, span)
        return _WORD.search(self.text[start : span.start] + self.text[span.end : end]) is not None


def _first(node: Any) -> Span | None:  # noqa: ANN401 - any node
    return next(own_spans(node), None)


def _beside(node: Any, name: str) -> tuple[Any, bool] | None:  # noqa: ANN401 - any node
    for other, is_before in _BESIDE.get(name, ()):
        found = getattr(node, other)
        if (several := nodes_of(found)) is not None:
            found = several[-1] if several else None
        if found is not None:
            return found, is_before
    return None


def _placed(splice: Splice, spans: Spans) -> Splice | None:
    """Return a change of the pieces joined as one of the whole text; None if it lies in several."""
    done = 0
    for start, end in spans:
        size = end - start
        if splice.start >= done and splice.end <= done + size:
            return Splice(splice.start - done + start, splice.end - done + start, splice.text)
        done += size + 1
    return None
