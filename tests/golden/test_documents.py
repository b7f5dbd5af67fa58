"""Documents about invented matters of real bodies, as JSON, with what each writer makes of them.

``source.txt``, where there is one, is what the document was read from.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from vngov import loads, parse, render
from vngov.writers import WriteOptions

CASES = sorted(folder for folder in Path(__file__).parent.iterdir() if (folder / "document.json").is_file())
SUFFIXES = {"text": "txt", "html": "html"}
FRAGMENT = WriteOptions(fragment=True)  # the style sheet would show in every difference

each_case = pytest.mark.parametrize("case", CASES, ids=lambda folder: folder.name)


@each_case
@pytest.mark.parametrize("format_", SUFFIXES)
def test_a_document_is_written_as_agreed(case, format_, golden) -> None:
    """What a writer makes of a document changes only where somebody has looked at the difference."""
    document = loads((case / "document.json").read_text(encoding="utf-8"))

    golden(case / f"document.{SUFFIXES[format_]}", render(document, format_, options=FRAGMENT))


@each_case
def test_a_document_is_read_from_its_text(case) -> None:
    """The text in the layout of the law, or the damaged source, gives the document."""
    document = loads((case / "document.json").read_text(encoding="utf-8"))
    source = case / "source.txt"
    text = (source if source.is_file() else case / "document.txt").read_text(encoding="utf-8")

    assert document == parse(text).document
