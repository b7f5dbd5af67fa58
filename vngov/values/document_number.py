"""The number of a document (số, ký hiệu văn bản): ordinal, year where it carries one, and symbol.

State: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (number and symbol joined by a slash, numbers below 10 with
a leading zero, no year in administrative documents); normative documents: Luật 64/2025/QH15, Điều 7 (with the year).
Party: 36-HD/VPTW and 05-HD/VPTW (hyphen, then slash, never a year).

    >>> from vngov.values.document_number import DocumentNumber
    >>> number = DocumentNumber.parse("Số: 123 /2006/QD-TTg")
    >>> str(number), number.year, number.symbol.kind_code
    ('123/2006/QĐ-TTg', 2006, 'QĐ')
    >>> DocumentNumber.parse_reporting("157/TB_UBND").repairs
    ('underscore',)

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple, Self, TypeAlias, assert_never

from attrs import field, frozen

from vngov.errors import InvalidNumberError, InvalidSymbolError
from vngov.values._lazy_pattern import LazyPattern
from vngov.values._symbol_codes import BLANK_YEAR, KIND_CODES, MAX_LENGTH
from vngov.values._symbol_grammar import BODY, split
from vngov.values.symbol import Symbol

__all__ = ["DocumentNumber", "NumberFormat", "ParsedNumber"]

NumberFormat: TypeAlias = Literal["official", "key", "label"]

_FRAME = r"(?:({ordinal})(?:\.({part}))?([A-Za-zđĐ]?))?+(?:(?:/((?:19|20)[0-9]{{2}}|{blank}))?+(/)|(-))({body})"
_CANONICAL = LazyPattern(
    _FRAME.format(ordinal="0[1-9]|[1-9][0-9]{1,4}", part="[1-9][0-9]{0,2}", blank=BLANK_YEAR, body=BODY)
)
_LOOSE = LazyPattern(_FRAME.format(ordinal="[0-9]{1,6}", part="[0-9]{1,3}", blank=BLANK_YEAR, body=r"[^\s].*"))
_SUFFIX = LazyPattern(r"[A-Za-zđĐ]?")
_MAX_ORDINAL = 99_999
_MAX_PART = 999
_MIN_YEAR, _MAX_YEAR = 1900, 2099
_BLANK_LABEL = " " * 8  # the width that the sample forms leave for filling in by hand
_BLANK_KEY = "…"
_NO_CODES: frozenset[str] = frozenset()


class ParsedNumber(NamedTuple):
    """A number and the slugs of the repairs that its spelling needed, in the order they were made.

    .. versionadded:: 0.1
    """

    number: DocumentNumber
    repairs: tuple[str, ...]


@frozen
class DocumentNumber:
    """A document's number in the sense of the law: ``30/2020/NĐ-CP``, ``748/QĐ-TTg``, ``53-NQ/TW``.

    ``ordinal`` is None while it is left blank for filling in.  ``ordinal_suffix`` is the letter of ``30a``;
    ``ordinal_part`` is the 16 of ``66.16`` and None elsewhere.  ``year`` is None where the number carries no year,
    or where the year is still blank: then ``is_year_blank`` is true.

    ``parse(str(number)) == number`` for every number that was parsed without the help of registries.

    .. versionadded:: 0.1
    """

    ordinal: int | None
    year: int | None
    symbol: Symbol
    ordinal_suffix: str = field(default="", kw_only=True)
    ordinal_part: int | None = field(default=None, kw_only=True)
    is_year_blank: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        ordinal = self.ordinal
        if ordinal is None:
            if self.ordinal_suffix or self.ordinal_part is not None:
                self._refuse("no-ordinal")
        elif not 0 < ordinal <= _MAX_ORDINAL:
            self._refuse("bad-ordinal")
        if self.year is not None or self.is_year_blank:
            self._check_year()
        if self.ordinal_part is not None and not 0 < self.ordinal_part <= _MAX_PART:
            self._refuse("bad-ordinal")
        if self.ordinal_suffix and not _SUFFIX.fullmatch(self.ordinal_suffix):
            self._refuse("bad-ordinal")

    def _check_year(self) -> None:
        if not self.symbol.style.carries_year:
            self._refuse("year-not-allowed")
        if self.year is not None and (self.is_year_blank or not _MIN_YEAR <= self.year <= _MAX_YEAR):
            self._refuse("bad-year")

    def _refuse(self, code: str) -> None:
        raise InvalidNumberError(str(self), code)

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        ocr: bool = False,
        kind_codes: frozenset[str] | None = None,
        organ_codes: frozenset[str] | None = None,
    ) -> Self:
        """Read a number in an official or a damaged spelling.

        *ocr* allows guesses at misread characters (``2O17``, ``QHI5``).  *kind_codes* replaces the closed list of
        codes of kinds; *organ_codes* are codes of bodies that the caller knows, see
        :meth:`vngov.values.symbol.Symbol.parse`.

        Raises:
            InvalidNumberError: if *text* is no number, with the place of the fault.
        """
        match = _CANONICAL.fullmatch(text) if len(text) <= MAX_LENGTH else None
        if match is not None:
            ordinal, part, suffix, year, slash, _, body = match.groups()
            symbol = _official_symbol("/" if slash else "-", body, year is not None, kind_codes, organ_codes)
            if symbol is not None:
                if part is None and suffix == "" and year != BLANK_YEAR:
                    return cls(int(ordinal), int(year) if year else None, symbol)
                return cls._built(match, symbol)
        return cls._parse_slowly(text, kind_codes, organ_codes, ocr=ocr)[0]

    @classmethod
    def parse_reporting(
        cls,
        text: str,
        *,
        ocr: bool = False,
        kind_codes: frozenset[str] | None = None,
        organ_codes: frozenset[str] | None = None,
    ) -> ParsedNumber:
        """Read a number as :meth:`parse` does, and say what had to be repaired: nothing if the spelling is official.

        Raises:
            InvalidNumberError: if *text* is no number, with the place of the fault.
        """
        return ParsedNumber(*cls._parse_slowly(text, kind_codes, organ_codes, ocr=ocr))

    @classmethod
    def try_parse(
        cls,
        text: str,
        *,
        ocr: bool = False,
        kind_codes: frozenset[str] | None = None,
        organ_codes: frozenset[str] | None = None,
    ) -> Self | None:
        """Read a number, or return None."""
        try:
            return cls.parse(text, ocr=ocr, kind_codes=kind_codes, organ_codes=organ_codes)
        except InvalidNumberError:
            return None

    @classmethod
    def _parse_slowly(
        cls, text: str, kinds: frozenset[str] | None, organs: frozenset[str] | None, *, ocr: bool
    ) -> tuple[Self, tuple[str, ...]]:
        if len(text) > MAX_LENGTH:
            raise InvalidNumberError(text, "too-long", (MAX_LENGTH, len(text)))
        from vngov.values._number_repair import repair_body, repair_outline  # noqa: PLC0415 - its patterns are compiled for the first number only

        outline, repairs = repair_outline(text, ocr=ocr)
        match = _LOOSE.fullmatch(outline)
        if match is None:
            raise _fault(text)
        ordinal, part, _, year, slash, _, raw = match.groups()
        separator = "/" if slash else "-"
        body, more = repair_body(separator, raw, has_year=year is not None, organs=organs or _NO_CODES)
        groups = split(body, separator, KIND_CODES if kinds is None else kinds, organs)
        if groups is None or (year is not None and not groups.style.carries_year):
            raise _fault(text)
        try:
            number = cls._built(match, Symbol(*groups))
        except (InvalidNumberError, InvalidSymbolError) as error:
            raise _fault(text, error.code) from None
        repairs.extend(more)
        if ordinal is not None and ordinal != f"{number.ordinal:02}":
            repairs.append("leading-zero")
        if part is not None and part != str(number.ordinal_part):
            repairs.append("leading-zero")
        return number, tuple(dict.fromkeys(repairs))

    @classmethod
    def _built(cls, match: re.Match[str], symbol: Symbol) -> Self:
        ordinal, part, suffix, year, _, _, _ = match.groups()
        return cls(
            int(ordinal) if ordinal else None,
            int(year) if year and year != BLANK_YEAR else None,
            symbol,
            ordinal_suffix=suffix or "",
            ordinal_part=int(part) if part else None,
            is_year_blank=year == BLANK_YEAR,
        )

    @property
    def is_blank(self) -> bool:
        """Whether the ordinal, or the year, is still to be filled in."""
        return self.ordinal is None or self.is_year_blank

    @property
    def is_party(self) -> bool:
        """Whether the number is written in the Party's form."""
        return self.symbol.is_party

    def format(self, style: NumberFormat = "official") -> str:
        """Return the number as one of three spellings.

        ``"official"`` is ``str()``; ``"label"`` is the line of the document's head (``Số: 05/QĐ-UBND``, of the Party
        ``Số 05-CT/TU``); ``"key"`` serves comparison: two spellings of one number have one key.  It is in upper case
        and without leading zeros and suffixes; separators, diacritics and the order of joint issuers do not
        count, but Đ stays where HĐ and HD, ĐA and DA would be confused.
        """
        match style:
            case "official":
                return str(self)
            case "key":
                serial = self._serial().upper() or _BLANK_KEY
                return "/".join(filter(None, (serial, str(self.year or ""), self.symbol.format("key"))))
            case "label":
                label = "Số" if self.is_party else "Số:"
                return f"{label} {_BLANK_LABEL if self.ordinal is None else ''}{self}"
            case _:
                assert_never(style)

    def order_key(self) -> tuple[str, int, int, int, str]:
        """Return a key that sorts numbers by series, then as they were given out within it.

        The series is the symbol without the term; then come the term or the year, the ordinal, its part and its
        letter.  Blank numbers sort after the others.  There is no ``<``: numbers of two series have no order, and
        where bodies keep one series for several kinds the number alone cannot tell.
        """
        symbol = self.symbol
        return (
            symbol.format("series"),
            symbol.term or self.year or 0,
            _MAX_ORDINAL + 1 if self.ordinal is None else self.ordinal,
            self.ordinal_part or 0,
            self.ordinal_suffix.lower(),
        )

    def _serial(self) -> str:
        if self.ordinal is None:
            return ""
        part = "" if self.ordinal_part is None else f".{self.ordinal_part}"
        return f"{self.ordinal}{part}{self.ordinal_suffix}"

    def __str__(self) -> str:
        serial = self._serial()
        if self.ordinal is not None and self.ordinal < 10:  # noqa: PLR2004 - the law pads numbers of one figure
            serial = f"0{serial}"
        year = f"/{self.year}" if self.year is not None else f"/{BLANK_YEAR}" if self.is_year_blank else ""
        return f"{serial}{year}{self.symbol.style.separator}{self.symbol}"


@functools.lru_cache(maxsize=8192)
def _official_symbol(
    separator: str,
    body: str,
    has_year: bool,  # noqa: FBT001 - cached by position
    kinds: frozenset[str] | None,
    organs: frozenset[str] | None,
) -> Symbol | None:
    """Return the symbol if its spelling needs no repair; numbers share the values."""
    from vngov.values._number_repair import repair_body  # noqa: PLC0415 - its patterns are compiled for the first number only

    if repair_body(separator, body, has_year=has_year, organs=organs or _NO_CODES)[1]:
        return None
    groups = split(body, separator, KIND_CODES if kinds is None else kinds, organs)
    try:
        return None if groups is None else Symbol(*groups)
    except InvalidSymbolError:
        return None


def _fault(text: str, code: str | None = None) -> InvalidNumberError:
    from vngov.values._number_faults import find_fault  # noqa: PLC0415 - its patterns are compiled where there is a fault

    return InvalidNumberError(text, *find_fault(text, code))
