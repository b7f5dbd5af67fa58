"""The lines of the left column as a chain of bodies: parents first, the issuing body last.

A line that begins with the word for a body (*Ủy ban*, *Sở*, *Ban* …) starts one; any other line goes on with
the name above it (``ỦY BAN NHÂN DÂN`` / ``TỈNH LÀO CAI``).

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.model import Issuer, Phrase
from vngov.readers.text.words import BODY_HEAD, CONNECTED, CUT, flat

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["join_issuers"]

_SPECKS = re.compile(r"^[^\w(“\"]+(?=\w)|(?<=\w)[\s–—-]*[_.,'\"`‘’][^\w)]*$")
_LONE = frozenset({"cuc", "so", "vu", "vien"})  # the first word of a body whose line was cut behind it
_CONSOLIDATED = re.compile(
    r"^VĂN BẢN HỢP NHẤT\s*[-–—]?\s*"
)  # the rubric of the gazette above who put the text together
_LOST_BLANK = re.compile(r"^UBND(?=TỈNH|HUYỆN|THÀNH|THỊ|QUẬN|XÃ|PHƯỜNG)")

_RUN_TOGETHER = re.compile(
    r"^(?P<parent>(?:ubnd|uy ban nhan dan|so|bo|tinh uy|thanh uy)\b.{3,60}?)\s(?=(?:so|ban|van phong"
    r"|chi cuc|trung tam|thanh tra|phong|cuc)\s\w)"
)
_GOES_ON = (" -", " –")
_BETWEEN_BODIES = re.compile(r"(?<=\w)\s+[-–]\s+(?=\w)")


def join_issuers(lines: Sequence[Phrase]) -> tuple[Issuer, ...]:
    """Return the issuing bodies that *lines* name, with their parents; nothing where there are no lines.

    Of a joint document there are several: a hyphen at the end of a line leads over to the next body.
    """
    chains: list[list[Phrase]] = [[]]
    seen: set[str] = set()
    for line in lines:
        if line.text in seen:  # the head stands there twice
            continue
        seen.add(line.text)
        cleared = _without_specks(line)
        is_joint = cleared.text.endswith((" -", " –")) or bool(
            chains[-1] and chains[-1][-1].text.endswith((" -", " –"))
        )
        for piece in _pieces(cleared, is_joint=is_joint):
            plain = flat(piece.text)
            bodies = chains[-1]
            previous = flat(bodies[-1].text) if bodies else ""
            starts = BODY_HEAD.match(plain) and (" " in plain.strip() or (bodies and plain in _LONE))
            if starts and previous.endswith(" -"):
                last = bodies.pop()
                bodies.append(Phrase(last.text.rstrip(" -–"), last.spans))
                chains.append([piece])
            elif bodies and (not starts or CONNECTED.search(previous) or CUT.search(previous)):
                last = bodies.pop()
                bodies.append(Phrase(f"{last.text} {piece.text}", last.spans + piece.spans))
            else:
                bodies.append(piece)
    return tuple(Issuer(bodies[-1], bodies[:-1]) for bodies in chains if bodies)


def _without_specks(line: Phrase) -> Phrase:
    """Return *line* without what a scan made of dirt around it, and with the blank that it lost after ``UBND``."""
    text = _LOST_BLANK.sub(r"\g<0> ", _SPECKS.sub("", _CONSOLIDATED.sub("", line.text)))
    return line if text == line.text else Phrase(text, line.spans)


def _pieces(line: Phrase, *, is_joint: bool) -> tuple[Phrase, ...]:
    """Cut a line where another body begins; that of a joint head may hold two: ``BỘ CÔNG AN - BỘ QUỐC PHÒNG -``."""
    if not line.text:
        return ()
    one_span = len(line.spans) == 1 and line.spans[0].end - line.spans[0].start == len(line.text)
    if is_joint and one_span:
        for found in _BETWEEN_BODIES.finditer(line.text):
            if BODY_HEAD.match(flat(line.text[found.end() :])):
                start, end = line.spans[0]
                cut = found.end()
                first = Phrase(line.text[:cut].rstrip(), ((start, start + cut),))
                return (first, *_pieces(Phrase(line.text[cut:], ((start + cut, end),)), is_joint=True))
    return (line,) if is_joint else _apart(line)


def _apart(line: Phrase) -> tuple[Phrase, ...]:
    """Cut ``UBND TỈNH LÀO CAI SỞ CÔNG THƯƠNG`` into its two bodies."""
    found = _RUN_TOGETHER.match(flat(line.text))
    if not found or len(line.spans) != 1 or line.spans[0].end - line.spans[0].start != len(line.text):
        return (line,)
    cut = found.end()
    start, end = line.spans[0]
    return (
        Phrase(line.text[: cut - 1], ((start, start + cut - 1),)),
        Phrase(line.text[cut:], ((start + cut, end),)),
    )
