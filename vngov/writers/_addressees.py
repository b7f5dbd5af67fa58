"""Where the addressees of a document stand: the label in the middle of the left half, the dashes under its colon.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 9: addressees, each on a line of its own, begin with dashes one under the
other, below the colon.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vngov.values.length import Length
from vngov.writers._metrics import text_width

if TYPE_CHECKING:
    from vngov.model import Addressees
    from vngov.registries.layouts import LayoutSpec

__all__ = ["DASH", "LABEL_INDENT", "dash_indent", "label_width"]

LABEL_INDENT: Final = Length.mm(22)
DASH: Final = Length.mm(4)
"""How far the name stands behind its dash."""

_USUAL: Final = "Kính gửi"


def dash_indent(addressees: Addressees, layout: LayoutSpec) -> Length:
    """Return how far the dashes stand from the label; under a long one (``… điện:``) as under the usual one."""
    room = Length(layout.text_width.emu // 4)
    widths = (label_width(text, layout) for text in (addressees.label.text, _USUAL))
    return next((width for width in widths if width <= room), room)


def label_width(text: str, layout: LayoutSpec) -> Length:
    """Return how long *text* is in the letters of the label."""
    part = layout.components["addressees-label"]
    return text_width(text, part.size.drawn, bold=part.bold, italic=part.italic)
