"""Every rule on documents that lack this or that part, as drafts and bad files do.

None stumbles over what is missing, each says in words why it says nothing, and what it finds has a place and a message.
"""

from __future__ import annotations

import re
from functools import cache

import pytest
from attrs import evolve

from vngov.model import Document, Header, PlaceAndDate, ReadResult, Recipients, walk
from vngov.model.page import PageFacts
from vngov.readers import parse
from vngov.rules import Config, FixKind, Outcome, all_rules, check
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen, specimen_names

PARTS = {
    "header": Header(),
    "preamble": None,
    "addressees": None,
    "body": (),
    "signatures": (),
    "recipients": None,
    "appendices": (),
    "copies": (),
}
EACH_RULE = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


@cache
def results():
    """Return the specimens as they are read."""
    return tuple(parse(specimen(name)) for name in specimen_names())


@cache
def odd():
    """Return documents that lack one part each, one line of the head each, or nearly everything."""
    found = [ReadResult(Document()), ReadResult(Document(recipients=Recipients([])))]
    found += [ReadResult(Document(Header(number=number))) for number in ("12/UBND-VX", "12-CV/TU", "12/2026/TT-BNV")]
    for result in results():
        document, head = result.document, result.document.header
        found.append(result)
        found += [
            evolve(result, document=evolve(document, **{part: value}))
            for part, value in PARTS.items()
            if getattr(document, part) and part != "header"
        ]
        heads = [evolve(head, **{part: None}) for part in ("number", "kind", "abstract", "place_and_date", "motto")]
        heads += [evolve(head, issuers=()), evolve(head, place_and_date=PlaceAndDate(raw="     , ngày     tháng"))]
        heads.append(evolve(head, number=evolve(head.number, number=evolve(head.number.number, ordinal=None), raw="")))
        found += [evolve(result, document=evolve(document, header=one)) for one in heads]
        page = Sketch().of(document)
        unnumbered = evolve(page, sheets=[evolve(sheet, number=None) for sheet in page.sheets])
        unset = evolve(page, lines=[evolve(one, setting=evolve(one.setting, indent=None)) for one in page.lines])
        pages = (page, unnumbered, unset, evolve(page, lines=()), evolve(page, origin="pdf"), PageFacts("docx"))
        found += [evolve(result, page=one) for one in pages]
    return tuple(found)


@EACH_RULE
def test_rule_says_in_words_why_it_says_nothing(rule) -> None:
    """A reason reads in both languages, and belongs to an outcome that is neither yes nor no."""
    config = Config(select=[rule.id])
    own = [
        check(parse(one.text) if one.document is None else one.document, as_of=one.as_of, config=config)
        for one in rule.examples
    ]
    reports = [*own, *(check(result, config=config) for result in odd())]
    reasons = [reason for report in reports for verdict in report.verdicts for reason in verdict.reasons]

    assert [one for one in reasons if one.message("vi") == one.message("en")] == []
    assert {one.outcome for one in reasons} <= {Outcome.NOT_APPLICABLE, Outcome.NOT_EVALUATED, Outcome.NEEDS_REVIEW}


@EACH_RULE
def test_finding_has_a_place_in_the_document_and_a_message(rule) -> None:
    """What is missing is missing from a part that is there: the path goes on from a node of the document."""
    for result in odd():
        paths = {path for path, _ in walk(result.document)} | {"page", "signatures", "recipients", "appendices"}
        paths |= {"preamble", "addressees", "body", "copies"}
        for finding in check(result, config=Config(select=[rule.id])).findings:
            head = finding.path.replace("[", ".").partition(".")[0]

            assert head in paths | {"header"}, finding.path
            assert hasattr(result.document, head) or head == "page"
            assert finding.message("vi") != finding.message("en")


@EACH_RULE
def test_fix_mends_or_leaves_alone_and_a_second_one_changes_nothing(rule) -> None:
    """A fix of a document that lacks a part never stumbles over it."""
    config = Config(select=[rule.id])
    for result in odd() if rule.fix is not FixKind.NONE else ():
        fixed = check(result.document, config=config).fixed(unsafe=True)

        assert check(fixed, config=config).fixed(unsafe=True) == fixed


@pytest.mark.parametrize("name", specimen_names())
def test_a_draft_with_blanks_for_number_and_day_has_no_fault(name) -> None:
    """``Số:      /QĐ-UBND`` and ``ngày     tháng     năm`` wait for the registry."""
    head = parse(specimen(name)).document.header
    number, day = head.number.raw, head.place_and_date.raw
    draft = specimen(
        name,
        (number, re.sub("[0-9]+(?=[/-])", "     ", number, count=1)),
        (day, re.sub(r"(ngày|tháng) [0-9]+", r"\1     ", day)),
    )
    report = check(parse(draft))

    assert parse(draft).document.header.number.number.is_blank
    assert [(finding.rule, finding.message()) for finding in report.findings] == []


def test_regimes_that_ask_for_different_things_leave_it_to_a_person() -> None:
    """A draft of 2026 may stand under either guide of the Party: one ends a basis with a stop, the other does not."""
    draft = specimen("party-resolution-2026", ("ngày 15 tháng 6", "ngày     tháng    "))
    report = check(parse(draft), config=Config(select=["BAS102", "HDR108"]))
    dated = check(parse(specimen("party-resolution-2026", ("Căn cứ", "- Căn cứ"))), config=Config(select=["BAS102"]))

    assert report.standing.regimes == ("party-2018", "party-2026")
    assert report.outcomes == {"BAS102": Outcome.NEEDS_REVIEW, "HDR108": Outcome.PASS}
    assert dated.outcomes["BAS102"] is not Outcome.NEEDS_REVIEW
    assert "party-2018, party-2026" in report.verdicts[0].reasons[-1].message("vi")
