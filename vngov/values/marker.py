"""The marker of a heading or a list item: ``Điều 5.``, ``II-``, ``2.1.``, ``đ)``, ``(1)``, ``-``.

Nghị định 30/2020/NĐ-CP, Phụ lục I, and Nghị định 78/2025/NĐ-CP divide a document into parts, chapters,
sections, subsections, articles, clauses (``1.``) and points (``a)``); Party documents use ``I-``, ``1.``,
``1.1.``, ``a)``, ``(i)``, ``-``.  A marker keeps how it was written and knows which one comes next; on
what level it stands depends on the markers around it and is the reader's business.

    >>> from vngov.values.marker import Marker, match_marker
    >>> Marker.parse("d)").successor()
    Marker('đ)')
    >>> Marker.parse("Điều 8.").is_successor_of(Marker.parse("Điều 7a."))
    True
    >>> match_marker("2.1. Mục tiêu tổng quát")
    (Marker('2.1.'), 5)
    >>> match_marker("1.500 đồng") is None
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
from typing import Self

from attrs import Factory, evolve, field, frozen

from vngov.errors import InvalidMarkerError, InvalidNumeralError
from vngov.text import POINT_LETTERS, clean, from_roman, plain_dashes, point_index, point_letter, to_roman
from vngov.values._marker_forms import (
    DEFAULT_STYLES,
    HEADS,
    LIMITS,
    ORDINAL_WORDS,
    STYLES,
    MarkerKind,
    Numeral,
)
from vngov.values._marker_grammar import LINE, WHOLE

__all__ = ["Marker", "MarkerKind", "Numeral", "match_marker"]

_FOREIGN = {"f": "e", "j": "i", "w": "v", "z": "y"}
"""The letters that number no point by law, each with the letter before it."""
_TWICE = {9: 1, 21: 5, 22: 10}
"""The letters i, v, x: their place among the points, and their value as small Roman numerals."""
_TWICE_LETTERS = frozenset("ivx")
_CAPITALS = frozenset("ABCDĐEFGH")
_INSERTED_POINT = re.compile("[1-9][0-9]?")
_LAST_CHAPTER = 99  # "Chương C" is the third one
_MOST_NUMBERS = 6
_LONGEST = 64
_WORD_VARIANTS = {"bẩy": "bảy", "nhì": "hai"}


def _default_style(marker: Marker) -> str:
    return DEFAULT_STYLES[marker.kind]


@functools.total_ordering
@frozen(repr=False)
class Marker:
    """One marker: what it marks, its number, and how it was written.

    ``ordinal`` is None for a sign (``-``, ``+``, ``•``), else the number, for a letter its place in the
    alphabet of points (a b c d đ e g h i k …).  ``numbers`` is filled for a decimal number alone, whose
    last number is the ordinal.  ``suffix`` marks an inserted unit: ``a`` in ``Điều 7a`` and ``Chương VIIa``,
    ``1`` in ``b1)``; a letter outside the alphabet (f, j, w, z) is the suffix of the letter before it.
    ``style`` is the way of writing, shown by the number one: ``1.``, ``I-``, ``(a)``, ``thứ nhất``, ``–``.

    Markers of one kind are in order, by number first and by style last; ``<`` between two kinds raises
    ``TypeError``.
    """

    kind: MarkerKind
    ordinal: int | None = None
    numbers: tuple[int, ...] = ()
    suffix: str = ""
    style: str = field(default=Factory(_default_style, takes_self=True))

    def __attrs_post_init__(self) -> None:
        fault = self._fault()
        if fault:
            shown = f"{self.kind} {self.ordinal} {self.numbers} {self.suffix!r} {self.style!r}"
            raise InvalidMarkerError(shown, fault)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the marker that *text* is, nothing before it and nothing after it.

        Raises:
            InvalidMarkerError: if *text* is anything else.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers of untyped code
            raise InvalidMarkerError(repr(text), "not-text")
        cleaned = " ".join(clean(text[:_LONGEST]).text.split())
        if not cleaned:
            raise InvalidMarkerError(text, "empty")
        found = WHOLE.fullmatch(cleaned if cleaned in STYLES[MarkerKind.DASH] else plain_dashes(cleaned))
        if found is None or len(text) > _LONGEST:
            raise InvalidMarkerError(text, "unrecognised")
        try:
            return cls(*_fields(found))
        except InvalidMarkerError as error:
            raise InvalidMarkerError(text, error.code) from None

    @classmethod
    def try_parse(cls, text: str) -> Self | None:
        """Return the marker that *text* is, or None."""
        try:
            return cls.parse(text)
        except InvalidMarkerError:
            return None

    @property
    def numeral(self) -> Numeral:
        """How the number is written."""
        return STYLES[self.kind][self.style][0]

    @property
    def number(self) -> str:
        """The number as written, with its suffix and without word and punctuation; empty for a sign."""
        match self.numeral:
            case "":
                return ""
            case "1.1":
                return ".".join(map(str, self.numbers))
            case "a" | "A":
                letter = point_letter(self._ordinal)
                written = self.suffix if self.suffix in _FOREIGN else letter + self.suffix
                return written.upper() if self.numeral == "A" else written
            case "thứ nhất":
                return f"thứ {ORDINAL_WORDS[self._ordinal - 1]}"
            case "I":
                return to_roman(self._ordinal) + self.suffix
            case "i":
                return to_roman(self._ordinal).lower()
            case "1":
                return f"{self._ordinal}{self.suffix}"

    def successor(self) -> Self | None:
        """Return the next marker in the same style; None after the last one that can be written.

        ``Điều 7a`` is followed by ``Điều 7b``, ``b1)`` by ``b2)``; a sign is followed by itself.
        """
        if self.kind.is_sign:
            return self
        suffix, ordinal, style = "", self._ordinal + 1, self.style
        if self.suffix.isdecimal():
            suffix, ordinal = str(int(self.suffix) + 1), self._ordinal
        elif self.suffix and self.suffix not in _FOREIGN:
            if self._suffix_rank == len(POINT_LETTERS):
                return None
            suffix, ordinal = point_letter(self._suffix_rank + 1), self._ordinal
        elif self.style == "(a)" and ordinal in _TWICE:
            style, ordinal = "(i)", _TWICE[ordinal]
        numbers = (*self.numbers[:-1], ordinal) if self.numbers else ()
        try:
            return evolve(self, ordinal=ordinal, numbers=numbers, suffix=suffix, style=style)
        except InvalidMarkerError:
            return None

    def is_successor_of(self, other: Marker) -> bool:
        """Tell whether this marker may come directly after *other* on the same level.

        The punctuation may differ, the way of writing the number may not.  Inserted units count:
        ``7a`` and ``8`` follow ``7``, ``8`` follows ``7c``.  ``(i)``, ``(v)`` and ``(x)`` are read as
        letters where that makes them follow.
        """
        if self.kind is not other.kind:
            return False
        if self.kind.is_sign:
            return True
        return any(
            mine == theirs and after in {(before[0] + 1, 0), (before[0], before[1] + 1)}
            for mine, after in self._readings()
            for theirs, before in other._readings()
        )

    def __str__(self) -> str:
        end = STYLES[self.kind][self.style][1]
        if self.kind.is_sign:
            return end
        if self.kind is MarkerKind.PAREN:
            return f"({self.number})"
        if self.kind.value not in HEADS:
            return self.number + end
        return f"{self.kind.capitalize()} {self.number}{' -' if end == '-' else end}"

    def __repr__(self) -> str:
        return f"Marker({str(self)!r})"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Marker) or self.kind is not other.kind:
            return NotImplemented
        return self._key < other._key

    @property
    def _ordinal(self) -> int:
        return self.ordinal or 0

    @property
    def _key(self) -> tuple[tuple[int, ...], int, str, str]:
        return self.numbers or (self._ordinal,), self._suffix_rank, self.suffix, self.style

    @property
    def _suffix_rank(self) -> int:
        """The place of an inserted unit after its host; 0 without a suffix, and for one that cannot be."""
        if self.suffix in _FOREIGN:
            return int(self.numeral in {"a", "A"} and point_letter(self._ordinal) == _FOREIGN[self.suffix])
        if self.kind is MarkerKind.LETTER:
            return int(self.suffix) if _INSERTED_POINT.fullmatch(self.suffix) else 0
        takes_letter = self.kind is not MarkerKind.PAREN and self.numeral in {"1", "I"}
        return POINT_LETTERS.index(self.suffix) + 1 if takes_letter and self.suffix in POINT_LETTERS else 0

    def _readings(self) -> tuple[tuple[tuple[Numeral, tuple[int, ...]], tuple[int, int]], ...]:
        numeral = self.numeral
        first: tuple[tuple[Numeral, tuple[int, ...]], tuple[int, int]]
        first = (numeral, self.numbers[:-1]), (self._ordinal, self._suffix_rank)
        if numeral == "i" and self._ordinal in _TWICE.values():
            return first, (("a", ()), (point_index(self.number), 0))
        return (first,)

    def _fault(self) -> str:
        """Return the code of what cannot be written or read back, empty if all is well."""
        if self.style not in STYLES[self.kind]:
            return "unknown-style"
        if self.kind.is_sign:
            return "out-of-range" if self.ordinal is not None or self.numbers or self.suffix else ""
        limit = _LAST_CHAPTER if self.numeral == "I" and self.kind.value in HEADS else LIMITS[self.numeral]
        in_range = all(1 <= number <= limit for number in (self._ordinal, *self.numbers))
        if self.kind is MarkerKind.DECIMAL:
            fits = 1 < len(self.numbers) <= _MOST_NUMBERS and self.numbers[-1] == self.ordinal
        else:
            fits = not self.numbers and not (self.style == "(a)" and self._ordinal in _TWICE)
        if not in_range or not fits:
            return "out-of-range"
        return "unknown-suffix" if self.suffix and not self._suffix_rank else ""


def match_marker(line: str, start: int = 0) -> tuple[Marker, int] | None:
    """Return the marker at *start* of *line*, and the offset of what follows it; None if there is none.

    Blanks before and after the marker are passed over.  What looks like a marker in running text is
    refused: dates, quantities, years, initials (``V. I.``), document symbols (``15-NQ/TW``), references
    (``Điều 5 của Nghị định này``), rules (``-----``) and a sign with nothing after it.
    """
    opening = line[start : start + 3]
    if opening[:2] == "- " and opening[2:].isalpha():  # most list items
        return _DASH_ITEM, start + 2
    quick = _QUICK.get(opening)
    if quick is not None and line[start + 3 : start + 4] not in _SLOW:
        return quick, start + 3
    found = LINE.match(line, start)
    if found is None:
        return None
    marker = _cached(found[1])
    return None if marker is None else (marker, found.end())


@functools.lru_cache(maxsize=4096)
def _cached(text: str) -> Marker | None:
    return Marker.try_parse(text)


def _fields(found: re.Match[str]) -> tuple[MarkerKind, int | None, tuple[int, ...], str, str]:
    """Return the fields of the marker that the grammar found."""
    part = found.groupdict(default="")
    if part["word"]:
        return _head_fields(part)
    if part["paren"]:
        return MarkerKind.PAREN, *_paren_fields(part["paren"])
    if part["decimal"]:
        numbers = tuple(map(int, part["decimal"].split(".")))
        return MarkerKind.DECIMAL, numbers[-1], numbers, "", "1.1" + part["decimal_end"]
    if part["arabic"]:
        return MarkerKind.ARABIC, int(part["arabic"]), (), part["arabic_suffix"], "1" + part["arabic_end"]
    if part["roman"]:
        return MarkerKind.ROMAN, _roman(part["roman"]), (), part["roman_suffix"], "I" + part["roman_end"]
    if part["upper"]:
        ordinal, suffix = _letter(part["upper"].lower())
        return MarkerKind.UPPER_LETTER, ordinal, (), suffix, "A" + part["upper_end"]
    if part["letter"]:
        ordinal, suffix = _letter("c" if part["letter"] == "©" else part["letter"])
        return MarkerKind.LETTER, ordinal, (), suffix + part["letter_suffix"], "a" + part["letter_end"]
    kind = MarkerKind.DASH if part["dash"] else MarkerKind.PLUS if part["plus"] else MarkerKind.BULLET
    return kind, None, (), "", found[0] if found[0] in STYLES[kind] else DEFAULT_STYLES[kind]


def _head_fields(part: dict[str, str]) -> tuple[MarkerKind, int, tuple[int, ...], str, str]:
    kind = HEADS[part["word"].lower()]
    end = part["label_end"].replace(" ", "")
    label, suffix = part["label"], part["label_suffix"]
    if part["ordinal"] and not part["ordinal"].isdecimal():
        word = part["ordinal"].lower()
        return kind, ORDINAL_WORDS.index(_WORD_VARIANTS.get(word, word)) + 1, (), "", "thứ nhất" + end
    label = label or part["ordinal"]
    if label.isdecimal():
        return kind, int(label), (), suffix, "1" + end
    if label in _CAPITALS:
        ordinal, foreign = _letter(label.lower())
        return kind, ordinal, (), foreign + suffix, "A" + end
    return kind, _roman(label), (), suffix, "I" + end


def _paren_fields(label: str) -> tuple[int, tuple[int, ...], str, str]:
    if label.isdecimal():
        return int(label), (), "", "(1)"
    if len(label) > 1 or label in _TWICE_LETTERS:
        return _roman(label.upper()), (), "", "(i)"
    ordinal, suffix = _letter(label)
    return ordinal, (), suffix, "(a)"


def _letter(letter: str) -> tuple[int, str]:
    """Return the place of a small letter among the points, and itself as suffix if the law does not use it."""
    suffix = letter if letter in _FOREIGN else ""
    return point_index(_FOREIGN.get(letter, letter)), suffix


def _roman(text: str) -> int:
    try:
        return from_roman(text)
    except InvalidNumeralError:
        raise InvalidMarkerError(text, "unrecognised") from None


_DASH_ITEM = Marker(MarkerKind.DASH)
_QUICK = {
    f"{spelling} ": Marker.parse(spelling)
    for spelling in (*(f"{n}." for n in range(1, 10)), *(f"{c})" for c in "abcdđeghik"))
}
"""Markers that nothing in the text after them can undo, but for the first letters of *và, hoặc, đến*."""
_SLOW = frozenset([*" \t\xa0vhđ", ""])
