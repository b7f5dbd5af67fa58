"""The built wheel, installed elsewhere, is whole."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def _run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    ours = ("PYTHON", "COVERAGE", "VNGOV")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    return subprocess.run(  # noqa: S603 - our own commands
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory) -> Path:
    """Build the source distribution, and the wheel from it."""
    out = tmp_path_factory.mktemp("dist")
    run = _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, root, cwd=out)
    assert run.returncode == 0, run.stdout + run.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """Install the wheel into an environment of its own, beside the dependencies of this one; return its ``bin``."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(home, with_pip=False)
    run = _run(
        sys.executable, "-m", "pip", "--python", home, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=home
    )
    assert run.returncode == 0, run.stdout + run.stderr
    (library,) = home.glob("lib/python*/site-packages")
    # A folder named by a .pth file comes after the environment's own, and its .pth files are not read: the
    # editable install of this checkout stays out of sight.
    (library / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin"


def test_the_wheel_has_everything_and_nothing_else(wheel, root) -> None:
    """Code, data, templates, catalogues and the typing marker are in; tests and sources of catalogues are not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = {
        file.relative_to(root).as_posix()
        for file in (root / "vngov").rglob("*")
        if file.is_file() and file.suffix not in {".pyc", ".po", ".mo", ".tmp"}
    }

    assert {"vngov/py.typed", "vngov/locale/vi/LC_MESSAGES/vngov.mo"} <= names
    assert set() == sources - names
    assert {"vngov"} == {name.partition("/")[0] for name in names if ".dist-info/" not in name}
    assert set() == {name for name in names if name.endswith((".po", ".pyc", ".tmp"))}


def test_the_installed_package_is_the_one_imported(installed, tmp_path) -> None:
    """It is imported from the new environment, speaks Vietnamese and knows its version."""
    code = (
        "import vngov, vngov.i18n; print(vngov.__file__); print(vngov.__version__);"
        "print(ascii(vngov.i18n.translate('the text is empty', 'vi')))"
    )
    run = _run(installed / "python", "-X", "utf8", "-c", code, cwd=tmp_path)

    file, version, message = run.stdout.splitlines()
    assert Path(file).is_relative_to(installed.parent)
    assert version == "0.1.0"
    assert message == ascii("văn bản trống")


def test_the_demo_runs_from_an_empty_folder(installed, tmp_path) -> None:
    """``vngov demo`` needs nothing but the wheel, and writes into one folder only."""
    run = _run(installed / "vngov", "demo", cwd=tmp_path)

    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.strip()
    assert [entry.name for entry in tmp_path.iterdir()] == ["vngov-demo"]
    assert any((tmp_path / "vngov-demo").iterdir())
