"""What formatting comes to: defaults of the document, chains of styles, and what a run says itself.

ECMA-376, Part 1, 17.7.2 (the order) and 17.7.3 (toggles: bold set by a paragraph style *and* by a character
style is not bold).

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import NamedTuple

from vngov.readers.docx.markup import Attributes, PartReader
from vngov.readers.docx.properties import Properties, PropertyReader, to_int
from vngov.readers.text.layout import Align
from vngov.text.legacy import LegacyEncoding, font_encoding

__all__ = ["Look", "StyleSheet", "align_of", "colour_of", "read_styles", "read_theme_fonts"]

_TOGGLES = ("bold", "italic", "caps", "hidden")
_BY_HAND = frozenset({"bold", "italic", "size", "ascii", "hAnsi", "colour"})
_BLACK = "000000"
_COLOUR_DIGITS = frozenset("0123456789ABCDEF")
_DEEPEST = 64  # styles based on one another; what goes on longer is a ring
_DEFAULT_SIZE = 10.0  # points, where nothing says
_LARGEST_SIZE = 3276  # half points: what a word processor takes
_ALIGNMENTS = {
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
    "left": Align.LEFT,
    "start": Align.LEFT,
}


class Look(NamedTuple):
    """How a run is set in the end; ``encoding`` is that of an old font, with whether it shows capitals."""

    bold: bool
    italic: bool
    underline: bool
    caps: bool
    hidden: bool
    size: float
    font: str | None
    encoding: tuple[LegacyEncoding, bool] | None
    colour: str | None = None
    by_hand: bool = False


class _Style(NamedTuple):
    parent: str
    run: Properties
    paragraph: Properties
    ruled: bool


class StyleSheet:
    """The styles of a document and what they come to."""

    def __init__(
        self, styles: dict[str, _Style], defaults: tuple[Properties, Properties], standard: dict[str, str]
    ) -> None:
        """Take the styles by id, the defaults of runs and paragraphs, and the standard style of each type."""
        self._styles = styles
        self._run_defaults, self._paragraph_defaults = defaults
        self.standard_paragraph = standard.get("paragraph", "")
        self._looks: dict[tuple[object, ...], Look] = {}
        self._runs: dict[str, Properties] = {}
        self._paragraphs: dict[str, Properties] = {}

    def look(self, paragraph_style: str, own: Properties) -> Look:
        """Return how a run with *own* properties is set in a paragraph of a style."""
        key = (paragraph_style, *own.items())
        if (look := self._looks.get(key)) is None:
            look = self._looks[key] = self._look(paragraph_style, own)
        return look

    def paragraph(self, style: str) -> Properties:
        """Return the properties of paragraphs of a style, those of the document under them."""
        if (known := self._paragraphs.get(style)) is None:
            known = dict(self._paragraph_defaults)
            for each in self._chain(style):
                known.update(each.paragraph)
            self._paragraphs[style] = known
        return known

    def is_ruled(self, style: str) -> bool:
        """Tell whether a table style draws lines."""
        return any(each.ruled for each in self._chain(style))

    def _chain(self, style: str) -> list[_Style]:
        """Return a style and those it is based on, the base first."""
        chain: list[_Style] = []
        while (found := self._styles.get(style)) is not None and len(chain) < _DEEPEST:
            chain.append(found)
            style = found.parent
        return chain[::-1]

    def _of_style(self, style: str) -> Properties:
        if (known := self._runs.get(style)) is None:
            known = dict[str, str | bool]()
            for each in self._chain(style):
                known.update(each.run)
            self._runs[style] = known
        return known

    def _look(self, paragraph_style: str, own: Properties) -> Look:
        below = self._of_style(paragraph_style)
        above = self._of_style(str(own.get("style", "")))
        merged: Properties = {**self._run_defaults, **below, **above, **own}
        for name in _TOGGLES:
            if name not in own:
                merged[name] = bool(self._run_defaults.get(name)) or (
                    bool(below.get(name)) is not bool(above.get(name))
                )
        fonts = [str(merged[role]) for role in ("ascii", "hAnsi") if role in merged]
        encoding = next((found for font in fonts if (found := font_encoding(font))), None)
        return Look(
            bool(merged["bold"]),
            bool(merged["italic"]),
            bool(merged.get("underline")),
            bool(merged["caps"]),
            bool(merged["hidden"]),
            min(max(0, to_int(str(merged.get("size", "")))), _LARGEST_SIZE) / 2 or _DEFAULT_SIZE,
            fonts[0] if fonts else None,
            encoding,
            colour_of(str(merged.get("colour", ""))),
            not _BY_HAND.isdisjoint(own),
        )


def colour_of(text: str) -> str | None:
    """Return a colour as ``RRGGBB``; None for the automatic one, for black, and for what is no colour.

    >>> colour_of("ff0000"), colour_of("auto"), colour_of("000000")
    ('FF0000', None, None)
    """
    shown = text.upper()
    return shown if len(shown) == len(_BLACK) and _COLOUR_DIGITS.issuperset(shown) and shown != _BLACK else None


def align_of(properties: Properties) -> Align | None:
    """Return the alignment that paragraph properties name."""
    return _ALIGNMENTS.get(str(properties.get("align", "")))


def read_styles(data: bytes | None, fonts: dict[str, str]) -> StyleSheet:
    """Read the part of styles; without one everything is as it is where nothing is said."""
    reader = _StyleReader(fonts)
    if data is not None:
        reader.read(_without_latent(data))
    return StyleSheet(reader.styles, (reader.run_defaults, reader.paragraph_defaults), reader.standard)


def _without_latent(data: bytes) -> bytes:
    """Return the part without the list of styles that are *not* defined, which is often half of it."""
    start = data.find(b"<w:latentStyles")
    end = data.find(b"</w:latentStyles>", start)
    return data[:start] + data[end + len(b"</w:latentStyles>") :] if 0 <= start < end else data


def read_theme_fonts(data: bytes | None) -> dict[str, str]:
    """Return the typefaces of a theme by the names that runs give them (``minorHAnsi``)."""
    reader = _ThemeReader()
    if data is not None:
        reader.read(data)
    return reader.fonts


class _StyleReader(PropertyReader):
    """Reads ``styles.xml``."""

    def __init__(self, fonts: dict[str, str]) -> None:
        super().__init__(
            {
                "w:style": self._open,
                "w:basedOn": self._based_on,
                "w:rPrDefault": self._open_defaults,
                "w:pPrDefault": self._open_defaults,
                "w:insideH": self._rule,
                "w:insideV": self._rule,
                "w:latentStyles": _skip,
            },
            {
                "w:style": self._close,
                "w:rPrDefault": self._close_run_defaults,
                "w:pPrDefault": self._close_paragraph_defaults,
            },
            fonts,
        )
        self.styles: dict[str, _Style] = {}
        self.run_defaults: Properties = {}
        self.paragraph_defaults: Properties = {}
        self.standard: dict[str, str] = {}
        self._id = self._parent = ""
        self._style_run: Properties = {}
        self._ruled = False

    def _close_paragraph_properties(self) -> None:
        self.in_paragraph_properties = False  # a style has no paragraph mark of its own

    def _open_defaults(self, _: Attributes) -> None:
        self.run, self.paragraph = {}, {}

    def _close_run_defaults(self) -> None:
        self.run_defaults = self.run

    def _close_paragraph_defaults(self) -> None:
        self.paragraph_defaults = self.paragraph

    def _open(self, attributes: Attributes) -> None:
        self._id, self._parent, self._ruled = attributes.get("w:styleId", ""), "", False
        self.run, self.paragraph = {}, {}
        if attributes.get("w:default", "0") in {"1", "true", "on"}:
            self.standard.setdefault(attributes.get("w:type", ""), self._id)

    def _based_on(self, attributes: Attributes) -> None:
        self._parent = attributes.get("w:val", "")

    def _rule(self, attributes: Attributes) -> None:
        self._ruled = self._ruled or attributes.get("w:val") not in {"nil", "none"}

    def _close(self) -> None:
        self.styles[self._id] = _Style(self._parent, self.run, self.paragraph, self._ruled)


class _ThemeReader(PartReader):
    """Reads the Latin typefaces of ``theme1.xml``."""

    def __init__(self) -> None:
        super().__init__(
            {
                "a:majorFont": self._major,
                "a:minorFont": self._minor,
                "a:latin": self._latin,
                "a:fmtScheme": _skip,
                "a:clrScheme": _skip,
                "a:objectDefaults": _skip,
            },
            {},
        )
        self.fonts: dict[str, str] = {}
        self._role = ""

    def _major(self, _: Attributes) -> None:
        self._role = "major"

    def _minor(self, _: Attributes) -> None:
        self._role = "minor"

    def _latin(self, attributes: Attributes) -> None:
        if self._role and (font := attributes.get("typeface")):
            self.fonts[f"{self._role}HAnsi"] = self.fonts[f"{self._role}Ascii"] = font


def _skip(_: Attributes) -> bool:
    return True
