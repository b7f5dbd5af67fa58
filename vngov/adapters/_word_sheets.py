"""Paper and margins of a Word file set as the law of its day draws them, section by section.

ECMA-376, Part 1, 17.6.11 and 17.6.13: the sheet is described by two elements at the end of each section.  Only the
lengths at fault are written anew.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.adapters._word_markup import apply, declares_utf8, prefix_of
from vngov.adapters._word_package import repacked
from vngov.readers.docx.source import open_source
from vngov.readers.docx.tracing import end_of_tag
from vngov.registries.layouts import layouts
from vngov.rules import find_rules
from vngov.rules.lay.lay101_wrong_paper import WrongPaper
from vngov.rules.measuring import MarginRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vngov.registries.layouts import LayoutSpec
    from vngov.rules import Finding

__all__ = ["set_sheets"]

_SHEET = re.compile(r"page\.sheets\[(\d+)\]")
_SECTION = re.compile(rb"<(?:[\w.-]+:)?sectPr[\s/>]")


def set_sheets(data: bytes, findings: Iterable[Finding]) -> bytes:
    """Return the file without the faults of paper and margins among *findings*."""
    source = open_source(data)
    part = source.package.part(source.main)
    starts = [found.start() for found in _SECTION.finditer(part)]
    splices: list[tuple[int, int, bytes]] = []
    for finding in findings:
        sheet = _SHEET.fullmatch(finding.path)
        layout = layouts.for_regime(finding.source.regime) if finding.source else None
        if sheet is None or layout is None or not declares_utf8(part) or int(sheet[1]) >= len(starts):
            continue
        start = starts[int(sheet[1])]
        splices += _changes(part, start, finding, layout)
    return repacked(data, {source.main: apply(part, splices)}) if splices else data


def _changes(part: bytes, start: int, finding: Finding, layout: LayoutSpec) -> Iterator[tuple[int, int, bytes]]:
    """Yield the lengths to write in the section that begins at *start*."""
    prefix = prefix_of(part, start)
    rule = find_rules(finding.rule)[0]
    if isinstance(rule, WrongPaper):
        element = _element(part, start, prefix + b"pgSz")
        sizes = [_attribute(part, element, prefix + name) for name in (b"w", b"h")]
        if None not in sizes:
            wanted = sorted((side.to_twips() for side in layout.page_size), reverse=_is_wide(part, sizes))
            for place, length in zip(sizes, wanted, strict=True):
                yield from _written(place, length)
    elif isinstance(rule, MarginRule):
        element = _element(part, start, prefix + b"pgMar")
        place = _attribute(part, element, prefix + rule.side.encode())
        gutter = _attribute(part, element, prefix + b"gutter") if rule.side == "left" else None
        length = layout.measures[f"margin-{rule.side}"].drawn.to_twips()
        length -= int(part[slice(*gutter)] or b"0") if gutter is not None else 0
        if place is not None:  # a margin below nothing is one that the text of the page head may not move
            yield from _written(place, -length if part[slice(*place)].startswith(b"-") else length)


def _written(place: tuple[int, int] | None, length: int) -> Iterator[tuple[int, int, bytes]]:
    if place is not None:
        yield *place, str(length).encode()


def _is_wide(part: bytes, sizes: list[tuple[int, int] | None]) -> bool:
    """Tell whether the paper lies on its long side."""
    width, height = (float(part[slice(*place)] or b"0") if place else 0 for place in sizes)
    return width > height


def _element(part: bytes, start: int, name: bytes) -> tuple[int, int] | None:
    """Return where the tag of an element of a section begins and ends."""
    end = part.find(b"sectPr>", end_of_tag(part, start))
    at = part.find(b"<%b " % name, start, end)
    return None if at < 0 else (at, end_of_tag(part, at))


def _attribute(part: bytes, element: tuple[int, int] | None, name: bytes) -> tuple[int, int] | None:
    """Return where the value of an attribute stands that is a number."""
    if element is None:
        return None
    found = re.compile(rb"""\s%b\s*=\s*["'](-?\d{1,6})["']""" % re.escape(name)).search(part, *element)
    return None if found is None else found.span(1)
