"""A document put together: its components in order, sections for appendices, the parts of the file.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vngov.diagnostics import Diagnostic, Severity
from vngov.i18n import N_
from vngov.values.length import Length
from vngov.writers._addressees import DASH, LABEL_INDENT, dash_indent, label_width
from vngov.writers._contract import Rendered, WriteOptions
from vngov.writers._formulas import (
    authority_line,
    basis_dash,
    heading_of,
    is_inline,
    is_party,
    list_lines,
    list_mark,
    name_line,
)
from vngov.writers._images import signings
from vngov.writers._layout import fitted_layout_of
from vngov.writers._losses import KEPT_ON_PAGES, losses_in_text, on_one_line, without_controls
from vngov.writers.docx.body import body_paragraphs
from vngov.writers.docx.head import Pen
from vngov.writers.docx.images import SignatureImages
from vngov.writers.docx.markup import Run, cell, kept_with_next, paragraph, row, table, twips
from vngov.writers.docx.package import File
from vngov.writers.docx.styles import style_id, styles_part

if TYPE_CHECKING:
    from vngov.model import Addressees, Appendix, Block, Copy, Document, Preamble, Recipients, Signature
    from vngov.registries.layouts import LayoutSpec

__all__ = ["write"]

_ROOM_FOR_SIGNATURE = Length.mm(22)
_ROOM_BELOW_NOTE = Length.mm(10)
_ROOM_BELOW_IMAGE = Length.mm(2)
_SIDE_BY_SIDE = 2  # signatures, from how many on they stand beside one another
_MOST_COLUMNS = 3
_FOOT_CAPTION = "Nơi nhận và chữ ký"


def write(document: Document, options: WriteOptions) -> Rendered:
    """Write *document*."""
    clean, dropped = without_controls(document)
    remarks = [note for note in losses_in_text(clean) if note.code not in KEPT_ON_PAGES]
    if dropped:
        template = N_("{count} characters that no file of this format can hold were left out")
        remarks.append(Diagnostic("characters-left-out", Severity.WARNING, template, (("count", dropped),)))
    flat = on_one_line(clean)
    layout = fitted_layout_of(flat)
    file = File(layout, styles_part(layout), duplex=options.duplex)
    images = SignatureImages(file, signings(flat, options))
    writer = _Writer(flat, Pen(layout, party=is_party(flat)), images)
    return Rendered(file.content(list(writer.sections()), flat, title=options.title), tuple(remarks))


class _Writer:
    """The components of one document, each a run of paragraphs."""

    def __init__(self, document: Document, pen: Pen, images: SignatureImages | None = None) -> None:
        self.document = document
        self.pen = pen
        self.images = images
        self.mark = list_mark(document)
        self.dash = basis_dash(document)

    def sections(self) -> Iterator[tuple[str, LayoutSpec]]:
        """Yield the markup of the document itself with its layout, unless it is empty, then that of each appendix.

        The forms of a copy stand below the last of them.
        """
        writer, parts = self, [*self.main()]
        for appendix in self.document.appendices:
            if parts:
                yield "".join(parts), writer.pen.layout
            layout = self.pen.layout.on_its_side() if appendix.is_landscape else self.pen.layout
            writer = _Writer(self.document, Pen(layout, party=self.pen.party))
            parts = [*writer.appendix(appendix)]
        for copy in self.document.copies:
            parts += writer.copy(copy)
        yield "".join(parts), writer.pen.layout

    def main(self) -> Iterator[str]:
        document, pen = self.document, self.pen
        yield from pen.head(document.header)
        yield from pen.kind(document.header)
        yield from self.addressees(document.addressees)
        yield from self.preamble(document.preamble)
        yield from self.body(document.body, is_signed=bool(document.signatures))
        yield from self.closing(document.recipients, document.signatures)
        if document.contact:
            yield paragraph("Tiny", properties='<w:spacing w:before="360"/>')
            yield pen.centred_rule(pen.width, pen.width, is_wide=False)
            yield pen.line("contact", document.contact.text)

    def appendix(self, appendix: Appendix) -> Iterator[str]:
        pen = self.pen
        header, reference = appendix.header, appendix.reference
        if header:
            yield from pen.head(header)
            yield from pen.kind(header, reference)
            reference = None
        label, title = appendix.label, appendix.title
        lines = heading_of(appendix)
        if label:
            yield pen.line("appendix-label", label.text)
        if title:
            yield pen.line("appendix-title", title.text)
        if reference:
            yield pen.line("appendix-reference", reference.text)
            lines.append(reference.text)
        if lines:
            yield from pen.below("appendix-reference", lines[-1:], pen.width)
        yield from self.preamble(appendix.preamble)
        yield from self.body(appendix.body, is_signed=bool(appendix.signatures))
        yield from self.closing(appendix.recipients, appendix.signatures)

    def copy(self, copy: Copy) -> Iterator[str]:
        """Yield the form of a copy, below a line over the whole width."""
        yield kept_with_next(paragraph("Tiny", properties='<w:spacing w:before="360"/>'))
        yield kept_with_next(self.pen.centred_rule(self.pen.width, self.pen.width, is_wide=True))
        if copy.header.issuers:
            yield from self.pen.head(copy.header, form=copy.form)
            yield from self.closing(copy.recipients, copy.signatures)
            return
        stamp = [self.pen.stamp(copy.form)] if copy.form else []
        signed = [line for one in copy.signatures for line in self._signature(one, self.pen.columns[1])]
        yield table("Columns", self.pen.columns, [self._row(self.pen.columns, [stamp, signed])], caption=_FOOT_CAPTION)

    def addressees(self, addressees: Addressees | None) -> Iterator[str]:
        if addressees is None:
            return
        label = f"{addressees.label.text}:"
        if is_inline(addressees):
            behind = label_width(f"{label} ", self.pen.layout)
            left = twips(Length(LABEL_INDENT.emu + behind.emu))
            single = f'<w:spacing w:before="240"/><w:ind w:left="{left}" w:hanging="{twips(behind)}"/>'
            runs = (Run(label, "AddresseesLabelLetters"), Run(f" {addressees.items[0].text}"))
            yield paragraph(style_id("addressees"), *runs, properties=single)
            return
        indent = f'<w:ind w:left="{twips(LABEL_INDENT)}"/>'
        yield paragraph(style_id("addressees-label"), label, properties=indent)
        dashes = LABEL_INDENT.emu + dash_indent(addressees, self.pen.layout).emu
        hanging = f'<w:ind w:left="{twips(Length(dashes + DASH.emu))}" w:hanging="{twips(DASH)}"/>'
        texts = list(list_lines(addressees.items, self.mark))
        for text in texts:
            tight = "" if text is texts[-1] else '<w:spacing w:after="0"/>'
            yield paragraph(style_id("addressees"), f"- {text}", properties=tight + hanging)

    def preamble(self, preamble: Preamble | None) -> Iterator[str]:
        if preamble is None:
            return
        if preamble.authority:
            yield self.pen.line("authority", preamble.authority.text)
        for basis in preamble.bases:
            yield self.pen.line("legal-basis", self.dash + basis.text)
        if preamble.enactment:
            text = preamble.enactment.text
            yield self.pen.line("enactment" if text.isupper() else "legal-basis", text)

    def body(self, blocks: Sequence[Block], *, is_signed: bool) -> Iterator[str]:
        """Yield the paragraphs of a body; the last one stays on the page of the signature."""
        lines = list(body_paragraphs(blocks, self.pen.width))
        if lines and is_signed:
            lines[-1] = kept_with_next(lines[-1])
        yield from lines

    def closing(self, recipients: Recipients | None, signatures: Sequence[Signature]) -> Iterator[str]:
        if recipients is None and not signatures:
            return
        left = list(self._recipients(recipients)) if recipients else []
        yield kept_with_next(paragraph("Tiny", properties='<w:spacing w:before="220"/>'))
        if len(signatures) < _SIDE_BY_SIDE:
            widths: tuple[Length, ...] = self.pen.columns
            contents = [left, [line for one in signatures for line in self._signature(one, widths[1])]]
        else:  # joint documents and minutes: signatures beside one another, recipients below
            columns = min(len(signatures), _MOST_COLUMNS)
            widths = tuple(Length(self.pen.width.emu // columns) for _ in range(columns))
            contents = [list(self._signature(one, widths[0])) for one in signatures]
        rows = [contents[start : start + len(widths)] for start in range(0, len(contents), len(widths))]
        yield table("Columns", widths, [self._row(widths, one) for one in rows], caption=_FOOT_CAPTION)
        if left and len(signatures) >= _SIDE_BY_SIDE:
            yield paragraph("Tiny", properties='<w:spacing w:before="200"/>')
            yield from left

    @staticmethod
    def _row(widths: Sequence[Length], contents: Sequence[list[str]]) -> str:
        filled = [*contents, *([[]] * (len(widths) - len(contents)))]
        cells = (cell(width, content) for width, content in zip(widths, filled, strict=True))
        return row(cells, properties="<w:cantSplit/>")

    def _recipients(self, recipients: Recipients) -> Iterator[str]:
        yield self.pen.line("recipients-label", f"{recipients.label.text}:")
        for text in list_lines(recipients.items, self.mark):
            yield self.pen.line("recipients", f"- {text}")
        if recipients.drafted_by:
            yield self.pen.line("drafted-by", recipients.drafted_by.text)

    def _signature(self, signature: Signature, width: Length) -> Iterator[str]:
        for one in signature.authorities:
            yield self.pen.line("signing-authority", authority_line(one, party=self.pen.party))
        if signature.position:
            yield self.pen.line("position", signature.position.text)
        if signature.note:
            yield paragraph("Note", signature.note.text)
        room = _ROOM_BELOW_NOTE if signature.note else _ROOM_FOR_SIGNATURE
        if self.images and (signing := self.images.of(signature, self.document)):
            yield from self.images.drawn(signing, width, name_line(signature), self.document)
            room = _ROOM_BELOW_IMAGE
        if name := name_line(signature):
            yield paragraph(style_id("signer-name"), name, properties=f'<w:spacing w:before="{twips(room)}"/>')
        if signature.office:
            yield self.pen.line("position", signature.office.text)
