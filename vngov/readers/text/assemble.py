"""From a text to a document: the stages in order, each line of the source going to exactly one of them.

.. versionadded:: 0.1
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from vngov.diagnostics import Diagnostic, Severity
from vngov.i18n import N_
from vngov.model import (
    Addressees,
    Appendix,
    Block,
    Document,
    Header,
    Phrase,
    ReadResult,
    Unclassified,
    UnclassifiedReason,
)
from vngov.readers.text import words
from vngov.readers.text.appendices import appendix_starts, has_head, read_appendix
from vngov.readers.text.areas import lay_out
from vngov.readers.text.closing import Closing, find_closing, read_closing
from vngov.readers.text.copies import copy_starts, read_copies
from vngov.readers.text.front import read_addressees, read_preamble
from vngov.readers.text.gaps import fill_gaps
from vngov.readers.text.head import Head, read_head
from vngov.readers.text.joint import open_codes
from vngov.readers.text.lines import Line, Source, one_blank, split_lines
from vngov.readers.text.page import below_document, is_web_line, text_lines
from vngov.readers.text.paragraphs import measure, paragraphs
from vngov.readers.text.tree import build_tree
from vngov.readers.text.words import flat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vngov.readers.text.layout import Layout

__all__ = ["assemble"]

_INVITATIONS = frozenset({"giay-moi", "thu-moi"})
_OPENING_LINES = 6


@define
class _Parts:
    """What the stages have read so far."""

    document: Document
    aside: list[Unclassified] = field(factory=list[Unclassified])


def assemble(text: str, layout: Layout | None = None, as_of: date | None = None) -> ReadResult:
    """Read *text*, set as *layout* says, into a document; *as_of* is the day on which codes are read.

    Never raises; every non-blank character ends in one node.
    """
    source = Source.of(text)
    source.as_of = as_of
    if layout is not None:
        source.areas = lay_out(source, layout)
        source.diagnostics[:0] = layout.diagnostics
    lines = split_lines(source)
    if not lines:
        note = Diagnostic("empty", Severity.WARNING, N_("the text holds no characters"))
        aside = [] if source.areas is None else source.areas.complete(())
        aside += fill_gaps(source, (), aside, 0, len(text), reason=UnclassifiedReason.CONTROL)
        return ReadResult(Document(unclassified=aside), (*source.diagnostics, note), text)
    forms = copy_starts(source, lines, 1)
    copied = lines[forms[0] :] if forms else []
    lines = lines[: forms[0]] if forms else lines
    head = read_head(source, lines)
    parts = _read_page(source, lines) if head is None else _read_document(source, lines, head)
    if forms:
        copies = read_copies(source, copied, [start - forms[0] for start in forms], parts.aside)
        parts.document = evolve(parts.document, copies=copies)
    if source.areas is not None:
        parts.aside = source.areas.complete(parts.aside)
    if source.spans is not None or source.areas is not None:  # there may be characters that no line holds
        parts.aside += fill_gaps(
            source, (parts.document,), parts.aside, 0, len(text), reason=UnclassifiedReason.CONTROL
        )
    parts.aside.sort(key=_place)
    document = evolve(parts.document, unclassified=parts.aside)
    notes = [*source.diagnostics, *_remarks(document)]
    return ReadResult(document, tuple(notes), text)


def _place(node: Unclassified) -> int:
    return node.spans[0].start if node.spans else 0


def _read_page(source: Source, lines: list[Line]) -> _Parts:
    """Read a text without a head."""
    first, stop = text_lines(lines)
    aside = _set_aside(source, lines[:first]) + _set_aside(source, lines[stop:])
    kept: list[Line] = []
    for line in lines[first:stop]:
        if len(line.text) < 80 and is_web_line(line.text):  # noqa: PLR2004 - a file name
            aside += _set_aside(source, [line])
        else:
            kept.append(line)
    return _Parts(Document(body=_body(source, kept, aside)), aside)


def _set_aside(
    source: Source, lines: Sequence[Line], reason: UnclassifiedReason = UnclassifiedReason.WEB_PAGE
) -> list[Unclassified]:
    return [Unclassified(one_blank(line.text) or "*", reason, (source.span(line.start, line.end),)) for line in lines]


def _body(source: Source, lines: Sequence[Line], aside: list[Unclassified]) -> tuple[Block, ...]:
    return build_tree(paragraphs(source, lines, measure(lines), aside))


def _read_document(source: Source, lines: list[Line], head: Head) -> _Parts:
    """Read what stands below a head."""
    aside = head.aside
    index = head.next_line
    addressees = None
    if index < len(lines):
        addressees, index = _addressees(source, lines, index, aside)
    opening: list[Line] = []
    if addressees is None and head.header.kind is not None and head.header.kind.id in _INVITATIONS:
        addressees, opening, index = _late_addressees(source, lines, index)
    starts = appendix_starts(lines, index, has_tables=source.areas is not None)
    foot = find_closing(source, lines, index)
    limit = next((start for start in starts if foot is None or start > foot), len(lines))
    stop = min(limit, index + below_document(lines[index:])) if foot is None else foot
    own = opening + lines[index:stop]
    paras = paragraphs(source, own, measure(own), aside)
    preamble, taken = read_preamble(paras)
    closing = Closing((), None, stop, []) if foot is None else read_closing(source, lines, foot, limit)
    aside += closing.aside
    document = Document(
        head.header,
        addressees,
        preamble,
        build_tree(paras[taken:]),
        closing.signatures,
        closing.recipients,
    )
    front = source.span(0, lines[index].start if index < len(lines) else lines[-1].end)
    aside += fill_gaps(source, (document,) if opening else (head.header, addressees), aside, *front)
    if foot is not None:
        span = source.span(lines[foot].start, lines[closing.next_line - 1].end)
        aside += fill_gaps(source, (*closing.signatures, closing.recipients), aside, *span)
    following = [start for start in starts if start >= closing.next_line]
    end = following[0] if following else len(lines)
    document, rest = _contact(source, document, lines[closing.next_line : end])
    if foot is not None and has_head(rest):  # a form or a report that goes with the letter
        following.insert(0, end - len(rest))
    else:
        aside += _after(source, rest)
    appendices: list[Appendix] = []
    end = following[-1] + below_document(lines[following[-1] :]) if following else len(lines)
    aside += _set_aside(source, lines[end:])
    for start, stop in pairwise([*following, end]):
        appendices.append(read_appendix(source, lines[start:stop], aside))
    return _Parts(evolve(document, appendices=appendices), aside)


def _addressees(
    source: Source, lines: list[Line], index: int, aside: list[Unclassified]
) -> tuple[Addressees | None, int]:
    at = index
    while at < len(lines) and at < index + 3 and (not lines[at].text or words.ORNAMENT.match(lines[at].text)):
        at += 1
    if at >= len(lines):
        return None, index
    addressees, following = read_addressees(source, lines, at)
    if addressees is None:
        return None, index
    aside += _set_aside(source, lines[index:at], UnclassifiedReason.ORNAMENT)
    return addressees, following


def _late_addressees(source: Source, lines: list[Line], index: int) -> tuple[Addressees | None, list[Line], int]:
    """Return the addressees of an invitation that first says to what, the lines above them, and the line below."""
    for at in range(index + 1, min(len(lines), index + _OPENING_LINES)):
        if words.ADDRESSEES.match(flat(lines[at].text[: words.LONGEST])):
            addressees, following = read_addressees(source, lines, at)
            return addressees, lines[index:at], following
    return None, [], index


def _contact(source: Source, document: Document, after: Sequence[Line]) -> tuple[Document, Sequence[Line]]:
    """Take the address line (ô 13) from below the signature."""
    if len(after) and flat(after[0].text).startswith(("dia chi:", "dia chi :")) and len(after) <= 2:  # noqa: PLR2004 - one line, or two
        phrase = Phrase(
            one_blank(" ".join(line.text for line in after)), [source.span(line.start, line.end) for line in after]
        )
        return evolve(document, contact=phrase), ()
    return document, after


def _after(source: Source, lines: Sequence[Line]) -> list[Unclassified]:
    nodes: list[Unclassified] = []
    for line in lines:
        reason = UnclassifiedReason.TRAILER
        if not line.text or words.ORNAMENT.match(line.text):
            reason = UnclassifiedReason.ORNAMENT
        elif words.PANEL.match(flat(line.text)):
            reason = UnclassifiedReason.SIGNATURE_PANEL
        nodes += _set_aside(source, [line], reason)
    return nodes


def _remarks(document: Document) -> list[Diagnostic]:
    """Say what the head holds that could not be read as a value."""
    notes: list[Diagnostic] = []
    header: Header = document.header
    if header.number is not None and header.number.number is None and header.number.spans:
        notes.append(
            Diagnostic(
                "number-unreadable",
                Severity.WARNING,
                N_("the document number cannot be read: {text!r}"),
                (("text", header.number.text),),
                header.number.spans[0],
            )
        )
    if (number := header.number) is not None and number.number is not None and number.spans:
        codes = open_codes(number.number, len(header.issuers))
        if codes:
            notes.append(
                Diagnostic(
                    "number-of-several",
                    Severity.INFO,
                    N_("the number may be of several bodies, {codes}, but the head does not name as many"),
                    (("codes", ", ".join(codes)),),
                    number.spans[0],
                )
            )
    place = header.place_and_date
    if place is not None and place.date is None and place.text and place.spans:
        notes.append(
            Diagnostic(
                "date-unreadable",
                Severity.WARNING,
                N_("the date of issue cannot be read: {text!r}"),
                (("text", place.text),),
                place.spans[0],
            )
        )
    return notes
