"""Text → document: ``lines → head → front → paragraphs → tree → foot → appendices``.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.readers.text.assemble import assemble

__all__ = ["assemble"]
