"""A head that is one sentence: kind, author, number, day and subject, as collections of older acts print it.

``NGHỊ ĐỊNH`` / ``CỦA CHÍNH PHỦ SỐ 37/2007/NĐ-CP NGÀY 09 THÁNG 3 NĂM 2007`` / ``VỀ MINH BẠCH TÀI SẢN, THU NHẬP``.  No
rule of form asks for it; books and data bases of laws set the title of an act so, and its own head falls away.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.model import Header, Issuer, NumberLine, Phrase, PlaceAndDate
from vngov.readers.text.lines import one_blank
from vngov.readers.text.titles import read_title
from vngov.values import DocumentNumber, PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.text.lines import Line, Source

__all__ = ["catalogue_title", "read_catalogue_head"]

_SENTENCE = re.compile(
    r"""
    \s*CỦA\s+(?P<issuer>[^\d]{3,140}?)(?:\s+NƯỚC\s+CỘNG\s[^\d]{10,40}?\sNAM)?,?
    \s+(?P<number>SỐ\s*:?\s*(?P<figures>[0-9]{1,5}[A-ZĐ]?\s?[-/]\s?[^\s,;]+))
    (?:,?\s+(?P<date>NGÀY\s+[0-9]{1,2}(?:\s?[-/.]\s?[0-9]{1,2}\s?[-/.]\s?|\s+THÁNG\s+[0-9]{1,2}\s+NĂM\s+)(?:19|20)[0-9]{2}))?
    (?:,?\s+(?P<rest>\S.*))?
    """,
    re.VERBOSE | re.DOTALL,
)
_LAST_LINE = 12  # further down it is a word of a page, not a head
_MOST_LINES = 12


def catalogue_title(source: Source, lines: Sequence[Line]) -> int | None:
    """Return the line of a kind that such a sentence follows; None where there is none."""
    for index, line in enumerate(lines[:_LAST_LINE]):
        if read_title(line.text):
            below = lines[index + 1 : index + 1 + _MOST_LINES]
            is_one = bool(below) and _SENTENCE.match(source.text, below[0].start, below[-1].end) is not None
            return index if is_one else None
    return None


def read_catalogue_head(source: Source, header: Header, start: int, end: int) -> tuple[Header, Phrase | None]:
    """Return *header* with what the sentence between two offsets says, and the abstract that it leaves."""
    found = _SENTENCE.match(source.text, start, end)
    if found is None:
        return header, None

    def phrase(name: str) -> Phrase | None:
        if found[name] is None:
            return None
        return Phrase(one_blank(found[name].strip(" *\n")), (source.span(*found.span(name)),))

    issuer, number, day = phrase("issuer"), phrase("number"), phrase("date")
    figures = one_blank(found["figures"].strip(" *"))
    parsed = DocumentNumber.try_parse(figures)
    date = None if day is None else PartialDate.try_parse(day.text.lower())
    header = evolve(
        header,
        issuers=(Issuer(issuer),) if issuer is not None else header.issuers,
        number=None if number is None else NumberLine(parsed, "" if parsed else figures, number.text, number.spans),
        place_and_date=None if day is None else PlaceAndDate(None, date, "" if date else day.text, day.text, day.spans),
    )
    return header, phrase("rest")
