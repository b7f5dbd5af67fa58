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
import unicodedata
from enum import StrEnum
from typing import Literal, Self, TypeAlias

from attrs import Factory, evolve, field, frozen

from vngov.errors import InvalidMarkerError
from vngov.i18n import N_, Lang, translate
from vngov.values._marker_grammar import BULLETS, DASHES, LINE, ORDINAL_WORDS, WHOLE

__all__ = ["Marker", "MarkerKind", "Numeral", "match_marker"]

Numeral: TypeAlias = Literal["1", "1.1", "I", "i", "A", "a", "thứ nhất", ""]
"""How the number is written, shown by the number one; empty for a sign."""


class MarkerKind(StrEnum):
    """What a marker marks: the Vietnamese term of the unit, or the sign written for the first one."""

    PART = "phần"
    CHAPTER = "chương"
    SECTION = "mục"
    SUBSECTION = "tiểu mục"
    ARTICLE = "điều"
    UPPER_LETTER = "A."
    ROMAN = "I."
    ARABIC = "1."
    DECIMAL = "1.1."
    LETTER = "a)"
    PAREN = "(1)"
    DASH = "-"
    PLUS = "+"
    BULLET = "•"

    @property
    def is_sign(self) -> bool:
        """Whether markers of this kind carry no number."""
        return self in _SIGNS

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the kind for people."""
        return translate(_LABELS[self], lang)


_LABELS = {
    MarkerKind.PART: N_("part"),
    MarkerKind.CHAPTER: N_("chapter"),
    MarkerKind.SECTION: N_("section"),
    MarkerKind.SUBSECTION: N_("subsection"),
    MarkerKind.ARTICLE: N_("article"),
    MarkerKind.UPPER_LETTER: N_("capital letter"),
    MarkerKind.ROMAN: N_("Roman numeral"),
    MarkerKind.ARABIC: N_("Arabic numeral"),
    MarkerKind.DECIMAL: N_("decimal number"),
    MarkerKind.LETTER: N_("small letter"),
    MarkerKind.PAREN: N_("number or letter in brackets"),
    MarkerKind.DASH: N_("dash"),
    MarkerKind.PLUS: N_("plus sign"),
    MarkerKind.BULLET: N_("bullet"),
}
_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})
_HEADS = {
    kind.value: kind
    for kind in (MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.ARTICLE)
}
_HEAD_ENDS = ("", ".", ":", "-", ".-", ":-")
_LIST_ENDS = (".", ")", "-", "/", ".-")
_HEAD_NUMERALS: tuple[Numeral, ...] = ("1", "I", "A", "thứ nhất")
_FORMS: dict[MarkerKind, tuple[tuple[Numeral, ...], tuple[str, ...]]] = {
    **dict.fromkeys(_HEADS.values(), (_HEAD_NUMERALS, _HEAD_ENDS)),
    MarkerKind.ARTICLE: (_HEAD_NUMERALS, (".", *_HEAD_ENDS)),
    MarkerKind.PART: (("I", *_HEAD_NUMERALS), _HEAD_ENDS),
    MarkerKind.CHAPTER: (("I", *_HEAD_NUMERALS), _HEAD_ENDS),
    MarkerKind.UPPER_LETTER: (("A",), _LIST_ENDS),
    MarkerKind.ROMAN: (("I",), _LIST_ENDS),
    MarkerKind.ARABIC: (("1",), _LIST_ENDS),
    MarkerKind.DECIMAL: (("1.1",), ("", ":", *_LIST_ENDS)),
    MarkerKind.LETTER: (("a",), (")", ".", "-", "/")),
}
_STYLES: dict[MarkerKind, dict[str, tuple[Numeral, str]]] = {
    kind: {numeral + end: (numeral, end) for numeral in numerals for end in ends}
    for kind, (numerals, ends) in _FORMS.items()
} | {
    MarkerKind.PAREN: {"(1)": ("1", ")"), "(i)": ("i", ")"), "(a)": ("a", ")")},
    MarkerKind.DASH: {sign: ("", sign) for sign in "-–—"},
    MarkerKind.PLUS: {"+": ("", "+")},
    MarkerKind.BULLET: {sign: ("", sign) for sign in BULLETS},
}
_DEFAULT_STYLE = {kind: next(iter(styles)) for kind, styles in _STYLES.items()}
_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_FOREIGN = {"f": "e", "j": "i", "w": "v", "z": "y"}
_TWICE = {9: 1, 21: 5, 22: 10}
"""The letters i, v, x: their place in the alphabet, and their value as small Roman numerals."""
_TWICE_LETTERS = "ivx"
_CAPITALS = frozenset("ABCDĐEFGH")
_INSERTED_POINT = re.compile("[1-9][0-9]?")
_LAST_CHAPTER = 399
_MOST_NUMBERS = 6
_LONGEST = 64
_DASH_SIGNS = frozenset("-–—")
_PLAIN_DASHES = dict.fromkeys(map(ord, DASHES), "-")
_LOOK_ALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
_WORD_VARIANTS = {"bẩy": "bảy", "nhì": "hai"}
_LIMITS: dict[Numeral, int] = {"1": 999, "1.1": 99, "I": 49, "i": 49, "A": 8, "a": 23, "thứ nhất": len(ORDINAL_WORDS)}


_ROMAN = (("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def _to_roman(number: int) -> str:
    out = ""
    for sign, value in _ROMAN:
        count, number = divmod(number, value)
        out += sign * count
    return out


def _from_roman(text: str) -> int:
    number, rest = 0, text
    for sign, value in _ROMAN:
        while rest.startswith(sign):
            number, rest = number + value, rest[len(sign) :]
    return number if number and _to_roman(number) == text else 0


def _default_style(marker: Marker) -> str:
    return _DEFAULT_STYLE[marker.kind]


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
        cleaned = " ".join(unicodedata.normalize("NFC", text[:_LONGEST]).split())
        if not cleaned:
            raise InvalidMarkerError(text, "empty")
        if cleaned not in _DASH_SIGNS:
            cleaned = cleaned.translate(_PLAIN_DASHES)
        found = WHOLE.fullmatch(cleaned)
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
        return _STYLES[self.kind][self.style][0]

    @property
    def number(self) -> str:
        """The number as written, with its suffix and without word and punctuation; empty for a sign."""
        match self.numeral:
            case "":
                return ""
            case "1.1":
                return ".".join(map(str, self.numbers))
            case "a" | "A":
                letter = _ALPHABET[self._ordinal - 1]
                written = self.suffix if self.suffix in _FOREIGN else letter + self.suffix
                return written.upper() if self.numeral == "A" else written
            case "thứ nhất":
                return f"thứ {ORDINAL_WORDS[self._ordinal - 1]}"
            case "I":
                return _to_roman(self._ordinal) + self.suffix
            case "i":
                return _to_roman(self._ordinal).lower()
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
            suffix, ordinal = _ALPHABET[self._suffix_rank : self._suffix_rank + 1], self._ordinal
            if not suffix:
                return None
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
        end = _STYLES[self.kind][self.style][1]
        if self.kind.is_sign:
            return end
        if self.kind is MarkerKind.PAREN:
            return f"({self.number})"
        if self.kind.value not in _HEADS:
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
            return int(self.numeral in {"a", "A"} and _ALPHABET[self._ordinal - 1] == _FOREIGN[self.suffix])
        if self.kind is MarkerKind.LETTER:
            return int(self.suffix) if _INSERTED_POINT.fullmatch(self.suffix) else 0
        if self.kind is MarkerKind.PAREN or self.numeral not in {"1", "I"} or len(self.suffix) != 1:
            return 0
        return _ALPHABET.find(self.suffix) + 1

    def _readings(self) -> tuple[tuple[tuple[Numeral, tuple[int, ...]], tuple[int, int]], ...]:
        numeral = self.numeral
        first: tuple[tuple[Numeral, tuple[int, ...]], tuple[int, int]]
        first = (numeral, self.numbers[:-1]), (self._ordinal, self._suffix_rank)
        if numeral == "i" and self._ordinal in _TWICE.values():
            return first, (("a", ()), (_ALPHABET.index(self.number) + 1, 0))
        return (first,)

    def _fault(self) -> str:
        if self.style not in _STYLES[self.kind]:
            return "unknown-style"
        if self.kind.is_sign:
            return "out-of-range" if self.ordinal is not None or self.numbers or self.suffix else ""
        limit = _LIMITS[self.numeral] if self.kind.value not in _HEADS or self.numeral != "I" else _LAST_CHAPTER
        if not all(1 <= number <= limit for number in (self._ordinal, *self.numbers)):
            return "out-of-range"
        is_decimal = self.kind is MarkerKind.DECIMAL
        if is_decimal is not bool(self.numbers) or (is_decimal and self.numbers[-1] != self.ordinal):
            return "out-of-range"
        if len(self.numbers) == 1 or len(self.numbers) > _MOST_NUMBERS or (self.style == "(a)" and self._ordinal in _TWICE):
            return "out-of-range"
        return "unknown-suffix" if self.suffix and not self._suffix_rank else ""


def match_marker(line: str, start: int = 0) -> tuple[Marker, int] | None:
    """Return the marker at *start* of *line*, and the offset of what follows it; None if there is none.

    Blanks before and after the marker are passed over.  What looks like a marker in running text is
    refused: dates, quantities, years, initials (``V. I.``), document symbols (``15-NQ/TW``), references
    (``Điều 5 của Nghị định này``), rules (``-----``) and a sign with nothing after it.
    """
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
        return MarkerKind.ROMAN, _from_roman(part["roman"]), (), part["roman_suffix"], "I" + part["roman_end"]
    if part["upper"]:
        ordinal, suffix = _letter(part["upper"].lower())
        return MarkerKind.UPPER_LETTER, ordinal, (), suffix, "A" + part["upper_end"]
    if part["letter"]:
        ordinal, suffix = _letter("c" if part["letter"] == "©" else part["letter"])
        return MarkerKind.LETTER, ordinal, (), suffix + part["letter_suffix"], "a" + part["letter_end"]
    kind = MarkerKind.DASH if part["dash"] else MarkerKind.PLUS if part["plus"] else MarkerKind.BULLET
    return kind, None, (), "", found[0] if found[0] in _STYLES[kind] else _DEFAULT_STYLE[kind]


def _head_fields(part: dict[str, str]) -> tuple[MarkerKind, int, tuple[int, ...], str, str]:
    kind = _HEADS[part["word"].lower().translate(_LOOK_ALIKES)]
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
    return kind, _from_roman(label), (), suffix, "I" + end


def _paren_fields(label: str) -> tuple[int, tuple[int, ...], str, str]:
    if label.isdecimal():
        return int(label), (), "", "(1)"
    if len(label) > 1 or label in _TWICE_LETTERS:
        return _from_roman(label.upper()), (), "", "(i)"
    ordinal, suffix = _letter(label)
    return ordinal, (), suffix, "(a)"


def _letter(letter: str) -> tuple[int, str]:
    """Return the place of a small letter in the alphabet of points, and itself as suffix if it has none."""
    suffix = letter if letter in _FOREIGN else ""
    return _ALPHABET.find(_FOREIGN.get(letter, letter)) + 1, suffix
