"""A pattern that waits for its first use."""

import pytest

from vngov.values._lazy_pattern import LazyPattern


def test_it_is_compiled_when_it_is_asked() -> None:
    """A wrong source is found then and no sooner; the methods are the pattern's own afterwards."""
    pattern = LazyPattern("(?P<figures>[0-9]+)")

    assert "fullmatch" not in vars(pattern)
    assert pattern.fullmatch("12")["figures"] == "12"
    assert pattern.match("12a")["figures"] == "12"
    assert pattern.fullmatch("12a") is None
    assert {"match", "fullmatch"} <= set(vars(pattern))


def test_it_has_no_other_methods() -> None:
    """Nothing is compiled for a name that is not there."""
    with pytest.raises(AttributeError):
        LazyPattern("a").search  # noqa: B018 - the look-up is what is tested
