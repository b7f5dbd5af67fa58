"""What reading gives back: the document, the remarks, and the account of every character.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.diagnostics import Diagnostic, Span
from vngov.model.document import Document
from vngov.model.page import PageFacts
from vngov.model.walk import own_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ReadResult", "gaps"]


@frozen
class ReadResult:
    """A document with the reader's remarks; ``text`` is the source that all spans point into.

    ``encoding`` is what the bytes of a text or a web page were decoded from, else None; ``page`` what a file of pages
    shows beside its text, which does not count when results are compared.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = field(default="", repr=False)
    encoding: str | None = None
    page: PageFacts | None = field(default=None, eq=False, repr=False)

    @property
    def coverage(self) -> float:
        """The share of the non-blank characters of the source that a node of the document owns.

        Of a scan, whose characters nobody has counted, it is 0.
        """
        total = sum(map(len, self.text.split()))
        if total == 0 and any(note.code == "scan" for note in self.diagnostics):
            return 0.0
        missing = sum(len("".join(self.text[start:end].split())) for start, end in self.unowned())
        return 1.0 if total == 0 else (total - missing) / total

    def unowned(self) -> tuple[Span, ...]:
        """Return the stretches of the source, blanks trimmed, that no node owns."""
        return gaps(self.text, own_spans(self.document), 0, len(self.text))


def gaps(text: str, spans: Iterable[tuple[int, int]], start: int, end: int) -> tuple[Span, ...]:
    """Return the stretches of ``text[start:end]`` between *spans* that hold more than blanks, blanks trimmed."""
    found: list[Span] = []
    position = start
    for first, last in (*sorted(spans), (end, end)):
        if first > position and (gap := text[position : min(first, end)].strip()):
            at = text.index(gap[0], position)
            found.append(Span(at, at + len(gap)))
        position = max(position, last)
    return tuple(found)
