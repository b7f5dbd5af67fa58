"""The public names: a committed list, and each one resolves."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import vngov

SNAPSHOT = Path(__file__).with_name("api.txt")


def test_the_public_names_are_those_agreed(golden) -> None:
    """Adding or removing a public name shows as a diff of ``api.txt``."""
    golden(SNAPSHOT, "".join(f"{name}\n" for name in vngov.__all__))


def test_the_names_are_sorted_and_unique() -> None:
    """The list is in order and has no name twice."""
    assert sorted(set(vngov.__all__)) == vngov.__all__


def test_every_name_has_a_home() -> None:
    """The map of homes and the list name the same things."""
    assert {*vngov._HOMES, "__version__"} == set(vngov.__all__)


@pytest.mark.parametrize("name", sorted(vngov._HOMES))
def test_every_name_resolves_to_its_home(name) -> None:
    """A name is the object that its home exports under the same name."""
    home = importlib.import_module(vngov._HOMES[name])

    assert name in home.__all__
    assert getattr(vngov, name) is getattr(home, name)


def test_dir_lists_the_public_names() -> None:
    """Completion in a shell sees every public name."""
    assert set(vngov.__all__) <= set(dir(vngov))


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt name fails as it would on any module."""
    with pytest.raises(AttributeError, match=r"module 'vngov' has no attribute 'pares'"):
        vngov.pares  # noqa: B018 - the access is the test


def test_the_version_is_that_of_the_metadata() -> None:
    """The version is a dotted number."""
    assert vngov.__version__.split(".")[:2] == ["0", "1"]
