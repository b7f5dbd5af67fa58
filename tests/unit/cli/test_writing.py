"""``vngov new`` and ``vngov merge``: skeletons and form letters."""

from __future__ import annotations

from pathlib import Path

import pytest

import vngov
from vngov.cli import main
from vngov.cli._console import ExitCode
from vngov.rules.specimens import specimen

_TEMPLATE = specimen("letter", ("215/UBND", "{{số}}/UBND"), ("Sở Tài chính;", "{{nơi gửi}};"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "t.txt").write_text(_TEMPLATE, encoding="utf-8")
    (tmp_path / "d.csv").write_text("số,nơi gửi\n1,Sở A\n2,\n3,Sở A\n", encoding="utf-8-sig")
    return tmp_path


def test_a_row_makes_a_document_and_a_bad_one_stops_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--lang", "en", "merge", str(folder / "t.txt"), str(folder / "d.csv"), "-o", str(folder / "out")]
    assert main(arguments) == ExitCode.FINDINGS
    said = capsys.readouterr()
    assert "written: 2 of 3" in said.out
    assert said.err.startswith("line 3: no value for {{nơi gửi}} (")
    assert sorted(file.name for file in (folder / "out").iterdir()) == ["t-1.txt", "t-3.txt"]
    assert str(vngov.read(folder / "out" / "t-3.txt").document.number) == "03/UBND-VX"


def test_the_table_is_read_as_a_register_is(folder: Path) -> None:
    """Spreadsheets of the country part the cells by semicolons."""
    (folder / "d.csv").write_text("số;nơi gửi\n1;Sở A\n", encoding="utf-8")
    arguments = ["merge", str(folder / "t.txt"), str(folder / "d.csv"), "-o", str(folder / "out")]
    assert main(arguments) == ExitCode.CLEAN
    assert str(vngov.read(folder / "out" / "t-1.txt").document.number) == "01/UBND-VX"


def test_names_are_made_safe_and_kept_apart(folder: Path) -> None:
    out = folder / "out"
    (folder / "d.csv").write_text("số,nơi gửi\n1,../A\n2,../A\n", encoding="utf-8")
    arguments = ["merge", str(folder / "t.txt"), str(folder / "d.csv"), "-o", str(out), "--name", "{{nơi gửi}}"]
    assert main([*arguments, "--to", "markdown"]) == ExitCode.CLEAN
    assert sorted(file.name for file in out.iterdir()) == ["A-2.md", "A.md"]


def test_columns_that_the_template_lacks(folder: Path) -> None:
    (folder / "d.csv").write_text("số,nơi gửi,x\n1,Sở A,y\n", encoding="utf-8")
    arguments = ["merge", str(folder / "t.txt"), str(folder / "d.csv"), "-o", str(folder / "out")]
    assert main(arguments) == ExitCode.FINDINGS
    assert main([*arguments, "--extra"]) == ExitCode.CLEAN


def test_what_cannot_be_merged_is_said(folder: Path) -> None:
    (folder / "empty.csv").write_text("số\n", encoding="utf-8")
    out = ["-o", str(folder / "out")]
    template, data = str(folder / "t.txt"), str(folder / "d.csv")
    assert main(["merge", template, str(folder / "empty.csv"), *out]) == ExitCode.USAGE
    assert main(["merge", template, data, *out, "--to", "odt"]) == ExitCode.USAGE
    assert main(["merge", str(folder / "none.txt"), data, *out]) == ExitCode.UNREADABLE
    assert main(["merge", template, str(folder / "none.csv"), *out]) == ExitCode.UNREADABLE


def test_a_new_document_by_name_or_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--lang", "en", "new", "giấy mời", "--on", "15/6/2026", "--issuer", "Bộ Nội vụ"]
    assert main(arguments) == ExitCode.CLEAN
    assert "{{thời gian}}" in capsys.readouterr().out
    output = tmp_path / "a.md"
    assert main(["new", "quyet-dinh", "--family", "party", "-o", str(output)]) == ExitCode.CLEAN
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in output.read_text(encoding="utf-8")
    assert main(["new", "quyet-dinh", "-o", str(output)]) == ExitCode.USAGE
    assert main(["new", "quyet-dinh", "--to", "odt"]) == ExitCode.USAGE
    assert main(["--lang", "en", "new", "quyet-dinx"]) == ExitCode.USAGE
    assert "quyet-dinh" in capsys.readouterr().err
