"""Posts and persons in a signature: ``PHÓ CHỦ TỊCH``, ``Thượng tướng Nguyễn Văn An``.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 7: posts stand in capitals, names do not; ranks and degrees stand
before the names of the armed forces, of schools and of hospitals only.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from itertools import takewhile

from vngov.readers.text import words
from vngov.readers.text.words import flat

__all__ = ["is_post", "mostly_capitals", "next_signature_line", "person"]

_RANK = re.compile(
    r"^(?:(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|Chuẩn Đô đốc|(?:Phó )?Đô đốc|(?:Phó\s+)?Giáo sư"
    r"|Tiến sĩ|Thạc sĩ"
    r"|Bác sĩ|Đồng chí|(?:PGS|GS|TSKH|TS|ThS|BS|DS|KS|CK|CKI{1,2}|CK[12]|BSCKI{1,2}|BSCK[12]|Ths|Ts|Bs)\.?)[\s,.-]+)+"
)
_NAME_WORD = re.compile(r"^[^\W\d_]+(?:['’`´]\s?[^\W\d_]+|['’`´])?$")
_OPENS_A_BODY = frozenset({"Ban", "Bộ", "Cục", "Hội", "Sở", "Tòa", "Toà", "Tỉnh", "Ủy", "Uỷ", "Viện", "Vụ"})
"""What no family is called: ``Bộ Tư`` is the end of a line, not a person."""
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")
_BLANK = re.compile(r"\{\{[^{}]{1,100}\}\}")
"""A blank of a template, where a name is to be filled in."""
_RIGHT_WORD = re.compile(r"^(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\.?$")


def is_post(text: str) -> bool:
    """Tell whether *text* is a post in capitals."""
    return len(text) < 80 and mostly_capitals(text) and words.POSITION.search(flat(text)) is not None  # noqa: PLR2004 - a title line


def next_signature_line(text: str) -> int:
    """Return where the next line begins in a block that was run together: 0 where it is one line.

    ``TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG Hoàng Ngọc Bích`` has four.
    """
    is_signed_for = words.AUTHORITY.match(flat(text[:12])) is not None
    capitals = " ".join(takewhile(str.isupper, text.split()))
    if not (is_signed_for or is_post(capitals)):
        return 0
    place = 0
    previous = ""
    for word in text.split():
        place = text.index(word, place)
        if previous:
            following = text[place + len(word) :].lstrip()[:2]
            is_right = _RIGHT_WORD.match(word) is not None and following.isupper()
            is_deputy = is_signed_for and word in {"PHÓ", "THỨ"} and previous not in {",", "-", "VÀ"}
            if is_right or is_deputy or (not word.isupper() and person(text[place:])):
                return place
        previous = word
        place += len(word)
    return 0


def person(text: str) -> tuple[str, str] | None:
    """Return the rank or degree and the name, if *text* is a person's name or the blank for one; else None."""
    if _BLANK.fullmatch(text):
        return "", text
    found = _RANK.match(text)
    name = text[found.end() if found else 0 :].strip(" ._*-,“”„\"'`")
    parts = name.split()
    if not 2 <= len(parts) <= 6 or name.isupper():  # noqa: PLR2004 - names have two to six syllables
        return None
    if parts[0] in _OPENS_A_BODY or not all(_is_name_word(part) for part in parts):
        return None
    if sum(len(part) == 1 for part in parts) > 1:  # specks of a scan; the highlands know Y and H alone
        return None
    return (found[0].strip(" ,-") if found else ""), name


def _is_name_word(word: str) -> bool:
    """Tell whether *word* may stand in a name: ``An``; in the highlands also ``K’``, ``H’Bơ``, ``Kđăm``."""
    return (
        _NAME_WORD.match(word) is not None
        and word[0].isupper()
        and all(len(piece) == 1 or piece[1:].islower() for piece in _LETTERS_ONLY.findall(word))
    )


def mostly_capitals(text: str) -> bool:
    """Tell whether three letters of four are capitals: a scan misreads some."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(character.isupper() for character in letters) >= 0.75 * len(letters)
