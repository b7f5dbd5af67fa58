"""Bridges to the tables and formats of others.

    >>> from vngov.adapters import normalize_record
    >>> record = normalize_record(number="Quyết định 30 /2004/QD-BTC", issuer="BỘ TÀI CHÍNH", date="8/4/2004")
    >>> record.number, record.kind, record.issuer, record.issued_on.format("iso")
    ('30/2004/QĐ-BTC', 'quyet-dinh', 'Bộ Tài chính', '2004-04-08')

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov._lazy import lazy_names

if TYPE_CHECKING:
    from vngov.adapters.records import FIELDS, NormalizedRecord, normalize_record, normalize_records

__all__ = ["FIELDS", "NormalizedRecord", "normalize_record", "normalize_records"]

_HOMES = dict.fromkeys(__all__, "records")

if not TYPE_CHECKING:  # checkers see the imports above, and so they see a misspelt name
    __getattr__, __dir__ = lazy_names(globals(), _HOMES)
