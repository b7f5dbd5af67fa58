"""What holds of the rules for any document."""

from __future__ import annotations

import re
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from vngov.model import Document, NumberLine, PlaceAndDate, Recipients, transform, walk
from vngov.model.blocks import Division
from vngov.readers import parse
from vngov.rules import Config, FixKind, Outcome, all_rules, check
from vngov.testing.strategies import documents, markers

DAYS = st.none() | st.dates(date(1976, 1, 1), date(2030, 12, 31))
LANGUAGES = ("vi", "en")
SPELLINGS = st.sampled_from(("ngày 5 tháng 03 năm 2021", "Ngày 05 tháng 1 năm 2021", "5/3/2021", "ngày tháng năm", ""))


@st.composite
def damaged(draw) -> Document:
    """Draw documents with parts left out, lines as someone typed them, and numbers out of order."""
    document = draw(documents())
    head = document.header
    number, day = head.number, head.place_and_date
    head = evolve(
        head,
        national_title=draw(st.sampled_from((head.national_title, None))),
        motto=draw(st.sampled_from((head.motto, None))),
        party_title=draw(st.sampled_from((head.party_title, None))),
        kind=draw(st.sampled_from((head.kind, None))),
        number=draw(st.sampled_from((number, None, NumberLine(), NumberLine(None, "số tám")))),
        place_and_date=draw(st.sampled_from((day, None, PlaceAndDate("Lào Cai")))),
    )
    if head.number and head.number.number:
        typed = f"Số: {head.number.number}".replace("/", draw(st.sampled_from(("/", " / ", "/ "))))
        head = evolve(head, number=evolve(head.number, raw=typed))
    if head.place_and_date:
        head = evolve(head, place_and_date=evolve(head.place_and_date, raw=draw(SPELLINGS)))
    document = evolve(
        document,
        header=head,
        signatures=document.signatures if draw(st.booleans()) else (),
        recipients=draw(st.sampled_from((document.recipients, None, Recipients(["Như trên"])))),
    )
    if draw(st.booleans()):
        marker = draw(markers())
        document = transform(document, lambda node: evolve(node, marker=marker) if isinstance(node, Division) else node)
    return document


def dump(document) -> tuple:
    """Return a document with what equality leaves out."""
    return document, [(getattr(node, "raw", None), getattr(node, "spans", None)) for _, node in walk(document)]


def found(report) -> set:
    """Return what a report finds, without its place in the source or in a list: a fix may put a line before it."""
    return {(finding.rule, unplaced(finding.path), finding.params) for finding in report.findings}


def unplaced(path) -> str:
    """Return a path without the places in its lists."""
    return re.sub(r"[0-9]+", "", path)


class TestRulesArePure:
    """The same document on the same day gets the same report, and stays as it was."""

    @given(damaged(), DAYS)
    def test_check_twice_is_check_once(self, document, as_of) -> None:
        """Nothing is remembered between two checks, and nothing is changed by one."""
        before = dump(document)

        assert check(document, as_of=as_of) == check(document, as_of=as_of)
        assert before == dump(document)

    @given(damaged(), DAYS, st.permutations([rule.id for rule in all_rules()]))
    def test_rules_do_not_see_each_other(self, document, as_of, order) -> None:
        """A rule says alone what it says in company, in whatever order they are named."""
        together = check(document, as_of=as_of)

        assert together == evolve(check(document, as_of=as_of, config=Config(select=order)), config=together.config)
        for rule in order:
            alone = check(document, as_of=as_of, config=Config(select=[rule]))
            assert together.outcomes[rule] == alone.outcomes[rule]
            assert [finding for finding in together.findings if finding.rule == rule] == list(alone.findings)


class TestCheckNeverRaises:
    """A document, whatever it is, gets a report that can be read and sent on."""

    @given(damaged(), DAYS)
    def test_every_rule_has_an_outcome_and_every_finding_a_message(self, document, as_of) -> None:
        """Paths lead to a node or to where one is missing; messages need no other parameters."""
        report = check(document, as_of=as_of)
        fields = {"header", "addressees", "preamble", "body", "signatures", "recipients", "appendices"}
        failed = {rule for rule, outcome in report.outcomes.items() if outcome is Outcome.FAIL}

        assert [rule.id for rule in all_rules()] == list(report.outcomes)
        assert failed == {finding.rule for finding in report.findings}
        for lang in LANGUAGES:
            assert len(report.to_dict(lang)["findings"]) == len(report.summary(lang).splitlines()) - 1
        for finding in report.findings:
            assert finding.path.replace("[", ".").split(".")[0] in fields

    @given(st.text(), DAYS)
    def test_any_text_can_be_checked(self, text, as_of) -> None:
        """What a reader makes of it is judged or is not."""
        assert len(all_rules()) == len(check(parse(text), as_of=as_of).outcomes)


class TestFixes:
    """A fix removes its finding, adds none, and is idempotent."""

    @given(damaged(), DAYS, st.booleans())
    def test_fixes_remove_their_findings_and_add_none(self, document, as_of, unsafe) -> None:
        """Nothing is found afterwards that was not there and beyond repair before."""
        report = check(document, as_of=as_of)
        fixed = report.fixed(unsafe=unsafe)
        offered = {FixKind.SAFE, FixKind.UNSAFE} if unsafe else {FixKind.SAFE}
        left = {(f.rule, unplaced(f.path), f.params) for f in report.findings if f.fix not in offered}
        after = found(check(fixed, as_of=as_of))
        if unsafe:  # the guessed archive line names no drafting unit, which is said
            after = {entry for entry in after if entry[0] != "RCP110"}

        assert after <= left

    @given(damaged(), DAYS, st.booleans())
    def test_fixing_twice_is_fixing_once(self, document, as_of, unsafe) -> None:
        """There is nothing left to be fixed."""
        fixed = check(document, as_of=as_of).fixed(unsafe=unsafe)

        assert dump(fixed) == dump(check(fixed, as_of=as_of).fixed(unsafe=unsafe))

    @given(documents())
    def test_document_without_findings_is_left_as_it_is(self, document) -> None:
        """No rule touches what it has no fault to find with."""
        report = check(document)

        assert report.findings or report.fixed() is document
