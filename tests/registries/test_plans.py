"""The tables of plans are clean, and every row has its source."""

from __future__ import annotations

import csv
import unicodedata
from importlib.resources import files

import pytest

from vngov.registries.base import Confidence
from vngov.registries.plans import plans

DATA = files("vngov") / "data"

each_table = pytest.mark.parametrize("name", ["plan_kinds", "plan_stages"])


def rows(name: str) -> list[dict[str, str]]:
    """Read a table without our own code."""
    return list(csv.DictReader((DATA / f"{name}.csv").read_text("utf-8").splitlines()))


@each_table
def test_a_table_is_clean_and_sorted(name) -> None:
    """NFC, LF, in order, no stray blanks, a source and a confidence in every row."""
    raw = (DATA / f"{name}.csv").read_bytes()
    order = [(row["id"], row["valid_from"]) for row in rows(name)]

    assert b"\r" not in raw
    assert raw.decode() == unicodedata.normalize("NFC", raw.decode())
    assert order == sorted(order)
    for row in rows(name):
        assert None not in row
        assert all(cell == cell.strip() for cell in row.values())
        assert row["source"]
        assert row["confidence"] in set(Confidence)


@each_table
def test_the_sources_page_has_a_section(name) -> None:
    """With the day on which the table was checked."""
    page = (DATA / "SOURCES.md").read_text("utf-8")

    assert "Checked on 2026-11-21." in page.partition(f"\n## {name}.csv\n")[2].partition("\n## ")[0]


def test_every_row_becomes_an_entry() -> None:
    """Loading drops nothing."""
    assert len(rows("plan_kinds")) == len(plans)
    assert len(rows("plan_stages")) == len(plans.stages)


def test_a_name_means_one_kind_of_plan() -> None:
    """At any time."""
    meanings: dict[str, set[str]] = {}
    for kind in plans:
        for name in kind.names:
            meanings.setdefault(name.lower(), set()).add(kind.id)

    assert {name: ids for name, ids in meanings.items() if len(ids) > 1} == {}
