"""A check as SARIF, read back by the offsets it names."""

from __future__ import annotations

import json

from vngov.model import Document
from vngov.readers import parse
from vngov.rules import Config, Suppression, all_rules, check
from vngov.rules.sarif import to_sarif
from vngov.rules.specimens import specimen

FAULTY = specimen("letter", ("Số: 215", "Số 215"), ("KT. CHỦ TỊCH", "K/T CHỦ TỊCH"), ("V/v chuẩn bị", "V/v 𝔸 chuẩn bị"))


def log(text, **options):
    report = check(parse(text), **options)
    return json.loads(json.dumps(to_sarif([("thư mục/công văn.txt", text, report)], "vi")))["runs"][0]


def cut(text, region) -> str:
    """Return what a region of a log covers, counting as the standard does."""
    lines = text.split("\n")
    units = lines[region["startLine"] - 1].encode("utf-16-le")
    assert region["startLine"] == region["endLine"]
    return units[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")


def test_each_result_names_its_rule_and_place() -> None:
    """The index leads to the rule, the region to the words."""
    run = log(FAULTY)
    rules = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [rule.id for rule in all_rules()]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    places = {r["ruleId"]: cut(FAULTY, r["locations"][0]["physicalLocation"]["region"]) for r in run["results"]}
    assert places == {"NUM105": "Số 215/UBND-VX", "SIG102": "K/T CHỦ TỊCH"}


def test_columns_count_utf16_units() -> None:
    """A character outside the basic plane counts twice."""
    text = specimen("letter", ("V/v chuẩn bị", "𝔸 V/v chuẩn bị"))
    run = log(text, config=Config(select=["TTL103"]))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]

    assert cut(text, region) == "𝔸 V/v chuẩn bị Lễ hội hoa đào năm 2021"


def test_files_are_uris_levels_are_those_of_the_standard() -> None:
    """Blanks and letters are escaped, a remark is a note."""
    result = log(FAULTY)["results"][0]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("th%C6%B0%20m%E1%BB%A5c/")
    assert result["level"] == "error"
    assert result["properties"]["fixable"] is True
    assert result["properties"]["source"].startswith("30/2020/NĐ-CP")


def test_a_suppressed_finding_is_kept_with_its_reason() -> None:
    """It is a result that counts for nothing."""
    config = Config(select=["NUM105"], suppress=[Suppression(["NUM105"], "pre-printed paper")])
    (result,) = log(FAULTY, config=config)["results"]

    assert result["suppressions"] == [{"kind": "external", "justification": "pre-printed paper"}]


def test_a_finding_without_a_place_has_no_region() -> None:
    """What is missing stands nowhere."""
    text = specimen("letter", ("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n", ""))
    (result,) = log(text, config=Config(select=["HDR105"]))["results"]

    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "header.issuers"}]


def test_no_reports_make_a_log_all_the_same() -> None:
    """A run over nothing names the rules that would have been asked."""
    assert to_sarif([])["runs"][0]["results"] == []
    assert to_sarif([("a", "", check(Document()))])["runs"][0]["results"] == []
