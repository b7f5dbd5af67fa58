"""The head of a document: two columns without borders, lines drawn as long as the act says, the kind below.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II and IV (cells 1 to 5, 10, 11); 36-HD/VPTW, Phụ lục 1.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vngov.registries.layouts import RuleLine
from vngov.values.length import Length
from vngov.writers._formulas import (
    ABSTRACT_RULE,
    canonical,
    is_letter,
    kind_words,
    number_text,
    place_and_date_text,
)
from vngov.writers._frames import FRAME_WIDTHS
from vngov.writers._metrics import text_width
from vngov.writers._names import head_columns, name_lines
from vngov.writers.docx.markup import cell, paragraph, row, rule, table, twips
from vngov.writers.docx.styles import style_id

if TYPE_CHECKING:
    from vngov.model import Header, Phrase
    from vngov.registries.layouts import Component, LayoutSpec

__all__ = ["Pen"]

_SHARE = 0.42  # of the text above: the act says a third to a half
_FRAME_MARGIN = Length.mm(3)
_HEAD_CAPTION = "Phần đầu văn bản"


class Pen:
    """Writes the components of one document in one layout."""

    def __init__(self, layout: LayoutSpec, *, party: bool, columns: tuple[Length, Length] | None = None) -> None:
        """Keep the layout, which formulas are used, and the columns if they are not the usual ones."""
        self.layout = layout
        self.party = party
        self.width = layout.text_width
        self.columns = columns or head_columns(layout)

    def line(self, component: str, text: str) -> str:
        """Return a paragraph in the style of a component."""
        return paragraph(style_id(component), text)

    def head(self, header: Header, *, form: str = "") -> Iterator[str]:
        """Yield the columns of a head, and what stands above them; nothing for a document without a head.

        *form* is that of a copy, which has no title of State or Party.
        """
        columns = head_columns(self.layout, header)
        yield from Pen(self.layout, party=self.party, columns=columns).head_rows(header, form)

    def head_rows(self, header: Header, form: str) -> Iterator[str]:
        """Yield the parts of a head in the columns of this pen."""
        number = number_text(header, party=self.party)
        place_and_date = place_and_date_text(header.place_and_date)
        lower = [self.line("number", number)] if number else []
        upper = (list(self._issuers(header)), [self.line("copy-form", form)] if form else list(self._titles(header)))
        dated = [self.line("place-and-date", place_and_date)] if place_and_date else []
        if header.digital_signature:
            yield self.line("digital-signature", header.digital_signature.text)
        for mark in header.circulation:
            yield self.framed("circulation", canonical(mark.text), self.width)
        rows = [
            row(
                (
                    cell(width, content, at_bottom=is_line)
                    for width, content in zip(self.columns, contents, strict=True)
                ),
                properties="<w:cantSplit/>",
            )
            for contents, is_line in ((upper, False), ((lower, dated), True))
            if any(contents)
        ]
        if below := list(self._below_number(header)):  # in one cell over both columns: it is read after the date
            rows.append(row([cell(self.width, below, span=len(self.columns))], properties="<w:cantSplit/>"))
        if rows:
            yield table("Columns", self.columns, rows, caption=_HEAD_CAPTION)

    def _below_number(self, header: Header) -> Iterator[str]:
        """Yield what stands in the left column below the number: the abstract of a letter, and marks."""
        if header.abstract and is_letter(header):
            aside = f'<w:ind w:right="{twips(self.columns[1])}"/>'
            yield paragraph(style_id("letter-abstract"), header.abstract.text, properties=aside)
        for name, mark in (("secrecy", header.secrecy), ("urgency", header.urgency)):
            if mark:
                yield self.framed(name, canonical(mark.text), self.columns[0])

    def _issuers(self, header: Header) -> Iterator[str]:
        last: list[str] = []
        for index, issuer in enumerate(header.issuers, 1):
            for parent in issuer.parents:
                yield self.line("parent", "\n".join(self.named("parent", parent.text)))
            last = self.named("issuer", issuer.name.text + (" -" if index < len(header.issuers) else ""))
            yield self.line("issuer", "\n".join(last))
        if header.issuers:
            yield from self.below("issuer", last, self.columns[0])

    def named(self, component: str, name: str) -> list[str]:
        """Return the name of a body in lines that fit the left column."""
        return name_lines(name, self.layout.components[component], self.columns[0])

    def _titles(self, header: Header) -> Iterator[str]:
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
            yield self.line(name, text)
        if titles:
            name, text = titles[-1]
            yield from self.below(name, [text], self.columns[1])

    def kind(self, header: Header, reference: Phrase | None = None) -> Iterator[str]:
        """Yield kind and abstract in the middle of the page, and for a promulgated text the act it came with."""
        if is_letter(header):
            return
        yield self.line("kind", kind_words(header))
        lines = [kind_words(header)]
        if header.abstract:
            yield self.line("abstract", header.abstract.text)
            lines = [header.abstract.text]
        if reference:
            yield self.line("appendix-reference", reference.text)
            lines = [reference.text]
        yield from self.below("abstract", lines, self.width)

    def below(self, component: str, lines: Sequence[str], width: Length) -> Iterator[str]:
        """Yield the line, or the sign, that goes below the last of some lines of text in a column."""
        part = self.layout.components[component]
        match part.rule:
            case RuleLine.STAR:
                yield paragraph("Star", "*")
            case RuleLine.FIVE_HYPHENS:
                yield paragraph("FiveHyphens", ABSTRACT_RULE)
            case RuleLine.AS_TEXT | RuleLine.THIRD_TO_HALF:
                text = max((self.measured(part, line, width) for line in lines), key=lambda one: one.emu)
                share = 1 if part.rule is RuleLine.AS_TEXT else _SHARE
                yield self.centred_rule(Length(round(text.emu * share)), width, is_wide=width == self.width)
            case _:
                return

    def measured(self, part: Component, line: str, width: Length) -> Length:
        """Return how long a line of a component comes out, at most the width of its column."""
        return min(text_width(line, part.size.drawn, bold=part.bold, italic=part.italic), width)

    def centred_rule(self, length: Length, width: Length, *, is_wide: bool) -> str:
        """Return a line of some length in the middle of a column."""
        side = Length(max(0, (width.emu - length.emu) // 2))
        return rule("WideRuleLine" if is_wide else "RuleLine", side, side)

    def stamp(self, text: str) -> str:
        """Return a stamp in the middle of the left column."""
        width = self.measured(self.layout.components["copy-form"], text, self.columns[0]).emu + 2 * _FRAME_MARGIN.emu
        side = twips(Length(max(0, (self.columns[0].emu - width) // 2)))
        return paragraph("Stamp", text, properties=f'<w:ind w:left="{side}" w:right="{side}"/>')

    def framed(self, component: str, text: str, width: Length) -> str:
        """Return a mark in its frame, as wide as the act says, or a little wider than its words."""
        part = self.layout.components[component]
        fitting = self.measured(part, text, width).emu + 2 * _FRAME_MARGIN.emu
        frame = FRAME_WIDTHS.get(text, Length(fitting))
        gap = max(0, width.emu - frame.emu)
        left = gap if component == "circulation" else gap // 2
        right = self.width.emu - left - frame.emu
        indent = f'<w:ind w:left="{Length(left).to_twips()}" w:right="{Length(right).to_twips()}"/>'
        return paragraph(style_id(component), text, properties=f'{indent}<w:jc w:val="center"/>')
