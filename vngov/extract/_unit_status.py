"""The administrative status that a town aims at: ``hướng đến là thị xã``, ``thành phố trực thuộc tỉnh``.

A status is no class: a thị trấn may be of class IV or V, and a town of class V may be none.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["StatusPhrase", "statuses"]

_STATUS = re.compile(
    r"\b(?:hướng (?:đến|tới)(?: là)?|trở thành|thành lập|nâng cấp(?: lên)?(?: thành)?|lên|"
    r"hình thành cấp hành chính là|hình thành|đủ điều kiện thành lập)\s+"
    r"(?P<status>thành phố(?: trực thuộc (?:tỉnh|trung ương)| thuộc tỉnh)?|thị xã|thị trấn|quận|phường)"
    r"(?!\s*[A-ZĐÀ-Ỹ])(?!\w)",
)
_FOR = re.compile(r"\s*(?:cho|đối với|tại)(?: các)?(?: đô thị)?\s*:?\s*")


@frozen
class StatusPhrase:
    """A status at ``start:end``; ``list_start`` is where the names that it is for may begin, None if none follow."""

    start: int
    end: int
    status: str
    list_start: int | None


def statuses(text: str) -> Iterator[StatusPhrase]:
    """Yield the statuses aimed at in a sentence, in order."""
    for found in _STATUS.finditer(text):
        follows = _FOR.match(text, found.end())
        yield StatusPhrase(*found.span(), found["status"], follows.end() if follows else None)
