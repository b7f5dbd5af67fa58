"""Hypothesis strategies for the values of vngov: real shapes, valid by construction.

    >>> from vngov.testing.strategies import document_numbers
    >>> document_numbers(blank=False).example()  # doctest: +SKIP
    DocumentNumber(...)

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.testing.strategies._dates import partial_dates, periods
from vngov.testing.strategies._marks import markers, quantities, urban_classes
from vngov.testing.strategies._numbers import document_numbers, symbols

__all__ = [
    "document_numbers",
    "markers",
    "partial_dates",
    "periods",
    "quantities",
    "symbols",
    "urban_classes",
]
