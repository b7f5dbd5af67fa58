"""The package of registries loads its names when they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import vngov.registries


def test_every_public_name_is_there() -> None:
    """By attribute and in dir()."""
    for name in vngov.registries.__all__:
        assert getattr(vngov.registries, name).__name__ == name
        assert name in dir(vngov.registries)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As for any module."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = vngov.registries.nothing


def test_importing_registries_reads_no_table() -> None:
    """Tables are read on first use, so importing the modules does not even open them."""
    code = (
        "import sys; opened = []; sys.addaudithook(lambda event, args: opened.append(str(args[0])) "
        "if event == 'open' else None)\n"
        "import vngov.registries.kinds, vngov.registries.laws, vngov.registries.regimes\n"
        "print([name for name in opened if name.endswith('.csv')])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert done.stdout.strip() == "[]"
