"""Tone placement: ``hòa`` or ``hoà``, ``ủy`` or ``uỷ``; the state writes both, this library the first.

The two schools differ only in open syllables in oa, oe and uy.  Everywhere else the place of the tone is
not free, and a misplaced one (``hòan``, ``qúy``, ``đựơc``) is a typing mistake that both functions repair.
In ``qu`` and ``gi`` the vowel belongs to the consonant: ``quý`` and ``già`` stay.  Only syllables of the
Vietnamese pattern are touched.  The length of a composed text does not change.

    >>> from vngov.text.tones import new_tones, old_tones
    >>> new_tones("CỘNG HOÀ, uỷ quyền, khoẻ, quý giá"), old_tones("thúy, hòa, hoàn")
    ('CỘNG HÒA, ủy quyền, khỏe, quý giá', 'thuý, hoà, hoàn')

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
import unicodedata

__all__ = ["new_tones", "old_tones"]

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_PLAIN = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
# vowel with its tone -> vowel, tone
_SPLIT = {unicodedata.normalize("NFC", vowel + tone): (vowel, tone) for vowel in _PLAIN for tone in _TONES}
_JOINED = {parts: vowel for vowel, parts in _SPLIT.items()}
_VOWELS = _PLAIN + "".join(_SPLIT)

# The vowel groups of Vietnamese by the vowel that carries the tone.
_OPEN_FIRST = frozenset(
    ("ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iu", "oi", "ôi", "ơi", "ua", "ui", "ưa", "ưi", "ưu")
)
_OPEN_SECOND = frozenset(
    ("uê", "uơ", "oai", "oay", "oao", "oeo", "uây", "uya", "uyu", "uêu", "iêu", "yêu", "uôi", "ươi", "ươu")
)
_CLOSED_SECOND = frozenset(("iê", "yê", "uê", "uô", "ươ", "uâ", "oă", "oa", "oe", "oo", "uy"))
_DISPUTED = frozenset(("oa", "oe", "uy"))  # in open syllables

_SYLLABLE = re.compile(
    rf"(?<![^\W\d_])(?P<onset>[bcdđghklmnpqrstvx]{{0,3}}+)(?P<vowels>[{_VOWELS}]{{2,4}}+)"
    r"(?P<coda>ch|n[gh]?|[cmpt])?+(?![^\W\d_])",
    re.IGNORECASE,
)


def new_tones(text: str) -> str:
    """Return *text* in NFC with the tone on the first vowel of open oa, oe, uy: ``hòa``, ``khỏe``, ``ủy``.

    .. versionadded:: 0.1
    """
    return _SYLLABLE.sub(_new_style, unicodedata.normalize("NFC", text))


def old_tones(text: str) -> str:
    """Return *text* in NFC with the tone on the second vowel of open oa, oe, uy: ``hoà``, ``khoẻ``, ``uỷ``.

    .. versionadded:: 0.1
    """
    return _SYLLABLE.sub(_old_style, unicodedata.normalize("NFC", text))


def _new_style(match: re.Match[str]) -> str:
    onset, vowels, coda = match.groups("")
    return onset + _placed(onset[-1:].lower(), vowels, closed=bool(coda), disputed=0) + coda


def _old_style(match: re.Match[str]) -> str:
    onset, vowels, coda = match.groups("")
    return onset + _placed(onset[-1:].lower(), vowels, closed=bool(coda), disputed=1) + coda


@functools.lru_cache(maxsize=4096)
def _placed(consonant: str, vowels: str, *, closed: bool, disputed: int) -> str:
    """Return the vowels after *consonant* with their tone where it belongs."""
    parts = [_SPLIT.get(vowel, (vowel, "")) for vowel in vowels]
    tones = [tone for _, tone in parts if tone]
    if len(tones) != 1:
        return vowels
    letters = [letter for letter, _ in parts]
    group = "".join(letters).lower()
    skipped = int((consonant == "q" and group[0] == "u") or (consonant == "g" and group[0] == "i"))
    place = _place(group[skipped:], closed=closed, disputed=disputed)
    if place is None:
        return vowels
    letters[place + skipped] = _JOINED[letters[place + skipped], tones[0]]
    return "".join(letters)


def _place(group: str, *, closed: bool, disputed: int) -> int | None:
    """Return which vowel of *group* carries the tone, None if the group is not Vietnamese."""
    if len(group) == 1:
        return 0
    if closed:
        return 2 if group == "uyê" else 1 if group in _CLOSED_SECOND else None
    if group in _DISPUTED:
        return disputed
    if group in _OPEN_SECOND:
        return 1
    return 0 if group in _OPEN_FIRST else None
