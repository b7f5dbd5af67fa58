"""The names of the package of values."""

from __future__ import annotations

import pytest

from vngov import values


@pytest.mark.parametrize("name", values.__all__)
def test_every_name_is_there(name) -> None:
    """Each name is loaded from its module on first use, and listed."""
    assert getattr(values, name).__name__ == name
    assert name in dir(values)


def test_unknown_name_is_an_attribute_error() -> None:
    """What is not there fails as in any module."""
    with pytest.raises(AttributeError, match="Nonsense"):
        values.Nonsense  # noqa: B018 - the look-up is the test
