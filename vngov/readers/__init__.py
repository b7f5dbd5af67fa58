"""Readers: text and files into documents.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.readers.files import read
from vngov.readers.parsing import parse

__all__ = ["parse", "read"]
