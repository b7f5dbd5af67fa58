"""Strategies for markers, urban classes and quantities."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from hypothesis import strategies as st

from vngov.values._marker_forms import LIMITS, STYLES
from vngov.values.marker import Marker, MarkerKind
from vngov.values.quantity import Comparator, Quantity
from vngov.values.urban_class import UrbanClass

__all__ = ["markers", "quantities", "urban_classes"]

_READ_AS_ROMAN = frozenset({9, 21, 22})  # the letters i, v, x in brackets
_UNITS = ("", "%", "%/năm", "ha", "km²", "m²/người", "m³/ngày.đêm", "người", "đô thị", "xã", "lượt khách")
_MONEY = ("đồng", "tỷ đồng", "nghìn tỷ đồng", "triệu đồng/người/năm")


def markers(*, kinds: Collection[MarkerKind] = tuple(MarkerKind), inserted: bool = True) -> st.SearchStrategy[Marker]:
    """Draw markers of the given *kinds* in every style; without *inserted*, no ``Điều 7a`` and no ``b1)``.

    .. versionadded:: 0.1
    """
    return st.one_of([_markers(kind, inserted=inserted) for kind in kinds])


def urban_classes(*, special: bool = True) -> st.SearchStrategy[UrbanClass]:
    """Draw urban classes, the special one among them unless *special* is false.

    .. versionadded:: 0.1
    """
    return st.sampled_from([one for one in UrbanClass if special or one is not UrbanClass.SPECIAL])


@st.composite
def quantities(
    draw: st.DrawFn, *, bounds: Collection[Comparator] = tuple(Comparator), units: Collection[str] = _UNITS + _MONEY
) -> Quantity:
    """Draw quantities meant in one of *bounds*, of one of *units*.

    .. versionadded:: 0.1
    """
    bound = draw(st.sampled_from(list(bounds)))
    unit = draw(st.sampled_from(list(units)))
    low, high = sorted((draw(_amounts), draw(_amounts)))
    match bound:
        case Comparator.EXACT:
            high = low
        case Comparator.ABOUT if draw(st.booleans()):
            high = low
        case Comparator.AT_LEAST | Comparator.MORE_THAN:
            return Quantity(low, None, unit, bound)
        case Comparator.AT_MOST | Comparator.LESS_THAN:
            return Quantity(None, high, unit, bound)
        case _:
            pass
    return Quantity(low, high, unit, bound)


_amounts = st.one_of(
    st.integers(0, 100).map(Decimal),
    st.decimals(-1000, 1_000_000, allow_nan=False, allow_infinity=False, places=2),
    st.integers(0, 10**15).map(Decimal),
)


@st.composite
def _markers(draw: st.DrawFn, kind: MarkerKind, *, inserted: bool) -> Marker:
    style = draw(st.sampled_from(sorted(STYLES[kind])))
    if kind.is_sign:
        return Marker(kind, style=style)
    numeral = STYLES[kind][style][0]
    if kind is MarkerKind.DECIMAL:
        numbers = tuple(draw(st.lists(st.integers(1, LIMITS[numeral]), min_size=2, max_size=4)))
        return Marker(kind, numbers[-1], numbers, style=style)
    ordinals = st.integers(1, LIMITS[numeral])
    if style == "(a)":
        ordinals = ordinals.filter(lambda ordinal: ordinal not in _READ_AS_ROMAN)
    suffix = draw(_suffixes(kind, numeral)) if inserted else ""
    return Marker(kind, draw(ordinals), suffix=suffix, style=style)


def _suffixes(kind: MarkerKind, numeral: str) -> st.SearchStrategy[str]:
    if kind is MarkerKind.LETTER:
        return st.just("") | st.integers(1, 9).map(str)
    return st.sampled_from(["", "a", "b", "đ"] if kind is not MarkerKind.PAREN and numeral in {"1", "I"} else [""])
