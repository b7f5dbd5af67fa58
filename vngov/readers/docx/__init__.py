"""Word documents (``.docx``) read from their package: zip and markup, no office program.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.readers.docx.reading import read_docx

__all__ = ["read_docx"]
