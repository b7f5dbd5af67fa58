"""A Word file open for editing: its text, and the paragraph and bytes of each line of it.

    >>> from vngov.readers.docx.source import open_source
    >>> from vngov import Document, Paragraph, render
    >>> source = open_source(render(Document(body=[Paragraph("Sáng nay, trời có mưa.")]), "docx"))
    >>> line = source.line_at(source.text.index("trời"))
    >>> line.paragraph.part, line.paragraph.text
    ('word/document.xml', 'Sáng nay, trời có mưa.')

.. versionadded:: 0.1
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from attrs import define

from vngov.readers.docx.package import Package, open_package
from vngov.readers.docx.reading import open_document
from vngov.readers.docx.tracing import TracedParagraph

__all__ = ["SourceLine", "WordSource", "open_source"]


class SourceLine(NamedTuple):
    """A line of the text, where it begins, and the paragraph it came from."""

    start: int
    text: str
    paragraph: TracedParagraph


@define
class WordSource:
    """The text of a file as :func:`vngov.read` gives it, and where its lines come from."""

    package: Package
    main: str
    text: str
    lines: list[SourceLine]

    @cached_property
    def _of_paragraphs(self) -> dict[int, list[SourceLine]]:
        found: dict[int, list[SourceLine]] = {}
        for line in self.lines:
            found.setdefault(id(line.paragraph), []).append(line)
        return found

    def lines_of(self, paragraph: TracedParagraph) -> list[SourceLine]:
        """Return the lines that a paragraph came to, in order."""
        return self._of_paragraphs.get(id(paragraph), [])

    def lines_in(self, start: int, end: int) -> list[SourceLine]:
        """Return the lines that begin in a stretch of the text."""
        return self.lines[bisect_left(self.lines, start, key=_start) : bisect_left(self.lines, end, key=_start)]

    def line_at(self, offset: int) -> SourceLine | None:
        """Return the line that holds *offset*, or at whose end it is; None where no paragraph says."""
        index = bisect_right(self.lines, offset, key=_start) - 1
        if index < 0 or offset > self.lines[index].start + len(self.lines[index].text):
            return None
        return self.lines[index]


def open_source(data: bytes) -> WordSource:
    """Open the bytes of a ``.docx`` file; raises :class:`vngov.errors.ReadError` as reading does."""
    package = open_package(data)
    document, flow = open_document(package, is_traced=True)
    placed = [(at, line.text, line.source) for at, line in document.trace or ()]
    lines = [SourceLine(at, text, source) for at, text, source in placed if isinstance(source, TracedParagraph)]
    return WordSource(package, document.main, flow.text, lines)


def _start(line: SourceLine) -> int:
    return line.start
