"""What every test may use: Hypothesis profiles, golden files, and tests that want something of the machine."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
SHARED = {name: ROOT.parent / "shared" / folder for name, folder in (("corpus", "corpus"), ("sources", "data"))}

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, print_blob=True)
settings.register_profile("nightly", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def _has_fonts() -> bool:
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return any(next(folder.rglob("Tinos-Regular.ttf"), None) for folder in folders)


# What `@pytest.mark.requires(name)` may name: the system package that brings it, and how to know that it is here.
SYSTEM: dict[str, tuple[str, Callable[[], bool]]] = {
    "chromium": ("chromium", lambda: shutil.which("chromium") is not None),
    "fonts": ("fonts-croscore", _has_fonts),
    "java": ("default-jre-headless", lambda: shutil.which("java") is not None),
    "libreoffice": ("libreoffice-writer", lambda: shutil.which("soffice") is not None),
    "pdftoppm": ("poppler-utils", lambda: shutil.which("pdftoppm") is not None),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our two options."""
    group = parser.getgroup("vngov")
    group.addoption("--update-golden", action="store_true", help="rewrite the expected files; look at every diff")
    group.addoption("--skipped-to", metavar="FILE", type=Path, help="write one line saying what was skipped and why")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the reason, what this machine cannot run."""
    absent = {name: package for name, (package, is_here) in SYSTEM.items() if not is_here()}
    for item in items:
        for name, folder in SHARED.items():
            if item.get_closest_marker(name) and not folder.is_dir():
                item.add_marker(pytest.mark.skip(reason=f"no ../shared/{folder.name} beside the checkout"))
        for name in _required(item):
            if name not in SYSTEM:
                raise pytest.UsageError(f"{item.nodeid}: requires({name!r}): not one of {', '.join(SYSTEM)}")
            if name in absent:
                item.add_marker(pytest.mark.skip(reason=f"no {name}: install {absent[name]}"))


def _required(item: pytest.Item) -> Iterator[str]:
    for marker in item.iter_markers("requires"):
        yield from marker.args


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say on one line what was skipped and why."""
    reports = terminalreporter.stats.get("skipped", [])
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in reports)
    listed = "; ".join(f"{reason} ({count})" for reason, count in sorted(reasons.items()))
    line = f"Skipped tests: {listed}." if listed else "No test was skipped."
    terminalreporter.write_line(line)
    if file := config.getoption("--skipped-to"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(line + "\n", encoding="utf-8")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the shared corpus; only for tests marked ``corpus``."""
    return SHARED["corpus"]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str | bytes], None]:
    """Return a function that compares a result with the expected file, or rewrites it on ``--update-golden``."""
    update: bool = request.config.getoption("--update-golden")

    def compare(file: Path, actual: str | bytes) -> None:
        data = actual.encode() if isinstance(actual, str) else actual
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        assert file.is_file(), f"no {file.name}: write it with pytest --update-golden, then look at it"
        expected = file.read_bytes()
        assert (expected.decode() if isinstance(actual, str) else expected) == actual

    return compare


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
}


def _ties(pairs: list[tuple[str, str]]) -> str:
    ties = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{ties}</Relationships>'


@pytest.fixture(scope="session")
def make_docx() -> Callable[..., bytes]:
    """Return a function from the markup of the body and of other parts, by kind, to the bytes of a Word document."""

    def make(body: str, raw: Mapping[str, bytes | str] | None = None, **parts: str) -> bytes:
        files: dict[str, bytes | str] = {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _ties([("officeDocument", "word/document.xml")]),
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        }
        ties: list[tuple[str, str]] = []
        for kind, markup in parts.items():
            ties.append((kind.rstrip("123"), f"{kind}.xml"))
            root = ROOTS.get(kind.rstrip("123"))
            files[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{markup}</w:{root}>" if root else markup
        files["word/_rels/document.xml.rels"] = _ties(ties)
        files.update(raw or {})
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return stream.getvalue()

    return make
