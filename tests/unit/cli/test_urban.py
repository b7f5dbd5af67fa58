"""``vngov urban`` as it is used: a class, a regime, the turn of 2026."""

from __future__ import annotations

import json

import pytest

from vngov.cli import main
from vngov.cli._console import ExitCode


def run(capsys, *arguments):
    """Run the verb and return its exit code and what it printed."""
    code = main(["--lang", "en", "urban", *arguments])
    return code, capsys.readouterr()


def test_a_class_shows_its_way_through_the_regimes(capsys) -> None:
    """Who recognised it, by which thresholds, and what became of it."""
    code, printed = run(capsys, "loại IV")
    lines = printed.out.splitlines()

    assert code == ExitCode.CLEAN
    assert lines[0] == "class IV urban area"
    assert [line for line in lines if "/" in line and line.startswith("  2")] == [
        "  2001-10-20/2009-07-02  72/2001/NĐ-CP [memory]",
        "  2009-07-02/2016-05-25  42/2009/NĐ-CP [verified]",
        "  2016-05-25/2023-01-01  1210/2016/UBTVQH13 [verified]",
        "  2023-01-01/2026-01-01  26/2022/UBTVQH15 [verified]",
        "  2026-01-01  class IV (any) -> class III; 111/2025/UBTVQH15, Điều 15.3 [verified]",
    ]
    assert "    recognised by Ministry of Construction [memory]" in lines


def test_a_class_on_a_day_has_one_regime(capsys) -> None:
    """Class IV in 2015; there is none in 2026."""
    code, printed = run(capsys, "đô thị loại 4", "--as-of", "2015-01-01", "--json")
    facts = json.loads(printed.out)

    assert code == ExitCode.CLEAN
    assert [one["regime"] for one in facts["regimes"]] == ["42-2009-ND-CP"]
    assert facts["regimes"][0]["recognised_by"]["name"] == "Bộ Xây dựng"
    assert {"id": "pop.total", "minimum": 50000, "confidence": "verified"}.items() <= facts["regimes"][0]["criteria"][
        4
    ].items()

    code, printed = run(capsys, "loại IV", "--as-of", "2026-02-01")
    assert code == ExitCode.USAGE
    assert "loại III" in printed.err


def test_a_regime_has_its_authorities_and_the_timeline(capsys) -> None:
    """With the regimes before and after it."""
    code, printed = run(capsys, "42/2009/NĐ-CP")

    assert code == ExitCode.CLEAN
    assert printed.out.splitlines()[:4] == [
        "42/2009/NĐ-CP - Nghị định về việc phân loại đô thị [42-2009-ND-CP]",
        "  issued by Chính phủ on 2009-05-07",
        "  guidance: 34/2009/TT-BXD (30/09/2009)",
        "  special class: Prime Minister [memory]",
    ]
    assert "* 2009-07-02/2016-05-25  42/2009/NĐ-CP [verified]" in printed.out.splitlines()


def test_a_regime_as_json(capsys) -> None:
    """Everything, for programs."""
    code, printed = run(capsys, "111-2025-UBTVQH15", "--json")
    facts = json.loads(printed.out)

    assert code == ExitCode.CLEAN
    assert [len(one["criteria"]) for one in facts["classes"]] == [1, 16, 27, 27]
    assert facts["classes"][2]["criteria"][1]["minimum"] == "cấp tỉnh"


@pytest.mark.parametrize(
    ("query", "count", "first"),
    [
        ("loại I Hải Phòng", 1, "class I (Hải Phòng, Huế, Đà Nẵng, Cần Thơ) -> class I;"),
        ("đô thị loại 1, Hạ Long", 1, "class I (any other class I urban area (city under a province)) -> class II;"),
        ("thị trấn Phong Hải", 1, "- (thị xã or thị trấn without a recognised class) -> class III;"),
        ("chuyển tiếp", 12, "class II (any) -> class II;"),
    ],
)
def test_the_turn_of_2026(capsys, query, count, first) -> None:
    """A class with its city, a town without a class, or all rules."""
    code, printed = run(capsys, query)
    lines = printed.out.splitlines()

    assert code == ExitCode.CLEAN
    assert len(lines) == count
    assert lines[0].startswith(f"2026-01-01  {first}")


def test_the_turn_as_json(capsys) -> None:
    """One rule a record."""
    _, printed = run(capsys, "chuyen tiep", "--json")

    assert {"old_classes": ["loại V"], "new_class": "loại III", "confidence": "verified"}.items() <= json.loads(
        printed.out
    )[3].items()


def test_an_unknown_query_is_a_fault_of_usage(capsys) -> None:
    """The message names the regimes."""
    code, printed = run(capsys, "loại tốt")

    assert code == ExitCode.USAGE
    assert "1210/2016/UBTVQH13" in printed.err


PLAN = "KẾ HOẠCH\nPhát triển đô thị\n\nĐến năm 2030, nâng cấp thị trấn Sông Mới lên đô thị loại IV.\n"


def test_a_file_is_read_for_its_towns(capsys, tmp_path) -> None:
    """As the verb for files does it."""
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")

    code, printed = run(capsys, str(path))
    assert code == ExitCode.CLEAN
    assert "thị trấn Sông Mới" in printed.out
    assert json.loads(run(capsys, str(path), "--json")[1].out)[0]["class"] == "loại IV"


def test_the_ladder_of_a_file_is_drawn(capsys, tmp_path) -> None:
    """As one picture for each file."""
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")

    assert main(["urban-in", str(path), str(path), "--svg"]) == ExitCode.CLEAN
    printed = capsys.readouterr().out
    assert printed.count("<svg ") == printed.count("</svg>") == 2
    assert printed.startswith("<svg ")
    assert ">loại IV<" in printed
