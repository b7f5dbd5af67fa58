"""Draws every packaged example and one document of each kind in every format, as pictures to look at.

``make gallery`` writes PDF, DOCX by way of LibreOffice, and HTML as Chromium prints it into ``docs/gallery/_build``,
and for each document one sheet with the pages of all three side by side; a tool that is absent is
passed over, and that is said.  With names of documents it draws these alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path

import typst

import vngov
from vngov.builders import blanks_of, fill, skeleton
from vngov.model import Document
from vngov.registries.kinds import kinds

DAY = date(2026, 6, 15)
OUT = Path(__file__).parent.parent / "docs" / "gallery" / "_build"
VALUES = {"số": "15", "ngày": "15", "tháng": "6", "năm": "2026", "người ký": "Nguyễn Văn Bình", "chức vụ": "Chủ tịch"}
FORMATS = ("docx", "pdf", "html")
MOST_PAGES = 6
RESOLUTION = "70"


def documents() -> dict[str, Document]:
    """Return every document by its name: the packaged ones, and a filled skeleton of each kind of today."""
    found: dict[str, Document] = {}
    for folder in ("examples", "specimens"):
        for entry in (files("vngov") / "data" / folder).iterdir():
            if entry.name.endswith(".txt"):
                found[entry.name.removesuffix(".txt")] = vngov.parse(entry.read_text(encoding="utf-8")).document
    for entry in kinds.at(DAY):
        issuer = "Tỉnh ủy Lào Cai" if entry.family.name == "PARTY" else "UBND tỉnh Lào Cai"
        form = skeleton(entry.id, on=DAY, issuer=issuer, family=entry.family)
        values = {name: VALUES.get(name, f"nội dung về {name}") for name in blanks_of(form)}
        found[f"{entry.family.name.lower()}-{entry.id}"] = fill(form, values)
    return dict(sorted(found.items()))


def write(name: str, document: Document) -> None:
    """Write one document in each format."""
    for format_ in FORMATS:
        content = vngov.render(document, format_)
        data = content.encode() if isinstance(content, str) else content
        (OUT / f"{name}.{format_}").write_bytes(data)


def print_pages(names: list[str]) -> None:
    """Bring each format to the pages that a reader prints: Word files by LibreOffice, web pages by Chromium."""
    if shutil.which("soffice"):
        paths = [str(OUT / f"{name}.docx") for name in names]
        run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(OUT / "docx"), *paths)
    if browser := shutil.which("chromium") or shutil.which("google-chrome"):
        (OUT / "html").mkdir(exist_ok=True)
        for name in names:
            target = OUT / "html" / f"{name}.pdf"
            run(browser, "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}",
                (OUT / f"{name}.html").as_uri())  # fmt: skip


def sheet(name: str) -> None:
    """Draw the pages of one document on one sheet, a column for each format."""
    columns: list[list[str]] = []
    for format_ in FORMATS:
        pdf = OUT / (f"{name}.pdf" if format_ == "pdf" else f"{format_}/{name}.pdf")
        stem = OUT / "pages" / f"{name}.{format_}"
        for old in stem.parent.glob(f"{stem.name}-*.png"):
            old.unlink()
        run("pdftoppm", "-png", "-r", RESOLUTION, "-l", str(MOST_PAGES), str(pdf), str(stem))
        pages = sorted(stem.parent.glob(f"{stem.name}-*.png"))
        columns.append([f'box(stroke: 0.5pt, image("/pages/{page.name}"))' for page in pages])
    cells = ", ".join(cell for row in zip_longest(*columns, fillvalue="[]") for cell in row)
    page = "#set page(width: auto, height: auto, margin: 4pt)\n"
    source = OUT / "pages" / f"{name}.typ"
    source.write_text(f"{page}#grid(columns: {len(FORMATS)}, gutter: 4pt, {cells})\n", encoding="utf-8")
    (OUT / f"{name}.png").write_bytes(typst.compile(source, root=str(OUT), format="png", ppi=72))


def run(*command: str) -> None:
    """Run a tool without a word, and say so if it fails."""
    if subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603 - tools found on this machine
        print(f"failed: {' '.join(command[:1])} {command[-1]}")  # noqa: T201 - a script


def main(wanted: list[str]) -> None:
    """Draw the documents whose names are given, or all of them."""
    (OUT / "pages").mkdir(parents=True, exist_ok=True)
    for tool in ("pdftoppm", "soffice", "chromium"):
        if not shutil.which(tool):
            print(f"skipped what needs {tool}: it is not installed")  # noqa: T201 - a script
    drawn = {name: one for name, one in documents().items() if not wanted or name in wanted}
    for name, document in drawn.items():
        write(name, document)
    print_pages(list(drawn))
    for name in drawn if shutil.which("pdftoppm") else ():
        sheet(name)
    print(f"{len(drawn)} documents in {OUT}")  # noqa: T201 - a script


if __name__ == "__main__":
    main(sys.argv[1:])
