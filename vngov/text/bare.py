"""Bare text: no accents and small letters, one character for one, so that every offset stays where it was.

It is for patterns that must see through misread accents; :func:`vngov.text.fold` is for keys.

    >>> from vngov.text.bare import bare
    >>> bare("Phối hợp với UỶ BAN"), len(bare("Đà Nẵng")) == len("Đà Nẵng")
    ('phoi hop voi uy ban', True)

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import unicodedata

__all__ = ["bare"]

_LONGEST = 4000  # characters of what is kept
_FIRST, _LAST = 0xC0, 0x1EF9


def _base(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return "d" if plain in {"\u0111", "\u0110", "\u00f0"} else plain


_TABLE = {code: chr(code) for code in range(0x20, 0x7F)}  # themselves: a letter that is missing costs twice as much
_TABLE.update({code: _base(chr(code)) for code in range(_FIRST, _LAST + 1) if len(_base(chr(code))) == 1})
_TABLE.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
_TABLE.update(dict.fromkeys(map(ord, "\u00a0\u2007\u202f\t\n\r"), " "))
_TABLE.update(dict.fromkeys(map(ord, "‐‑‒–—−"), "-"))
_TABLE.update(dict.fromkeys(map(ord, "’‘′´`"), "'"))


def bare(text: str) -> str:
    """Return *text*, which should be NFC, in small letters without accents: as long as it was.

    .. versionadded:: 0.1
    """
    return text.translate(_TABLE) if len(text) > _LONGEST else _bare(text)


@functools.lru_cache(maxsize=64)  # one line is looked at by several readers, one after the other
def _bare(text: str) -> str:
    return text.translate(_TABLE)
