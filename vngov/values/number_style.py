"""The written forms of a document number: which separators stand where.

The State joins number and symbol with a slash and the groups of the symbol with hyphens (NĐ 30/2020/NĐ-CP, Phụ lục I,
Phần I, Mục II, khoản 3); the Party puts the hyphen first and the slash second (36-HD/VPTW, 05-HD/VPTW).  The other
forms were in use before the State rule of 2005.

    >>> from vngov.values.number_style import NumberStyle
    >>> NumberStyle.PARTY.separator, NumberStyle.STATE.separator
    ('-', '/')

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum

from vngov.i18n import N_, Lang, translate

__all__ = ["NumberStyle"]


class NumberStyle(StrEnum):
    """Where hyphens and slashes stand in a number.

    .. versionadded:: 0.1
    """

    STATE = "nhà nước"
    """``748/QĐ-TTg``, ``123/2006/QĐ-TTg``, ``7845/VPCP-ĐP``, ``94/CP``, ``24/TT-LB``."""
    PARTY = "Đảng"
    """``53-NQ/TW``, ``8011-CV/BTCTW``."""
    OLD_HYPHEN = "gạch nối"
    """``132-HĐBT``, ``386-TTg``: hyphens only."""
    OLD_HYPHEN_SLASH = "gạch nối, gạch chéo"
    """``18-L/CTN``, ``28-LCT/HĐNN8``: the Party's separators under a State body."""
    OLD_SLASH = "gạch chéo"
    """``142/2003/QĐ/BTC``, ``240/NQ/TVQH``: a slash between code of the kind and issuer too."""

    @property
    def separator(self) -> str:
        """What stands between the number and the symbol."""
        return "/" if self in _SLASH_FIRST else "-"

    @property
    def carries_year(self) -> bool:
        """Whether a year may stand between number and symbol."""
        return self in _SLASH_FIRST

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the form in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_SLASH_FIRST = frozenset({NumberStyle.STATE, NumberStyle.OLD_SLASH})
_ENGLISH = {
    NumberStyle.STATE: N_("State"),
    NumberStyle.PARTY: N_("Party"),
    NumberStyle.OLD_HYPHEN: N_("hyphens"),
    NumberStyle.OLD_HYPHEN_SLASH: N_("hyphen, then slash"),
    NumberStyle.OLD_SLASH: N_("slashes"),
}
