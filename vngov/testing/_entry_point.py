"""What Hypothesis runs when it is imported: the strategies of our types, each made when first asked for.

With vngov installed, ``from_type(DocumentNumber)`` and ``builds(f)`` with an ``f(number: DocumentNumber)``
draw real numbers and symbols; nobody has to import :mod:`vngov.testing`.  Registering loads the values and
no strategy.

.. versionadded:: 0.1
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

_STRATEGIES = {
    "Deadline": "deadlines",
    "DocumentNumber": "document_numbers",
    "Marker": "markers",
    "PartialDate": "partial_dates",
    "Period": "periods",
    "Quantity": "quantities",
    "Symbol": "symbols",
    "UrbanClass": "urban_classes",
}
"""A type of :mod:`vngov.values`, and the function of :mod:`vngov.testing.strategies` that draws it."""


def register() -> None:
    """Tell Hypothesis how to draw each type of :mod:`vngov.values`."""
    from hypothesis import strategies as st  # noqa: PLC0415 - Hypothesis is no dependency of ours

    from vngov import values  # noqa: PLC0415 - loaded when Hypothesis is

    for name, maker in _STRATEGIES.items():
        st.register_type_strategy(getattr(values, name), partial(_strategy, maker))


def _strategy(maker: str, _type: type[object]) -> SearchStrategy[Any]:
    from vngov.testing import strategies  # noqa: PLC0415 - made when first asked for

    return getattr(strategies, maker)()  # type: ignore[no-any-return] # looked up by name
