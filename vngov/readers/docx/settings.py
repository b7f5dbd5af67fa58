"""How the lines of a document are set, put in the words of the page.

ECMA-376, Part 1, 17.3.1.33 (spacing), 17.3.1.12 (indents), 17.3.1.13 (alignment).

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.model.page import Letters, LineSetting
from vngov.readers.docx.properties import Properties, to_int
from vngov.readers.text.layout import Align
from vngov.registries.layouts import Alignment
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.readers.docx.styles import Look

__all__ = ["ALIGNMENTS", "letters_of", "setting_of", "spacing_key"]

ALIGNMENTS = {
    Align.LEFT: Alignment.LEFT,
    Align.CENTER: Alignment.CENTRE,
    Align.RIGHT: Alignment.RIGHT,
    Align.JUSTIFY: Alignment.JUSTIFY,
}
_TWENTIETHS = 20
_SINGLE = 240.0  # what single spacing is counted as
_NATURAL = 1.15  # of the size of the letters
_AUTOMATIC = frozenset({"1", "true", "on"})


def letters_of(look: Look) -> Letters:
    """Return how the letters of a run are printed."""
    size = Length.pt(look.size)
    return Letters(look.font, size, look.bold, look.italic, look.underline, look.colour)


def spacing_key(base: Properties, own: Properties) -> tuple[str | bool | None, ...]:
    """Return what decides on the spacing of a paragraph, to know it again."""
    return tuple(own.get(name, base.get(name)) for name in _NAMES)


_NAMES = ("before", "after", "line", "lineRule", "beforeAutospacing", "afterAutospacing", "contextual", "left")


def setting_of(
    looks: Sequence[tuple[int, Look]],
    spacing: tuple[str | bool | None, ...],
    align: Align | None,
    indent: float | None,
    *,
    by_hand: bool,
    is_pushed: bool,
) -> LineSetting:
    """Return how a line is set whose runs have *looks*, each with the number of its characters.

    A line that *is_pushed* begins with blanks or tabs, so that its indent is not the one that is set.
    """
    counts: dict[Letters, int] = {}
    for count, look in looks:
        letters = letters_of(look)
        counts[letters] = counts.get(letters, 0) + count
    most = max(counts, key=lambda letters: counts[letters])
    before, after, line, rule, before_auto, after_auto, contextual, left = spacing
    height = to_int(str(line)) if line is not None else None
    is_least = rule == "atLeast" and (height or 0) <= (most.size or Length(0)).to_pt() * _NATURAL * _TWENTIETHS
    is_multiple = rule in {None, "auto"}
    return LineSetting(
        most,
        letters_of(looks[0][1]),
        tuple(letters for letters in counts if letters != most),
        ALIGNMENTS.get(align or Align.LEFT),
        None if is_pushed else Length.pt((indent or 0) + to_int(str(left or 0)) / _TWENTIETHS),
        _gap(before, unknown=before_auto in _AUTOMATIC or contextual is True),
        _gap(after, unknown=after_auto in _AUTOMATIC or contextual is True),
        _multiple(height, is_multiple=is_multiple, is_least=is_least),
        Length.twips(height) if height and not is_multiple and not is_least else None,
        by_hand=by_hand,
    )


def _multiple(height: int | None, *, is_multiple: bool, is_least: bool) -> float | None:
    """Return the spacing as a multiple; a least height that the letters exceed by themselves is single spacing."""
    if is_least or not height:
        return 1.0
    return height / _SINGLE if is_multiple else None


def _gap(value: str | bool | None, *, unknown: bool) -> Length | None:  # noqa: FBT001 - a property
    """Return a gap; None where the program that shows the page is to choose it."""
    return None if unknown else Length.twips(to_int(str(value or 0)))
