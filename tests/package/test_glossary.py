"""The glossary has one name for one word, and the code uses its names."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

from attrs import fields

from vngov.model import Document, Header

FILE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "glossary.csv"


def _rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_word_has_one_name_and_a_name_one_word() -> None:
    """No Vietnamese word and no English name stands twice."""
    rows = _rows()

    assert len(rows) == len({row["vi"] for row in rows})
    assert len(rows) == len({row["api"] for row in rows})


def test_the_words_are_composed_and_the_names_are_identifiers() -> None:
    """Vietnamese is in NFC with its own letters; a name is an English identifier."""
    for row in _rows():
        assert unicodedata.is_normalized("NFC", row["vi"])
        assert not set("\u00d0\u00f0\u0189\u0256") & set(row["vi"])
        assert row["api"].isidentifier()
        assert row["api"].isascii()


def test_the_document_speaks_the_glossary() -> None:
    """The parts of a document have the names that the glossary gives them."""
    names = {row["api"] for row in _rows()}
    parts = {field.name for cls in (Document, Header) for field in fields(cls)}

    assert {"national_title", "motto", "number", "place_and_date", "kind", "abstract", "recipients"} <= names & parts
