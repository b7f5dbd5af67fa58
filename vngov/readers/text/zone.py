"""The stretch of text above the kind: what its patterns have taken, and where the cells that are left belong.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from vngov.model import Phrase, Unclassified, UnclassifiedReason
from vngov.readers.text import words
from vngov.readers.text.cells import Cell
from vngov.readers.text.lines import Source
from vngov.readers.text.words import flat

if TYPE_CHECKING:
    from vngov.diagnostics import Span

__all__ = ["Leftovers", "Zone", "is_issuer_like"]

_MAX_NAME = 90


@define
class Zone:
    """The stretch of text above the kind, the addressees or the first sentence."""

    source: Source
    start: int
    end: int
    taken: list[tuple[int, int]] = field(factory=list[tuple[int, int]])

    def take(self, start: int, end: int) -> tuple[Span, ...]:
        """Mark a stretch as taken and return its place in the source."""
        self.taken.append((start, end))
        return (self.source.span(start, end),)

    def rest(self) -> list[tuple[int, int]]:
        """Return the stretches that no component has taken."""
        stretches: list[tuple[int, int]] = []
        position = self.start
        for start, end in sorted(self.taken):
            if start > position:
                stretches.append((position, start))
            position = max(position, end)
        if position < self.end:
            stretches.append((position, self.end))
        return stretches


def is_issuer_like(text: str) -> bool:
    """Tell whether a line may name a body, or is the number below it."""
    plain = text.strip("*| \t_-")
    if len(plain) > _MAX_NAME or not plain:
        return False
    letters = [character for character in plain if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return (
        bool(letters) and (capitals >= 0.8 * len(letters) or _is_number(plain)) and not words.PANEL.match(flat(plain))
    )


def _is_number(text: str) -> bool:
    found = words.NUMBER.match(flat(text))
    return found is not None


class Leftovers:
    """Sorts the cells of the head that no pattern took."""

    def __init__(self, zone: Zone, *, has_title: bool, national_is_whole: bool) -> None:
        """Sort what *zone* has left; under a kind the abstract stands elsewhere.

        ``VIỆT NAM`` alone on a line is the end of a national title only where one is not whole without it.
        """
        self.zone = zone
        self.has_title = has_title
        self._national_is_whole = national_is_whole
        self.issuers: list[Phrase] = []
        self.abstract: list[Phrase] = []
        self.title_pieces: list[Phrase] = []
        self.circulation: list[Phrase] = []
        self.marks: dict[str, Phrase] = {}
        self.aside: list[Unclassified] = []
        self._number_start = min(
            (start for start, _ in zone.taken if words.NUMBER.match(flat(zone.source.text[start : start + 200]))),
            default=zone.end,
        )

    def put(self, cell: Cell) -> None:
        """Give *cell* its place."""
        phrase = Phrase(cell.text, (self.zone.source.span(cell.start, cell.end),))
        plain = flat(cell.text)
        mark = words.MARKS.get(plain)
        if cell.is_ornament or words.PAGE_NUMBER.match(plain):
            self._aside(phrase, UnclassifiedReason.ORNAMENT)
        elif words.PANEL.match(plain):
            self._aside(phrase, UnclassifiedReason.SIGNATURE_PANEL)
        elif mark == "circulation":
            self.circulation.append(phrase)
        elif mark is not None and mark not in self.marks:
            self.marks[mark] = phrase
        elif words.NATIONAL.fullmatch(plain) or words.MOTTO.fullmatch(plain):  # the head stands there twice
            self._aside(phrase, UnclassifiedReason.ORNAMENT)
        elif not self._national_is_whole and any(
            piece.match(plain) for piece in (words.NATIONAL_START, words.NATIONAL_END, words.PARTY_START)
        ):
            self.title_pieces.append(phrase)
        elif words.SUBJECT.match(plain) or self.abstract:
            self._abstract(phrase)
        elif (cell.start < self._number_start and is_issuer_like(cell.text)) or (
            self.issuers and words.UNFINISHED.search(flat(self.issuers[-1].text)) and cell.text.isupper()
        ):
            self.issuers.append(phrase)
        elif not self.has_title and cell.start > self._number_start and len(cell.text) > 3:  # noqa: PLR2004 - specks of a scan
            self._abstract(phrase)
        elif not self.issuers and cell.text.isupper() and words.BODY_HEAD.match(plain):
            self.issuers.append(phrase)
        else:
            self._aside(phrase, UnclassifiedReason.HANDWRITING)

    def _abstract(self, phrase: Phrase) -> None:
        if self.has_title:
            self._aside(phrase, UnclassifiedReason.HANDWRITING)
        else:
            self.abstract.append(phrase)

    def _aside(self, phrase: Phrase, reason: UnclassifiedReason) -> None:
        self.aside.append(Unclassified(phrase.text, reason, phrase.spans))
