"""A row of a register as a whole: letters of an old font in its cells, and cells that stand in the wrong column."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from vngov.adapters._record_date import read_date_cell
from vngov.adapters._record_kind import kind_of_words
from vngov.adapters._record_number import NumberCell, read_number_cell
from vngov.registries.bodies import bodies
from vngov.registries.kinds import kinds
from vngov.text.legacy import LegacyEncoding, capitals_of_line, decode_legacy, detect_legacy
from vngov.values import Symbol

__all__ = ["mended_row"]

_NUMBER = "number"
_OTHERS = ("kind", "issuer", "date")


def mended_row(cells: Mapping[str, str]) -> tuple[Mapping[str, str], NumberCell, tuple[str, ...]]:
    """Return the cells of a row where they belong and in Unicode, the number, and the slugs of what was wrong.

    >>> cells, number, repairs = mended_row({"number": "Công văn", "kind": "12/SYT-VP", "issuer": "", "date": ""})
    >>> cells["kind"], number.text, repairs
    ('Công văn', '12/SYT-VP', ('row:fields-exchanged',))
    """
    repairs: list[str] = []
    found = detect_legacy("\n".join(filter(None, cells.values())))
    if found is not None:
        cells = {name: _decoded(cell, found[0]) for name, cell in cells.items()}
        repairs.append("row:legacy-encoding")
    number = read_number_cell(cells[_NUMBER])
    if not _is_known(number):
        for name in _OTHERS:
            other = _number_in(cells[name])
            if other is not None and (not cells[_NUMBER] or _fits(cells[_NUMBER], name)):
                repairs.append("row:fields-exchanged")
                return {**cells, _NUMBER: cells[name], name: cells[_NUMBER]}, other, tuple(repairs)
    return cells, number, tuple(repairs)


def _decoded(cell: str, encoding: LegacyEncoding) -> str:
    text = decode_legacy(cell, encoding)
    return capitals_of_line(text) if encoding is LegacyEncoding.TCVN3 else text


def _number_in(cell: str) -> NumberCell | None:
    """Return the number that a cell of another column is: one with a code that is known, and so no date."""
    if not any(map(str.isdigit, cell)) or not any(map(str.isalpha, cell)):
        return None
    found = read_number_cell(cell)
    return found if _is_known(found) else None


def _is_known(cell: NumberCell) -> bool:
    if cell.number is None or cell.number.ordinal is None:
        return False
    return _is_of_a_body_or_kind(cell.number.symbol)


@functools.lru_cache(maxsize=1024)
def _is_of_a_body_or_kind(symbol: Symbol) -> bool:
    if symbol.kind_code is not None:
        return bool(kinds.by_code(symbol.kind_code))
    codes = bodies.local.patterns.codes
    return symbol.term is not None or any(organ in codes or bodies.by_code(organ) for organ in symbol.organs)


def _fits(cell: str, name: str) -> bool:
    """Whether what stands in the column of numbers is what belongs into another column."""
    if name == "date":
        return read_date_cell(cell)[0] is not None
    if name == "kind":
        return kind_of_words(cell) is not None
    return not any(map(str.isdigit, cell)) and kind_of_words(cell) is None
