"""The text that a reader of an HTML source sees, with the way back, and the places where a tag may be put.

Nothing is parsed into a tree: one linear pass parts tags from text, so that every offset of the source is kept.
"""

from __future__ import annotations

import re
from html import unescape

from attrs import frozen

from vngov.diagnostics import Span
from vngov.text.spans import Edit, SpanMap

__all__ = ["Visible", "visible"]

_RAW = "script|style|textarea|title|template|noscript|svg|math"
_PIECE = re.compile(
    rf"""
    (?P<hidden><!--(?:(?!-->).)*+(?:-->|\Z)|<!\[CDATA\[(?:(?!\]\]>).)*+(?:\]\]>|\Z)
      |<(?P<raw>{_RAW})(?=[\s/>])[^>]*+>(?:(?!</(?P=raw)[\s/>]).)*+(?:</(?P=raw)[^>]*+>|\Z))
  | (?P<tag></?(?P<name>[a-zA-Z][^\s/>"'<]*+)(?:[^<>"']++|"[^"]*"|'[^']*'){{0,400}}+>|<[!?][^>]*+>)
  | (?P<broken></?[a-zA-Z][^<>]*+)
  | (?P<reference>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""What is no plain text; the number of attributes is bounded, so that unclosed quotation marks cost no more."""

_BLOCKS = frozenset({
    "p", "div", "br", "li", "ul", "ol", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "section", "hr",
    "article", "header", "footer", "main", "nav", "aside", "blockquote", "pre", "dd", "dt", "dl", "form", "option",
})  # fmt: skip
_CLOSED = frozenset({"a", "button", "option", "select", "label"})  # no link may stand in these


@frozen
class Visible:
    """``text`` as it is read; ``texts`` are the stretches of the source between tags, ``closed`` those inside links."""

    text: str
    spans: SpanMap
    texts: tuple[Span, ...]
    closed: tuple[Span, ...]
    references: tuple[Span, ...]


def visible(source: str) -> Visible:
    """Part the text of an HTML source from its tags."""
    parts: list[str] = []
    edits: list[Edit] = []
    texts: list[Span] = []
    closed: list[Span] = []
    references: list[Span] = []
    opened: list[tuple[str, int]] = []
    done = begins = 0
    for match in _PIECE.finditer(source):
        start, end = match.span()
        parts.append(source[done:start])
        if match["reference"]:
            put = unescape(match[0])
            references.append(Span(start, end))
        else:
            if start > begins:
                texts.append(Span(begins, start))
            begins = end
            name = (match["name"] or "").lower()
            put = "\n" if name in _BLOCKS else ""
            if name in _CLOSED:
                _follow(opened, closed, name, start, is_end=match[0].startswith("</"))
        parts.append(put)
        edits.append(Edit(start, end, len(put)))
        done = end
    parts.append(source[done:])
    if len(source) > begins:
        texts.append(Span(begins, len(source)))
    closed += [Span(start, len(source)) for _, start in opened]
    return Visible(
        "".join(parts), SpanMap.from_edits(len(source), edits), tuple(texts), tuple(sorted(closed)), tuple(references)
    )


def _follow(opened: list[tuple[str, int]], closed: list[Span], name: str, at: int, *, is_end: bool) -> None:
    """Keep account of the elements in which no link may stand; the outermost one counts."""
    if not is_end:
        if len(opened) == 0 or opened[-1][0] != name:
            opened.append((name, at))
        return
    while opened and any(other == name for other, _ in opened):
        other, start = opened.pop()
        if not opened:
            closed.append(Span(start, at))
        if other == name:
            break
