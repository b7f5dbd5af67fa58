"""A copy of a Word file with a comment at each fault: the message, the provision and the rule.

ECMA-376, Part 1, 17.13.4.  Of the file itself only the marks of the comments are new; every other byte of its text and
every other part stay as they are, and the same file gives the same copy on any day.

    >>> import vngov
    >>> from vngov.rules.specimens import specimen
    >>> letter = vngov.render(vngov.parse(specimen("plan", ("Số: 31/", "Số: 031/"))).document, "docx")
    >>> copy = vngov.with_comments(letter, lang="en")
    >>> vngov.read(copy).document == vngov.read(letter).document
    True

.. versionadded:: 0.1
"""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from typing import IO, TYPE_CHECKING

from attrs import define, field

from vngov.adapters._word_markup import apply, declares_utf8, prefix_of, text_element
from vngov.adapters._word_package import repacked
from vngov.adapters.mending import refuse_uneditable
from vngov.diagnostics import Severity, Span
from vngov.errors import NotEditableError
from vngov.i18n import N_, Lang, translate
from vngov.model.walk import nodes_of, own_spans
from vngov.readers.docx.source import SourceLine, WordSource, open_source
from vngov.readers.docx.tracing import TracedParagraph, end_of_tag
from vngov.readers.files import content_of, read, sniff
from vngov.rules import Finding, check
from vngov.text.aligning import Alignment

if TYPE_CHECKING:
    import os
    from datetime import date

    from vngov.model import Document
    from vngov.rules import Config

__all__ = ["with_comments"]

_AUTHOR = "vngov"
_WEIGHTS = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("remark")}
_SPACES = (
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ID = re.compile(rb"""<(?:\w+:)?comment\s[^>]{0,500}?\bid\s*=\s*["'](\d{1,9})["']""")
_SIZE = 20  # half points


def with_comments(
    source: str | os.PathLike[str] | bytes | IO[bytes],
    *,
    as_of: date | None = None,
    config: Config | None = None,
    lang: Lang = "vi",
) -> bytes:
    """Return a copy of a Word file with a comment in *lang* at each fault.

    A ``str`` is a path.  What is missing is remarked at what stands before its place.  Raises
    :class:`vngov.errors.NotEditableError` for what is no Word file, or must not be edited.

    .. versionadded:: 0.1
    """
    name, content = content_of(source)
    if isinstance(content, str) or sniff(content) != "docx":
        raise NotEditableError(name, "not-word")
    result = read(content)
    refuse_uneditable(name, content, result)
    findings = check(result, as_of=as_of, config=config).findings
    opened = open_source(content)
    if not findings:
        return content
    if not declares_utf8(opened.package.part(opened.main)):
        raise NotEditableError(name, "uneditable-markup")
    marks = _Marks(opened, result.document)
    return repacked(content, marks.parts([(finding, _comment(finding, lang)) for finding in findings]))


def _comment(finding: Finding, lang: Lang) -> list[str]:
    """Return the lines of a comment."""
    weight = translate(_WEIGHTS[finding.severity], lang)
    source = f"; {finding.source}" if finding.source else ""
    return [finding.message(lang), f"{finding.rule} ({weight}){source}"]


@define
class _Marks:
    """The marks of the comments in a file."""

    source: WordSource
    document: Document
    _lines: list[SourceLine] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Look for the lines at which a comment may hang: those of the main part, outside text boxes."""
        own = [line for line in self.source.lines if line.paragraph.part == self.source.main]
        self._lines = [line for line in own if not line.paragraph.is_boxed]

    def parts(self, comments: list[tuple[Finding, list[str]]]) -> dict[str, bytes]:
        """Return the parts that the comments change, and the new ones."""
        package, main = self.source.package, self.source.main
        data = package.part(main)
        is_strict = _SPACES[1][0].encode() in data
        tie = next((tie for tie in package.relations(main).values() if tie.kind == "comments"), None)
        old = package.part(tie.target) if tie is not None and package.has(tie.target) else b""
        first = max((int(found[1]) for found in _ID.finditer(old)), default=-1) + 1
        splices: list[tuple[int, int, bytes]] = []
        bodies: list[bytes] = []
        for number, (finding, lines) in enumerate(comments, first):
            place = self._place(data, finding)
            if place is None:
                continue
            start, end, prefix = place
            ident = b' %bid="%d"/>' % (prefix, number)
            splices.append((start, start, b"<%bcommentRangeStart%b" % (prefix, ident)))
            reference = b"<%br><%bcommentReference%b</%br>" % (prefix, prefix, ident, prefix)
            splices.append((end, end, b"<%bcommentRangeEnd%b%b" % (prefix, ident, reference)))
            bodies.append(_body(number, lines))
        parts = {main: apply(data, splices)}
        space, relations = _SPACES[is_strict]
        if old and tie is not None:
            parts[tie.target] = _before_end(
                old, b"comments", b"".join(bodies).replace(b"<w:comment ", b'<w:comment xmlns:w="%b" ' % space.encode())
            )
            return parts
        target = posixpath.join(posixpath.dirname(main), "comments.xml")
        while package.has(target):
            target = f"{target.removesuffix('.xml')}-{_AUTHOR}.xml"
        head = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="%b">' % space.encode()
        parts[target] = head + b"".join(bodies) + b"</w:comments>"
        ties = posixpath.join(posixpath.dirname(main), "_rels", f"{posixpath.basename(main)}.rels")
        known = package.part(ties) if package.has(ties) else b'<Relationships xmlns="%b"/>' % _RELATIONS.encode()
        relation = (
            f'<Relationship xmlns="{_RELATIONS}" Id="rIdComments" Type="{relations}/comments" Target="/{target}"/>'
        )
        parts[ties] = _before_end(known, b"Relationships", relation.encode())
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        override = f'<Override xmlns="{types}" PartName="/{target}" ContentType="{_TYPE}"/>'
        parts[_TYPES] = _before_end(package.part(_TYPES), b"Types", override.encode())
        return parts

    def _place(self, data: bytes, finding: Finding) -> tuple[int, int, bytes] | None:
        """Return where in the part the runs at fault begin and end, and the prefix of their elements."""
        span = finding.span or self._before(finding.path)
        line = self._line_at(span.start if span else 0)
        if line is None:
            return None
        paragraph = line.paragraph
        prefix = prefix_of(data, paragraph.start)
        start, end = line.start, line.start + len(line.text)
        if span is not None and span.start < end and span.end > start:
            start, end = max(span.start, start), min(span.end, end)
        runs = _runs(line, paragraph, start, end)
        if runs:
            return runs[0], paragraph.run_ends[runs[-1]], prefix
        inside = paragraph.properties[1] if paragraph.properties else end_of_tag(data, paragraph.start)
        return inside, inside, prefix

    def _line_at(self, offset: int) -> SourceLine | None:
        """Return the last line that begins at *offset* or before it, else the first one."""
        index = bisect_right(self._lines, offset, key=_start) - 1
        return self._lines[max(index, 0)] if self._lines else None

    def _before(self, path: str) -> Span | None:
        """Return the last words of what stands before, or in, the part of the document that *path* names."""
        name = path.replace("[", ".").partition(".")[0]
        if name == "page":
            return None
        last: Span | None = None
        for part in ("header", "addressees", "preamble", "body", "signatures", "recipients", "contact", "appendices"):
            value = getattr(self.document, part)
            nodes = nodes_of(value)
            for node in nodes if nodes is not None else [value] if value is not None else []:
                spans = list(own_spans(node))
                if part == name == "header":
                    return min(spans, default=None)
                last = spans[-1] if spans else last
            if part == name:
                return last
        return last


def _start(line: SourceLine) -> int:
    return line.start


def _runs(line: SourceLine, paragraph: TracedParagraph, start: int, end: int) -> list[int]:
    """Return where the runs begin that hold a stretch of a line."""
    place = Alignment(line.text, paragraph.text).place(start - line.start, end - line.start)
    found: list[int] = []
    at = 0
    for piece in paragraph.pieces:
        is_touched = place is None or (at < place[1] and at + len(piece.text) > place[0])
        if is_touched and piece.run >= 0 and piece.run in paragraph.run_ends and piece.run not in found:
            found.append(piece.run)
        at += len(piece.text)
    return found


def _body(number: int, lines: list[str]) -> bytes:
    """Return a comment."""
    letters = b'<w:rPr><w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>' % (_SIZE, _SIZE)
    properties = b'<w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
    marks = [b"<w:r><w:annotationRef/></w:r>", *[b""] * len(lines)]
    paragraphs = [
        b"<w:p>%b%b<w:r>%b%b</w:r></w:p>" % (properties, mark, letters, text_element(text, b"w:"))
        for mark, text in zip(marks, lines, strict=False)
    ]
    return b'<w:comment w:id="%d" w:author="%b" w:initials="vn">%b</w:comment>' % (
        number,
        _AUTHOR.encode(),
        b"".join(paragraphs),
    )


def _before_end(data: bytes, name: bytes, more: bytes) -> bytes:
    """Return a part with *more* as the last children of its root element."""
    close = re.search(rb"</(?:[\w.-]+:)?%b\s*>\s*$" % name, data)
    if close is not None:
        return data[: close.start()] + more + data[close.start() :]
    opened = re.search(rb"<((?:[\w.-]+:)?%b)\b" % name, data)
    if opened is None:
        return data
    end = end_of_tag(data, opened.start())
    return b"%b>%b</%b>%b" % (data[: end - 2], more, opened[1], data[end:])
