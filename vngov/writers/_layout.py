"""Which layout a document is drawn in: that of its family, its issuer and its day.

A document without a date is drawn in the newest layout of its family, one that is older than every known layout in
the oldest.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.registries.family import Family
from vngov.writers._formulas import place_and_date_text
from vngov.writers._metrics import text_width
from vngov.writers._names import head_columns

if TYPE_CHECKING:
    from vngov.model import Document
    from vngov.registries.layouts import Component, LayoutSpec

__all__ = ["fitted_layout_of", "layout_of"]

_HEAD = ("national-title", "motto", "place-and-date", "parent", "issuer")


def layout_of(document: Document) -> LayoutSpec:
    """Return the layout of *document*."""
    from vngov.registries.authorities import authorities  # noqa: PLC0415 - plain text needs no table
    from vngov.registries.layouts import layouts  # noqa: PLC0415 - as above

    issued = document.issued_on
    day = issued.first_day() if issued and issued.year is not None else layouts.checked_on
    organs = document.number.symbol.organs if document.number else ()
    issuer = authorities.by_code(organs[0]) if organs else None
    return layouts.nearest(document.family or Family.ADMINISTRATIVE, issuer, issued_on=day)


def fitted_layout_of(document: Document) -> LayoutSpec:
    """Return the layout of *document*, the letters of its head smaller where the line of place and date needs them.

    NĐ 30/2020/NĐ-CP, note to the sizes of Phụ lục I, Mục V: the sizes of the national title, the motto and that line go
    together, 12 with 13 and 13, or 13 with 14 and 14.
    """
    layout = layout_of(document)
    part = layout.components["place-and-date"]
    text = place_and_date_text(document.header.place_and_date)
    if text_width(text, part.size.drawn, bold=part.bold, italic=part.italic) <= head_columns(layout)[1]:
        return layout
    smaller = {name: _least(layout.components[name]) for name in _HEAD if name in layout.components}
    return evolve(layout, components={**layout.components, **smaller})


def _least(part: Component) -> Component:
    """Return a component in the smallest letters that its act allows."""
    allowed = part.size.allowed
    return evolve(part, size=evolve(part.size, drawn=allowed.least)) if allowed and allowed.least else part
