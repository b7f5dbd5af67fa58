"""The Vietnamese alphabet: the letters that number points (điểm), and dictionary order.

Points of a clause are lettered in the order of the Vietnamese alphabet without the letters that carry a
circumflex, breve or horn, and without f, j, w, z.  Collation puts the letters a ă â b c d đ e ê … first
and the tones (ngang, huyền, hỏi, ngã, sắc, nặng) only between words of equal letters.

    >>> from vngov.text.alphabet import collation_key, next_point, point_index, point_letter
    >>> point_index("đ"), point_letter(5), next_point("e")
    (5, 'đ', 'g')
    >>> sorted(["má", "mạ", "ma", "mã", "mả", "mà", "đa", "da", "ấm", "an"], key=collation_key)
    ['an', 'ấm', 'da', 'đa', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ']

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import unicodedata

from vngov.errors import InvalidMarkerError
from vngov.text.look_alikes import plain_letters

__all__ = ["ALPHABET", "POINT_LETTERS", "collation_key", "next_point", "point_index", "point_letter"]

#: The 29 letters of the Vietnamese alphabet, in order.
ALPHABET = tuple("aăâbcdđeêghiklmnoôơpqrstuưvxy")
#: The 23 letters that number points, in order.
POINT_LETTERS = tuple("abcdđeghiklmnopqrstuvxy")

_ORDINALS = {letter: ordinal for ordinal, letter in enumerate(POINT_LETTERS, 1)}

# A letter sorts as one character of a block above ASCII, so that keys are plain strings; f, j, w and z
# take their Latin places.
_RANKS = {letter: chr(0x80 + rank) for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_MODIFIERS = "\u0302\u0306\u031b"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def point_index(letter: str) -> int:
    """Return the place of *letter* among the points, from 1; capitals and look-alikes are read too.

    Raises:
        InvalidMarkerError: for a letter that numbers no point.

    .. versionadded:: 0.1
    """
    ordinal = _ORDINALS.get(plain_letters(letter).lower())
    if ordinal is None:
        raise InvalidMarkerError(letter, "unrecognised" if letter else "empty")
    return ordinal


def point_letter(index: int) -> str:
    """Return the letter of point number *index*, from 1 to 23.

    Raises:
        InvalidMarkerError: for any other number.

    .. versionadded:: 0.1
    """
    if not 1 <= index <= len(POINT_LETTERS):
        raise InvalidMarkerError(str(index), "out-of-range")
    return POINT_LETTERS[index - 1]


def next_point(letter: str) -> str | None:
    """Return the letter after *letter*, or None after the last one.

    Raises:
        InvalidMarkerError: for a letter that numbers no point.

    .. versionadded:: 0.1
    """
    index = point_index(letter)
    return POINT_LETTERS[index] if index < len(POINT_LETTERS) else None


def collation_key(text: str) -> tuple[str, str, str, str]:
    """Return a sort key for the Vietnamese order: letters, then tones, then small before capital.

    Two texts have the same key only if they are canonically equal.

    .. versionadded:: 0.1
    """
    text = unicodedata.normalize("NFC", text)
    weights = [_weights(char) for char in text]
    return "".join(letter for letter, _ in weights), "".join(tone for _, tone in weights), text.swapcase(), text


@functools.lru_cache(maxsize=1024)
def _weights(char: str) -> tuple[str, str]:
    """Return the letter weight of a composed character and the weight of its tone ("0" for none)."""
    small = char.lower()
    rank = _RANKS.get(small)
    if rank is not None:
        return rank, "0"
    decomposed = unicodedata.normalize("NFD", small)
    base, marks = decomposed[0], decomposed[1:]
    shape = "".join(mark for mark in marks if mark in _MODIFIERS)
    rank = _RANKS.get(unicodedata.normalize("NFC", base + shape), _RANKS.get(base))
    if rank is None:
        return small, "0"
    others = [mark for mark in marks if mark not in _MODIFIERS]
    return rank, "".join(_TONES.get(mark, mark) for mark in others) or "0"
