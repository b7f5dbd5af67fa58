"""The head of a document: everything above its first sentence.

Components 1 to 5, 10 and 11 of NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II; cells 1 to 5 and 10 to 11 of the Party
guides 36-HD/VPTW and 05-HD/VPTW.  What is missing is None; nothing is filled in from elsewhere.

    >>> from vngov.model import Header, Issuer
    >>> head = Header(issuers=[Issuer("VĂN PHÒNG CHÍNH PHỦ")], number="7845/VPCP-ĐP", abstract="V/v đi làm")
    >>> head.number.number.symbol.unit
    'ĐP'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.model.phrase import Phrase, Spans, to_optional_phrase, to_phrase, to_phrases, to_spans
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate
from vngov.values.symbol import Symbol

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Header", "Issuer", "KindLine", "NumberLine", "PlaceAndDate"]

_SYMBOL_AT_END = re.compile(r"[A-ZĐ]{2,}(?:\s?-\s?[A-ZĐ]\w*)+$")


@frozen
class Issuer:
    """The issuing body (cơ quan ban hành) and the bodies printed above it, the nearest last."""

    name: Phrase = field(converter=to_phrase)
    parents: tuple[Phrase, ...] = field(default=(), converter=to_phrases)


def _to_number(value: str | DocumentNumber | None) -> DocumentNumber | None:
    return DocumentNumber.parse(value) if isinstance(value, str) else value


@frozen
class NumberLine:
    """Number and symbol (số, ký hiệu).

    ``number`` is None where the printed text is no number of any known form; ``text`` is then what is
    printed, else empty.  ``raw`` is the line as printed, label included, when it was read.
    """

    number: DocumentNumber | None = field(default=None, converter=_to_number)
    text: str = ""
    raw: str = field(default="", eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)

    @property
    def symbol(self) -> Symbol | None:
        """The symbol, also of a number whose ordinal cannot be read."""
        number = self.number
        if number is None:
            _, _, rest = self.text.partition("/")
            last = _SYMBOL_AT_END.search(self.text)
            pieces = (rest, rest.rpartition("/")[2], last[0] if last else "")
            number = next(filter(None, (DocumentNumber.try_parse(f"/{piece}") for piece in pieces)), None)
        return number.symbol if number else None


@frozen
class PlaceAndDate:
    """Place and date of issue (địa danh, thời gian ban hành); either may be blank in a draft.

    ``text`` is what is printed where it is no date (else empty); ``raw`` the line as printed when read.
    """

    place: str | None = None
    date: PartialDate | None = None
    text: str = ""
    raw: str = field(default="", eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


@frozen
class KindLine:
    """The kind of the document (tên loại): an id of :data:`vngov.registries.kinds`, and the words printed.

    An official letter (công văn) prints no kind: its ``text`` is empty.
    """

    id: str
    text: str = ""
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


def _to_issuers(values: Iterable[str | Issuer]) -> tuple[Issuer, ...]:
    return tuple(Issuer(value) if isinstance(value, str) else value for value in values)


def _to_number_line(value: str | DocumentNumber | NumberLine | None) -> NumberLine | None:
    return NumberLine(value) if isinstance(value, str | DocumentNumber) else value


@frozen
class Header:
    """The head of a document.  A news page has an empty one.

    ``digital_signature`` is the line in the corner of an electronic copy or appendix in which its body signs: ``SAO Y;
    Sở Nội vụ; 16/6/2026; 08:30:00`` (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 14).
    """

    issuers: tuple[Issuer, ...] = field(default=(), converter=_to_issuers)
    national_title: Phrase | None = field(default=None, converter=to_optional_phrase)
    motto: Phrase | None = field(default=None, converter=to_optional_phrase)
    party_title: Phrase | None = field(default=None, converter=to_optional_phrase)
    number: NumberLine | None = field(default=None, converter=_to_number_line)
    place_and_date: PlaceAndDate | None = None
    kind: KindLine | None = None
    abstract: Phrase | None = field(default=None, converter=to_optional_phrase)
    secrecy: Phrase | None = field(default=None, converter=to_optional_phrase)
    urgency: Phrase | None = field(default=None, converter=to_optional_phrase)
    circulation: tuple[Phrase, ...] = field(default=(), converter=to_phrases)
    digital_signature: Phrase | None = field(default=None, converter=to_optional_phrase)
