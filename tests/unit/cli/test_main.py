"""The command line: verbs, exit codes, languages, bad input."""

import io
import json
import subprocess
import sys
import zipfile

import pytest

import vngov
import vngov.cli._tree
from vngov.cli import main
from vngov.cli._console import language
from vngov.cli._demo import examples
from vngov.cli._progress import progress
from vngov.errors import MissingExtraError, PackagedDataError
from vngov.rules.specimens import specimen

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
        ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, "vi"),
        ({"LC_ALL": "", "LC_MESSAGES": "en", "LANG": "vi_VN"}, "en"),
        ({"VNGOV_LANG": "fr", "LANG": "en_GB"}, "en"),
        ({"LANG": "enm"}, "vi"),
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
        assert ",line=12,col=2,title=NUM101::" in shown
        assert "30/2020/NĐ-CP" in shown


def test_a_workflow_command_is_one_line(tmp_path, capsys) -> None:
    """What the form reserves is escaped in the name of the file."""
    path = tmp_path / "a,b:100%.txt"
    path.write_text(SCRAPED, encoding="utf-8")

    main(["check", "--format", "github", str(path)])

    assert "a%2Cb%3A100%25.txt,line=" in capsys.readouterr().out


def test_check_can_leave_rules_out(scraped) -> None:
    """What is ignored is not found; an unknown rule is a mistake of usage."""
    assert main(["check", "--ignore", "NUM101", str(scraped)]) == 0
    assert main(["check", "--select", "XYZ999", str(scraped)]) == 2
    assert main(["check", "--as-of", "2010-01-01", str(scraped)]) in {0, 1}
    assert main(["check", "--as-of", "never", str(scraped)]) == 2


def test_fix_writes_the_mended_document_elsewhere(scraped, tmp_path, capsys) -> None:
    """The number is mended; the input is never overwritten unless that is asked for."""
    before = scraped.read_text(encoding="utf-8")
    out = tmp_path / "fixed.txt"
    alias = tmp_path / "alias.txt"
    alias.symlink_to(scraped)

    assert main(["check", "--json", "--fix", "-o", str(out), str(scraped)]) == 1

    assert json.loads(capsys.readouterr().out)
    assert "1204/SXD-QLN" in out.read_text(encoding="utf-8")
    assert main(["check", "--fix", "-o", str(alias), str(scraped)]) == 3
    assert before == scraped.read_text(encoding="utf-8")


def test_fix_in_place_changes_the_faulty_words_and_nothing_else(letter, scraped, tmp_path, capsys) -> None:
    """A mended letter is written, a clean one left as it is, the page around a document stays."""
    faulty = tmp_path / "faulty.txt"
    faulty.write_text(LETTER.replace("2417/VPCP", "2417 /VPCP"), encoding="utf-8")

    code = main(["--lang", "en", "check", "--fix", "--in-place", str(faulty), str(letter), str(scraped)])

    said = capsys.readouterr()
    assert code == 1
    shown = [line.split()[:3] for line in said.out.splitlines() if line[0] in "+-" and "2417" in line]
    assert shown == [["-", "Số:", "2417"], ["+", "Số:", "2417/VPCP-CN"]]
    assert str(letter) not in said.err
    assert faulty.read_text(encoding="utf-8") == LETTER
    assert letter.read_text(encoding="utf-8") == LETTER
    before, after = SCRAPED.split("\n"), scraped.read_text(encoding="utf-8").split("\n")
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [(old.replace(" /", "/"), new) for old, new in changed] == [(new, new) for _, new in changed]
    assert [new.strip() for _, new in changed] == ["Số: 1204/SXD-QLN"]


@pytest.mark.parametrize(
    "options",
    [
        ["--fix"],
        ["-o", "out.txt"],
        ["--in-place"],
        ["--fix", "-o", "out.txt", "--in-place"],
        ["--fix", "-o", "out.xyz"],
        ["--fix", "-o", "out.txt", "other.txt"],
        ["--fix", "--in-place", "-"],
    ],
    ids=" ".join,
)
def test_fix_refuses_what_would_lose_or_mean_nothing(scraped, capsys, options) -> None:
    """A mistake of usage, and nothing is written."""
    assert main(["check", *options, str(scraped)]) == 2
    assert capsys.readouterr().err
    assert scraped.read_text(encoding="utf-8") == SCRAPED


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
    assert main(["render", str(letter), "-o", "-"]) == 0
    assert "Số: 2417/VPCP-CN" in capsys.readouterr().out


@pytest.mark.parametrize("width", ["3", "-1", "wide"])
def test_render_wants_a_possible_width(letter, width) -> None:
    """A mistake of usage."""
    assert main(["render", str(letter), "--width", width]) == 2


def test_render_refuses_what_it_cannot_write(letter, tmp_path, capsys) -> None:
    """An unknown suffix, and the input itself."""
    assert main(["render", str(letter), "-o", str(tmp_path / "a.xyz")]) == 2
    assert main(["render", str(letter), "-o", str(letter)]) == 2
    assert capsys.readouterr().err


def test_render_writes_word_files(letter, tmp_path, capfdbinary) -> None:
    """To a file by its suffix, and to standard output as they are."""
    out = tmp_path / "a.docx"

    assert main(["render", str(letter), "-o", str(out)]) == 0
    assert vngov.read(out).document == vngov.parse(LETTER).document
    capfdbinary.readouterr()
    assert main(["render", str(letter), "--to", "docx"]) == 0
    assert capfdbinary.readouterr().out == out.read_bytes()


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
    """Every example is shown, checked and written four ways."""
    assert main(["--lang", "en", "demo", str(tmp_path / "out")]) == 0

    assert "20 files written" in capsys.readouterr().out
    assert len(list((tmp_path / "out").iterdir())) == 20


def test_demo_says_what_it_could_not_write(tmp_path, monkeypatch, capsys) -> None:
    """Without the extras there are no Word and PDF files, and the tour names what to install."""

    def render_without_extras(document, format):
        if format in {"docx", "pdf"}:
            raise MissingExtraError(format)
        return vngov.render(document, format)

    monkeypatch.setattr("vngov.cli._demo.render", render_without_extras)

    assert main(["--lang", "en", "demo", str(tmp_path / "out")]) == 0

    told = capsys.readouterr()
    assert "12 files written" in told.out
    assert told.err.splitlines() == [
        f"*.{name}: an optional library is missing: install vngov[{name}]" for name in ("docx", "pdf")
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no text"),
        (b" \n\t\n", "no text"),
        (b"%PDF-1.7\n", "damaged"),
        (bytes(range(256)) * 50, "not a text"),
    ],
    ids=["empty", "blank", "pdf", "binary"],
)
def test_what_is_no_text_is_unreadable(tmp_path, capsys, content, said) -> None:
    """A clear message and code 3."""
    path = tmp_path / "input"
    path.write_bytes(content)

    assert main(["--lang", "en", "read", str(path)]) == 3
    assert said in capsys.readouterr().err


def test_a_missing_file_and_an_empty_folder_are_unreadable(tmp_path, letter, capsys) -> None:
    """One bad file never stops the rest."""
    (tmp_path / "empty").mkdir()

    code = main(["--lang", "en", "read", str(tmp_path / "none.txt"), str(tmp_path / "empty"), str(letter)])

    captured = capsys.readouterr()
    assert code == 3
    assert "2417/VPCP-CN" in captured.out
    assert "no such file" in captured.err
    assert "2 of 3 files failed" in captured.err
    assert captured.err.count(str(tmp_path / "none.txt")) == 1


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


def test_a_bug_on_one_file_does_not_stop_the_rest(monkeypatch, letter, scraped, tmp_path, capsys) -> None:
    """The others are shown; 70 outweighs 3."""
    plain = vngov.cli._tree.tree_lines

    def break_once(result, lang):
        return 1 / 0 if "VPCP" in result.text else plain(result, lang)

    monkeypatch.setattr("vngov.cli._tree.tree_lines", break_once)

    assert main(["--lang", "en", "read", str(letter), str(tmp_path / "none.txt"), str(scraped)]) == 70

    captured = capsys.readouterr()
    assert "1204/SXD-QLN" in captured.out
    assert "2 of 3 files failed" in captured.err
    assert "bug of vngov" in captured.err


def test_a_bug_outside_of_the_files_is_ours_too(monkeypatch, capsys) -> None:
    """Wrong packaged data is no mistake of usage."""

    def stop(*_):
        raise PackagedDataError("kinds.csv", 3, "unsorted")

    monkeypatch.setattr("vngov.cli._rule.all_rules", stop)

    assert main(["--lang", "en", "rule"]) == 70
    assert "please report" in capsys.readouterr().err
    monkeypatch.setenv("VNGOV_DEBUG", "1")
    with pytest.raises(PackagedDataError):
        main(["rule"])


class Terminal(io.StringIO):
    """A stream that takes itself for a terminal."""

    def isatty(self):
        return True


@pytest.mark.parametrize("has_rich", [True, False])
def test_several_files_have_a_progress_on_a_terminal(monkeypatch, has_rich) -> None:
    """With rich and without; one file, or results on the same terminal, have none."""
    if not has_rich:
        monkeypatch.setitem(sys.modules, "rich.progress", None)
    screen, quiet = Terminal(), Terminal()

    with progress(3, stream=screen, results=io.StringIO()) as tell:
        tell(1)
    for total, results in ((1, io.StringIO()), (3, Terminal())):
        with progress(total, stream=quiet, results=results) as tell:
            tell(1)

    assert ("33%" if has_rich else "1/3") in screen.getvalue()
    assert screen.getvalue()
    assert not quiet.getvalue()


def test_a_closed_pipe_ends_quietly(letter) -> None:
    """Nobody reads on: no traceback, code 0, however short the output."""
    with subprocess.Popen(
        [sys.executable, "-m", "vngov", "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        run.stdout.close()
        run.stdin.write(letter.read_bytes())
        run.stdin.close()
        said = run.stderr.read()

    assert run.returncode == 0
    assert said == b""


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


def rewritten(path, old, new) -> None:
    """Write a Word file again with other words in its parts."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(old.encode(), new.encode()))


@pytest.fixture
def word(tmp_path):
    """A Word file with one fault that can be mended."""
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(vngov.render(vngov.parse(specimen("plan")).document, "docx"))
    rewritten(path, "Hạnh phúc", "Hạnh Phúc")
    return path


def test_fix_mends_a_word_file_in_place_and_in_a_copy(word, tmp_path, capsys) -> None:
    """The changes are shown; the copy is what the file becomes; a second run writes nothing."""
    copy = tmp_path / "copy.docx"

    assert main(["check", "--fix", "-o", str(copy), str(word)]) == 1
    assert "-Độc lập - Tự do - Hạnh Phúc\n+Độc lập - Tự do - Hạnh phúc" in capsys.readouterr().out
    assert main(["check", "--fix", "--in-place", str(word)]) == 1
    assert word.read_bytes() == copy.read_bytes()
    capsys.readouterr()
    assert main(["--lang", "en", "check", "--fix", "--in-place", str(word)]) == 0
    assert "written" not in capsys.readouterr().err


def test_fix_says_what_the_file_has_no_place_for(tmp_path, capsys) -> None:
    """Nothing stands beside which the title could: it is left to a person."""
    draft = tmp_path / "draft.txt"
    text = specimen(
        "plan",
        (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 31/KH-SYT\nKiên",
            "Số: 31/KH-SYT   Kiên",
        ),
    )
    draft.write_text(text, encoding="utf-8")

    assert main(["--lang", "en", "check", "--fix", "--in-place", str(draft)]) == 1
    assert "has no place for it: HDR101" in capsys.readouterr().err
    assert draft.read_text(encoding="utf-8") == text


def test_protected_file_is_not_written(word, capsys) -> None:
    """It is unreadable input for this purpose, with the cause."""
    rewritten(word, "</w:settings>", '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>')
    before = word.read_bytes()

    assert main(["--lang", "en", "check", "--fix", "--in-place", str(word)]) == 3
    assert "protected against changes and is never edited" in capsys.readouterr().err
    assert word.read_bytes() == before


def test_unsafe_fixes_are_made_when_asked_for(tmp_path) -> None:
    """The archive line is a guess."""
    draft = tmp_path / "draft.txt"
    text = specimen("plan", (";\n- Lưu: VT, VP.", "."))
    draft.write_text(text, encoding="utf-8")

    assert main(["check", "--fix", "--in-place", str(draft)]) == 1
    assert draft.read_text(encoding="utf-8") == text
    assert main(["check", "--fix", "--unsafe", "--in-place", str(draft)]) == 1
    assert "- Các đơn vị trực thuộc;\n- Lưu: VT.\n" in draft.read_text(encoding="utf-8")


def test_page_is_set_when_asked_for(word, capsys) -> None:
    """A margin is no word: what was set is said, for no diff shows it."""
    rewritten(word, 'w:left="1701"', 'w:left="1134"')
    rewritten(word, "Hạnh Phúc", "Hạnh phúc")

    assert main(["--lang", "en", "check", "--fix", "--in-place", str(word)]) == 1
    assert "set as the law" not in capsys.readouterr().out
    assert main(["--lang", "en", "check", "--fix", "--page", "--in-place", str(word)]) == 1
    assert "set as the law draws it: LAY105 Left margin: 20 mm" in capsys.readouterr().out
    assert main(["check", str(word)]) == 0


def test_comments_are_written_into_a_copy(word, letter, tmp_path, capsys) -> None:
    """A Word file gets them; a text is refused with what to do; the input stays as it is."""
    copy = tmp_path / "copy.docx"
    before = word.read_bytes()

    assert main(["--lang", "en", "check", "--format", "comments", "-o", str(copy), str(word)]) == 1
    with zipfile.ZipFile(copy) as archive:
        said = archive.read("word/comments.xml").decode()
    assert "Hạnh Phúc" in said
    assert "HDR104 (error)" in said
    assert vngov.read(copy).document == vngov.read(word).document
    assert main(["--lang", "en", "check", "--format", "comments", "-o", str(word), str(word)]) == 3
    assert main(["--lang", "en", "check", "--format", "comments", "-o", str(copy), str(letter)]) == 3
    assert "render the document as one first" in capsys.readouterr().err
    assert word.read_bytes() == before


@pytest.mark.parametrize(
    "options",
    [
        ["--format", "comments"],
        ["--format", "comments", "-o", "out.txt"],
        ["--format", "comments", "-o", "out.docx", "--fix"],
        ["--format", "comments", "-o", "out.docx", "other.docx"],
        ["--unsafe"],
        ["--page"],
    ],
    ids=" ".join,
)
def test_comments_and_guesses_go_with_what_they_need(word, options) -> None:
    """A mistake of usage."""
    assert main(["check", *options, str(word)]) == 2


def test_check_takes_its_rules_from_the_project(scraped, tmp_path, monkeypatch, capsys) -> None:
    """The table of the nearest pyproject.toml counts, the command line more; ``--config`` names another file."""
    (tmp_path / "pyproject.toml").write_text('[tool.vngov]\nselect = ["NUM"]\n', encoding="utf-8")
    below = tmp_path / "deep" / "below"
    below.mkdir(parents=True)
    (below.parent / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    monkeypatch.chdir(below)
    other = tmp_path / "other.toml"

    def outcomes(*options: str) -> set[str]:
        main(["check", "--json", *options, str(scraped)])
        return set(json.loads(capsys.readouterr().out)[0]["outcomes"])

    numbers = outcomes()
    assert {rule[:3] for rule in numbers} == {"NUM"}
    assert outcomes("--ignore", "NUM101") == numbers - {"NUM101"}
    assert {rule[:3] for rule in outcomes("--select", "HDR")} == {"HDR"}
    other.write_text('[tool.vngov]\nignore = ["NUM101"]\n', encoding="utf-8")
    assert "NUM101" not in outcomes("--config", str(other))
    assert main(["report", str(scraped)]) == 0
    assert "NUM101" in capsys.readouterr().out
    assert main(["report", "--config", str(other), str(scraped)]) == 0
    assert "NUM101" not in capsys.readouterr().out
    assert main(["check", "--config", str(tmp_path / "none.toml"), str(scraped)]) == 2
    other.write_text('[tool.vngov]\nselct = ["NUM"]\n', encoding="utf-8")
    assert main(["check", "--config", str(other), str(scraped)]) == 2
    assert "select" in capsys.readouterr().err
