"""The number of a joint document, whose symbol names several bodies.

.. versionadded:: 0.1
"""

from __future__ import annotations

from attrs import evolve

from vngov.errors import InvalidValueError
from vngov.model import NumberLine

__all__ = ["of_several"]


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
