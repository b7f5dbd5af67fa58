"""Lines that print the name of a kind: ``QUYẾT ĐỊNH``, ``KẾT LUẬN CỦA BAN THƯỜNG VỤ …``.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import NamedTuple

from vngov.registries.kinds import kinds

__all__ = ["Title", "read_title"]

_MAX_TITLE = 90
_EDGES = "*_| \t"


class Title(NamedTuple):
    """The kind a line names, the words that name it, and the author behind ``CỦA`` (empty if none)."""

    kind: str
    text: str
    author: str


def read_title(line: str) -> Title | None:
    """Return what a title line says; None where *line* is no title.

    A title stands in capitals on a line of its own and does not end with a colon (``QUYẾT ĐỊNH:`` enacts).
    """
    text = line.strip(_EDGES)
    if not text or len(text) > _MAX_TITLE or text[-1] in ":;," or not text.isupper():
        return None
    found = kinds.match_title(text)
    if found is None or found.start > 0:
        return None
    rest = text[found.end :].strip(" .")
    if rest and not rest.startswith("CỦA "):
        return None
    return Title(found.id, text[: found.end], rest)
