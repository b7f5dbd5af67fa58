r"""Markdown: one paragraph a line, what the layout sets in bold in bold; reading it gives the document back.

The two columns of head and foot stand below one another, the left one first.  Numbers stay text, so that no program
counts anew; every sign that Markdown would take for its own is escaped.

    >>> from vngov.model import Document, Header, Paragraph
    >>> from vngov.writers import WriteOptions
    >>> letter = Document(Header(["SỞ Y TẾ"], number="12/SYT-NVY"), body=[Paragraph("Sở Y tế đồng ý *hai* việc.")])
    >>> print(write_markdown(letter, WriteOptions()).content, end="")
    **SỞ Y TẾ**
    <BLANKLINE>
    Số: 12/SYT-NVY
    <BLANKLINE>
    Sở Y tế đồng ý \*hai\* việc.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from vngov.model import (
    Article,
    Block,
    Chapter,
    Clause,
    Item,
    Paragraph,
    Part,
    Point,
    Quotation,
    Section,
    Subsection,
    Table,
)
from vngov.writers._columns import body_name
from vngov.writers._contract import Rendered, WriteOptions
from vngov.writers._formulas import (
    ABSTRACT_RULE,
    authority_line,
    basis_dash,
    canonical,
    heading_of,
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
from vngov.writers._headings import is_titled
from vngov.writers._losses import images_left_out, losses_in_text, on_one_line

if TYPE_CHECKING:
    from vngov.model import Addressees, Appendix, Copy, Document, Header, Phrase, Preamble, Recipients, Signature

__all__ = ["write_markdown"]

_SIGNS = re.compile(r"([\\`*_\[\]<>|~])|(?<!\S)(?=[#+](?:\s|$))")
_BREAK = "  \n"


def write_markdown(document: Document, options: WriteOptions) -> Rendered:
    """Write *document* as Markdown; :func:`vngov.parse` reads it back."""
    diagnostics = (*losses_in_text(document), *images_left_out(options))
    paragraphs = _Writer(on_one_line(document)).paragraphs()
    return Rendered("\n\n".join(filter(None, paragraphs)) + "\n", diagnostics)


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda found: f"\\{found[1] or ''}", text)


def _bold(text: str) -> str:
    return f"**{_escaped(text)}**" if text else ""


def _lines(lines: Iterable[str]) -> str:
    return _BREAK.join(filter(None, lines))


class _Writer:
    """The components of one document, each a paragraph or several."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.party = is_party(document)
        self.mark = list_mark(document)
        self.dash = basis_dash(document)

    def paragraphs(self) -> Iterator[str]:
        document = self.document
        yield from self.head(document.header)
        yield from self.kind(document.header)
        yield from self.addressees(document.addressees)
        yield from self.preamble(document.preamble)
        yield from _body(document.body)
        yield from self.closing(document.recipients, document.signatures)
        if document.contact:
            yield _escaped(document.contact.text)
        for appendix in document.appendices:
            yield from self.appendix(appendix)
        for copy in document.copies:
            yield from self.copy(copy)

    def copy(self, copy: Copy) -> Iterator[str]:
        """Yield the form of a copy below a rule, its head as one paragraph."""
        header = copy.header
        yield "---"
        head = [line for part in self.head(evolve(header, place_and_date=None)) for line in part.split(_BREAK)]
        line = place_and_date_text(header.place_and_date)
        yield _lines([*head, _bold(copy.form), f"*{_escaped(line)}*" if line else ""])
        yield from self.closing(copy.recipients, copy.signatures)

    def head(self, header: Header) -> Iterator[str]:
        if header.digital_signature:
            yield _escaped(header.digital_signature.text)
        for mark in header.circulation:
            yield _bold(canonical(mark.text))
        for index, issuer in enumerate(header.issuers, 1):
            last = index == len(header.issuers)
            names = body_name(issuer.name.text + ("" if last else " -"))
            star = "\\*" if self.party and last else ""
            yield _lines([*(_escaped(parent.text) for parent in issuer.parents), *map(_bold, names), star])
        titles = (header.party_title, header.national_title, header.motto)
        yield _lines(_bold(canonical(title.text)) for title in titles if title)
        yield _escaped(number_text(header, party=self.party))
        if header.abstract and is_letter(header):
            yield _escaped(header.abstract.text)
        for mark in filter(None, (header.secrecy, header.urgency)):
            yield _bold(canonical(mark.text))
        line = place_and_date_text(header.place_and_date)
        yield f"*{_escaped(line)}*" if line else ""

    def kind(self, header: Header, reference: Phrase | None = None) -> Iterator[str]:
        if is_letter(header):
            return
        yield _bold(kind_words(header))
        if header.abstract:
            yield _bold(header.abstract.text)
        if reference:
            yield f"*{_escaped(reference.text)}*"
        if self.party and header.abstract:
            yield _escaped(ABSTRACT_RULE)

    def addressees(self, addressees: Addressees | None) -> Iterator[str]:
        if addressees is None:
            return
        label = f"{addressees.label.text}:"
        if is_inline(addressees):
            yield _escaped(f"{label} {addressees.items[0].text}")
            return
        yield label
        yield "\n".join(f"- {_escaped(text)}" for text in list_lines(addressees.items, self.mark))

    def preamble(self, preamble: Preamble | None) -> Iterator[str]:
        if preamble is None:
            return
        if preamble.authority:
            yield _bold(preamble.authority.text)
        for basis in preamble.bases:
            yield f"*{_escaped(self.dash + basis.text)}*"
        if preamble.enactment:
            text = preamble.enactment.text
            yield _bold(text) if text.isupper() else f"*{_escaped(text)}*"

    def closing(self, recipients: Recipients | None, signatures: Sequence[Signature]) -> Iterator[str]:
        if recipients:
            yield f"***{_escaped(recipients.label.text)}:***"
            yield "\n".join(f"- {_escaped(text)}" for text in list_lines(recipients.items, self.mark))
            if recipients.drafted_by:
                yield _escaped(recipients.drafted_by.text)
        for signature in signatures:
            yield _lines(_bold(authority_line(one, party=self.party)) for one in signature.authorities)
            yield _bold(signature.position.text) if signature.position else ""
            yield _escaped(signature.note.text) if signature.note else ""
            yield _bold(name_line(signature))
            yield _bold(signature.office.text) if signature.office else ""

    def appendix(self, appendix: Appendix) -> Iterator[str]:
        reference = appendix.reference
        if appendix.header:
            yield from self.head(appendix.header)
            yield from self.kind(appendix.header, reference)
            reference = None
        yield from map(_bold, heading_of(appendix))
        if reference:
            yield f"*{_escaped(reference.text)}*"
        yield from self.preamble(appendix.preamble)
        yield from _body(appendix.body)
        yield from self.closing(appendix.recipients, appendix.signatures)


def _body(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _escaped(block.text)
            case Part() | Chapter() | Section() | Subsection():
                yield _bold(str(block.marker))
                yield _bold(block.text)
                yield from _body(block.children)
            case Article() | Clause() | Point() | Item():
                yield _numbered(block)
                yield from _body(block.children)
            case Table():
                yield _table(block)
            case Quotation():
                yield from _quoted(list(_body(block.children)), block.closing)
            case _:
                assert_never(block)


def _numbered(block: Article | Clause | Point | Item) -> str:
    if is_titled(block):
        return _bold(f"{block.marker} {block.text}")
    marker = str(block.marker)
    if isinstance(block, Article):
        return f"{_bold(marker)} {_escaped(block.text)}".rstrip()
    escape = "\\" if marker in {"+", "*"} else ""
    return f"{escape}{marker} {_escaped(block.text)}".rstrip()


def _quoted(paragraphs: list[str], closing: str) -> list[str]:
    if not paragraphs:
        return []
    if paragraphs[0].startswith("|"):
        paragraphs = ["“", *paragraphs]
    else:
        paragraphs[0] = "“" + paragraphs[0]
    if paragraphs[-1].startswith("|"):
        return [*paragraphs, closing]
    paragraphs[-1] += closing
    return paragraphs


def _table(block: Table) -> str:
    columns = max((len(row.cells) for row in block.rows), default=0)
    lines = ["| " + " | ".join(_escaped(cell.text) for cell in row.cells) + " |" for row in block.rows if row.cells]
    rule = "|" + " --- |" * columns
    return "\n".join([*lines[: block.header_rows], *([rule] if block.header_rows else []), *lines[block.header_rows :]])
