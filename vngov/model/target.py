"""A target (chỉ tiêu): what is to be how much by when, and what must hold without a figure.

    >>> from vngov.model.target import Target
    >>> target = Target("Tỷ lệ đô thị hóa", 37, 37, "%", year=2025)
    >>> str(target), target.quantity
    ('Tỷ lệ đô thị hóa: 37% (2025)', Quantity('37%'))

.. versionadded:: 0.1
"""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from vngov.errors import InvalidQuantityError
from vngov.model.phrase import Spans, to_spans
from vngov.values.period import Period
from vngov.values.quantity import Comparator, Quantity

__all__ = ["Target"]


def _to_number(value: float | str | Decimal | None) -> Decimal | None:
    return value if value is None or isinstance(value, Decimal) else Decimal(str(value))


@frozen
class Target:
    """One indicator at one time.

    ``value_min`` and ``value_max`` are equal for one figure, None on an open side, and both None for a qualitative
    milestone.  ``year`` is the one that the text gives, or the last of ``period``; None where it gives none: nothing
    is made up.  ``subject`` is whom or where it is for (``trên địa bàn tỉnh``), ``verb`` how it is put (``đạt``,
    ``giảm``, ``phấn đấu``).  ``is_elliptical`` says that the clause took its indicator from the one before it.
    A target is what it says: the values may contradict each other, see :mod:`vngov.analysis.targets`.
    """

    indicator: str
    value_min: Decimal | None = field(default=None, converter=_to_number)
    value_max: Decimal | None = field(default=None, converter=_to_number)
    unit: str = ""
    comparator: Comparator = field(default=Comparator.EXACT, kw_only=True)
    year: int | None = field(default=None, kw_only=True)
    period: Period | None = field(default=None, kw_only=True)
    subject: str = field(default="", kw_only=True)
    verb: str = field(default="", kw_only=True)
    is_elliptical: bool = field(default=False, kw_only=True)
    text: str = field(default="", kw_only=True, eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False, kw_only=True)

    @property
    def is_qualitative(self) -> bool:
        """Whether there is no figure."""
        return self.value_min is None and self.value_max is None

    @property
    def is_range(self) -> bool:
        """Whether there are two figures."""
        return None not in {self.value_min, self.value_max} and self.value_min != self.value_max

    @property
    def quantity(self) -> Quantity | None:
        """The value with its unit; None for a milestone, and where the figures contradict each other."""
        if self.is_qualitative:
            return None
        try:
            return Quantity(self.value_min, self.value_max, self.unit, self.comparator)
        except InvalidQuantityError:
            return None

    def __str__(self) -> str:
        amount = self.quantity or " - ".join(str(one) for one in (self.value_min, self.value_max) if one is not None)
        name = f"{self.indicator}: {amount}" if amount else self.indicator
        when = self.period if self.period is not None else self.year
        return f"{name} ({when})" if when is not None else name
