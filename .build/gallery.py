"""Draws every packaged example and one document of each kind in every format, as pictures to look at.

``make gallery`` writes PDF, DOCX by way of LibreOffice, and HTML by way of Chromium into ``docs/gallery/_build``; a
tool that is absent is passed over, and that is said.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path

import vngov
from vngov.builders import blanks_of, fill, skeleton
from vngov.model import Document
from vngov.registries.kinds import kinds

DAY = date(2026, 6, 15)
OUT = Path(__file__).parent.parent / "docs" / "gallery" / "_build"
VALUES = {"số": "15", "ngày": "15", "tháng": "6", "năm": "2026", "người ký": "Nguyễn Văn Bình", "chức vụ": "Chủ tịch"}


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


def pictures(name: str, document: Document) -> None:
    """Draw one document in each format whose tools are here."""
    pdf = OUT / f"{name}.pdf"
    pdf.write_bytes(bytes(vngov.render(document, "pdf")))  # type: ignore[arg-type]
    draw(pdf, OUT / f"{name}.pdf")
    docx = OUT / f"{name}.docx"
    docx.write_bytes(bytes(vngov.render(document, "docx")))  # type: ignore[arg-type]
    html = OUT / f"{name}.html"
    html.write_text(str(vngov.render(document, "html")), encoding="utf-8")
    if browser := shutil.which("chromium") or shutil.which("google-chrome"):
        run(browser, "--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=900,1270",
            f"--screenshot={OUT / (name + '.html.png')}", html.as_uri())  # fmt: skip


def draw(pdf: Path, stem: Path) -> None:
    """Draw the first page of a PDF file."""
    if shutil.which("pdftoppm"):
        run("pdftoppm", "-png", "-r", "70", "-singlefile", str(pdf), str(stem))


def run(*command: str) -> None:
    """Run a tool without a word, and say so if it fails."""
    if subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603 - tools found on this machine
        print(f"failed: {' '.join(command[:1])} {command[-1]}")  # noqa: T201 - a script


def main(wanted: list[str]) -> None:
    """Draw the documents whose names are given, or all of them."""
    OUT.mkdir(parents=True, exist_ok=True)
    for tool in ("pdftoppm", "soffice", "chromium"):
        if not shutil.which(tool):
            print(f"skipped what needs {tool}: it is not installed")  # noqa: T201 - a script
    drawn = {name: one for name, one in documents().items() if not wanted or name in wanted}
    for name, document in drawn.items():
        pictures(name, document)
    if shutil.which("soffice"):
        folder = OUT / "word"
        paths = [str(OUT / f"{name}.docx") for name in drawn]
        run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), *paths)
        for name in drawn:
            draw(folder / f"{name}.pdf", OUT / f"{name}.docx")
    print(f"{len(drawn)} documents in {OUT}")  # noqa: T201 - a script


if __name__ == "__main__":
    main(sys.argv[1:])
