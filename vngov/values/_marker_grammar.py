"""The two patterns of markers: one for a marker that stands alone, one for the start of a line.

They share their vocabulary and differ in what may follow.  A marker that stands alone is the whole
text; at the start of a line the next characters decide, because ``1.500 đồng``, ``24.01.2022``,
``Điều 5 của Nghị định này`` and ``C. Mác`` open lines as well and mark nothing.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata

from vngov.values._marker_forms import BULLETS, DASHES, ORDINAL_WORDS

__all__ = ["LINE", "WHOLE"]


def _either(*words: str, capitals: bool = True) -> str:
    """Return alternatives for each word as it is and in capitals, composed and decomposed."""
    spellings = {
        unicodedata.normalize(form, cased)
        for word in words
        for cased in ((word, word.upper()) if capitals else (word,))
        for form in ("NFC", "NFD")
    }
    return "|".join(re.escape(word) for word in sorted(spellings, key=lambda word: (-len(word), word)))


_CAPITALS = (
    *range(0xC0, 0xD7),
    *range(0xD8, 0xDE),
    0x102,
    0x110,
    0x128,
    0x168,
    0x1A0,
    0x1AF,
    *range(0x1EA0, 0x1EFA, 2),
)
_UPPER = "[A-Z" + "".join(map(chr, _CAPITALS)) + "]"
_LETTER = r"[^\W\d_]"
_QUOTE = r"[\"'“”‘«(\[]"
_B = r"[ \t\xa0]"
_ANY_DASH = re.escape(DASHES)
_DASH = f"[{_ANY_DASH}]"
_DOTS = re.escape(BULLETS.replace("o", "").replace("*", ""))

_END = rf"(?={_B}*+$)"
_OPENS = rf"(?={_B}|$|{_LETTER}|{_QUOTE})"  # after a full stop: a blank, the end, or the text without a blank
_NEW = rf"(?={_B}|{_UPPER})"
_TITLE = rf"(?={_B}*+{_UPPER}{_LETTER})"
_WORD = rf"{_UPPER}(?!{_UPPER}){_LETTER}"  # "Nội", not the "NQ" of "15-NQ/TW"
_ITEM = (  # text of a list item: neither a rule of signs nor the page number in "- 5 -"
    rf"(?={_B}++(?![0-9]++{_B}*+{_DASH}{_B}*+$)(?:[^\s+*{_ANY_DASH}]|[+*{_ANY_DASH}]{_B}*+{_LETTER}))"
)

_ARTICLE = _either("Điều").replace("Đ", r"[Đ\u00d0\u0189]")
_HEAD = _either("Phần", "Chương", "Mục", "Tiểu mục", "Tiểu Mục")
_TH = _either("thứ", "Thứ")
_ORDINAL = _either(*ORDINAL_WORDS, *(word.capitalize() for word in ORDINAL_WORDS[:10]), "bẩy", "nhì")
_ACTS = _either(
    "Luật", "Bộ luật", "Nghị định", "Nghị quyết", "Thông tư", "Pháp lệnh", "Hiến pháp", "Quyết định", "Phụ lục",
    capitals=False,
)  # fmt: skip
_AND = _either("và", "hoặc", "đến", capitals=False)
_THINKERS = _either("Mác", "Marx", "Ăng", "Lê-nin", "Lênin", capitals=False)
_UNITS = _either("Phần", "Chương", "Mục", "Điều", capitals=False)
_REFERENCE = rf"(?:(?:{_ACTS})(?!{_LETTER})|(?:{_UNITS}){_B}++[0-9IVX])"  # "Chương II Luật Đất đai", "Mục 2 Chương IV"
_STOP = rf"{_B}*+(?:[.:]{_B}?{_DASH}{_NEW}|[.:]{_OPENS}|{_DASH}(?!{_B}*+(?:{_UNITS})){_NEW})"  # "Điều 5.", "Điều 5: -"

WHOLE = re.compile(
    rf"""
    (?P<word>(?i:phần|chương|tiểu\ mục|mục|điều))\ ?
        (?:(?i:thứ)\ (?P<ordinal>(?i:{_ORDINAL})|[0-9]{{1,3}})
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
    (?=[0-9(+IVXA-HĐ\u00d0\u0189PMTa-zđ©{_ANY_DASH}{re.escape(BULLETS)}])    # most lines of prose end here
    (
      # Điều 5. Điều 5: Điều 5 - and Điều 5 alone on its line; not "Điều 5 của", "Điều 5, Điều 6"
      (?:{_ARTICLE})(?:{_B}++(?:{_TH}))?{_B}*+(?:[0-9]{{1,3}}+[a-zđ]?|(?<={_B})(?:{_ORDINAL}))(?:{_STOP}|{_END})
      # Chương II with a stop, alone, or before a title
    | (?:{_HEAD})
        (?:{_B}*+[0-9]{{1,3}}+[a-zđ]?
          |{_B}++(?:[IVXLC]{{1,9}}+[a-zđ]?|[A-HĐ]|(?:{_TH}){_B}++(?:{_ORDINAL}|[0-9]{{1,2}}+)))
        (?:{_STOP}|{_END}|(?={_B}++(?!{_REFERENCE})(?:{_UPPER}|{_QUOTE})))
      # (1) (i) (a); not "(1), (2)" and "(1) và (2)"
    | \((?:[0-9]{{1,2}}|[ivxl]{{1,7}}|[a-zđ])\){_OPENS}(?!{_B}*+(?:{_AND})(?!{_LETTER}))
      # 2.1. and 5.3.1 before a title; not 24.01.2022, 1.500 and 2.5 ha
    | [1-9][0-9]?(?:\.[1-9][0-9]?){{1,5}}
        (?:\.{_DASH}{_NEW}|[.):/]{_OPENS}|{_DASH}(?={_B}*+{_WORD})|{_TITLE}|(?={_B}*+{_QUOTE})|{_END})
      # 1. 1) 1- 1/; not 5-6, 15-NQ/TW, 12/QĐ-UBND and 2021.
    | [0-9]{{1,3}}[a-zđ]?
        (?:\.{_DASH}{_NEW}|[.)]{_OPENS}|(?:{_DASH}|/)(?:(?={_B}++[^\W\d])|(?={_WORD})|{_END}))
      # I. I- I/ and "I - "; not X-quang, I/2025, "I - II" and the initials of "V. I."
    | [IVX][IVXL]{{0,6}}+[a-zđ]?
        (?:\.{_DASH}{_NEW}|{_B}?\.(?={_B}|$|{_UPPER}|{_QUOTE})|[)/](?={_B}|$|{_UPPER})
          |{_B}?{_DASH}(?:(?={_B}++(?:{_UPPER}|{_QUOTE}))|(?={_UPPER}{_LETTER})|{_END})(?!{_B}*+[IVXL]++\b))
        (?!{_B}*+{_UPPER}\.)
      # A. before a title; not the first name of a thinker, nor H. for huyện
    | (?:[A-EĐ](?:\.{_DASH}|[.)]|(?:{_DASH}|/)(?={_B}))(?!{_B}*+(?:{_THINKERS})){_TITLE}
        |[FGH][.)](?={_B}*+{_UPPER}{{2}}))
      # a) b1) a. a- a/; not "a), b)", "a) và" and v.v.
    | [a-zđ](?:[1-9][0-9]?)?
        (?:\)(?:{_OPENS}|(?=[0-9]))(?!{_B}*+(?:{_AND})(?!{_LETTER}))
          |\.(?={_B}++(?:{_LETTER}|{_QUOTE})|{_UPPER})(?!{_B}*+{_LETTER}\.)
          |{_DASH}(?={_B}++{_UPPER})|/(?={_B}++\S))
    | ©\){_OPENS}    # a misread c)
      # - + • before text; not -5, ----- and a sign alone; a star that closes again is emphasis
    | (?:{_DASH}|\+|[{_DOTS}])(?:{_ITEM}|(?={_LETTER}|{_QUOTE}))
    | \*(?:{_ITEM}|(?={_LETTER}[^*\n]*+$))
    | o(?={_B}++{_UPPER})
    )
    {_B}*+
    """,
    re.VERBOSE,
)
"""Blanks, a marker (group 1) and blanks, at the place where the match is asked for."""
