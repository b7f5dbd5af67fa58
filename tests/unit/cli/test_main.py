"""The command line: verbs, exit codes, languages, bad input."""

import json
import subprocess
import sys

import pytest

import vngov
from vngov.cli import main
from vngov.cli._console import language
from vngov.cli._demo import examples

LETTER = dict(examples())["1-official-letter"]
SCRAPED = dict(examples())["4-scraped-page"]


@pytest.fixture
def letter(tmp_path):
    """A file with a letter that has no faults."""
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.fixture
def scraped(tmp_path):
    """A file with one fault."""
    path = tmp_path / "scraped.txt"
    path.write_text(SCRAPED, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("surroundings", "expected"),
    [
        ({}, "vi"),
        ({"LANG": "C"}, "vi"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "vi_VN", "LANG": "en_US"}, "vi"),
        ({"VNGOV_LANG": "en", "LC_ALL": "vi_VN"}, "en"),
    ],
)
def test_the_language_is_looked_for_in_order(surroundings, expected) -> None:
    """VNGOV_LANG, the locale, Vietnamese."""
    assert expected == language(surroundings)


def test_read_shows_the_head_and_the_tree(letter, capsys) -> None:
    """The number, the items and the account of characters are there, in 80 columns."""
    code = main(["--lang", "en", "read", str(letter)])

    shown = capsys.readouterr().out
    assert code == 0
    assert "2417/VPCP-CN" in shown
    assert "├─ 1. Giao Bộ Xây dựng" in shown
    assert "characters accounted for: 100.00%" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_read_speaks_vietnamese(letter, capsys) -> None:
    """Labels are translated."""
    main(["--lang=vi", "read", str(letter)])

    assert "trích yếu" in capsys.readouterr().out


def test_read_writes_json(letter, capsys) -> None:
    """The document, as the library writes it."""
    assert main(["read", "--json", str(letter)]) == 0
    assert vngov.loads(capsys.readouterr().out) == vngov.parse(LETTER).document


def test_read_shows_tables_quotations_and_appendices(tmp_path, capsys) -> None:
    """Every kind of node has a line."""
    path = tmp_path / "decree.txt"
    path.write_text(
        "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/2024/NĐ-CP\n"
        "Hà Nội, ngày 05 tháng 3 năm 2024\nNGHỊ ĐỊNH\nSửa đổi một số điều\n\nCăn cứ Luật Tổ chức Chính phủ;\n"
        "Điều 1. Sửa đổi khoản 1 Điều 2 như sau:\n“1. Mức phí là một.”\n| a | b |\n| c | d |\nMột đoạn.\n"
        "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn An\nPHỤ LỤC\nDANH MỤC\n1. Một mục.\n",
        encoding="utf-8",
    )

    main(["--lang", "en", "read", str(path)])

    shown = capsys.readouterr().out
    assert "“…”" in shown
    assert "[2 × 2]" in shown
    assert "appendices" in shown


def test_check_is_clean_without_findings(letter, capsys) -> None:
    """Exit code 0, and the counts."""
    assert main(["--lang", "en", "check", str(letter)]) == 0
    assert "errors: 0" in capsys.readouterr().out


def test_check_names_the_clause_and_the_place(scraped, capsys) -> None:
    """Exit code 1, rule, line and provision."""
    assert main(["--lang", "en", "check", str(scraped)]) == 1

    shown = capsys.readouterr().out
    assert "scraped.txt:12:2: NUM101" in shown
    assert "30/2020/NĐ-CP" in shown


@pytest.mark.parametrize("style", ["json", "github"])
def test_check_has_forms_for_machines(scraped, capsys, style) -> None:
    """JSON parses; the other is a workflow command."""
    assert main(["check", "--format", style, str(scraped)]) == 1

    shown = capsys.readouterr().out
    if style == "json":
        assert [finding["rule"] for finding in json.loads(shown)[0]["findings"]] == ["NUM101"]
    else:
        assert shown.startswith("::error file=")


def test_check_can_leave_rules_out(scraped) -> None:
    """What is ignored is not found; an unknown rule is a mistake of usage."""
    assert main(["check", "--ignore", "NUM101", str(scraped)]) == 0
    assert main(["check", "--select", "XYZ999", str(scraped)]) == 2
    assert main(["check", "--as-of", "2010-01-01", str(scraped)]) in {0, 1}
    assert main(["check", "--as-of", "never", str(scraped)]) == 2


def test_fix_writes_the_mended_document_elsewhere(scraped, tmp_path) -> None:
    """The number is mended; the input is never overwritten."""
    before = scraped.read_text(encoding="utf-8")
    out = tmp_path / "fixed.txt"

    main(["check", "--fix", str(out), str(scraped)])

    assert "1204/SXD-QLN" in out.read_text(encoding="utf-8")
    assert main(["check", "--fix", str(scraped), str(scraped)]) == 3
    assert before == scraped.read_text(encoding="utf-8")


@pytest.mark.parametrize(("suffix", "start"), [("txt", " "), ("html", "<!DOCTYPE html>"), ("json", "{")])
def test_render_takes_the_format_from_the_suffix(letter, tmp_path, suffix, start) -> None:
    """Text, HTML, JSON."""
    out = tmp_path / f"out.{suffix}"

    assert main(["render", str(letter), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").lower().startswith(start.lower())


def test_render_prints_without_an_output(letter, capsys) -> None:
    """Plain text on standard output."""
    assert main(["render", str(letter), "--width", "100"]) == 0
    assert "Số: 2417/VPCP-CN" in capsys.readouterr().out


def test_render_refuses_what_it_cannot_write(letter, tmp_path, capsys) -> None:
    """An unknown suffix, and the input itself."""
    assert main(["render", str(letter), "-o", str(tmp_path / "a.docx")]) == 2
    assert main(["render", str(letter), "-o", str(letter)]) == 2
    assert capsys.readouterr().err


def test_rule_lists_and_explains(capsys) -> None:
    """All rules, one rule, and as JSON."""
    assert main(["rule"]) == 0
    assert "HDR101" in capsys.readouterr().out
    assert main(["rule", "missing-motto"]) == 0
    assert "30/2020/NĐ-CP" in capsys.readouterr().out
    assert main(["rule", "--json", "HDR101"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["id"] == "HDR101"


def test_kinds_answers_at_a_day(capsys) -> None:
    """A card with code, family, period, source and confidence; unknown words are a mistake of usage."""
    assert main(["--lang", "en", "kinds", "chương trình", "--as-of", "2021-01-01"]) == 0
    assert "CTr" in capsys.readouterr().out
    assert main(["kinds", "quyet-dinh", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)
    assert main(["--lang", "en", "kinds", "zzz"]) == 2


def test_demo_makes_the_tour(tmp_path, capsys) -> None:
    """Every example is shown, checked and written three ways."""
    assert main(["--lang", "en", "demo", str(tmp_path / "out")]) == 0

    assert "12 files written" in capsys.readouterr().out
    assert len(list((tmp_path / "out").iterdir())) == 12


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no text"),
        (b" \n\t\n", "no text"),
        (b"%PDF-1.7\n", "no reader"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "no reader"),
        (bytes(range(256)) * 50, "not a text"),
    ],
    ids=["empty", "blank", "pdf", "doc", "binary"],
)
def test_what_is_no_text_is_unreadable(tmp_path, capsys, content, said) -> None:
    """A clear message and code 3."""
    path = tmp_path / "input"
    path.write_bytes(content)

    assert main(["--lang", "en", "read", str(path)]) == 3
    assert said in capsys.readouterr().err


def test_a_missing_file_and_a_directory_are_unreadable(tmp_path, letter, capsys) -> None:
    """One bad file never stops the rest."""
    code = main(["--lang", "en", "read", str(tmp_path / "none.txt"), str(tmp_path), str(letter)])

    captured = capsys.readouterr()
    assert code == 3
    assert "2417/VPCP-CN" in captured.out
    assert "no such file" in captured.err
    assert "2 files could not be read" in captured.err


def test_unreadable_input_outweighs_findings(tmp_path, scraped) -> None:
    """3 before 1."""
    assert main(["check", str(tmp_path / "none.txt"), str(scraped)]) == 3


def test_a_bug_is_said_to_be_ours(monkeypatch, letter, capsys) -> None:
    """Code 70 without a traceback; with VNGOV_DEBUG the traceback."""
    monkeypatch.setattr("vngov.cli._tree.tree_lines", lambda *_: 1 / 0)

    assert main(["--lang", "en", "read", str(letter)]) == 70
    assert "bug of vngov" in capsys.readouterr().err
    monkeypatch.setenv("VNGOV_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["read", str(letter)])


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (PermissionError, 3)])
def test_interruptions_end_quietly(monkeypatch, letter, error, code) -> None:
    """Ctrl-C and errors of the system are no bugs of ours."""

    def stop(*_):
        raise error

    monkeypatch.setattr("vngov.cli._tree.tree_lines", stop)

    assert code == main(["read", str(letter)])


def test_usage_is_explained(capsys) -> None:
    """No verb: code 2; help and version: code 0."""
    assert main([]) == 2
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("vngov 0.")
    assert main(["--lang", "en", "--help"]) == 0


def test_the_module_runs_in_a_poor_locale(letter) -> None:
    """``python -m vngov`` reads standard input and writes UTF-8 even where the locale is C."""
    run = subprocess.run(
        [sys.executable, "-m", "vngov", "read", "-"],
        input=letter.read_bytes(),
        capture_output=True,
        check=False,
        env={"LC_ALL": "C", "PATH": ""},
    )

    assert run.returncode == 0
    assert "Số" not in run.stderr.decode()
    assert "VĂN PHÒNG CHÍNH PHỦ" in run.stdout.decode("utf-8")
