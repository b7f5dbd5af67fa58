"""The cells of a foot sorted: lines of the list of recipients, lines of signatures, and what is neither.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 7 and 9; 36-HD/VPTW and 05-HD/VPTW.  A cell is told by what it says; its
column only decides where it could be either.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from attrs import define, evolve, field

from vngov.diagnostics import Span
from vngov.model import Authority, Phrase, Signature, SigningAuthority, Unclassified, UnclassifiedReason
from vngov.readers.text import words
from vngov.readers.text.cells import Cell, trimmed
from vngov.readers.text.front import split_run_on
from vngov.readers.text.lines import Source
from vngov.readers.text.posts import is_post, mostly_capitals, next_signature_line, person
from vngov.readers.text.tails import tail_of
from vngov.readers.text.words import LONGEST, flat

__all__ = ["Foot"]

_DASH = re.compile(r"[-–—~+•_*]\s*(?=\S)")
_NOTE = re.compile(r"^\(?\s*(?:da ky|ky ten|ky thay|ky, |chu ky|kiem\b|ky boi)")
_SIGNED = re.compile(r"\(?\s*(?:da ky|ky ten)\s*\)?\s*[:.]?\s+(?=[^\W\d_])")
_SIGNED_AFTER = re.compile(r"\s*[-–,(]\s*(?:da ky)\s*\)?$")
_SPECKS_BEFORE = re.compile(
    r"^(?:(?:[^\w(“\"]|_)+|\d{1,3}\s+|\S{1,9}(?=(?:KT|TM|TL|TUQ)\.\s?[A-ZĐ])|[IVl]{1,3}\s+(?=[A-ZĐ]{3}))+"
)
_SPECKS_AFTER = re.compile(r"(?<=[;,.:])\s+[^\w\s]{1,3}$")
_DRAFTER = re.compile(r"^[A-ZĐ][\w.]{0,9}\.?\s?\(\d{1,4}\)$|^[A-ZĐ]{2,5}-\d{1,4}$")
_PROSE = 160
_WORDS_OF_A_LINE = 6
_MOST_LINES_BESIDE = 1  # of a signature that was put below the list
_MOST_POST_LINES = 4
_LONGEST_INK = 12
_ENOUGH = 8  # characters, to find a place again
_RIGHTS = {
    "t": SigningAuthority.ON_BEHALF,
    "tm": SigningAuthority.ON_BEHALF,
    "kt": SigningAuthority.DEPUTY,
    "tl": SigningAuthority.BY_ORDER,
    "tuq": SigningAuthority.BY_DELEGATION,
    "q": SigningAuthority.ACTING,
}


@define
class _Signer:
    """A signature block that is still being read."""

    authorities: list[Authority] = field(factory=list[Authority])
    position: list[Phrase] = field(factory=list[Phrase])
    note: Phrase | None = None
    rank: Phrase | None = None
    office: list[Phrase] = field(factory=list[Phrase])
    name: Phrase | None = None
    row: int = -1

    @property
    def is_begun(self) -> bool:
        """Whether only the right to sign has been read."""
        return bool(self.authorities) and not (self.position or self.name or self.office)

    @property
    def is_post_open(self) -> bool:
        """Whether the last line of the post asks for another: ``CHỦ TỊCH QUỐC`` / ``HỘI``."""
        return (
            bool(self.position) and not self.name and words.UNFINISHED.search(flat(self.position[-1].text)) is not None
        )

    def go_on(self, line: Phrase) -> None:
        """Add a line to the one that names for whom is signed: ``KT. BỘ TRƯỞNG`` / ``BỘ TÀI CHÍNH``."""
        last = self.authorities[-1]
        self.authorities[-1] = evolve(
            last,
            principal=f"{last.principal} {line}",
            raw=f"{last.raw} {line}",
            spans=last.spans + line.spans,
        )

    def build(self) -> Signature:
        return Signature(
            self.authorities, _joined(self.position), self.name, self.note, self.rank, _joined(self.office)
        )


def _joined(lines: list[Phrase]) -> Phrase | None:
    return Phrase(" ".join(p.text for p in lines), [s for p in lines for s in p.spans]) if lines else None


@define
class Foot:
    """Sorts the cells of the foot."""

    source: Source
    label: Phrase | None = None
    items: list[tuple[list[str], list[Span]]] = field(factory=list[tuple[list[str], list[Span]]])
    drafted_by: Phrase | None = None
    signers: list[_Signer] = field(factory=list[_Signer])
    aside: list[Unclassified] = field(factory=list[Unclassified])
    is_first_loose: bool = False
    last_item: int = 0

    def signatures(self) -> tuple[Signature, ...]:
        """Return the signatures; a post below a name, with no name of its own, belongs to the person above it."""
        kept: list[_Signer] = []
        for signer in self.signers:
            above = kept[-1] if kept else None
            if above is not None and above.name and not (signer.authorities or signer.name):
                above.office += signer.position + signer.office
            else:
                kept.append(signer)
        return tuple(signer.build() for signer in kept)

    @property
    def is_list_done(self) -> bool:
        """Whether the archive line has come and ended."""
        return bool(self.items) and flat(self.items[-1][0][0]).lstrip("-–—~+•_* ").startswith("luu")

    @property
    def is_complete(self) -> bool:
        """Whether both the list and the signature have come to their end."""
        return self.is_signed and (self.is_list_done or self.label is None or not self.items)

    @property
    def is_signed(self) -> bool:
        """Whether every signature has its name; a post that stands below a name needs none."""
        is_named = False
        for signer in self.signers:
            if not signer.name and (signer.authorities or not is_named):
                return False
            is_named = bool(signer.name)
        return bool(self.signers)

    def put(self, cell: Cell) -> bool:
        """Give *cell* its place; False where it is no part of a foot."""
        text, plain = cell.text, flat(cell.text[:LONGEST])
        span = self.source.span(cell.start, cell.end)
        if cell.is_ornament or words.PAGE_NUMBER.match(plain):
            reason = UnclassifiedReason.ORNAMENT if cell.is_ornament else UnclassifiedReason.PAGE_FURNITURE
            self.aside.append(Unclassified(text, reason, (span,)))
            return True
        if words.PANEL.match(plain):
            self.aside.append(Unclassified(text, UnclassifiedReason.SIGNATURE_PANEL, (span,)))
            return True
        if self.label is None and (found := words.RECIPIENTS.match(plain)):
            return self._put_label(cell, found.end())
        if self.label is not None and _DASH.match(text) and not (self.is_list_done and self.is_signed):
            if self.is_list_done and self._is_apart(cell):
                return False
            self._put_item(cell)
            return True
        return (
            self._put_note_and_name(cell, plain)
            or self._put_signature(cell, plain, span)
            or self._continue_item(cell, span)
        )

    def _put_note_and_name(self, cell: Cell, plain: str) -> bool:
        """Take ``Đã ký: Lê Văn An`` and ``Lê Văn An – Đã ký`` apart."""
        if (after := _SIGNED_AFTER.search(plain)) and person(cell.text[: after.start()]):
            place = self.source.text.find(cell.text[after.start() :].strip(), cell.start, cell.end)
            if place > cell.start:
                self.put(Cell(cell.text[: after.start()].rstrip(" -–,"), cell.start, place, cell.column, cell.row))
                note = Phrase(cell.text[after.start() :].strip(" -–,"), (self.source.span(place, cell.end),))
                if self.signers and self.signers[-1].note is None:
                    self.signers[-1].note = note
                return True
        signed = _SIGNED.match(plain)
        if signed is None or not person(cell.text[signed.end() :]):
            return False
        start = self.source.text.find(cell.text[signed.end() :].split()[0], cell.start + 1, cell.end)
        if start < 0:
            return False
        self.put(Cell(cell.text[: signed.end()].strip(), cell.start, start, cell.column, cell.row))
        return self.put(Cell(cell.text[signed.end() :], start, cell.end, cell.column + signed.end(), cell.row))

    def _put_label(self, cell: Cell, end: int) -> bool:
        start_of_rest = cell.end - len(cell.text) + end if len(cell.text) == cell.end - cell.start else cell.end
        rest = cell.text[end:].strip() if start_of_rest < cell.end else ""
        if not rest and (words_after := cell.text[end:].strip()):  # emphasis was dropped: find the place again
            place = self.source.text.find(words_after[:_ENOUGH], cell.start, cell.end)
            if place > 0:
                start_of_rest, rest = place, words_after
        if not rest:
            start_of_rest = cell.end
        self.label = Phrase(cell.text[:end].rstrip(" :;."), (self.source.span(cell.start, start_of_rest),))
        if rest and not self._put_tail(Cell(rest, start_of_rest, cell.end, cell.column + end, cell.row)):
            self.put(Cell(rest, start_of_rest, cell.end, cell.column + end, cell.row))
            is_short = len(rest) < _LONGEST_INK and not flat(rest).lstrip("- ").startswith("nhu ")
            self.is_first_loose = (
                len(self.items) == 1 and rest[-1:] not in ";,.:" and (is_short or not _DASH.match(rest))
            )
        return True

    def _put_tail(self, cell: Cell) -> bool:
        """Give the end of a line of the list to the signature beside it, without the specks before it."""
        text = _SPECKS_BEFORE.sub("", cell.text)
        is_signature = is_post(text) or person(text) or (words.AUTHORITY.match(flat(text)) and mostly_capitals(text))
        return bool(is_signature) and self.put(Cell(text, cell.start, cell.end, cell.column, cell.row))

    def _is_apart(self, cell: Cell) -> bool:
        """Whether lines of words stand between the archive line, which is the last of the list by law, and a cell."""
        between = self.source.text[self.last_item : cell.start].split("\n")
        return sum(len(line.split()) >= _WORDS_OF_A_LINE for line in between) > _MOST_LINES_BESIDE

    def _put_item(self, cell: Cell) -> None:
        self.last_item = cell.end
        pieces = split_run_on(cell.text)
        if len(pieces) > 1:
            place = cell.start
            for piece in pieces:
                place = max(place, self.source.text.find(piece, place, cell.end))
                end = min(cell.end, place + len(piece))
                self._put_item(Cell(piece, place, end, cell.column, cell.row))
                place = end
            return
        if self.is_first_loose and len(self.items) == 1:  # ink beside the label, not a line of the list
            (ink, spans) = self.items.pop()
            self.aside.append(Unclassified(" ".join(ink), UnclassifiedReason.HANDWRITING, spans))
        self.is_first_loose = False
        cut = tail_of(cell.text) if len(cell.text) == cell.end - cell.start else 0
        if cut:
            place = cell.start + cut
            item = cell.text[:cut].rstrip()
            self.items.append(([_SPECKS_AFTER.sub("", item)], [self.source.span(cell.start, place)]))
            tail = Cell(cell.text[cut:], place, cell.end, cell.column + cut, cell.row)
            if not self._put_tail(tail):
                span = self.source.span(place, cell.end)
                self.aside.append(Unclassified(tail.text, UnclassifiedReason.HANDWRITING, (span,)))
            return
        self.items.append(([cell.text], [self.source.span(cell.start, cell.end)]))

    def _put_body(self, cell: Cell, body: Phrase) -> bool:
        """Give the name of a body to the right to sign above it, to the person above it, or to a new signature."""
        current = self.signers[-1] if self.signers else None
        if self._is_item_open(cell):
            return False
        if current is not None and current.is_begun and cell.row != current.row:
            current.go_on(body)
        elif current is not None and current.name and cell.row != current.row:
            current.office.append(body)
        elif self.label is None:
            self.signers.append(_Signer(office=[body], row=cell.row))
        else:
            return False
        return True

    def _put_signature(self, cell: Cell, plain: str, span: Span) -> bool:
        text = cell.text
        if cut := next_signature_line(text):
            start = self.source.text.find(text[cut:].split()[0], cell.start + cut, cell.end)
            if start > 0:
                head = Cell(text[:cut].rstrip(), cell.start, start, cell.column, cell.row)
                self._put_signature(
                    head, flat(head.text), self.source.span(*trimmed(self.source.text, head.start, start))
                )
                return self.put(Cell(text[cut:], start, cell.end, cell.column + cut, cell.row))
        current = self.signers[-1] if self.signers else None
        phrase = Phrase(text, (span,))
        found = words.AUTHORITY.match(plain)
        if found and mostly_capitals(text):
            key = re.sub(r"[^a-z]", "", found["right"])
            if current is None or current.name or current.position:
                current = _Signer(row=cell.row)
                self.signers.append(current)
            principal = text[found.end() :].strip()
            current.authorities.append(
                Authority(_RIGHTS.get(key, SigningAuthority.ON_BEHALF), principal, text, (span,))
            )
            return True
        if text.isupper() and current is not None and current.is_post_open and not self._is_item_open(cell):
            current.position.append(phrase)
            return True
        if text.isupper() and not is_post(text) and words.BODY_HEAD.match(plain) and self._put_body(cell, phrase):
            return True
        if is_post(text):
            if current is not None and current.name and current.office:  # it heads the next signature
                self.signers.append(_Signer(office=current.office))
                current.office = []
            waiting = next((signer for signer in self.signers if signer.office and not signer.position), None)
            if waiting is not None and waiting.row != cell.row:
                waiting.position.append(phrase)
                waiting.row = cell.row
                return True
            if current is None or current.name or (current.position and current.row == cell.row):
                current = _Signer()
                self.signers.append(current)
            current.position.append(phrase)
            current.row = cell.row
            return True
        if self.drafted_by is None and self.is_list_done and _DRAFTER.match(text):
            self.drafted_by = phrase
            return True
        if _NOTE.match(plain):
            open_signer = next((signer for signer in self.signers if not (signer.note or signer.name)), None)
            open_signer = open_signer or (current if current is not None and current.note is None else None)
            if open_signer is not None:
                open_signer.note = phrase
                return True
        if found_person := person(text):
            unnamed = next((signer for signer in self.signers if signer.name is None), None)
            if (
                unnamed is None
                and not self.signers
                and not self._is_item_open(cell)
                and (self.items or self.label is None)
            ):
                unnamed = _Signer()
                self.signers.append(unnamed)
            if unnamed is not None:
                unnamed.rank, unnamed.name = self._rank_and_name(cell, *found_person)
                return True
        if (
            current is not None
            and current.name is None
            and current.position
            and text.isupper()
            and len(current.position) < _MOST_POST_LINES
            and not self._is_item_open(cell)
        ):
            current.position.append(phrase)
            return True
        return False

    def _rank_and_name(self, cell: Cell, rank: str, name: str) -> tuple[Phrase | None, Phrase]:
        cut = cell.start
        if rank:
            cut = self.source.text.find(name.split(maxsplit=1)[0], cell.start + len(rank), cell.end)
        spans = (self.source.span(cut, cell.end),)
        return (Phrase(rank, (self.source.span(cell.start, cut),)) if rank else None), Phrase(name, spans)

    def _is_item_open(self, cell: Cell) -> bool:
        return bool(self.items) and cell.column < 30 and not self.items[-1][0][-1].rstrip().endswith((";", ",", "."))  # noqa: PLR2004 - the left column

    def _continue_item(self, cell: Cell, span: Span) -> bool:
        if self.label is None:
            return False
        if not self.items:
            if len(cell.text) > _PROSE:
                return False
            self.items.append(([cell.text], [span]))
            return True
        last, text = self.items[-1][0][-1].rstrip(), cell.text
        if last.endswith(";") and cell.text[-1:] in ";." and not _DASH.match(self.items[0][0][0]):
            self.items.append(([cell.text], [span]))  # a list without dashes
            return True
        if last.endswith((";", ".")) and not (
            last.endswith(";") and text[-1:] in ";," and not self.is_list_done and not text.isupper()
        ):
            return False
        if self.is_list_done and not cell.text[:1].islower():
            return False
        self.items[-1][0].append(cell.text)
        self.items[-1][1].append(span)
        return True
