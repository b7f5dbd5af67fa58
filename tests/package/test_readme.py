"""The example of the README says what it prints."""

import doctest
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"


def test_the_example_of_the_readme_is_true() -> None:
    """Every line of output in the README is what the code prints today."""
    outcome = doctest.testfile(str(README), module_relative=False, encoding="utf-8")

    assert outcome.attempted >= 7
    assert outcome.failed == 0
