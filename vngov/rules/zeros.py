"""Leading zeros of the number of a document: one below 10 and none above, and who says so.

    >>> without_needless_zeros("0129/QĐ-UBND"), without_needless_zeros("08/QĐ-UBND")
    ('129/QĐ-UBND', '08/QĐ-UBND')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.registries.base import Confidence
from vngov.rules.provisions import hd05, hd36, nd30, nd34, nd78

__all__ = ["ON_ZEROS", "needless_zeros", "without_needless_zeros"]

ON_ZEROS = (
    nd30("Mục II, khoản 3"),
    nd34("Chương V"),
    nd78("Phụ lục I", Confidence.INFERRED),
    hd36("Phụ lục 1, ô 3"),
    hd05("ô 3"),
)
"""The provisions under which a zero too many is a fault of its own."""

_FIGURES = re.compile(r"(?<![0-9./-])0(?:0[0-9]|[1-9][0-9])[0-9]*(?![0-9.])")


def needless_zeros(raw: str) -> tuple[str, str] | None:
    """Return the figures with a zero too many and as they should be; None where there are none."""
    found = _FIGURES.search(raw)
    return (found[0], _shortened(found)) if found else None


def without_needless_zeros(raw: str) -> str:
    """Return a printed number without them."""
    return _FIGURES.sub(_shortened, raw, count=1)


def _shortened(found: re.Match[str]) -> str:
    return f"{int(found[0]):02}"
