"""A number with its unit, as targets (chỉ tiêu) give it: ``11 - 16%``, ``khoảng 6 - 8 m²/người``.

Vietnamese writes a comma before decimals and a full stop, or a space, between thousands; the unit stands
once, after the last number of a range.  A figure is read by these rules:

* ``1.500`` and ``1 500`` are fifteen hundred, ``1,500`` is one and a half;
* a full stop that cannot part thousands (``1.5``, ``0.75``, ``3.1416``) is a decimal point, and ``1,234.5``
  and ``1,234,567`` are in English notation;
* ``12.500%``, and ``1.500`` in a range whose other number has a decimal point, are refused as ambiguous.

A quantity never changes its unit by itself: ``5 tỷ đồng`` stays five until :meth:`Quantity.magnitude`.

    >>> from vngov.values.quantity import Quantity
    >>> area = Quantity.parse("khoảng 6 - 8m2/người")
    >>> area.low, area.high, area.unit, area.bound.name
    (Decimal('6'), Decimal('8'), 'm²/người', 'ABOUT')
    >>> str(area), area.format("en")
    ('khoảng 6 - 8 m²/người', 'about 6–8 m²/người')
    >>> Quantity.parse("trên 1,25 tỷ đồng").magnitude()
    Quantity('trên 1.250.000.000 đồng')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from typing import Self

from attrs import evolve, frozen

from vngov.errors import InvalidQuantityError
from vngov.i18n import Lang
from vngov.values._quantity_grammar import LONGEST, SCALES, Comparator, Fault, canonical_unit, is_ratio, is_unit, read

__all__ = ["Comparator", "Quantity"]

_SILENT = frozenset({Comparator.EXACT, Comparator.RANGE})
_LARGEST_EXPONENT = 40
_SMALLEST_EXPONENT = -20
_SCALE = re.compile(rf"(?:(?:{'|'.join(SCALES)})(?:\ |$))++", re.IGNORECASE)


@frozen(repr=False)
class Quantity:
    """An amount, or a range of amounts, of one unit.

    ``low`` is None where the amount has no lower bound (``không quá``, ``dưới``), ``high`` where it has no
    upper one (``ít nhất``, ``trên``); an exact amount has twice the same number, and so has an approximate
    one that is not a range.  ``unit`` is empty for a bare number.  Trailing zeros are kept, though ``11,5``
    and ``11,50`` are equal.  Quantities have no order: units differ.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    bound: Comparator = Comparator.EXACT

    def __attrs_post_init__(self) -> None:
        fault = self._fault()
        if fault:
            raise InvalidQuantityError(f"{self.bound} {self.low} {self.high} {self.unit}", fault)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quantity that *text* is, in figures or in words.

        Raises:
            InvalidQuantityError: if *text* is anything else, or can be read in two ways.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers of untyped code
            raise InvalidQuantityError(repr(text), "not-text")
        if len(text) > LONGEST:
            raise InvalidQuantityError(text, "unrecognised")
        try:
            found = read(text)
            return cls(found.low, found.high, found.unit, found.bound)
        except (Fault, InvalidQuantityError) as error:
            raise InvalidQuantityError(text, error.code) from None

    @classmethod
    def try_parse(cls, text: str) -> Self | None:
        """Return the quantity that *text* is, or None."""
        try:
            return cls.parse(text)
        except InvalidQuantityError:
            return None

    @property
    def is_range(self) -> bool:
        """Whether there are two numbers."""
        return self.low is not None and self.high is not None and self.low != self.high

    @property
    def multiplier(self) -> int:
        """What the words before the unit multiply it by: 10⁹ for ``tỷ đồng``, 1 for ``đồng``."""
        return int(10**self._power)

    def magnitude(self) -> Self:
        """Return the same quantity in the unit without multiplying words: ``5 tỷ đồng`` in đồng."""
        unit = self.unit[len(self._scale) :]
        return evolve(self, low=self._times(self.low), high=self._times(self.high), unit=unit)

    def format(self, lang: Lang = "vi") -> str:
        """Return the quantity for readers of *lang*; the unit stays as it is written."""
        if lang == "vi":
            return str(self)
        from babel.numbers import format_decimal  # noqa: PLC0415 - slow to load, and seldom needed

        amounts = [format_decimal(number, locale=lang, decimal_quantization=False) for number in self._written()]
        return self._assembled(amounts, "–", self.bound.label(lang))

    def __str__(self) -> str:
        return self._assembled([self._vietnamese(number) for number in self._written()], " - ", self.bound.value)

    def __repr__(self) -> str:
        return f"Quantity({str(self)!r})"

    @property
    def _scale(self) -> str:
        found = _SCALE.match(self.unit)
        return found[0] if found else ""

    @property
    def _power(self) -> int:
        return sum(SCALES[word] for word in self._scale.lower().split())

    def _times(self, number: Decimal | None) -> Decimal | None:
        if number is None:
            return None
        with localcontext(prec=_LARGEST_EXPONENT - _SMALLEST_EXPONENT):
            return number.scaleb(self._power)  # adds no zeros behind the comma

    def _written(self) -> tuple[Decimal, ...]:
        """Return the numbers that are written out: two for a range, else one."""
        numbers = tuple(number for number in (self.low, self.high) if number is not None)
        return numbers if self.bound is Comparator.RANGE or self.is_range else numbers[:1]

    def _vietnamese(self, number: Decimal) -> str:
        whole, point, decimals = format(abs(number), "f").partition(".")
        if not is_ratio(self.unit):  # "1.500%" could not be told from one and a half
            whole = f"{int(whole):,}".replace(",", ".")
        return ("-" if number < 0 else "") + whole + ("," if point else "") + decimals

    def _assembled(self, amounts: list[str], to: str, word: str) -> str:
        lead = "" if self.bound in _SILENT else f"{word} "
        blank = " " if self.unit and not is_ratio(self.unit) else ""
        return f"{lead}{to.join(amounts)}{blank}{self.unit}"

    def _fault(self) -> str:
        """Return the code of what cannot be written or read back, empty if all is well."""
        if not all(_fits(number) for number in (self.low, self.high) if number is not None):
            return "out-of-range"
        if self.unit != canonical_unit(self.unit) or not is_unit(self.unit):
            return "unit"
        needs_low = self.bound not in {Comparator.AT_MOST, Comparator.LESS_THAN}
        needs_high = self.bound not in {Comparator.AT_LEAST, Comparator.MORE_THAN}
        if needs_low is (self.low is None) or needs_high is (self.high is None):
            return "bounds"
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                return "descending-range"
            if self.bound is Comparator.EXACT and self.low != self.high:
                return "bounds"
        return ""


def _fits(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= _SMALLEST_EXPONENT and number.adjusted() <= _LARGEST_EXPONENT
