"""HTML: pages of portals, exports of word processors, and the pages that this library writes.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.readers.html.flow import read_html

__all__ = ["read_html"]
