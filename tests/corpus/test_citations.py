"""Citations of real documents against their labels: the score only goes up."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

import vngov

pytestmark = pytest.mark.corpus
HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared" / "corpus"


def module(name: str, path: Path):
    """Load a program that is no part of a package."""
    found = importlib.util.spec_from_file_location(name, path)
    loaded = importlib.util.module_from_spec(found)
    sys.modules[name] = loaded
    found.loader.exec_module(loaded)
    return loaded


@pytest.fixture(scope="module")
def scored():
    """Return the scores of our citations."""
    predict, score = module("predict", HERE / "predict.py"), module("score", CORPUS / "score.py")
    lines = (CORPUS / "gold" / "dev.jsonl").read_text("utf-8").splitlines()
    gold = {labels["id"]: labels for labels in map(json.loads, lines)}
    ours = {}
    for name, labels in gold.items():
        if "citations" in labels:
            with (CORPUS / "dev" / Path(labels["file"]).name).open(encoding="utf-8", newline="") as stream:
                result = vngov.parse(stream.read())
            ours[name] = json.loads(json.dumps({"citations": list(predict.citations_of(result))}))
    return score.score_citations(gold, ours)


def test_spans_and_numbers(scored) -> None:
    """The goals are 0.97 by span and 0.98 by number."""
    assert scored["exact_span"]["f1"] >= 0.98
    assert scored["overlap"]["f1"] >= 0.99
    assert scored["number_normalised"]["f1"] >= 0.98


@pytest.mark.parametrize(
    ("attribute", "least"),
    [("number", 0.98), ("type_id", 0.99), ("date", 0.99), ("issuer", 0.97), ("pinpoint", 0.99), ("kind", 0.99)],
)
def test_attributes(scored, attribute, least) -> None:
    """What is said of each act."""
    assert scored["attributes_on_pairs"][attribute] >= least
