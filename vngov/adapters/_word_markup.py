"""The bytes of WordprocessingML changed at a place: children of an element, text of a ``w:t``.

ECMA-376, Part 1, 17.3.1.26 and 17.3.2.28: the properties of a paragraph stand in a fixed order.  Nothing is parsed
and written anew, so what is not touched stays as some other program wrote it.

    >>> with_children(b"<w:pPr><w:keepNext/><w:rPr><w:b/></w:rPr></w:pPr>", b"w:", {b"jc": b' w:val="center"'})
    b'<w:pPr><w:keepNext/><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr>'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from vngov.readers.docx.tracing import end_of_tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["apply", "character_offsets", "declares_utf8", "prefix_of", "text_element", "with_children", "written"]

_RUN = (
    b"rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    b"vanish webHidden color spacing w kern position sz szCs"
)
_PARAGRAPH = b"ind contextualSpacing mirrorIndents suppressOverlap jc"
_BEHIND = b"textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
# What is not listed stands before the properties of a paragraph that are set here, and behind those of a run.
_ORDER = {name: place for place, name in enumerate(b" ".join((_RUN, _PARAGRAPH, _BEHIND)).split())}
_NAME = re.compile(rb"</?([^\s/>]+)")
_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})""")
_CHARACTER = re.compile(rb"&[#\w]{1,10};|\r\n|[\x00-\x7f]|[\xc2-\xf4][\x80-\xbf]{1,3}")


def declares_utf8(data: bytes) -> bool:
    """Tell whether a part is in UTF-8, so that a character is the bytes it seems."""
    found = _ENCODING.match(data)
    if found is None:
        return not data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"))
    return found[1].lower() in {b"utf-8", b"us-ascii"}


def prefix_of(data: bytes, start: int) -> bytes:
    """Return the prefix, with its colon, of the element that begins at *start*."""
    found = _NAME.match(data, start)
    head, colon, _ = found[1].partition(b":") if found else (b"", b"", b"")
    return head + colon if colon else b""


def character_offsets(content: bytes, text: str) -> list[int] | None:
    """Return where each character of *text* begins in the bytes of its element, and where the last ends.

    None where the two do not agree: there is something else among the text.
    """
    ends = [found.end() for found in _CHARACTER.finditer(content)]
    starts = [0, *ends]
    return starts if len(ends) == len(text) and starts[-1] == len(content) else None


def written(text: str) -> bytes:
    """Return *text* as it stands in an element."""
    return escape(text).encode()


def text_element(text: str, prefix: bytes) -> bytes:
    """Return the content of a run that prints *text*, tabs as elements of their own."""
    pieces = [
        b'<%bt xml:space="preserve">%b</%bt>' % (prefix, written(piece), prefix) if piece else b""
        for piece in text.split("\t")
    ]
    return (b"<%btab/>" % prefix).join(pieces)


def apply(data: bytes, splices: Sequence[tuple[int, int, bytes]]) -> bytes:
    """Return *data* with other bytes at some places, which do not overlap."""
    parts: list[bytes] = []
    done = 0
    for start, end, put in sorted(splices, key=lambda one: one[:2]):  # of two at one place the first comes first
        parts += (data[done:start], put)
        done = max(done, end)
    return b"".join([*parts, data[done:]])


def with_children(markup: bytes, prefix: bytes, changes: Mapping[bytes, bytes | None]) -> bytes:
    """Return a ``w:pPr`` or ``w:rPr`` with some of its children changed.

    *changes* says of each local name what attributes it has from now on, or with None that it goes.
    """
    children = [child for child in _children(markup) if child[0].removeprefix(prefix) not in changes]
    for name, attributes in changes.items():
        if attributes is not None:
            own = _ORDER[name]
            unknown = len(_ORDER) if own <= _ORDER[b"szCs"] else -1
            ranks = [_ORDER.get(other.removeprefix(prefix), unknown) for other, _ in children]
            at = next((index for index, rank in enumerate(ranks) if rank > own), len(children))
            children.insert(at, (prefix + name, b"<%b%b%b/>" % (prefix, name, attributes)))
    found = _NAME.match(markup)
    element = found[1] if found else b""
    return b"<%b>%b</%b>" % (element, b"".join([child for _, child in children]), element)


def _children(markup: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the elements right below an element, each with its name."""
    at = end_of_tag(markup, 0)
    if markup[:at].endswith(b"/>"):
        return
    while (start := markup.find(b"<", at)) >= 0:
        found = _NAME.match(markup, start)
        if found is None or markup.startswith(b"</", start):
            return
        end, depth = start, 0
        while True:
            close = end_of_tag(markup, end)
            if markup.startswith(b"</", end):
                depth -= 1
            elif not markup[:close].endswith(b"/>"):
                depth += 1
            if depth <= 0 or close <= end:
                end = close
                break
            end = markup.find(b"<", close)
            if end < 0:
                return
        yield found[1], markup[start:end]
        at = end
