"""How well tasks are read on real documents; the bounds only go up."""

import importlib.util
import json
from pathlib import Path

import pytest

import vngov

SHARED = Path(__file__).parents[3] / "shared" / "corpus"


def module(path):
    """Load a script that lies beside no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.mark.corpus
def test_tasks_of_real_documents() -> None:
    """Tasks, who does them, who works along, by when: as the labels have them."""
    score, predict = module(SHARED / "score.py"), module(Path(__file__).parent / "predict.py")
    lines = (SHARED / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {one["id"]: one for one in map(json.loads, lines) if "tasks" in one}
    predicted = {}
    for name, one in gold.items():
        with next((SHARED / "dev").glob(Path(one["file"]).name)).open(encoding="utf-8", newline="") as stream:
            predicted[name] = {"id": name, "tasks": predict.tasks_of(vngov.parse(stream.read()))}

    scores = score.score_tasks(gold, predicted)
    assert scores["tasks"]["f1"] >= 0.99
    assert scores["assignees_on_pairs"]["f1"] >= 0.98
    assert scores["coordinators_on_pairs"]["f1"] >= 0.97
    assert scores["deadline_iso_on_pairs"] >= 0.99
    assert scores["deadline_raw_on_pairs"] >= 0.9
