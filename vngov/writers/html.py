r"""HTML: one page that screen readers, browsers and printers understand, in the official layout.

Printed from a browser the page has the margins and letters of the layout of its day: NĐ 30/2020/NĐ-CP, Phụ lục I,
36-HD/VPTW or 05-HD/VPTW for a Party document, see :mod:`vngov.registries.layouts`.
It needs no script and no second file.

    >>> from vngov.model import Document, Header, Paragraph
    >>> from vngov.writers import WriteOptions
    >>> page = write_html(Document(body=[Paragraph("Đồng ý.")]), WriteOptions(title="Ý kiến")).content
    >>> page[:39]
    '<!DOCTYPE html>\n<html lang="vi">\n<head>'

.. versionadded:: 0.1
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from vngov.i18n import N_, translate
from vngov.writers._addressees import dash_indent
from vngov.writers._contract import Rendered, WriteOptions
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
from vngov.writers._frames import FRAME_WIDTHS
from vngov.writers._html_body import body_elements, heading
from vngov.writers._images import image_words, signings
from vngov.writers._layout import layout_of
from vngov.writers._losses import formulas_respelled, unclassified_left_out
from vngov.writers._markup import Child, Element, element, serialize
from vngov.writers._names import head_columns, name_lines
from vngov.writers._style_sheet import style_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vngov.i18n import Lang
    from vngov.model import (
        Addressees,
        Appendix,
        Block,
        Copy,
        Document,
        Header,
        Phrase,
        PlaceAndDate,
        Preamble,
        Recipients,
        Signature,
        Unclassified,
    )
    from vngov.values.length import Length
    from vngov.writers._images import Picture

__all__ = ["Child", "Element", "element", "html_article", "html_title", "serialize", "sheet_of", "write_html"]


def write_html(document: Document, options: WriteOptions) -> Rendered:
    """Write *document* as an HTML page, or as its ``article`` alone."""
    article = _Writer(document, options).article()
    left_out = () if options.include_unclassified else unclassified_left_out(document)
    diagnostics = (*formulas_respelled(document), *left_out)
    if options.fragment:
        return Rendered(serialize(article) + "\n", diagnostics)
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", options.title or _title(document, options.lang)),
            element("style", sheet_of(document)),
        ),
        element("body", element("main", article)),
        lang=options.lang,
    )
    return Rendered(f"<!DOCTYPE html>\n{serialize(page)}\n", diagnostics)


def html_article(document: Document, options: WriteOptions) -> Element:
    """Return *document* as an ``article`` that a page of another kind can hold; its sheet is :func:`sheet_of`."""
    return _Writer(document, options).article()


def sheet_of(document: Document) -> str:
    """Return the style sheet of the document's layout."""
    return style_sheet(layout_of(document), document.appendices)


def html_title(document: Document, lang: Lang) -> str:
    """Return what the document is called in the title of a page."""
    return _title(document, lang)


def _title(document: Document, lang: Lang) -> str:
    number = document.header.number
    designation = " ".join(
        filter(None, (kind_words(document.header), str(number.number or number.text) if number else ""))
    )
    return ": ".join(filter(None, (designation, document.abstract))) or translate(N_("Document"), lang)


class _Writer:
    """The components of one document, each an element or nothing."""

    def __init__(self, document: Document, options: WriteOptions) -> None:
        self.document = document
        self.options = options
        self.party = is_party(document)
        self.mark = list_mark(document)
        self.dash = basis_dash(document)
        layout = layout_of(document)
        self.signings = [one for one in zip(document.signatures, signings(document, options), strict=True) if one[1]]
        self.layout = layout

    def article(self) -> Element:
        document = self.document
        return element(
            "article",
            self.head(document.header, 1),
            self.kind(document.header, 1),
            self.addressees(document.addressees),
            self.preamble(document.preamble),
            self.body(document.body, 2),
            self.closing(document.recipients, document.signatures),
            element("address", document.contact.text, class_="contact") if document.contact else None,
            *(self.appendix(appendix, number) for number, appendix in enumerate(document.appendices, 1)),
            *map(self.copy, document.copies),
            *([self.unclassified(document.unclassified)] if self._shows_unclassified() else []),
            class_="document party" if self.party else "document state",
            lang="vi",
        )

    def _shows_unclassified(self) -> bool:
        return self.options.include_unclassified and bool(self.document.unclassified)

    def _say(self, message: str) -> str:
        return translate(message, self.options.lang)

    def head(self, header: Header, level: int, *, form: str = "") -> Element | None:
        signed = header.digital_signature
        columns = head_columns(self.layout, header)
        number = number_text(header, party=self.party)
        cells = [
            _p(signed, "digital-signature") if signed else None,
            *(element("p", canonical(mark.text), class_="mark circulation") for mark in header.circulation),
            self._issuers(header, columns[0]),
            heading(level, form, class_="right form") if form else self._titles(header),
            element("p", number, class_="left number") if number else None,
            _place_and_date(header.place_and_date),
            heading(level, header.abstract.text, class_="left abstract")
            if header.abstract and is_letter(header)
            else None,
            *(
                element("div", _mark(canonical(mark.text)), class_="left")
                for mark in (header.secrecy, header.urgency)
                if mark
            ),
        ]
        if not any(cells):
            return None
        widths = "" if columns == head_columns(self.layout) else " ".join(f"{one.to_mm():.1f}fr" for one in columns)
        return element(
            "section", *cells, class_="head", aria_label=self._say(N_("Head of the document")),
            style=f"--columns: {widths}" if widths else "",
        )  # fmt: skip

    def _issuers(self, header: Header, room: Length) -> Element | None:
        lines: list[Element] = []
        for index, issuer in enumerate(header.issuers, 1):
            lines += [_p(parent, "parent") for parent in issuer.parents]
            is_last = index == len(header.issuers)
            name = name_lines(issuer.name.text + ("" if is_last else " -"), self.layout.components["issuer"], room)
            broken = [part for line in name for part in (" ", element("br"), line)][2:]
            lines.append(element("p", *(self.underscored(*broken) if is_last else broken), class_="issuer"))
        if not lines:
            return None
        star = element("p", "*", class_="star") if self.party else None
        return element("div", *lines, star, class_="left issuers")

    def _titles(self, header: Header) -> Element | None:
        titles = [
            (name, canonical(phrase.text))
            for name, phrase in (
                ("party-title", header.party_title),
                ("national-title", header.national_title),
                ("motto", header.motto),
            )
            if phrase
        ]
        if not titles:
            return None
        lines = [element("p", text, class_=name) for name, text in titles[:-1]]
        name, text = titles[-1]
        return element(
            "div", *lines, element("p", element("span", text, class_="ruled"), class_=name), class_="right titles"
        )

    def kind(self, header: Header, level: int, reference: Phrase | None = None) -> Element | None:
        if is_letter(header):
            return None
        below = [
            (phrase.text, name) for phrase, name in ((header.abstract, "abstract"), (reference, "reference")) if phrase
        ]
        return element(
            "hgroup",
            heading(level, *((kind_words(header),) if below else self.underscored(kind_words(header)))),
            *self.last_underscored(below),
            element("p", ABSTRACT_RULE, class_="five-hyphens", aria_hidden="true") if self.party else None,
            class_="kind",
        )

    def underscored(self, *content: Child) -> tuple[Child, ...]:
        """Return the line of text below which the short rule of the State stands."""
        return content if self.party else (element("span", *content, class_="underscored"),)

    def last_underscored(self, lines: Sequence[tuple[str, str]]) -> Iterator[Element]:
        for place, (text, name) in enumerate(lines, 1):
            yield element("p", *(self.underscored(text) if place == len(lines) else (text,)), class_=name)

    def addressees(self, addressees: Addressees | None) -> Element | None:
        if addressees is None:
            return None
        label = element("p", f"{addressees.label.text}:", class_="label")
        if is_inline(addressees):
            return element(
                "section", label, element("p", addressees.items[0].text, class_="single"), class_="addressees"
            )
        items = (element("li", text) for text in list_lines(addressees.items, self.mark))
        dashes = f"margin-left: {dash_indent(addressees, self.layout).to_mm():.1f}mm"
        return element("section", label, element("ul", *items, class_="dashed", style=dashes), class_="addressees")

    def preamble(self, preamble: Preamble | None) -> Element | None:
        if preamble is None:
            return None
        enactment = preamble.enactment
        return element(
            "section",
            _p(preamble.authority, "authority") if preamble.authority else None,
            *(element("p", self.dash + basis.text, class_="basis") for basis in preamble.bases),
            _p(enactment, f"enactment {'formula' if enactment.text.isupper() else 'sentence'}") if enactment else None,
            class_="preamble",
        )

    def body(self, blocks: Sequence[Block], level: int, *, on_its_side: bool = False) -> Element | None:
        layout = self.layout.on_its_side() if on_its_side else self.layout
        return element("div", *body_elements(blocks, level, layout.text_width), class_="body") if blocks else None

    def closing(self, recipients: Recipients | None, signatures: Sequence[Signature]) -> Element | None:
        if recipients is None and not signatures:
            return None
        several = len(signatures) > 1
        listed = self._recipients(recipients) if recipients else None
        signed = element("div", *map(self._signature, signatures), class_="signatures") if signatures else None
        return element(
            "section",
            *((signed, listed) if several else (listed, signed)),
            class_="closing several" if several else "closing",
            aria_label=self._say(N_("Recipients and signatures")),
        )

    def _recipients(self, recipients: Recipients) -> Element:
        items = (element("li", text) for text in list_lines(recipients.items, self.mark))
        return element(
            "div",
            element("p", f"{recipients.label.text}:", class_="label"),
            element("ul", *items, class_="dashed"),
            _p(recipients.drafted_by, "drafted-by") if recipients.drafted_by else None,
            class_="recipients",
        )

    def _signature(self, signature: Signature) -> Element:
        return element(
            "div",
            *(
                element("p", authority_line(authority, party=self.party), class_="authority")
                for authority in signature.authorities
            ),
            _p(signature.position, "position") if signature.position else None,
            _p(signature.note, "note") if signature.note else None,
            self._ink(signature),
            element("p", name, class_="name") if (name := name_line(signature)) else None,
            _p(signature.office, "position") if signature.office else None,
            class_="signature",
        )

    def _ink(self, signature: Signature) -> Element | None:
        """Return the images of a digital signature, the seal to the left of the middle."""
        images = next((images for one, images in self.signings if one is signature), None)
        if images is None:
            return None
        issuer = self.document.issuer.name.text if self.document.issuer else ""
        shown = ((images.hand, "hand", name_line(signature), 0.0), (images.seal, "seal", issuer, images.shift.to_mm()))
        return element(
            "div",
            *(_image(picture, image_words(sort, words), shift) for picture, sort, words, shift in shown if picture),
            class_="ink", style=f"height: {images.height.to_mm():.2f}mm",
        )  # fmt: skip

    def appendix(self, appendix: Appendix, number: int) -> Element:
        header, reference = appendix.header, appendix.reference
        kind = self.kind(header, 2, reference) if header else None
        phrases = ((appendix.title, "title"), (reference if kind is None else None, "reference"))
        below = [(phrase.text, name) for phrase, name in phrases if phrase]
        label = appendix.label.text if appendix.label else ""
        lines = [
            *([heading(2, *((label,) if below else self.underscored(label)))] if label else []),
            *self.last_underscored(below),
        ]
        return element(
            "section",
            self.head(header, 2) if header else None,
            kind,
            element("hgroup", *lines, class_="heading") if lines else None,
            self.preamble(appendix.preamble),
            self.body(appendix.body, 3, on_its_side=appendix.is_landscape),
            self.closing(appendix.recipients, appendix.signatures),
            class_=f"appendix appendix-{number}{' landscape' if appendix.is_landscape else ''}",
        )

    def copy(self, copy: Copy) -> Element:
        """Return the form of a copy; the stamp of the Party stands beside the signature."""
        if copy.header.issuers:
            return element(
                "section",
                self.head(copy.header, 2, form=copy.form),
                self.closing(copy.recipients, copy.signatures),
                class_="copy",
            )
        stamp = element("div", element("p", copy.form, class_="mark"), class_="recipients stamp")
        signed = element("div", *map(self._signature, copy.signatures), class_="signatures")
        return element("section", element("section", stamp, signed, class_="closing"), class_="copy")

    def unclassified(self, stretches: Iterable[Unclassified]) -> Element:
        label = self._say(N_("Not part of the document"))
        return element(
            "aside", *(element("p", item.text, title=item.reason.value) for item in stretches),
            class_="unclassified", aria_label=label,
        )  # fmt: skip


def _mark(text: str) -> Element:
    width = FRAME_WIDTHS.get(text)
    return element("p", text, class_="mark", style=f"width: {width.figure()}mm" if width else "")


def _image(picture: Picture, words: str, shift: float) -> Element:
    width, height = picture.width.to_mm(), picture.height.to_mm()
    left, top = f"calc(50% + {shift - width / 2:.2f}mm)", f"calc(50% - {height / 2:.2f}mm)"
    return element(
        "img", src=f"data:image/png;base64,{b64encode(picture.data).decode()}", alt=words,
        style=f"width: {width:.2f}mm; height: {height:.2f}mm; left: {left}; top: {top}",
    )  # fmt: skip


def _p(phrase: Phrase, class_: str = "") -> Element:
    return element("p", phrase.text, class_=class_)


def _place_and_date(line: PlaceAndDate | None) -> Element | None:
    text = place_and_date_text(line)
    if not text or line is None:
        return None
    if line.text or line.date is None or not line.date.is_complete:
        return element("p", text, class_="right place-and-date")
    place = f"{line.place}, " if line.place else ""
    time = element("time", text.removeprefix(place), datetime=line.date.to_date().isoformat())
    return element("p", *([place] if place else []), time, class_="right place-and-date")
