"""Tools for the tests of users: Hypothesis strategies for the values and the documents of this package.

.. versionadded:: 0.1
"""

from __future__ import annotations

__all__ = []
