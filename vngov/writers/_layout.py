"""Which layout a document is drawn in: that of its family, its issuer and its day.

A document without a date is drawn in the newest layout of its family, one that is older than every known layout in
the oldest.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.registries.family import Family

if TYPE_CHECKING:
    from vngov.model import Document
    from vngov.registries.layouts import LayoutSpec

__all__ = ["layout_of"]


def layout_of(document: Document) -> LayoutSpec:
    """Return the layout of *document*."""
    from vngov.registries.authorities import authorities  # noqa: PLC0415 - plain text needs no table
    from vngov.registries.layouts import layouts  # noqa: PLC0415 - as above

    issued = document.issued_on
    day = issued.first_day() if issued and issued.year is not None else layouts.checked_on
    organs = document.number.symbol.organs if document.number else ()
    issuer = authorities.by_code(organs[0]) if organs else None
    return layouts.nearest(document.family or Family.ADMINISTRATIVE, issuer, issued_on=day)
