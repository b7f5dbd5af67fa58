"""Formats that another program opens: by which, and what is told where there is none."""

import os
import shutil
import stat
import sys
import time
from pathlib import Path

import pytest

from vngov.errors import ReadError
from vngov.readers import office, read

WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
RTF = rb"{\rtf1\ansi\ansicpg1252 Kinh gui}"

ANTIWORD = """
|UBND T\u1ec8NH L\u00c0O CAI  |   |C\u1ed8NG H\u00d2A X\u00c3 H\u1ed8I CH\u1ee6 NGH\u0128A VI\u1ec6T NAM |
|S\u1ede N\u1ed8I V\u1ee4         |   |Lao Cai, ngay 3              |
|S\u1ed1: 12/SNV-VX     |   |                             |

Kinh gui: Ban A.
|TT |Viec  |
|1  |Ra    |
|   |soat  |
|2  |Xong  |
"""


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def on_path(tmp_path, monkeypatch):
    """Return a function that puts a program on a PATH that holds nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return lambda name, script: _program(folder, name, script)


def _code(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read(data)
    return caught.value.code


@pytest.mark.usefixtures("on_path")
@pytest.mark.parametrize("data", [WORD, RTF, b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text"])
def test_without_a_program_it_is_told_what_is_missing(data) -> None:
    """By name."""
    assert _code(data) == "no-converter"


@pytest.mark.usefixtures("on_path")
def test_a_locked_docx_is_told_without_any_program() -> None:
    """It comes in the container of the old format."""
    assert _code(WORD[:512] + "EncryptedPackage".encode("utf-16-le")) == "encrypted"


@pytest.mark.usefixtures("on_path")
def test_another_file_in_the_old_container_is_told() -> None:
    """A spreadsheet, an installer."""
    assert _code(WORD[:512]) == "no-document-part"


def test_antiword_gives_lines_and_tables(on_path) -> None:
    """Page tables by columns, tables of data as tables, a row until its first cell is filled again."""
    on_path("antiword", f"import sys\nsys.stdout.buffer.write({ANTIWORD!r}.encode())")
    text, layout = office.read_doc(WORD)

    assert [line for line in text.split("\n") if line] == [
        "UBND TỈNH LÀO CAI",
        "SỞ NỘI VỤ",
        "Số: 12/SNV-VX",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Lao Cai, ngay 3",
        "Kinh gui: Ban A.",
        "TT\tViec",
        "1\tRa",
        "soat",
        "2\tXong",
    ]
    (table,) = layout.tables
    assert [text[cell.start : cell.end] for cell in table.rows[1]] == ["1", "Ra\nsoat"]
    assert [(note.code, dict(note.params)) for note in layout.diagnostics] == [("converted", {"program": "antiword"})]


WORD_XML = b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>'


@pytest.mark.parametrize(
    ("data", "ending"),
    [(WORD, "doc"), (RTF, "rtf"), (WORD_XML, "xml"), (b"\xef\xbb\xbf<pkg:package xmlns:pkg='x'/>", "xml")],
)
def test_what_libreoffice_makes_is_read(on_path, tmp_path, make_file, data, ending) -> None:
    """It gets the file with the right ending, a profile that forbids everything, and its text is told apart."""
    given = make_file(tmp_path)
    on_path(
        "soffice",
        "import pathlib, shutil, sys\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\nout.mkdir()\n"
        f"assert sys.argv[-1].endswith('given.{ending}')\n"
        "profile = next(a for a in sys.argv if a.startswith('-env:')).partition('file://')[2]\n"
        "settings = pathlib.Path(profile, 'user', 'registrymodifications.xcu').read_text()\n"
        "assert 'DisableMacrosExecution' in settings\n"
        f"shutil.copy({str(given)!r}, out / 'given.docx')",
    )
    result = read(data)

    assert result.document == read(given).document
    assert [note.message("en") for note in result.diagnostics] == ["converted by LibreOffice"]


@pytest.mark.parametrize("name", ["antiword", "soffice"])
def test_a_program_that_makes_nothing_is_told(on_path, name) -> None:
    """Whatever it says."""
    on_path(name, "print()")

    assert _code(WORD) == "conversion-failed"


def test_a_program_that_does_not_end_is_ended(on_path, monkeypatch, tmp_path) -> None:
    """With everything that it has started; the temporary folder is gone."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    seen = tmp_path / "child"
    on_path(
        "soffice",
        "import subprocess, sys, time, pathlib\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"pathlib.Path({str(seen)!r}).write_text(str(child.pid))\ntime.sleep(60)",
    )

    for seconds in (0.5, 2, 8):  # on a busy machine the program may be ended before it has started anything
        monkeypatch.setattr(office, "_SECONDS", seconds)
        assert _code(RTF) == "conversion-too-slow"
        if seen.exists() and seen.read_text():
            break
    child = int(seen.read_text())
    for _ in range(50):
        if not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]:
            break
        time.sleep(0.1)
    else:
        os.kill(child, 9)
        pytest.fail("the child is still running")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("vngov-")]


@pytest.mark.requires("libreoffice")
@pytest.mark.slow
def test_libreoffice_gives_the_same_document(tmp_path, make_file) -> None:
    """As ``.rtf``, ``.doc`` and ``.odt`` of one ``.docx``, with the layout."""
    given = make_file(tmp_path)
    expected = read(given)

    for ending in ("rtf", "doc", "odt"):
        made = office._run(  # the same way as the reader, in the other direction
            [str(shutil.which("soffice")), f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless",
             "--convert-to", ending, "--outdir", str(tmp_path), str(given)], tmp_path,
        )  # fmt: skip
        result = read(tmp_path / f"a.{ending}")

        assert made is not None
        assert result.document == expected.document, ending
        assert [note.code for note in result.diagnostics] == ["converted"]


@pytest.fixture
def make_file():
    """Return a function that writes a small document with a head, a list and a table."""
    docx = pytest.importorskip("docx")

    def make(folder: Path) -> Path:
        made = docx.Document()
        head = made.add_table(rows=1, cols=2)
        head.rows[0].cells[0].text = "SỞ NỘI VỤ\nSố: 12/SNV-VX\nV/v trồng cây"
        head.rows[0].cells[1].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày 3 tháng 4 năm 2024"
        made.add_paragraph("Kính gửi: Ban A.")
        made.add_paragraph("1. Trồng cây ở ba xã.")
        table = made.add_table(rows=2, cols=2, style="Table Grid")
        for cell, text in zip(
            (cell for row in table.rows for cell in row.cells), ("TT", "Việc", "1", "Rà"), strict=True
        ):
            cell.text = text
        made.add_paragraph("2. Báo cáo kết quả.")
        path = folder / "a.docx"
        made.save(str(path))
        return path

    return make
