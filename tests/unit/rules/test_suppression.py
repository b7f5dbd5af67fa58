"""Findings that are kept out of a report."""

from __future__ import annotations

import pytest

from vngov.errors import RuleConfigError
from vngov.model import Document, Header, PlaceAndDate
from vngov.rules import Config, Outcome, Suppression, check
from vngov.values.partial_date import PartialDate

LETTER = Document(Header(number="12/UBND-VX", place_and_date=PlaceAndDate("Lào Cai", PartialDate(2021, 3, 5))))


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("header.motto", "header.motto", True),
        ("header.*", "header.motto", True),
        ("header.*", "header", False),
        ("*", "header.motto", False),
        ("**", "header.motto", True),
        ("body[*]", "body[12]", True),
        ("body[*]", "body[1].children[2]", False),
        ("body[*].children[*]", "body[1].children[2]", True),
        ("body**", "body[1].children[2]", True),
        ("body[?]", "body[1]", True),
        ("body[?]", "body[12]", False),
        ("body[1]", "body1", False),
        ("", "body", False),
    ],
)
def test_place_is_matched_step_by_step(pattern, path, expected) -> None:
    """A star stays within a step, two stars do not; brackets stand for themselves."""
    assert expected is Suppression(["ALL"], "x", places=[pattern]).covers_place(path)


@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [
        ("old/*", "old/a.txt", True),
        ("old/*", "old/x/a.txt", False),
        ("old/**", "old/x/a.txt", True),
        ("*.txt", "a.txt", True),
    ],
)
def test_file_is_matched_folder_by_folder(pattern, name, expected) -> None:
    """A star stays within a folder."""
    assert expected is Suppression(["ALL"], "x", files=[pattern]).covers_file(name)


@pytest.mark.parametrize(
    ("pattern", "expected"), [("12/UBND-VX", True), ("*/UBND-*", True), ("1?/UBND-VX", True), ("*/SNV-*", False)]
)
def test_document_is_matched_by_its_number(pattern, expected) -> None:
    """A star stands for any part of the number."""
    assert expected is Suppression(["ALL"], "x", documents=[pattern]).covers_document(LETTER)


def test_document_without_a_number_is_matched_only_if_none_is_named() -> None:
    """A pattern of numbers needs a number."""
    assert Suppression(["ALL"], "x").covers_document(Document())
    assert not Suppression(["ALL"], "x", documents=["12/*"]).covers_document(Document())


@pytest.mark.parametrize("reason", ["", "  "])
def test_suppression_needs_a_reason(reason) -> None:
    """Nothing is kept out without saying why."""
    with pytest.raises(RuleConfigError, match="needs a reason"):
        Suppression(["HDR"], reason)


def test_suppression_needs_known_rules() -> None:
    """A misspelt rule would suppress nothing and never be noticed."""
    with pytest.raises(RuleConfigError, match="no such rule"):
        Suppression(["HDX"], "x")


def test_suppressed_finding_is_reported_with_its_reason() -> None:
    """The first suppression that covers a finding gives the reason; the outcome stays."""
    config = Config(
        select=["HDR101", "HDR102"],
        suppress=[
            Suppression(["HDR101"], "other place", places=["body**"]),
            Suppression(["missing-national-title"], "pre-printed paper"),
            Suppression(["HDR101"], "too late"),
        ],
    )
    report = check(LETTER, config=config)

    assert [finding.rule for finding in report.findings] == ["HDR102"]
    assert [(entry.finding.rule, entry.reason) for entry in report.suppressed] == [("HDR101", "pre-printed paper")]
    assert report.outcomes == {"HDR101": Outcome.FAIL, "HDR102": Outcome.FAIL}
