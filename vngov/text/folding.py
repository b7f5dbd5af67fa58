"""Folded text: the form in which two spellings of one name are equal.

Folding cleans, lowers the case, moves tones to their new place, makes every dash and quotation mark
ordinary and every run of blanks one space; ``accents=False`` also drops the marks of all letters.  It is
for keys and for searching, never for output.  :func:`fold_with_spans` leads each offset back.

    >>> from vngov.text.folding import fold, fold_with_spans
    >>> fold("UỶ BAN  Nhân dân") == fold("Ủy ban nhân dân"), fold("Đà Nẵng", accents=False)
    (True, 'da nang')
    >>> folded = fold_with_spans("V/v  giao UỶ BAN", accents=False)
    >>> folded.text, folded.spans.to_source((9, 15))
    ('v/v giao uy ban', Span(start=10, end=16))

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable

from attrs import frozen

from vngov.text.composition import compose
from vngov.text.normal import clean, clean_text
from vngov.text.punctuation import plain_dashes, plain_quotes
from vngov.text.spans import SpanMap, substitute
from vngov.text.tones import new_tones

__all__ = ["Folded", "fold", "fold_with_spans"]

_LONGEST_NAME = 160
_BLANKS = re.compile(r"[^\S ]\s*+| \s++|\A\s++|\s++\Z")  # all but a single space between words
_CHARACTER = re.compile(r"[A-Z]|[^\x00-\x7f]")
_MARKS = re.compile("[\u0300-\u036f]++")


@frozen
class Folded:
    """A folded text and the way back to the original offsets.

    .. versionadded:: 0.1
    """

    text: str
    spans: SpanMap


def fold(text: str, *, accents: bool = True) -> str:
    """Return the form of *text* to compare by.

    .. versionadded:: 0.1
    """
    return _short(text, accents) if len(text) <= _LONGEST_NAME else _fold(text, accents=accents)


@functools.lru_cache(maxsize=4096)  # names come again and again, in a text and in the registries
def _short(text: str, accents: bool) -> str:  # noqa: FBT001 - the cache tells positions apart faster
    return _fold(text, accents=accents)


def _fold(text: str, *, accents: bool) -> str:
    text = unicodedata.normalize("NFC", clean_text(text).casefold())
    if not text.isascii():
        text = plain_dashes(new_tones(text) if accents else _without_marks(text))
    return " ".join(plain_quotes(text).split())


def fold_with_spans(text: str, *, accents: bool = True) -> Folded:
    """Return what :func:`fold` returns, with the map to the offsets of *text*.

    .. versionadded:: 0.1
    """
    cleaned = clean(text)
    folded, spans = _by_character(str.casefold, cleaned.text, cleaned.spans)
    if accents:
        folded = new_tones(folded)  # keeps the length, like the changes of punctuation
    else:
        folded, spans = _by_character(_without_marks, folded, spans)
    folded, step = substitute(_BLANKS, _blank, plain_quotes(plain_dashes(folded)))
    return Folded(folded, spans.then(step))


def _by_character(change: Callable[[str], str], text: str, spans: SpanMap) -> tuple[str, SpanMap]:
    """Return *text* with every character changed and composed again, and *spans* carried on."""
    changed = change(text)
    if len(changed) == len(text) and unicodedata.is_normalized("NFC", changed):
        return changed, spans  # one for one: neither change can both add and remove
    changed, step = substitute(_CHARACTER, lambda match: change(match[0]), text)
    composed, last = compose(changed)
    return composed, spans.then(step).then(last)


def _without_marks(text: str) -> str:
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text)).replace("đ", "d")
    return unicodedata.normalize("NFC", bare)


def _blank(match: re.Match[str]) -> str:
    return " " if match.start() > 0 and match.end() < len(match.string) else ""
