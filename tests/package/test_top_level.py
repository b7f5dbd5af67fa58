"""The top of the repository stays readable."""

from __future__ import annotations

ALLOWED = {
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "docs",
    "examples",
    "pyproject.toml",
    "tests",
    "vngov",
}
MADE_BY_US = {"build", "dist", "htmlcov", "mutants", "vngov-demo"}


def test_nothing_else_stands_at_the_top(root) -> None:
    """Only the agreed entries, dotfiles, and what our own commands make (all of it ignored by git)."""
    found = {entry.name for entry in root.iterdir() if not entry.name.startswith(".")}

    assert set() == found - ALLOWED - MADE_BY_US
    assert {"LICENSE", "README.md", "vngov", "pyproject.toml"} <= found
