"""Lines that print the name of a kind: ``QUYẾT ĐỊNH``, ``KẾT LUẬN CỦA BAN THƯỜNG VỤ …``.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import NamedTuple

from vngov.readers.text.words import BODY_HEAD, flat
from vngov.registries.kinds import kinds

__all__ = ["Title", "read_title"]

_MAX_TITLE = 90
_MAX_ADDITION = 24
_EDGES = "#*_| \t:.,-–—'`\""
_INK = re.compile(r"(?:DỰ THẢO\s|[^\W\d_]{1,3}\s|\W{1,3}\s){1,2}(?=[^\W\d_]{2})")
_STAMP = re.compile(r"^\|[^|]{1,20}\|(?=\s*\S)")  # HỎA TỐC in its frame, beside the kind
_NAMED_ACTS = frozenset({"luat", "bo-luat", "phap-lenh", "giay-phep", "giay-chung-nhan"})


class Title(NamedTuple):
    """The kind a line names, the words printed for it, and what of the line belongs to the abstract."""

    kind: str
    text: str
    rest: str


def _after_ink(text: str) -> int:
    """Return where a title may begin after one or two short scraps that recognition made of a seal or a rule."""
    found = _INK.match(text)
    return 0 if found is None or BODY_HEAD.match(flat(text)) else found.end()


def read_title(line: str) -> Title | None:
    """Return what a title line says; None where *line* is no title.

    A title stands in capitals on a line of its own and does not end with a colon (``QUYẾT ĐỊNH:`` enacts).
    A short addition (``GIẤY MỜI HỌP``) or the author (``… CỦA ỦY BAN NHÂN DÂN TỈNH``) belongs to the title, the
    name of a law (``LUẬT DẦU KHÍ``) to the abstract.
    """
    if len(line) > _MAX_TITLE or line.rstrip(" *_")[-1:] in ":;,":
        return None
    text = _STAMP.sub("", line).strip(_EDGES)
    if not text or not text.isupper():
        return None
    found = kinds.match_title(text)
    if found is None and (cut := _after_ink(text)):
        text = text[cut:]
        found = kinds.match_title(text)
        if found is not None and not found.whole:
            return None
    if found is None or found.start > 0:
        return None
    rest = text[found.end :].strip(" .")
    if rest and found.id in _NAMED_ACTS:
        return Title(found.id, text[: found.end], rest)
    if rest and not rest.startswith("CỦA ") and (len(rest) > _MAX_ADDITION or not rest.replace(" ", "").isalpha()):
        return None
    return Title(found.id, text, "")
