"""The families of document kinds: which body of rules a kind belongs to.

State administrative documents and their copies follow NĐ 30/2020/NĐ-CP and its predecessors, normative
documents the laws on their promulgation, Party documents the regulations of the Central Committee.

    >>> from vngov.registries.family import Family
    >>> Family.NORMATIVE.value, Family("văn bản của Đảng").name
    ('quy phạm pháp luật', 'PARTY')

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum

from vngov.i18n import Lang

__all__ = ["Family"]


class Family(StrEnum):
    """A family of document kinds; in the order in which an ambiguous kind is resolved."""

    ADMINISTRATIVE = "hành chính"
    NORMATIVE = "quy phạm pháp luật"
    PARTY = "văn bản của Đảng"
    COPY = "bản sao"
    UNLISTED = "ngoài danh mục"  # met in practice, in no list of the law

    def label(self, lang: Lang) -> str:
        """Return the name of the family in *lang*."""
        return self.value if lang == "vi" else _ENGLISH[self]


_ENGLISH = {
    Family.ADMINISTRATIVE: "administrative",
    Family.NORMATIVE: "normative",
    Family.PARTY: "Party document",
    Family.COPY: "copy",
    Family.UNLISTED: "not listed",
}
