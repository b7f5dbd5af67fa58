"""Bodies in the founding documents and in the whole corpus, as a person reads them."""

from __future__ import annotations

import json
import sys
import tracemalloc
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import vngov
from vngov.registries.body_resolution import BodyReason
from vngov.registries.places import places

pytestmark = pytest.mark.corpus
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def text_of(name) -> str:
    """Return a document as it is stored."""
    with (CORPUS / "dev" / f"{name}.txt").open(encoding="utf-8", newline="") as stream:
        return stream.read()


def test_the_addressees_of_seed_000_are_24_bodies() -> None:
    """law/tasks.md §9: 14 ministries, UBDT, NHNN and 8 committees, all of the day of the letter."""
    result = vngov.parse(text_of("seed-000"))
    groups = [vngov.find_bodies(item.text, as_of=date(2009, 11, 4)) for item in result.document.addressees.items]

    assert [len(group) for group in groups] == [14, 1, 1, 8]
    assert [one.resolved for group in groups for one in group] == [
        "bo-ke-hoach-va-dau-tu", "bo-tai-chinh", "bo-quoc-phong", "bo-ngoai-giao", "bo-cong-thuong", "bo-noi-vu",
        "bo-giao-thong-van-tai", "bo-nong-nghiep-va-phat-trien-nong-thon", "bo-y-te", "bo-giao-duc-va-dao-tao",
        "bo-lao-dong-thuong-binh-va-xa-hoi", "bo-thong-tin-va-truyen-thong", "bo-tai-nguyen-va-moi-truong",
        "bo-khoa-hoc-va-cong-nghe", "uy-ban-dan-toc", "ngan-hang-nha-nuoc-viet-nam",
        "ho-chi-minh/ubnd", "dong-nai/ubnd", "ba-ria-vung-tau/ubnd", "binh-duong/ubnd", "binh-phuoc/ubnd",
        "tay-ninh/ubnd", "long-an/ubnd", "tien-giang/ubnd",
    ]  # fmt: skip


def test_line_12_of_seed_001_names_the_bodies_of_lang_son() -> None:
    """Six agencies, the committee's helpers, all chairmen and all finance offices of the districts."""
    day = date(2020, 3, 1)
    line = text_of("seed-001").split("\n")[11]
    found = vngov.find_bodies(line, as_of=day, place=places["lang-son", day])

    assert [one.resolved for one in found if one.resolved] == [f"lang-son/{id_}" for id_ in (
        "ban-chi-dao", "to-giup-viec:lập_quy_hoạch", "so-noi-vu", "ban-dan-toc", "cong-an", "bo-chi-huy-quan-su",
        "cuc-thue", "ngan-hang-nha-nuoc-chi-nhanh",
    )]  # fmt: skip
    assert [(one.body_class.id if one.body_class else None, len(one.members)) for one in found if not one.resolved] == [
        ("ubnd-cap-huyen", 11), (None, 11)
    ]  # fmt: skip


def test_section_iii_of_seed_003_assigns_to_the_bodies_of_quang_nam() -> None:
    """law/tasks.md §10, III.1 to III.5: caucuses, committees of districts, advisory bodies, Front and unions."""
    day = date(2022, 6, 1)
    lines = text_of("seed-003").split("\n")
    found = [
        vngov.find_bodies(lines[number - 1], as_of=day, place=places["quang-nam", day])[:3]
        for number in (133, 135, 137, 139, 141)
    ]
    heads = [[one.resolved or one.body_class.id for one in group] for group in found]

    assert heads[0] == ["ban-can-su-dang", "huyen-thi-thanh-uy", "dang-uy-truc-thuoc-tinh-uy"]
    assert {member.id for member in found[0][0].members} >= {"quang-nam/bcsd-ubnd", "quang-nam/dang-doan-hdnd"}
    assert len(found[0][1].members) == 17
    assert [head[0] for head in heads[1:]] == [
        "quang-nam/dang-doan-hdnd", "quang-nam/bcsd-ubnd", "quang-nam/ban-tuyen-giao", "mttq-va-doan-the-cac-cap"
    ]  # fmt: skip


def test_the_code_on_a_page_from_lang_son() -> None:
    """``UBND`` in 1158/QĐ-UBND of 20/6/2018."""
    day = date(2018, 6, 20)
    symbol = vngov.DocumentNumber.parse("1158/QĐ-UBND").symbol

    assert vngov.bodies.by_code(symbol.organs[0], as_of=day, place=places["lang-son", day])[0].id == "lang-son/ubnd"


def test_most_mentions_of_the_corpus_are_resolved() -> None:
    """Of all mentions of single bodies, four in five; what is open has a reason, and nothing is merely unknown."""
    singles: Counter[str] = Counter()
    several: Counter[str] = Counter()
    for path in sorted((CORPUS / "dev").glob("*.txt")):
        result = vngov.parse(text_of(path.stem))
        for one in vngov.find_bodies(result):
            assert result.text[one.span.start : one.span.end] == one.text
            (several if one.body_class or one.members else singles)[one.reason.value] += 1
    total = singles.total()
    print(
        f"\nsingle bodies: {total} {dict(singles)}\nclasses and lists: {several.total()} {dict(several)}",
        file=sys.stderr,
    )

    assert total > 2500
    assert singles["resolved"] / total > 0.8
    assert singles[BodyReason.UNKNOWN.value] / total < 0.01
    assert singles[BodyReason.AMBIGUOUS.value] / total < 0.01


def test_issuers_are_spelt_as_the_gold_has_them() -> None:
    """At least 97 in 100, and as many parents."""
    right = Counter[str]()
    total = Counter[str]()
    for line in (CORPUS / "gold" / "dev.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        document = vngov.parse(text_of(Path(gold["file"]).stem)).document
        found = vngov.resolve_issuer(document)
        as_printed = document.family is not None and document.family.name == "PARTY"
        names = (found.printed if as_printed else found.name) if found else None
        parents = (found.printed_parents if as_printed else found.parents) if found else ()
        for field, value in (("issuer_name", names), ("parent_body_name", next(reversed(parents), None))):
            if field not in gold.get("uncertain", []):
                total[field] += 1
                right[field] += gold["header"].get(field) == value

    assert {field: right[field] / count for field, count in total.items() if right[field] / count < 0.97} == {}


def test_the_patterns_weigh_little() -> None:
    """Finding in one document holds a few megabytes, however many bodies the country has."""
    text = text_of("seed-000")
    vngov.find_bodies(text, as_of=date(2009, 11, 4))
    tracemalloc.start()
    vngov.find_bodies(text, as_of=date(2009, 11, 4))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 5_000_000
