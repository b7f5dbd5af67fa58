r"""Links and tags put around citations, in plain text, Markdown and HTML, and nothing else moved.

What is given keeps every character; only marks are put in between, and :meth:`Annotated.plain` takes them out again.
In HTML no tag is ever broken: a citation that runs across tags is wrapped piece by piece, and one that stands inside
a link is left alone and reported.

    >>> from vngov.extract.annotation import annotate
    >>> html = "<p>theo <b>Nghị định</b> số 30/2020/NĐ-CP.</p>"
    >>> done = annotate(html, fmt="html", link=lambda one: "/van-ban/" + one.number_text)
    >>> print(done.text.replace("</a>", "</a>\n"))
    <p>theo <b><a class="citation" href="/van-ban/30/2020/N%C4%90-CP">Nghị định</a>
    </b><a class="citation" href="/van-ban/30/2020/N%C4%90-CP"> số 30/2020/NĐ-CP</a>
    .</p>
    >>> done.plain() == html
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from enum import StrEnum
from html import escape
from typing import TypeAlias
from urllib.parse import quote

from attrs import evolve, frozen

from vngov.diagnostics import Diagnostic, Severity, Span
from vngov.extract._html_text import Visible, visible
from vngov.extract.citations import CitationPatterns, find_citations
from vngov.i18n import N_
from vngov.model.citation import Citation

__all__ = ["Annotated", "AnnotationFormat", "annotate", "find_html_citations"]

Link: TypeAlias = Callable[[Citation], str | None]

_SAFE = "/:?#[]@!$&'*+,;=%~-._"
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = frozenset({"http", "https", "mailto", "urn"})
_MARKUP = re.compile(
    r"(?P<fence>^(?:```|~~~)[^\n]*\n(?:(?!^(?:```|~~~)).)*+(?:^(?:```|~~~)[^\n]*$|\Z))|(?P<code>`[^`\n]+`)"
    r"|(?P<link>!?\[[^\]\n]{0,400}\]\([^)\n]{0,2000}\))|(?P<auto><[^<>\n]{1,2000}>)",
    re.MULTILINE | re.DOTALL,
)
_EMPHASIS = re.compile(r"[*_`\[\]]")
_REFUSED = {
    "overlap": N_("the citation {text!r} overlaps another one and was left alone"),
    "inside-link": N_("the citation {text!r} stands inside a link or code and was left alone"),
    "crosses-markup": N_("the citation {text!r} cuts a mark of the text and was left alone"),
    "unsafe-link": N_("the link of the citation {text!r} has a scheme that is not allowed and was left out"),
    "no-text": N_("the citation {text!r} has no place in the text and was left alone"),
}


class AnnotationFormat(StrEnum):
    """What the text is written in."""

    TEXT = "text"
    """``[Nghị định số …] <link>``"""
    MARKDOWN = "markdown"
    """``[Nghị định số …](link)``"""
    HTML = "html"
    """``<a class="citation" href="link">Nghị định số …</a>``"""


@frozen
class Annotated:
    """A text with marks in it; ``inserted`` are the places of the marks, ``diagnostics`` say what was left alone."""

    text: str
    inserted: tuple[Span, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def plain(self) -> str:
        """Return the text without the marks: what was given."""
        parts: list[str] = []
        done = 0
        for start, end in self.inserted:
            parts.append(self.text[done:start])
            done = end
        return "".join([*parts, self.text[done:]])


def find_html_citations(source: str, *, patterns: CitationPatterns | None = None) -> tuple[Citation, ...]:
    """Return the citations in the text that an HTML source shows, with spans that point into the source.

    ``text`` is what is read; the stretch of the source may hold tags and references to characters besides.
    """
    return _in_source(visible(source), patterns)


def _in_source(seen: Visible, patterns: CitationPatterns | None) -> tuple[Citation, ...]:
    found = find_citations(seen.text, patterns=patterns) if patterns else find_citations(seen.text)
    back = seen.spans.to_source
    return tuple(
        evolve(
            one,
            span=back(one.span),
            amends=back(one.amends) if one.amends else None,
            subject=back(one.subject) if one.subject else None,
            pinpoint=evolve(one.pinpoint, span=back(one.pinpoint.span))
            if one.pinpoint and one.pinpoint.span
            else one.pinpoint,
        )
        for one in found
    )


def annotate(
    text: str,
    citations: Iterable[Citation] | None = None,
    fmt: AnnotationFormat | str = AnnotationFormat.TEXT,
    *,
    link: Link | None = None,
    split: bool = True,
) -> Annotated:
    """Return *text* with a link or a mark around each citation.

    Without *citations*, those that are found in the text.  *link* says where a citation leads, None for nowhere: it
    then gets a mark (``<cite>``, ``**``, brackets).  With *split* false, a citation that runs across tags of HTML is
    refused instead of wrapped piece by piece.
    """
    fmt = AnnotationFormat(fmt)
    seen = visible(text) if fmt is AnnotationFormat.HTML else None
    if citations is None:
        citations = find_citations(text) if seen is None else _in_source(seen, None)
    notes: list[Diagnostic] = []
    marks: list[tuple[int, str]] = []
    done = 0
    fences = _markup(text) if fmt is AnnotationFormat.MARKDOWN else ()
    for one in sorted(citations, key=_start):
        pieces, fault = _pieces(text, one, fmt, seen, fences, split=split)
        if pieces and pieces[0].start < done:
            fault = "overlap"
        if fault:
            notes.append(_note(fault, one))
            continue
        target = link(one) if link else None
        if target is not None and not _is_safe(target):
            notes.append(_note("unsafe-link", one))
            target = None
        before, after = _wrap(fmt, target)
        for piece in pieces:
            marks += [(piece.start, before), (piece.end, after)]
            done = piece.end
    return _put(text, marks, tuple(notes))


def _start(one: Citation) -> Span:
    return one.span


def _note(code: str, one: Citation) -> Diagnostic:
    severity = Severity.WARNING if code == "unsafe-link" else Severity.INFO
    return Diagnostic(f"annotate-{code}", severity, _REFUSED[code], (("text", one.text),), one.span)


def _put(text: str, marks: list[tuple[int, str]], notes: tuple[Diagnostic, ...]) -> Annotated:
    parts: list[str] = []
    inserted: list[Span] = []
    done = length = 0
    for at, mark in marks:
        length += at - done
        parts += (text[done:at], mark)
        inserted.append(Span(length, length + len(mark)))
        length += len(mark)
        done = at
    parts.append(text[done:])
    return Annotated("".join(parts), tuple(span for span in inserted if span.start < span.end), notes)


def _is_safe(target: str) -> bool:
    """Whether a link leads to a page, and runs no script."""
    bare = "".join(char for char in target if char.isprintable() and not char.isspace())
    scheme = _SCHEME.match(bare)
    return scheme is None or scheme[1].lower() in _SCHEMES


def _wrap(fmt: AnnotationFormat, target: str | None) -> tuple[str, str]:
    address = None if target is None else quote(target, safe=_SAFE)
    match fmt:
        case AnnotationFormat.HTML:
            return ('<cite class="citation">', "</cite>") if address is None else (
                f'<a class="citation" href="{escape(address, quote=True)}">', "</a>",
            )  # fmt: skip
        case AnnotationFormat.MARKDOWN:
            return ("**", "**") if address is None else ("[", f"](<{address.replace('<', '%3C').replace('>', '%3E')}>)")
        case AnnotationFormat.TEXT:
            return "[", "]" if address is None else f"] <{address}>"


def _markup(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _MARKUP.finditer(text))


def _pieces(
    text: str, one: Citation, fmt: AnnotationFormat, seen: Visible | None, fences: tuple[Span, ...], *, split: bool
) -> tuple[list[Span], str]:
    """Return the stretches to be wrapped, or why there are none."""
    start, end = one.span
    if not 0 <= start < end <= len(text):
        return [], "no-text"
    if fmt is AnnotationFormat.TEXT:
        return [one.span], ""
    if fmt is AnnotationFormat.MARKDOWN:
        if _touches(fences, one.span):
            return [], "inside-link"
        odd = any(count % 2 for count in _counts(text[start:end])) or "\n\n" in text[start:end]
        return ([], "crosses-markup") if odd else ([one.span], "")
    assert seen is not None  # noqa: S101 - HTML alone is left
    if _touches(seen.closed, one.span):
        return [], "inside-link"
    if any(_cuts(seen.references, at) for at in one.span):
        return [], "crosses-markup"
    pieces = _between_tags(text, seen.texts, one.span)
    if not pieces:
        return [], "no-text"
    return ([], "crosses-markup") if len(pieces) > 1 and not split else (pieces, "")


def _counts(words: str) -> tuple[int, ...]:
    found = _EMPHASIS.findall(words)
    return found.count("*"), found.count("_"), found.count("`"), found.count("[") + found.count("]")


def _touches(spans: tuple[Span, ...], span: Span) -> bool:
    index = bisect_left(spans, Span(span.start, 0))
    near = spans[max(0, index - 1) : index + 1]
    return any(other.start < span.end and span.start < other.end for other in near)


def _cuts(spans: tuple[Span, ...], at: int) -> bool:
    index = bisect_left(spans, Span(at, 0))
    return any(other.start < at < other.end for other in spans[max(0, index - 1) : index + 1])


def _between_tags(text: str, texts: tuple[Span, ...], span: Span) -> list[Span]:
    """Return the parts of *span* that are text, blanks alone left out."""
    pieces: list[Span] = []
    index = max(0, bisect_left(texts, Span(span.start, 0)) - 1)
    while index < len(texts) and texts[index].start < span.end:
        piece = Span(max(span.start, texts[index].start), min(span.end, texts[index].end))
        if piece.start < piece.end and text[slice(*piece)].strip():
            pieces.append(piece)
        index += 1
    return pieces
