"""Values: what a document is numbered, dated, classed and measured with.

Each type parses, prints and compares, and knows grammar, not facts.  The names are loaded on first use.

    >>> from vngov.values import DocumentNumber, PartialDate
    >>> DocumentNumber.parse("05/2025/QĐ-UBND").year
    2025
    >>> PartialDate.parse("tháng 7/2023").format("iso")
    '2023-07'

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov._lazy import lazy_names

if TYPE_CHECKING:
    from vngov.values.deadline import Deadline, DeadlineKind, Periodicity, TimeUnit
    from vngov.values.document_number import DocumentNumber, ParsedNumber
    from vngov.values.length import Length, LengthRange
    from vngov.values.marker import Marker, MarkerKind
    from vngov.values.number_style import NumberStyle
    from vngov.values.organ_code import OrganBranch, OrganCode
    from vngov.values.partial_date import DateStyle, PartialDate
    from vngov.values.period import Period, PeriodKind
    from vngov.values.quantity import Quantity
    from vngov.values.symbol import Symbol
    from vngov.values.urban_class import UrbanClass

__all__ = [
    "DateStyle",
    "Deadline",
    "DeadlineKind",
    "DocumentNumber",
    "Length",
    "LengthRange",
    "Marker",
    "MarkerKind",
    "NumberStyle",
    "OrganBranch",
    "OrganCode",
    "ParsedNumber",
    "PartialDate",
    "Period",
    "PeriodKind",
    "Periodicity",
    "Quantity",
    "Symbol",
    "TimeUnit",
    "UrbanClass",
]

_HOMES = {
    "DateStyle": "partial_date",
    "Deadline": "deadline",
    "DeadlineKind": "deadline",
    "DocumentNumber": "document_number",
    "Length": "length",
    "LengthRange": "length",
    "Marker": "marker",
    "MarkerKind": "marker",
    "NumberStyle": "number_style",
    "OrganBranch": "organ_code",
    "OrganCode": "organ_code",
    "ParsedNumber": "document_number",
    "PartialDate": "partial_date",
    "Period": "period",
    "PeriodKind": "period",
    "Periodicity": "deadline",
    "Quantity": "quantity",
    "Symbol": "symbol",
    "TimeUnit": "deadline",
    "UrbanClass": "urban_class",
}

if not TYPE_CHECKING:  # checkers see the imports above, and so they see a misspelt name
    __getattr__, __dir__ = lazy_names(globals(), _HOMES)
