"""What a page says about letters and alignment: inline CSS, simple rules of its own style sheets, old attributes.

Only what tells the parts of a document apart is read (bold, italic, underline, capitals, size, font, alignment,
first-line indent), and what hides text.  Sheets outside the page are not fetched.

    >>> sorted(declarations("text-align: center; FONT-WEIGHT:bold; color: red").items())
    [('font-weight', 'bold'), ('text-align', 'center')]

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, TypedDict

from attrs import evolve

from vngov.readers.text.layout import Align, Style

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Sheet", "declarations", "is_hidden", "keeps_blanks", "styled"]

_KNOWN = frozenset(
    {
        "display", "font-family", "font-size", "font-style", "font-weight", "list-style", "list-style-type",
        "text-align", "text-decoration", "text-decoration-line", "text-indent", "text-transform", "visibility",
        "white-space",
    }
)  # fmt: skip
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?")
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,6})?)\s*(pt|px|cm|mm|in|em|rem)")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 13.0, "rem": 12.0}
_ALIGNS = {str(align): align for align in Align}
_BOLD = 600
_MOST_RULES = 10_000
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}


class _Changes(TypedDict, total=False):
    bold: bool
    italic: bool
    underline: bool
    caps: bool
    size: float | None
    align: Align | None
    indent: float | None
    font: str | None


_NONE: Mapping[str, str] = {}


@functools.lru_cache(maxsize=4096)
def declarations(text: str) -> Mapping[str, str]:
    """Return the declarations of *text* that matter here, in lower case."""
    found: dict[str, str] = {}
    for declaration in text.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in _KNOWN:
            found[name] = value.replace("!important", "").strip().lower()
    return found


class Sheet:
    """The rules of the style sheets inside a page whose selector is a tag, a class, an id, or a tag with one."""

    def __init__(self) -> None:
        """Start without rules."""
        self._rules: dict[str, dict[str, str]] = {}

    def add(self, text: str) -> None:
        """Take in a style sheet; what is only for a medium (``@media``) is left out."""
        for rule in text.split("}"):
            selectors, brace, body = rule.rpartition("{")
            if not brace or "@" in selectors or len(self._rules) > _MOST_RULES:
                continue
            found = declarations(body)
            if found:
                for selector in selectors.rpartition("*/")[2].lower().split(","):
                    if (name := selector.strip()) and _SELECTOR.fullmatch(name):
                        self._rules.setdefault(name, {}).update(found)

    def declarations(self, tag: str, attributes: Mapping[str, str]) -> Mapping[str, str]:
        """Return what the rules and the element itself declare, the nearest last."""
        own = declarations(attributes["style"]) if "style" in attributes else _NONE
        if not self._rules:
            return own
        found = dict(self._rules.get(tag, _NONE))
        for name in attributes.get("class", "").lower().split()[:20]:
            found.update(self._rules.get(f".{name}", _NONE))
            found.update(self._rules.get(f"{tag}.{name}", _NONE))
        if identity := attributes.get("id"):
            found.update(self._rules.get(f"#{identity.lower()}", _NONE))
        found.update(own)
        return found


def is_hidden(declared: Mapping[str, str], attributes: Mapping[str, str]) -> bool:
    """Tell whether a browser shows nothing of an element."""
    return "hidden" in attributes or declared.get("display") == "none" or declared.get("visibility") == "hidden"


def keeps_blanks(declared: Mapping[str, str], *, inherited: bool) -> bool:
    """Tell whether the blanks and breaks of the source are shown as they are."""
    value = declared.get("white-space")
    return inherited if value is None else value.startswith("pre") or value == "break-spaces"


def styled(style: Style, tag: str, attributes: Mapping[str, str], declared: Mapping[str, str]) -> Style:
    """Return *style* as an element inside it changes it."""
    changes = _of_tag(tag, attributes)
    if declared:
        _of_declarations(declared, changes)
    return evolve(style, **changes) if changes else style


def _of_tag(tag: str, attributes: Mapping[str, str]) -> _Changes:
    changes: _Changes = {}
    if tag in {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"}:
        changes["bold"] = True
    elif tag in {"i", "em", "cite"}:
        changes["italic"] = True
    elif tag in {"u", "ins"}:
        changes["underline"] = True
    elif tag == "font":
        if face := attributes.get("face"):
            changes["font"] = _font(face)
        if (size := attributes.get("size")) in _FONT_SIZES:
            changes["size"] = _FONT_SIZES[size or ""]
    if tag in {"center", "th"}:
        changes["align"] = Align.CENTER
    if "align" in attributes and (align := _align(attributes["align"])):
        changes["align"] = align
    return changes


def _of_declarations(declared: Mapping[str, str], changes: _Changes) -> None:
    for name, value in declared.items():
        if name == "font-weight":
            changes["bold"] = value in {"bold", "bolder"} or (value.isdecimal() and int(value[:4]) >= _BOLD)
        elif name == "font-style":
            changes["italic"] = value.startswith(("italic", "oblique"))
        elif name.startswith("text-decoration"):
            changes["underline"] = "underline" in value
        elif name == "text-transform":
            changes["caps"] = value == "uppercase"
        elif name == "text-align":
            if align := _align(value):
                changes["align"] = align
        elif name == "font-family":
            changes["font"] = _font(value)
        elif name == "font-size" and (size := _points(value)) is not None:
            changes["size"] = size
        elif name == "text-indent" and (indent := _points(value)) is not None:
            changes["indent"] = indent


def _align(value: str) -> Align | None:
    return _ALIGNS.get(value.strip().lower())


def _font(value: str) -> str | None:
    return value.partition(",")[0].strip(" '\"") or None


def _points(value: str) -> float | None:
    found = _LENGTH.match(value)
    return None if found is None else round(float(found[1]) * _POINTS[found[2]], 2)
