"""Every packaged table is clean, sorted, and refers only to what exists."""

from __future__ import annotations

import csv
import re
import unicodedata
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest

from vngov.registries.authorities import authorities
from vngov.registries.base import Confidence, Entry, Registry
from vngov.registries.bodies import BodyKind, BodyLevel, bodies
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.registries.laws import laws
from vngov.registries.layouts import layouts
from vngov.registries.organ_codes import organ_codes
from vngov.registries.regimes import regimes
from vngov.rules import all_rules

DATA = files("vngov") / "data"
REGISTRIES: dict[str, Registry[Entry]] = {
    "authorities": authorities,
    "kinds": kinds,
    "laws": laws,
    "layouts": layouts,
    "organ_codes": organ_codes,
    "regimes": regimes,
}
HEADERS = {
    "authorities": "id,family,valid_from,valid_to,name_vi,name_en,codes,kinds,complete,excluded,source,confidence,note",
    "kinds": (
        "id,family,valid_from,valid_to,name_vi,name_en,code,code_confidence,code_variants,aliases,sample_forms,"
        "source,confidence,note"
    ),
    "laws": "id,valid_from,valid_to,kind,title_vi,issuer,issued_on,amends,replaced_by,source,confidence,note",
    "layouts": "id,valid_from,valid_to,name_vi,name_en,based_on,source,confidence,note",
    "organ_codes": "id,valid_from,valid_to,body,source,confidence,note",
    "regimes": "id,family,issuers,valid_from,valid_to,start_tolerance,laws,source,confidence,note",
}
LOOK_ALIKES = re.compile("[\u00d0\u0189\u00f0\u0256\u0400-\u04ff\u0370-\u03ff\u00a0\u00ad\u200b-\u200f\ufeff]")
PROVISION = re.compile(r"(Điều|Phụ lục|Mục|khoản) ")

each_table = pytest.mark.parametrize("name", sorted(REGISTRIES))


def rows(name: str) -> list[dict[str, str]]:
    """Read a table without our own code."""
    return list(csv.DictReader((DATA / f"{name}.csv").read_text("utf-8").splitlines()))


@each_table
def test_header_is_the_documented_one(name) -> None:
    """Columns do not come, go or move unnoticed."""
    assert HEADERS[name] == (DATA / f"{name}.csv").read_text("utf-8").partition("\n")[0]


@each_table
def test_file_is_nfc_lf_without_look_alike_letters(name) -> None:
    """Ð is not Đ, and a table has no invisible characters."""
    raw = (DATA / f"{name}.csv").read_bytes()
    text = raw.decode("utf-8")

    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert text == unicodedata.normalize("NFC", text)
    assert LOOK_ALIKES.findall(text) == []


@each_table
def test_cells_have_no_stray_blanks(name) -> None:
    """No cell begins or ends with a blank, none holds an empty value of a list."""
    for row in rows(name):
        for cell in row.values():
            assert cell == cell.strip()
            assert "" not in cell.split("|") or cell == ""


@each_table
def test_rows_are_sorted_by_id_and_start(name) -> None:
    """Changes of a table are easy to read."""
    order = [(row["id"], row["valid_from"]) for row in rows(name)]

    assert order == sorted(order)


@each_table
def test_every_row_becomes_an_entry(name) -> None:
    """Loading drops nothing and refuses overlaps."""
    assert len(rows(name)) == len(REGISTRIES[name]) == len(list(REGISTRIES[name]))


@each_table
def test_intervals_of_a_key_are_disjoint(name) -> None:
    """The same by hand: each row of a key ends before the next begins."""
    registry = REGISTRIES[name]
    for before, after in pairwise(registry):
        if before.key == after.key:
            assert before.valid_to is not None
            assert after.valid_from is not None
            assert before.valid_to <= after.valid_from


@each_table
def test_ids_are_plain(name) -> None:
    """Ids are ASCII slugs; those of laws are numbers as printed."""
    pattern = {
        "laws": r"[0-9A-ZĐa-z :/-]+",
        "layouts": r"[A-Za-z]+-[0-9A-Z]+",
        "organ_codes": "[A-Y][0-9]{2}",
        "regimes": r"[A-Za-z]+-[0-9A-Z]+",
    }.get(name, r"[a-z]+(-[a-z]+)*")

    assert [id_ for id_ in REGISTRIES[name].ids if not re.fullmatch(pattern, id_)] == []


@each_table
def test_every_source_is_a_known_act_or_an_observation(name) -> None:
    """The registry of laws has every act that a row rests on."""
    for row in rows(name):
        assert row["source"]
        if row["source"].startswith("observed: "):
            continue
        for part in row["source"].split("; "):
            assert PROVISION.match(part) or part.partition(",")[0] in laws.ids, part


@each_table
def test_sources_page_tells_the_same_day_as_the_registry(name) -> None:
    """Every table has a section with the day it was checked on."""
    page = (DATA / "SOURCES.md").read_text("utf-8")
    section = page.partition(f"\n## {name}.csv\n")[2].partition("\n## ")[0]

    assert f"Checked on {REGISTRIES[name].checked_on.isoformat()}." in section


@each_table
def test_nothing_starts_before_the_floor(name) -> None:
    """The floor is the first day that a table knows of."""
    registry = REGISTRIES[name]

    assert [entry for entry in registry if entry.valid_from is not None and entry.valid_from < registry.floor] == []
    assert registry.floor < registry.checked_on


@each_table
def test_an_inferred_row_says_from_what(name) -> None:
    """Inference without a reason is a guess."""
    assert [row.key for row in REGISTRIES[name] if row.confidence is Confidence.INFERRED and not row.note] == []


def test_kinds_of_authorities_exist_in_their_family() -> None:
    """A power to issue names kinds in force at the same time."""
    for entry in authorities:
        day = entry.valid_from or authorities.floor
        for kind in entry.kinds | entry.excluded:
            assert kinds.get(kind, as_of=day, family=entry.family) is not None, (entry.id, kind, day)


def test_names_of_authorities_do_not_change() -> None:
    """A category keeps its name over all periods."""
    names = {(entry.id, entry.name_vi, entry.name_en) for entry in authorities}

    assert len(names) == len(authorities.ids)


def test_complete_lists_exclude_nothing_by_name() -> None:
    """What a whole list does not name is excluded already."""
    assert [entry.id for entry in authorities if entry.complete and entry.excluded] == []


def test_laws_point_to_laws() -> None:
    """Amended and replacing acts have rows of their own, and replacing acts are not older."""
    for law in laws:
        assert law.kind in kinds
        for other in (*law.amends, *law.replaced_by):
            assert other in laws
        assert law.issued_on is None or law.valid_from is None or law.issued_on.year <= law.valid_from.year


def test_regimes_point_to_laws_and_issuers() -> None:
    """A regime names acts and categories that exist."""
    for regime in regimes:
        assert set(regime.laws) <= laws.ids
        assert regime.issuers <= authorities.ids


def test_regimes_of_an_issuer_never_overlap() -> None:
    """Whoever issues a document, at most one regime judges it."""
    turns = {day for regime in regimes for day in (regime.valid_from, regime.valid_to) if day}
    for family in (Family.ADMINISTRATIVE, Family.NORMATIVE, Family.PARTY):
        for issuer in authorities.ids:
            for day in turns:
                held = [
                    regime
                    for regime in regimes.at(day)
                    if regime.family is family and (not regime.issuers or issuer in regime.issuers)
                ]
                assert len(held) <= 1, (family, issuer, day)


def test_codes_of_a_category_do_not_change_and_are_its_own() -> None:
    """A code stands for one category, in all its periods."""
    for entry in authorities:
        assert {entry.codes} == {row.codes for row in authorities.history(entry.id)}
        assert [entry.id] * len(entry.codes) == [authorities.by_code(code) for code in entry.codes]
        assert authorities.has_code(entry.id) is bool(entry.codes)
    assert authorities.by_code("UBND") is None


def test_every_category_of_issuers_that_is_mapped_exists() -> None:
    """Of categories and bodies alike; no body has two categories."""
    mapped = rows("issuer_categories")

    assert {row["category"] for row in mapped} <= authorities.ids
    assert {row["body"] for row in mapped if row["body"] and "/" not in row["body"]} <= bodies.ids
    assert len({(row["body"], row["kind"], row["level"]) for row in mapped}) == len(mapped)
    assert {row["kind"].upper() for row in mapped} - {""} <= set(BodyKind.__members__)
    assert {row["level"].upper() for row in mapped} - {""} <= set(BodyLevel.__members__)


def test_every_act_that_a_rule_cites_is_known() -> None:
    """The registry of laws says from when to when a rule may be asked."""
    for rule in all_rules():
        assert {source.act for source in rule.sources} <= laws.ids


ACT = re.compile(
    r"(?<![\w/.-])\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?[/-][A-ZĐ][A-Za-zĐđ&Ư]*\d*(?:[-/][A-ZĐ][A-Za-zĐđƯ&]*\d*)*"
)
NO_ACTS = {"3/NQ"}  # begins the number of a resolution of 1976, 3/NQ/1976, which is before the floor


def test_every_act_that_any_table_rests_on_is_known() -> None:
    """Bodies, places, urban classes and plans too; documents that were only observed are no acts."""
    tables = [entry.name.removesuffix(".csv") for entry in DATA.iterdir() if entry.name.endswith(".csv")]
    cited = {
        act
        for name in tables
        for row in rows(name)
        for column in ("source", "end_source")
        if not (row.get(column) or "").startswith("observed: ")
        for act in ACT.findall(row.get(column) or "")
    }

    assert cited - laws.ids - NO_ACTS == set()
    assert len(cited) > 100


def test_every_owner_of_an_organ_code_is_a_body() -> None:
    """In force on the first day of its row, and called by that code back."""
    for entry in organ_codes:
        owner = organ_codes.owner(entry.id, as_of=entry.valid_from)
        assert owner is not None, entry
        assert str(organ_codes.code_of(owner.id, as_of=entry.valid_from)) == entry.id


def test_folded_names_of_kinds_are_unambiguous() -> None:
    """A printed title without diacritics still names one kind."""
    for kind in kinds:
        for name in kind.names:
            assert {kind.id} == {found.id for found in kinds.by_name(name)}


def test_a_code_has_a_confidence_and_no_code_has_none() -> None:
    """The two columns go together."""
    for kind in kinds:
        assert bool(kind.code) == (kind.code_confidence is not None), kind.key


def test_lists_have_the_length_of_the_law() -> None:
    """Điều 7 of the decree of 2020 names 29 kinds, that of 2010 named 32, that of 2004 23; 399-QĐ/TW names 25."""

    def count(family: Family, day: date) -> int:
        return sum(kind.family is family for kind in kinds.at(day))

    assert [count(Family.ADMINISTRATIVE, date(year, 12, 31)) for year in (2005, 2015, 2020)] == [23, 32, 29]
    assert count(Family.COPY, date(2020, 12, 31)) == 3
    assert count(Family.PARTY, date(2000, 1, 1)) == 23 + 5
    assert count(Family.PARTY, date(2026, 2, 1)) == 25 + 8 + 3
