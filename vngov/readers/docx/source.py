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

from bisect import bisect_right
from typing import NamedTuple

from attrs import define

from vngov.readers.docx.flowing import Placed
from vngov.readers.docx.package import Package, open_package
from vngov.readers.docx.reading import OpenDocument
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

    def line_at(self, offset: int) -> SourceLine | None:
        """Return the line that holds *offset*, or at whose end it is; None where no paragraph says."""
        index = bisect_right(self.lines, offset, key=_start) - 1
        if index < 0 or offset > self.lines[index].start + len(self.lines[index].text):
            return None
        return self.lines[index]


def open_source(data: bytes) -> WordSource:
    """Open the bytes of a ``.docx`` file; raises :class:`vngov.errors.ReadError` as reading does."""
    package = open_package(data)
    document = OpenDocument.of(package)
    trace: list[Placed] = []
    document.trace = trace
    text = document.flow().text
    found = [SourceLine(at, line.text, line.source) for at, line in trace if isinstance(line.source, TracedParagraph)]
    return WordSource(package, document.main, text, found)


def _start(line: SourceLine) -> int:
    return line.start
