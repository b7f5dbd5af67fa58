"""A paragraph of the markup made into lines: runs joined, old fonts converted, breaks where they mean something.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from vngov.readers.docx.blocks import Aside, Block, Line
from vngov.readers.docx.properties import Properties, to_int
from vngov.readers.docx.settings import setting_of, spacing_key
from vngov.readers.docx.styles import Look, StyleSheet, align_of
from vngov.readers.docx.symbols import has_symbols, with_signs
from vngov.readers.text.layout import Align, Style
from vngov.text.legacy import LegacyEncoding, capitals_of_line, decode_legacy
from vngov.values.marker import match_marker

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BREAK", "UNICODE_LETTER", "Composer", "OpenParagraph"]

BREAK = "\v"  # a line break of the markup; no XML can hold this character

# A letter that old encodings do not have: text with one of them is Unicode, whatever its font is called.
UNICODE_LETTER = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
_TERMINAL = frozenset('.;:!?”"…')
_TWENTIETHS = 20


@define
class OpenParagraph:
    """A paragraph that is still being read: its runs, what hangs at it, and whether a field makes it up."""

    style: str = ""
    own: Properties = field(factory=dict[str, "str | bool"])
    runs: list[tuple[str, Look]] = field(factory=list[tuple[str, Look]])
    beside: list[Block] = field(factory=list["Block"])
    is_contents: bool = False


class Composer:
    """Makes lines out of the runs of paragraphs and keeps account of what it had to change."""

    def __init__(self, styles: StyleSheet, assumed: LegacyEncoding | None = None) -> None:
        """Take the styles of the document, and the old encoding that its text is in though no font says so."""
        self.styles = styles
        self.is_unicode = False
        self._assumed = assumed
        self.hidden = 0
        self.converted: dict[str, int] = {}
        self._known: dict[tuple[object, ...], Style] = {}

    def lines(self, paragraph: OpenParagraph, marker: str | None, *, break_lines: bool) -> list[Line]:
        """Return the lines of *paragraph*; with *break_lines* every line break of the markup ends one."""
        runs = paragraph.runs
        if len(runs) > 1 or (runs and (runs[0][1].encoding or runs[0][1].hidden)):
            runs = list(self._readable(runs))
        text = "".join([run for run, _ in runs])
        if has_symbols(text):
            text = "".join([with_signs(run, look.font) for run, look in runs])
        text = (text.replace("\n", " ") if "\n" in text else text).strip()
        if not self.is_unicode and UNICODE_LETTER.search(text):
            self.is_unicode = True
        if self._assumed is not None and not UNICODE_LETTER.search(text):
            text = decode_legacy(text, self._assumed)
            if self._assumed is LegacyEncoding.TCVN3:
                text = capitals_of_line(text)
        if marker:
            text = marker + text if text else marker.rstrip()
        if not text:
            return []
        style = self._style(paragraph, runs)
        if BREAK not in text:
            return [Line(text, style)]
        break_lines = break_lines or style.align in {Align.CENTER, Align.RIGHT}
        pieces = _broken(text, break_lines=break_lines)
        own = [self._style(paragraph, each) for each in _parted(runs)] if break_lines else []
        styles = own if len(own) == len(pieces) else [style] * len(pieces)
        return [Line(piece, each) for piece, each in zip(pieces, styles, strict=True)]

    def _readable(self, runs: Iterable[tuple[str, Look]]) -> Iterable[tuple[str, Look]]:
        """Yield the runs that are shown, neighbours of one old font joined and converted."""
        old: list[str] = []
        last: Look | None = None
        for text, look in runs:
            if look.hidden:
                self.hidden += len(text)
                continue
            if last is not None and (last.encoding != look.encoding):
                yield self._converted("".join(old), last), last
                old, last = [], None
            if look.encoding is None:
                yield text, look
            else:
                old.append(text)
                last = look
        if last is not None:
            yield self._converted("".join(old), last), last

    def _converted(self, text: str, look: Look) -> str:
        if look.encoding is None or UNICODE_LETTER.search(text):
            return text
        encoding, capitals = look.encoding
        decoded = decode_legacy(text, LegacyEncoding(encoding), capitals=capitals)
        if decoded != text:
            font = look.font or str(encoding)
            self.converted[font] = self.converted.get(font, 0) + len(text)
        return decoded

    def _style(self, paragraph: OpenParagraph, runs: list[tuple[str, Look]]) -> Style:
        look = _most(runs) if runs else self.styles.look(paragraph.style, {})
        looks = [(len(text.strip()), each) for text, each in runs if text.strip()] or [(0, look)]
        base = self.styles.paragraph(paragraph.style)
        align = paragraph.own.get("align", base.get("align"))
        indent = paragraph.own.get("indent", base.get("indent"))
        own = paragraph.own
        by_hand = "align" in own or "indent" in own or any(each.by_hand for _, each in looks)
        spacing = spacing_key(base, own)
        is_pushed = bool(runs) and runs[0][0][:1].isspace()
        key = (look, align, indent, spacing, by_hand, is_pushed, *dict.fromkeys(each for _, each in looks))
        if (style := self._known.get(key)) is None:
            alignment = align_of({} if align is None else {"align": align})
            shift = None if indent is None else to_int(str(indent)) / _TWENTIETHS
            style = self._known[key] = Style(
                bold=look.bold,
                italic=look.italic,
                underline=look.underline,
                caps=look.caps,
                size=look.size,
                align=alignment,
                indent=shift,
                font=look.font,
                setting=setting_of(looks, spacing, alignment, shift, by_hand=by_hand, is_pushed=is_pushed),
            )
        return style

    def contents(self, paragraph: OpenParagraph) -> list[Block]:
        """Return a line of the table of contents."""
        return [Aside(line.text, is_note=False) for line in self.lines(paragraph, None, break_lines=True)]


def _most(runs: list[tuple[str, Look]]) -> Look:
    """Return the look of most characters."""
    if len(runs) == 1:
        return runs[0][1]
    counts: dict[Look, int] = {}
    for text, look in runs:
        counts[look] = counts.get(look, 0) + len(text.strip())
    return max(counts, key=lambda look: counts[look])


def _parted(runs: list[tuple[str, Look]]) -> list[list[tuple[str, Look]]]:
    """Return the runs of each line of a paragraph with line breaks, those without text left out."""
    lines: list[list[tuple[str, Look]]] = [[]]
    for text, look in runs:
        first, *rest = text.split(BREAK)
        lines[-1].append((first, look))
        lines += [[(piece, look)] for piece in rest]
    return [line for line in lines if "".join([text for text, _ in line]).strip()]


def _broken(text: str, *, break_lines: bool) -> list[str]:
    """Return the lines of a text with line breaks.

    In running text a break is one of the layout only, unless what follows it begins something.
    """
    lines: list[str] = []
    for raw in text.split(BREAK):
        piece = raw.strip()
        if not piece:
            continue
        if not break_lines and lines and lines[-1][-1] not in _TERMINAL and not match_marker(piece):
            lines[-1] += " " + piece
        else:
            lines.append(piece)
    return lines
