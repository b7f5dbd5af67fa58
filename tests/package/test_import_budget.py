"""Importing the package costs next to nothing."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {"babel", "cattrs", "docx", "hypothesis", "lxml", "pandas", "polars", "pyarrow", "pypdfium2", "rich", "typst"}


def _loaded(statement: str) -> set[str]:
    code = f"import sys; before = set(sys.modules); {statement}; import json; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return {name.partition(".")[0] for name in json.loads(run.stdout)} | {
        name for name in json.loads(run.stdout) if name.startswith("vngov.")
    }


def test_import_vngov_loads_nothing_else() -> None:
    """`import vngov` loads no library and no module of ours."""
    loaded = _loaded("import vngov")

    assert set() == loaded & (HEAVY | {"attr", "attrs"})
    assert set() == {name for name in loaded if name.startswith("vngov.")}


def test_version_loads_no_library() -> None:
    """`vngov.__version__` asks the metadata, not a library."""
    assert set() == _loaded("import vngov; vngov.__version__") & (HEAVY | {"attr", "attrs"})


@pytest.mark.parametrize(
    "statement", ["from vngov import DocumentNumber", "import vngov.values", "import vngov.text", "import vngov.errors"]
)
def test_values_load_attrs_and_nothing_heavier(statement) -> None:
    """A value, a text function or an error may load attrs, and nothing heavier."""
    assert set() == _loaded(statement) & HEAVY


@pytest.mark.parametrize("name", ["parse", "check", "render", "kinds", "DocumentNumber"])
def test_public_names_load_no_optional_library(name) -> None:
    """What an extra installs is imported where it is used, not where it is named."""
    assert set() == _loaded(f"from vngov import {name}") & (HEAVY - {"babel", "cattrs"})
