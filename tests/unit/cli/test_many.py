"""Many inputs: folders, archives, several processes, tables and JSON lines, and what goes wrong with some."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import vngov
from vngov.cli import main
from vngov.cli._demo import examples
from vngov.cli._inputs import inputs_of
from vngov.errors import ReadError

TEXTS = dict(examples())
LETTER, DECISION, SCRAPED = TEXTS["1-official-letter"], TEXTS["2-decision"], TEXTS["4-scraped-page"]


def _zip(path, members: dict[str, bytes]):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def _packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    _zip(out, members)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path):
    """A folder with documents, one of them in a folder below, and what is no document."""
    (tmp_path / "in" / "2024").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "in" / "2024" / "b.txt").write_text(DECISION, encoding="utf-8")
    (tmp_path / "in" / "2024" / "c.html").write_text(
        str(vngov.render(vngov.parse(DECISION).document, "html")), encoding="utf-8"
    )
    (tmp_path / "in" / "bad.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "in" / ".hidden").write_text("x", encoding="utf-8")
    (tmp_path / "in" / "~$a.docx").write_text("x", encoding="utf-8")
    return tmp_path / "in"


def test_a_folder_is_gone_through_by_name(folder, capsys) -> None:
    """Below it too, without hidden files; one bad file never stops the rest."""
    code = main(["--lang", "en", "read", str(folder)])

    captured = capsys.readouterr()
    assert code == 3
    shown = [line.removeprefix(f"== {folder}{os.sep}") for line in captured.out.splitlines() if line.startswith("==")]
    assert shown == ["a.txt", f"2024{os.sep}b.txt", f"2024{os.sep}c.html"]
    assert "1 of 4 files failed" in captured.err
    assert "bad.txt" in captured.err


def test_several_processes_say_the_same_in_the_same_order(folder, capsys) -> None:
    """Output, failures and exit code."""
    alone = main(["--lang", "en", "read", str(folder)]), capsys.readouterr()
    together = main(["--lang", "en", "read", "-j", "2", str(folder)]), capsys.readouterr()

    assert alone == together

    alone = main(["check", "--json", str(folder)]), capsys.readouterr()
    together = main(["check", "--json", "-j", "2", str(folder)]), capsys.readouterr()
    assert alone == together
    assert len(json.loads(alone[1].out)) == 3


def test_json_of_several_inputs_is_a_line_each(folder, capsys) -> None:
    """The document, the remarks and the share read; or why not."""
    assert main(["--lang", "en", "read", "--json", str(folder)]) == 3

    records = {
        record["file"].rpartition(os.sep)[2]: record for record in map(json.loads, capsys.readouterr().out.splitlines())
    }
    assert set(records) == {"a.txt", "b.txt", "c.html", "bad.txt"}
    assert vngov.loads(json.dumps(records["a.txt"]["document"])) == vngov.parse(LETTER).document
    assert records["a.txt"]["coverage"] == 1.0
    assert records["a.txt"]["encoding"] == "utf-8"
    assert records["bad.txt"]["error"]["code"] == "binary"
    assert "not a text document" in records["bad.txt"]["error"]["message"]


def test_csv_is_a_table_of_heads(folder, capsys) -> None:
    """A row for each input, the unreadable one with its reason."""
    assert main(["--lang", "en", "read", "--csv", str(folder)]) == 3

    rows = {row["file"].rpartition(os.sep)[2]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    letter, decision = rows["a.txt"], rows["b.txt"]
    assert (letter["kind"], letter["number"], letter["place"]) == ("cong-van", "2417/VPCP-CN", "Hà Nội")
    assert (decision["number"], decision["issued_on"], decision["signer"]) == (
        "815/QĐ-UBND", "2024-03-14", "Trần Thị Hương Giang",
    )  # fmt: skip
    assert decision["issuer"] == "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
    assert decision["recipients"].startswith("Như Điều 3; Bộ Xây dựng")
    assert {**rows["c.html"], "file": "", "encoding": ""} == {**decision, "file": "", "encoding": ""}
    assert "not a text document" in rows["bad.txt"]["error"]
    assert main(["read", "--csv", "--json", str(folder)]) == 2


def test_a_head_without_much_is_a_row_too(tmp_path, capsys) -> None:
    """What is missing is empty, what is partly known is partly there."""
    path = tmp_path / "draft.txt"
    path.write_text(LETTER.replace("ngày 02 tháng 4 năm 2024", "ngày     tháng 4 năm 2024"), encoding="utf-8")
    (tmp_path / "page.txt").write_text("Một đoạn văn.\n", encoding="utf-8")

    main(["--lang", "en", "read", "--csv", str(tmp_path)])

    draft, page = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert draft["kind"] == "cong-van"
    assert (page["kind"], page["number"], page["issued_on"], page["signer"]) == ("", "", "", "")


def test_check_writes_json_lines(folder, capsys) -> None:
    """A report for each document, as it is done."""
    main(["check", "--format", "jsonl", str(folder)])

    reports = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [report["file"].rpartition(os.sep)[2] for report in reports] == ["a.txt", "b.txt", "c.html"]


def test_an_archive_is_read_in_memory(tmp_path, capsys) -> None:
    """Its members one by one, an archive in it too, what leads out or lies too deep refused; nothing is written."""
    deepest = _packed({"d.txt": LETTER.encode()})
    nested = _packed({"c.txt": LETTER.encode(), "deep.zip": deepest, "/abs.txt": b"x"})
    _zip(
        tmp_path / "all.zip",
        {
            "a.txt": LETTER.encode(), "thư mục/b.txt": DECISION.encode(), "__MACOSX/a.txt": b"x", ".DS_Store": b"x",
            "../out.txt": LETTER.encode(), "C:\\out.txt": LETTER.encode(), "nested.zip": nested, "broken.zip": b"PK\x03\x04",
        },
    )  # fmt: skip
    before = sorted(tmp_path.parent.rglob("*"))

    code = main(["--lang", "en", "read", "--json", "-j", "2", str(tmp_path / "all.zip")])

    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    found = {record["file"].partition("!")[2]: record.get("error", {}).get("code", "read") for record in records}
    assert code == 3
    assert found == {
        "a.txt": "read", "thư mục/b.txt": "read", "../out.txt": "unsafe-name", "C:\\out.txt": "unsafe-name",
        "nested.zip!c.txt": "read", "nested.zip!deep.zip": "nested-archive", "nested.zip!/abs.txt": "unsafe-name",
        "broken.zip": "damaged",
    }  # fmt: skip
    assert before == sorted(tmp_path.parent.rglob("*"))


def test_the_one_member_of_an_archive_is_a_record(tmp_path, capsys) -> None:
    """It has a name of its own."""
    _zip(tmp_path / "one.zip", {"a.txt": LETTER.encode()})

    assert main(["read", "--json", str(tmp_path / "one.zip")]) == 0
    assert json.loads(capsys.readouterr().out)["file"].endswith("one.zip!a.txt")


def test_an_archive_is_told_from_a_document_that_is_packed(tmp_path) -> None:
    """By what it holds, not by its name; documents that are only stored in it make it none."""
    document = _packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    stored = tmp_path / "stored.bin"
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("thư.docx", document)
    (tmp_path / "a.docx").write_bytes(document)
    (tmp_path / "cut.zip").write_bytes(document[:40])
    _zip(tmp_path / "empty.zip", {})

    names = [item.name.rpartition(os.sep)[2] for item in inputs_of([str(tmp_path)])]
    assert names == ["a.docx", "cut.zip", "stored.bin!thư.docx"]
    assert [item.members for item in inputs_of(["-"])] == [()]


def test_what_is_larger_than_the_limit_is_refused(tmp_path, capsys) -> None:
    """Before it is read; the limit can be raised and lifted; members and bombs count unpacked."""
    large = tmp_path / "large.txt"
    large.write_text(LETTER + "a " * 10_000, encoding="utf-8")
    bomb = _zip(tmp_path / "bomb.zip", {"b.txt": b" " * 20_000_000})

    assert main(["--lang", "en", "read", "--max-size", "0.02", str(large)]) == 3
    assert "larger than the limit" in capsys.readouterr().err
    assert main(["read", "--max-size", "0", str(large)]) == 0
    assert main(["read", str(large)]) == 0
    assert main(["read", "--max-size", "-1", str(large)]) == 2
    assert main(["read", "-j", "-1", str(large)]) == 2
    capsys.readouterr()
    assert main(["--lang", "en", "read", "--max-size", "1", str(bomb)]) == 3
    assert "larger than the limit" in capsys.readouterr().err
    assert main(["--lang", "en", "read", str(bomb)]) == 3
    assert "unpack to more" in capsys.readouterr().err


def test_the_library_has_the_same_limit(tmp_path) -> None:
    """Paths, bytes, open files of bytes and text."""
    path = tmp_path / "a.txt"
    path.write_text(LETTER, encoding="utf-8")
    for source in (path, path.read_bytes(), io.BytesIO(path.read_bytes()), io.StringIO(LETTER)):
        with pytest.raises(ReadError) as caught:
            vngov.read(source, max_size=100)
        assert caught.value.code == "too-large"
    assert vngov.read(path, max_size=None).document == vngov.parse(LETTER).document


def test_only_a_text_file_is_written_over(tmp_path, capsys) -> None:
    """A page, or a member of an archive, is not replaced by a text."""
    faulty = LETTER.replace("2417/VPCP", "2417 /VPCP")
    page = tmp_path / "a.html"
    page.write_text("<html><body><pre>" + faulty + "</pre></body></html>", encoding="utf-8")
    archive = _zip(tmp_path / "b.zip", {"a.txt": faulty.encode()})
    before = page.read_bytes(), archive.read_bytes()

    assert main(["--lang", "en", "check", "--fix", "--in-place", str(page), str(archive)]) == 3

    assert "only a text file" in capsys.readouterr().err
    assert before == (page.read_bytes(), archive.read_bytes())
    assert not (tmp_path / "b.zip!a.txt").exists()


DYING = """
import argparse, json, os, sys
from vngov.cli._console import Console

def work(console, name, result, options):
    if name.endswith("die.txt"):
        os._exit(9)
    return len(result.text)

if __name__ == "__main__":
    console = Console("en")
    options = argparse.Namespace(files=sys.argv[1:], jobs=2, max_size=None)
    found = [[item.name, answer.value] for item, answer in console.each(work, options)]
    print(json.dumps([found, console.failures]))
"""


def test_a_process_that_dies_takes_no_other_input_with_it(tmp_path) -> None:
    """Its file is the one that failed."""
    names = [str(tmp_path / f"{name}.txt") for name in ("a", "b", "die", "c")]
    for name in names:
        Path(name).write_text(LETTER, encoding="utf-8")
    script = tmp_path / "dying.py"
    script.write_text(DYING, encoding="utf-8")

    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(script), *names], capture_output=True, text=True, check=True
    )

    found, failures = json.loads(done.stdout)
    assert found == [[name, None if name.endswith("die.txt") else len(LETTER)] for name in names]
    assert failures == [f"{names[2]}: the process that read the file died"]


_PROGRAMME = "MỤC TIÊU\n- Đến năm 2030 có 03 đô thị loại V.\nGiao Sở Xây dựng thực hiện Nghị định số 88/2021/NĐ-CP.\n"
_FINDERS = ["cite", "targets", "urban-in", "bodies-in"]


@pytest.fixture
def programmes(tmp_path):
    """Two programmes, one in an archive, and a file that cannot be read."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(LETTER + _PROGRAMME, encoding="utf-8")
    (tmp_path / "in" / "bad.txt").write_bytes(bytes(range(256)) * 50)
    _zip(tmp_path / "in" / "z.zip", {"b.txt": _PROGRAMME.encode()})
    return tmp_path / "in"


@pytest.mark.parametrize("verb", [*_FINDERS, "tasks"])
def test_every_finder_takes_folders_and_sums_up(programmes, capsys, verb) -> None:
    """With two processes it says what it says with one."""
    one = main(["--lang", "en", verb, str(programmes)])
    alone = capsys.readouterr()
    two = main(["--lang", "en", verb, "-j", "2", str(programmes)])
    shared = capsys.readouterr()

    assert one == two == 3
    assert alone.out == shared.out
    assert f"{programmes / 'a.txt'}" in alone.out
    assert f"{programmes / 'z.zip'}!b.txt" in alone.out
    assert "1 of 3 files failed" in alone.err
    assert str(programmes / "bad.txt") in alone.err


@pytest.mark.parametrize("verb", _FINDERS)
def test_every_finder_writes_the_same_records_in_each_form(programmes, capsys, verb) -> None:
    """A list, a line for each, a table."""
    names = {str(programmes / "a.txt"), f"{programmes / 'z.zip'}!b.txt"}
    main([verb, "--json", str(programmes)])
    records = json.loads(capsys.readouterr().out)
    main([verb, "--jsonl", str(programmes)])
    lines = capsys.readouterr().out.splitlines()
    main([verb, "--csv", str(programmes)])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert names == {record["file"] for record in records}
    assert [json.loads(line) for line in lines] == records
    assert [row["file"] for row in rows] == [record["file"] for record in records]


def test_tasks_of_several_files_say_which(programmes, capsys) -> None:
    """One list in JSON, a line for each file, one table with one header."""
    names = [str(programmes / "a.txt"), f"{programmes / 'z.zip'}!b.txt"]
    main(["tasks", "--json", str(programmes)])
    trees = json.loads(capsys.readouterr().out)
    main(["tasks", "--jsonl", str(programmes)])
    lines = capsys.readouterr().out.splitlines()
    main(["--lang", "en", "tasks", "--csv", str(programmes)])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert [tree["file"] for tree in trees] == names
    assert [json.loads(line) for line in lines] == trees
    assert {row["file"] for row in rows} <= set(names)
    assert rows
    assert all(row["Task"] != "Task" for row in rows)


def test_no_tasks_of_several_files_are_an_empty_list(tmp_path, capsys) -> None:
    """What is printed is JSON all the same."""
    assert main(["tasks", "--json", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 3
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("verb", [*_FINDERS, "tasks", "read", "check"])
def test_every_verb_over_files_keeps_the_limit(tmp_path, capsys, verb) -> None:
    """A file that is larger is refused, not read."""
    (tmp_path / "a.txt").write_text(LETTER, encoding="utf-8")

    assert main(["--lang", "en", verb, "--max-size", "0.000001", str(tmp_path / "a.txt")]) == 3
    assert "larger than the limit" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["tasks", "-o", "t.csv"], ["check", "--fix", "-o", "t.docx"], ["render", "-o", "t.docx"]],
    ids=["tasks", "check", "render"],
)
def test_one_output_takes_no_folder_of_several(programmes, tmp_path, capsys, arguments) -> None:
    """The second document would overwrite the first."""
    *verb, output = arguments

    assert main(["--lang", "en", *verb, str(tmp_path / output), str(programmes)]) == 2
    assert "one input" in capsys.readouterr().err
    assert not (tmp_path / output).exists()


def test_help_names_every_verb_and_loads_none() -> None:
    """The module of a verb is loaded when that verb is asked for."""
    code = (
        "import sys; from vngov.cli import main; main(['--help']);"
        "print(sorted(name for name in sys.modules if name in {'vngov.cli._check', 'vngov.rules', 'vngov.readers'}))"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8")  # noqa: S603 - ours

    assert all(verb in shown.stdout for verb in (*_FINDERS, "tasks", "read", "check", "demo"))
    assert "[]" in shown.stdout.splitlines()[-1]


@pytest.mark.parametrize("verb", ["read", "cite", "tasks", "bodies", "demo", "normalize", "rule", "render"])
def test_every_verb_explains_itself(verb, capsys) -> None:
    """What it takes is shown, in the language asked for."""
    assert main(["--lang", "vi", verb, "--help"]) == 0
    assert f"vngov {verb}" in capsys.readouterr().out


def test_a_pipe_that_is_named_is_read_from_its_first_byte() -> None:
    """What is read to tell an archive is not read from a pipe, which gives everything once."""
    command = [sys.executable, "-m", "vngov", "--lang", "en", "read", "/dev/stdin"]

    done = subprocess.run(command, input=LETTER.encode(), capture_output=True, check=False)  # noqa: S603 - ours

    assert (done.returncode, done.stderr) == (0, b"")
    assert "2417/VPCP-CN" in done.stdout.decode()


@pytest.mark.parametrize("options", [[], ["--json"], ["--format", "sarif"], ["--format", "github"]])
def test_a_name_that_is_no_text_is_shown(tmp_path, options) -> None:
    """A file may be called by bytes that are no UTF-8; the lines stay text, and JSON stays JSON."""
    try:
        odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/v\xe4n.txt"))
        odd.write_text(SCRAPED, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    command = [sys.executable, "-m", "vngov", "--lang", "en", "check", str(odd), *options]

    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - ours

    assert (done.returncode, done.stderr) == (1, b"")
    assert re.search(r"v(?:\\udce4|%E4)n\.txt", done.stdout.decode())
