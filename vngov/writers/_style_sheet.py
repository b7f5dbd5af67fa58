"""The style sheet of a page: what the layout says, followed by the fixed part.

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
from importlib.resources import files
from typing import TYPE_CHECKING

from vngov.registries.layouts import Alignment, Place, layouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.model import Appendix
    from vngov.registries.layouts import Component, LayoutSpec

__all__ = ["style_sheet"]

_FONTS = '"Times New Roman", Tinos, serif'
_SINGLE = 1.15  # the height of a line of Times New Roman, in sizes of its letters
_SELECTORS = {
    "national-title": ".head .national-title",
    "motto": ".head .motto",
    "party-title": ".head .party-title",
    "parent": ".head .parent",
    "issuer": ".head .issuer",
    "number": ".head .number",
    "place-and-date": ".head .place-and-date",
    "letter-abstract": ".head .abstract",
    "kind": ".kind :is(h1, h2)",
    "abstract": ".kind .abstract",
    "addressees": ".addressees",
    "addressees-label": ".addressees .label",
    "authority": ".preamble .authority",
    "legal-basis": ".preamble :is(.basis, .enactment.sentence)",
    "enactment": ".preamble .enactment.formula",
    "body": ".body",
    "part-label": ".body .division-heading",
    "article": ".body :is(.heading-line, .run-in-line > :is(h2, h3, h4, h5, h6))",
    "signing-authority": ".signature .authority",
    "position": ".signature .position",
    "signer-name": ".signature .name",
    "recipients-label": ".recipients .label",
    "recipients": ".recipients ul",
    "drafted-by": ".recipients .drafted-by",
    "contact": ".contact",
    "urgency": ".mark",
    "circulation": ".mark.circulation",
    "copy-form": ".copy .head .form",
    "digital-signature": ".head .digital-signature",
    "appendix-label": ".appendix > .heading h2",
    "appendix-title": ".appendix > .heading .title",
    "appendix-reference": ":is(.kind, .appendix > .heading) .reference",
}


def style_sheet(layout: LayoutSpec, appendices: Sequence[Appendix] = ()) -> str:
    """Return the whole style sheet for a layout; each appendix is printed on sheets with numbers of their own."""
    sheets = (_appendix_page(layout, number, one) for number, one in enumerate(appendices, 1))
    return f"{_fixed_part(layout.id)}{''.join(sheets)}"


@functools.cache
def _fixed_part(layout_id: str) -> str:
    (layout,) = layouts.history(layout_id)
    sheet = (files("vngov.writers") / "templates" / "document.css").read_text(encoding="utf-8")
    letters = "".join(
        f".document {selector} {{ {_letters(layout.components[name])} }}\n"
        for name, selector in _SELECTORS.items()
        if name in layout.components
    )
    return f"{_page(layout)}{_figures(layout)}{sheet}\n/* Letters of {layout.id} */\n{letters}"


def _page(layout: LayoutSpec) -> str:
    return (
        '@counter-style nothing { system: cyclic; symbols: ""; }\n'
        "@counter-style from-two { system: extends decimal; range: 2 infinite; fallback: nothing; }\n"
        f"@page {{ {_sheet(layout, 'page')} }}\n"
    )


def _appendix_page(layout: LayoutSpec, number: int, appendix: Appendix) -> str:
    name = f"appendix-{number}"
    sheet = _sheet(layout.on_its_side() if appendix.is_landscape else layout, name)
    return f"@page {name} {{ counter-increment: page {name}; {sheet} }}\n.{name} {{ page: {name}; }}\n"


def _sheet(layout: LayoutSpec, counter: str) -> str:
    """Return size and margins of a sheet, and where the number of its page stands."""
    margins = (layout.measures[f"margin-{side}"].drawn.figure() for side in ("top", "right", "bottom", "left"))
    number = layout.components["page-number"]
    side = "center" if number.alignment is Alignment.CENTRE else number.alignment.name.lower()
    box = f"@{'top' if number.place is Place.PAGE_TOP else 'bottom'}-{side}"
    return (
        f"size: A4{' landscape' if layout.is_landscape else ''}; margin: {' '.join(f'{one}mm' for one in margins)};\n"
        f"  {box} {{ content: counter({counter}, from-two); font: {number.size.drawn.figure()}pt {_FONTS}; }}"
    )


def _figures(layout: LayoutSpec) -> str:
    spacing = layout.line_spacing
    height = f"{spacing.drawn * _SINGLE:g}" if spacing else f"{layout.measures['line-height'].drawn.figure()}pt"
    widths = (layout.measures[f"column-{side}"].drawn.figure() for side in ("left", "right"))
    properties = {
        "body": f"{layout.components['body'].size.drawn.figure()}pt",
        "indent": f"{layout.measures['first-line-indent'].drawn.figure()}mm",
        "paragraph-gap": f"{layout.measures['paragraph-gap'].drawn.figure()}pt",
        "line-height": height,
        "single": f"{_SINGLE:g}",
        "columns": " ".join(f"minmax(0, {width}fr)" for width in widths),
    }
    return ".document { " + " ".join(f"--{name}: {value};" for name, value in properties.items()) + " }\n"


def _letters(component: Component) -> str:
    """Return the declarations for the letters of a component."""
    declarations = [
        f"font-size: {component.size.drawn.figure()}pt;",
        f"font-weight: {'bold' if component.bold else 'normal'};",
        f"font-style: {'italic' if component.italic else 'normal'};",
    ]
    return " ".join([*declarations, *(["text-decoration: underline;"] if component.underlined else [])])
