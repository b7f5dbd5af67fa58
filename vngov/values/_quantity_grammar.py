"""Reading a quantity: comparator, one number or two, unit.

The text is clean, with single blanks and plain hyphens, before it comes here; every function looks at a
place of it once, and what it does not understand it answers with the code of a fault.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from vngov.errors import InvalidNumeralError
from vngov.i18n import N_, Lang, translate
from vngov.text import clean, from_words, new_tones, plain_dashes

__all__ = ["LONGEST", "SCALES", "Comparator", "Fault", "Reading", "canonical_unit", "is_ratio", "is_unit", "read"]

LONGEST = 200
"""No quantity is longer; a longer text is refused before it is looked at."""
_LONGEST_UNIT = 60
_MOST_WORDS = 16


class Comparator(StrEnum):
    """How the number of a quantity is meant; the value is the word that writes it."""

    EXACT = "bằng"
    AT_LEAST = "ít nhất"
    AT_MOST = "không quá"
    ABOUT = "khoảng"
    MORE_THAN = "trên"
    LESS_THAN = "dưới"
    RANGE = "từ … đến …"

    def label(self, lang: Lang = "vi") -> str:
        """Return the comparator in words for people."""
        return self.value if lang == "vi" else translate(_ENGLISH_WORDS[self], lang)


_ENGLISH_WORDS = {
    Comparator.EXACT: N_("exactly"),
    Comparator.AT_LEAST: N_("at least"),
    Comparator.AT_MOST: N_("at most"),
    Comparator.ABOUT: N_("about"),
    Comparator.MORE_THAN: N_("more than"),
    Comparator.LESS_THAN: N_("less than"),
    Comparator.RANGE: N_("from … to …"),
}
_COMPARATORS = {
    word: comparator
    for comparator, words in {
        Comparator.EXACT: "bằng|=",
        Comparator.AT_LEAST: "ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|≥|>=",
        Comparator.AT_MOST: "không quá|tối đa|nhiều nhất|không vượt quá|không vượt|không hơn|không cao hơn|≤|<=",
        Comparator.ABOUT: "khoảng|gần|xấp xỉ|ước khoảng|ước|chừng|≈|~",
        Comparator.MORE_THAN: "trên|hơn|lớn hơn|cao hơn|>",
        Comparator.LESS_THAN: "dưới|nhỏ hơn|thấp hơn|ít hơn|<",
    }.items()
    for word in words.split("|")
}
SCALES = {"trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
"""The words before a unit that multiply it, each with its power of ten."""
_NO_CARDINAL = frozenset({"thứ", "nhất", "nhì", "tư"})

_ANY_COMPARATOR = "|".join(re.escape(word) for word in sorted(_COMPARATORS, key=len, reverse=True))
_LEAD = re.compile(
    rf"""
    (?:(?:đạt|có|là)\ )?+
    (?:(?P<comparator>{_ANY_COMPARATOR})(?:\ (?:đạt|là)\b)?+(?:\ |(?=[-+0-9])))?+
    (?P<start>từ\ )?+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIGURE = re.compile(r"[-+]?[0-9]++(?:[.,][0-9]++|\ [0-9]{3}(?![0-9]))*+")
_TO_FIGURE = re.compile(r"(?:\ ?-\ ?|\ (?:đến|tới)\ )(?=[-+]?[0-9])")
_TO_WORDS = re.compile(r"\ (?:-|đến|tới)\ ")
_TAIL = re.compile(r"\ trở\ (?P<direction>lên|xuống)$", re.IGNORECASE)
_WORD = re.compile(r"\S++")

_POWER = re.compile(r"(?<![^\W\d_])([kcdhm]?m)\^?([23])(?![0-9])")
_SLASH = re.compile(r"(?<=\S)\ ?/\ ?")
_NAME = r"[^\W\d_](?:[^\d,;:.!?()\"“”<>=≥≤/]|\.(?=[^\W\d_]))*+"
_UNIT = re.compile(rf"(?:[%‰](?:\ ?{_NAME})?|°[CF]|{_NAME})(?:/{_NAME})*+")
_NO_UNIT = re.compile(r"(?:đến|tới)\b|(?:.*\ )?trở\ (?:lên|xuống)$", re.IGNORECASE)

_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[. ][0-9]{3})++(?:,[0-9]++)?")
_COMMA = re.compile(r"[0-9]++(?:,[0-9]++)?")
_POINT = re.compile(r"[0-9]++\.[0-9]++")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})++\.[0-9]++|(?:,[0-9]{3}){2,})")
_LONE_STOP = re.compile(r"[0-9]{1,3}\.[0-9]{3}")


class Fault(Exception):  # noqa: N818 - never leaves the package: the value turns it into its own error
    """Why a text is no quantity, as the code of an error."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@frozen
class Reading:
    """What was read."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: Comparator


def read(text: str) -> Reading:
    """Return the parts of the quantity that *text* is; raise :class:`Fault` if it is none."""
    text = " ".join(plain_dashes(clean(text).text).split())
    if not text:
        raise Fault("empty")
    lead = _LEAD.match(text)
    assert lead is not None  # noqa: S101 - every part of the pattern is optional
    tail = _TAIL.search(text)
    body = text[lead.end() : tail.start() if tail else None]
    low, high, unit = _amounts(body)
    word = (lead["comparator"] or "").lower()
    bound = _bound(
        _COMPARATORS.get(word),
        is_range=high is not None,
        has_start=bool(lead["start"]),
        tail=tail and tail["direction"],
    )
    return Reading(
        low=None if bound in {Comparator.AT_MOST, Comparator.LESS_THAN} else low,
        high=None if bound in {Comparator.AT_LEAST, Comparator.MORE_THAN} else low if high is None else high,
        unit=unit,
        bound=bound,
    )


def canonical_unit(text: str) -> str:
    """Return the unit with superscripts, no blanks around a stroke, and marks on the usual vowel."""
    unit = _SLASH.sub("/", " ".join(new_tones(clean(text).text).split()))
    return _POWER.sub(lambda found: found[1] + "²³"[found[2] == "3"], unit)


def is_unit(unit: str) -> bool:
    """Tell whether *unit* can be written after a number and read again."""
    return not unit or bool(len(unit) <= _LONGEST_UNIT and _UNIT.fullmatch(unit) and not _NO_UNIT.match(unit))


def is_ratio(unit: str) -> bool:
    """Tell whether *unit* is per cent or per mille, which is written without a blank."""
    return unit.startswith(("%", "‰"))


def _bound(word: Comparator | None, *, is_range: bool, has_start: bool, tail: str | None) -> Comparator:
    """Return the comparator that follows from the words around the numbers."""
    if is_range:
        if tail or word not in {None, Comparator.EXACT, Comparator.ABOUT}:
            raise Fault("unrecognised")
        return Comparator.ABOUT if word is Comparator.ABOUT else Comparator.RANGE
    if tail:
        open_end = Comparator.AT_LEAST if tail.lower() == "lên" else Comparator.AT_MOST
        if word not in {None, open_end}:
            raise Fault("unrecognised")
        return open_end
    if has_start:
        raise Fault("unrecognised")
    return word or Comparator.EXACT


def _amounts(body: str) -> tuple[Decimal, Decimal | None, str]:
    """Return the first number, the second if there is one, and the unit."""
    figure = _FIGURE.match(body)
    if figure is None:
        return _worded_amounts(body)
    to = _TO_FIGURE.search(body, figure.end())
    second = _FIGURE.match(body, to.end()) if to else None
    if to is None or second is None:
        unit = _unit(body[figure.end() :])
        return _number(figure[0], unit, ""), None, unit
    unit, first_unit = _unit(body[second.end() :]), _unit(body[figure.end() : to.start()])
    if first_unit and first_unit != unit and not unit.startswith(f"{first_unit} "):
        raise Fault("unit")
    return _number(figure[0], unit, second[0]), _number(second[0], unit, figure[0]), unit


def _unit(text: str) -> str:
    unit = canonical_unit(text)
    if not is_unit(unit):
        raise Fault("unit")
    return unit


def _number(figure: str, unit: str, partner: str) -> Decimal:
    """Return the value of *figure*, in Vietnamese notation first and in English where that is certain."""
    sign, digits = ("-" if figure[0] == "-" else ""), figure.lstrip("+-")
    other = partner.lstrip("+-")
    if _THOUSANDS.fullmatch(digits):
        has_point = bool(_POINT.fullmatch(other)) and not _THOUSANDS.fullmatch(other)
        if _LONE_STOP.fullmatch(digits) and (is_ratio(unit) or has_point):
            raise Fault("ambiguous")
        return Decimal(sign + digits.replace(".", "").replace(" ", "").replace(",", "."))
    if _COMMA.fullmatch(digits):
        return Decimal(sign + digits.replace(",", "."))
    if _POINT.fullmatch(digits):
        return Decimal(sign + digits)
    if _ENGLISH.fullmatch(digits):
        return Decimal(sign + digits.replace(",", ""))
    raise Fault("grouping")


def _worded_amounts(body: str) -> tuple[Decimal, Decimal | None, str]:
    low, end = _number_words(body)
    to = _TO_WORDS.match(body, end)
    if to is not None:
        high, length = _number_words(body[to.end() :])
        return low, high, _unit(body[to.end() + length :])
    return low, None, _unit(body[end:])


def _number_words(text: str) -> tuple[Decimal, int]:
    """Return the number that the longest run of words at the start of *text* says, and its length.

    A single scale at its end (“hai triệu đồng”) is left to the unit, as it is after figures.
    """
    words = [found for _, found in zip(range(_MOST_WORDS), _WORD.finditer(text), strict=False)]
    if not words or words[0][0].lower() in _NO_CARDINAL:
        raise Fault("unrecognised")
    while words:
        scales = [word for word in words if word[0].lower() in SCALES and word[0].lower() != "trăm"]
        if scales != words[-1:]:
            try:
                return Decimal(from_words(text[: words[-1].end()])), words[-1].end()
            except InvalidNumeralError:
                pass
        words.pop()
    raise Fault("unrecognised")
