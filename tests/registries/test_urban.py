"""The packaged tables of urban classification say what their sources say, and answer known questions."""

from __future__ import annotations

import csv
import importlib.util
import unicodedata
from collections import Counter
from datetime import date
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from vngov.registries.base import Confidence
from vngov.registries.interval import exclusive_end
from vngov.registries.urban import TransitionSubject, UrbanScope, urban
from vngov.values import UrbanClass

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "data"
DATA = files("vngov") / "data"
TABLES = (
    "urban_adjustments",
    "urban_authorities",
    "urban_criteria",
    "urban_regimes",
    "urban_transition",
    "urban_units",
)
I, II, III, IV, V = list(UrbanClass)[1:]  # noqa: E741 - the numerals

each_table = pytest.mark.parametrize("name", TABLES)


def original(name: str) -> list[dict[str, str]]:
    """Read a table of the sources without our own code."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def packaged(name: str) -> list[dict[str, str]]:
    """Read a packaged table without our own code."""
    return list(csv.DictReader((DATA / f"{name}.csv").read_text("utf-8").splitlines()))


@pytest.fixture(scope="module")
def packer():
    """Import the script that made the tables."""
    spec = importlib.util.spec_from_file_location("pack_urban", ROOT / ".build" / "pack_urban.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.sources
def test_packing_again_gives_the_packaged_tables(packer) -> None:
    """The script still makes what is committed."""
    assert packaged("urban_regimes") == packer.regimes(SOURCES)
    assert packaged("urban_criteria") == packer.criteria(SOURCES)
    assert packaged("urban_adjustments") == packer.adjustments(SOURCES)
    assert packaged("urban_transition") == packer.transitions(SOURCES)


@pytest.mark.sources
def test_no_regime_is_dropped_or_altered() -> None:
    """Six, with the same cells, half-open."""
    theirs = {row["regime_id"]: row for row in original("urban_regimes")}

    assert len(theirs) == 6 == len(urban)
    for row in packaged("urban_regimes"):
        source = theirs[row["id"]]
        end = exclusive_end(source["effective_to"]) if source["effective_to"] else ""
        assert (source["effective_from"], end) == (row["valid_from"], row["valid_to"])
        for ours, name in {
            "title_vi": "act_title_vi", "issuer": "issuer_vi", "issued_on": "issued", "classes": "classes",
            "method": "method", "pass_rule": "pass_mark", "guidance": "guidance_acts", "source": "act_number",
            "evidence": "confidence",
        }.items():  # fmt: skip
            assert source[name] == row[ours]


@pytest.mark.sources
def test_no_criterion_is_dropped_or_altered() -> None:
    """350 rows; note and confidence as they were."""
    same = ("name_vi", "unit", "min_threshold", "max_threshold", "min_points", "max_points", "note")
    theirs = {f"{row['regime_id']}/{row['class']}/{row['criterion_id']}": row for row in original("urban_criteria")}
    ours = {row["id"]: row for row in packaged("urban_criteria")}

    assert len(theirs) == 350
    assert theirs.keys() == ours.keys()
    for id_, row in ours.items():
        assert [theirs[id_][name] for name in same] == [row[name] for name in same]
        assert theirs[id_]["confidence"] == row["evidence"]


@pytest.mark.sources
def test_no_adjustment_and_no_rule_of_transition_is_dropped_or_altered() -> None:
    """21 factors and 12 rules."""
    factors = [
        (
            row["regime_id"],
            row["scope_id"],
            row["scope_vi"],
            row["criterion"],
            row["factor"],
            row["note"],
            row["confidence"],
        )
        for row in original("urban_adjustments")
    ]
    rules = [
        (row["old_class"], row["old_unit"], row["rule"], row["confidence"]) for row in original("urban_transition_2026")
    ]

    assert (len(factors), len(rules)) == (21, 12)
    assert sorted(factors) == sorted(
        (row["id"].split("/")[0], row["scope"], row["scope_vi"], row["id"].split("/")[3], row["factor"], row["note"],
         row["evidence"])
        for row in packaged("urban_adjustments")
    )  # fmt: skip
    assert sorted(rules) == sorted(
        (row["old_classes"], row["note"], row["rule"], row["evidence"]) for row in packaged("urban_transition")
    )
    assert [row["new_class"] for row in original("urban_transition_2026") if row["new_class"] not in {"I", "II", "III"}] == [
        "dac_biet", "same level as the urban area"
    ]  # fmt: skip


@each_table
def test_a_table_is_clean_and_sorted(name) -> None:
    """NFC, LF, unique ids in order, no stray blanks, every row with a source and a confidence."""
    raw = (DATA / f"{name}.csv").read_bytes()
    rows = packaged(name)
    ids = [row["id"] for row in rows]

    assert b"\r" not in raw
    assert raw.decode() == unicodedata.normalize("NFC", raw.decode())
    assert ids == sorted(set(ids))
    for row in rows:
        assert None not in row
        assert all(cell is not None and cell == cell.strip() for cell in row.values())
        assert row["source"]
        assert row["confidence"] in set(Confidence)
        assert row["evidence"]


@each_table
def test_a_row_holds_as_long_as_its_regime(name) -> None:
    """What a regime says begins and ends with it."""
    frames = {row["id"]: (row["valid_from"], row["valid_to"]) for row in packaged("urban_regimes")}
    for row in packaged(name):
        regime = "111-2025-UBTVQH15" if name == "urban_transition" else row["id"].split("/")[0]
        assert frames[regime] == (row["valid_from"], row["valid_to"])


@each_table
def test_the_sources_page_tells_when_a_table_was_checked(name) -> None:
    """Every table has a section."""
    page = (DATA / "SOURCES.md").read_text("utf-8")

    assert "Checked on 2026-11-21." in page.partition(f"\n## {name}.csv\n")[2].partition("\n## ")[0]


def test_the_regimes_follow_without_a_gap() -> None:
    """Each begins on the day that the one before it ends."""
    assert all(before.valid_to == after.valid_from for before, after in pairwise(urban))


def test_every_class_has_one_authority_and_criteria() -> None:
    """Who decides, and by what."""
    for regime in urban:
        held = Counter(one.urban_class for c in regime.classes for one in regime.criteria(c))
        assert set(held) == set(regime.classes)
        for one in regime.classes:
            assert one in regime.authority(one).classes


def test_points_add_up() -> None:
    """The groups of the resolutions sum to 75 and 100; so do the standards of 2025."""
    for regime in ("1210-2016-UBTVQH13", "26-2022-UBTVQH15", "111-2025-UBTVQH15"):
        for urban_class in urban[regime].classes:
            for scope in UrbanScope:
                groups = [
                    one
                    for one in urban[regime].criteria(urban_class, scope)
                    if not one.group and not one.is_total and one.max_points is not None
                ]
                if groups:
                    assert (sum(g.min_points for g in groups), sum(g.max_points for g in groups)) == (75, 100)


@pytest.mark.parametrize(
    ("day", "urban_class", "name"),
    [
        ("2015-06-01", IV, "Bộ Xây dựng"),  # 42/2009/NĐ-CP
        ("2018-06-01", IV, "Bộ trưởng Bộ Xây dựng"),  # 1210/2016/UBTVQH13
        ("2025-01-21", I, "Thủ tướng Chính phủ"),  # 199/QĐ-TTg: Phú Quốc
        ("2024-01-01", V, "Ủy ban nhân dân cấp tỉnh"),
        ("1995-01-01", II, "Hội đồng Bộ trưởng"),  # 132-HĐBT
        ("2026-06-01", III, "Ủy ban nhân dân cấp tỉnh"),  # 111/2025/UBTVQH15
        ("2026-06-01", I, "Bộ Xây dựng"),
    ],
)
def test_who_recognises_a_class(day, urban_class, name) -> None:
    """By the regime of the day (law/urban-classification.md, 3 to 7)."""
    assert name == urban.recognised_by(urban_class, as_of=date.fromisoformat(day)).name_vi


@pytest.mark.parametrize(
    ("old", "unit", "subject", "new"),
    [
        (I, "Hải Phòng", None, I),
        (I, "thành phố Huế", None, I),
        (I, "Hạ Long", None, II),
        (II, "Lào Cai", None, II),
        (III, "", None, II),
        (IV, "thị xã Hương Thủy", None, III),  # 614/QĐ-UBND of Huế
        (V, "", None, III),
        (None, "thành phố Thủ Đức", None, II),
        (None, "thị xã Nghĩa Lộ", None, III),
        (UrbanClass.SPECIAL, "TP. Hồ Chí Minh", None, UrbanClass.SPECIAL),
        (None, "", TransitionSubject.WARD_OF_QUAN, II),
        (None, "", TransitionSubject.WARD, None),
        (II, "", TransitionSubject.MERGED_WARD, III),
    ],
)
def test_what_became_of_a_class_in_2026(old, unit, subject, new) -> None:
    """Điều 15 of 111/2025/UBTVQH15."""
    assert new == urban.transition(old, unit, subject=subject).new_class


@pytest.mark.parametrize(
    ("day", "urban_class", "measure", "minimum", "confidence"),
    [
        ("1995-01-01", III, "population", 100_000, Confidence.VERIFIED),  # hatangdothi.net
        ("2010-01-01", UrbanClass.SPECIAL, "population", 5_000_000, Confidence.VERIFIED),  # ashui.com
        ("2010-01-01", III, "population", 150_000, Confidence.MEMORY),
        ("2019-01-01", II, "density_core", 8_000, Confidence.VERIFIED),
        ("2024-01-01", V, "population", 4_000, Confidence.VERIFIED),
        ("2026-02-01", III, "population", 20_000, Confidence.SECOND_HAND),  # not the 50,000 of the draft
        ("2026-02-01", I, "population", 2_500_000, Confidence.VERIFIED),  # vnexpress
    ],
)
def test_thresholds_keep_how_sure_they_are(day, urban_class, measure, minimum, confidence) -> None:
    """A figure and its confidence, row by row."""
    found = urban.at(date.fromisoformat(day)).criteria(urban_class)
    one = next(one for one in found if one.measure == measure)

    assert (minimum, confidence) == (one.minimum, one.confidence)


def test_an_upper_bound_can_be_less_sure_than_the_minimum() -> None:
    """1210/2016: minima seen, upper bounds and points from memory."""
    one = next(one for one in urban["1210-2016-UBTVQH13"].criteria(II) if one.criterion_id == "C2.core")

    assert (
        one.confidence, one.max_confidence, one.points_confidence
    ) == (Confidence.VERIFIED, Confidence.MEMORY, Confidence.MEMORY)  # fmt: skip
