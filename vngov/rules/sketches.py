"""A page drawn from a text, with a fault put in: the examples of the rules that measure pages.

Everything is as the layout of the document's day draws it, but for what is changed.

    >>> from vngov.rules.sketches import Sketch
    >>> print(Sketch(("motto", "size", 15), ("page", "left", 25.0)))
    motto size: 15
    page left: 25.0

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve

from vngov.model.page import Letters, LineSetting, PageFacts, PageLine, PageNumber, Sheet
from vngov.registries.layouts import Alignment, LayoutSpec, Place, layouts
from vngov.rules.standing import standing_of
from vngov.rules.survey import Survey
from vngov.values.length import Length

if TYPE_CHECKING:
    from vngov.model import Document
    from vngov.rules.components import Component

__all__ = ["Change", "Sketch"]

Change: TypeAlias = "tuple[str, str, float | bool | str | None]"
_Free: TypeAlias = Any  # the value of any attribute
_LETTERS = frozenset({"font", "size", "bold", "italic", "underlined", "colour"})
_MILLIMETRES = frozenset({"indent", "room", "top", "right", "bottom", "left", "width", "height"})
_POINTS = frozenset({"size", "before", "after"})
_FONT = "Times New Roman"
_CELLS = frozenset({"parent", "issuer", "number", "national-title", "motto", "place-and-date"})
_NO_INDENT = frozenset({"legal-basis", "article", "clause", "point", "body", "group-title"})


class Sketch:
    """How a document lies on the page: changes of what the layout draws, by component or ``page``."""

    def __init__(self, *changes: Change) -> None:
        """Keep the changes: a component, ``page`` or ``number``, what is changed, and to what."""
        self.changes = changes

    def __str__(self) -> str:
        return "\n".join(f"{component} {name}: {value}" for component, name, value in self.changes)

    def of(self, document: Document) -> PageFacts:
        """Return the page of *document*, whose nodes must have places in a text."""
        regime = standing_of(document).regimes[0]
        layout = layouts.for_regime(regime)
        if layout is None:  # pragma: no cover - every regime has one
            raise KeyError(regime)
        lines = sorted(
            (
                line
                for part in Survey(document).components
                if part.name in layout.components
                for line in self._lines(layout, part)
            ),
            key=lambda line: line.start,
        )
        facts = PageFacts("docx", [self._sheet(layout)], lines)
        values = {name: value for component, name, value in self.changes if component == "file"}
        return evolve(facts, is_mirrored=bool(values.get("is_mirrored")))

    def _lines(self, layout: LayoutSpec, part: Component) -> list[PageLine]:
        spec = layout.components[part.name]
        spacing = layout.measures.get("line-height") if layout.line_spacing is None else None
        is_text = part.name in _NO_INDENT
        letters = Letters(_FONT, spec.size.drawn, bold=spec.bold, italic=spec.italic, underlined=spec.underlined)
        setting = LineSetting(
            letters,
            alignment=spec.alignment,
            indent=layout.measures["first-line-indent"].drawn if is_text else Length(0),
            before=Length(0),
            after=layout.measures["paragraph-gap"].drawn if is_text else Length(0),
            spacing=None if spacing else 1.0,
            height=spacing.drawn if spacing else None,
        )
        room = Length.mm(100) if part.name in _CELLS else None
        for component, name, value in self.changes:
            if component != part.name:
                continue
            shown: _Free = (
                Length.pt(value) if name == "height" and isinstance(value, int | float) else _shown(name, value)
            )
            if name in _LETTERS:
                setting = evolve(setting, letters=evolve(setting.letters, **{name: shown}))
            elif name == "room":
                room = shown
            else:
                setting = evolve(setting, **{name: shown})
        setting = evolve(setting, first=setting.letters)
        return [PageLine(start, end, setting, room) for start, end in part.spans]

    def _sheet(self, layout: LayoutSpec) -> Sheet:
        width, height = layout.page_size
        spec = layout.components["page-number"]
        number = PageNumber(spec.place, spec.alignment, Letters(_FONT, spec.size.drawn))
        sides: _Free = {side: layout.measures[f"margin-{side}"].drawn for side in ("top", "right", "bottom", "left")}
        sheet = Sheet(width, height, **sides, number=number)
        for component, name, value in self.changes:
            shown: _Free = _shown(name, value)
            if component == "page":
                sheet = evolve(sheet, **{name: shown})
            elif component == "number-of-page" and name in _LETTERS and sheet.number is not None:
                sheet = evolve(
                    sheet, number=evolve(sheet.number, letters=evolve(sheet.number.letters, **{name: shown}))
                )
            elif component == "number-of-page" and sheet.number is not None:
                sheet = evolve(sheet, number=evolve(sheet.number, **{name: shown}))
        return sheet


def _shown(name: str, value: float | bool | str | None) -> object:  # noqa: FBT001 - a value like any other
    if name in _MILLIMETRES and isinstance(value, int | float):
        return Length.mm(value)
    if name in _POINTS and isinstance(value, int | float):
        return Length.pt(value)
    if name == "alignment" and isinstance(value, str):
        return Alignment[value]
    return Place[value] if name == "place" and isinstance(value, str) else value
