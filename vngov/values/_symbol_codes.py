"""The codes that a symbol cannot be split without: kinds of documents, and the few issuers that shape the grammar.

A value knows grammar, not facts; but ``QĐ-TTg`` and ``UBND-VX`` have one shape and two meanings, and only the closed
list of the codes of kinds tells them apart.  Which body a code means, and when, is the business of the registries.
"""

from __future__ import annotations

__all__ = [
    "AMBIGUOUS_KIND_CODES",
    "ASSEMBLY_CODES",
    "BARE_KIND_CODES",
    "BLANK_YEAR",
    "COMMITTEE_CODES",
    "COMMON_ISSUER_CODES",
    "ISSUER_SLIPS",
    "JOINT_KIND_CODES",
    "KIND_CODES",
    "KIND_SLIPS",
    "LOCAL_ISSUER_CODES",
    "MAX_LENGTH",
    "OLD_STATE_ISSUERS",
    "PARTY_KIND_CODES",
    "UNMISTAKABLE_KIND_CODES",
]

BLANK_YEAR = "20…"
"""How a year that is still to be filled in is written."""
MAX_LENGTH = 240
"""A longer text is no number; the longest one known, a joint resolution, has 60 characters."""


def _codes(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# 399-QĐ/TW (25 kinds), 36-HD/VPTW and 05-HD/VPTW (codes); BS: copies under 36-HD; GM, GGT: by analogy;
# QyĐ, CTHĐ: met, wrong; LKG, CL, QH, TC, DA: by the rule of initials of both guides.
PARTY_KIND_CODES = _codes(
    "NQ QĐ QĐi QyĐ CT KL QC TT HD TB TC BC KH QH CTr CTHĐ CL ĐA PA DA TTr CV BB BS GM GGT LKG",
)

JOINT_KIND_CODES = _codes("TTLT TTLB TTLN NQLT QCPH QCLN KHPH KHLT CTLT HDLT")
"""Codes that say by themselves that several bodies issued the document."""

KIND_CODES = (
    _codes(
        # NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I: 27 kinds and three kinds of copies
        "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL",
        # NĐ 09/2010/NĐ-CP and TT 01/2011/TT-BNV, where they differ; NĐ 110/2004/NĐ-CP (UN)
        "GN CK TTh CN UQ GT NP ĐĐ BN TS UN",
        # normative documents: laws of 1996, 2008, 2015, 2025; consolidated texts; before 1996
        "NĐ TT L PL LCT LC SL VBHN",
        # met in practice and in no list: licences, certificates, letters with CV, invitations
        "CV GP GPKT GCN GXN TM",
    )
    | PARTY_KIND_CODES
    | JOINT_KIND_CODES
)
"""Every code of a kind, of the State and the Party, of all regimes since 1996."""

AMBIGUOUS_KIND_CODES = _codes("CT TC TB PC QC DA KH")
"""Codes of kinds that are codes of bodies too: only a caller who knows the bodies can tell."""

UNMISTAKABLE_KIND_CODES = _codes("QĐ NQ NĐ CV TTLT NQLT")
"""Codes that name the kind even when they stand second, after the issuer: ``350/UB-QĐ-NĐ``."""

BARE_KIND_CODES = UNMISTAKABLE_KIND_CODES | JOINT_KIND_CODES | _codes("L LC LCT PL SL TT CTr TTr")
"""Codes that name the kind even when nothing follows: ``50/LCT``, ``08/2012/TTLT``."""

ASSEMBLY_CODES = _codes("QH UBTVQH TVQH HĐND HĐNN")
"""Elected bodies whose code is followed by the number of their term: ``QH15``, ``HĐND8``."""

LOCAL_ISSUER_CODES = _codes("UBND UB HĐND")
"""Issuers that never are a drafting unit, so that a group before them is one: ``QĐ-NĐ-UB``."""

OLD_STATE_ISSUERS = _codes("CTN HĐNN TVQH UBTVQH HĐBT HĐCP CP TTg QH UBND HĐND UB UBHC")
"""State bodies that wrote hyphen first, slash second: such a number is not the Party's."""

COMMITTEE_CODES = _codes("TW TU ĐU HU QU CB ĐH")
"""Party committees and congresses; two letters, and yet not a drafting unit."""

COMMON_ISSUER_CODES = _codes(
    "CP TTg CTN QH UBTVQH TVQH VPCP VPQH VPCTN UBND HĐND HĐNN HĐBT VPUBND TANDTC HĐTP VKSTC VKSNDTC KTNN BQP BCA BNG",
    "BNV BTP BTC BCT BXD BYT BGDĐT BKHCN BVHTTDL BNNMT BDTTG NHNN TTCP BKHĐT BGTVT BNNPTNT BTNMT BTTTT BLĐTBXH UBDT",
    "TW TU ĐU UB LB",
)
"""Issuers whose code may be split off a kind it was glued to, or recognised in lower case."""

KIND_SLIPS = {
    "QD": "QĐ", "ND": "NĐ", "CD": "CĐ", "QDi": "QĐi", "QyD": "QyĐ", "QDI": "QĐi", "QĐĐ": "QĐ", "QĐD": "QĐ", "NĐĐ": "NĐ",
}  # fmt: skip
"""Codes of kinds without their diacritics or with a letter read twice, where no other code is meant (never HD, DA)."""

ISSUER_SLIPS = {"UNBD": "UBND", "UBNN": "UBND", "UBNND": "UBND", "HDND": "HĐND", "HDNN": "HĐNN", "HDBT": "HĐBT"}
"""Frequent typing mistakes in the codes of issuers."""
