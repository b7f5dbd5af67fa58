"""How long a line of text is: the widths of the letters of Times New Roman.

NĐ 30/2020/NĐ-CP, Phụ lục I, and 36-HD/VPTW draw lines as long as the text above them, or a third to a half of it; a
word processor cannot measure that, so the writer does.  A letter with a tone is as wide as the letter without.

    >>> round(text_width("Độc lập - Tự do - Hạnh phúc", Length.pt(14), bold=True).to_mm(), 1)
    60.5

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import unicodedata
from typing import Final

from vngov.registries.table import read_rows
from vngov.values.length import Length

__all__ = ["text_width"]

_EM: Final = 2048
_HORN: Final = "\u031b"
_LONGEST: Final = 2_000
_UNKNOWN: Final = "n"  # of middling width
_COLUMNS = ("regular", "bold", "italic", "bold_italic")


def text_width(text: str, size: Length, *, bold: bool = False, italic: bool = False) -> Length:
    """Return the width of *text* on one line in letters of *size*; of a very long one, that of its beginning."""
    column = 2 * italic + bold
    table = _widths()
    units = sum(table[base if base in table else _UNKNOWN][column] for base in map(_base, text[:_LONGEST]))
    return Length(round(units * size.emu / _EM), size.unit)


@functools.lru_cache(maxsize=1024)
def _base(letter: str) -> str:
    """Return the letter without its tone: ``ố`` is as wide as ``o``, but ``ờ`` as ``ơ``."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", parts[0] + _HORN) if _HORN in parts else parts[0]


@functools.cache
def _widths() -> dict[str, tuple[int, ...]]:
    return {
        chr(int(row["code"], 16)): tuple(int(row[column]) for column in _COLUMNS) for row in read_rows("letter_widths")
    }
