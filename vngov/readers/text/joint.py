"""The number of a joint document, whose symbol names several bodies.

.. versionadded:: 0.1
"""

from __future__ import annotations

from attrs import evolve

from vngov.errors import InvalidValueError
from vngov.model import NumberLine
from vngov.registries.bodies import BodyKind, bodies
from vngov.values import DocumentNumber

__all__ = ["of_several", "open_codes"]

_PEERS = frozenset({BodyKind.DEPARTMENT, BodyKind.MINISTRY})


def of_several(line: NumberLine | None, issuers: int) -> NumberLine | None:
    """Return the number with a code for each body: ``KH-SYT-SNV-STC`` alone would name one, and a unit."""
    number = line.number if line is not None else None
    if line is None or number is None or issuers < 2 or not number.symbol.kind_code:  # noqa: PLR2004 - several
        return line
    symbol = number.symbol
    codes = (*symbol.organs, *(symbol.unit or "").split("-"))
    if symbol.unit is None or len(codes) != issuers:
        return line
    try:
        several = evolve(symbol, organs=codes, unit=None)
    except InvalidValueError:
        return line
    return evolve(line, number=evolve(number, symbol=several))


def open_codes(number: DocumentNumber, issuers: int) -> tuple[str, ...]:
    """Return the codes of bodies that a number seems to name beyond those that the head names; none where it is sure.

    ``KH-SYT-SNV-STC`` under the head of one body: it was issued jointly and the head lost the others, or *SNV-STC*
    is a unit that drafted it.  Only codes of equals count, since ``KH-UBND-SNV`` names who drafted.
    """
    symbol = number.symbol
    if symbol.unit is None or not symbol.kind_code:
        return ()
    codes = (*symbol.organs, *symbol.unit.split("-"))
    return codes if len(codes) != issuers and all(map(_is_peer, codes)) else ()


def _is_peer(code: str) -> bool:
    local = (row.kind for row in bodies.local.patterns if code in row.codes)
    return any(kind in _PEERS for kind in (*local, *(entry.kind for entry in bodies.by_code(code))))
