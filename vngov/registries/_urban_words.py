"""Words of the tables of urban classification that the model speaks, too."""

from __future__ import annotations

from enum import StrEnum

from vngov.i18n import N_, Lang, translate

__all__ = ["UrbanMeasure", "UrbanScope"]


class UrbanScope(StrEnum):
    """Whose city a class is for, where the thresholds of one class differ by that.

    .. versionadded:: 0.1
    """

    CENTRAL = "trực thuộc trung ương"
    PROVINCIAL = "trực thuộc tỉnh"

    def label(self, lang: Lang = "vi") -> str:
        """Return the scope in *lang*."""
        return self.value if lang == "vi" else translate(_SCOPES[self], lang)


_SCOPES = {UrbanScope.CENTRAL: N_("directly under the centre"), UrbanScope.PROVINCIAL: N_("under a province")}


class UrbanMeasure(StrEnum):
    """What several regimes measure alike, each under an id of its own.

    .. versionadded:: 0.1
    """

    POPULATION = "population"
    POPULATION_CORE = "population_core"
    DENSITY = "density"
    DENSITY_CORE = "density_core"
    NONFARM_LABOUR = "nonfarm_labour"
    NONFARM_LABOUR_CORE = "nonfarm_labour_core"
    SPACE = "space"
