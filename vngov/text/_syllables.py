"""How much of a text is Vietnamese: the share of its accented words that can be Vietnamese syllables.

A syllable is a consonant, a vowel group and a final, with at most one tone; before c, ch, p and t only
sắc and nặng occur.  That is enough to tell a right decoding from a wrong one.
"""

from __future__ import annotations

import functools
import re
import unicodedata

__all__ = ["is_syllable", "vietnamese_share"]

_ONSET = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
_OPEN = (
    "ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|oi|ôi|ơi|oai|oay|oao|oeo|ua|uê|ui|uơ|uy|uya|uyu|uây|uêu|uôi|ưa|ưi|ưu|"
    "ươi|ươu|yêu|oa|oe|a|e|ê|i|o|ô|ơ|u|ư|y"
)
_BEFORE_ANY = "a|ă|â|e|ê|i|iê|o|oa|oă|oe|ô|ơ|oo|u|uâ|uê|uô|uy|uyê|ư|ươ|y|yê"
_SYLLABLE = re.compile(f"{_ONSET}(?:(?:{_OPEN})|(?:{_BEFORE_ANY})(?:(?P<stop>ch?|p|t)|m|n[gh]?))")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED = frozenset("\u0301\u0323")
# Runs of letters and of whatever is left of a wrong decoding; ordinary signs and digits part them.
_RUN = re.compile("[^\\s\x00-@\\[-`{-\x7f\u00a0«»\u2010-\u203a]++")
_ABBREVIATION = re.compile("[A-ZĐƯÔ]++")


def vietnamese_share(text: str) -> tuple[float, int]:
    """Return the share of accented words that are Vietnamese syllables, and how many were looked at."""
    runs = [run for run in _RUN.findall(text) if not run.isascii() and not _ABBREVIATION.fullmatch(run)]
    return (sum(map(is_syllable, runs)) / len(runs) if runs else 0.0), len(runs)


@functools.lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a word in one case can be a Vietnamese syllable."""
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(decomposed)
    match = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONE.sub("", decomposed)))
    if match is None or len(tones) > 1:
        return False
    return match["stop"] is None or (bool(tones) and tones[0] in _STOPPED)
