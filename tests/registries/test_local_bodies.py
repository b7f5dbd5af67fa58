"""The patterns of local bodies refer to what exists, and compose the bodies that the law knows."""

from __future__ import annotations

import csv
import re
import unicodedata
from datetime import date
from importlib.resources import files

import pytest

from vngov.registries.base import Confidence
from vngov.registries.bodies import bodies
from vngov.registries.local_bodies import local_bodies
from vngov.registries.places import places

DATA = files("vngov") / "data"
EVE, REFORM, NOW = date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 30)


def rows() -> list[dict[str, str]]:
    """Read the table without our own code."""
    return list(csv.DictReader((DATA / "local_body_patterns.csv").read_text("utf-8").splitlines()))


def test_the_table_is_clean_and_sorted() -> None:
    """NFC, LF, no stray blanks, sorted, every row a pattern."""
    raw = (DATA / "local_body_patterns.csv").read_bytes().decode()

    assert raw == unicodedata.normalize("NFC", raw)
    assert "\r" not in raw
    assert all(cell == cell.strip() and "||" not in cell for row in rows() for cell in row.values())
    order = [(row["id"], row["valid_from"], row["place_kinds"]) for row in rows()]
    assert order == sorted(order)
    assert len(rows()) == len(local_bodies.patterns) == 178


def test_patterns_refer_to_patterns_and_bodies_that_exist() -> None:
    """Parents and successors, at the place, above it, or at the centre."""
    ids = local_bodies.patterns.ids
    for pattern in local_bodies.patterns:
        assert set(pattern.successors) <= ids, pattern.id
        for parent in pattern.parents:
            if parent.startswith("central:"):
                assert parent.removeprefix("central:") in bodies.ids
            else:
                assert parent.removeprefix("^") in ids, pattern.id


def test_a_row_without_an_act_is_not_verified() -> None:
    """And a code never is surer than seen."""
    for pattern in local_bodies.patterns:
        assert pattern.source or pattern.confidence < Confidence.VERIFIED or "seen" in pattern.note, pattern.id
        assert bool(pattern.codes) == (pattern.code_confidence is not None), pattern.id


def test_a_gap_stands_at_the_end_of_every_form() -> None:
    """Reading a name goes from its opening to its place."""
    for pattern in local_bodies.patterns:
        for form in pattern.forms:
            assert re.fullmatch(r"[^{}]+ (\{topic\} )?\{(place|name|party)\}", form), form


@pytest.mark.parametrize(
    ("text", "day", "name", "short", "code"),
    [
        # law/local-bodies.md §2 to §7
        ("UBND tỉnh Quảng Ngãi", EVE, "Ủy ban nhân dân tỉnh Quảng Ngãi", "UBND tỉnh Quảng Ngãi", "UBND"),
        ("HĐND TP. Đà Nẵng", NOW, "Hội đồng nhân dân thành phố Đà Nẵng", "HĐND thành phố Đà Nẵng", "HĐND"),
        ("Uỷ ban nhân dân huyện Duy Xuyên", EVE, "Ủy ban nhân dân huyện Duy Xuyên", "UBND huyện Duy Xuyên", "UBND"),
        ("Sở KH&ĐT tỉnh Long An", date(2024, 5, 1), "Sở Kế hoạch và Đầu tư tỉnh Long An", "", "SKHĐT"),
        ("Sở Y tế Kiên Giang", date(2017, 1, 1), "Sở Y tế tỉnh Kiên Giang", "", "SYT"),
        ("Tỉnh uỷ Quảng Nam", EVE, "Tỉnh ủy Quảng Nam", "Tỉnh ủy Quảng Nam", "TU"),
        ("BTV Huyện ủy Duy Xuyên", EVE, "Ban Thường vụ Huyện ủy Duy Xuyên", "BTV Huyện ủy Duy Xuyên", "HU"),
        ("Ban Tuyên giáo Tỉnh ủy Quảng Nam", date(2021, 5, 4), "Ban Tuyên giáo Tỉnh ủy Quảng Nam", "", "BTGTU"),
        ("Đảng uỷ xã Công Hải", NOW, "Đảng ủy xã Công Hải", "Đảng ủy xã Công Hải", "ĐU"),
        ("Ban Xây dựng Đảng Đảng ủy xã Công Hải", NOW, "Ban Xây dựng Đảng Đảng ủy xã Công Hải", "", ""),
        ("BCSĐ UBND tỉnh Quảng Nam", date(2024, 1, 1), "Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Nam", "", "BCSĐ"),
        ("Ban Chỉ đạo 138 tỉnh Quảng Ngãi", EVE, "Ban Chỉ đạo 138 tỉnh Quảng Ngãi", "", "BCĐ"),
        ("Cục Thuế tỉnh Lạng Sơn", date(2020, 1, 1), "Cục Thuế tỉnh Lạng Sơn", "", "CT"),
        ("Thuế tỉnh Lạng Sơn", NOW, "Thuế tỉnh Lạng Sơn", "", ""),
        ("Bộ CHQS tỉnh Lạng Sơn", NOW, "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn", "", "BCHQS"),
        ("TAND huyện Duy Xuyên", EVE, "Tòa án nhân dân huyện Duy Xuyên", "", "TAND"),
        ("UBMTTQ Việt Nam tỉnh Lạng Sơn", NOW, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn", "", "MTTQ"),
        ("Tỉnh Đoàn Lạng Sơn", NOW, "Tỉnh Đoàn Lạng Sơn", "", "TĐTN"),
        ("UBND TP. Hồ Chí Minh", NOW, "Ủy ban nhân dân Thành phố Hồ Chí Minh", "", "UBND"),
        ("Phòng Tài chính - Kế hoạch huyện Duy Xuyên", EVE, "Phòng Tài chính - Kế hoạch huyện Duy Xuyên", "", "TCKH"),
    ],
)  # fmt: skip
def test_bodies_of_a_place_are_composed(text, day, name, short, code) -> None:
    """Name, short name and code, by any spelling."""
    body = local_bodies.find(text, as_of=day)[0]

    assert name == body.name_vi
    assert short in {"", body.short_name}
    assert code == body.code
    assert body == local_bodies[body.id, day]


@pytest.mark.parametrize(
    ("text", "ended", "successors"),
    [
        # 1659/NQ-UBTVQH15, Điều 1 (Duy Xuyên); 45/2025/NĐ-CP; 202/2025/QH15; 381/QĐ-BTC, 2229/QĐ-BTC
        ("UBND huyện Duy Xuyên", REFORM, [f"Ủy ban nhân dân xã {name}" for name in
         ("Nam Phước", "Thu Bồn", "Duy Xuyên", "Duy Nghĩa")]),
        ("Huyện ủy Duy Xuyên", REFORM, [f"Đảng ủy xã {name}" for name in
         ("Nam Phước", "Thu Bồn", "Duy Xuyên", "Duy Nghĩa")]),
        ("Sở Kế hoạch và Đầu tư tỉnh Quảng Nam", date(2025, 3, 1), ["Sở Tài chính tỉnh Quảng Nam"]),
        ("Sở Giao thông vận tải tỉnh Lạng Sơn", date(2025, 3, 1), ["Sở Xây dựng tỉnh Lạng Sơn"]),
        ("UBND tỉnh Quảng Nam", REFORM, ["Ủy ban nhân dân thành phố Đà Nẵng"]),
        ("Tỉnh ủy Long An", REFORM, ["Tỉnh ủy Tây Ninh"]),
        ("Cục Thuế tỉnh Quảng Nam", date(2025, 3, 1), ["Thuế thành phố Đà Nẵng"]),
        ("Ban cán sự đảng UBND tỉnh Lạng Sơn", date(2025, 3, 1), ["Đảng ủy Ủy ban nhân dân tỉnh Lạng Sơn"]),
        ("Công an huyện Duy Xuyên", date(2025, 3, 1), []),
    ],
)  # fmt: skip
def test_what_became_of_a_body(text, ended, successors) -> None:
    """The bodies that took over, at the place or at the successor units."""
    body = next(one for one in local_bodies.find(text) if one.valid_to == ended)

    assert ended == body.valid_to
    assert successors == [step.body.name_vi for step in local_bodies.successors(body)]
    for step in local_bodies.successors(body):
        assert body in [back.body for back in local_bodies.predecessors(step.body)]


def test_a_province_that_became_a_city_has_other_names() -> None:
    """30/2026/QH16: Đồng Nai is a city from 30/04/2026."""
    before = local_bodies.find("UBND tỉnh Đồng Nai", as_of=date(2026, 4, 29))[0]
    (step,) = local_bodies.successors(before, on=date(2026, 4, 30))

    assert step.body.name_vi == "Ủy ban nhân dân thành phố Đồng Nai"
    assert step.kind.label("en") == "renamed"
    assert local_bodies.find("Thành ủy Đồng Nai", as_of=date(2026, 5, 1))[0].pattern_id == "cap-uy"
    assert local_bodies.successors(before, on=date(2026, 5, 1)) == ()


def test_every_body_of_a_place_has_its_parent_in_force() -> None:
    """On the day before the reform and after it, on all tiers."""
    for day, id_ in ((EVE, "quang-nam"), (EVE, "508"), (NOW, "lang-son"), (NOW, "22840-2025")):
        place = places[id_, day]
        found = local_bodies.of(place, as_of=day)
        assert len(found) > 15
        for body in found:
            parent = bodies.history(body.parent_id)
            assert any(one.is_in_force(day) for one in parent) or not body.parent_id or body.pattern_id in {
                "chi-cuc-kiem-lam", "chi-cuc-thuy-loi", "chi-cuc-trong-trot-va-bvtv", "chi-cuc-chan-nuoi-va-thu-y",
                "chi-cuc-phat-trien-nong-thon", "chi-cuc-bao-ve-moi-truong", "chi-cuc-quan-ly-dat-dai",
            }, body.id  # fmt: skip
            assert body.is_in_force(day)
            assert body.confidence <= place.confidence
