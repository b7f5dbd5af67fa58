"""Roman numerals, as parts, chapters, appendices and terms of the National Assembly are numbered.

Phần and chương are numbered in Roman numerals (Nghị định 30/2020/NĐ-CP, Phụ lục I).  Reading is strict:
``IIII`` and ``VX`` are not numerals; writing and reading agree from 1 to 3999.

    >>> from vngov.text.roman import from_roman, to_roman
    >>> to_roman(14), from_roman("xiv")
    ('XIV', 14)
    >>> from_roman("IIII")
    Traceback (most recent call last):
    vngov.errors.InvalidNumeralError: invalid numeral: not in any known form: 'IIII'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata

from vngov.errors import InvalidNumeralError
from vngov.text.look_alikes import plain_letters

__all__ = ["from_roman", "to_roman"]

_VALUES = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_LARGEST = 3999
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def to_roman(number: int) -> str:
    """Return *number* (1 to 3999) in capitals.

    Raises:
        InvalidNumeralError: for any other number.

    .. versionadded:: 0.1
    """
    if not 1 <= number <= _LARGEST:
        raise InvalidNumeralError(str(number), "out-of-range")
    parts: list[str] = []
    for value, letters in _VALUES:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def from_roman(text: str) -> int:
    """Return the value of a numeral in capitals or in small letters, not both.

    The single-character numerals (``Ⅳ``) and Cyrillic or Greek look-alikes are read as Latin letters.

    Raises:
        InvalidNumeralError: if *text* is no numeral.

    .. versionadded:: 0.1
    """
    if not text:
        raise InvalidNumeralError(text, "empty")
    letters = text if text.isascii() else plain_letters(unicodedata.normalize("NFKC", text))
    capitals = letters.upper()
    if (not letters.isupper() and not letters.islower()) or not _ROMAN.fullmatch(capitals):
        raise InvalidNumeralError(text, "unrecognised")
    total = 0
    digits = [_DIGITS[letter] for letter in capitals]
    for digit, following in zip(digits, [*digits[1:], 0], strict=True):
        total += digit if digit >= following else -digit
    return total
