"""The list of the names of laws is clean."""

from __future__ import annotations

import unicodedata
from importlib.resources import files

TITLES = (files("vngov") / "data" / "law_titles.txt").read_text("utf-8")


def test_one_name_a_line_sorted_and_once() -> None:
    """In NFC, without the word for the kind and without stray blanks."""
    lines = TITLES.removesuffix("\n").split("\n")

    assert lines == sorted(set(lines))
    assert unicodedata.is_normalized("NFC", TITLES)
    assert all(
        (line == " ".join(line.split()) and not line.startswith(("Luật L", "luật", "Bộ luật"))) or line == "Luật sư"
        for line in lines
    )
    assert all(line[0].isupper() and line[-1] not in ".,;" for line in lines)
