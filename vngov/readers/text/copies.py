"""The form of a copy below the copied text: ``SAO Y``, ``SAO LỤC``, ``TRÍCH SAO``, or the stamp of the Party.

NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 3.1; TT 01/2011/TT-BNV; 36-HD/VPTW, Phụ lục 2; 05-HD/VPTW.  The words are a form only
beside a number with the code of a copy, or as the stamp of 2026 above a signature: elsewhere a text speaks of copies.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.model import Copy, KindLine, Unclassified
from vngov.readers.text import words
from vngov.readers.text.closing import find_closing, read_closing
from vngov.readers.text.gaps import fill_gaps
from vngov.readers.text.head import read_components
from vngov.readers.text.lines import Line, Source
from vngov.readers.text.words import flat
from vngov.readers.text.zone import Zone, is_issuer_like

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["copy_starts", "read_copies"]

_FORM = re.compile(
    r"(?<![^\s|*])(?:(?P<y>sao y(?: ban chinh)?)|(?P<luc>sao luc)|(?P<trich>trich sao))(?=\s*(?:$|\n|[|*\t]|  ))"
)
_CODE = re.compile(r"(?:^|[\s|*])so\s*:?\s*[\d…._]*\s*[/-]\s*(?:sy|sl|trs|ts|bs)\s*[/-]")
_KINDS = {"y": "ban-sao-y", "luc": "ban-sao-luc", "trich": "ban-trich-sao"}
_LONGEST = 200
_HEAD_LINES = 8


def copy_starts(source: Source, lines: Sequence[Line], start: int) -> list[int]:
    """Return the lines at or after *start* with which the form of a copy begins."""
    starts: list[int] = []
    for index in range(start, len(lines)):
        text = lines[index].text
        if len(text) > _LONGEST or ("SAO" not in text and "ao văn bản" not in text):
            continue
        plain = flat(text)
        if words.COPY_STAMP.fullmatch(plain):
            below = find_closing(source, lines[: index + _HEAD_LINES], index + 1)
            if below is not None and find_closing(source, lines[:index], 1) is not None:
                starts.append(index)
        elif "SAO" in text and (found := _FORM.search(plain)) and text[found.start() : found.end()].isupper():
            first = _first_line(lines, index, starts[-1] + 1 if starts else start)
            is_numbered = any(_CODE.search(flat(line.text[:_LONGEST])) for line in lines[first : index + _HEAD_LINES])
            if is_numbered and (starts or find_closing(source, lines[:first], 1) is not None):
                starts.append(first)
    return starts


def _first_line(lines: Sequence[Line], index: int, floor: int) -> int:
    """Return the first line of the head: issuer and number may stand above the form, column by column."""
    first = index
    while first > max(floor, index - _HEAD_LINES) and not lines[first].gap:
        above = lines[first - 1].text
        if not (is_issuer_like(above) or words.ORNAMENT.match(above)):
            break
        first -= 1
    return first


def read_copies(source: Source, lines: Sequence[Line], starts: Sequence[int], aside: list[Unclassified]) -> list[Copy]:
    """Read the forms that begin at *starts*, the last one to the end of *lines*."""
    return [_read_copy(source, lines[start:stop], aside) for start, stop in pairwise([*starts, len(lines)])]


def _read_copy(source: Source, lines: Sequence[Line], aside: list[Unclassified]) -> Copy:
    foot = find_closing(source, lines, 1)
    stop = len(lines) if foot is None else foot
    zone = Zone(source, lines[0].start, lines[stop - 1].end)
    plain = flat(source.text[zone.start : zone.end])
    found = words.COPY_STAMP.match(plain) or _FORM.search(plain)
    kind = None
    if found is not None:
        start, end = zone.start + found.start(), zone.start + found.end()
        printed = source.text[start:end]
        start, end = start + len(printed) - len(printed.lstrip(" |*\t")), start + len(printed.rstrip(" |*\t\n"))
        id_ = next((_KINDS[name] for name, text in found.groupdict().items() if text), _KINDS["y"])
        kind = KindLine(id_, " ".join(source.text[start:end].split()), zone.take(start, end))
    header, ornaments = read_components(zone, has_title=True)
    header = evolve(header, kind=kind)
    aside += ornaments
    aside += fill_gaps(source, (header,), aside, *source.span(zone.start, zone.end))
    if foot is None:
        return Copy(header)
    closing = read_closing(source, lines, foot, len(lines))
    aside += closing.aside
    aside += fill_gaps(
        source, (*closing.signatures, closing.recipients), aside,
        *source.span(lines[foot].start, lines[-1].end),
    )  # fmt: skip
    return Copy(header, closing.signatures, closing.recipients)
