"""What follows the signature: appendices, and the regulation that a decision promulgates.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II; Phụ lục III, mẫu 1.3 and 2.1.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.model import Appendix, Header, KindLine, Phrase, Unclassified
from vngov.readers.text import words
from vngov.readers.text.abstract import read_abstract
from vngov.readers.text.closing import find_closing, read_closing
from vngov.readers.text.front import read_preamble
from vngov.readers.text.gaps import fill_gaps
from vngov.readers.text.head import read_components
from vngov.readers.text.lines import Line, Source, one_blank
from vngov.readers.text.paragraphs import measure, paragraphs
from vngov.readers.text.posts import is_post
from vngov.readers.text.titles import read_title
from vngov.readers.text.tree import build_tree
from vngov.readers.text.words import LONGEST, flat
from vngov.readers.text.zone import Zone, is_issuer_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.diagnostics import Span

__all__ = ["appendix_starts", "has_head", "read_appendix"]

_TITLE_LINES = 8
_HEAD_LINES = 16
_MAX_HEADING = 60
_OPENERS = frozenset("PpQKCĐHD*B")
_PROMULGATED_KINDS = frozenset(
    {
        "quy-che",
        "quy-dinh",
        "ke-hoach",
        "chuong-trinh",
        "de-an",
        "phuong-an",
        "huong-dan",
        "dieu-le",
        "du-an",
        "chien-luoc",
    }
)


def appendix_starts(lines: Sequence[Line], start: int, *, has_tables: bool = False) -> list[int]:
    """Return the lines at or after *start* that open an appendix or a promulgated text, its own head included.

    One without a label is only told where the format *has tables*: in plain text the rows of the table that it
    mostly is could not be told from numbered paragraphs.
    """
    starts: list[int] = []
    for index in range(start, len(lines)):
        text = lines[index].text
        if has_tables and text[:1] == "(" and words.PROMULGATED.match(flat(text[:_MAX_HEADING])):
            first = _unlabelled_start(lines, index, max(start, starts[-1] + 1 if starts else start))
            if first < index and not (starts and index - starts[-1] <= _TITLE_LINES):
                starts.append(first)
            continue
        if text.startswith(("Phụ lục", "PHỤ LỤC")) and (
            words.TITLED_APPENDIX.match(flat(text[:_MAX_HEADING]))
            and any(words.PROMULGATED.match(flat(line.text)) for line in lines[index + 1 : index + 4])
        ):
            starts.append(index)
            continue
        if len(text) > _MAX_HEADING or text[:1] not in _OPENERS:
            continue
        plain = flat(text.strip("*| \t"))
        if words.APPENDIX.match(plain):
            starts.append(index)
        elif starts and starts[-1] == index - 1:
            continue  # the title under the label
        elif (found := read_title(text)) and found.kind in _PROMULGATED_KINDS and _is_promulgated(lines, index):
            starts.append(_head_above(lines, index, starts[-1] + 1 if starts else start))
    return starts


def _unlabelled_start(lines: Sequence[Line], reference: int, floor: int) -> int:
    """Return the first line of the title in capitals above ``(Kèm theo …)``: some offices print no label."""
    first = reference
    while (
        first > max(floor, reference - _TITLE_LINES)
        and lines[first - 1].text.isupper()
        and not is_post(lines[first - 1].text)
        and (first == reference or not lines[first].gap)
    ):
        first -= 1
    return first


def _is_promulgated(lines: Sequence[Line], index: int) -> bool:
    return any(
        words.PROMULGATED.match(flat(line.text.strip("*| \t"))) for line in lines[index + 1 : index + 1 + _TITLE_LINES]
    )


def _head_above(lines: Sequence[Line], index: int, floor: int) -> int:
    """Return the first line of the head that stands above a title; the title's own line where there is none."""
    first, has_title = index, False
    for at in range(index - 1, max(floor, index - _HEAD_LINES) - 1, -1):
        text = lines[at].text
        plain = flat(text[:LONGEST])
        if words.ORNAMENT.match(text):
            continue
        if words.NATIONAL.search(plain) or words.PARTY.search(plain):
            has_title = True
        elif (
            text[:1] == "-"
            or is_post(text)
            or not (
                words.MOTTO.search(plain)
                or words.NUMBER.match(plain)
                or words.DATE.search(plain)
                or is_issuer_like(text)
            )
        ):
            break
        first = at
    return first if has_title else index


def has_head(lines: Sequence[Line]) -> bool:
    """Tell whether *lines*, which follow a signature, begin with the head of another document."""
    return any(
        words.NATIONAL.search(flat(line.text[:LONGEST])) or words.PARTY.search(flat(line.text[:LONGEST]))
        for line in lines[:_TITLE_LINES]
        if line.text.lstrip("|*_ \t")[:1].isupper()
    )


def read_appendix(source: Source, lines: Sequence[Line], aside: list[Unclassified]) -> Appendix:
    """Read one appendix."""
    is_landscape = source.areas is not None and source.areas.is_landscape(lines[0])
    at = _title_at(lines)
    own = Header()
    if at:
        zone = Zone(source, lines[0].start, lines[at - 1].end)
        own, ornaments = read_components(zone, has_title=True)
        aside += ornaments
        aside += fill_gaps(source, (own,), aside, *source.span(zone.start, zone.end))
        lines = lines[at:]
        if not lines:
            return Appendix(header=own)
    first = lines[0]
    label = header = title = None
    printed = one_blank(first.text.strip("*| \t"))
    span = source.span(first.start, first.end)
    reference_at = next(
        (
            i
            for i in range(1, min(len(lines), _TITLE_LINES))
            if words.PROMULGATED.match(flat(lines[i].text.strip("*| \t")))
        ),
        None,
    )
    if reference_at is not None and words.TITLED_APPENDIX.match(flat(printed)):
        label, title, index = _label_and_title(source, lines[:reference_at], aside)
        header = own if at else None
    elif words.APPENDIX.match(flat(printed)):
        label = Phrase(printed, (span,))
        title, index = _title(source, lines[: reference_at or len(lines)], 1, aside)
        header = own if at else None
    elif (found := read_title(printed)) is not None:
        kind = KindLine(found.kind, found.text, (span,))
        abstract, index, ornaments = read_abstract(source, lines[: reference_at or len(lines)], 1, own, found.rest)
        aside += ornaments
        header = evolve(own, kind=kind, abstract=abstract)
    elif reference_at is not None:
        title, index = _title(source, lines[:reference_at], 0, aside)
        header = own if at else None
    else:
        header, index = own, 0
    reference, index = _reference(source, lines, index) if reference_at is not None else (None, index)
    foot = find_closing(source, lines, index)
    stop = len(lines) if foot is None else foot
    within = lines[index:stop]
    paras = paragraphs(source, within, measure(within), aside)
    preamble, taken = read_preamble(paras)
    appendix = Appendix(label, title, reference, header, preamble, build_tree(paras[taken:]), is_landscape=is_landscape)
    if foot is None:
        return appendix
    closing = read_closing(source, lines, foot, len(lines))
    aside += closing.aside
    span = source.span(lines[foot].start, lines[closing.next_line - 1].end)
    aside += fill_gaps(source, (*closing.signatures, closing.recipients), aside, *span)
    rest = lines[closing.next_line :]
    body = appendix.body
    if rest:
        body += build_tree(paragraphs(source, rest, measure(rest), aside))
    return evolve(appendix, body=body, signatures=closing.signatures, recipients=closing.recipients)


def _title_at(lines: Sequence[Line]) -> int:
    """Return the line of the label or the kind; where neither is printed, the line after the head."""
    last = 0
    for index, line in enumerate(lines[:_HEAD_LINES]):
        plain = flat(line.text[:LONGEST].strip("*| \t"))
        if words.APPENDIX.match(plain) or read_title(line.text):
            return index
        if words.NATIONAL.search(plain) or words.MOTTO.search(plain) or words.PARTY.search(plain):
            last = index + 1
    return last


def _label_and_title(source: Source, lines: Sequence[Line], aside: list[Unclassified]) -> tuple[Phrase, Phrase, int]:
    """Return what ``Phụ lục 1: Danh sách …`` says, with the lines below that go on, and the line after them."""
    first = lines[0]
    cut = source.text.find(":", first.start, first.end) + 1
    label, _, words_behind = one_blank(first.text.strip("*| \t")).partition(":")
    more, index = _title(source, lines, 1, aside)
    parts = [Phrase(words_behind.strip(), (source.span(cut, first.end),)), *([] if more is None else [more])]
    title = Phrase(" ".join(part.text for part in parts), [span for part in parts for span in part.spans])
    return Phrase(f"{label}:", (source.span(first.start, cut),)), title, index


def _title(source: Source, lines: Sequence[Line], start: int, aside: list[Unclassified]) -> tuple[Phrase | None, int]:
    return_phrase, index, ornaments = read_abstract(source, lines, start, Header())
    aside += ornaments
    return return_phrase, index


def _reference(source: Source, lines: Sequence[Line], index: int) -> tuple[Phrase | None, int]:
    """Return the line ``(Kèm theo …)``, which may run over several lines to its closing bracket."""
    if index >= len(lines) or not words.PROMULGATED.match(flat(lines[index].text.strip("*| \t"))):
        return None, index
    parts: list[str] = []
    spans: list[Span] = []
    for at in range(index, min(len(lines), index + 5)):
        line = lines[at]
        parts.append(line.text.strip("*| \t"))
        spans.append(source.span(line.start, line.end))
        if ")" in line.text or not parts[0].startswith("("):
            break
    return Phrase(one_blank(" ".join(parts)), spans), index + len(parts)
