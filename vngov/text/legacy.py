"""Letters of the old Vietnamese fonts, where their bytes were read as Western ones.

A run in ``.VnTime`` or ``VNI-Times`` holds the bytes of that font shown as Latin-1 or Windows-1252:
``Céng hßa`` is ``Cộng hòa``.  The font tells the encoding and, for ABC fonts, whether the letters are
shown as capitals.  Convert before cleaning: the byte of ``ư`` in TCVN3 is the soft hyphen.

    >>> from vngov.text.legacy import decode_legacy, detect_legacy, font_encoding
    >>> decode_legacy("Céng hßa x· héi chñ nghÜa ViÖt Nam", "tcvn3")
    'Cộng hòa xã hội chủ nghĩa Việt Nam'
    >>> encoding, capitals = font_encoding(".VnTimeH")
    >>> decode_legacy("quyÕt ®Þnh", encoding, capitals=capitals)
    'QUYẾT ĐỊNH'
    >>> detect_legacy("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")[0]
    <LegacyEncoding.VNI: 'vni'>

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
import unicodedata
from enum import StrEnum

from vngov.text._legacy_tables import TCVN3, VISCII, VNI, VPS, WINDOWS_1252, WINDOWS_1258
from vngov.text._syllables import vietnamese_share

__all__ = ["LegacyEncoding", "capitals_of_line", "decode_legacy", "detect_legacy", "font_encoding"]


class LegacyEncoding(StrEnum):
    """The 8-bit encodings of Vietnamese, by their usual names.

    .. versionadded:: 0.1
    """

    TCVN3 = "tcvn3"
    VNI = "vni"
    VISCII = "viscii"
    VPS = "vps"
    WINDOWS_1258 = "windows-1258"


_TABLES = {
    LegacyEncoding.TCVN3: TCVN3,
    LegacyEncoding.VISCII: VISCII,
    LegacyEncoding.VPS: VPS,
    LegacyEncoding.WINDOWS_1258: WINDOWS_1258,
}
_VNI_PAIR = re.compile(
    "[aA][âáàåãäÂÁÀÅÃÄêéèúüëÊÉÈÚÜË]|[eEoO][âáàåãäÂÁÀÅÃÄ]|[aeouyôöAEOUYÔÖ][ùøûõïÙØÛÕÏ]|[íìæóòîôöñÍÌÆÓÒÎÔÖÑ]"
)
# A letter that only Unicode text has: with one of them the text was not read as Western.
_UNICODE_LETTER = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
_SAMPLE = 16_384
_FEWEST_WORDS = 3
_LIKELY = 0.7
_MARGIN = 0.3

_LETTERS = re.compile(r"[^\W\d_]++")
_ASCII_SMALL = re.compile("[a-z]")
_ASCII_CAPITAL = re.compile("[A-Z]")


def decode_legacy(text: str, encoding: LegacyEncoding | str, *, capitals: bool = False) -> str:
    """Return what *text*, bytes of *encoding* that were read as Latin-1 or Windows-1252, says.

    Characters that no byte stands for are left as they are.  *capitals* is for fonts that show every
    letter as a capital (see :func:`font_encoding`).

    .. versionadded:: 0.1
    """
    encoding = LegacyEncoding(encoding)
    if encoding is LegacyEncoding.VNI:
        text = _VNI_PAIR.sub(lambda match: VNI[match[0]], text)
    else:
        pattern, table = _surface(encoding)
        text = unicodedata.normalize("NFC", pattern.sub(lambda match: table[match[0]], text))
    return text.upper() if capitals else text


def detect_legacy(text: str) -> tuple[LegacyEncoding, float] | None:
    """Return the encoding that makes *text* Vietnamese, with a confidence from 0 to 1, or None.

    None is also the answer for text that is Vietnamese already.

    .. versionadded:: 0.1
    """
    if text.isascii() or _UNICODE_LETTER.search(text):
        return None
    sample = text[:_SAMPLE]
    share, words = vietnamese_share(sample)
    if words < _FEWEST_WORDS:
        return None
    best = max(((vietnamese_share(decode_legacy(sample, each))[0], each) for each in LegacyEncoding), key=_share)
    if best[0] < _LIKELY or best[0] < share + _MARGIN:
        return None
    return best[1], round(best[0], 2)


def font_encoding(font: str) -> tuple[LegacyEncoding, bool] | None:
    """Return the encoding of an old Vietnamese font and whether it shows capitals; None for other fonts.

    .. versionadded:: 0.1
    """
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return LegacyEncoding.TCVN3, name.endswith("h")
    if name.startswith("vni-"):
        return LegacyEncoding.VNI, False
    if name.startswith("vps "):
        return LegacyEncoding.VPS, False
    return None


def capitals_of_line(line: str) -> str:
    """Return a line of TCVN3 text with the capitals that only its font would have shown.

    ``CộNG HòA`` has the capitals that ASCII knows, so its other letters were meant as capitals too.
    """
    certain = [word for word in _LETTERS.findall(line) if _is_capital(word)]
    if not certain:
        return line
    if not _ASCII_SMALL.search(line):
        return line.upper()
    return _LETTERS.sub(lambda match: match[0].upper() if _is_capital(match[0]) else match[0], line)


def _is_capital(word: str) -> bool:
    return not word.isupper() and len(_ASCII_CAPITAL.findall(word)) > 1 and not _ASCII_SMALL.search(word)


def _share(candidate: tuple[float, LegacyEncoding]) -> float:
    return candidate[0]


@functools.cache
def _surface(encoding: LegacyEncoding) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the characters that the bytes of *encoding* show as, with the letters meant."""
    table: dict[str, str] = {}
    for byte, letter in enumerate(_TABLES[encoding]):
        if letter != "\ufffe":
            for shown in (chr(byte), WINDOWS_1252[byte]):
                if shown not in (letter, "\ufffe"):
                    table[shown] = letter
    return re.compile(f"[{re.escape(''.join(table))}]"), table
