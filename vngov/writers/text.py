"""Plain text in the official layout, made so that reading it gives the document back.

The head and the foot stand in two columns, the rest below one another with a blank line between components
(NĐ 30/2020/NĐ-CP, Phụ lục I, Mục IV; 36-HD/VPTW and 05-HD/VPTW for the Party).  Every block of the body begins
on a line of its own, four blanks from the edge; continued lines begin at the edge.

    >>> from vngov.model import Document, Header, Paragraph
    >>> from vngov.writers import WriteOptions
    >>> letter = Document(Header(["SỞ Y TẾ"], number="12/SYT-NVY"), body=[Paragraph("Sở Y tế đồng ý.")])
    >>> print(write_text(letter, WriteOptions(width=40)).content, end="")
         SỞ Y TẾ
         -------
      Số: 12/SYT-NVY
    <BLANKLINE>
        Sở Y tế đồng ý.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.writers._columns import GAP, centred, side_by_side
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
from vngov.writers._losses import images_left_out, losses_in_text, on_one_line
from vngov.writers._text_body import INDENT, PAGE_WIDTH, body_lines
from vngov.writers._text_head import STATE_RULE, head_lines, kind_lines
from vngov.writers._wrap import centre, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vngov.model import Addressees, Appendix, Copy, Document, Preamble, Recipients, Signature

__all__ = ["write_text"]

_ADDRESSEES_INDENT = " " * 12
_ADDRESSEE_DASH = 8  # under the colon of "Kính gửi:"
_RECIPIENTS_WIDTH = 36
_LEAST_SHARE = 26
_ROOM_FOR_SIGNATURE = 3


def write_text(document: Document, options: WriteOptions) -> Rendered:
    """Write *document* as plain text; :func:`vngov.parse` reads it back."""
    diagnostics = (*losses_in_text(document), *images_left_out(options))
    return Rendered(_Page(on_one_line(document), options.width).content(), diagnostics)


class _Page:
    """The components of one document, each a list of lines."""

    def __init__(self, document: Document, width: int | None) -> None:
        self.document = document
        self.width = width
        self.page = width or PAGE_WIDTH
        self.party = is_party(document)
        self.mark = list_mark(document)
        self.dash = basis_dash(document)

    def content(self) -> str:
        document = self.document
        components = [
            head_lines(document.header, self.page, party=self.party),
            kind_lines(document.header, self.page, party=self.party),
            self.addressees(document.addressees),
            *self.preamble(document.preamble),
            body_lines(document.body, self.width),
            self.closing(document.recipients, document.signatures),
            *self.contact(),
        ]
        for appendix in document.appendices:
            components += self.appendix(appendix)
        for copy in document.copies:
            components += self.copy(copy)
        return "\n\n".join("\n".join(lines) for lines in components if lines) + "\n"

    def addressees(self, addressees: Addressees | None) -> list[str]:
        if addressees is None:
            return []
        label = f"{addressees.label.text}:"
        if is_inline(addressees):
            return self._hung(f"{label} {addressees.items[0].text}", _ADDRESSEES_INDENT, len(label) + 1)
        dash = _ADDRESSEES_INDENT + " " * _ADDRESSEE_DASH
        lines = [_ADDRESSEES_INDENT + label]
        for text in list_lines(addressees.items, self.mark):
            lines += self._hung(f"- {text}", dash, 2)
        return lines

    def _hung(self, text: str, indent: str, hanging: int) -> list[str]:
        hanging = min(hanging, self.page // 3)
        return wrap(text, self.width, first=indent, rest=indent + " " * hanging, in_list=True)

    def preamble(self, preamble: Preamble | None) -> list[list[str]]:
        if preamble is None:
            return []
        bases = [
            line for basis in preamble.bases for line in wrap(f"{self.dash}{basis.text}", self.width, first=INDENT)
        ]
        authority = centre(preamble.authority.text, self.page) if preamble.authority else []
        enactment: list[str] = []
        if preamble.enactment:
            text = preamble.enactment.text
            enactment = centre(text, self.page) if text.isupper() else wrap(text, self.width, first=INDENT)
        return [authority, bases, enactment]

    def closing(self, recipients: Recipients | None, signatures: Sequence[Signature]) -> list[str]:
        right = self._signature_cell(signatures)
        right_width = max(map(len, right), default=0)
        left_width = max(_LEAST_SHARE, min(_RECIPIENTS_WIDTH, self.page - GAP - right_width))
        left = self._recipients_cell(recipients, left_width if right else self.page)
        if not right:
            return left
        left_width = max([left_width, *map(len, left)])
        right_width = max(right_width, self.page - GAP - left_width)
        return side_by_side(left, centred(right, right_width), left_width)

    def _recipients_cell(self, recipients: Recipients | None, width: int) -> list[str]:
        if recipients is None:
            return []
        lines = [f"{recipients.label.text}:"]
        for text in list_lines(recipients.items, self.mark):
            lines += wrap(f"- {text}", width, rest="  ", in_list=True)
        return lines + ([recipients.drafted_by.text] if recipients.drafted_by else [])

    def _signature_cell(self, signatures: Iterable[Signature]) -> list[str]:
        lines: list[str] = []
        for signature in signatures:
            lines += [""] * bool(lines)
            lines += [authority_line(authority, party=self.party) for authority in signature.authorities]
            lines += [signature.position.text] if signature.position else []
            lines += ["", signature.note.text] if signature.note else []
            lines += [*[""] * _ROOM_FOR_SIGNATURE, name] if (name := name_line(signature)) else []
            lines += [signature.office.text] if signature.office else []
        return lines

    def contact(self) -> list[list[str]]:
        if self.document.contact is None:
            return []
        return [wrap(self.document.contact.text, self.width)]

    def copy(self, copy: Copy) -> list[list[str]]:
        head = (
            head_lines(copy.header, self.page, party=self.party, form=copy.form) if copy.header.issuers else [copy.form]
        )
        return [["_" * self.page, *head], self.closing(copy.recipients, copy.signatures)]

    def appendix(self, appendix: Appendix) -> list[list[str]]:
        components: list[list[str]] = []
        reference = appendix.reference
        if appendix.header:
            components = [
                head_lines(appendix.header, self.page, party=self.party),
                kind_lines(appendix.header, self.page, party=self.party, reference=reference),
            ]
            reference = None
        heading = [line for text in heading_of(appendix) for line in centre(text, self.page)]
        heading += centre(reference.text, self.page) if reference else []
        return [
            *components,
            [*heading, *centre(STATE_RULE, self.page)] if heading else [],
            *self.preamble(appendix.preamble),
            body_lines(appendix.body, self.width),
            self.closing(appendix.recipients, appendix.signatures),
        ]
