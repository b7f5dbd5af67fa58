"""Reading a text that is already in hand.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve

from vngov.errors import ReadError
from vngov.readers.text import assemble

if TYPE_CHECKING:
    from datetime import date

    from vngov.model import ReadResult
    from vngov.readers.text.layout import Layout

__all__ = ["parse", "parse_flow"]


def parse(text: str, *, as_of: date | None = None, strict: bool = False) -> ReadResult:
    r"""Read *text* as a governance document.

    Any text is accepted: what is no document gives one of no kind, with paragraphs, and what could not be
    read is said in ``diagnostics``.  With *strict*, the first diagnostic above the level of information is
    raised as a :class:`vngov.errors.ReadError` instead.  A document that prints its number but not its kind is of
    the kind that the code stood for on the day *as_of*, which is the day of issue unless given; a code that stood for
    none then is read as on any other day, and one that never did as that of an official letter.

        >>> from vngov import parse
        >>> result = parse("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/UBND-VX\nKính gửi: Sở Nội vụ.")
        >>> str(result.document.number), result.document.kind
        ('12/UBND-VX', 'cong-van')

    .. versionadded:: 0.1
    """
    if not isinstance(cast("object", text), str):
        raise TypeError(f"parse() takes a str, not {type(text).__name__}; use read() for bytes and files")
    return parse_flow(text, None, as_of=as_of, strict=strict)


def parse_flow(text: str, layout: Layout | None, *, as_of: date | None = None, strict: bool = False) -> ReadResult:
    """Read the flow text that a format was made into, set as *layout* says; otherwise like :func:`parse`."""
    result = assemble(text, layout, as_of)
    if layout is not None and (layout.page is not None or layout.encoding is not None):
        result = evolve(result, page=layout.page, encoding=layout.encoding)
    if strict:
        for diagnostic in result.diagnostics:
            if diagnostic.severity != "info":
                raise ReadError(diagnostic.message(), "strict")
    return result
