"""Numbers in Vietnamese words, both ways: ``một nghìn hai trăm linh năm`` is 1205.

Amounts, areas and counts are written in figures with the words in brackets; terms, chapters and classes
in ordinal words (``Chương thứ nhất``, ``khóa thứ tư``).  Reading knows the variants of the regions (linh or
lẻ, nghìn or ngàn, lăm or nhăm, tư or bốn, tỷ or tỉ, bảy or bẩy); writing takes the official ones.
``hai mươi năm`` is *twenty years*, not 25, and is refused.

    >>> from vngov.text.number_words import from_words, to_words
    >>> to_words(1205), from_words("Một ngàn hai trăm lẻ năm")
    ('một nghìn hai trăm linh năm', 1205)
    >>> to_words(4, ordinal=True), from_words("thứ nhất")
    ('thứ tư', 1)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.errors import InvalidNumeralError
from vngov.text.normal import clean
from vngov.text.tones import new_tones

__all__ = ["from_words", "to_words"]

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_LIMIT = 10**18
_ORDINALS = {1: "nhất", 4: "tư"}

_DIGIT = {word: digit for digit, word in enumerate(_DIGITS)} | {"bẩy": 7}
_AFTER_TEN = {word: digit for word, digit in _DIGIT.items() if digit not in {0, 5}} | {"lăm": 5, "nhăm": 5}
_AFTER_TENS = _AFTER_TEN | {"mốt": 1, "tư": 4}
_AFTER_ZERO = {word: digit for word, digit in _DIGIT.items() if digit} | {"tư": 4}
_UNITS = {"triệu": 10**6, "nghìn": 10**3, "ngàn": 10**3}
_BILLIONS = frozenset({"tỷ", "tỉ"})
_ZERO_TEN = frozenset({"linh", "lẻ"})
_RANKS = {"nhất": 1, "nhì": 2, "tư": 4}
_TOKEN = re.compile(r"\S++")


def to_words(number: int, *, ordinal: bool = False) -> str:
    """Return *number* in words, from -10¹⁸ to 10¹⁸; as an ordinal (``thứ hai``) it must be positive.

    Raises:
        InvalidNumeralError: for any other number.

    .. versionadded:: 0.1
    """
    if not -_LIMIT < number < _LIMIT or (ordinal and number < 1):
        raise InvalidNumeralError(str(number), "out-of-range")
    if ordinal:
        return f"thứ {_ORDINALS.get(number) or to_words(number)}"
    if number < 0:
        return f"âm {to_words(-number)}"
    return " ".join(_number(number)) if number else _DIGITS[0]


def from_words(text: str) -> int:
    """Return the number that *text* says, cardinal or ordinal.

    Raises:
        InvalidNumeralError: if *text* says none.

    .. versionadded:: 0.1
    """
    cleaned = new_tones(clean(text).text.lower())
    tokens = [match[0] for match in _TOKEN.finditer(cleaned)]
    if not tokens:
        raise InvalidNumeralError(text, "empty")
    if tokens == ["không"]:
        return 0
    sign = -1 if tokens[0] == "âm" else 1
    is_ordinal = tokens[0] == "thứ"
    body = tokens[1:] if sign < 0 or is_ordinal else tokens
    if len(body) == 1 and sign > 0 and body[0] in _RANKS:
        return _RANKS[body[0]]
    number = _value(body)
    if not number:
        raise InvalidNumeralError(text, "unrecognised")
    return sign * number


def _number(number: int, *, padded: bool = False) -> list[str]:
    """Return the words of a positive *number*; *padded* says that a higher group stands before it."""
    words: list[str] = []
    for size, unit in ((_BILLION, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, number = divmod(number, size)
        if group:
            words += _number(group) if size == _BILLION else _group(group, padded=padded or bool(words))
            words += [unit] if unit else []
    return words


def _group(group: int, *, padded: bool) -> list[str]:
    """Return the words of one to three digits, with ``không trăm`` after a higher group."""
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words: list[str] = []
    if hundreds or padded:
        words += [_DIGITS[hundreds], "trăm"]
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
        words += [{1: "mốt", 4: "tư", 5: "lăm"}.get(ones, _DIGITS[ones])] if ones else []
    elif tens == 1:
        words.append("mười")
        words += ["lăm" if ones == 5 else _DIGITS[ones]] if ones else []  # noqa: PLR2004 - the digit itself
    elif ones:
        words += ["linh"] if words else []
        words.append(_DIGITS[ones])
    return words


def _value(tokens: list[str]) -> int | None:
    """Return the value of a cardinal number, None if it is not one."""
    for place, token in enumerate(tokens):
        if token in _BILLIONS:
            high = _below_billion(tokens[:place], leading=True)
            low = _below_billion(tokens[place + 1 :], leading=False) if tokens[place + 1 :] else 0
            return None if not high or low is None else high * _BILLION + low
    return _below_billion(tokens, leading=True)


def _below_billion(tokens: list[str], *, leading: bool) -> int | None:
    total, largest, start = 0, _BILLION, 0
    for place, token in enumerate(tokens):
        unit = _UNITS.get(token)
        if unit is None:
            continue
        group = _below_thousand(tokens[start:place], leading=leading)
        if unit >= largest or group is None or (leading and not group):
            return None
        total, largest, start, leading = total + group * unit, unit, place + 1, False
    if start == len(tokens):
        return total if tokens else None
    group = _below_thousand(tokens[start:], leading=leading)
    return None if group is None else total + group


def _below_thousand(tokens: list[str], *, leading: bool) -> int | None:
    """Return the value of one group; only a group after a higher one may begin with ``không`` or ``linh``."""
    hundreds = 0
    match tokens:
        case [digit, "trăm", *rest] if digit in _DIGIT and (_DIGIT[digit] or not leading):
            hundreds, tokens, leading = _DIGIT[digit] * 100, rest, False
        case ["không"] if not leading:
            return 0
        case _:
            pass
    match tokens:
        case []:
            rest_value: int | None = 0
        case [zero, digit] if zero in _ZERO_TEN and not leading:
            rest_value = _AFTER_ZERO.get(digit)
        case ["mười"]:
            rest_value = 10
        case ["mười", digit]:
            rest_value = _added(10, _AFTER_TEN.get(digit))
        case [digit, "mươi"] if _DIGIT.get(digit, 0) > 1:
            rest_value = _DIGIT[digit] * 10
        case [digit, "mươi", ones] if _DIGIT.get(digit, 0) > 1:
            rest_value = _added(_DIGIT[digit] * 10, _AFTER_TENS.get(ones))
        case [digit] if leading:
            rest_value = _DIGIT.get(digit) or None
        case _:
            rest_value = None
    return None if rest_value is None else hundreds + rest_value


def _added(tens: int, ones: int | None) -> int | None:
    return None if ones is None else tens + ones
