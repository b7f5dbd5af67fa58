"""A story of a document (the body, a header, the notes) read from its markup into blocks.

ECMA-376, Part 1, 17: paragraphs hold runs, runs hold text; tables, text boxes and content controls hold
paragraphs again.  Tracked changes are taken as accepted, fields by their result, alternatives by the first.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from vngov.readers.docx.blocks import Aside, Block, Line
from vngov.readers.docx.grids import Frame, GridReader
from vngov.readers.docx.paragraph import BREAK, Composer, OpenParagraph
from vngov.readers.docx.sections import NumberField, Sections
from vngov.readers.docx.settings import ALIGNMENTS, letters_of
from vngov.readers.docx.styles import align_of
from vngov.readers.docx.symbols import symbol
from vngov.readers.text.layout import Align
from vngov.registries.layouts import Alignment

if TYPE_CHECKING:
    from collections.abc import Callable

    from vngov.readers.docx.markup import Attributes
    from vngov.readers.docx.numbering import Numbering
    from vngov.readers.docx.styles import Look

__all__ = ["Met", "StoryReader"]

_FRAMES = {"left": Alignment.LEFT, "center": Alignment.CENTRE, "right": Alignment.RIGHT}


@define
class Met:
    """What was met in the markup that the reader has to tell about."""

    inserted: int = 0
    deleted: int = 0
    comments: int = 0
    numbered: int = 0
    embedded: int = 0


class StoryReader(GridReader):
    """Reads one part that holds paragraphs."""

    paragraph_type = OpenParagraph

    def __init__(
        self,
        composer: Composer,
        numbering: Callable[[], Numbering],
        fonts: dict[str, str],
        met: Met,
        notes: dict[str, str] | None = None,
    ) -> None:
        """Take what the whole document shares, and the texts of its notes by kind and id."""
        self.sections = Sections(lambda: len(self.frames[0].blocks))
        super().__init__(self._openings(), self._closings(), fonts, composer.styles)
        self._composer = composer
        self._numbering = numbering
        self._met = met
        self._notes = notes or {}
        self._outside = self._paragraph = OpenParagraph()
        self._paragraphs: list[OpenParagraph] = []
        self._pending: OpenParagraph | None = None
        self._text: list[str] = []
        self._fields: list[bool] = []  # of each open field: whether its result has begun
        self._muted = 0
        self._contents: list[int] = []
        self.root = ""
        self.number_field: NumberField | None = None
        self.notes: dict[str, list[Block]] = {}

    def read(self, data: bytes) -> None:
        """Read a part; what stands in it outside any paragraph is not lost."""
        super().read(data)
        for paragraph in (self._pending, self._outside):
            if paragraph is not None and (paragraph.runs or paragraph.beside):
                self._finish(paragraph)

    def _openings(self) -> dict[str, Callable[[Attributes], bool | None]]:
        return {
            **self.sections.openings(),
            "w:document": self._open_document,
            "w:p": self._open_paragraph,
            "w:r": self._open_run,
            "w:t": self._open_text,
            "m:t": self._open_text,
            "w:tab": self._tab,
            "w:ptab": self._tab,
            "w:br": self._break,
            "w:cr": self._break,
            "w:noBreakHyphen": self._hyphen,
            "w:sym": self._symbol,
            "w:fldChar": self._field_mark,
            "w:fldSimple": self._simple_field,
            "w:pgNum": self._page_number,
            "w:framePr": self._frame,
            "w:instrText": self._open_instruction,
            "w:ins": self._inserted,
            "w:moveTo": self._inserted,
            "w:del": self._deleted,
            "w:moveFrom": self._deleted,
            "w:commentReference": self._comment,
            "w:footnoteReference": self._footnote_reference,
            "w:endnoteReference": self._endnote_reference,
            "w:footnote": self._open_note,
            "w:endnote": self._open_note,
            "w:txbxContent": self._open_box,
            "w:altChunk": self._embedded,
            "mc:Fallback": _skip,
            "w:sdtPr": _skip,
            "w:sdtEndPr": _skip,
            "w:ffData": _skip,
            "w:rubyPr": _skip,
            "w:rt": _skip,
        }

    def _closings(self) -> dict[str, Callable[[], None]]:
        return {
            "w:pPr": self._close_paragraph_properties,
            "w:p": self._close_paragraph,
            "w:r": self._close_run,
            "w:t": self._close_text,
            "m:t": self._close_text,
            "w:instrText": self._close_instruction,
            "w:txbxContent": self._close_box,
            "w:footnote": self._close_note,
            "w:endnote": self._close_note,
        }

    # -- paragraphs and runs

    def _open_document(self, _: Attributes) -> None:
        self.root = "document"

    def _open_paragraph(self, _: Attributes, /) -> None:
        if (pending := self._pending) is not None:  # its mark was deleted: this one goes on with it
            self._pending = None
            self._paragraph = pending
        else:
            self._paragraph = self.paragraph_type(self._composer.styles.standard_paragraph)
        self.paragraph = self._paragraph.own
        self.run = {}
        if self._contents:
            self._paragraph.is_contents = True

    def _open_paragraph_properties(self, _: Attributes, /) -> None:
        self.in_paragraph_properties = True
        self.paragraph = {}

    def _close_paragraph_properties(self) -> None:
        super()._close_paragraph_properties()
        self._paragraph.own = self.paragraph
        if style := self.paragraph.get("style"):
            self._paragraph.style = str(style)

    def _open_run(self, _: Attributes, /) -> None:
        self.run = {}

    def _open_text(self, _: Attributes, /) -> None:
        if not self._muted:
            self.listen(self._text.append)

    def _close_text(self) -> None:
        self.listen(None)

    def _close_run(self) -> None:
        if self._text:
            text = "".join(self._text)
            self._text.clear()
            paragraph = self._paragraph
            look: Look = self._composer.styles.look(paragraph.style, self.run)
            paragraph.runs.append((text.upper() if look.caps else text, look))

    def _tab(self, _: Attributes, /) -> None:
        if not (self.in_paragraph_properties or self._muted):
            self._text.append("\t")

    def _break(self, _: Attributes, /) -> None:
        if not self._muted:
            self._text.append(BREAK)

    def _hyphen(self, _: Attributes, /) -> None:
        if not self._muted:
            self._text.append("-")

    def _symbol(self, attributes: Attributes) -> None:
        if self._muted:
            return
        try:
            code = int(attributes.get("w:char", ""), 16)
        except ValueError:
            return
        if 0 < code <= 0xFFFF and not 0xD800 <= code < 0xE000:  # noqa: PLR2004 - halves of surrogate pairs
            self._text.append(symbol(attributes.get("w:font"), code))

    def _close_paragraph(self) -> None:
        paragraph = self._paragraph
        if self._text:  # text outside any run: formulas
            paragraph.runs.append(("".join(self._text), self._composer.styles.look(paragraph.style, {})))
            self._text.clear()
        if self._muted:  # a field whose result never begins hides no more than its paragraph
            self._fields = [state for state in self._fields if state]
            self._muted = 0
        if paragraph.own.get("deleted"):
            paragraph.own.pop("deleted")
            self._pending = paragraph
        else:
            self._finish(paragraph)
        self._paragraph = self._outside

    def _finish(self, paragraph: OpenParagraph) -> None:
        frame = self.frames[-1]
        blocks = frame.blocks
        if paragraph.is_contents:
            blocks += self._composer.contents(paragraph)
        else:
            lines = self._composer.lines(paragraph, self._marker(paragraph), break_lines=not frame.is_flow)
            if lines:
                blocks += lines
            elif not paragraph.beside and blocks and blocks[-1] != Line(""):
                blocks.append(Line(""))
        blocks += paragraph.beside

    def _marker(self, paragraph: OpenParagraph) -> str | None:
        own = paragraph.own
        instance, level = own.get("list"), own.get("level")
        if instance is None:
            base = self._composer.styles.paragraph(paragraph.style)
            instance = base.get("list")
            level = base.get("level") if level is None else level
        if instance is None or instance == "0":
            return None
        marker = self._numbering().marker(str(instance), None if level is None else str(level), paragraph.style)
        self._met.numbered += marker is not None
        return marker

    # -- fields

    def _field_mark(self, attributes: Attributes) -> bool:
        kind = attributes.get("w:fldCharType")
        fields = self._fields
        if kind == "begin":
            fields.append(False)
            self._muted += 1
        elif kind == "separate" and fields and not fields[-1]:
            fields[-1] = True
            self._muted -= 1
        elif kind == "end" and fields:
            self._muted -= not fields.pop()
            if self._contents and len(fields) < self._contents[-1]:
                self._contents.pop()
        return False

    def _open_instruction(self, _: Attributes) -> None:
        self.listen(self._instruction)

    def _instruction(self, text: str) -> None:
        if text.split()[:1] == ["PAGE"]:
            self._page_number({})
        if text.lstrip().startswith("TOC") and self._fields and not self._contents:
            self._contents.append(len(self._fields))
            self._paragraph.is_contents = True

    def _simple_field(self, attributes: Attributes) -> None:
        if attributes.get("w:instr", "").split()[:1] == ["PAGE"]:
            self._page_number({})

    def _page_number(self, _: Attributes) -> None:
        paragraph = self._paragraph
        styles = self._composer.styles
        look = styles.look(paragraph.style, self.run)
        own = {**styles.paragraph(paragraph.style), **paragraph.own}
        has_tabs = "\t" in "".join([*(text for text, _ in paragraph.runs), *self._text])
        frame = _FRAMES.get(str(own.get("frame", "")))
        alignment = frame or (None if has_tabs else ALIGNMENTS[align_of(own) or Align.LEFT])
        self.number_field = NumberField(alignment, letters_of(look))

    def _frame(self, attributes: Attributes) -> None:
        if self.in_paragraph_properties:
            self.paragraph["frame"] = attributes.get("w:xAlign", "")

    def _close_instruction(self) -> None:
        self.listen(None)

    # -- tracked changes, comments, notes

    def _inserted(self, _: Attributes) -> None:
        self._met.inserted += 1

    def _deleted(self, _: Attributes) -> bool:
        self._met.deleted += 1
        if self.in_paragraph_properties:
            self.paragraph["deleted"] = True
        elif self.in_row_properties:
            self.delete_row()
        return True

    def _comment(self, _: Attributes) -> None:
        self._met.comments += 1

    def _footnote_reference(self, attributes: Attributes) -> None:
        self._note("footnote", attributes)

    def _endnote_reference(self, attributes: Attributes) -> None:
        self._note("endnote", attributes)

    def _note(self, kind: str, attributes: Attributes) -> None:
        if text := self._notes.pop(f"{kind} {attributes.get('w:id')}", ""):
            self._paragraph.beside.append(Aside(text, is_note=True))

    def _open_note(self, attributes: Attributes) -> bool:
        if attributes.get("w:type", "normal") != "normal":  # the rule above the notes
            return True
        self.frames.append(Frame(self.notes.setdefault(attributes.get("w:id", ""), []), is_flow=False))
        return False

    def _close_note(self) -> None:
        self.frames.pop()

    # -- text boxes and parts inside

    def _open_box(self, _: Attributes, /) -> None:
        self._close_run()
        self._paragraphs.append(self._paragraph)
        self.frames.append(Frame(is_flow=False))

    def _close_box(self) -> None:
        box = self.frames.pop()
        self._paragraph = self._paragraphs.pop()
        self._paragraph.beside += [block for block in box.blocks if block != Line("")]
        self.run = {}

    def _embedded(self, _: Attributes) -> None:
        self._met.embedded += 1


def _skip(_: Attributes) -> bool:
    return True
