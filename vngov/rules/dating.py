"""Whether the day of a document is what its line prints, or a guess.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.model import PlaceAndDate

__all__ = ["is_guessed"]


def is_guessed(line: PlaceAndDate) -> bool:
    """Whether the printed figures do not show the day: it was read from misread ones (``ngày l5 tháng 3``).

    >>> from vngov import PartialDate
    >>> day = PartialDate(2024, 3, 15)
    >>> is_guessed(PlaceAndDate(date=day, raw="l5/3/2024")), is_guessed(PlaceAndDate(date=day, raw="15/3/2024"))
    (True, False)
    """
    day = line.date.day if line.date is not None else None
    return bool(line.raw) and day is not None and not re.search(rf"(?<![0-9])0?{day}(?![0-9])", line.raw)
