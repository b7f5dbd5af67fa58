"""What plain text cannot express, told before it is written.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import evolve

from vngov.diagnostics import Diagnostic, Params, Severity
from vngov.i18n import N_
from vngov.model import (
    Addressees,
    Appendix,
    Document,
    Header,
    KindLine,
    Node,
    Paragraph,
    Quotation,
    Recipients,
    Table,
    Unclassified,
    transform,
    walk,
)
from vngov.values.marker import match_marker
from vngov.writers._formulas import canonical, is_letter, kind_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.writers._contract import WriteOptions

__all__ = [
    "KEPT_ON_PAGES",
    "formulas_respelled",
    "heads_without_words",
    "images_left_out",
    "losses_in_text",
    "on_one_line",
    "unclassified_left_out",
    "without_controls",
]

KEPT_ON_PAGES = frozenset({"one-row-table", "landscape-left-out"})
"""What formats with tables and sheets do express."""

_LAYOUT = re.compile(r"[ \t]{2,}|[\t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+[ \t]*|^ | $")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_TEXT_FIELDS = ("text", "place", "principal")


def losses_in_text(document: Document) -> Iterator[Diagnostic]:
    """Yield a remark for each node of *document* that plain text does not give back as it is."""
    for path, node in walk(document):
        if not isinstance(node, Unclassified):
            yield from _losses_of_node(path, node)
    yield from formulas_respelled(document)
    yield from unclassified_left_out(document)


def _losses_of_node(path: str, node: Node) -> Iterator[Diagnostic]:
    if any(_LAYOUT.search(getattr(node, name, None) or "") for name in _TEXT_FIELDS):
        yield _remark("layout-in-text", N_("{path}: line breaks and repeated blanks were made one blank"), path)
    match node:
        case Appendix(is_landscape=True):
            template = N_("{path}: lines have no sheets that could lie on their side")
            yield Diagnostic("landscape-left-out", Severity.INFO, template, (("path", path),))
        case Paragraph(text=text) if match_marker(text) is not None:
            yield _remark("paragraph-like-item", N_("{path}: the paragraph begins like a numbered item"), path)
        case Paragraph(text="") | Table(rows=()) | Quotation(children=()):
            yield _remark("nothing-to-print", N_("{path}: an empty block was left out"), path)
        case Table(rows=[_], header_rows=0):
            yield _remark("one-row-table", N_("{path}: a table of one row without a head reads as a line"), path)
        case Quotation(children=children) if any(isinstance(child, Quotation) for child in children):
            yield _remark("nested-quotation", N_("{path}: a quotation directly inside a quotation"), path)
        case Addressees(items=()) | Recipients(items=()):
            yield _remark("nothing-to-print", N_("{path}: an empty list has its label alone"), path)
        case Header() if node.abstract and is_letter(node) and node.number is None and node.place_and_date is None:
            yield _remark("abstract-alone", N_("{path}: an abstract with neither kind nor number before it"), path)
        case KindLine(text="") if (words := kind_words(Header(kind=node))) or node.id != "cong-van":
            yield _remark(
                "kind-without-words", N_("{path}: no words of the kind; printed: {words!r}"), path, words=words
            )
        case _:
            pass


def images_left_out(options: WriteOptions) -> Iterator[Diagnostic]:
    """Yield a remark where images of signatures were given to a format that has none."""
    if any(options.signature_images) or options.seal_image:
        yield Diagnostic("images-left-out", Severity.INFO, N_("images of signatures and seals were left out"))


def formulas_respelled(document: Document) -> Iterator[Diagnostic]:
    """Yield a remark for each fixed formula, such as the national title, that is printed in its official spelling."""
    for path, node in walk(document):
        if not isinstance(node, Header):
            continue
        for phrase in (
            node.national_title,
            node.motto,
            node.party_title,
            node.secrecy,
            node.urgency,
            *node.circulation,
        ):
            if phrase and (printed := canonical(phrase.text)) != phrase.text:
                template = N_("{path}: {text!r} is printed as {printed!r}")
                params: Params = (("path", path or "document"), ("text", phrase.text), ("printed", printed))
                yield Diagnostic("formula-respelled", Severity.INFO, template, params)


def heads_without_words(document: Document) -> Iterator[Diagnostic]:
    """Yield a remark for each table whose head has no words: a page has nothing to tell it from the rows by."""
    for path, node in walk(document):
        if isinstance(node, Table) and not all(
            any(cell.text for cell in row.cells) for row in node.rows[: node.header_rows]
        ):
            template = N_("{path}: the head of a table has no words, and reads as a row")
            yield Diagnostic("head-without-words", Severity.INFO, template, (("path", path),))


def unclassified_left_out(document: Document) -> Iterator[Diagnostic]:
    """Yield a remark where *document* holds stretches of the input that are no part of it."""
    if document.unclassified:
        yield Diagnostic(
            "unclassified-left-out",
            Severity.INFO,
            N_("{count} stretches that are no part of the document were left out"),
            (("count", len(document.unclassified)),),
        )


def _remark(code: str, template: str, path: str, **params: str) -> Diagnostic:
    place: Params = (("path", path or "document"), *params.items())
    return Diagnostic(code, Severity.WARNING, template, place)


def on_one_line(document: Document) -> Document:
    """Return *document* with every text on one line, single blanks between its words."""
    return transform(document, _flatten)


def _flatten(node: Any) -> Any:  # noqa: ANN401 - any node type
    changes = {
        name: " ".join(filter(None, _LAYOUT.split(text)))
        for name in _TEXT_FIELDS
        if isinstance(text := getattr(node, name, None), str) and _LAYOUT.search(text)
    }
    return evolve(node, **changes) if changes else node


def without_controls(document: Document) -> tuple[Document, int]:
    """Return *document* without the characters that no XML can hold, and how many there were."""
    dropped = 0

    def cleaned(node: Any) -> Any:  # noqa: ANN401 - any node type
        nonlocal dropped
        changes: dict[str, str] = {}
        for name in _TEXT_FIELDS:
            if isinstance(text := getattr(node, name, None), str) and _CONTROLS.search(text):
                changes[name], count = _CONTROLS.subn("", text)
                dropped += count
        return evolve(node, **changes) if changes else node

    return transform(document, cleaned), dropped
