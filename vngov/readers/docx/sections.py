"""The sections of a document: paper, margins, and the running heads and feet that bear the number of the page.

ECMA-376, Part 1, 17.6 (sections) and 17.10 (headers and footers): a section without a head of its own has that of
the section before it; the first page is apart only where ``w:titlePg`` says so.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import define, evolve, field

from vngov.model.page import Letters, PageNumber, Sheet
from vngov.readers.docx.markup import is_on
from vngov.readers.docx.properties import read_int
from vngov.registries.layouts import Alignment, Place
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from vngov.readers.docx.markup import Attributes, Start

__all__ = ["NumberField", "Sections"]

_WIDEST = Length.pt(1584)  # of a page, in a word processor


class NumberField(NamedTuple):
    """A field with the number of the page, as a head or foot sets it; the alignment is None where tabs make it."""

    alignment: Alignment | None
    letters: Letters


@define
class _Section:
    sheet: Sheet = field(factory=Sheet)
    parts: dict[tuple[str, str], str] = field(factory=dict[tuple[str, str], str])
    first_is_apart: bool = False
    end: int = 0


@define
class Sections:
    """Collects the sections of the main part; ``position`` tells how many blocks have been read."""

    position: Callable[[], int]
    _found: list[_Section] = field(factory=list[_Section])

    def openings(self) -> dict[str, Start]:
        """Return the methods for the elements of a section."""
        return {
            "w:sectPr": self._open,
            "w:pgSz": self._size,
            "w:pgMar": self._margins,
            "w:headerReference": self._header,
            "w:footerReference": self._footer,
            "w:titlePg": self._first_page,
        }

    def _open(self, _: Attributes) -> None:
        self._found.append(_Section(end=self.position()))

    def _size(self, attributes: Attributes) -> None:
        if self._found:
            section = self._found[-1]
            section.sheet = evolve(section.sheet, width=_length(attributes, "w"), height=_length(attributes, "h"))

    def _margins(self, attributes: Attributes) -> None:
        if not self._found:
            return
        section = self._found[-1]
        sides = {side: _length(attributes, side) for side in ("top", "right", "bottom", "left")}
        gutter = _length(attributes, "gutter")
        if gutter is not None and (left := sides["left"]) is not None:
            sides["left"] = Length(min(left.emu + gutter.emu, _WIDEST.emu), "pt")
        plain = {side: value and Length(abs(value.emu)) for side, value in sides.items()}  # below 0: not to be moved
        section.sheet = evolve(
            section.sheet, top=plain["top"], right=plain["right"], bottom=plain["bottom"], left=plain["left"]
        )

    def _header(self, attributes: Attributes) -> None:
        self._refer("header", attributes)

    def _footer(self, attributes: Attributes) -> None:
        self._refer("footer", attributes)

    def _refer(self, kind: str, attributes: Attributes) -> None:
        if self._found:
            self._found[-1].parts[kind, attributes.get("w:type", "default")] = attributes.get("r:id", "")

    def _first_page(self, attributes: Attributes) -> None:
        if self._found:
            self._found[-1].first_is_apart = is_on(attributes)

    def stretches(self) -> Iterator[tuple[int, bool]]:
        """Yield where the blocks of each section end, but for its last paragraph, and whether its sheets lie down."""
        for section in self._found:
            yield section.end, section.sheet.is_landscape

    def sheets(self, fields: Mapping[str, NumberField]) -> tuple[Sheet, ...]:
        """Return the sheets of all sections; *fields* are the numbers of pages by the id of their part."""
        sheets: list[Sheet] = []
        parts: dict[tuple[str, str], str] = {}
        for section in self._found:
            parts = {**parts, **section.parts}
            number = _number(parts, "default", fields)
            first = _number(parts, "first" if section.first_is_apart else "default", fields)
            sheets.append(evolve(section.sheet, number=number, numbered_first=first is not None))
        return tuple(sheets)


def _number(parts: Mapping[tuple[str, str], str], page: str, fields: Mapping[str, NumberField]) -> PageNumber | None:
    for kind, place in (("header", Place.PAGE_TOP), ("footer", Place.PAGE_FOOT)):
        if (found := fields.get(parts.get((kind, page), ""))) is not None:
            return PageNumber(place, found.alignment, found.letters)
    return None


def _length(attributes: Attributes, name: str) -> Length | None:
    value = read_int(attributes.get(f"w:{name}"))
    return None if value is None else Length.twips(value)
