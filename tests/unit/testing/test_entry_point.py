"""Hypothesis knows our types without being told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov import values
from vngov.testing import _entry_point, strategies

NAMES = sorted(_entry_point._STRATEGIES)


@pytest.fixture(autouse=True, scope="module")
def _registered() -> None:
    _entry_point.register()


@pytest.mark.parametrize("name", NAMES)
def test_a_type_is_drawn_from_its_own_strategy(name) -> None:
    """``from_type`` draws an instance, through the public strategy of that type."""

    @given(st.from_type(getattr(values, name)))
    def draws(value: object) -> None:
        assert isinstance(value, getattr(values, name))

    draws()


@pytest.mark.parametrize("name", NAMES)
def test_the_strategy_is_public(name) -> None:
    """What the entry point uses, users may use."""
    assert _entry_point._STRATEGIES[name] in strategies.__all__
