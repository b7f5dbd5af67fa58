"""A document as a tree that a person reads in a terminal.

.. versionadded:: 0.1
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, assert_never

from vngov.i18n import N_, Lang, translate
from vngov.model import (
    Addressees,
    Appendix,
    Article,
    Block,
    Chapter,
    Clause,
    Document,
    Item,
    Paragraph,
    Part,
    Point,
    Quotation,
    ReadResult,
    Section,
    Signature,
    Subsection,
    Table,
)
from vngov.registries.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["tree_lines"]

_WIDTH = 80
_LABELS = {
    "family": N_("family"),
    "kind": N_("kind"),
    "number": N_("number"),
    "date": N_("place and date"),
    "issuer": N_("issuer"),
    "abstract": N_("abstract"),
    "addressees": N_("addressees"),
    "bases": N_("legal bases"),
    "body": N_("body"),
    "signatures": N_("signatures"),
    "recipients": N_("recipients"),
    "appendices": N_("appendices"),
    "aside": N_("no part of the document"),
    "none": N_("none: a page of text"),
}


def tree_lines(result: ReadResult, lang: Lang) -> Iterator[str]:
    """Yield the lines of the tree, then the remarks of the reader and the coverage."""
    document = result.document
    yield from _head(document, lang)
    if document.addressees:
        yield from _list(_LABELS["addressees"], _addressees(document.addressees), lang)
    if document.preamble and document.preamble.bases:
        yield from _list(_LABELS["bases"], [basis.text for basis in document.preamble.bases], lang)
    if document.body:
        yield f"{translate(_LABELS['body'], lang)}:"
        yield from _blocks(document.body, "  ")
    if document.signatures:
        yield from _list(_LABELS["signatures"], [_signature(one) for one in document.signatures], lang)
    if document.recipients:
        yield from _list(_LABELS["recipients"], [item.text for item in document.recipients.items], lang)
    for appendix in document.appendices:
        yield f"{translate(_LABELS['appendices'], lang)}: {_clip(_appendix(appendix), _WIDTH - 12)}"
        yield from _blocks(appendix.body, "  ")
    if document.unclassified:
        yield f"{translate(_LABELS['aside'], lang)}: {len(document.unclassified)}"
    for remark in result.diagnostics:
        yield f"  ! {remark.message(lang)}"
    yield translate(N_("characters accounted for: {share}"), lang).format(share=f"{result.coverage:.2%}")


def _head(document: Document, lang: Lang) -> Iterator[str]:
    header = document.header
    kind = kinds.history(document.kind) if document.kind else ()
    place = header.place_and_date
    rows = [
        ("kind", kind[-1].label(lang) if kind else translate(_LABELS["none"], lang)),
        ("family", document.family.label(lang) if document.family else ""),
        ("number", str(header.number.number or header.number.text) if header.number else ""),
        ("date", ", ".join(filter(None, (place.place, str(place.date or place.text)))) if place else ""),
        ("issuer", _issuer(document)),
        ("abstract", document.abstract or ""),
    ]
    labels = {name: translate(_LABELS[name], lang) for name, _ in rows}
    widest = max(map(len, labels.values()))
    for name, value in rows:
        if value:
            first, *rest = textwrap.wrap(value, _WIDTH - widest - 2) or [""]
            yield f"{labels[name]:<{widest}}  {first}"
            yield from (" " * (widest + 2) + line for line in rest)


def _issuer(document: Document) -> str:
    issuer = document.issuer
    return " / ".join(map(str, (*issuer.parents, issuer.name))) if issuer else ""


def _list(label: str, items: Sequence[str], lang: Lang) -> Iterator[str]:
    yield f"{translate(label, lang)} ({len(items)}):"
    yield from (f"  - {_clip(item, _WIDTH - 4)}" for item in items)


def _addressees(addressees: Addressees) -> list[str]:
    return [item.text for item in addressees.items]


def _signature(signature: Signature) -> str:
    parts = [authority.raw or authority.principal for authority in signature.authorities]
    parts += [phrase.text for phrase in (signature.position, signature.name) if phrase]
    return " / ".join(parts)


def _appendix(appendix: Appendix) -> str:
    kind = appendix.header.kind.text if appendix.header and appendix.header.kind else ""
    title = appendix.title or (appendix.header.abstract if appendix.header else None)
    return " ".join(filter(None, (appendix.label.text if appendix.label else kind, title.text if title else "")))


def _blocks(blocks: Sequence[Block], indent: str) -> Iterator[str]:
    for position, block in enumerate(blocks, 1):
        is_last = position == len(blocks)
        yield _clip(f"{indent}{'└─' if is_last else '├─'} {_line(block)}", _WIDTH)
        below = () if isinstance(block, Paragraph | Table) else block.children
        yield from _blocks(below, indent + ("   " if is_last else "│  "))


def _line(block: Block) -> str:
    match block:
        case Part() | Chapter() | Section() | Subsection() | Article() | Clause() | Point() | Item():
            return f"{block.marker} {block.text}"
        case Paragraph():
            return block.text
        case Table():
            return f"[{len(block.rows)} × {max((len(row.cells) for row in block.rows), default=0)}]"
        case Quotation():
            return "“…”"
        case _:
            assert_never(block)


def _clip(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
