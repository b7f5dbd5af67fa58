"""Which node of a document is which component of the layout, with the places of its lines.

The names are those of :meth:`vngov.registries.layouts.LayoutSpec.component`.

    >>> from vngov.model import Document, Header
    >>> from vngov.rules.components import components_of
    >>> page = Document(Header(motto="Độc lập - Tự do - Hạnh phúc"))
    >>> [(part.name, part.path) for part in components_of(page, ())]
    [('motto', 'header.motto')]

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vngov.model import Article, Chapter, Clause, Document, Item, Paragraph, Part, Point, Section, Subsection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vngov.model import Block, Header, Phrase, Signature
    from vngov.model.phrase import Spans

__all__ = ["Component", "Place", "components_of"]

_ROMAN = re.compile(r"[IVX]{1,5}\.?")


class Place(NamedTuple):
    """A block with its path and the path of the list it stands in."""

    path: str
    group: str
    block: Block


class Component(NamedTuple):
    """A component: its name in the layout, where it stands in the document, and where in the text."""

    name: str
    path: str
    spans: Spans
    text: str


def components_of(document: Document, body: Iterable[Place]) -> Iterator[Component]:
    """Yield the components of *document* in order; *body* are the blocks of its body."""
    yield from _head(document.header, "header")
    addressees = document.addressees
    if addressees is not None:
        yield _named("addressees-label", "addressees.label", addressees.label)
        for index, item in enumerate(addressees.items):
            yield Component("addressees", f"addressees.items[{index}]", item.spans, item.text)
    preamble = document.preamble
    if preamble is not None:
        if preamble.authority is not None:
            yield _named("authority", "preamble.authority", preamble.authority)
        for index, basis in enumerate(preamble.bases):
            yield Component("legal-basis", f"preamble.bases[{index}]", basis.spans, basis.text)
        if preamble.enactment is not None and preamble.enactment.text.isupper():
            yield _named("enactment", "preamble.enactment", preamble.enactment)
    yield from _blocks(body)
    for index, signature in enumerate(document.signatures):
        yield from _signature(signature, f"signatures[{index}]")
    recipients = document.recipients
    if recipients is not None:
        yield _named("recipients-label", "recipients.label", recipients.label)
        for index, item in enumerate(recipients.items):
            yield Component("recipients", f"recipients.items[{index}]", item.spans, item.text)
        if recipients.drafted_by is not None:
            yield _named("drafted-by", "recipients.drafted_by", recipients.drafted_by)
    if document.contact is not None:
        yield _named("contact", "contact", document.contact)
    for index, copy in enumerate(document.copies):
        if copy.header.kind is not None:
            yield Component("copy-form", f"copies[{index}].header.kind", copy.header.kind.spans, copy.form)
    for index, appendix in enumerate(document.appendices):
        if appendix.header is not None:
            yield from _head(appendix.header, f"appendices[{index}].header")
        for name in ("label", "title", "reference"):
            phrase: Phrase | None = getattr(appendix, name)
            if phrase is not None and phrase.text:
                yield _named(f"appendix-{name}", f"appendices[{index}].{name}", phrase)


def _named(name: str, path: str, phrase: Phrase) -> Component:
    return Component(name, path, phrase.spans, phrase.text)


def _head(header: Header, path: str) -> Iterator[Component]:
    for index, issuer in enumerate(header.issuers):
        for place, parent in enumerate(issuer.parents):
            yield _named("parent", f"{path}.issuers[{index}].parents[{place}]", parent)
        yield _named("issuer", f"{path}.issuers[{index}].name", issuer.name)
    for name in ("national_title", "motto", "party_title"):
        phrase: Phrase | None = getattr(header, name)
        if phrase is not None:
            yield _named(name.replace("_", "-"), f"{path}.{name}", phrase)
    if (number := header.number) is not None:
        yield Component("number", f"{path}.number", number.spans, number.raw or number.text)
    if (place_and_date := header.place_and_date) is not None:
        yield Component("place-and-date", f"{path}.place_and_date", place_and_date.spans, place_and_date.raw)
    kind = header.kind
    if kind is not None and kind.text:
        yield Component("kind", f"{path}.kind", kind.spans, kind.text)
    for name in ("secrecy", "urgency"):
        mark: Phrase | None = getattr(header, name)
        if mark is not None:
            yield _named(name, f"{path}.{name}", mark)
    for index, mark in enumerate(header.circulation):
        yield _named("circulation", f"{path}.circulation[{index}]", mark)
    if header.abstract is not None:
        is_letter = kind is not None and kind.id == "cong-van"
        yield _named("letter-abstract" if is_letter else "abstract", f"{path}.abstract", header.abstract)


def _blocks(body: Iterable[Place]) -> Iterator[Component]:
    for place in body:
        match place.block:
            case Part() | Chapter() as block:
                name = "part-label"
            case Section() | Subsection() as block:
                name = "section-label"
            case Article() as block:
                name = "article"
            case Clause() as block:
                name = "clause"
            case Point() as block:
                name = "point"
            case Item() as block:
                is_group = _ROMAN.fullmatch(str(block.marker)) and block.text.isupper()
                name = "group-title" if is_group else "body"
            case Paragraph() as block:
                name = "body"
            case _:
                continue
        yield Component(name, place.path, block.spans, block.text)


def _signature(signature: Signature, path: str) -> Iterator[Component]:
    for index, authority in enumerate(signature.authorities):
        yield Component("signing-authority", f"{path}.authorities[{index}]", authority.spans, authority.raw)
    if signature.position is not None:
        yield _named("position", f"{path}.position", signature.position)
    if signature.name is not None:
        yield _named("signer-name", f"{path}.name", signature.name)
