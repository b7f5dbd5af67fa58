"""The styles of a document, one for each component, with the letters, places and spacing of its layout.

Nothing is formatted by hand: who changes a style changes every paragraph of that component.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from vngov.registries.layouts import Alignment, term
from vngov.values.length import Length
from vngov.writers._frames import FRAME_HEIGHT
from vngov.writers.docx.markup import NAMESPACE, attribute, twips

if TYPE_CHECKING:
    from vngov.registries.layouts import Component, LayoutSpec

__all__ = ["FONT", "style_id", "styles_part"]

FONT = "Times New Roman"
_ALIGN = {Alignment.LEFT: "left", Alignment.CENTRE: "center", Alignment.RIGHT: "right", Alignment.JUSTIFY: "both"}
_SINGLE = 1.15  # the height of a line, in sizes of its letters
_LINES = 240  # what single spacing is counted as


class _Extra(NamedTuple):
    """What a component has beside its letters: points before and after, outline level, and whether it is kept."""

    before: float = 0
    after: float = 0
    outline: int | None = None
    keep_next: bool = False
    framed: bool = False


_BODY = frozenset({"body", "legal-basis", "article", "clause", "clause-title", "point", "group-title"})
_EXTRAS = {
    "number": _Extra(before=6),
    "place-and-date": _Extra(before=6),
    "letter-abstract": _Extra(before=6),
    "urgency": _Extra(before=6, framed=True),
    "secrecy": _Extra(before=6, framed=True),
    "circulation": _Extra(after=6, framed=True),
    "kind": _Extra(before=12, keep_next=True, outline=0),
    "abstract": _Extra(keep_next=True),
    "addressees": _Extra(after=6),
    "addressees-label": _Extra(before=12),
    "authority": _Extra(before=6, after=6, keep_next=True),
    "enactment": _Extra(before=6, after=6, keep_next=True),
    "part-label": _Extra(before=12, keep_next=True, outline=0),
    "part-title": _Extra(keep_next=True),
    "section-label": _Extra(before=12, keep_next=True, outline=1),
    "section-title": _Extra(keep_next=True),
    "article": _Extra(keep_next=True, outline=2),
    "clause-title": _Extra(keep_next=True, outline=3),
    "group-title": _Extra(keep_next=True, outline=1),
    "digital-signature": _Extra(after=6),
    "appendix-label": _Extra(keep_next=True, outline=0),
    "appendix-title": _Extra(keep_next=True),
    "appendix-reference": _Extra(after=0),
    "contact": _Extra(before=2),
}


def style_id(component: str) -> str:
    """Return the id of the style of a component.

    >>> style_id("place-and-date")
    'PlaceAndDate'
    """
    return "".join(word.capitalize() for word in component.split("-"))


def styles_part(layout: LayoutSpec) -> str:
    """Return the markup of the part of styles."""
    body = layout.components["body"]
    head = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" '
        f'w:cs="{FONT}"/><w:color w:val="000000"/>{_size(body.size.drawn)}'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:spacing w:before="0" w:after="0" w:line="{_LINES}" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    styles = [*_base_styles(layout), *(_component_style(layout, part) for part in layout.components.values())]
    return f"<w:styles {NAMESPACE}>{head}{''.join(styles)}</w:styles>"


def _base_styles(layout: LayoutSpec) -> Iterator[str]:
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    yield (
        '<w:style w:type="table" w:styleId="Columns"><w:name w:val="VN Columns"/><w:basedOn w:val="TableNormal"/>'
        "</w:style>"
        '<w:style w:type="table" w:styleId="DataTable"><w:name w:val="VN Table"/><w:basedOn w:val="TableNormal"/>'
        f'<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/>'
        '<w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    small = Length.pt(layout.components["body"].size.drawn.to_pt() - 1)
    yield _style("TableText", "VN Table text", "", _size(small))
    yield _style("TableHead", "VN Table head", '<w:jc w:val="center"/>', f"<w:b/><w:bCs/>{_size(small)}")
    yield _style("TableGroup", "VN Table group", "<w:keepNext/>", f"<w:b/><w:bCs/>{_size(small)}")
    yield _style("TextWithArticle", "VN Article with text", _body_properties(layout, keep_next=False, outline=2), "")
    yield _style("Note", "VN Signature note", '<w:spacing w:before="240"/><w:jc w:val="center"/>', "<w:i/><w:iCs/>")
    yield _style("SignatureImage", "VN Signature image", '<w:keepNext/><w:jc w:val="center"/>', "")
    yield _style("FiveHyphens", "VN Five hyphens", '<w:spacing w:after="120"/><w:jc w:val="center"/>', "")
    yield _style("Star", "VN Star", '<w:jc w:val="center"/>', "")
    exact = '<w:spacing w:before="60" w:after="0" w:line="40" w:lineRule="exact"/>'
    line = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    yield _style("RuleLine", "VN Rule", line + exact, _size(Length.pt(1)))
    yield _style(
        "WideRuleLine", "VN Rule with a gap", line + exact.replace('after="0"', 'after="200"'), _size(Length.pt(1))
    )
    yield _style("Tiny", "VN End", '<w:spacing w:line="20" w:lineRule="exact"/>', _size(Length.pt(1)))
    form = layout.components["copy-form"]
    yield _style("Stamp", "VN Copy stamp", _properties(form, _Extra(framed=True)), _letters(form))
    marker = layout.components["article"]
    yield _style("ArticleMarker", "VN Article number", "", _letters(marker), kind="character")
    label = _letters(layout.components["addressees-label"])
    yield _style("AddresseesLabelLetters", "VN Label of addressee", "", label, kind="character")


def _component_style(layout: LayoutSpec, part: Component) -> str:
    extra = _EXTRAS.get(part.name, _Extra())
    if part.name in _BODY:
        properties = _body_properties(layout, keep_next=extra.keep_next, outline=extra.outline)
    else:
        properties = _properties(part, extra)
    return _style(style_id(part.name), f"VN {term(part.name, 'vi')}", properties, _letters(part))


def _body_properties(layout: LayoutSpec, *, keep_next: bool, outline: int | None) -> str:
    spacing = layout.line_spacing
    if spacing is not None:
        line = f'w:line="{round(_LINES * spacing.drawn)}" w:lineRule="auto"'
    else:
        line = f'w:line="{twips(layout.measures["line-height"].drawn)}" w:lineRule="exact"'
    return (
        f"{'<w:keepNext/>' if keep_next else ''}<w:widowControl/>"
        f'<w:spacing w:before="{twips(layout.measures["paragraph-gap"].drawn)}" w:after="0" {line}/>'
        f'<w:ind w:firstLine="{twips(layout.measures["first-line-indent"].drawn)}"/><w:jc w:val="both"/>'
        f"{_outline(outline)}"
    )


def _properties(part: Component, extra: _Extra) -> str:
    before = part.gap_before.to_pt() if part.gap_before else extra.before
    border = ""
    if extra.framed:
        line = round((FRAME_HEIGHT.to_pt() - _SINGLE * part.size.drawn.to_pt()) / 2)  # above and below the letters
        spaces = {"top": line, "left": 1, "bottom": line, "right": 1}
        sides = (f'<w:{side} w:val="single" w:sz="6" w:space="{space}"/>' for side, space in spaces.items())
        border = f"<w:pBdr>{''.join(sides)}</w:pBdr>"
    return (
        f"{'<w:keepNext/>' if extra.keep_next else ''}{border}"
        f'<w:spacing w:before="{twips(Length.pt(before))}" w:after="{twips(Length.pt(extra.after))}"/>'
        f'<w:jc w:val="{_ALIGN[part.alignment]}"/>{_outline(extra.outline)}'
    )


def _outline(level: int | None) -> str:
    return "" if level is None else f'<w:outlineLvl w:val="{level}"/>'


def _letters(part: Component) -> str:
    return "".join(
        (
            "<w:b/><w:bCs/>" if part.bold else "",
            "<w:i/><w:iCs/>" if part.italic else "",
            _size(part.size.drawn),
            '<w:u w:val="single"/>' if part.underlined else "",
        )
    )


def _size(size: Length) -> str:
    half = round(size.to_pt() * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _style(id_: str, name: str, paragraph: str, run: str, *, kind: str = "paragraph") -> str:
    based = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" else '<w:basedOn w:val="DefaultParagraphFont"/>'
    return (
        f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{id_}"><w:name w:val={attribute(name)}/>{based}'
        f"<w:qFormat/>{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}{f'<w:rPr>{run}</w:rPr>' if run else ''}"
        "</w:style>"
    )
