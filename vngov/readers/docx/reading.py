"""A Word document made into flow text and layout.

ECMA-376 (Office Open XML), transitional and strict.  Only what prints is text: hidden runs, comments and
deletions are left out, and said; headers, footers and notes stand beside the text.

.. versionadded:: 0.1
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from vngov.diagnostics import Diagnostic, Severity
from vngov.errors import ReadError
from vngov.i18n import N_
from vngov.model import UnclassifiedReason
from vngov.model.page import PageFacts, PageLine
from vngov.readers.docx.blocks import Block, lines_of
from vngov.readers.docx.flowing import Placed, flow_blocks
from vngov.readers.docx.markup import PartReader, is_on
from vngov.readers.docx.numbering import Numbering, read_numbering
from vngov.readers.docx.package import Package, Relation, open_package
from vngov.readers.docx.paragraph import UNICODE_LETTER, Composer
from vngov.readers.docx.sections import NumberField, Sections
from vngov.readers.docx.story import Met, StoryReader
from vngov.readers.docx.styles import StyleSheet, read_styles, read_theme_fonts
from vngov.readers.docx.tracing import TracingReader
from vngov.readers.text import words
from vngov.readers.text.layout import FlowBuilder
from vngov.readers.text.words import flat
from vngov.text.legacy import LegacyEncoding, detect_legacy

if TYPE_CHECKING:
    from vngov.readers.docx.markup import Attributes
    from vngov.readers.text.layout import Layout

__all__ = ["OpenDocument", "open_document", "read_docx"]

_MAIN = "word/document.xml"
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def read_docx(data: bytes) -> tuple[str, Layout]:
    """Return the flow text and the layout of a ``.docx`` file.

    Raises :class:`vngov.errors.ReadError` where the bytes are no Word document, or one that cannot be opened
    safely; its ``source`` is empty, since bytes have no name.
    """
    document, flow = open_document(open_package(data))
    return flow.text, evolve(flow.layout, page=document.page(flow.layout))


def open_document(package: Package, *, is_traced: bool = False) -> tuple[OpenDocument, FlowBuilder]:
    """Return the document in a package and its flow text; a traced one knows where each line comes from."""
    document = OpenDocument.of(package, is_traced=is_traced)
    flow = document.flow()
    if not document.composer.is_unicode:  # the bytes of an old font may stand under the name of a new one
        found = detect_legacy(UNICODE_LETTER.sub("", flow.text))  # without what the numbers of lists say
        if found is not None:
            document = OpenDocument.of(package, found[0], is_traced=is_traced)
            flow = document.flow()
            template = N_("text in {encoding} converted to Unicode")
            flow.note(Diagnostic("legacy-encoding", Severity.INFO, template, (("encoding", str(found[0])),)))
    return document, flow


@define
class OpenDocument:
    """The parts of a document, each read when it is wanted; ``trace`` takes where each line of the text comes from."""

    package: Package
    main: str
    ties: dict[str, Relation]
    fonts: dict[str, str]
    styles: StyleSheet
    composer: Composer
    trace: list[Placed] | None = None
    met: Met = field(factory=Met)
    sections: Sections = field(factory=lambda: Sections(int))
    numbers: dict[str, NumberField] = field(factory=dict[str, NumberField])
    _numbering: Numbering | None = None

    @classmethod
    def of(cls, package: Package, assumed: LegacyEncoding | None = None, *, is_traced: bool = False) -> OpenDocument:
        """Find the main part and read what everything else refers to."""
        top = package.relations("")
        main = next((tie.target for tie in top.values() if tie.kind == "officeDocument"), _MAIN)
        if not package.has(main):
            raise ReadError("", "no-document-part")
        ties = package.relations(main)
        styles_part = _part(package, ties, "styles")
        fonts: dict[str, str] = {}
        if styles_part is not None and b"Theme=" in styles_part:
            fonts = read_theme_fonts(_part(package, ties, "theme"))
        styles = read_styles(styles_part, fonts)
        return cls(package, main, ties, fonts, styles, Composer(styles, assumed), [] if is_traced else None)

    def flow(self) -> FlowBuilder:
        """Return the whole document in reading order."""
        flow = FlowBuilder(paragraphs_are_lines=True)
        body = self.body()
        ahead, beside = self.page_furniture(body)
        flow_blocks(ahead, flow, trace=self.trace)
        start = 0
        for end, is_landscape in self.sections.stretches():
            flow.turn(landscape=is_landscape)
            flow_blocks(body[start:end], flow, trace=self.trace)
            start = end
        flow_blocks(body[start:], flow, trace=self.trace)
        for text in beside:
            flow.aside(text, UnclassifiedReason.PAGE_FURNITURE)
        for note in self.remarks():
            flow.note(note)
        return flow

    def numbering(self) -> Numbering:
        """Return the lists of the document; their part is read when the first number is asked for."""
        if self._numbering is None:
            self._numbering = read_numbering(_part(self.package, self.ties, "numbering"), self.styles)
        return self._numbering

    def body(self) -> list[Block]:
        """Return the blocks of the main part, with the notes beside the paragraphs that refer to them."""
        data = self.package.part(self.main)
        notes: dict[str, str] = {}
        for kind, name in _NOTES.items():
            if f"{name}Reference".encode() in data and (part := _part(self.package, self.ties, kind)) is not None:
                reader = self._reader("")
                reader.read(part)
                for number, blocks in enumerate(reader.notes.items(), 1):
                    text = "\n".join(line.text for line in lines_of(blocks[1]))
                    notes[f"{name} {blocks[0]}"] = f"[{number}] {text}" if text else ""
        reader = self._reader(self.main, notes)
        reader.read(data)
        if reader.root != "document":
            raise ReadError("", "no-document-part")
        self.sections = reader.sections
        return reader.blocks

    def page_furniture(self, body: list[Block]) -> tuple[list[Block], list[str]]:
        """Return the head that stands in a page header, if the body has none, and the texts of all others."""
        ahead: list[Block] = []
        beside: dict[str, None] = {}
        ids: dict[Relation, list[str]] = {}
        for id_, tie in self.ties.items():
            if tie.kind in {"header", "footer"}:
                ids.setdefault(tie, []).append(id_)
        for kind, target in sorted(ids):
            if not self.package.has(target):
                continue
            reader = self._reader(target)
            reader.read(self.package.part(target))
            if reader.number_field is not None:
                self.numbers |= dict.fromkeys(ids[Relation(kind, target)], reader.number_field)
            lines = [line.text for line in lines_of(reader.blocks)]
            if kind == "header" and not ahead and _has_title(lines) and not _has_title(_first_lines(body)):
                ahead = reader.blocks
            elif text := "\n".join(lines):
                beside[text] = None
        return ahead, list(beside)

    @cached_property
    def is_signed(self) -> bool:
        """Whether the file bears a digital signature."""
        return any(tie.kind == "origin" and "signature" in tie.target for tie in self.package.relations("").values())

    @cached_property
    def settings(self) -> _SettingsReader:
        """What the settings of the document say."""
        reader = _SettingsReader()
        part = _part(self.package, self.ties, "settings")
        if part is not None and (b"rotection" in part or b"mirrorMargins" in part):
            reader.read(part)
        return reader

    def page(self, layout: Layout) -> PageFacts:
        """Return what the pages of the document show."""
        return PageFacts(
            "docx",
            self.sections.sheets(self.numbers),
            [
                PageLine(line.start, line.end, line.style.setting, line.room)
                for line in layout.styles
                if line.style.setting is not None
            ],
            is_mirrored=self.settings.is_mirrored,
            is_signed=self.is_signed,
            is_protected=self.settings.is_protected,
            has_tracked_changes=self.met.inserted + self.met.deleted > 0,
        )

    def _reader(self, part: str, notes: dict[str, str] | None = None) -> StoryReader:
        shared = self.composer, self.numbering, self.fonts, self.met, notes
        return StoryReader(*shared) if self.trace is None else TracingReader(part, *shared)

    def remarks(self) -> list[Diagnostic]:
        """Return what there is to say about the file."""
        met, composer = self.met, self.composer
        notes: list[Diagnostic] = []
        if self.is_signed:
            notes.append(Diagnostic("signed", Severity.INFO, N_("the file bears a digital signature")))
        if self.settings.is_protected:
            notes.append(Diagnostic("protected", Severity.INFO, N_("the file is protected against changes")))
        counted = (
            ("tracked-changes", met.inserted + met.deleted, N_("{count} tracked changes taken as accepted")),
            ("comments-left-out", met.comments, N_("{count} comments left out")),
            ("hidden-text", composer.hidden, N_("{count} characters of hidden text left out")),
            ("numbers-generated", met.numbered, N_("{count} automatic numbers written out")),
            ("embedded-parts", met.embedded, N_("{count} embedded files not read")),
        )
        for code, count, template in counted:
            if count:
                severity = Severity.WARNING if code == "embedded-parts" else Severity.INFO
                notes.append(Diagnostic(code, severity, template, (("count", count),)))
        for font, count in composer.converted.items():
            template = N_("{count} characters of the old font {font} converted")
            notes.append(Diagnostic("legacy-font", Severity.INFO, template, (("count", count), ("font", font))))
        return notes


def _part(package: Package, ties: dict[str, Relation], kind: str) -> bytes | None:
    target = next((tie.target for tie in ties.values() if tie.kind == kind), None)
    return package.part(target) if target is not None and package.has(target) else None


def _first_lines(blocks: list[Block]) -> list[str]:
    return [line.text for line in lines_of(blocks[:20])]


def _has_title(lines: list[str]) -> bool:
    return any(words.NATIONAL.search(plain) or words.PARTY.search(plain) for plain in map(flat, lines))


class _SettingsReader(PartReader):
    """Looks for protection, and for margins that turn with the sheet, in ``settings.xml``."""

    def __init__(self) -> None:
        super().__init__(
            {
                "w:documentProtection": self._protection,
                "w:writeProtection": self._write_protection,
                "w:mirrorMargins": self._mirror,
            },
            {},
        )
        self.is_protected = self.is_mirrored = False

    def _mirror(self, attributes: Attributes) -> None:
        self.is_mirrored = is_on(attributes)

    def _protection(self, attributes: Attributes) -> None:
        self.is_protected |= attributes.get("w:enforcement", "0") in {"1", "true", "on"}

    def _write_protection(self, _: Attributes) -> None:
        self.is_protected = True
