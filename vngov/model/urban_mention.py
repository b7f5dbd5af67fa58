"""What a text says of an urban centre: which class it has, gets or aims at, how firmly, and by when.

    >>> from vngov.model.urban import UrbanCentre
    >>> from vngov.model.urban_mention import Aim, UrbanMention, UrbanStatus
    >>> from vngov.values.urban_class import UrbanClass
    >>> said = UrbanMention(UrbanCentre("Sông Mới", unit="thị trấn"), UrbanClass.TYPE_IV, status=UrbanStatus.PLANNED,
    ...                     aim=Aim.REACH, horizon=(2030, 2030))
    >>> str(said)
    'thị trấn Sông Mới: loại IV (2030)'

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from vngov.i18n import N_, Lang, translate
from vngov.model.phrase import Spans, to_spans
from vngov.model.urban import UrbanCentre
from vngov.values.urban_class import UrbanClass

__all__ = ["Aim", "UrbanMention", "UrbanStatus"]


class UrbanStatus(StrEnum):
    """Whether a class is held, taken over from the regime before, or planned.

    .. versionadded:: 0.1
    """

    CURRENT = "hien-trang"
    CARRIED_OVER = "chuyen-tiep"
    PLANNED = "dinh-huong"

    def label(self, lang: Lang = "vi") -> str:
        """Return the status in *lang*."""
        return _VIETNAMESE[self] if lang == "vi" else translate(_ENGLISH[self], lang)


_VIETNAMESE = {
    UrbanStatus.CURRENT: "hiện trạng",
    UrbanStatus.CARRIED_OVER: "chuyển tiếp",
    UrbanStatus.PLANNED: "định hướng",
}
_ENGLISH = {
    UrbanStatus.CURRENT: N_("current"),
    UrbanStatus.CARRIED_OVER: N_("carried over"),
    UrbanStatus.PLANNED: N_("planned"),
}


class Aim(StrEnum):
    """How firmly a class is spoken of, from the act that gives it to a bare direction.

    Only a recognition changes a class: every other word describes or plans.

    .. versionadded:: 0.1
    """

    RECOGNISED = "được công nhận"
    REACH = "đạt tiêu chí"
    MOSTLY_REACH = "cơ bản đạt tiêu chí"
    COMPLETE = "hoàn thiện tiêu chí"
    EQUIVALENT = "tương đương tiêu chí"
    TOWARDS = "hướng đến tiêu chí"
    UPGRADE = "nâng loại"
    FORM = "hình thành"
    ORIENTATION = "định hướng"
    STATED = "là"

    @property
    def strength(self) -> int:
        """The place in the order, from 0 (a direction) up to a recognition."""
        return len(_ORDER) - 1 - _ORDER.index(self)


_ORDER = (
    Aim.RECOGNISED, Aim.STATED, Aim.REACH, Aim.MOSTLY_REACH, Aim.COMPLETE, Aim.EQUIVALENT, Aim.UPGRADE, Aim.TOWARDS,
    Aim.ORIENTATION, Aim.FORM,
)  # fmt: skip


@frozen
class UrbanMention:
    """One centre or group of centres with the class that a text gives it.

    ``urban_class`` is None where only the number of towns or an administrative status is spoken of;
    ``current_class`` is the class to rise from.  ``count`` is the number of towns (``21 đô thị``), for which the
    centre has no name.
    ``unit_status`` is the administrative status aimed at (``thị xã``, ``thành phố trực thuộc tỉnh``).  ``horizon`` are
    the first and the last year, equal for a single one, None where the text gives none.  ``regime`` is an id of
    :data:`vngov.registries.urban.urban`, None where the day of the text is not known; ``cluster`` is the group that the
    centre belongs to.
    """

    centre: UrbanCentre
    urban_class: UrbanClass | None = None
    status: UrbanStatus = field(default=UrbanStatus.PLANNED, kw_only=True)
    aim: Aim = field(default=Aim.STATED, kw_only=True)
    count: int | None = field(default=None, kw_only=True)
    current_class: UrbanClass | None = field(default=None, kw_only=True)
    unit_status: str = field(default="", kw_only=True)
    horizon: tuple[int, int] | None = field(default=None, kw_only=True)
    regime: str | None = field(default=None, kw_only=True)
    cluster: str = field(default="", kw_only=True)
    text: str = field(default="", kw_only=True, eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False, kw_only=True)

    @property
    def name(self) -> str | None:
        """The name of the centre, None for a group without one."""
        return self.centre.name

    def __str__(self) -> str:
        who = str(self.centre) if self.count is None else f"{self.count} {self.centre}"
        what = self.urban_class.value if self.urban_class else self.unit_status
        when = "" if self.horizon is None else "-".join(map(str, dict.fromkeys(self.horizon)))
        return (f"{who}: {what}" if what else who) + (f" ({when})" if when else "")
