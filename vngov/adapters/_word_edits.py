"""Edits of the text of a Word file made in the file: a few bytes of a run, a paragraph more, a paragraph less.

What no reader can tell how to edit is left, and said: the result of a field, an automatic number, a word in an old
font, a text box.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from vngov.adapters._word_markup import (
    apply,
    character_offsets,
    declares_utf8,
    prefix_of,
    text_element,
    with_children,
    written,
)
from vngov.adapters._word_package import repacked
from vngov.diagnostics import Span
from vngov.readers.docx.source import SourceLine, WordSource, open_source
from vngov.readers.docx.tracing import Piece, PieceKind, TracedParagraph, end_of_tag
from vngov.registries.layouts import Alignment
from vngov.text.aligning import Alignment as Alike
from vngov.text.aligning import Splice, spliced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vngov.rules.edits import Edits, NewLine
    from vngov.values.length import Length

__all__ = ["Look", "edit_word"]

_JUSTIFIED = {
    Alignment.LEFT: b"left",
    Alignment.CENTRE: b"center",
    Alignment.RIGHT: b"right",
    Alignment.JUSTIFY: b"both",
}
_KEPT = re.compile(rb"drawing|pict|object|bookmark|fldChar|fldSimple|sectPr|Reference|comment|sdt|permStart")
_EDGE_BLANK = re.compile(r"^\s|\s$|\s\s")


class Look(NamedTuple):
    """How the letters of a new line are set, and how the line."""

    bold: bool
    italic: bool
    size: Length
    alignment: Alignment | None = None


def edit_word(data: bytes, edits: Edits, looks: Mapping[str, Look]) -> tuple[bytes, tuple[Span, ...]]:
    """Return the file after *edits* of its text, and where in the text one could not be made.

    *looks* says how new lines are set, by the paths of :class:`vngov.rules.edits.NewLine`; the others are set like the
    line beside them.
    """
    session = _Session(open_source(data))
    for splice in edits.words:
        session.rewrite(splice)
    for line in edits.added:
        session.add(line, looks.get(line.path))
    for span in edits.removed:
        session.remove(span)
    changed = session.parts()
    return (repacked(data, changed) if changed else data), tuple(session.left)


@define
class _Session:
    """The changes of the parts of a file, collected."""

    source: WordSource
    left: list[Span] = field(factory=list[Span])
    _data: dict[str, bytes] = field(factory=dict[str, bytes])
    _splices: dict[str, list[tuple[int, int, bytes]]] = field(factory=dict[str, "list[tuple[int, int, bytes]]"])
    _texts: dict[tuple[str, int], tuple[Piece, list[Splice]]] = field(
        factory=dict[tuple[str, int], "tuple[Piece, list[Splice]]"]
    )

    def parts(self) -> dict[str, bytes]:
        """Return the parts that are changed."""
        for (part, _), (piece, splices) in self._texts.items():
            self._splices.setdefault(part, []).extend(self._written(part, piece, splices))
        made = {part: apply(self._bytes(part), splices) for part, splices in self._splices.items()}
        return {part: content for part, content in made.items() if content != self._bytes(part)}

    # -- the three kinds of edits

    def rewrite(self, splice: Splice) -> None:
        """Put other words in the place of some."""
        line = self._line(splice.start)
        place = None if line is None else self._place(line, splice.start, splice.end)
        if line is None or place is None or not self._replace(line.paragraph, place, splice.text):
            self.left.append(Span(splice.start, splice.end))

    def add(self, new: NewLine, look: Look | None) -> None:
        """Put a line beside another."""
        line = self._line(new.beside.start)
        place = None if line is None else self._place(line, *new.beside)
        if line is None or place is None or not self._put(line, place, new, look):
            self.left.append(new.beside)

    def remove(self, span: Span) -> None:
        """Take the lines out that stand in *span*."""
        lines = self.source.lines_in(span.start, span.end)
        edges = [self._place(line, line.start, line.start + len(line.text)) for line in lines]
        if not lines or None in edges or any(not self._is_open(line.paragraph) for line in lines):
            self.left.append(span)
            return
        done: set[int] = set()
        for line, edge in zip(lines, edges, strict=True):
            paragraph = line.paragraph
            if edge is None or id(paragraph) in done:
                continue
            whole = all(one in lines for one in self.source.lines_of(paragraph))
            if whole:
                done.add(id(paragraph))
                self._drop(paragraph)
            elif not self._drop_line(paragraph, edge):
                self.left.append(span)

    # -- where things are

    def _line(self, offset: int) -> SourceLine | None:
        line = self.source.line_at(offset)
        return line if line is not None and self._is_open(line.paragraph) else None

    def _is_open(self, paragraph: TracedParagraph) -> bool:
        """Tell whether a paragraph can be edited: a text box stands twice in the file."""
        return not paragraph.is_boxed and declares_utf8(self._bytes(paragraph.part))

    def _place(self, line: SourceLine, start: int, end: int) -> tuple[int, int] | None:
        """Return where in the text of its paragraph a stretch of a line stands."""
        lines = self.source.lines_of(line.paragraph)
        ahead = sum(len(one.text) + 1 for one in lines[: lines.index(line)]) - line.start
        joined = "\n".join([one.text for one in lines])
        if end > line.start + len(line.text):
            return None
        return Alike(joined, line.paragraph.text).place(start + ahead, end + ahead)

    def _bytes(self, part: str) -> bytes:
        if part not in self._data:
            self._data[part] = self.source.package.part(part)
        return self._data[part]

    # -- words

    def _replace(self, paragraph: TracedParagraph, place: tuple[int, int], text: str) -> bool:
        """Put *text* in the place of some characters; it goes into the run in which they begin."""
        start, end = place
        touched = [(at, piece) for at, piece in _placed(paragraph) if at < end and at + len(piece.text) > start]
        if start == end:
            around = [(at, piece) for at, piece in _placed(paragraph) if at <= start <= at + len(piece.text)]
            touched = [one for one in around if one[1].kind is PieceKind.TEXT][:1]
        data = self._bytes(paragraph.part)
        if not touched or any(piece.kind is not PieceKind.TEXT for _, piece in touched):
            return False
        if any(character_offsets(data[piece.start : piece.end], piece.text) is None for _, piece in touched):
            return False
        for at, piece in touched:
            splice = Splice(max(start - at, 0), min(end - at, len(piece.text)), text)
            self._texts.setdefault((paragraph.part, piece.start), (piece, []))[1].append(splice)
            text = ""
        return True

    def _written(self, part: str, piece: Piece, splices: list[Splice]) -> list[tuple[int, int, bytes]]:
        """Return the changes of the bytes of a piece, and of its tag if blanks are at an edge now."""
        data = self._bytes(part)
        offsets = character_offsets(data[piece.start : piece.end], piece.text) or [0]
        splices.sort()
        found = [
            (piece.start + offsets[start], piece.start + offsets[end], written(put)) for start, end, put in splices
        ]
        tag = data[piece.element : piece.start]
        if b"space" not in tag and _EDGE_BLANK.search(spliced(piece.text, splices)):
            end = piece.start - 1
            found.append((end, end, b' xml:space="preserve"'))
        return found

    # -- lines

    def _put(self, line: SourceLine, place: tuple[int, int], new: NewLine, look: Look | None) -> bool:
        paragraph = line.paragraph
        data, splices = self._bytes(paragraph.part), self._splices.setdefault(paragraph.part, [])
        prefix = prefix_of(data, paragraph.start)
        first, last = self._place(line, line.start, line.start + len(line.text)) or place
        lead = paragraph.text[first : place[0]]
        begun = next((one for one in _placed(paragraph) if one[0] <= place[0] < one[0] + len(one[1].text)), None)
        if begun is None or begun[1].run < 0:
            return False
        content = text_element(lead + new.text, prefix)
        if len(self.source.lines_of(paragraph)) > 1:  # lines of one paragraph, parted by breaks
            feed = b"<%bbr/>" % prefix
            pieces = _placed(paragraph)
            if new.is_before:
                piece = next((piece for at, piece in pieces if at == first and piece.kind is PieceKind.TEXT), None)
                where = -1 if piece is None else piece.element
            else:
                piece = next((piece for at, piece in pieces if at + len(piece.text) == last), None)
                is_text = piece is not None and piece.kind is PieceKind.TEXT
                where = end_of_tag(data, piece.end) if piece is not None and is_text else -1
            if where < 0:
                return False
            splices.append((where, where, content + feed if new.is_before else feed + content))
            return True
        properties = b"" if paragraph.properties is None else data[slice(*paragraph.properties)]
        if b"sectPr" in properties:
            return False
        letters = _run_properties(data[begun[1].run : begun[1].element], prefix)
        if look is not None:
            properties, letters = _set(properties, letters, prefix, look)
        where = paragraph.start if new.is_before else paragraph.end
        run = b"<%br>%b%b</%br>" % (prefix, letters, content, prefix)
        splices.append((where, where, b"<%bp>%b%b</%bp>" % (prefix, properties, run, prefix)))
        return True

    def _drop(self, paragraph: TracedParagraph) -> None:
        """Take a paragraph out, or its text where something else hangs at it or a cell must have one."""
        data = self._bytes(paragraph.part)
        before, behind = data[: paragraph.start].rstrip(), data[paragraph.end :].lstrip()
        name = prefix_of(data, paragraph.start) + b"p"
        has_neighbour = before.endswith(b"</%b>" % name) or re.match(rb"<%b[\s>]" % re.escape(name), behind) is not None
        if has_neighbour and not _KEPT.search(data, paragraph.start, paragraph.end):
            self._splices.setdefault(paragraph.part, []).append((paragraph.start, paragraph.end, b""))
            return
        for at, piece in _placed(paragraph):
            if piece.kind is PieceKind.TEXT:
                self._replace(paragraph, (at, at + len(piece.text)), "")

    def _drop_line(self, paragraph: TracedParagraph, place: tuple[int, int]) -> bool:
        """Take a line out of a paragraph, with the break behind it or else before it."""
        start, end = place
        pieces = _placed(paragraph)
        feed = next((piece for at, piece in pieces if at >= end and piece.kind is PieceKind.BREAK), None)
        if feed is None:
            feed = next((piece for at, piece in reversed(pieces) if at < start and piece.kind is PieceKind.BREAK), None)
        if feed is None or not self._replace(paragraph, (start, end), ""):
            return False
        self._splices.setdefault(paragraph.part, []).append((feed.start, feed.end, b""))
        return True


def _placed(paragraph: TracedParagraph) -> list[tuple[int, Piece]]:
    """Return the pieces of a paragraph with where they begin in its text."""
    found: list[tuple[int, Piece]] = []
    at = 0
    for piece in paragraph.pieces:
        found.append((at, piece))
        at += len(piece.text)
    return found


def _run_properties(run: bytes, prefix: bytes) -> bytes:
    """Return the properties of a run, given up to its text."""
    start = run.find(b"<%brPr" % prefix)
    if start < 0:
        return b""
    opening = end_of_tag(run, start)
    if run[:opening].endswith(b"/>"):
        return run[start:opening]
    close = b"</%brPr>" % prefix
    end = run.find(close, opening)
    return run[start : end + len(close)] if end >= 0 else b""


def _set(properties: bytes, letters: bytes, prefix: bytes, look: Look) -> tuple[bytes, bytes]:
    """Return the properties of a paragraph and of its run, set as *look* says."""
    properties = properties or b"<%bpPr/>" % prefix
    letters = letters or b"<%brPr/>" % prefix
    on, off = b"", b' %bval="0"' % prefix
    size = b' %bval="%d"' % (prefix, round(look.size.to_pt() * 2))
    letters = with_children(
        letters,
        prefix,
        {
            b"b": on if look.bold else off,
            b"bCs": on if look.bold else off,
            b"i": on if look.italic else off,
            b"iCs": on if look.italic else off,
            b"sz": size,
            b"szCs": size,
        },
    )
    if look.alignment is not None:
        changes = {b"jc": b' %bval="%b"' % (prefix, _JUSTIFIED[look.alignment])}
        if look.alignment is Alignment.CENTRE:
            changes[b"ind"] = b' %bfirstLine="0"' % prefix
        properties = with_children(properties, prefix, changes)
    return properties, letters
