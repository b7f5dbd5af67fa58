"""PDF with a text layer.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.readers.pdf.flow import read_pdf

__all__ = ["read_pdf"]
