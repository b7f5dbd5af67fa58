"""A text cut into the passages that a sentence may run through, each with the headings that it stands under.

A passage is a paragraph or list item whose lines were joined, with single blanks; every place in it leads back to the
source.  A document gives one passage for each block with text, and its places are those of the block.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from vngov.diagnostics import Span
from vngov.model import Document, ReadResult, Table
from vngov.model.blocks import Division, Paragraph
from vngov.model.phrase import Spans
from vngov.text import SpanMap
from vngov.text.composition import compose
from vngov.text.spans import substitute

__all__ = ["Heading", "Passage", "Source", "passages", "split_cells"]

Source = str | Document | ReadResult
"""What the finders take: a text, a document, or what reading gave back."""

_MARKERS = {
    "part": r"(?:PHẦN|Phần|CHƯƠNG|Chương)\s+\S+",
    "section": r"(?:MỤC|Mục|Điều|ĐIỀU|PHỤ LỤC|Phụ lục)\s+[0-9IVXa-zA-Z]+\b\.?",
    "roman": r"[IVX]{1,5}(?:\s?[.\-)/]|\s-)(?=\s)",
    "capital": r"[A-EĐ][.)](?=\s)",
    "decimal4": r"[0-9]{1,2}(?:\.[0-9]{1,2}){3}\.?(?=\s)",
    "decimal3": r"[0-9]{1,2}(?:\.[0-9]{1,2}){2}\.?(?=\s)",
    "decimal2": r"[0-9]{1,2}\.[0-9]{1,2}\.?(?=\s)",
    "number": r"[0-9]{1,2}(?:[.)]\s?|\s?-)(?=[\s\w])(?![0-9])",
    "letter": r"[a-zđ][.)](?=\s)",
    "paren": r"\([0-9ivx]{1,4}\)",
    "dash": r"[-–—](?=\s*\w)",
    "plus": r"\+(?=\s*\w)",
    "bullet": r"[•▪●■*·](?=\s*\w)",
}
_MARKER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _MARKERS.items()))
_ORDER = tuple(_MARKERS)
_ITEMS = frozenset({"paren", "dash", "plus", "bullet", "letter"})
_BOLD = re.compile(r"[*_#\s>]*+")
_TERMINAL = re.compile(r"[.;:!?…][)\"”’]?\s*$")
_LONG_LINE = 50
_LONGEST_HEADING = 220
_TAIL = 400  # characters of a paragraph that tell whether it goes on
_PAGE_NUMBER = re.compile(r"\s*(?:-\s*)?[0-9]{1,4}(?:\s*-)?\s*")
_FIRST_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\s*$")
_SECOND_YEAR = re.compile(r"[-–—]\s?(?:19|20)[0-9]{2}\b")
_BLANKS = re.compile(r"\s{2,}|[^\S ]")
_MARKER_TAB = re.compile(r"^ *\S{1,5}\t")
_CELLS = re.compile(r" *\| *|\t")


@frozen
class Heading:
    """A heading or lead-in that a passage stands under; ``kind`` is that of its marker."""

    kind: str
    text: str


@frozen
class Passage:
    """One paragraph: ``text`` at ``start`` of the source, ``body`` where the text behind its marker begins.

    ``headings`` are those above it, the outermost first.  ``pieces`` are the places of a block of a document, of
    which no finer place is known.
    """

    text: str
    start: int
    body: int
    headings: tuple[Heading, ...]
    spans: SpanMap | None = field(default=None, repr=False, eq=False)
    pieces: Spans | None = None
    blanks: SpanMap | None = field(default=None, repr=False, eq=False)
    is_row: bool = False
    is_heading: bool = False

    def locate(self, start: int, end: int) -> Spans:
        """Return the place of a stretch of the text in the source."""
        if self.pieces is not None:
            return self.pieces
        if self.blanks is not None:
            start, end = self.blanks.to_source((start, end))
        place = (self.start + start, self.start + end)
        return (Span(*place) if self.spans is None else self.spans.to_source(place),)


def passages(source: Source) -> Iterator[Passage]:
    """Yield the passages of a text or document, in order."""
    if isinstance(source, Document):
        return _of_document(source)
    return _of_text(source if isinstance(source, str) else source.text)


def split_cells(row: str) -> tuple[str, ...]:
    """Return the cells of a row of a flattened table; one cell for any other line."""
    line = row.strip(" \r\n")
    if line.startswith("|") and line.endswith("|"):
        line = line[1:-1]
    return tuple(cell.strip() for cell in _CELLS.split(line))


def _of_text(text: str) -> Iterator[Passage]:
    composed, spans = compose(text)
    mapping = None if spans.is_identity else spans
    stack: list[Heading] = []
    for start, end in _paragraphs(composed):
        piece = composed[start:end]
        if _is_row(piece):
            yield from _placed(piece, start, stack, mapping)
            continue
        plain, blanks = substitute(_BLANKS, _one_blank, piece)
        yield from _placed(plain, start, stack, mapping, blanks=None if blanks.is_identity else blanks)


def _is_row(line: str) -> bool:
    """Whether a line is a row of a flattened table, its cells parted by bars or by tabs: one may follow a marker."""
    if " | " in line or line.lstrip().startswith("| "):
        return True
    inner = _MARKER_TAB.sub("", line).strip()
    return inner.count("\t") > (0 if line.startswith("\t\t") else 1)


def _one_blank(_: re.Match[str]) -> str:
    return " "


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of joined lines."""
    start = end = -1
    for first, last in _lines(text):
        line = text[first:last]
        if not line.strip() or _PAGE_NUMBER.fullmatch(line):
            if start >= 0 and not _runs_on(text[max(start, end - _TAIL) : end], _next_line(text, last)):
                yield start, end
                start = -1
            continue
        if start >= 0 and _continues(text[max(start, end - _TAIL) : end], line):
            end = last
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in text.splitlines(keepends=True):
        yield position, position + len(line.rstrip("\r\n\x0b\x0c\x85\u2028\u2029"))
        position += len(line)


def _next_line(text: str, position: int) -> str:
    """Return the next line with text, not farther than a page break away."""
    return text[position : position + _LONGEST_HEADING].lstrip()[:_LONG_LINE]


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence goes on behind a blank line, as at a page break."""
    return bool(after) and after[0].islower() and not _TERMINAL.search(before) and _kind_of(after)[0] == ""


def _continues(before: str, line: str) -> bool:
    """Whether a line goes on with the one before it."""
    if _is_row(line) or _is_row(before):
        return False
    body = line.lstrip()
    kind, _ = _kind_of(body)
    if _SECOND_YEAR.match(body) and _FIRST_YEAR.search(before):
        return True
    if kind and not (kind in {"number", "decimal2"} and _broken_figure(before)):
        return False
    if _TERMINAL.search(before):
        return body[0].islower() and before.rstrip()[-1] not in ":;"
    if body[0].islower() or (body[0] in "0123456789≥≤" and _broken_figure(before)):
        return True
    last = before[before.rfind("\n") + 1 :]
    if before.rstrip().endswith(",") or before.rfind("(") > before.rfind(")"):
        return len(last.strip()) >= _LONG_LINE
    return len(last.strip()) >= _LONG_LINE and not last.strip().isupper() and not body[:_LONG_LINE].isupper()


def _broken_figure(before: str) -> bool:
    """Whether a line ends where a number is due: “đạt khoảng”, “trên”."""
    return before.rstrip().endswith(
        ("khoảng", "đạt", "trên", "từ", "đến", "dưới", "-", "và", "năm", "tháng", "số", "nhất", "thiểu", "≥", "≤")
    )


def _kind_of(line: str) -> tuple[str, int]:
    """Return the kind of marker that a line begins with and where it ends; an empty kind for none."""
    lead = _BOLD.match(line)
    offset = lead.end() if lead and "*" in lead[0][:2] and line[lead.end() - 1 : lead.end()] != " " else 0
    found = _MARKER.match(line, offset)
    return (found.lastgroup or "", found.end()) if found else ("", 0)


def _placed(
    text: str,
    start: int,
    stack: list[Heading],
    spans: SpanMap | None,
    pieces: Spans | None = None,
    *,
    blanks: SpanMap | None = None,
) -> Iterator[Passage]:
    """Yield the passage of a paragraph and bring the stack of headings up to date."""
    lead = len(text) - len(text.lstrip())
    kind, length = _kind_of(text[lead:])
    if _is_row(text):
        yield Passage(text, start, lead, tuple(stack), spans, pieces, is_row=True)
        return
    _close(stack, kind or ("capitals" if _is_capitals(text) else ""))
    body = lead + length
    heading = _as_heading(kind, text[body:])
    yield Passage(text, start, body, tuple(stack), spans, pieces, blanks, is_heading=heading is not None)
    if heading is not None:
        stack.append(heading)


def _close(stack: list[Heading], kind: str) -> None:
    """Close the headings that a paragraph with that marker does not stand under."""
    kinds = [heading.kind for heading in stack]
    if kind in kinds:
        del stack[kinds.index(kind) :]
    elif kind == "capitals":
        stack.clear()
    elif not kind:
        while stack and stack[-1].kind in {"dash", "plus", "bullet", ""}:
            stack.pop()
    elif kind not in _ITEMS:
        while stack and stack[-1].kind in _ITEMS | {""}:
            stack.pop()
        if kind in {"part", "section", "roman"}:
            while stack and stack[-1].kind in _ORDER and _ORDER.index(stack[-1].kind) > _ORDER.index(kind):
                stack.pop()


def _as_heading(kind: str, text: str) -> Heading | None:
    """Return the heading that a paragraph is, None for one that says something of its own."""
    body = text.strip().strip("*_").strip()
    if not body or len(body) > _LONGEST_HEADING:
        return None
    if body.endswith(":"):
        return Heading(kind, body)
    ends = body.endswith((".", ";", ",")) and not (kind and kind not in _ITEMS - {"letter"} and body.count(".") == 1)
    if ends or (kind in _ITEMS - {"letter"}):
        return None
    if not kind and not _is_capitals(body):
        return Heading("", body) if len(body) < _LONG_LINE * 2 and body[0].isupper() else None
    return Heading(kind or "capitals", body)


def _is_capitals(text: str) -> bool:
    if not text.isupper():
        return False
    letters = [char for char in text if char.isalpha()]
    plain = len(letters) > 5 and not text.rstrip().endswith(".")  # noqa: PLR2004 - more than an abbreviation
    return plain and all(char.isupper() for char in letters)


def _of_document(document: Document) -> Iterator[Passage]:
    blocks = (*document.body, *(block for appendix in document.appendices for block in appendix.body))
    stack: list[Heading] = []
    waiting = list(reversed(blocks))
    while waiting:
        node = waiting.pop()
        if isinstance(node, Division):
            yield from _placed(f"{node.marker} {node.text}", 0, stack, None, node.spans)
            waiting += reversed(node.children)
        elif isinstance(node, Paragraph):
            yield from _placed(node.text, 0, stack, None, node.spans)
        elif isinstance(node, Table):
            yield from _rows(node, stack)


def _rows(table: Table, stack: Iterable[Heading]) -> Iterator[Passage]:
    above = tuple(stack)
    for row in table.rows:
        spans = tuple(span for cell in row.cells for span in cell.spans)
        yield Passage(" | ".join(cell.text for cell in row.cells), 0, 0, above, None, spans, is_row=True)
