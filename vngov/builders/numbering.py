"""The number and symbol of a document from its kind and its issuers.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3; Luật 64/2025/QH15, Điều 7; 36-HD/VPTW and 05-HD/VPTW, ô 3.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.builders.refusal import InvalidDocumentError
from vngov.registries.bodies import BodyKind
from vngov.registries.family import Family
from vngov.values.document_number import DocumentNumber
from vngov.values.number_style import NumberStyle
from vngov.values.symbol import Symbol

if TYPE_CHECKING:
    from vngov.builders.builder import DocumentBuilder
    from vngov.builders.letterhead import Letterhead
    from vngov.registries.kinds import KindEntry

__all__ = ["number_of"]

_LETTER = "cong-van"
_ASSEMBLIES = frozenset({BodyKind.NATIONAL_ASSEMBLY, BodyKind.NATIONAL_ASSEMBLY_ORGAN})


def number_of(builder: DocumentBuilder, entry: KindEntry, heads: tuple[Letterhead, ...]) -> DocumentNumber | None:
    """Return the number, with a blank ordinal where none is given; None for a kind that has no symbol."""
    given = builder.number
    if isinstance(given, DocumentNumber):
        return given
    if isinstance(given, str):
        return DocumentNumber.parse(given)
    is_assembly = builder.family is Family.NORMATIVE and any(
        head.body is not None and head.body.kind in _ASSEMBLIES for head in heads
    )
    if not entry.code and entry.id != _LETTER and not is_assembly:
        if given is None:
            return None
        raise InvalidDocumentError(entry.name_vi, "no-code")
    if not all(head.code for head in heads):
        if given is None:
            return None
        raise InvalidDocumentError(next(head.full_name for head in heads if not head.code), "no-code")
    if is_assembly and builder.term is None:
        if given is None:
            return None
        raise InvalidDocumentError(heads[0].full_name, "no-term")
    symbol = Symbol(
        None if is_assembly else entry.code or None,
        tuple(head.code for head in heads),
        unit=builder.unit or None if entry.id == _LETTER and builder.family is not Family.PARTY else None,
        term=builder.term if is_assembly else None,
        style=NumberStyle.PARTY if builder.family is Family.PARTY else NumberStyle.STATE,
    )
    return DocumentNumber(given, builder.on.year if builder.family is Family.NORMATIVE else None, symbol)
