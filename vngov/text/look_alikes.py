r"""Letters of other alphabets that stand for Vietnamese ones because they look the same.

The Icelandic U+00D0 and the African U+0189 are never meant as themselves in Vietnamese text:
``Đ`` is U+0110.  Cyrillic and Greek letters come from keyboards and from text recognition; in prose they
are certainly meant as Latin only where the same word also has a Latin letter.

    >>> from vngov.text.look_alikes import latin_words, plain_letters
    >>> plain_letters("12/NQ-СР") == "12/NQ-CP", latin_words("củа Москва") == "của Москва"
    (True, True)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vngov.text.spans import rewritten

__all__ = [
    "D_WITH_STROKE",
    "FIGURES",
    "FOREIGN_LETTERS",
    "has_foreign_letter",
    "in_latin_words",
    "latin_words",
    "plain_letters",
]

#: Letters that look like đ, with the letter meant.
D_WITH_STROKE = dict(zip("\u00d0\u0189\u00f0\u0256", "ĐĐđđ", strict=True))
#: Cyrillic and Greek letters that look like Latin ones, with the letter meant.
FOREIGN_LETTERS = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝЀѐӐӑ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYXQWaesijopcyxhdqwÈèĂă" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)
#: The letters and signs that a scanner makes of figures, with the figure meant (for ``str.translate``).
FIGURES = str.maketrans("OoØQIl|!]S", "0000111115")

_ALL = FOREIGN_LETTERS | D_WITH_STROKE
_ANY_LETTER = re.compile(f"[{''.join(_ALL)}]")
_FOREIGN_LETTER = re.compile(f"[{''.join(FOREIGN_LETTERS)}]")
_LATIN_LETTER = re.compile("[A-Za-zÀ-ÖØ-öø-\u024f\u1e00-\u1eff]")
_REST_OF_WORD = re.compile("[\\w\u0300-\u036f]++")


def plain_letters(text: str) -> str:
    """Return *text* with every look-alike letter made Latin: for codes and numerals, not for prose.

    .. versionadded:: 0.1
    """
    return text if text.isascii() else _ANY_LETTER.sub(lambda match: _ALL[match[0]], text)


def latin_words(text: str) -> str:
    """Return *text* with the Cyrillic and Greek look-alikes made Latin in words that have a Latin letter.

    .. versionadded:: 0.1
    """
    return rewritten(text, in_latin_words(text))[0]


def has_foreign_letter(text: str) -> bool:
    """Return whether *text* has a Cyrillic or Greek look-alike at all.

    .. versionadded:: 0.1
    """
    return _FOREIGN_LETTER.search(text) is not None


def in_latin_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the Cyrillic and Greek look-alikes in words that have a Latin letter: place, and the letter meant.

    .. versionadded:: 0.1
    """
    done = 0
    for found in _FOREIGN_LETTER.finditer(text):
        start = found.start()
        if start < done:
            continue
        floor, done = done, _REST_OF_WORD.match(text, start).end()  # type: ignore[union-attr]  # one letter at least
        while start > floor and _REST_OF_WORD.match(text, start - 1, start):
            start -= 1
        if _LATIN_LETTER.search(text, start, done):
            for letter in _FOREIGN_LETTER.finditer(text, start, done):
                yield letter.start(), letter.end(), FOREIGN_LETTERS[letter[0]]
