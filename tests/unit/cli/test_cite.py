"""``vngov cite``: mentions, acts and graphs of real files."""

from __future__ import annotations

import csv
import io
import json

import pytest

from vngov.cli import main

TEXT = (
    "UBND TỈNH LÀO CAI\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"
    "Căn cứ điểm a khoản 2 Điều 5 Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ về hồ chứa;\n"
    "Điều 1. Theo khoản 2 Điều này và Chỉ thị 16 của Thủ tướng Chính phủ."
)


@pytest.fixture
def files(tmp_path):
    """Return two files, of which one cannot be read."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(" ", encoding="utf-8")
    return [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_every_mention_has_a_line_with_its_place(files, capsys) -> None:
    """Relation, pinpoint, words, act."""
    full = "Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ"
    assert main(["--lang", "en", "cite", files[0]]) == 0

    assert capsys.readouterr().out.splitlines() == [
        f"  6:30  legal basis: điểm a khoản 2 Điều 5 | {full} = 88/2021/NĐ-CP",
        "  7:14  refer: khoản 2 Điều này",
        "  7:34  refer: Chỉ thị 16 của Thủ tướng Chính phủ",
    ]


def test_acts_are_one_line_each_with_what_stays_open(files, capsys) -> None:
    """A file that cannot be read does not stop the rest."""
    assert main(["--lang", "en", "cite", "--acts", *files]) == 3

    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        f"== {files[0]}",
        "  88/2021/NĐ-CP  ×1  Chính phủ",
        "  Chỉ thị 16 của Thủ tướng Chính phủ  (no full form)",
    ]
    assert "1 of 2 files failed" in printed.err


def test_json_and_csv_have_every_field(files, capsys) -> None:
    """The same records."""
    assert main(["cite", "--json", files[0]]) == 0
    records = json.loads(capsys.readouterr().out)
    assert main(["cite", "--csv", files[0]]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert [record["kind"] for record in records] == ["numbered", "internal", "short"] == [row["kind"] for row in rows]
    assert (records[0]["date"], records[0]["pinpoint"], records[0]["relation"]) == (
        "2021-03-05", "điểm a khoản 2 Điều 5", "legal_basis",
    )  # fmt: skip
    assert main(["cite", "--acts", "--csv", "--as-of", "2024-01-01", files[0]]) == 0
    assert (
        capsys.readouterr()
        .out.splitlines()[1]
        .endswith("88/2021/NĐ-CP,nghi-dinh,88/2021/NĐ-CP,2021-03-05,Chính phủ,về hồ chứa,1,")
    )


@pytest.mark.parametrize(
    ("form", "start"), [("mermaid", "graph LR"), ("dot", "digraph"), ("graphml", "<?xml"), ("svg", "<svg")]
)
def test_a_graph_of_all_files(files, capsys, form, start) -> None:
    """In a language that other programs draw."""
    assert main(["--lang", "en", "cite", "--graph", form, files[0]]) == 0

    printed = capsys.readouterr()
    assert printed.out.startswith(start)
    assert "88/2021/NĐ-CP" in printed.out
    assert "2 acts, 1 links" in printed.err


def test_several_files_have_headings(files, capsys, tmp_path) -> None:
    """Only where they cite something."""
    (tmp_path / "b.txt").write_text("Theo Luật Dược.", encoding="utf-8")

    assert main(["cite", *files]) == 0

    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("==")] == [
        f"== {name}" for name in files
    ]
