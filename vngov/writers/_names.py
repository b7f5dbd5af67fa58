"""The name of a body in the left column of a head: broken where no word after the break begins a name of its own.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.values.length import Length
from vngov.writers._columns import body_name, good_breaks
from vngov.writers._metrics import text_width

if TYPE_CHECKING:
    from vngov.registries.layouts import Component, LayoutSpec

__all__ = ["head_columns", "name_lines"]


def head_columns(layout: LayoutSpec) -> tuple[Length, Length]:
    """Return the widths of the two columns of the head, in the proportion of the forms."""
    left, right = (layout.measures[f"column-{side}"].drawn.emu for side in ("left", "right"))
    width = layout.text_width
    share = Length(width.emu * left // (left + right))
    return share, Length(width.emu - share.emu)


def name_lines(name: str, part: Component, room: Length) -> list[str]:
    """Return *name* in lines that fit into *room* when set as *part*, broken at the best places."""
    lines: list[str] = []
    for line in body_name(name):
        breaks = good_breaks(line)
        if breaks and text_width(line, part.size.drawn, bold=part.bold) > room:
            middle = min(breaks, key=lambda place: abs(place - len(line) // 2))
            lines += [line[:middle], line[middle + 1 :]]
        else:
            lines.append(line)
    return lines
