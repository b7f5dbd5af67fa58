"""Lines joined to paragraphs: by the tags of the file, else by geometry, where the next word would not have fitted.

A first line that is indented, a gap between lines, a marker after the end of a sentence, or a line that had room
left begins a paragraph.  The same holds across the break of a page.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define

from vngov.readers.text.layout import Align, Style
from vngov.values.marker import match_marker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vngov.readers.pdf.lines import PdfLine

__all__ = ["Margins", "Paragraph", "is_told_to_go_on", "join", "joined", "margins_of"]

_CUT = re.compile(r"\w-$|[^\W_a-zà-ỹđ]/$")  # 12/QĐ-, 12/; but no list of words, as in ``chủ trì/``
_LOOKS_CUT = re.compile(r"[-–/]$|^\S{40,}$")
_ENDS = (".", ";", ":", "!", "?", "…", "./.", "”", '"')
_NEAR = 3.0
_CENTRED = 6.0
_BINDING = 28.35  # so much wider than the right margin is the left one, as the forms of the State have it
_LEAST_INDENT = 20.0
_FEW = 8  # lines, which may all be short
_ALIGNED = 4  # lines that end at one place show the margin
_WIDER = 1.35  # of the usual distance between lines: a gap


@define(frozen=True)
class Margins:
    """Where the lines of a page or column begin and end, the usual first-line indent, and the distance of lines.

    Where no lines reach the right margin, ``guess`` is where it would be on a page with equal margins.
    """

    left: float
    right: float
    indent: float | None
    pitch: float
    guess: float | None = None

    def is_balanced(self, line: PdfLine) -> bool:
        """Tell whether *line* leaves as much room before it as after it."""
        more_before = (line.left - self.left) - (self.right - line.right)
        if self.guess is None:
            return abs(more_before) < _CENTRED
        more_before += self.right - self.guess
        return min(abs(more_before), abs(more_before - _BINDING)) < _CENTRED

    def align(self, line: PdfLine) -> Align:
        """Tell how *line* is aligned, as far as one line shows it."""
        before, after = line.left - self.left, self.right - line.right
        is_indent = self.indent is not None and abs(before - self.indent) < 2  # noqa: PLR2004 - points
        if self.is_balanced(line) and before > _LEAST_INDENT and not is_indent:
            return Align.CENTER
        if after < _NEAR and before > 0.35 * (self.right - self.left):
            return Align.RIGHT
        return Align.JUSTIFY if after < _NEAR else Align.LEFT


@define
class Paragraph:
    """The lines of a paragraph."""

    lines: list[PdfLine]
    margins: Margins
    body_left: float | None = None

    @property
    def text(self) -> str:
        """The lines as one; a symbol cut after its hyphen or stroke closes up."""
        return joined(self.lines)

    @property
    def style(self) -> Style:
        """The style of most characters."""
        first = self.lines[0]
        if len(self.lines) == 1:
            align = self.margins.align(first)
            return first.style(align, None if align is Align.CENTER else round(first.left - self.margins.left, 1))
        weights: Counter[Style] = Counter()
        if all(map(self.margins.is_balanced, self.lines)) and any(
            line.left - self.margins.left > _NEAR for line in self.lines
        ):
            return first.style(Align.CENTER)
        indent = round(first.left - self.margins.left, 1)
        for line in self.lines:
            weights[line.style(Align.JUSTIFY, indent)] += len(line.text)
        return weights.most_common(1)[0][0]


def joined(lines: Sequence[PdfLine], blank: str = " ") -> str:
    """Return lines as one, with *blank* between them; a symbol cut after its hyphen or stroke closes up."""
    pieces = [line.text for line in lines[:1]]
    for above, line in pairwise(lines):
        if is_same := above.goes_on_in(line) and above.is_followed is not None:
            is_cut = not above.is_followed and _LOOKS_CUT.search(above.text) is not None
        else:
            is_cut = _CUT.search(above.text[-3:]) is not None and line.text[:1].isalnum()
        pieces += [line.text] if is_cut else [" " if is_same else blank, line.text]
    return "".join(pieces)


def margins_of(lines: Sequence[PdfLine], page_width: float = 0.0, leftmost: float | None = None) -> Margins:
    """Measure the lines of a page or column, in order; short lines alone do not show where the right margin is.

    The page has something at *leftmost*, in columns perhaps.
    """
    if not lines:
        return Margins(0, 0, None, 0)
    lefts = Counter(round(line.left) for line in lines)
    rights = Counter(round(line.right) for line in lines)
    edge = max((place for place, count in rights.items() if count >= _ALIGNED), default=0)
    widest = max(line.right for line in lines)
    guess = None
    if edge - min(lefts) > page_width / 2:
        widest = float(edge)
    elif widest - min(lefts) < page_width * 0.6 or (
        leftmost is not None and len(lines) < _FEW and max(rights.values()) == 1
    ):
        guess = page_width - (min(lefts) if leftmost is None else leftmost)
        widest = max(widest, guess)
    long = [line for line in lines if line.right > widest - 3 * line.size] or list(lines)
    left = min((place for place, count in lefts.items() if count > 1), default=min(lefts))
    left = min(left, *(round(line.left) for line in long))
    if guess is not None and leftmost is not None:
        left = min(left, round(leftmost))
    indents = Counter(place - left for place in lefts.elements() if _NEAR < place - left < 80)  # noqa: PLR2004 - a first line
    indent = indents.most_common(1)[0][0] if indents and indents.most_common(1)[0][1] > 1 else None
    size = Counter(round(line.size) for line in lines).most_common(1)[0][0]
    steps = Counter(
        round(above.base - below.base, 0)
        for above, below in pairwise(lines)
        if 0.9 * size < above.base - below.base < 4 * size
    )
    pitch = min((step for step, count in steps.items() if count * 3 >= max(steps.values())), default=0.0)
    return Margins(left, widest, indent, pitch, guess)


def is_told_to_go_on(above: PdfLine, line: PdfLine) -> bool:
    """Tell whether the tags, and a blank or a hyphen at the end of the line, say that *line* goes on with *above*."""
    if not above.goes_on_in(line) or above.is_followed is None:
        return False
    return above.is_followed or _LOOKS_CUT.search(above.text) is not None


def join(paragraphs: list[Paragraph], lines: Iterable[PdfLine], margins: Margins, *, new_page: bool = False) -> None:
    """Add *lines* to *paragraphs*, the first of them going on with the last paragraph where it does."""
    previous: PdfLine | None = paragraphs[-1].lines[-1] if paragraphs and new_page else None
    for line in lines:
        last = paragraphs[-1] if paragraphs else None
        if last is not None and previous is not None and _goes_on(last, previous, line, margins, new_page=new_page):
            if last.body_left is None:
                last.body_left = line.left - margins.left
            last.lines.append(line)
        else:
            paragraphs.append(Paragraph([line], margins))
        previous = line
        new_page = False


def _goes_on(paragraph: Paragraph, above: PdfLine, line: PdfLine, margins: Margins, *, new_page: bool) -> bool:
    if not any(map(str.isalnum, line.text)) or not any(map(str.isalnum, above.text)):  # a row of hyphens, a star
        return False
    is_told = above.goes_on_in(line)
    if is_told and above.is_followed:
        return True
    if above.text.isupper() and line.text[:1].islower():  # KẾ HOẠCH / kiểm tra công tác văn thư
        return False
    before = paragraph.margins
    indents = above.left - before.left, line.left - margins.left
    balanced = before.is_balanced(above) and margins.is_balanced(line)
    is_centred = balanced and max(indents) > _NEAR
    if not is_centred and Align.CENTER in (before.align(above), margins.align(line)):
        return False
    room = before.right - above.right + (above.left - before.left if is_centred else 0)
    # The lines of a title may be balanced, so that a word would have fitted.
    is_title = is_centred and (line.text[:1].islower() or above.right - above.left > (before.right - before.left) / 2)
    if is_told:  # a paragraph may hold breaks of its own
        return is_title or room <= line.first_width + 0.3 * line.size
    if is_told is False and not is_centred:  # a title may be tagged line by line
        return False
    ended = above.text.endswith(_ENDS)
    marked = match_marker(line.text) is not None
    # A narrower stretch of the page has a margin of its own; what it cuts is seen by the words.
    is_cut = not ended and not marked and (line.text[:1].islower() or _is_open(above.text))
    if room > line.first_width + 0.3 * line.size and not is_title and not is_cut:
        return False
    if abs(above.size - line.size) > 1.5:  # noqa: PLR2004 - points
        return False
    if not new_page and margins.pitch and above.base - line.base > _WIDER * margins.pitch:
        return False
    if is_centred:  # a heading that takes several lines, some of them perhaps from margin to margin
        return (
            above.is_bold is line.is_bold
            and above.text.isupper() is line.text.isupper()
            and not above.text.endswith(_ENDS)
        )
    left = line.left - margins.left
    first = paragraph.lines[0].left - before.left
    if marked and (ended or left > _NEAR):
        return False
    if paragraph.body_left is not None:
        return abs(left - paragraph.body_left) < _NEAR and not (marked and ended)
    if left > first + _NEAR:  # a hanging indent, or the first line of the next
        return match_marker(paragraph.lines[0].text) is not None and not ended
    if abs(left - first) < _NEAR and first > _NEAR:
        return is_cut
    return True


def _is_open(text: str) -> bool:
    """Tell whether a bracket is open at the end of a line."""
    return text.rfind("(") > text.rfind(")")
