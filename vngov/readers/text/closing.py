"""The foot of a document: recipients and signatures, whatever way their two columns were flattened.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 7 and 9; 36-HD/VPTW and 05-HD/VPTW.  As with the head, the cells
are told apart by what they say; where a scan ran two columns together, the end of a recipient's line is cut
off if it is a name or a post.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from vngov.model import (
    Recipient,
    Recipients,
    Signature,
    Unclassified,
    UnclassifiedReason,
)
from vngov.readers.text import words
from vngov.readers.text.cells import Cell, cells_of
from vngov.readers.text.foot import Foot
from vngov.readers.text.front import listed
from vngov.readers.text.lines import Line, Source, line_at
from vngov.readers.text.posts import is_post, mostly_capitals, person
from vngov.readers.text.titles import read_title
from vngov.readers.text.words import LONGEST, flat
from vngov.values.marker import MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Closing", "find_closing", "read_closing"]

_LABEL = re.compile(r"(?:[^\W\d_]?[ơƠ]|No|Vớ)i\s+nh[ậâ][nm]|NƠI\s+NHẬN")
_NEW_PART = frozenset({MarkerKind.ARTICLE, MarkerKind.CHAPTER, MarkerKind.PART, MarkerKind.ROMAN})
_LABEL_STARTS = frozenset("NVƠơ|*_/")
_DASHES = frozenset("-–—~")
_SIGN = re.compile(r"[ \t|*]*(?:TM|T/M|KT|K/T|TL|T/L|TUQ)(?:[.]\s*|\s+)[^\W\d_]")
_ADOPTED = re.compile(r"thông\s+qua\s+ngày[^.;]{5,60}\.")
_COLUMNS = re.compile(r"[ \t]{3,}|\t|\s*\|\s*")
_LONGEST_LABEL = 24
_WINDOW = 14
_SPECKS = 6  # lines that ink or a seal left behind
_LAST_LINES = 25
_PROSE = 160
_EMPTY_ROW = re.compile(r"(?:[|\s]|[-–—_=:.*]{2,})+$")  # one dash in a cell says that there is nothing to say


@define
class Closing:
    """What was read of the foot, and the line after it."""

    signatures: tuple[Signature, ...]
    recipients: Recipients | None
    next_line: int
    aside: list[Unclassified]


def find_closing(source: Source, lines: Sequence[Line], start: int) -> int | None:
    """Return the first line of the foot at or after line *start*; None if there is none."""
    if start >= len(lines):
        return None
    for index in range(start, len(lines)):
        text = lines[index].text
        opening = text[2:3] if text[:1] in _DASHES else text[:1]
        if opening in _LABEL_STARTS or text[1:3] == "ơi" or (len(text) < _PROSE and ("  " in text or "\t" in text)):
            found = _LABEL.search(text, 0, _PROSE if "  " in text[:_PROSE] or "|" in text[:1] else _LONGEST_LABEL)
            if found is not None and _is_label(text[: found.start()], text[found.end() : found.end() + 3]):
                return _below_ornaments(lines, _signature_above(lines, index, start), start)
    for index in range(start + 1, len(lines)):
        text = lines[index].text
        if text[:1] in "TK|" and len(text) < _PROSE and _SIGN.match(text) and mostly_capitals(text):
            return index
    return _after_adoption(source, lines, start) or _post_and_name(lines, start)


def _below_ornaments(lines: Sequence[Line], index: int, start: int) -> int:
    """Return *index*, or the first line of the empty head of a table right above it, which belongs to the foot."""
    first = index
    while first - 1 > start and "|" in lines[first - 1].text and (first == index or lines[first].gap == 0):
        first -= 1
        if not _EMPTY_ROW.match(lines[first].text):
            return index
    return first


def _is_label(before: str, after: str) -> bool:
    """Tell whether the words *Nơi nhận* between two pieces of a line begin a cell and end the label."""
    starts_cell = not before.strip(" \t|*_-") or before.endswith(("  ", "\t", "|", "| "))
    return starts_cell and (not after.strip() or after.lstrip("*_ ")[:1] in ":;.\t|(/")


def _after_adoption(source: Source, lines: Sequence[Line], start: int) -> int | None:
    """Return the name below ``Luật này đã được Quốc hội … thông qua ngày …``, which web pages print without a post."""
    for found in _ADOPTED.finditer(source.text, lines[start].start, lines[-1].end):
        index = line_at(lines, found.end() - 1) + 1
        while index < len(lines) and _EMPTY_ROW.match(lines[index].text):
            index += 1
        if index < len(lines) and (is_post(_alone(lines[index])) or person(_whole_name(lines, index)[0])):
            return index
    return None


def _alone(line: Line) -> str:
    """Return the only words of a row whose other cells are empty, the whole line where there is no such row."""
    cells = [cell for cell in line.text.split("|") if cell.strip()] if "|" in line.text else []
    return cells[0].strip() if len(cells) == 1 else line.text


def _whole_name(lines: Sequence[Line], index: int) -> tuple[str, int]:
    """Return the line at *index*, with the next one where a name or a note in brackets was broken; and how many."""
    text = lines[index].text
    if index + 1 < len(lines) and lines[index + 1].gap == 0:
        longer = f"{text} {lines[index + 1].text}"
        below = lines[index + 1].text
        is_cut = text.isalpha() or (below.isalpha() and person(text) is not None)
        if (is_cut and not text.isupper() and person(longer)) or (
            text[:1] == "(" and ")" not in text and longer.endswith(")") and len(longer) < 25  # noqa: PLR2004 - a note
        ):
            return longer, 2
    return text, 1


def _signature_above(lines: Sequence[Line], label: int, start: int) -> int:
    """Return the first line of a signature that stands right above the list of recipients.

    Two signatures may stand side by side: every cell of a line must be a part of one.
    """
    first = label
    for index in range(label - 1, max(start, label - _WINDOW) - 1, -1):
        text = lines[index].text.strip("| \t")
        cells = [cell.strip() for cell in _COLUMNS.split(text)]
        if all(is_post(cell) or (words.AUTHORITY.match(flat(cell)) and mostly_capitals(cell)) for cell in cells):
            first = index
        elif first == index + 1 and len(cells) > 1 and all(_is_body(cell) for cell in cells):
            first = index  # the bodies of a joint document, above the posts
        elif not all(_may_be_signed(cell) for cell in cells):
            break
    return first


def _is_body(cell: str) -> bool:
    return cell.isupper() and words.BODY_HEAD.match(flat(cell[:LONGEST])) is not None


def _may_be_signed(cell: str) -> bool:
    """Tell whether a cell may stand between a post and the list: a name, a speck, a note in brackets."""
    return len(cell) < 60 and bool(person(cell) or len(cell) < 25 or words.ORNAMENT.match(cell))  # noqa: PLR2004 - a name, a speck


def _post_and_name(lines: Sequence[Line], start: int) -> int | None:
    """Return a post in capitals with a name below it among the last lines."""
    for index in range(len(lines) - 1, max(start, len(lines) - _LAST_LINES) - 1, -1):
        if is_post(_alone(lines[index])) and any(person(_alone(line)) for line in lines[index + 1 : index + 5]):
            return _others_above(lines, _top(lines, index, start), start)
    return None


def _top(lines: Sequence[Line], post: int, start: int) -> int:
    """Return the first of the lines that say by what right the holder of a post signs."""
    first = post
    while first > start and (
        is_post(_alone(lines[first - 1])) or words.AUTHORITY.match(flat(_alone(lines[first - 1])))
    ):
        first -= 1
    return first


def _others_above(lines: Sequence[Line], first: int, start: int) -> int:
    """Return the first line of the signatures that stand right above one, as those of the sides of a contract do."""
    while first - 1 > start and person(lines[first - 1].text):
        post = next((at for at in range(first - 2, max(start, first - 6), -1) if is_post(lines[at].text)), None)
        if post is None:
            break
        first = _top(lines, post, start)
    return first


def _opens_something(line: Line) -> bool:
    """Tell whether another document or part begins at *line*."""
    if line.text[:1] in "-–—+•":
        return False
    plain = flat(line.text[:120])
    if plain.startswith("dia chi"):
        return True
    if (
        words.NATIONAL.search(plain)
        or words.PARTY.search(plain)
        or words.APPENDIX.match(plain)
        or (words.ATTACHMENT.match(plain) and line.text.isupper())
        or read_title(line.text)
    ):
        return line.text.lstrip("|*_ \t")[:1].isupper()
    found = match_marker(line.text)
    return found is not None and found[0].kind in _NEW_PART


def read_closing(source: Source, lines: Sequence[Line], start: int, stop: int) -> Closing:
    """Read the foot that begins at line *start*, no further than line *stop*."""
    foot = Foot(source)
    index = start
    refused = 0
    while index < stop:
        line = lines[index]
        if len(line.text) > _PROSE * 2 and "|" not in line.text and "\t" not in line.text:
            break
        if index > start and _opens_something(line):
            break
        whole, count = _whole_name(lines, index)
        if count > 1:
            cells = [Cell(whole, line.start, lines[index + 1].end, line.indent, line.start)]
        elif "\n" in source.text[line.start : line.end]:  # TL. / CỤC TRƯỞNG
            cells = [Cell(line.text, line.start, line.end, line.indent, line.start)]
        else:
            cells = list(cells_of(source.text, [(line.start, line.end)]))
        kept: list[Unclassified] = []
        accepted = 0
        for cell in cells:
            if foot.put(cell):
                accepted += 1
            else:
                span = source.span(cell.start, cell.end)
                kept.append(Unclassified(cell.text, UnclassifiedReason.HANDWRITING, (span,)))
        if not accepted and (foot.is_complete or refused > _SPECKS or len(line.text) > _PROSE):
            break
        refused += not accepted
        foot.aside += kept
        index += count
    recipients = None
    if foot.label is not None:
        items: list[Recipient] = [listed(" ".join(parts), spans) for parts, spans in foot.items]
        recipients = Recipients(items, foot.label, foot.drafted_by)
    signatures = foot.signatures()
    return Closing(signatures, recipients, index, foot.aside)
