"""Fixes until none is left, and never in a circle."""

from __future__ import annotations

import itertools
import string
from collections.abc import Iterator
from datetime import date

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.model import Document, Header, Paragraph
from vngov.registries.base import Confidence
from vngov.rules import Config, Finding, FixKind, LegalSource, Rule, Suppression, check
from vngov.rules.fixing import MAX_ROUNDS, fix

DAY = date(2021, 3, 5)


class Replace(Rule):
    """A paragraph is replaced by what follows it in a table."""

    name = "replace"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (LegalSource("ADM-3", "30/2020/NĐ-CP", "", Confidence.VERIFIED),)
    message = "replace"
    examples = ()

    def __init__(self, id_, table, kind=FixKind.SAFE) -> None:
        """Take the table and how sure it is."""
        self.id, self.table, self.fix = id_, table, kind

    def check(self, document, context):
        """Look for paragraphs that the table replaces."""
        for index, block in enumerate(document.body):
            if self.table.get(block.text, block.text) != block.text:
                yield self.finding(context, f"body[{index}]")

    def repair(self, document, finding, context):
        """Replace the paragraph, or take it out."""
        del context
        index = int(finding.path[5:-1])
        text = self.table[document.body[index].text]
        new = [] if text is None else [Paragraph(text)]
        return evolve(document, body=[*document.body[:index], *new, *document.body[index + 1 :]])


def fixed(texts, rules, *, unsafe=False):
    """Return the paragraphs after the fixes of *rules*."""

    class These(Config):
        def rules(self) -> tuple[Rule, ...]:
            return tuple(rules)

    document = Document(Header(number="12/UBND-VX"), body=[Paragraph(text) for text in texts])
    return "".join(block.text for block in fix(document, These(), as_of=DAY, unsafe=unsafe).body)


def test_fixes_go_on_until_none_is_left() -> None:
    """A fix may bring a finding of another rule, which is fixed in turn."""
    assert fixed("abx", [Replace("T1", {"b": "c", "c": "d"}), Replace("T2", {"a": "b"})]) == "ddx"


def test_last_place_is_fixed_first() -> None:
    """Taking out a block leaves the places before it as they were."""
    assert fixed("abcd", [Replace("T1", {"b": None, "c": None})]) == "ad"


def test_two_rules_that_undo_each_other_are_stopped() -> None:
    """The second round finds what the first one found."""
    calls = []

    class Counting(Replace):
        def repair(self, document, finding, context) -> Document:
            calls.append(self.id)
            return super().repair(document, finding, context)

    assert fixed("a", [Counting("T1", {"a": "b"}), Counting("T2", {"b": "a"})]) == "a"
    assert calls == ["T1", "T2"] * 2


def test_rounds_are_limited() -> None:
    """A fix that always brings another finding ends after ten rounds."""
    letters = string.ascii_lowercase
    chain = dict(itertools.pairwise(letters))

    class Elsewhere(Replace):
        def check(self, document, context) -> Iterator[Finding]:
            for finding in super().check(document, context):
                yield evolve(finding, params=(("text", document.body[0].text),))

    assert letters[MAX_ROUNDS] == fixed("a", [Elsewhere("T1", chain)])


def test_unsafe_fixes_are_applied_on_demand() -> None:
    """A guess is made only for those who ask."""
    guess = Replace("T1", {"a": "b"}, FixKind.UNSAFE)

    assert fixed("a", [guess]) == "a"
    assert fixed("a", [guess], unsafe=True) == "b"


def test_finding_that_offers_no_fix_is_left_alone() -> None:
    """A rule may be able to fix some of its findings only."""

    class Unable(Replace):
        def check(self, document, context) -> Iterator[Finding]:
            for finding in super().check(document, context):
                yield evolve(finding, fix=FixKind.NONE)

    assert fixed("a", [Unable("T1", {"a": "b"})]) == "a"


def test_suppressed_finding_is_left_alone() -> None:
    """What is kept out of the report is kept as it is."""
    document = Document(Header(number="12/UBND-VX"))
    config = Config(select=["HDR"], suppress=[Suppression(["HDR101"], "pre-printed paper")])
    report = check(document, as_of=DAY, config=config)

    assert None is report.fixed().header.national_title
    assert str(report.fixed().header.motto) == "Độc lập - Tự do - Hạnh phúc"


def test_rule_that_does_not_hold_fixes_nothing() -> None:
    """The day decides about fixes as it does about findings."""
    document = Document(Header(number="12/UBND-VX"))

    assert document == check(document, as_of=date(2000, 1, 1)).fixed()
