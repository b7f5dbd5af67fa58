"""A run says what it skipped and why, on one line, and in the file that ``make test`` prints last."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

CASES = """
import pytest

def test_runs():
    pass

@pytest.mark.requires("chromium", "pdftoppm")
def test_wants_two_programs():
    pass

@pytest.mark.corpus
@pytest.mark.parametrize("number", [1, 2])
def test_wants_the_corpus(number):
    pass
"""


@pytest.fixture
def run(root, tmp_path):
    """Return a function that runs test cases under our ``conftest.py``, with no program at hand and no corpus."""
    folder = tmp_path / "checkout" / "tests"
    folder.mkdir(parents=True)
    (folder / "conftest.py").write_text((root / "tests" / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8")

    def pytest_on(cases: str, *options: str) -> subprocess.CompletedProcess[str]:
        (folder / "test_cases.py").write_text(cases, encoding="utf-8")
        environment = {**os.environ, "PATH": str(folder)}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, "tests"]
        return subprocess.run(  # noqa: S603 - our own command
            command, cwd=folder.parent, env=environment, capture_output=True, text=True, check=False
        )

    return pytest_on


def test_the_reasons_are_counted(run, tmp_path) -> None:
    """Each reason is named once, with what to install."""
    file = tmp_path / "skipped.txt"

    done = run(CASES, f"--skipped-to={file}")

    line = "Skipped tests: no ../shared/corpus beside the checkout (2); no chromium: install chromium (1)."
    assert done.returncode == 0, done.stdout + done.stderr
    assert line in done.stdout
    assert file.read_text(encoding="utf-8") == line + "\n"


def test_a_run_without_skips_says_so(run) -> None:
    """Nothing skipped is said too."""
    assert "No test was skipped." in run("def test_runs(): pass").stdout


def test_an_unknown_program_is_refused(run) -> None:
    """A misspelt program cannot skip a test for ever."""
    done = run('import pytest\n@pytest.mark.requires("chrome")\ndef test_runs(): pass')

    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "requires('chrome'): not one of chromium" in done.stdout + done.stderr
