"""The two patterns of markers: one for a marker that stands alone, one for the start of a line.

They share their vocabulary and differ in what may follow.  A marker that stands alone is the whole
text; at the start of a line the next characters decide, because ``1.500 đồng``, ``24.01.2022``,
``Điều 5 của Nghị định này`` and ``C. Mác`` open lines as well and mark nothing.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["BULLETS", "DASHES", "LINE", "ORDINAL_WORDS", "WHOLE"]

DASHES = "-‐‑‒–—―−~"
"""Every character met in the place of a list dash; the tilde is a misread one."""

BULLETS = "•*·●○◦▪▫■□►➢➤✓o\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
"""Bullet signs; the private-use ones are what Word's symbol fonts leave behind."""

_UNITS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN = ("một", "hai", "ba", "bốn", "lăm", "sáu", "bảy", "tám", "chín")
ORDINAL_WORDS: tuple[str, ...] = (*_UNITS, "mười", *(f"mười {unit}" for unit in _AFTER_TEN))
"""The words after “thứ”, the first at index 0: “Phần thứ nhất” … “Phần thứ mười chín”."""


def _either(*words: str) -> str:
    """Return alternatives for each word in small and capital letters, composed and decomposed."""
    spellings = {
        unicodedata.normalize(form, cased)
        for word in words
        for cased in (word, word.upper())
        for form in ("NFC", "NFD")
    }
    return "|".join(re.escape(word) for word in sorted(spellings, key=lambda word: (-len(word), word)))


_UPPER = "A-Z" + "".join(
    map(chr, (*range(0xC0, 0xD7), *range(0xD8, 0xDE), 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF, *range(0x1EA0, 0x1EFA, 2)))
)
_B = r"[ \t\xa0]"
_DASH = "[" + re.escape(DASHES) + "]"
_QUOTE = "[\"'“”‘«(\\[]"
_LETTER = r"[^\W\d_]"
_OPENS = rf"(?={_B}|$|{_LETTER}|{_QUOTE})"  # what follows a stop: a blank, the end, or text without a blank
_TITLE = rf"(?={_B}*+[{_UPPER}]{_LETTER})"  # a capitalised word of two letters or more
_WORD = f"[{_UPPER}](?![{_UPPER}]){_LETTER}"  # "Nội", not the "NQ" of "15-NQ/TW"
_THU = f"(?:{_either('thứ', 'Thứ')})"
_ORDINALS = f"(?:{_either(*ORDINAL_WORDS, 'bẩy', 'nhì', 'Nhất', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám')})"
_HEADS = _either("Phần", "Chương", "Mục", "Tiểu mục", "Tiểu Mục")
_ARTICLE = _either("Điều").replace("Đ", "[ĐÐƉ]")
_ACT = _either("Luật", "Bộ luật", "Nghị", "Thông tư", "Pháp lệnh", "Hiến pháp", "Quyết", "Điều", "Chương", "Phần", "Phụ")
_LINE_END = rf"(?={_B}*+$)"
_STOP = rf"{_B}*+(?:[.:]{_B}?{_DASH}(?={_B}|[{_UPPER}])|[.:]{_OPENS}|{_DASH}(?!{_B}*+(?:{_ARTICLE}))(?={_B}|[{_UPPER}]))"

WHOLE = re.compile(
    rf"""
    (?P<word>(?i:phần|chương|tiểu\ mục|mục|[đðɖ]iều))\ ?
        (?:(?i:thứ)\ (?P<ordinal>(?i:{'|'.join(sorted((*ORDINAL_WORDS, 'bẩy', 'nhì'), key=len, reverse=True))})|[0-9]{{1,3}})
          |(?P<label>[0-9]{{1,3}}|[IVXLC]{{1,9}}|[A-HĐ])(?P<label_suffix>[a-zđ]?))
        \ ?(?P<label_end>[.:]?\ ?-?)
  | \((?P<paren>[0-9]{{1,3}}|[ivxl]{{1,7}}|[a-zđ])\)
  | (?P<decimal>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,5}})(?P<decimal_end>\.-|[.):/-]?)
  | (?P<arabic>[0-9]{{1,3}})(?P<arabic_suffix>[a-zđ]?)(?P<arabic_end>\.-|[.)/-])
  | (?P<roman>[IVX][IVXL]{{0,6}})(?P<roman_suffix>[a-zđ]?)\ ?(?P<roman_end>\.-|[.)/-])
  | (?P<upper>[A-HĐ])(?P<upper_end>\.-|[.)/-])
  | (?P<letter>[a-zđ©])(?P<letter_suffix>[1-9]?[0-9]?)(?P<letter_end>[.)/-])
  | (?P<dash>{_DASH}) | (?P<plus>\+) | (?P<bullet>[{re.escape(BULLETS)}])
    """,
    re.VERBOSE,
)
"""A marker and nothing else, in composed text with single blanks and plain hyphens."""

LINE = re.compile(
    rf"""
    {_B}*+
    (?=[0-9(+IVXA-HĐÐƉPCMTa-zđ©{re.escape(DASHES + BULLETS)}])
    ((?:{_ARTICLE})(?:{_B}++{_THU})?{_B}*+(?:[0-9]{{1,3}}+[a-zđ]?|(?<={_B}){_ORDINALS})(?:{_STOP}|{_LINE_END})
    |(?:{_HEADS})
        (?:{_B}*+[0-9]{{1,3}}+[a-zđ]?|{_B}++(?:[IVXLC]{{1,9}}+[a-zđ]?|[A-HĐ]|{_THU}{_B}++(?:{_ORDINALS}|[0-9]{{1,2}}+)))
        (?:{_STOP}|{_LINE_END}|(?={_B}++(?!(?:{_ACT})\b)[{_UPPER}“"]))
    |\((?:[0-9]{{1,2}}|[ivxl]{{1,7}}|[a-zđ])\){_OPENS}(?!{_B}*+(?:và|hoặc|đến)\b)
    |[1-9][0-9]?(?:\.[1-9][0-9]?){{1,5}}
        (?:\.{_DASH}(?={_B}|[{_UPPER}])|[.):/]{_OPENS}|{_DASH}(?={_B}*+{_WORD})|{_TITLE}|(?={_B}*+{_QUOTE})|{_LINE_END})
    |[0-9]{{1,3}}[a-zđ]?(?:[.)]{_OPENS}|\.{_DASH}(?={_B}|[{_UPPER}])|(?:{_DASH}|/)(?={_B}++[^\W\d]|{_WORD}|{_LINE_END}))
    |[IVX][IVXL]{{0,6}}+[a-zđ]?
        (?:\.{_DASH}(?={_B}|[{_UPPER}])|{_B}?\.(?={_B}|$|[{_UPPER}“"])|[)/](?={_B}|$|[{_UPPER}])
          |{_B}?{_DASH}(?={_B}++[{_UPPER}“"]|[{_UPPER}]{_LETTER}|{_LINE_END})(?!{_B}*+[IVXL]++\b))
        (?!{_B}*+[{_UPPER}][{_UPPER}h]?\.)
    |(?:[A-EĐ](?:\.{_DASH}|[.)]|(?:{_DASH}|/)(?={_B}))(?!{_B}*+(?:M[aá]|Ăng|Lê)){_TITLE}
       |[FGH][.)](?={_B}*+[{_UPPER}]{{2}}))
    |[a-zđ](?:[1-9][0-9]?)?
        (?:\)(?:{_OPENS}|(?=[0-9]))(?!{_B}*+(?:và|hoặc|đến)\b)
          |\.(?={_B}++(?:{_LETTER}|{_QUOTE})|[{_UPPER}])(?!{_B}*+{_LETTER}\.)
          |{_DASH}(?={_B}++[{_UPPER}])|/(?={_B}++\S))
    |©\){_OPENS}
    |(?:{_DASH}|\+|[{re.escape(BULLETS.replace('o', ''))}])
        (?=[^\W\d_]|{_QUOTE}|{_B}++[^\s+*{re.escape(DASHES)}])
    |o(?={_B}++[{_UPPER}])
    )
    {_B}*+
    """,
    re.VERBOSE,
)
"""Blanks, a marker (group 1) and blanks, at the place where the match is asked for."""
