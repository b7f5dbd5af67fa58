"""The lines of the left column as a chain of bodies: parents first, the issuing body last.

A line that begins with the word for a body (*Ủy ban*, *Sở*, *Ban* …) starts one; any other line goes on with
the name above it (``ỦY BAN NHÂN DÂN`` / ``TỈNH LÀO CAI``).

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.model import Issuer, Phrase
from vngov.readers.text.words import BODY_HEAD, CONNECTED, flat

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["join_issuers"]

_RUN_TOGETHER = re.compile(
    r"^(?P<parent>(?:ubnd|uy ban nhan dan|so|bo|tinh uy|thanh uy)\b.{3,60}?)\s(?=(?:so|ban|van phong"
    r"|chi cuc|trung tam|thanh tra|phong|cuc)\s\S)"
)


def join_issuers(lines: Sequence[Phrase]) -> tuple[Issuer, ...]:
    """Return the issuing bodies that *lines* name, with their parents; nothing where there are no lines.

    Of a joint document there are several: a hyphen at the end of a line leads over to the next body.
    """
    chains: list[list[Phrase]] = [[]]
    for line in lines:
        for piece in _apart(line):
            plain = flat(piece.text)
            bodies = chains[-1]
            previous = flat(bodies[-1].text) if bodies else ""
            starts = BODY_HEAD.match(plain) and " " in plain.strip()
            if starts and previous.endswith(" -"):
                last = bodies.pop()
                bodies.append(Phrase(last.text.rstrip(" -–"), last.spans))
                chains.append([piece])
            elif bodies and (not starts or CONNECTED.search(previous)):
                last = bodies.pop()
                bodies.append(Phrase(f"{last.text} {piece.text}", last.spans + piece.spans))
            else:
                bodies.append(piece)
    return tuple(Issuer(bodies[-1], bodies[:-1]) for bodies in chains if bodies)


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
