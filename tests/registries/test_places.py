"""The packaged places say what their sources say: nothing dropped, nothing altered, twenty known answers."""

from __future__ import annotations

import csv
import importlib.util
import lzma
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from vngov.registries.interval import exclusive_end
from vngov.registries.places import PlaceLevel, places
from vngov.registries.regions import regions
from vngov.text import fold

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "data"
DATA = files("vngov") / "data"
EVE, REFORM, LAST = date(2025, 6, 30), date(2025, 7, 1), date(2026, 9, 20)


def original(name: str) -> list[dict[str, str]]:
    """Read a table of the sources without our own code."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def packaged(name: str) -> list[dict[str, str]]:
    """Read a packaged table without our own code."""
    return list(csv.DictReader((DATA / f"{name}.csv").read_text("utf-8").splitlines()))


def end(cell: str) -> str:
    """Return the exclusive end of an inclusive one."""
    return exclusive_end(cell) if cell else ""


@pytest.fixture(scope="module")
def packer():
    """Import the script that made the packed table."""
    spec = importlib.util.spec_from_file_location("pack_places", ROOT / ".build" / "pack_places.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.sources
def test_packing_again_gives_the_packaged_tables(packer) -> None:
    """The script still makes what is committed."""
    assert packaged("provinces") == packer.provinces(SOURCES)
    assert packaged("regions") == packer.regions(SOURCES)
    assert lzma.decompress((DATA / "communes.tsv.xz").read_bytes()).decode() == packer.packed_communes(SOURCES)


@pytest.mark.sources
def test_no_province_is_dropped_or_altered() -> None:
    """116 rows; the same cells, half-open."""
    same = ("id", "valid_from", "name_vi", "name_en", "code_2004", "code_2025", "predecessors", "successors", "aliases",
            "aliases_ambiguous", "name_key", "region_2006_2025", "region_2025", "note")  # fmt: skip
    theirs = {row["id"]: row for row in original("provinces")}
    ours = {row["id"]: row for row in packaged("provinces")}

    assert theirs.keys() == ours.keys()
    assert len(ours) == 116 == len(places.provinces)
    for id_, row in ours.items():
        assert {name: theirs[id_][name] for name in same} == {name: row[name] for name in same}
        renamed = ("source_act", "end_act", "organ_code_2020", "confidence")
        assert tuple(theirs[id_][name] for name in renamed) == (
            row["source"], row["end_source"], row["organ_code"], row["evidence"]
        )  # fmt: skip
        assert end(theirs[id_]["valid_to"]) == row["valid_to"]


@pytest.mark.sources
def test_no_region_is_dropped_or_altered() -> None:
    """16 rows, each with as many members as the source counts."""
    theirs = {(row["region_set"], row["region_id"]): row for row in original("regions")}

    assert {tuple(key.split("/")) for key in (region.key for region in regions)} == theirs.keys()
    for region in regions:
        row = theirs[region.region_set, region.id]
        assert row["members_name_key"].split("|") == list(region.members)
        assert (row["valid_from"], end(row["valid_to"])) == (
            region.valid_from.isoformat(), region.valid_to.isoformat() if region.valid_to else ""
        )  # fmt: skip


def facts(entry):
    """Return what a source says of a unit."""
    kinds = {"xã": "xa", "phường": "phuong", "thị trấn": "thi-tran", "đặc khu": "dac-khu", "huyện": "huyen",
             "quận": "quan", "thị xã": "thi-xa", "thành phố thuộc tỉnh": "thanh-pho"}  # fmt: skip
    days = [day.isoformat() if day else "" for day in (entry.valid_from, entry.valid_to)]
    return (entry.code, entry.name_vi, kinds[entry.kind.value], entry.parent_id, *days)


def given(row, parent):
    """Return the same of a row of the sources."""
    return row["code"], row["name_vi"], row["type"], row[parent], row["valid_from"], end(row["valid_to"])


@pytest.mark.sources
def test_no_commune_is_dropped_or_altered() -> None:
    """3,569 versions of communes with act and note."""
    ids = sorted({row["code"] + "-2025" for row in original("communes")})
    entries = [entry for id_ in ids for entry in places.history(id_)]

    assert len(ids) == 3321
    assert len(entries) == 3569
    assert [(*given(row, "province_id"), row["source_act"], row["note"]) for row in original("communes")] == [
        (*facts(entry), entry.source, entry.note) for entry in entries
    ]


@pytest.mark.sources
def test_no_former_unit_is_dropped_or_altered() -> None:
    """10,035 communes and 696 districts to 30/06/2025."""
    communes, districts = original("communes_former"), original("districts_former")
    ours = [places.history(row["code"])[0] for row in communes]

    assert (len(communes), len(districts)) == (10035, 696)
    assert [(*given(row, "district_code"), row["name_alt"]) for row in communes] == [
        (*facts(entry), "|".join(entry.aliases)) for entry in ours
    ]
    assert [(*given(row, "province_id"), row["note"]) for row in districts] == [
        (*facts(entry), entry.note) for entry in (places.history(row["code"])[0] for row in districts)
    ]


@pytest.mark.sources
def test_no_succession_is_dropped_or_altered() -> None:
    """10,571 successions, each with its part, its note and its act, from both ends."""
    rows = original("commune_succession")
    ours = {
        (row["old_code"], one.place.code, one.share.value, one.source)
        for row in rows
        for one in places.successors(row["old_code"])
    }
    theirs = {(row["old_code"], row["new_code"], share(row), row["act"]) for row in rows}

    assert len(rows) == len(theirs) == 10571
    assert theirs == ours
    assert theirs == {
        (one.place.code, code, one.share.value, row["source_act"])
        for row in original("communes")
        if row["valid_from"] == "2025-07-01"
        for code in (row["code"],)
        for one in places.predecessors(code + "-2025")
    }


def share(row):
    """Return the share that a row of the sources speaks of."""
    return row["note"] if row["note"] in {"area only", "all people", "people only"} else row["part"]


@pytest.mark.parametrize(
    ("day", "count", "cities"),
    [
        # Counts of law/admin-units.md, which compares them with the yearly counts of the encyclopedia.
        ("1976-07-02", 38, 3), ("1978-12-29", 39, 3), ("1979-05-30", 40, 3), ("1989-07-01", 44, 3),
        ("1991-08-12", 49, 3), ("1992-04-01", 53, 3), ("1997-01-01", 61, 4), ("2004-01-01", 64, 5),
        ("2008-08-01", 63, 5), ("2025-01-01", 63, 6), ("2025-07-01", 34, 6), ("2026-04-30", 34, 7),
        ("2026-09-01", 34, 8), ("2026-09-20", 34, 9),
    ],
)  # fmt: skip
def test_the_province_level_counts_as_the_law_does(day, count, cities) -> None:
    """So many units, of them so many centrally run cities."""
    held = places.at(date.fromisoformat(day))

    assert count == len(held)
    assert cities == sum(place.kind.value == "thành phố trực thuộc trung ương" for place in held)


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2025-07-01", (2621, 687, 13)),  # Bộ Nội vụ; 1654 to 1687/NQ-UBTVQH15
        ("2026-04-30", (2611, 697, 13)),  # 237/NQ-UBTVQH16
        ("2026-09-20", (2599, 709, 13)),  # 388/NQ-UBTVQH16
    ],
)
def test_the_communes_count_as_the_law_does(day, counts) -> None:
    """So many xã, phường and đặc khu."""
    as_of = date.fromisoformat(day)
    held = Counter(
        place.kind.value for province in places.at(as_of) for place in places.children(province, as_of=as_of)
    )

    assert counts == (held["xã"], held["phường"], held["đặc khu"])


def test_the_last_districts_count_as_the_law_does() -> None:
    """508 huyện, 87 thành phố, 52 thị xã, 49 quận on the last day."""
    held = Counter(place.kind.value for province in places.at(EVE) for place in places.children(province, as_of=EVE))

    assert held == {"huyện": 508, "thành phố thuộc tỉnh": 87, "thị xã": 52, "quận": 49}


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        # 124/2004/QĐ-TTg; 19/2025/QĐ-TTg, Điều 3: a merged unit has the code of where its seat is.
        ("24", "2010-01-01", "tỉnh Bắc Giang"), ("24", "2026-01-01", "tỉnh Bắc Ninh"),
        ("24", "2026-09-20", "thành phố Bắc Ninh"), ("15", "2025-06-30", "tỉnh Yên Bái"),
        ("15", "2025-07-01", "tỉnh Lào Cai"), ("44", "2025-07-01", "tỉnh Quảng Trị"),
        ("52", "2025-07-01", "tỉnh Gia Lai"), ("80", "2025-07-01", "tỉnh Tây Ninh"),
        ("82", "2025-07-01", "tỉnh Đồng Tháp"), ("91", "2025-07-01", "tỉnh An Giang"),
        ("75", "2026-04-30", "thành phố Đồng Nai"), ("22", "2026-09-01", "thành phố Quảng Ninh"),
        ("00004", "2025-06-30", "phường Trúc Bạch"), ("00004", "2025-07-01", "phường Ba Đình"),
        ("06970", "2025-07-01", "xã Ba Chẽ"), ("23938", "2025-07-01", "xã Ia Mơ"),
    ],
)  # fmt: skip
def test_a_code_needs_a_day(code, day, name) -> None:
    """The same code is another place on another day."""
    as_of = date.fromisoformat(day)

    assert name == places[code, as_of].full_name
    assert places[code, as_of] == places.by_code(code, as_of)


@pytest.mark.parametrize(
    ("address", "as_of", "answers"),
    [
        # 202/2025/QH15; 15/2008/QH12; 30/2026/QH16; 1659, 1679/NQ-UBTVQH15.
        ("tỉnh Quảng Nam", "2010-01-01", [("thành phố Đà Nẵng", "whole")]),
        ("Long An", "2010-01-01", [("tỉnh Tây Ninh", "whole")]),
        ("Hà Tây", "2007-01-01", [("thành phố Hà Nội", "whole")]),
        ("Đồng Nai", "2026-04-29", [("thành phố Đồng Nai", "whole")]),
        ("xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam", "2025-06-30", [("xã Duy Nghĩa, thành phố Đà Nẵng", "whole")]),
        ("xã Kỳ Lợi, thị xã Kỳ Anh", "2025-06-30", [
            ("phường Sông Trí, tỉnh Hà Tĩnh", "people only"), ("phường Hoành Sơn, tỉnh Hà Tĩnh", "people only"),
            ("phường Vũng Áng, tỉnh Hà Tĩnh", "area only")]),
        ("đặc khu Vũng Tàu - Côn Đảo", "1985-01-01", [("thành phố Hồ Chí Minh", "whole")]),
    ],
)  # fmt: skip
def test_an_old_address_lies_somewhere_today(address, as_of, answers) -> None:
    """Old addresses as of the middle of 2026, the likeliest first."""
    to = date(2026, 6, 30)
    found = places.resolve_address(address, as_of=date.fromisoformat(as_of), to=to)

    assert answers == [(places.full_name(match.place, as_of=to), match.share.value) for match in found]


def test_every_former_unit_has_a_successor_and_every_new_one_a_predecessor() -> None:
    """Successions meet on 01/07/2025, in the province that took the old one over."""
    for province in places.at(EVE):
        heirs = {one.place.id for one in places.successors(province, on=REFORM)} or {province.id}
        for district in places.children(province, as_of=EVE):
            for unit in places.children(district, as_of=EVE) or (district,):
                made = places.successors(unit)
                assert made, unit
                assert {one.on for one in made} == {REFORM}
                assert {one.place.parent_id for one in made} <= heirs
    for province in places.at(REFORM):
        for unit in places.children(province, as_of=REFORM):
            assert {one.on for one in places.predecessors(unit)} == {REFORM}, unit


def test_parents_are_in_force_throughout() -> None:
    """A row lies inside one version of its parent."""
    for id_ in places.communes.ids:
        for entry in places.history(id_):
            above = [
                row for row in places.history(entry.parent_id)
                if entry.valid_from is None or row.is_in_force(entry.valid_from)
            ]  # fmt: skip
            assert len(above) == 1, entry
            limit = above[0].valid_to or date.max
            assert (entry.valid_to or date.max) <= limit


def test_provinces_link_to_each_other_and_meet() -> None:
    """What a unit names as successor names it as predecessor; both were or are in force around that day."""
    for entry in places.provinces:
        for one in places.successors(entry):
            assert entry.id in {other.place.id for other in places.predecessors(one.place)}
            assert one.place.is_in_force(one.on)
            assert one.source


def test_a_province_in_force_through_2025_has_one_code() -> None:
    """Eleven provinces were not merged: both decisions give them the same code."""
    rows = [row for row in packaged("provinces") if row["code_2004"] and row["code_2025"]]

    assert len(rows) == 11
    assert [row["id"] for row in rows if row["code_2004"] != row["code_2025"]] == []


def test_regions_have_the_members_of_the_day() -> None:
    """306/NQ-CP: Đông Nam Bộ has three members, also after Đồng Nai became a city."""
    assert [place.id for place in regions.members("six_2025/DNB", as_of=LAST)] == [
        "ho-chi-minh-2025",
        "dong-nai-2026",
        "tay-ninh-2025",
    ]
    hue = places["hue", LAST]
    assert [region.id for region in regions.of(hue, as_of=LAST)] == ["BTB"]
    assert regions.find("vùng kinh tế trọng điểm Bắc Bộ")[0].label("vi") == "Vùng kinh tế trọng điểm Bắc Bộ"
    assert regions.find("Đông Nam Bộ")[0].label("en") == "Southeast"


def test_names_are_indexed_as_they_fold() -> None:
    """The index of communes is made at once for all names: it has the keys that fold gives."""
    for id_ in places.communes.ids[::7]:
        (name, *_), code = places.history(id_)[0].names, places.history(id_)[0].code
        assert code in {entry.code for entry in places.communes.named(fold(name), accents=True)}
        assert code in {entry.code for entry in places.communes.named(fold(name, accents=False), accents=False)}


def test_the_levels_are_three_then_two() -> None:
    """No district is left after the reform."""
    assert {PlaceLevel.DISTRICT} == {place.level for place in places.children("quang-ninh", as_of=EVE)}
    assert {PlaceLevel.COMMUNE} == {place.level for place in places.children("quang-ninh", as_of=REFORM)}


def test_the_notices_name_the_sources() -> None:
    """The licence of the data sets is shipped with the table."""
    text = (DATA / "NOTICES").read_text("utf-8")

    for name in ("dvhcvn/20250701", "thanglequoc/vietnamese-provinces-database", "zindont/vietnam-address-kit", "MIT"):
        assert name in text
