"""Words that lost the blank between them: what some PDF files make of ``chủ trì`` is ``chủtrì``.

A blank is put back after a syllable that ends in a marked vowel, where both parts are Vietnamese syllables and the
whole is none.

    >>> from vngov.text.gluing import unglue
    >>> unglue("Đềnghịcác cơ quan, đơn vịkhẩn trương; Đảng uỷUBND xã ở Đắk Lắk")
    'Đề nghị các cơ quan, đơn vị khẩn trương; Đảng uỷ UBND xã ở Đắk Lắk'

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
import unicodedata

from vngov.text._syllables import is_syllable

__all__ = ["unglue"]

_WORD = re.compile(r"[^\W\d_]{4,24}+")
_ABBREVIATION = re.compile("[A-ZĐ]++")
_VOWELS = frozenset("aeiouyăâêôơư")


def unglue(text: str) -> str:
    """Return *text* with the lost blanks put back; nothing else changes.

    .. versionadded:: 0.1
    """
    if text.isascii() or all(map(_is_whole, set(_WORD.findall(text)))):
        return text
    return _WORD.sub(lambda match: _parted(match[0]), text)


@functools.lru_cache(maxsize=8192)
def _is_whole(word: str) -> bool:
    return _parted(word) is word


@functools.lru_cache(maxsize=8192)
def _parted(word: str) -> str:
    if word.isascii() or is_syllable(word) or word.isupper():
        return word
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        if _ends_marked(left) and is_syllable(left):
            rest = right if is_syllable(right) or _ABBREVIATION.fullmatch(right) else _parted(right)
            if rest is not right or is_syllable(right) or _ABBREVIATION.fullmatch(right):
                return f"{left} {rest}"
    return word


def _ends_marked(part: str) -> bool:
    decomposed = unicodedata.normalize("NFD", part[-1])
    return len(decomposed) > 1 and unicodedata.normalize("NFC", decomposed[0]).lower() in _VOWELS
