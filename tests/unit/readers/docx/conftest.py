"""A Word document out of raw markup, for tests that must say exactly what is in the file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from vngov.readers.docx import read_docx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vngov.readers.text.layout import Layout

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
    """Return a function from the markup of the body and of other parts, by kind, to the bytes of a document."""

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


@pytest.fixture(scope="session")
def flow_of(make_docx) -> Callable[..., tuple[str, Layout]]:
    """Return a function from markup to the flow text and the layout that are read of it."""

    def flow(body: str, raw: Mapping[str, bytes | str] | None = None, **parts: str) -> tuple[str, Layout]:
        return read_docx(make_docx(body, raw, **parts))

    return flow


@pytest.fixture(scope="session")
def lines_of(flow_of) -> Callable[..., list[str]]:
    """Return a function from markup to the lines that are read of it."""

    def lines(body: str, raw: Mapping[str, bytes | str] | None = None, **parts: str) -> list[str]:
        return [line for line in flow_of(body, raw, **parts)[0].split("\n") if line]

    return lines
