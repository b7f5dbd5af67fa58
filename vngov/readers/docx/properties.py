"""The properties of runs and paragraphs that a reader wants, as they are written in any part.

ECMA-376, Part 1, 17.3.1 (``w:pPr``) and 17.3.2 (``w:rPr``): the same elements stand in the text, in the styles
and in the levels of lists.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from vngov.readers.docx.markup import Attributes, PartReader, is_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vngov.readers.docx.markup import End, Start

__all__ = ["Properties", "PropertyReader", "read_int", "to_int"]

Properties: TypeAlias = "dict[str, str | bool]"

_LARGEST = 1_000_000
_SPACING = ("before", "after", "line", "lineRule", "beforeAutospacing", "afterAutospacing")


def read_int(text: str | None) -> int | None:
    """Return a number of the markup, bounded against nonsense; None for anything that is none."""
    try:
        return max(-_LARGEST, min(_LARGEST, int(float(text or ""))))
    except (ValueError, OverflowError):
        return None


def to_int(text: str | None, default: int = 0) -> int:
    """Return a number of the markup as :func:`read_int` does, *default* for anything that is none."""
    found = read_int(text)
    return default if found is None else found


class PropertyReader(PartReader):
    """Collects the properties of the open run and paragraph in ``run`` and ``paragraph``.

    ``run`` is that of the paragraph mark while the properties of a paragraph are open.
    """

    def __init__(self, starts: Mapping[str, Start], ends: Mapping[str, End], fonts: Mapping[str, str]) -> None:
        """Take the methods for further elements, and the typefaces of the theme by their role."""
        own: dict[str, Start] = {
            "w:rPr": self._open_run_properties,
            "w:pPr": self._open_paragraph_properties,
            "w:b": self._bold,
            "w:i": self._italic,
            "w:caps": self._caps,
            "w:vanish": self._hidden,
            "w:u": self._underline,
            "w:sz": self._size,
            "w:color": self._colour,
            "w:spacing": self._spacing,
            "w:contextualSpacing": self._contextual,
            "w:rFonts": self._fonts,
            "w:rStyle": self._run_style,
            "w:pStyle": self._paragraph_style,
            "w:jc": self._alignment,
            "w:ind": self._indent,
            "w:ilvl": self._level,
            "w:numId": self._list,
            **dict.fromkeys(_SKIPPED, _skip),
        }
        super().__init__({**own, **starts}, {"w:pPr": self._close_paragraph_properties, **ends})
        self.run: Properties = {}
        self.paragraph: Properties = {}
        self.in_paragraph_properties = False
        self._theme = fonts

    def _open_run_properties(self, _: Attributes) -> None:
        self.run = {}

    def _open_paragraph_properties(self, _: Attributes, /) -> None:
        self.paragraph = {}
        self.in_paragraph_properties = True

    def _close_paragraph_properties(self) -> None:
        self.in_paragraph_properties = False
        self.run = {}

    def _bold(self, attributes: Attributes) -> None:
        self.run["bold"] = is_on(attributes)

    def _italic(self, attributes: Attributes) -> None:
        self.run["italic"] = is_on(attributes)

    def _caps(self, attributes: Attributes) -> None:
        self.run["caps"] = is_on(attributes)

    def _hidden(self, attributes: Attributes) -> None:
        self.run["hidden"] = is_on(attributes)

    def _underline(self, attributes: Attributes) -> None:
        self.run["underline"] = is_on(attributes)

    def _size(self, attributes: Attributes) -> None:
        self.run["size"] = attributes.get("w:val", "")

    def _colour(self, attributes: Attributes) -> None:
        self.run["colour"] = attributes.get("w:val", "")

    def _spacing(self, attributes: Attributes) -> None:
        if self.in_paragraph_properties:
            for name in _SPACING:
                if (value := attributes.get(f"w:{name}")) is not None:  # the spacing of letters has none of them
                    self.paragraph[name] = value

    def _contextual(self, attributes: Attributes) -> None:
        self.paragraph["contextual"] = is_on(attributes)

    def _fonts(self, attributes: Attributes) -> None:
        for role in ("ascii", "hAnsi"):
            theme = attributes.get(f"w:{role}Theme")
            font = self._theme.get(theme) if theme else attributes.get(f"w:{role}")
            if font:
                self.run[role] = font

    def _run_style(self, attributes: Attributes) -> None:
        self.run["style"] = attributes.get("w:val", "")

    def _paragraph_style(self, attributes: Attributes) -> None:
        self.paragraph["style"] = attributes.get("w:val", "")

    def _alignment(self, attributes: Attributes) -> None:
        if self.in_paragraph_properties:  # tables have one too
            self.paragraph["align"] = attributes.get("w:val", "")

    def _indent(self, attributes: Attributes) -> None:
        if not self.in_paragraph_properties:
            return
        left = attributes.get("w:left", attributes.get("w:start"))
        if left is not None:
            self.paragraph["left"] = left
        first, hanging = attributes.get("w:firstLine"), attributes.get("w:hanging")
        if hanging is not None:
            self.paragraph["indent"] = f"-{hanging}"
        elif first is not None:
            self.paragraph["indent"] = first

    def _level(self, attributes: Attributes) -> None:
        self.paragraph["level"] = attributes.get("w:val", "")

    def _list(self, attributes: Attributes) -> None:
        self.paragraph["list"] = attributes.get("w:val", "")


def _skip(_: Attributes) -> bool:
    return True


# What a change has done away with, and formatting of things that are no text.
_SKIPPED = (
    "w:rPrChange",
    "w:pPrChange",
    "w:sectPrChange",
    "w:tblPrChange",
    "w:tblPrExChange",
    "w:trPrChange",
    "w:tcPrChange",
    "w:tblGridChange",
    "w:numberingChange",
    "w:tblStylePr",
    "w:pBdr",
    "m:ctrlPr",
)
