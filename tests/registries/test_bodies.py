"""The packaged bodies say what their sources say: nothing dropped, nothing altered, known answers across time."""

from __future__ import annotations

import csv
import importlib.util
import re
import unicodedata
from collections import Counter
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from vngov.registries.base import Confidence
from vngov.registries.bodies import BodyKind, BodySystem, bodies
from vngov.registries.interval import exclusive_end

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "data"
DATA = files("vngov") / "data"
LOOK_ALIKES = re.compile("[\u00d0\u0189\u00f0\u0256\u0400-\u04ff\u0370-\u03ff\u00a0\u00ad\u200b-\u200f\ufeff]")


def packaged(name: str) -> list[dict[str, str]]:
    """Read a packaged table without our own code."""
    return list(csv.DictReader((DATA / f"{name}.csv").read_text("utf-8").splitlines()))


def original() -> list[dict[str, str]]:
    """Read the table of the source without our own code."""
    with (SOURCES / "bodies.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def packer():
    """Import the script that made the tables."""
    spec = importlib.util.spec_from_file_location("pack_bodies", ROOT / ".build" / "pack_bodies.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.sources
def test_packing_again_gives_the_packaged_tables(packer) -> None:
    """The script still makes what is committed."""
    assert packaged("bodies") == packer.bodies(SOURCES)
    assert packaged("body_successions") == packer.successions(SOURCES)


@pytest.mark.sources
def test_no_body_is_dropped_or_altered() -> None:
    """191 rows: each cell of the source is a cell of ours, the ends half-open."""
    ours = {row["id"]: row for row in packaged("bodies")}
    theirs = original()

    assert len(theirs) == len(ours) == len(bodies) == 191
    for row in theirs:
        one = ours[row["id"]]
        qualifier = f" ({one['qualifier']})" if one["qualifier"] else ""
        assert row["name_vi"] == one["name_vi"] + qualifier
        assert (row["name_en"], row["abbreviation"], row["parent_id"], row["level"], row["valid_from"]) == (
            one["name_en"], one["codes"], one["parent"], one["level"], one["valid_from"]
        )  # fmt: skip
        assert row["kind"] == one["kind"].replace("_", "-")
        assert one["valid_to"] == (exclusive_end(row["valid_to"]) if row["valid_to"] else "")
        assert row["confidence"] == one["evidence"]
        assert row["confidence"].startswith(one["confidence"])
        assert row["source_act"] == one["source"] or one["source"].startswith("observed: ")
        together = [*filter(None, (one["aliases"] + "|" + one["aliases_ambiguous"]).split("|"))]
        assert sorted(filter(None, row["aliases"].split("|"))) == sorted(together)


@pytest.mark.sources
def test_no_succession_is_dropped_or_altered() -> None:
    """Each successor of the source, in its order, with the day after the end of the row."""
    ours: dict[str, list[dict[str, str]]] = {}
    for row in packaged("body_successions"):
        ours.setdefault(row["predecessor"], []).append(row)
    theirs = {row["id"]: row for row in original() if row["successor_ids"]}

    assert ours.keys() == theirs.keys()
    for id_, rows in ours.items():
        assert theirs[id_]["successor_ids"].split("|") == [row["successor"] for row in rows]
        last = theirs[id_]["valid_to"]
        assert {exclusive_end(last) if len(last) == 10 else last} == {row["on"] for row in rows}


def test_the_tables_are_clean_and_sorted() -> None:
    """NFC, LF, no look-alike letters, no stray blanks, sorted by id."""
    for name in ("bodies", "body_successions"):
        raw = (DATA / f"{name}.csv").read_bytes().decode()
        assert "\r" not in raw
        assert raw.endswith("\n")
        assert raw == unicodedata.normalize("NFC", raw)
        assert LOOK_ALIKES.findall(raw) == []
        assert all(cell == cell.strip() for row in packaged(name) for cell in row.values())
    ids = [row["id"] for row in packaged("bodies")]
    assert ids == sorted(set(ids))
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)] == []


def test_a_row_without_an_act_is_a_row_from_memory() -> None:
    """What no act at hand says is not called verified."""
    assert {entry.confidence for entry in bodies if not entry.source} == {Confidence.MEMORY}


def test_a_code_has_a_confidence_no_better_than_its_row() -> None:
    """The two go together, and a remembered code of a verified body stays remembered."""
    for entry in bodies:
        assert bool(entry.codes) == (entry.code_confidence is not None)
        assert entry.code_confidence is None or entry.code_confidence <= entry.confidence
    assert bodies.history("cuc-hai-quan")[0].code_confidence is Confidence.MEMORY
    assert bodies.history("ban-chinh-sach-chien-luoc-trung-uong")[0].code_confidence is Confidence.MEMORY


def test_parents_are_in_force_throughout() -> None:
    """From the floor on; the start of two caucuses is not known."""
    gaps = set()
    for entry in bodies:
        if not entry.parent_id:
            continue
        parent = bodies.parent(entry)
        start = max(entry.valid_from or bodies.floor, bodies.floor)
        late = (parent.valid_from or date.min) > start
        early = (parent.valid_to or date.max) < (entry.valid_to or date.max)
        if late or early:
            gaps.add(entry.id)

    assert gaps == {"ban-can-su-dang-bo", "ban-can-su-dang-ktnn"}


def test_successions_meet() -> None:
    """What took over was in force on the day, or began in the year that alone is known."""
    for entry in bodies:
        for step in bodies.successors(entry):
            assert entry.valid_to is not None
            assert not step.body.is_in_force(entry.valid_to - timedelta(days=1)) or step.kind.name in {
                "ABSORBED", "DIVIDED"
            } or step.precision.name != "DAY" or entry.valid_to.month == 1, (entry.id, step.body.id)  # fmt: skip
            assert step.body.is_in_force(entry.valid_to), (entry.id, step.body.id)
            assert entry in [back.body for back in bodies.predecessors(step.body)]


@pytest.mark.parametrize(
    ("day", "ministries", "agencies"),
    [
        # law/bodies.md §2: 02/2002/QH11 (20), the press of 31/7/2007 (22 in all), 08/2021/QH15, 176/2025/QH15
        ("1997-01-01", 17, 7), ("2003-01-01", 20, 6), ("2009-11-04", 18, 4), ("2020-01-01", 18, 4),
        ("2025-02-28", 18, 4), ("2025-03-01", 14, 3), ("2026-06-30", 14, 3),
    ],
)  # fmt: skip
def test_ministries_count_as_the_law_does(day, ministries, agencies) -> None:
    """So many ministries and agencies of ministerial rank."""
    as_of = date.fromisoformat(day)

    assert ministries == len(bodies.of_kind(BodyKind.MINISTRY, as_of=as_of))
    assert agencies == len(bodies.of_kind(BodyKind.MINISTERIAL_AGENCY, as_of=as_of))


def test_ministries_by_name_on_two_days() -> None:
    """The 22 of the 12th National Assembly (31/7/2007) and the 17 of 176/2025/QH15."""
    kinds = (BodyKind.MINISTRY, BodyKind.MINISTERIAL_AGENCY)

    assert {body.code for body in bodies.of_kind(*kinds, as_of=date(2009, 11, 4))} == set(
        [
            "BQP",
            "BCA",
            "BNG",
            "BNV",
            "BTP",
            "BKHĐT",
            "BTC",
            "BCT",
            "BNNPTNT",
            "BGTVT",
            "BXD",
            "BTNMT",
            "BTTTT",
            "BLĐTBXH",
            "BVHTTDL",
            "BKHCN",
            "BGDĐT",
            "BYT",
            "UBDT",
            "NHNN",
            "TTCP",
            "VPCP",
        ]
    )
    assert {body.name_vi for body in bodies.of_kind(*kinds, as_of=date(2026, 6, 30))} == {
        "Bộ Quốc phòng", "Bộ Công an", "Bộ Ngoại giao", "Bộ Nội vụ", "Bộ Tư pháp", "Bộ Tài chính", "Bộ Công Thương",
        "Bộ Nông nghiệp và Môi trường", "Bộ Xây dựng", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Khoa học và Công nghệ",
        "Bộ Giáo dục và Đào tạo", "Bộ Y tế", "Bộ Dân tộc và Tôn giáo", "Ngân hàng Nhà nước Việt Nam",
        "Thanh tra Chính phủ", "Văn phòng Chính phủ",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("id_", "day", "successors"),
    [
        # 176/2025/QH15; 44-QĐ/TW of 11/4/2007; 243-QĐ/TW of 24/01/2025; the resolution of 31/7/2007
        ("bo-ke-hoach-va-dau-tu", "2025-03-01", ["bo-tai-chinh"]),
        ("bo-giao-thong-van-tai", "2025-03-01", ["bo-xay-dung"]),
        ("bo-thong-tin-va-truyen-thong", "2025-03-01",
         ["bo-khoa-hoc-va-cong-nghe", "bo-van-hoa-the-thao-va-du-lich", "bo-cong-an"]),
        ("uy-ban-dan-toc", "2025-03-01", ["bo-dan-toc-va-ton-giao"]),
        ("ban-can-su-dang-chinh-phu", "2025-01-24", ["dang-uy-chinh-phu"]),
        ("dang-doan-quoc-hoi", "2025-01-24", ["dang-uy-quoc-hoi"]),
        ("bo-cong-nghiep", "2007-07-31", ["bo-cong-thuong"]),
        ("ban-khoa-giao-trung-uong", "2007-04-11", ["ban-tuyen-giao-trung-uong"]),
        ("ban-kinh-te-trung-uong-2007", "2007-04-11", ["van-phong-trung-uong-dang"]),
        ("tong-cuc-thue", "2025-03-01", ["cuc-thue"]),
    ],
)  # fmt: skip
def test_successors_are_the_known_ones(id_, day, successors) -> None:
    """Who took over, the main successor first, and on no other day."""
    on = date.fromisoformat(day)

    assert successors == [step.body.id for step in bodies.successors(id_, on=on)]
    assert bodies.successors(id_, on=on - timedelta(days=1)) == ()


def test_predecessors_are_many_to_many() -> None:
    """Bộ Công Thương was made from two ministries; Bộ Tài chính took in three bodies in 2025 and one before."""
    merged = bodies.predecessors("bo-cong-thuong")

    assert [step.body.id for step in merged] == ["bo-cong-nghiep", "bo-thuong-mai"]
    assert {step.kind.label("en") for step in merged} == {"merged"}
    assert {step.body.id for step in bodies.predecessors("bo-tai-chinh", on=date(2025, 3, 1))} == {
        "bo-ke-hoach-va-dau-tu", "uy-ban-quan-ly-von-nha-nuoc", "uy-ban-giam-sat-tai-chinh-quoc-gia"
    }  # fmt: skip


def test_latest_follows_through_all_steps() -> None:
    """Bưu chính, Viễn thông → Thông tin và Truyền thông → Khoa học và Công nghệ and two others."""
    assert [body.id for body in bodies.latest("bo-buu-chinh-vien-thong")] == [
        "bo-khoa-hoc-va-cong-nghe", "bo-van-hoa-the-thao-va-du-lich", "bo-cong-an"
    ]  # fmt: skip
    assert [body.id for body in bodies.latest("tong-cuc-hai-quan-cp")] == ["cuc-hai-quan"]
    assert [body.id for body in bodies.latest("bo-y-te")] == ["bo-y-te"]
    assert set(bodies.latest()) == set(bodies.at(bodies.checked_on))


def test_every_kind_has_a_system() -> None:
    """Party, State and Front each have central bodies."""
    counts = Counter(entry.kind.system for entry in bodies)

    assert counts.keys() == set(BodySystem)
    assert {entry.kind for entry in bodies if entry.kind.system is BodySystem.FRONT} == {
        BodyKind.FRONT, BodyKind.MASS_ORGANISATION, BodyKind.ASSOCIATION
    }  # fmt: skip
