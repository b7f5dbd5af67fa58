"""``vngov targets`` and ``vngov urban-in`` as they are used: lines, JSON, CSV, several files."""

from __future__ import annotations

import csv
import json

import pytest

from vngov.cli import main
from vngov.cli._console import ExitCode

PROGRAMME = (
    "TỈNH ỦY QUẢNG NAM\n\nI. MỤC TIÊU\n- Tỷ lệ cấp nước đến năm 2025 đạt 87%, đến năm 2030 đạt 95%.\n"
    "- Đến năm 2030, hình thành tuyến đường vành đai phía Bắc.\n"
    "II. NHIỆM VỤ\n- Nâng cấp thị trấn Sông Mới lên đô thị loại IV giai đoạn 2025 - 2030; có 03 đô thị loại V.\n"
)


@pytest.fixture
def programme(tmp_path):
    """Write a short programme."""
    file = tmp_path / "programme.txt"
    file.write_text(PROGRAMME, encoding="utf-8")
    return str(file)


def run(capsys, *arguments):
    """Run a verb and return its exit code and what it printed."""
    code = main(["--lang", "en", *arguments])
    return code, capsys.readouterr()


def test_targets_as_lines(capsys, programme) -> None:
    """Year, value, indicator; a milestone has a tick."""
    code, printed = run(capsys, "targets", programme)

    assert code == ExitCode.CLEAN
    assert [" ".join(line.split()) for line in printed.out.splitlines()] == [
        "2025 87% Tỷ lệ cấp nước",
        "2030 95% Tỷ lệ cấp nước",
        "2030 ✓ hình thành tuyến đường vành đai phía Bắc",
    ]


def test_targets_as_json_and_csv(capsys, programme) -> None:
    """The same records; places point into the source."""
    _, printed = run(capsys, "targets", "--json", programme)
    first = json.loads(printed.out)[0]
    assert {"value_min": 87, "unit": "%", "year": 2025, "elliptical": False}.items() <= first.items()
    assert PROGRAMME[first["start"] : first["end"]] == first["text"]

    _, printed = run(capsys, "targets", "--csv", programme)
    rows = list(csv.DictReader(printed.out.splitlines()))
    assert [row["value_max"] for row in rows] == ["87", "95", ""]


def test_contradictions_are_findings(capsys, tmp_path) -> None:
    """They are shown below the targets, and the exit code says so."""
    file = tmp_path / "odd.txt"
    file.write_text(
        "Mục tiêu: Tỷ lệ cây xanh đến năm 2025 đạt 120%; số chợ đến năm 2025 có 5,5 ha.\n", encoding="utf-8"
    )

    code, printed = run(capsys, "targets", str(file))

    assert code == ExitCode.FINDINGS
    assert "  ! Tỷ lệ cây xanh: a share cannot be 120 per cent" in printed.out.splitlines()
    assert "5,5 ha" in printed.out


def test_several_files_have_their_names(capsys, programme, tmp_path) -> None:
    """An empty result says so; a missing file is told at the end."""
    empty = tmp_path / "letter.txt"
    empty.write_text("Kính gửi: Sở Xây dựng\n", encoding="utf-8")

    code, printed = run(capsys, "targets", programme, str(empty), str(tmp_path / "none.txt"))

    assert code == ExitCode.UNREADABLE
    assert f"{empty}:\nno targets" in printed.out
    assert "1 of 3 files failed" in printed.err


def test_towns_as_lines(capsys, programme, tmp_path) -> None:
    """Horizon, class, status, centre."""
    code, printed = run(capsys, "urban-in", programme)

    assert code == ExitCode.CLEAN
    assert [" ".join(line.split()) for line in printed.out.splitlines()] == [
        "2025-2030 class IV planned thị trấn Sông Mới",
        "- class V planned 3 đô thị",
    ]
    empty = tmp_path / "letter.txt"
    empty.write_text("Kính gửi: Sở Xây dựng\n", encoding="utf-8")
    _, printed = run(capsys, "urban-in", str(empty), programme)
    assert f"{empty}:\nno towns" in printed.out


def test_towns_as_json_and_csv(capsys, programme) -> None:
    """With the regime of the day asked for."""
    _, printed = run(capsys, "urban-in", "--json", "--as-of", "2022-01-01", programme)
    first, second = json.loads(printed.out)
    assert {
        "name": "Sông Mới",
        "class": "loại IV",
        "from": 2025,
        "to": 2030,
        "regime": "1210-2016-UBTVQH13",
    }.items() <= first.items()
    assert {"name": None, "count": 3, "class": "loại V", "from": None}.items() <= second.items()

    _, printed = run(capsys, "urban-in", "--csv", programme)
    assert [row["class"] for row in csv.DictReader(printed.out.splitlines())] == ["loại IV", "loại V"]
