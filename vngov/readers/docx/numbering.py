"""Automatic numbers: what Word prints before a paragraph, counted from the definitions of lists.

ECMA-376, Part 1, 17.9.  A paragraph names an instance of a list and a level; instances share the counters of
the list they are made from, unless one starts a level anew.  The text of a level holds ``%1`` to ``%9``, the
numbers of the levels.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from vngov.readers.docx.properties import PropertyReader, to_int
from vngov.readers.docx.symbols import with_signs
from vngov.text import point_letter, to_roman, to_words

if TYPE_CHECKING:
    from vngov.readers.docx.markup import Attributes
    from vngov.readers.docx.styles import StyleSheet

__all__ = ["Numbering", "read_numbering"]

_LEVELS = 9
_POINT_LETTERS = 23
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_PLACE = re.compile("%([1-9])")
_OUTLINE_BULLET = "o"  # of Courier New; what it draws is a ring
_LARGEST_ROMAN = 3999


@define
class _Level:
    """How a level of a list counts."""

    start: int = 1
    format: str = "decimal"
    custom: str = ""
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    is_legal: bool = False
    style: str = ""
    font: str | None = None
    is_vietnamese: bool = False


@define
class _List:
    """A list of up to nine levels; ``style`` names a list style to take the levels from."""

    levels: dict[int, _Level] = field(factory=dict[int, _Level])
    style: str = ""


@define
class _Instance:
    """A list in use: the id of its definition, and the levels that it redefines or starts anew."""

    list: str = ""
    starts: dict[int, int] = field(factory=dict[int, int])
    levels: dict[int, _Level] = field(factory=dict[int, _Level])


class Numbering:
    """Counts the paragraphs of a document, which must come in order."""

    def __init__(self, lists: dict[str, _List], instances: dict[str, _Instance], styles: StyleSheet) -> None:
        """Take the lists and instances by id; list styles are looked up in *styles*."""
        self._lists = lists
        self._instances = instances
        self._styles = styles
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def marker(self, instance_id: str, level: str | None, style: str) -> str | None:
        """Count a paragraph and return what stands before it, the blank after it too; None where nothing does.

        *level* is None where only the paragraph *style* names the list.
        """
        instance = self._instances.get(instance_id)
        found = self._list_of(instance) if instance is not None else None
        if instance is None or found is None:
            return None
        list_id, levels = found
        if level is None:
            depth = next((place for place, each in levels.items() if style and each.style == style), 0)
        else:
            depth = max(0, min(_LEVELS - 1, to_int(level)))
        return self._count(list_id, instance_id, instance, {**levels, **instance.levels}, depth)

    def _list_of(self, instance: _Instance) -> tuple[str, dict[int, _Level]] | None:
        list_id = instance.list
        found: _List | None = None
        for _ in range(_LEVELS):  # a list may take its levels from a list style, which names an instance again
            found = self._lists.get(list_id)
            if found is None or not found.style or found.levels:
                break
            linked = self._instances.get(str(self._styles.paragraph(found.style).get("list", "")))
            if linked is None:
                break
            list_id = linked.list
        return None if found is None else (list_id, found.levels)

    def _count(
        self, list_id: str, instance_id: str, instance: _Instance, levels: dict[int, _Level], depth: int
    ) -> str | None:
        level = levels.get(depth)
        if level is None:
            return None
        counters = self._counters.setdefault(list_id, [None] * _LEVELS)
        if depth in instance.starts and (instance_id, depth) not in self._started:
            counters[depth] = instance.starts[depth]
        else:
            counted = counters[depth]
            counters[depth] = level.start if counted is None else counted + 1
        self._started.add((instance_id, depth))
        for below in range(depth + 1, _LEVELS):
            rule = levels[below].restart if below in levels else None
            if rule is None or depth < rule:  # 0: never
                counters[below] = None
        return self._printed(levels, counters, level)

    def _printed(self, levels: dict[int, _Level], counters: list[int | None], level: _Level) -> str | None:
        if level.format == "bullet":
            text = with_signs(level.text, level.font)
            if text == _OUTLINE_BULLET and (level.font or "").startswith("Courier"):
                text = "○"
        else:

            def number(found: re.Match[str]) -> str:
                place = int(found[1]) - 1
                of = levels.get(place, _Level())
                counted = counters[place]
                value = of.start if counted is None else counted
                return _written(value, evolve(of, format="decimal", custom="") if level.is_legal else of)

            text = _PLACE.sub(number, level.text)
        text = text.strip()
        if not text:
            return None
        return text if level.suffix == "nothing" and not text[-1:].isalnum() else f"{text} "


def _written(value: int, level: _Level) -> str:
    """Return a number as a level writes it."""
    if level.custom:
        return _custom(value, level.custom)
    match level.format:
        case "upperRoman" | "lowerRoman" if 0 < value <= _LARGEST_ROMAN:
            roman = to_roman(value)
            return roman if level.format == "upperRoman" else roman.lower()
        case "lowerLetter" | "upperLetter" if value > 0:
            letters = _letters(value, is_vietnamese=level.is_vietnamese)
            return letters if level.format == "lowerLetter" else letters.upper()
        case "decimalZero":
            return f"{value:02d}"
        case "numberInDash":
            return f"- {value} -"
        case "decimalEnclosedParen":
            return f"({value})"
        case "decimalFullWidth" | "decimalHalfWidth":
            return str(value)
        case "vietnameseCounting" if value > 0:
            return to_words(value)
        case "none":
            return ""
        case _:
            return str(value)


def _letters(value: int, *, is_vietnamese: bool) -> str:
    """Return the letter of a number: after the last one they are doubled (``aa``), as Word does."""
    size = _POINT_LETTERS if is_vietnamese else len(_LATIN)
    times, place = divmod(value - 1, size)
    letter = point_letter(place + 1) if is_vietnamese else _LATIN[place]
    return letter * min(times + 1, _LEVELS)


def _custom(value: int, pattern: str) -> str:
    """Return a number in a format given by its first terms: ``001, 002, 003, ...`` or ``a, b, c, d, đ, ...``."""
    terms = [term.strip() for term in pattern.split(",")]
    terms = [term for term in terms if term.strip(".…")]
    if terms and terms[0].isdecimal():
        return str(value).zfill(len(terms[0]))
    if 0 < value <= len(terms):
        return terms[value - 1]
    is_vietnamese = "đ" in terms
    return _letters(value, is_vietnamese=is_vietnamese) if value > 0 else str(value)


def read_numbering(data: bytes | None, styles: StyleSheet) -> Numbering:
    """Read the part of lists; without one nothing is numbered."""
    reader = _NumberingReader()
    if data is not None:
        reader.read(data)
    return Numbering(reader.lists, reader.instances, styles)


class _NumberingReader(PropertyReader):
    """Reads ``numbering.xml``."""

    def __init__(self) -> None:
        super().__init__(
            {
                "w:abstractNum": self._open_list,
                "w:num": self._open_instance,
                "w:lvlOverride": self._open_override,
                "w:lvl": self._open_level,
                "w:abstractNumId": self._made_from,
                "w:startOverride": self._start_anew,
                "w:numStyleLink": self._linked,
                "w:start": self._start,
                "w:numFmt": self._format,
                "w:lvlText": self._text,
                "w:suff": self._suffix,
                "w:lvlRestart": self._restart,
                "w:isLgl": self._legal,
                "w:pStyle": self._style,
                "w:lang": self._language,
                "w:rFonts": self._font,
            },
            {"w:lvl": self._close_level},
            {},
        )
        self.lists: dict[str, _List] = {}
        self.instances: dict[str, _Instance] = {}
        self._of = _List()
        self._use: _Instance | None = None
        self._depth = self._override = 0
        self._now = _Level()

    def _open_list(self, attributes: Attributes) -> None:
        self._of = self.lists[attributes.get("w:abstractNumId", "")] = _List()
        self._use = None

    def _open_instance(self, attributes: Attributes) -> None:
        self._use = self.instances[attributes.get("w:numId", "")] = _Instance()

    def _made_from(self, attributes: Attributes) -> None:
        if self._use is not None:
            self._use.list = attributes.get("w:val", "")

    def _open_override(self, attributes: Attributes) -> None:
        self._override = to_int(attributes.get("w:ilvl"))

    def _start_anew(self, attributes: Attributes) -> None:
        if self._use is not None:
            self._use.starts[self._override] = to_int(attributes.get("w:val"), 1)

    def _linked(self, attributes: Attributes) -> None:
        self._of.style = attributes.get("w:val", "")

    def _open_level(self, attributes: Attributes) -> None:
        self._depth = to_int(attributes.get("w:ilvl"))
        self._now = _Level()

    def _close_level(self) -> None:
        if 0 <= self._depth < _LEVELS:
            levels = self._of.levels if self._use is None else self._use.levels
            levels[self._depth] = self._now

    def _start(self, attributes: Attributes) -> None:
        self._now.start = to_int(attributes.get("w:val"), 1)

    def _format(self, attributes: Attributes) -> None:
        self._now.format = attributes.get("w:val", "decimal")
        self._now.custom = attributes.get("w:format", "") if self._now.format == "custom" else ""

    def _text(self, attributes: Attributes) -> None:
        self._now.text = attributes.get("w:val", "")

    def _suffix(self, attributes: Attributes) -> None:
        self._now.suffix = attributes.get("w:val", "tab")

    def _restart(self, attributes: Attributes) -> None:
        self._now.restart = to_int(attributes.get("w:val"))

    def _legal(self, attributes: Attributes) -> None:
        self._now.is_legal = attributes.get("w:val", "1") not in {"0", "false", "off"}

    def _style(self, attributes: Attributes) -> None:
        self._now.style = attributes.get("w:val", "")

    def _language(self, attributes: Attributes) -> None:
        self._now.is_vietnamese = attributes.get("w:val", "").lower().startswith("vi")

    def _font(self, attributes: Attributes) -> None:
        self._now.font = attributes.get("w:ascii") or attributes.get("w:hAnsi")
