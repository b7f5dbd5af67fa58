"""A run of the document's text together with the places it was read from.

Every leaf of the tree that holds text of its own is a :class:`Phrase` or has its fields.  ``spans`` are
the pieces of the *source* that the text was read from, in order: several where a line was broken by a
page number or a column.  A hand-built phrase has none; spans never count in comparisons.

    >>> from vngov.model import Phrase
    >>> Phrase("Hà Nội") == Phrase("Hà Nội", spans=((0, 6),))
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from attrs import field, frozen

from vngov.diagnostics import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Phrase", "Spans", "hull", "to_optional_phrase", "to_phrase", "to_phrases", "to_spans"]

Spans: TypeAlias = tuple[Span, ...]


def to_spans(pieces: Iterable[tuple[int, int]]) -> Spans:
    """Convert pairs of offsets; a tuple of spans is passed through."""
    if pieces.__class__ is tuple:
        first = next(iter(pieces), None)
        if first is None or first.__class__ is Span:
            return cast("Spans", pieces)
    return tuple(piece if isinstance(piece, Span) else Span(*piece) for piece in pieces)


@frozen
class Phrase:
    """A run of text: ``text`` has single blanks, NFC, and the spelling of the source."""

    text: str
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)

    def __str__(self) -> str:
        return self.text


def to_phrase(value: str | Phrase) -> Phrase:
    """Accept plain text wherever a phrase is asked for."""
    return Phrase(value) if isinstance(value, str) else value


def to_optional_phrase(value: str | Phrase | None) -> Phrase | None:
    """Accept plain text or nothing."""
    return Phrase(value) if isinstance(value, str) else value


def to_phrases(values: Iterable[str | Phrase]) -> tuple[Phrase, ...]:
    """Accept any iterable of texts and phrases."""
    return tuple(to_phrase(value) for value in values)


def hull(spans: Spans) -> Span | None:
    """Return the smallest span around *spans*, None if there are none."""
    return Span(spans[0].start, spans[-1].end) if spans else None
