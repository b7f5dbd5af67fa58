"""Facts found in text: what a text says, with the place where it says it; resolving them is a later step.

.. versionadded:: 0.1
"""

from __future__ import annotations

__all__ = []
