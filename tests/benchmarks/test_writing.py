"""How fast documents are written: letters of a merge by format, and a PDF against the usual ways to one, as ratios."""

from __future__ import annotations

import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from vngov.builders.templates import fill
from vngov.model import Article, Clause, Document
from vngov.readers import parse
from vngov.rules.specimens import specimen
from vngov.values import Marker
from vngov.writers import render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.slow

_SENTENCE = "Các cơ quan, đơn vị rà soát hồ sơ, tài liệu và tổng hợp, báo cáo kết quả trước ngày 30 tháng 6 hằng năm. "


def _long(articles: int) -> Document:
    """Return a decision with so many articles of three clauses, about three to a page."""
    short = parse(specimen("decision")).document
    clauses = [Clause(Marker.parse(f"{number}."), (_SENTENCE * 3).strip()) for number in range(1, 4)]
    body = [Article(Marker.parse(f"Điều {number}."), "Trách nhiệm", clauses) for number in range(1, articles + 1)]
    return Document(short.header, body=body, signatures=short.signatures, recipients=short.recipients)


def _best(work: Callable[[], object], times: int = 3) -> float:
    durations = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        durations.append(time.perf_counter() - started)
    return min(durations)


def _letters(count: int) -> list[Document]:
    template = parse(specimen("letter", ("Sở", "{{nơi nhận}}"))).document
    return [fill(template, {"nơi nhận": f"Sở {number}"}) for number in range(count)]


@pytest.mark.parametrize(("name", "most"), [("text", 1), ("markdown", 1), ("html", 3), ("docx", 15), ("pdf", 90)])
def test_a_letter_of_a_merge_costs_little(name: str, most: float) -> None:
    """In terms of the time in which one is read as text; the tracer of coverage slows our code alone."""
    letters = _letters(20)
    text = str(render(letters[0], "text"))
    reading = _best(lambda: [parse(text) for _ in letters])
    writing = _best(lambda: [render(letter, name) for letter in letters])

    print(f"{name}: {writing / len(letters) * 1000:.1f} ms a letter, {writing / reading:.2f} of reading one as text")
    assert writing < 2 * most * reading


def test_writing_is_linear() -> None:
    """Four times the articles take about four times as long."""
    small, large = _long(30), _long(120)
    for name in ("docx", "pdf"):
        ratio = _best(lambda name=name: render(large, name)) / _best(lambda name=name: render(small, name))
        print(f"{name}: {ratio:.1f} times as long for four times as much")
        assert ratio < 8


@pytest.mark.requires("libreoffice")
def test_typst_makes_a_pdf_sooner_than_libreoffice(tmp_path: Path) -> None:
    """The same decision through Word and LibreOffice, in a process that starts for it as on a server."""
    document = _long(60)
    (tmp_path / "x.docx").write_bytes(render(document, "docx"))
    ours = _best(lambda: render(document, "pdf"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "x.docx")]  # fmt: skip

    theirs = _best(lambda: subprocess.run(command, check=True, capture_output=True))  # noqa: S603 - our own words
    pages = len(pypdfium2.PdfDocument(render(document, "pdf")))
    print(f"typst {ours / pages * 1000:.1f} ms a page; LibreOffice takes {theirs / ours:.1f} times as long")
    assert theirs > 2 * ours


@pytest.mark.skipif(shutil.which("weasyprint") is None, reason="no weasyprint on the path")
def test_typst_makes_a_pdf_sooner_than_weasyprint(tmp_path: Path) -> None:
    """The same decision through our page and WeasyPrint."""
    document = _long(60)
    page = tmp_path / "x.html"
    page.write_text(str(render(document, "html")), encoding="utf-8")
    ours = _best(lambda: render(document, "pdf"))
    command = ["weasyprint", str(page), str(tmp_path / "x.pdf")]

    theirs = _best(lambda: subprocess.run(command, check=True, capture_output=True))  # noqa: S603 - our own words
    print(f"WeasyPrint takes {theirs / ours:.1f} times as long as typst")
    assert theirs > 2 * ours
