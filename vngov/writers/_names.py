"""The name of a body in the left column of a head: broken where no word after the break begins a name of its own.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.values.length import Length
from vngov.writers._breaking import broken
from vngov.writers._columns import council_or_committee
from vngov.writers._formulas import place_and_date_text
from vngov.writers._metrics import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vngov.model import Header
    from vngov.registries.layouts import Component, LayoutSpec

__all__ = ["head_columns", "name_lines"]


_GAP = Length.mm(2)


def head_columns(layout: LayoutSpec, header: Header | None = None) -> tuple[Length, Length]:
    """Return the widths of the two columns of the head, in the proportion of the forms.

    Where a name or a date of *header* would be broken in its column and there is room in the other, they are shifted.
    """
    left, right = (layout.measures[f"column-{side}"].drawn.emu for side in ("left", "right"))
    width = layout.text_width.emu
    share = width * left // (left + right)
    if header is not None:
        titles = _widest(_titles(header, layout))
        needs = (_widest(_names(header, layout, Length(share), Length(max(share, width - titles)))), titles)
        if sum(needs) <= width:
            share = max(needs[0], min(share, width - needs[1]))
    return Length(share), Length(width - share)


def _names(header: Header, layout: LayoutSpec, room: Length, most: Length) -> Iterator[tuple[str, Component]]:
    for issuer in header.issuers:
        for phrase, name in (*((parent, "parent") for parent in issuer.parents), (issuer.name, "issuer")):
            part = layout.components[name]
            yield from ((line, part) for line in name_lines(phrase.text, part, room, most))


def _titles(header: Header, layout: LayoutSpec) -> Iterator[tuple[str, Component]]:
    titles = (("party-title", header.party_title), ("national-title", header.national_title), ("motto", header.motto))
    lines = [(name, phrase.text) for name, phrase in titles if phrase]
    lines.append(("place-and-date", place_and_date_text(header.place_and_date)))
    yield from ((text, layout.components[name]) for name, text in lines if text and name in layout.components)


def _widest(lines: Iterable[tuple[str, Component]]) -> int:
    widths = (text_width(text, part.size.drawn, bold=part.bold, italic=part.italic).emu for text, part in lines)
    return max(widths, default=0) + _GAP.emu


def name_lines(name: str, part: Component, room: Length, most: Length | None = None) -> list[str]:
    """Return *name* in lines that fit into *room* when set as *part*, broken at the best places.

    Before it is broken at a place that is less than good, the room grows to *most*.
    """

    def share(line: str) -> float:
        return text_width(line, part.size.drawn, bold=part.bold).emu / room.emu

    lines: list[str] = []
    for line in council_or_committee(name):
        parts = broken(line, share, only_good=True)
        if max(map(share, parts)) > max(1, most.emu / room.emu if most else 1):
            parts = broken(line, share)
        lines += parts
    return lines
