"""Which numbered lines are headings, set in bold, and which are the first sentence of what they number.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục V, prints articles, and clauses with a title, in bold; points never.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.model import Article, Clause, Item, Point

__all__ = ["is_titled"]

_LONGEST_HEADING = 200
_TITLED_MARKER = re.compile(r"(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)[.\-]*")
_SENTENCE_END = (".", ";", ":", ",", "…", "/", "”", "!", "?")


def is_titled(block: Article | Clause | Point | Item) -> bool:
    """Whether the text of *block* is a title, and not its first sentence.

    >>> from vngov.model import Paragraph
    >>> from vngov.values import Marker
    >>> is_titled(Article(Marker.parse("Điều 1."), "Phạm vi", [Paragraph("Nghị định này …")]))
    True
    """
    if isinstance(block, Point) or not block.children or not 0 < len(block.text) <= _LONGEST_HEADING:
        return False
    if block.text.endswith(_SENTENCE_END):
        return False
    return isinstance(block, Article) or _TITLED_MARKER.fullmatch(str(block.marker)) is not None
