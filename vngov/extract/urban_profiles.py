"""The figures by which a class is judged, as a sentence gives them: population, density, labour outside of farming.

These are what every regime of urban classification asks for (72/2001/NĐ-CP to 111/2025/UBTVQH15).

    >>> from vngov.extract.urban_profiles import find_profile
    >>> town = find_profile("Thị trấn Sông Mới có dân số 12.500 người, mật độ dân số khu vực nội thị 4.200 người/km².")
    >>> town.population, town.density_core, town.nonfarm_labour
    (Decimal('12500'), Decimal('4200'), None)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from decimal import Decimal

from vngov.extract._figures import figures
from vngov.model.urban import UrbanProfile

__all__ = ["find_profile"]

_CORE = re.compile(r"\b(?:nội thành|nội thị|nội thành phố|nội thị xã)\b", re.IGNORECASE)
_MEASURES = (
    ("density", re.compile(r"\bmật độ(?: dân số)?\b", re.IGNORECASE), re.compile(r"người/km")),
    (
        "population",
        re.compile(r"\bdân số\b", re.IGNORECASE),
        re.compile(r"(?:(?:nghìn|ngàn|vạn|triệu) )?người(?: dân)?$"),
    ),
    ("nonfarm_labour", re.compile(r"\bphi nông nghiệp\b", re.IGNORECASE), re.compile(r"%$")),
)
_SCALES = {"nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 1_000_000}


def find_profile(sentence: str, name: str = "") -> UrbanProfile:
    """Return the figures of a sentence about one town; a bound or a range counts with its upper end.

    What is said twice counts once, as said first; what has no upper end is left out.
    """
    found: dict[str, Decimal] = {}
    measure, begin = "", 0
    for figure in figures(sentence):
        label = sentence[begin : figure.start]
        begin = figure.end
        last: tuple[int, str] = (-1, "")
        for wanted, words, unit in _MEASURES:
            if unit.match(figure.unit):
                said = max((match.start() for match in words.finditer(label)), default=-1)
                last = max(last, (said, wanted))
        measure = last[1] if last[0] >= 0 else measure if _fits(measure, figure.unit) else ""
        if not measure or figure.high is None:
            continue
        place = f"{measure}_core" if _CORE.search(label) else measure
        found.setdefault(place, figure.high * _SCALES.get(figure.unit.split(" ")[0], 1))
    return UrbanProfile(name, **found)  # type: ignore[arg-type]  # the keys are those of the table above


def _fits(measure: str, unit: str) -> bool:
    return any(wanted == measure and pattern.match(unit) for wanted, _, pattern in _MEASURES)
