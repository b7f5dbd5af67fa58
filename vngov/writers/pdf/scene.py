"""A document as a scene: plain data that the template draws, item by item, without knowing any law.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from vngov.registries.layouts import Alignment, RuleLine
from vngov.values.length import Length
from vngov.writers._addressees import DASH, LABEL_INDENT, dash_indent, label_width
from vngov.writers._formulas import (
    ABSTRACT_RULE,
    authority_line,
    basis_dash,
    canonical,
    is_inline,
    is_letter,
    is_party,
    kind_words,
    list_lines,
    list_mark,
    name_line,
    number_text,
    place_and_date_text,
)
from vngov.writers._frames import FRAME_HEIGHT, FRAME_WIDTHS
from vngov.writers._images import image_words
from vngov.writers._metrics import text_width
from vngov.writers._names import head_columns, name_lines
from vngov.writers.pdf.body import Drawn, body_items, line_of, points

if TYPE_CHECKING:
    from vngov.model import Addressees, Appendix, Block, Copy, Document, Header, Phrase, Preamble, Recipients, Signature
    from vngov.registries.layouts import Component, LayoutSpec
    from vngov.writers._images import Signing

__all__ = ["sections_of", "styles_of"]

_ALIGN: Final = {
    Alignment.LEFT: "left", Alignment.CENTRE: "center", Alignment.RIGHT: "right", Alignment.JUSTIFY: "justify",
}  # fmt: skip
_SHARE: Final = 0.42  # of the text above: the act says a third to a half
_SINGLE: Final = 1.15  # of the size of the letters: single line spacing of Times New Roman
_INDENTED: Final = frozenset({"body", "legal-basis", "article", "clause", "clause-title", "point", "group-title"})
_BEFORE: Final = {
    "number": 6, "place-and-date": 6, "letter-abstract": 6, "kind": 12, "addressees": 6, "authority": 6, "enactment": 6,
    "part-label": 12, "section-label": 12, "urgency": 6, "secrecy": 6,
}  # fmt: skip
_ROOM_FOR_SIGNATURE: Final = Length.mm(22)
_ROOM_BELOW_NOTE: Final = Length.mm(10)
_ROOM_BELOW_IMAGE: Final = Length.mm(2)
_BELOW_DIGITAL_SIGNATURE: Final = 6
_BELOW_WIDE_RULE: Final = 10
_MOST_COLUMNS: Final = 3
_MOST_LINES_KEPT: Final = 10  # of the last paragraph with the signature: to move more would leave a hole
_BELOW_SIGNATURES: Final = 12
_BESIDE_SIGNATURE: Final = 8  # free between a recipient and the signature


def page_of(layout: LayoutSpec) -> Drawn:
    """Return paper, margins and the place of the page number."""
    number = layout.components["page-number"]
    measures = layout.measures
    edge = measures.get("page-number-from-edge")
    return {
        "width": points(layout.page_size[0]),
        "height": points(layout.page_size[1]),
        "margins": {side: points(measures[f"margin-{side}"].drawn) for side in ("top", "bottom", "left", "right")},
        "number": {
            "at": "top" if number.place.name == "PAGE_TOP" else "foot",
            "align": _ALIGN[number.alignment],
            "size": points(number.size.drawn),
            "edge": points(edge.drawn) if edge else points(Length.mm(10)),
        },
    }


def styles_of(layout: LayoutSpec) -> dict[str, Drawn]:
    """Return the letters and lines of every component, in points."""
    exact = layout.measures.get("line-height") if layout.line_spacing is None else None
    lines = layout.line_spacing.drawn if layout.line_spacing else 1.0

    def style(part: Component) -> Drawn:
        size = points(part.size.drawn)
        in_body = part.name in _INDENTED
        return {
            "size": size,
            "bold": part.bold,
            "italic": part.italic,
            "underlined": part.underlined,
            "align": _ALIGN[part.alignment],
            "pitch": points(exact.drawn) if exact and in_body else size * _SINGLE * (lines if in_body else 1),
            "before": points(layout.measures["paragraph-gap"].drawn) if in_body else _BEFORE.get(part.name, 0),
            "indent": points(layout.measures["first-line-indent"].drawn) if in_body else 0,
        }

    return {part.name: style(part) for part in layout.components.values()}


def sections_of(document: Document, layout: LayoutSpec, signings: Sequence[Signing | None] = ()) -> list[Drawn]:
    """Return what is drawn: the document itself, then each appendix on sheets of its own."""
    scene = _Scene(document, layout, signings)
    sections: list[Drawn] = [{"page": page_of(layout), "items": list(scene.main())}]
    for appendix in document.appendices:
        sheet = layout.on_its_side() if appendix.is_landscape else layout
        scene = _Scene(document, sheet)
        sections.append({"page": page_of(sheet), "items": list(scene.appendix(appendix))})
    sections[-1]["items"] += [item for copy in document.copies for item in scene.copy(copy)]
    return sections


class _Scene:
    def __init__(self, document: Document, layout: LayoutSpec, signings: Sequence[Signing | None] = ()) -> None:
        self.document = document
        self.signings = [one for one in zip(document.signatures, signings, strict=False) if one[1]]
        self.layout = layout
        self.party = is_party(document)
        self.mark = list_mark(document)
        self.dash = basis_dash(document)
        self.width = points(layout.text_width)
        self.columns = tuple(map(points, head_columns(layout)))
        margins = (layout.measures[f"margin-{side}"].drawn for side in ("top", "bottom"))
        height = points(layout.page_size[1]) - sum(map(points, margins))
        self.room: Drawn = {"width": self.width, "height": height}

    def main(self) -> Iterator[Drawn]:
        document = self.document
        yield from self.head(document.header)
        yield from self.kind(document.header)
        yield from self.addressees(document.addressees)
        yield from self.preamble(document.preamble)
        yield from self.body(document.body, is_signed=bool(document.signatures))
        yield from self.closing(document.recipients, document.signatures)
        if document.contact:
            yield {"draw": "rule", "share": 1.0, "of": "width", "before": 12}
            yield line_of("contact", document.contact.text)

    def appendix(self, appendix: Appendix) -> Iterator[Drawn]:
        reference = appendix.reference
        if appendix.header:
            yield from self.head(appendix.header)
            yield from self.kind(appendix.header, reference)
            reference = None
        lines: list[tuple[str, str]] = []
        for style, phrase in (
            ("appendix-label", appendix.label),
            ("appendix-title", appendix.title),
            ("appendix-reference", reference),
        ):
            if phrase:
                lines.append((style, phrase.text))
                yield line_of(style, phrase.text)
        if lines:
            yield from self.below("appendix-reference", lines[-1:])
        yield from self.preamble(appendix.preamble)
        yield from self.body(appendix.body, is_signed=bool(appendix.signatures))
        yield from self.closing(appendix.recipients, appendix.signatures)

    def body(self, blocks: Sequence[Block], *, is_signed: bool) -> Iterator[Drawn]:
        """Yield the items of a body; the last one stays on the page of the signature, unless it is long."""
        items = list(body_items(blocks, self.layout.text_width))
        if is_signed and items and items[-1]["draw"] == "line":
            text, size = items[-1]["text"], self.layout.components["body"].size.drawn
            is_short = text_width(text, size).emu < _MOST_LINES_KEPT * self.layout.text_width.emu
            items[-1] |= {"kept": is_short}
        yield from items

    def copy(self, copy: Copy) -> Iterator[Drawn]:
        """Yield the form of a copy, on one page, below a line over the whole width."""
        yield {"draw": "whole", "room": self.room, "items": list(self._copied(copy))}

    def _copied(self, copy: Copy) -> Iterator[Drawn]:
        yield {"draw": "rule", "share": 1.0, "of": "width", "before": 18, "after": 9}
        if copy.header.issuers:
            yield from self.head(copy.header, form=copy.form)
            yield from self.closing(copy.recipients, copy.signatures)
            return
        stamp = [self.framed("copy-form", copy.form, "center")] if copy.form else []
        signed = [line for one in copy.signatures for line in self._signature(one)]
        yield {"draw": "columns", "widths": self.columns, "rows": [(stamp, signed)], "before": 6}

    def head(self, header: Header, *, form: str = "") -> Iterator[Drawn]:
        if header.digital_signature:
            yield line_of("digital-signature", header.digital_signature.text)
            yield {"draw": "gap", "height": _BELOW_DIGITAL_SIGNATURE}
        for mark in header.circulation:
            yield self.framed("circulation", canonical(mark.text), "right")
        number = number_text(header, party=self.party)
        dated = place_and_date_text(header.place_and_date)
        columns = head_columns(self.layout, header)
        upper = (
            list(self._issuers(header, columns[0])),
            [line_of("copy-form", form)] if form else list(self._titles(header)),
        )
        line = ([line_of("number", number)] if number else [], [line_of("place-and-date", dated)] if dated else [])
        below: tuple[list[Drawn], list[Drawn]] = (list(self._below_number(header)), [])
        for rows, align in (([upper], "top"), ([line], "bottom"), ([below], "top")):
            if any(rows[0]):
                yield {"draw": "columns", "widths": [*map(points, columns)], "rows": rows, "align": align}

    def _below_number(self, header: Header) -> Iterator[Drawn]:
        if header.abstract and is_letter(header):
            yield line_of("letter-abstract", header.abstract.text)
        for name, mark in (("secrecy", header.secrecy), ("urgency", header.urgency)):
            if mark:
                yield self.framed(name, canonical(mark.text), "center")

    def framed(self, style: str, text: str, align: str) -> Drawn:
        width = FRAME_WIDTHS.get(text)
        size = {"height": points(FRAME_HEIGHT)} | ({"width": points(width)} if width else {})
        return {"draw": "frame", "style": style, "text": text, "align": align, **size}

    def _issuers(self, header: Header, room: Length) -> Iterator[Drawn]:
        lines: list[tuple[str, str]] = []
        for index, issuer in enumerate(header.issuers, 1):
            for parent in issuer.parents:
                yield line_of("parent", "\n".join(self._named("parent", parent.text, room)))
            names = self._named("issuer", issuer.name.text + (" -" if index < len(header.issuers) else ""), room)
            lines = [("issuer", name) for name in names]
            yield line_of("issuer", "\n".join(names))
        if lines:
            yield from self.below("issuer", lines)

    def _named(self, component: str, name: str, room: Length) -> list[str]:
        return name_lines(name, self.layout.components[component], room)

    def _titles(self, header: Header) -> Iterator[Drawn]:
        titles = [
            (name, canonical(phrase.text))
            for name, phrase in (
                ("party-title", header.party_title),
                ("national-title", header.national_title),
                ("motto", header.motto),
            )
            if phrase and name in self.layout.components
        ]
        for name, text in titles:
            yield line_of(name, text)
        if titles:
            yield from self.below(titles[-1][0], titles[-1:])

    def kind(self, header: Header, reference: Phrase | None = None) -> Iterator[Drawn]:
        if is_letter(header) or not kind_words(header):
            return
        lines = [("kind", kind_words(header))]
        if header.abstract:
            lines.append(("abstract", header.abstract.text))
        if reference:
            lines.append(("appendix-reference", reference.text))
        yield from (line_of(style, text) for style, text in lines)
        yield from self.below("abstract", lines[-1:])

    def below(self, component: str, lines: Sequence[tuple[str, str]]) -> Iterator[Drawn]:
        """Yield the line, or the sign, that goes below the last of some lines."""
        match self.layout.components[component].rule:
            case RuleLine.STAR:
                yield {"draw": "line", "style": "parent", "text": "*"}
            case RuleLine.FIVE_HYPHENS:
                yield {"draw": "line", "style": "abstract", "text": ABSTRACT_RULE}
            case RuleLine.AS_TEXT:
                yield {"draw": "rule", "share": 1.0, "of": "text", "lines": lines}
            case RuleLine.THIRD_TO_HALF:
                more = {} if component == "issuer" else {"after": _BELOW_WIDE_RULE}
                yield {"draw": "rule", "share": _SHARE, "of": "text", "lines": lines, **more}
            case _:
                return

    def addressees(self, addressees: Addressees | None) -> Iterator[Drawn]:
        if addressees is None:
            return
        label = f"{addressees.label.text}:"
        left = points(LABEL_INDENT)
        if is_inline(addressees):
            text = f" {addressees.items[0].text}"
            more: Drawn = {"lead": label, "lead_style": "addressees-label", "left": left, "before": 12}
            yield line_of("addressees", text, **more, hanging=points(label_width(f"{label} ", self.layout)))
            return
        yield line_of("addressees-label", label, left=left, before=12)
        dashes = left + points(dash_indent(addressees, self.layout))
        for text in list_lines(addressees.items, self.mark):
            yield line_of("addressees", f"- {text}", left=dashes, hanging=points(DASH), before=0)

    def preamble(self, preamble: Preamble | None) -> Iterator[Drawn]:
        if preamble is None:
            return
        if preamble.authority:
            yield line_of("authority", preamble.authority.text)
        for basis in preamble.bases:
            yield line_of("legal-basis", self.dash + basis.text)
        if preamble.enactment:
            text = preamble.enactment.text
            yield line_of("enactment" if text.isupper() else "legal-basis", text)

    def closing(self, recipients: Recipients | None, signatures: Sequence[Signature]) -> Iterator[Drawn]:
        if recipients is None and not signatures:
            return
        left = list(self._recipients(recipients)) if recipients else []
        if len(signatures) < 2:  # noqa: PLR2004 - one signature beside the recipients
            left = [{**line, "right": _BESIDE_SIGNATURE} for line in left]
            right = [line for signature in signatures for line in self._signature(signature)]
            yield {"draw": "columns", "widths": self.columns, "rows": [(left, right)], "before": 12, "room": self.room}
            return
        count = min(len(signatures), _MOST_COLUMNS)
        blocks = [list(self._signature(signature)) for signature in signatures]
        rows = [blocks[start : start + count] for start in range(0, len(blocks), count)]
        rows[-1] = [*rows[-1], *([[]] * (count - len(rows[-1])))]
        widths = [self.width / count] * count
        yield {"draw": "columns", "widths": widths, "rows": rows, "before": 12, "room": self.room}
        for place, line in enumerate(left):
            yield line if place else {**line, "before": _BELOW_SIGNATURES}

    def _recipients(self, recipients: Recipients) -> Iterator[Drawn]:
        yield line_of("recipients-label", f"{recipients.label.text}:")
        for text in list_lines(recipients.items, self.mark):
            yield line_of("recipients", f"- {text}")
        if recipients.drafted_by:
            yield line_of("drafted-by", recipients.drafted_by.text)

    def _signature(self, signature: Signature) -> Iterator[Drawn]:
        for authority in signature.authorities:
            yield line_of("signing-authority", authority_line(authority, party=self.party))
        if signature.position:
            yield line_of("position", signature.position.text)
        if signature.note:
            yield line_of("place-and-date", signature.note.text)
        room = _ROOM_BELOW_NOTE if signature.note else _ROOM_FOR_SIGNATURE
        if signing := next((images for one, images in self.signings if one is signature), None):
            yield self._ink(signing, name_line(signature))
            room = _ROOM_BELOW_IMAGE
        if name := name_line(signature):
            yield line_of("signer-name", name, before=points(room))
        if signature.office:
            yield line_of("position", signature.office.text)

    def _ink(self, signing: Signing, name: str) -> Drawn:
        """Return the images of a signature, the seal to the left of the middle."""
        issuer = self.document.issuer.name.text if self.document.issuer else ""
        images = [
            {
                "data": list(picture.data), "alt": image_words(sort, words), "shift": points(shift),
                "width": points(picture.width), "height": points(picture.height),
            }
            for picture, sort, words, shift in (
                (signing.hand, "hand", name, Length(0)), (signing.seal, "seal", issuer, signing.shift),
            )
            if picture
        ]  # fmt: skip
        return {"draw": "ink", "before": points(_ROOM_BELOW_IMAGE), "height": points(signing.height), "images": images}
