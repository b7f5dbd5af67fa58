"""A quotation that begins in the middle of a line, set on a line of its own.

``3. Bổ sung điểm đ như sau: “đ) Có đề án;”.`` is an instruction and a quotation; the quoted unit has its marker at
the start of its own line, whatever the printer did.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.readers.text.lines import Line
from vngov.values.marker import match_marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["quotes_apart"]

_INTRODUCED = re.compile(r":\s*(?=“)")


def quotes_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines*, those cut in two that introduce a quoted unit."""
    for line in lines:
        text = line.text
        found = _INTRODUCED.search(text) if "“" in text else None
        if found is None or line.end - line.start != len(text) or match_marker(text, found.end() + 1) is None:
            yield line
            continue
        cut = found.end()
        yield Line(text[: found.start() + 1], line.start, line.start + found.start() + 1, line.indent, line.gap)
        yield Line(text[cut:], line.start + cut, line.end, line.indent, 0)
