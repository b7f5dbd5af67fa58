"""The printed page of a State and of a Party document: margins in millimetres, letters in points.

State: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, and the table of Mục V, of whose permitted pairs the larger one
is taken (national title 13, motto and date 14).  Party: 36-HD/VPTW, Phụ lục 3, and 05-HD/VPTW.  Both sets of facts
are verified.  These figures are to come from the registry of layouts as soon as there is one.

.. versionadded:: 0.1
"""

from __future__ import annotations

import attrs
from attrs import frozen

__all__ = ["PARTY_PAGE", "STATE_PAGE", "Page"]

_NO_SIZES = frozenset({"top", "right", "bottom", "left", "page_number", "indent", "line_height"})
_FONTS = '"Times New Roman", Tinos, serif'


@frozen
class Page:
    """One page: ``left`` is for the front of a sheet, ``line_height`` empty where single spacing will do."""

    top: int
    right: int
    bottom: int
    left: int
    page_number: float
    title: float
    motto: float
    parent: float
    issuer: float
    number: float
    letter_abstract: float
    place_and_date: float
    kind: float
    abstract: float
    body: float
    addressees: float
    signature: float
    recipients_label: float
    recipients: float
    drafted_by: float
    contact: float
    mark: float
    indent: float
    paragraph_gap: float
    line_height: str

    def custom_properties(self) -> str:
        """Return the figures for the style sheet: sizes in points, the indent in millimetres."""
        sizes = {name: size for name, size in attrs.asdict(self).items() if name not in _NO_SIZES}
        lines = [f"--{name.replace('_', '-')}: {size:g}pt;" for name, size in sizes.items()]
        lines += [f"--indent: {self.indent:g}mm;", f"--line-height: {self.line_height};"]
        return ".document { " + " ".join(lines) + " }\n"

    def page_rules(self) -> str:
        """Return the ``@page`` rules; no page number on the first page."""
        return (
            f"@page {{ size: A4; margin: {self.top}mm {self.right}mm {self.bottom}mm {self.left}mm;\n"
            f"  @top-center {{ content: counter(page); font: {self.page_number:g}pt {_FONTS}; }} }}\n"
            "@page :first { @top-center { content: none; } }\n"
        )


STATE_PAGE = Page(
    top=20, right=20, bottom=20, left=30, page_number=14, title=13, motto=14, parent=13, issuer=13, number=13,
    letter_abstract=13, place_and_date=14, kind=14, abstract=14, body=14, addressees=14, signature=14,
    recipients_label=12, recipients=11, drafted_by=11, contact=11, mark=13, indent=12.7, paragraph_gap=6,
    line_height="1.15",
)  # fmt: skip
"""Right margin 20 mm satisfies NĐ 30 (15 to 20) and NĐ 78/2025 (15 to 20) alike; line spacing may be 1 to 1.5."""

PARTY_PAGE = Page(
    top=20, right=15, bottom=20, left=30, page_number=14, title=15, motto=15, parent=14, issuer=14, number=14,
    letter_abstract=12, place_and_date=14, kind=15, abstract=15, body=15, addressees=14, signature=14,
    recipients_label=14, recipients=12, drafted_by=8, contact=10, mark=14, indent=10, paragraph_gap=6,
    line_height="18pt",
)  # fmt: skip
"""Line spacing is exactly 18 points or more (36-HD/VPTW), 18 to 22 (05-HD/VPTW)."""
