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

# Letters around two vowels or more, one of them with a tone; a loose mark beside them makes it another word.
_LETTER = "[^\\W\\d_]|[\u0300-\u036f]"
_SYLLABLE = re.compile(
    rf"(?<!{_LETTER})([bcdđghklmnpqrstvx]{{0,3}}+)(?=[{_VOWELS}]{{0,3}}[{''.join(_SPLIT)}])([{_VOWELS}]{{2,4}}+)"
    rf"(ch|n[gh]?|[cmpt])?+(?!{_LETTER})",
    re.IGNORECASE,
)


def new_tones(text: str) -> str:
    """Return *text* in NFC with the tone on the first vowel of open oa, oe, uy: ``hòa``, ``khỏe``, ``ủy``.

    .. versionadded:: 0.1
    """
    return _SYLLABLE.sub(lambda match: _placed(*match.groups(""), 0), unicodedata.normalize("NFC", text))


def old_tones(text: str) -> str:
    """Return *text* in NFC with the tone on the second vowel of open oa, oe, uy: ``hoà``, ``khoẻ``, ``uỷ``.

    .. versionadded:: 0.1
    """
    return _SYLLABLE.sub(lambda match: _placed(*match.groups(""), 1), unicodedata.normalize("NFC", text))


@functools.lru_cache(maxsize=8192)
def _placed(onset: str, vowels: str, coda: str, disputed: int) -> str:
    """Return a syllable with its tone where it belongs; *disputed* is the vowel of open oa, oe and uy."""
    parts = [_SPLIT.get(vowel, (vowel, "")) for vowel in vowels]
    tones = [tone for _, tone in parts if tone]
    letters = [letter for letter, _ in parts]
    group = "".join(letters).lower()
    skipped = int(onset[-1:].lower() + group[:1] in {"qu", "gi"})
    place = _place(group[skipped:], closed=bool(coda), disputed=disputed)
    if place is None or len(tones) != 1:
        return onset + vowels + coda
    letters[place + skipped] = _JOINED[letters[place + skipped], tones[0]]
    return "".join((onset, *letters, coda))


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
