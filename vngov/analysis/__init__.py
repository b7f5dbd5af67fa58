"""What follows from facts: urban assessments, and checks of targets against themselves.

.. versionadded:: 0.1
"""

from __future__ import annotations

__all__ = []
