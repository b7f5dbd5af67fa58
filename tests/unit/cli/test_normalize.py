"""``vngov normalize`` as it is used: a table in, a table out, a count of what stays open."""

from __future__ import annotations

import csv
import io
import json

import pytest

from vngov.cli import main
from vngov.cli._console import ExitCode

TABLE = "so_hieu;ngay;trich_yeu\n12/QD-UBND;02/01/2020;về việc nghỉ lễ\n50/2014/QH13;;\n"


@pytest.fixture
def table(tmp_path):
    """Write a register as a spreadsheet exports it."""
    path = tmp_path / "so.csv"
    path.write_text(TABLE, encoding="utf-8-sig")
    return path


def run(*arguments: str) -> int:
    """Run the verb in English."""
    return main(["--lang", "en", "normalize", *arguments])


def test_a_table_gets_the_canonical_columns(table, tmp_path, capsys) -> None:
    """The own columns stay; what stays open is counted on the error stream."""
    out = tmp_path / "out.csv"

    code = run(str(table), "-o", str(out), "--map", "number=so_hieu", "--map", "date=ngay")
    rows = list(csv.DictReader(out.read_text("utf-8").splitlines()))

    assert code == ExitCode.FINDINGS
    assert [row["so_hieu"] for row in rows] == ["12/QD-UBND", "50/2014/QH13"]
    assert (rows[0]["vngov_number"], rows[0]["vngov_kind"], rows[0]["vngov_date"]) == (
        "12/QĐ-UBND",
        "quyet-dinh",
        "2020-01-02",
    )
    assert capsys.readouterr().err.splitlines() == ["1 of 2 rows without remarks", "      1  kind-ambiguous"]


def test_columns_that_are_called_like_the_fields_need_no_map(tmp_path, capsys) -> None:
    """Shown where no file is named; clean where nothing stays open."""
    path = tmp_path / "in.tsv"
    path.write_text("number\tissuer\n1/KH-BTC\tBộ Tài chính\n", encoding="utf-8")

    assert run(str(path)) == ExitCode.CLEAN
    assert capsys.readouterr().out.splitlines()[1].startswith("1/KH-BTC,Bộ Tài chính,1/KH-BTC,1,,ke-hoach")


def test_json_and_prefix(table, capsys) -> None:
    """The same rows for programs, under names of the caller's choice."""
    run(str(table), "--json", "--prefix", "chuan_", "--map", "number=so_hieu")

    assert json.loads(capsys.readouterr().out)[0]["chuan_number"] == "12/QĐ-UBND"


def test_a_table_without_rows_keeps_its_header(tmp_path, capsys) -> None:
    """And is clean."""
    path = tmp_path / "in.csv"
    path.write_text("number,date\n", encoding="utf-8")

    assert run(str(path)) == ExitCode.CLEAN
    assert capsys.readouterr().out == "number,date\n"


@pytest.mark.parametrize(
    ("pair", "said"),
    [("so=so_hieu", "'so'"), ("number=khong_co", "'khong_co'"), ("number", "'number'")],
    ids=["field", "column", "no sign"],
)
def test_a_wrong_map_is_a_fault_of_usage(table, capsys, pair, said) -> None:
    """With what there is instead."""
    assert run(str(table), "--map", pair) == ExitCode.USAGE
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", bytes(range(256)) * 50, "not a text document"),
        ("a.csv", b"number\n" + b"x" * 200_000, "cannot be told apart"),
        (".", None, "this is a directory"),
        ("none.csv", None, "no such file"),
    ],
    ids=["binary", "endless cell", "folder", "absent"],
)
def test_what_is_no_table_is_unreadable(tmp_path, capsys, name, content, said) -> None:
    """In the words of every verb, and never as a bug of ours."""
    if content is not None:
        (tmp_path / name).write_bytes(content)

    assert run(str(tmp_path / name)) == ExitCode.UNREADABLE
    assert said in capsys.readouterr().err


def test_a_table_may_come_from_standard_input(table, monkeypatch, capsys) -> None:
    """As a document may."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(table.read_bytes())))

    assert run("-", "--map", "number=so_hieu") == ExitCode.FINDINGS
    assert "12/QĐ-UBND" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"), [("so.csv", "overwrite the input"), ("out.parquet", "names no format"), ("out.xlsx", "no format")]
)
def test_an_output_that_cannot_be_meant_is_refused(table, capsys, name, said) -> None:
    """The register stays as it was, and no CSV stands in a file that promises something else."""
    assert run(str(table), "-o", str(table.with_name(name)), "--map", "number=so_hieu") == ExitCode.USAGE
    assert said in capsys.readouterr().err
    assert table.read_text("utf-8-sig") == TABLE
    assert [path.name for path in table.parent.iterdir()] == ["so.csv"]


def test_the_suffix_asks_for_json(table, tmp_path) -> None:
    """As with every other verb that writes files."""
    run(str(table), "-o", str(tmp_path / "out.json"), "--map", "number=so_hieu")

    assert json.loads((tmp_path / "out.json").read_text("utf-8"))[0]["vngov_number"] == "12/QĐ-UBND"
