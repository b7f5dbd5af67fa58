"""Where the law says it, in short: a provision of each set of layout rules, with how it is known.

A rule that rests on the same component of several regimes names them one below the other.  The abbreviations are
those that clerks use; each function takes the provision inside the act.

    >>> from vngov.rules.provisions import nd30
    >>> str(nd30("Mục II, khoản 3"))
    '30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3'

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import Final

from vngov.registries.base import Confidence
from vngov.rules.finding import LegalSource

__all__ = [
    "TEXT_BY_PRACTICE",
    "hd05",
    "hd11",
    "hd36",
    "nd30",
    "nd34",
    "nd78",
    "nq351",
    "qd31",
    "tt01",
    "ttlt55",
    "ttlt55_normative",
]

_ANNEX = "Phụ lục I, Phần I, "


def nd30(provision: str, confidence: Confidence = Confidence.VERIFIED) -> LegalSource:
    """NĐ 30/2020/NĐ-CP; ``Mục …`` stands in its Phụ lục I, Phần I."""
    return LegalSource(
        "ADM-3", "30/2020/NĐ-CP", f"{_ANNEX if provision.startswith('Mục') else ''}{provision}", confidence
    )


def tt01(provision: str, confidence: Confidence = Confidence.SECOND_HAND) -> LegalSource:
    """TT 01/2011/TT-BNV."""
    return LegalSource("ADM-2", "01/2011/TT-BNV", provision, confidence)


def ttlt55(provision: str, confidence: Confidence = Confidence.SECOND_HAND) -> LegalSource:
    """TTLT 55/2005/TTLT-BNV-VPCP, for administrative documents."""
    return LegalSource("ADM-1", "55/2005/TTLT-BNV-VPCP", provision, confidence)


def ttlt55_normative(provision: str, confidence: Confidence = Confidence.INFERRED) -> LegalSource:
    """TTLT 55/2005/TTLT-BNV-VPCP, for normative documents."""
    return LegalSource("QP-1", "55/2005/TTLT-BNV-VPCP", provision, confidence)


def nd34(provision: str, confidence: Confidence = Confidence.MEMORY) -> LegalSource:
    """NĐ 34/2016/NĐ-CP."""
    return LegalSource("QP-3", "34/2016/NĐ-CP", provision, confidence)


def nd78(provision: str, confidence: Confidence = Confidence.SECOND_HAND) -> LegalSource:
    """NĐ 78/2025/NĐ-CP."""
    return LegalSource("QP-4", "78/2025/NĐ-CP", provision, confidence)


def nq351(provision: str, confidence: Confidence = Confidence.VERIFIED) -> LegalSource:
    """NQ 351/2017/UBTVQH14."""
    return LegalSource("QP-NA", "351/2017/UBTVQH14", provision, confidence)


def qd31(provision: str, confidence: Confidence = Confidence.SECOND_HAND) -> LegalSource:
    """31-QĐ/TW."""
    return LegalSource("party-1997", "31-QĐ/TW", provision, confidence)


def hd11(provision: str, confidence: Confidence = Confidence.INFERRED) -> LegalSource:
    """11-HD/VPTW."""
    return LegalSource("party-1997", "11-HD/VPTW", provision, confidence)


def hd36(provision: str, confidence: Confidence = Confidence.VERIFIED) -> LegalSource:
    """36-HD/VPTW."""
    return LegalSource("party-2018", "36-HD/VPTW", provision, confidence)


def hd05(provision: str, confidence: Confidence = Confidence.VERIFIED) -> LegalSource:
    """05-HD/VPTW."""
    return LegalSource("party-2026", "05-HD/VPTW", provision, confidence)


TEXT_BY_PRACTICE: Final = (
    nd30("Mục II, khoản 6", Confidence.INFERRED),
    hd36("Phụ lục 1, ô 6", Confidence.INFERRED),
    hd05("ô 6", Confidence.INFERRED),
)
"""The provisions on the text, for what they do not say in so many words and good practice asks."""
