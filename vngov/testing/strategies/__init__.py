"""Hypothesis strategies for the values and documents of vngov: real shapes, valid by construction.

    >>> from vngov.testing.strategies import document_numbers
    >>> document_numbers(blank=False).example()  # doctest: +SKIP
    DocumentNumber(...)

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.testing.strategies._blocks import articles, blocks, paragraphs, sentences, tables
from vngov.testing.strategies._dates import partial_dates, periods
from vngov.testing.strategies._documents import appendices, documents, headers
from vngov.testing.strategies._frames import (
    addressees,
    party_recipients,
    party_signatures,
    preambles,
    recipients,
    signatures,
)
from vngov.testing.strategies._marks import markers, quantities, urban_classes
from vngov.testing.strategies._numbers import document_numbers, symbols
from vngov.testing.strategies._tasks import deadlines, task_trees, tasks

__all__ = [
    "addressees",
    "appendices",
    "articles",
    "blocks",
    "deadlines",
    "document_numbers",
    "documents",
    "headers",
    "markers",
    "paragraphs",
    "partial_dates",
    "party_recipients",
    "party_signatures",
    "periods",
    "preambles",
    "quantities",
    "recipients",
    "sentences",
    "signatures",
    "symbols",
    "tables",
    "task_trees",
    "tasks",
    "urban_classes",
]
