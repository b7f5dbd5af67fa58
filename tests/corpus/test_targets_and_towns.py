"""Targets and towns of the shared corpus: the founding programme node for node, the labelled documents by score."""

from __future__ import annotations

import importlib.util
import json
import re

import pytest

import vngov
from vngov.model.urban_mention import Aim

pytestmark = pytest.mark.corpus

# The programme of 2022: value or range, unit, year; milestones without figures.
TARGETS = [
    (37, 37, "%", 2025), (40, 40, "%", 2030), (21, 21, "đô thị", 2025), (28, 28, "đô thị", 2030), (100, 100, "%", 2025),
    (None, None, "", 2025), (None, None, "", 2030), (11, 16, "%", 2025), (16, 26, "%", 2030),
    (6, 8, "m²/người", 2025), (8, 10, "m²/người", 2030), (None, None, "", None), (None, None, "", 2025),
    (100, 100, "%", None),
]  # fmt: skip
# Its towns: class and how firmly, or the administrative status aimed at.
TOWNS = {
    "Hội An": ("II", Aim.EQUIVALENT, ""), "Điện Bàn": ("III", Aim.FORM, "thành phố trực thuộc tỉnh"),
    "Ái Nghĩa": ("IV", Aim.TOWARDS, ""), "Duy Hải - Duy Nghĩa": ("V", Aim.STATED, ""), "Bình Minh": ("V", Aim.STATED, ""),
    "Bình Hải": ("V", Aim.STATED, ""),
    "chuỗi đô thị hai bên sông Trường Giang từ Duy Xuyên đến Thăng Bình": ("II", Aim.REACH, ""),
    "Nam Phước": ("IV", Aim.COMPLETE, ""), "Hà Lam": ("IV", Aim.COMPLETE, ""), "Đông Phú": ("IV", Aim.COMPLETE, ""),
    "Duy Xuyên": (None, Aim.TOWARDS, "thị xã"),
    "chuỗi đô thị phía Nam gồm Phú Ninh, Tam Kỳ, Núi Thành": ("I", Aim.ORIENTATION, ""),
    "Tam Kỳ": ("I", Aim.MOSTLY_REACH, ""), "Tam Kỳ - Núi Thành - Phú Ninh": ("I", Aim.REACH, ""),
    "Thạnh Mỹ": ("IV", Aim.TOWARDS, ""), "Khâm Đức": ("IV", Aim.TOWARDS, ""), "Trà My": ("IV", Aim.TOWARDS, ""),
    "Praq": ("IV", Aim.TOWARDS, ""), "Việt An": ("V", Aim.RECOGNISED, ""), "ATiên": (None, Aim.FORM, "thị trấn"),
    "Trung Phước": (None, Aim.FORM, "thị trấn"), "Tắc Pỏ": (None, Aim.FORM, "thị trấn"),
    "các trung tâm cụm xã": ("V", Aim.FORM, ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def scorer(request):
    """Import the scorer of the corpus."""
    corpus = request.config.rootpath.parent / "shared" / "corpus"
    spec = importlib.util.spec_from_file_location("score", corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def predict(request):
    """Import our predictions."""
    file = request.config.rootpath / "tests" / "corpus" / "predict.py"
    spec = importlib.util.spec_from_file_location("predict", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text_of(corpus, name):
    """Read a document as the labels count its characters."""
    with (corpus / "dev" / name).open(encoding="utf-8", newline="") as stream:
        return stream.read()


def test_the_targets_of_the_programme(corpus) -> None:
    """Ten with figures, four without."""
    found = vngov.find_targets(text_of(corpus, "seed-003.txt"))

    figures = [
        (*(None if value is None else float(value) for value in (one.value_min, one.value_max)), one.unit, one.year)
        for one in found
    ]
    assert figures == TARGETS
    assert [one.is_elliptical for one in found].count(True) == 4


def test_the_towns_of_the_programme(corpus) -> None:
    """Every centre, with its class, its verb and its status."""
    found = [one for one in vngov.find_urban_mentions(text_of(corpus, "seed-003.txt")) if one.name]

    assert {
        one.name: (one.urban_class.numeral if one.urban_class else None, one.aim, one.unit_status) for one in found
    } == TOWNS
    assert {one.cluster for one in found} == {"", "Cụm động lực số 1", "Cụm động lực số 2", "Cụm động lực số 3"}


@pytest.mark.parametrize("name", ["seed-000.txt", "seed-001.txt", "seed-002.txt", "seed-004.txt"])
def test_letters_and_news_have_no_targets(corpus, name) -> None:
    """Nor towns with a class."""
    text = text_of(corpus, name)

    assert [one for one in vngov.find_targets(text) if not one.is_qualitative] == []
    assert [one for one in vngov.find_urban_mentions(text) if one.urban_class] == []


def test_the_chain_of_the_plan_of_2020(corpus) -> None:
    """Law, resolution, two decisions on the steering committee, the task; the plan of work is a draft."""
    chain = vngov.find_plan_chain(text_of(corpus, "seed-001.txt"))

    assert (chain.plan.kind, chain.plan.territory) == ("quy-hoach-tinh", "Lạng Sơn")
    assert str(chain.plan.period) == "thời kỳ 2021-2030, tầm nhìn đến năm 2050"
    assert [(step.stage, step.act.number if step.act else None) for step in chain.steps] == [
        ("luat", None), ("thi-hanh-luat", "11/NQ-CP"), ("chu-truong", "1158/QĐ-UBND"), ("chu-truong", "330/QĐ-UBND"),
        ("nhiem-vu", "748/QĐ-TTg"), ("lap", None),
    ]  # fmt: skip
    task = chain.step("nhiem-vu").act
    assert (task.issued_on.format("iso"), task.issuer) == ("2020-06-03", "Thủ tướng")


def test_the_chain_of_the_plan_of_2023(corpus) -> None:
    """The approval, the announcement, the directive, the plan of implementation to come."""
    chain = vngov.find_plan_chain(text_of(corpus, "seed-002.txt"))

    assert (chain.plan.kind, chain.plan.territory) == ("quy-hoach-tinh", "Long An")
    assert [(step.stage, step.act.number if step.act else None) for step in chain.steps] == [
        ("phe-duyet", "686/QĐ-TTg"), ("cong-bo", None), ("chi-thi", "58-CT/TU"), ("ke-hoach-thuc-hien", None)
    ]  # fmt: skip
    approval = chain.step("phe-duyet").act
    assert (approval.issued_on.format("iso"), approval.issuer) == ("2023-06-13", "Thủ tướng Chính phủ")


def test_the_labelled_documents(corpus, scorer, predict) -> None:
    """Every label of the development part is found, and nothing else."""
    lines = (corpus / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {labels["id"]: labels for labels in map(json.loads, lines)}
    predicted = {}
    for id_, labels in gold.items():
        if "targets" in labels or "urban" in labels:
            text = text_of(corpus, re.sub(r"^dev/", "", labels["file"]))
            document = vngov.parse(text).document
            predicted[id_] = {"targets": predict.targets_of(text, document), "urban": predict.urban_of(text, document)}

    assert scorer.score_targets(gold, predicted)["value_year"]["f1"] == 1.0
    assert scorer.score_urban(gold, predicted)["full"]["f1"] == 1.0
