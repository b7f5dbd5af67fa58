"""Reading a packaged table."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import PackagedDataError
from vngov.registries.base import Confidence, Entry
from vngov.registries.interval import Precision
from vngov.registries.table import common_fields, parse_rows, read_table, split


def test_rows_become_mappings() -> None:
    """By the names of the header; quoted cells may hold commas."""
    assert list(parse_rows('id,note\na,"b, c"\n', file="x.csv")) == [{"id": "a", "note": "b, c"}]


def test_a_row_of_another_length_is_our_bug() -> None:
    """File and line are named."""
    with pytest.raises(PackagedDataError) as caught:
        list(parse_rows("id,note\na,b\nc\n", file="x.csv"))

    assert (caught.value.file, caught.value.line) == ("x.csv", 3)


def test_common_columns_are_converted() -> None:
    """Bounds keep their precision, an empty one is open."""
    row = {"id": "a", "valid_from": "2004", "valid_to": "", "source": "s", "confidence": "second-hand", "note": "n"}

    assert Entry(**common_fields(row)) == Entry(
        id="a",
        valid_from=date(2004, 1, 1),
        from_precision=Precision.YEAR,
        source="s",
        confidence=Confidence.SECOND_HAND,
        note="n",
    )


def test_split_of_nothing_is_empty() -> None:
    """An empty cell is an empty list, not a list of one empty text."""
    assert split("") == ()
    assert split("a") == ("a",)
    assert split("a|b") == ("a", "b")


def test_a_row_that_makes_no_entry_is_our_bug() -> None:
    """A wrong word or a missing column names file and line."""

    def build(row) -> Entry:
        if row["id"] > "52":
            raise ValueError("no such thing")
        return Entry(id=row["id"])

    with pytest.raises(PackagedDataError, match="no such thing") as caught:
        read_table("laws", build)

    assert caught.value.file == "laws.csv"
    assert caught.value.line > 2


def test_floor_and_day_of_check_come_with_the_table() -> None:
    """They are data, too."""
    table = read_table("laws", lambda row: Entry(id=row["id"]))

    assert date(1990, 1, 1) == table.floor
    assert date(2026, 9, 29) == table.checked_on
