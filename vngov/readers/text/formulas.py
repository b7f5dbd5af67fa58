"""The formulas by which the head and the foot of a document are known in a table that only sets the page.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II and IV, and 36-HD/VPTW put both in two columns.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.readers.text import words
from vngov.readers.text.words import flat

__all__ = ["is_head_or_foot"]

_START = 120


def is_head_or_foot(text: str) -> bool:
    """Tell whether a cell holds a component of the head or foot, so that its table only sets the page."""
    plain = flat(text[:_START])
    return bool(
        words.NATIONAL.search(plain)
        or words.MOTTO.search(plain)
        or words.PARTY.match(plain)
        or words.ADDRESSEES.match(plain)
        or words.RECIPIENTS.match(plain)
        or words.AUTHORITY.match(plain)
    )
