"""The document as an outline of lines: what the tasks are read from.

The tree of the document is taken over, with three repairs that only a reader of tasks needs: a marker whose text is
the next paragraph, a heading that a narrow column broke, and a lost blank between two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import quantiles

from attrs import define, field

from vngov.diagnostics import Span
from vngov.extract._task_actors import Printed, names_at, printed
from vngov.extract._task_words import CHARGE, HEAD, PREFIX, VERB
from vngov.model import Block, Document, Paragraph, Quotation, Table
from vngov.text.gluing import unglue
from vngov.values.marker import Marker, MarkerKind, match_marker

__all__ = ["SENTENCE", "Line", "outline"]

SENTENCE = re.compile(
    r"(?<=[.!?…])(?<![A-ZĐ][.])(?<!TP[.])[\s”\"*]++(?=[A-ZĐÂÊÔƠƯÁÀẢÃẠÚÙỦŨỤỨỪỬỮỰÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÉÈẺẼẸẾỀỂỄỆÝỲỶỸỴ“])"
)
"""What stands between one sentence and the next."""
_TERMINAL = re.compile(r"[.;:!?/…](?:[\"”’)\]*\s]|\.\.)*+$")
_RANKS = {kind: rank for rank, kind in enumerate((MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION,
                                                  MarkerKind.SUBSECTION, MarkerKind.ARTICLE))}  # fmt: skip
_HANGING = re.compile(r"(?<![a-z])(?:va|cua|voi|cac|cho|tai|so|theo|ve|la|trong|de|den|tu|o|thuoc)\s*+$")
_STUB = re.compile(
    r"\s*+(?:(?:giao|yeu\s++cau|de\s++nghi)\s++)?+(?:cac\s++)?+(?:so|bo|ban|uy\s++ban(?:\s++nhan(?:\s++dan)?)?|cong\s++ty|trung\s++tam|hoi|chi"
    r"\s++cuc|cuc|van\s++phong|chu\s++tich|giam\s++doc|thu\s++truong|phong|dai|mat\s++tran|ngan\s++hang|cong)\s*+"
)
"""The first word of a name and no more: it goes on in the next line, whatever that begins with."""
_FULL = 0.72
_ENDING = 20
_MANY = 8
_NOISE = re.compile(r"[^\W\d_]{2,}")
_SMEAR = re.compile(r"(?=[\s.]*+[_·'‘’`¬~|])[\s_·'‘’`¬~|.]++")
_MISREAD = re.compile(r"[^\w\s(]{0,2}(?![A-Za-zĐđ]\))[^\s(]{1,2}\)\s++(?=[A-ZĐÀ-Ỹ])")
_COMMA = re.compile(r"[^\w\s]{0,2}\s*+([0-9]{1,2})\s?+[,;:]\s++(?=[A-ZĐÀ-Ỹ])")
"""``3, Sở …`` for ``3. Sở …``: a marker if it is the next of its list."""
_LEVELS = (MarkerKind.UPPER_LETTER, MarkerKind.ROMAN, MarkerKind.ARABIC, MarkerKind.DECIMAL, MarkerKind.LETTER,
           MarkerKind.PAREN)  # fmt: skip


@define(eq=False)
class Line:
    """A node of the outline; ``remarks`` are lines that speak of it, ``shared`` ones that speak of all below it."""

    marker: Marker | None
    text: str
    spans: list[Span]
    path: str
    above: str
    table: Table | None = None
    children: list[Line] = field(factory=list["Line"])
    remarks: list[Line] = field(factory=list["Line"])
    shared: list[Line] = field(factory=list["Line"])
    _printed: Printed | None = None
    _sentences: tuple[tuple[int, int], ...] = ()

    @property
    def printed(self) -> Printed:
        """The text with its bare form."""
        if self._printed is None:
            self._printed = printed(self.text)
        return self._printed

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences stand."""
        if not self._sentences:
            self._sentences = tuple(_sentences(self.text))
        return self._sentences

    def forget(self) -> None:
        """Drop what was derived from the text that changed."""
        self._printed = None
        self._sentences = ()

    @property
    def is_open(self) -> bool:
        """Whether it announces what follows."""
        return self.text.rstrip(' *_”"').endswith(":")

    @property
    def is_ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _TERMINAL.search(self.text) is not None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for end in SENTENCE.finditer(text):
        yield begin, end.start()
        begin = end.end()
    yield begin, len(text)


def outline(document: Document, *, appendix: int | None = None) -> list[Line]:
    """Return the lines of the body, or of one appendix, nested by their markers."""
    blocks = document.body if appendix is None else document.appendices[appendix].body
    prefix = "" if appendix is None else f"appendices[{appendix}]."
    return _nested(_joined(list(_flat(blocks, f"{prefix}body", ""))))


def _flat(blocks: Sequence[Block], path: str, above: str) -> Iterator[Line]:
    name = path
    for index, block in enumerate(blocks):
        place = f"{name}[{index}]"
        match block:
            case Paragraph():
                yield Line(None, unglue(block.text), list(block.spans), place, above)
            case Table():
                first = [span for row in block.rows for cell in row.cells for span in cell.spans][:1]
                yield Line(None, "", first, place, above, table=block)
            case Quotation():
                continue
            case _:
                yield Line(block.marker, unglue(block.text), list(block.spans), place, above)
                yield from _flat(block.children, f"{place}.children", place)


def _width(lines: Sequence[Line]) -> float:
    """Return how long a full line is where lines were broken to a column; 0 where they were not."""
    lengths = [span.end - span.start for line in lines for span in line.spans[:-1]]
    return quantiles(lengths, n=10)[7] if len(lengths) > _MANY else 0.0


def _joined(lines: list[Line]) -> list[Line]:
    width = _width(lines)
    kept: list[Line] = []
    for line in lines:
        last = kept[-1] if kept else None
        if line.marker is None and line.table is None and last is not None and last.table is None:
            if not last.text.strip(" *_") and last.marker is not None:
                last.text, last.spans = line.text, [*last.spans, *line.spans]
                last.forget()
                continue
            if width and _goes_on(last, line, width):
                last.text, last.spans = f"{last.text} {line.text}", [*last.spans, *line.spans]
                last.forget()
                continue
        kept.append(line)
    return [line for line in kept if line.table or line.marker or _NOISE.search(line.text)]


def _goes_on(last: Line, line: Line, width: float) -> bool:
    """Whether *line* goes on with what the full line before it left open."""
    if last.is_ended or not last.spans or last.text.isupper():
        return False
    final = last.spans[-1]
    full = final.end - final.start >= _FULL * width
    text = line.text.lstrip(" *_(")
    if text[:1].islower():
        return full
    if last.text.rstrip().endswith(",") or _HANGING.search(last.printed.bare) or _STUB.fullmatch(last.printed.bare):
        return True
    starts = printed(text)
    if _starts_with_verb(starts):
        return False
    is_sign = last.marker is not None and last.marker.kind.is_sign
    if (is_sign and VERB.search(last.printed.bare)) or (last.marker is None and _starts_with_verb(last.printed)):
        return True
    if not line.is_ended and _is_named(last) and not _is_named(line):
        return True
    if not full:
        return False
    head = PREFIX.match(starts.bare)
    if HEAD.match(starts.bare, head.end() if head else 0) or text.startswith(("Cơ quan", "Đơn vị")):
        ending = last.printed.bare.rstrip()
        return any(verb.end() == len(ending) for verb in VERB.finditer(ending, max(0, len(ending) - _ENDING)))
    return True


def _is_named(line: Line) -> bool:
    """Whether the line is nothing but names, or begins with one and ends without a stop."""
    charge = CHARGE.match(line.printed.bare)
    names = names_at(line.printed, charge.end() if charge else 0)
    return names is not None and names.end >= len(line.text.rstrip(" *"))


def _starts_with_verb(text: Printed) -> bool:
    return VERB.match(text.bare) is not None


def _key(marker: Marker) -> tuple[MarkerKind, int, str]:
    style = str(marker) if marker.kind.is_sign else marker.style if marker.kind is MarkerKind.ARABIC else ""
    return marker.kind, len(marker.numbers), style


def _nested(lines: list[Line]) -> list[Line]:
    roots: list[Line] = []
    stack: list[Line] = []
    last: Line | None = None
    for line in lines:
        if line.marker is None and line.table is None:
            _uncover(line, stack)
        if line.marker is None:
            parent = next((one for one in reversed(stack) if one.path == line.above), None)
            if parent is None and last is not None and last.is_open and stack and stack[-1] is last:
                parent = last  # what a marked line announces
            (parent.children if parent else roots).append(line)
            last = line
            continue
        _pop(stack, line.marker)
        if not line.above:
            while stack and _level(stack[-1]) > _level(line):
                stack.pop()
        (stack[-1].children if stack else roots).append(line)
        stack.append(line)
        last = line
    return roots


def _pop(stack: list[Line], marker: Marker) -> None:
    """Close what a marker closes: its own kind and everything below it; a heading of the law, all lower ones."""
    key = _key(marker)
    for position, one in enumerate(stack):
        if one.marker is None:
            continue
        own = _key(one.marker)
        rank, other = _RANKS.get(marker.kind), _RANKS.get(one.marker.kind)
        if own == key or (rank is not None and (other is None or other >= rank)):
            del stack[position:]
            return
    if stack and marker.ordinal and marker.ordinal > 1 and not marker.numbers and not marker.kind.is_sign:
        top = stack[-1].marker
        if top is not None and not top.kind.is_sign and top.kind not in _RANKS and top.ordinal and top.ordinal > 1:
            stack.pop()  # a number misread in a list that goes on


def _level(line: Line) -> int:
    """Return a rank of markers that holds at the outermost level alone."""
    kind = line.marker.kind if line.marker else None
    return _LEVELS.index(kind) if kind in _LEVELS else len(_LEVELS) if kind and kind.is_sign else -1


def _uncover(line: Line, stack: Sequence[Line]) -> None:
    """Find the marker of a paragraph behind a smear, or misread in a list of letters."""
    text = line.text
    smear = _SMEAR.match(text)
    if smear and (found := match_marker(text, smear.end())):
        line.marker, line.text = found[0], text[found[1] :]
        return
    if numbered := _COMMA.match(text):
        expected = (one.marker.successor() for one in stack if one.marker and one.marker.kind is MarkerKind.ARABIC)
        marker = next((one for one in expected if one and one.ordinal == int(numbered[1])), None)
        if marker is None and int(numbered[1]) == 1:
            marker = Marker.parse("1.")  # opens a list
        if marker is not None:
            line.marker, line.text = marker, text[numbered.end() :]
            return
    last = stack[-1].marker if stack else None
    if (misread := _MISREAD.match(text)) and last is not None and last.kind is MarkerKind.LETTER:
        line.marker, line.text = last.successor(), text[misread.end() :]
