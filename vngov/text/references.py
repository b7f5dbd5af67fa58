"""Character references that were left in a text: ``&#7845;``, ``&#x1EA5;`` and ``&agrave;``.

    >>> from vngov.text.references import unescape_references
    >>> unescape_references("c&#7845;p x&atilde; &lt;b&gt;")
    ('cấp xã &lt;b&gt;', 2)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from html import unescape

__all__ = ["unescape_references"]

_REFERENCE = re.compile("&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")


def unescape_references(text: str) -> tuple[str, int]:
    """Return *text* with its references as characters, and how many there were.

    References to ASCII characters stay, so that markup which is meant as text is not made markup.

    .. versionadded:: 0.1
    """
    if "&" not in text:
        return text, 0
    count = 0

    def character(match: re.Match[str]) -> str:
        nonlocal count
        meant = unescape(match[0])
        if meant.isascii() or meant == match[0] or "\ufffd" in meant:
            return match[0]
        count += 1
        return meant

    return _REFERENCE.sub(character, text), count
