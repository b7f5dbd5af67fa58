"""The original Word files of the corpus: every header field as labelled, every marker, every character."""

from __future__ import annotations

import csv
import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import vngov

pytestmark = pytest.mark.corpus
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
HERE = Path(__file__).parent


def _rows() -> list[dict[str, str]]:
    index = CORPUS / "docx" / "docx.csv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


ROWS = _rows()
LABELLED = [row for row in ROWS if row["corpus_text"]]
EVERY = pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
GOLD = pytest.mark.parametrize("row", LABELLED, ids=[row["id"] for row in LABELLED])


def _module(path: Path) -> Any:  # noqa: ANN401 - a script is no typed module
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _tools() -> tuple[Any, Any]:
    return _module(HERE / "predict.py"), _module(CORPUS / "score.py")


@cache
def _gold() -> dict[str, dict[str, Any]]:
    lines = (CORPUS / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return {entry["id"]: entry for entry in map(json.loads, lines)}


@cache
def _reading(name: str) -> vngov.ReadResult:
    return vngov.read(CORPUS / "docx" / name)


@EVERY
def test_every_character_is_owned(row) -> None:
    """By exactly what the document is made of; page numbers and notes beside it."""
    result = _reading(row["file"])

    assert result.unowned() == ()
    assert result.coverage == 1.0
    assert result.document.body


@EVERY
def test_what_the_note_says_of_the_file_is_seen(row) -> None:
    """A head of its kind and number, in a table or not; automatic numbers where there are some."""
    result = _reading(row["file"])
    generated = [dict(note.params)["count"] for note in result.diagnostics if note.code == "numbers-generated"]

    assert result.document.kind is not None
    assert result.document.header.national_title is not None
    assert result.document.header.number is not None
    assert generated == [count for count in [int(row["auto_numbered_paragraphs"])] if count]


@GOLD
def test_the_header_is_that_of_the_gold(row) -> None:
    """Every field that is not marked uncertain, exactly."""
    predict, score = _tools()
    gold = _gold()[row["corpus_text"]]
    result = _reading(row["file"])
    found = predict.header_of(result.document, result.text)
    fields = [field for field in score.FIELDS if field in gold["header"] and field not in gold["uncertain"]]

    assert {field: score.canon(field, gold["header"][field], "exact") for field in fields} == {
        field: score.canon(field, found[field], "exact") for field in fields
    }


@GOLD
def test_the_markers_are_those_of_the_gold(row) -> None:
    """In order, with their level, as far as the labels go; headings of annexes are not labelled everywhere."""
    predict, score = _tools()
    gold = _gold()[row["corpus_text"]]
    if "structure" not in gold:
        return
    result = _reading(row["file"])
    expected = [(m["level"], score.mk(m["marker"])) for m in gold["structure"] if m["level"] != "phu-luc"]
    found = [(m["level"], score.mk(m["marker"])) for m in predict.structure_of(result.document, result.text)]

    assert expected == (found[: len(expected)] if gold.get("structure_truncated") else found)
