"""Where in the file the text of each paragraph stands, byte by byte; for editing the file itself.

An ordinary reading keeps none of this.  A paragraph that is traced holds its text in pieces, each with the bytes
that it was read from, so that words can be changed without writing any other byte anew.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import define, field

from vngov.readers.docx.blocks import Line
from vngov.readers.docx.paragraph import OpenParagraph
from vngov.readers.docx.story import StoryReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from vngov.readers.docx.markup import Attributes

__all__ = ["Piece", "PieceKind", "TracedParagraph", "TracingReader", "end_of_tag"]

_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")


class PieceKind(Enum):
    """What a piece of the text of a paragraph is in the file."""

    TEXT = auto()
    """The content of ``w:t``, which can be written anew."""
    BREAK = auto()
    FIELD = auto()
    """The result of a field, which the word processor writes itself."""
    OTHER = auto()
    """A tab, a sign, a formula."""


class Piece(NamedTuple):
    """A piece of text: its bytes (of ``w:t`` the content, else the element), the element and its run."""

    kind: PieceKind
    text: str
    start: int
    end: int
    element: int
    run: int


@define
class TracedParagraph(OpenParagraph):
    """A paragraph with the part it stands in, its bytes and those of its properties, and its pieces."""

    part: str = ""
    start: int = 0
    end: int = 0
    properties: tuple[int, int] | None = None
    is_boxed: bool = False
    pieces: list[Piece] = field(factory=list[Piece])
    run_ends: dict[int, int] = field(factory=dict[int, int])

    @property
    def text(self) -> str:
        """The text of all pieces."""
        return "".join([piece.text for piece in self.pieces])


def end_of_tag(data: bytes, start: int) -> int:
    """Return where the tag ends that begins at *start*."""
    found = _TAG.match(data, start)
    return start if found is None else found.end()


class TracingReader(StoryReader):
    """Reads one part and keeps where its text stands."""

    paragraph_type = TracedParagraph

    def __init__(self, part: str, *shared: Any) -> None:
        """Take the name of the part, empty for one whose lines nobody asks for, and what the document shares."""
        super().__init__(*shared)
        self._part = part
        self._data = b""
        self._text_from = 0
        self._element = 0
        self._run = -1
        self._boxes = 0
        self._simple_fields = 0

    def read(self, data: bytes) -> None:
        """Read a part."""
        self._data = data
        super().read(data)

    def _closings(self) -> dict[str, Callable[[], None]]:
        return {**super()._closings(), "w:fldSimple": self._close_simple_field}

    @property
    def _offset(self) -> int:
        """Where the tag begins that is being read."""
        return self._parser.CurrentByteIndex if self._parser is not None else 0

    def _end_of(self, start: int) -> int:
        """Return where the element ends that began at *start* and is closed now."""
        end = end_of_tag(self._data, start)
        return end if self._data[:end].endswith(b"/>") else end_of_tag(self._data, self._offset)

    @property
    def _traced(self) -> TracedParagraph | None:
        paragraph = self._paragraph
        return paragraph if isinstance(paragraph, TracedParagraph) else None

    def _open_paragraph(self, attributes: Attributes, /) -> None:
        super()._open_paragraph(attributes)
        if (paragraph := self._traced) is not None:
            # One that goes on with the paragraph above has two beginnings; such a file is never edited.
            paragraph.part, paragraph.start, paragraph.is_boxed = self._part, self._offset, self._boxes > 0
        self._run = -1

    def _close_paragraph(self) -> None:
        if (paragraph := self._traced) is not None:
            paragraph.end = self._end_of(paragraph.start)
        super()._close_paragraph()

    def _open_paragraph_properties(self, attributes: Attributes, /) -> None:
        super()._open_paragraph_properties(attributes)
        if (paragraph := self._traced) is not None:
            paragraph.properties = self._offset, 0

    def _close_paragraph_properties(self) -> None:
        super()._close_paragraph_properties()
        if (paragraph := self._traced) is not None and paragraph.properties is not None:
            start, _ = paragraph.properties
            paragraph.properties = start, self._end_of(start)

    def _finish(self, paragraph: OpenParagraph) -> None:
        blocks = self.frames[-1].blocks
        count = len(blocks)
        super()._finish(paragraph)
        if self._part:
            for index in range(count, len(blocks)):
                block = blocks[index]
                if isinstance(block, Line) and block.text and block.source is None:
                    blocks[index] = block._replace(source=paragraph)

    def _open_run(self, attributes: Attributes, /) -> None:
        super()._open_run(attributes)
        self._run = self._offset

    def _close_run(self) -> None:
        super()._close_run()
        if (paragraph := self._traced) is not None and self._run >= 0:
            paragraph.run_ends[self._run] = self._end_of(self._run)
        self._run = -1

    def _open_text(self, attributes: Attributes, /) -> None:
        super()._open_text(attributes)
        self._element = self._offset
        self._text_from = len(self._text)

    def _close_text(self) -> None:
        super()._close_text()
        if text := "".join(self._text[self._text_from :]):
            kind = PieceKind.TEXT if self._run >= 0 else PieceKind.OTHER
            self._piece(kind, text, end_of_tag(self._data, self._element), self._offset, self._element)

    def _piece(self, kind: PieceKind, text: str, start: int, end: int, element: int) -> None:
        if (paragraph := self._traced) is not None:
            own = PieceKind.FIELD if self._fields or self._simple_fields else kind
            paragraph.pieces.append(Piece(own, text, start, end, element, self._run))

    def _sign(self, read: Callable[[Attributes], None], attributes: Attributes, kind: PieceKind) -> None:
        """Have an element read that is a sign of the text, and note it if it was one."""
        before = len(self._text)
        read(attributes)
        if text := "".join(self._text[before:]):
            start = self._offset
            self._piece(kind, text, start, end_of_tag(self._data, start), start)

    def _tab(self, attributes: Attributes, /) -> None:
        self._sign(super()._tab, attributes, PieceKind.OTHER)

    def _break(self, attributes: Attributes, /) -> None:
        self._sign(super()._break, attributes, PieceKind.OTHER if "w:type" in attributes else PieceKind.BREAK)

    def _hyphen(self, attributes: Attributes, /) -> None:
        self._sign(super()._hyphen, attributes, PieceKind.OTHER)

    def _symbol(self, attributes: Attributes) -> None:
        self._sign(super()._symbol, attributes, PieceKind.OTHER)

    def _simple_field(self, attributes: Attributes) -> None:
        super()._simple_field(attributes)
        self._simple_fields += 1

    def _close_simple_field(self) -> None:
        self._simple_fields -= 1

    def _open_box(self, attributes: Attributes, /) -> None:
        super()._open_box(attributes)
        self._boxes += 1

    def _close_box(self) -> None:
        super()._close_box()
        self._boxes -= 1
        self._run = -1  # the run of the box goes on, and what stands in it behind the box is not edited
