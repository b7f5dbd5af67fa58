"""What a finding says of the provision it rests on."""

from __future__ import annotations

import pytest

from vngov.diagnostics import Severity, Span
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules import Finding, FixKind, LegalSource, find_rules


@pytest.mark.parametrize(
    ("confidence", "english", "vietnamese"),
    [
        (Confidence.VERIFIED, "x", "x"),
        (Confidence.SECOND_HAND, "x (the provision is known at second hand)", "x (quy định biết qua nguồn thứ cấp)"),
        (Confidence.INFERRED, "x (the provision is inferred)", "x (quy định do suy luận mà có)"),
        (
            Confidence.MEMORY,
            "x (the provision is known from memory)",
            "x (quy định ghi theo trí nhớ, chưa đối chiếu)",
        ),
    ],
)
def test_message_says_how_the_provision_is_known(confidence, english, vietnamese) -> None:
    """Only what was read goes without saying."""
    finding = Finding("T1", "t", Severity.ERROR, "x", source=LegalSource("ADM-3", "30/2020/NĐ-CP", "", confidence))

    assert (finding.message("en"), finding.message("vi")) == (english, vietnamese)


def test_finding_without_a_source_has_its_bare_message() -> None:
    """A finding of other tools may rest on no law."""
    finding = Finding("T1", "t", Severity.INFO, "{a}-{b}", (("a", 1), ("b", "{x}")))

    assert finding.message() == "1-{x}"
    assert finding.to_dict()["source"] is None


@pytest.mark.parametrize(
    ("provision", "expected"), [("Điều 8", "30/2020/NĐ-CP, Điều 8"), ("", "30/2020/NĐ-CP")], ids=["place", "whole act"]
)
def test_source_is_cited_with_its_provision(provision, expected) -> None:
    """An empty provision stands for the whole act."""
    assert str(LegalSource("ADM-3", "30/2020/NĐ-CP", provision, Confidence.VERIFIED)) == expected


def test_finding_as_plain_data_has_everything() -> None:
    """Other programs read it by these names."""
    source = LegalSource("ADM-3", "30/2020/NĐ-CP", "Điều 8", Confidence.INFERRED)
    finding = Finding("T1", "t", Severity.INFO, "{a}", (("a", 1),), "body[0]", Span(3, 5), source, FixKind.SAFE)

    assert finding.to_dict("en") == {
        "rule": "T1", "name": "t", "severity": "info", "message": "1 (the provision is inferred)", "params": {"a": 1},
        "path": "body[0]", "span": [3, 5], "fix": "safe",
        "source": {"regime": "ADM-3", "act": "30/2020/NĐ-CP", "provision": "Điều 8", "confidence": "inferred"},
    }  # fmt: skip


@pytest.mark.parametrize("selector", ["DAT101", "NUM101", "RCP101"])
def test_repair_leaves_a_document_without_the_part_alone(selector) -> None:
    """A finding that is no longer true asks for nothing."""
    document = Document()

    assert find_rules(selector)[0].repair(document, None, None) is document
