"""Which rules are asked of which document, and what becomes of what they say."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from vngov.diagnostics import Severity, Span
from vngov.i18n import N_
from vngov.model import Article, Document, Header, KindLine, Paragraph, Phrase, PlaceAndDate
from vngov.registries.base import Confidence
from vngov.rules import Abstention, Config, Finding, FixKind, LegalSource, Outcome, Rule, check
from vngov.rules.engine import judge
from vngov.rules.standing import standing_of
from vngov.values.marker import Marker
from vngov.values.partial_date import PartialDate


def letter(day: PartialDate | None = None, number="12/UBND-VX") -> Document:
    """Return a letter of that day, without anything else."""
    return Document(Header(number=number, place_and_date=PlaceAndDate("Lào Cai", day)))


def outcome(document, rule="HDR101", as_of=None) -> Outcome:
    """Return what one rule says."""
    return check(document, as_of=as_of).outcomes[rule]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(PartialDate(2021, 3, 5), Outcome.FAIL, id="in force"),
        pytest.param(PartialDate(2003, 3, 5), Outcome.NOT_APPLICABLE, id="before its regimes"),
        pytest.param(PartialDate(1980, 3, 5), Outcome.NOT_APPLICABLE, id="before every regime"),
        pytest.param(PartialDate(2005, 5, 1), Outcome.NEEDS_REVIEW, id="near a first day that is not sure"),
        pytest.param(PartialDate(2011, 2, 1), Outcome.FAIL, id="two regimes that both have it"),
        pytest.param(PartialDate(2021), Outcome.FAIL, id="a year within one regime"),
        pytest.param(PartialDate(2005), Outcome.NEEDS_REVIEW, id="a year of two regimes"),
        pytest.param(PartialDate(None, 3), Outcome.NEEDS_REVIEW, id="no year"),
        pytest.param(PartialDate(9999), Outcome.FAIL, id="the last year there is"),
        pytest.param(None, Outcome.NEEDS_REVIEW, id="no date"),
    ],
)
def test_rule_holds_by_the_day_of_the_document(day, expected) -> None:
    """The document's own date decides, as far as it is known."""
    assert expected == outcome(letter(day))


def test_day_asked_for_wins() -> None:
    """``as_of`` stands in for a missing date and outweighs a printed one."""
    assert outcome(letter(), as_of=date(2021, 3, 5)) == Outcome.FAIL
    assert outcome(letter(PartialDate(2021, 3, 5)), as_of=date(2003, 3, 5)) == Outcome.NOT_APPLICABLE


def test_undated_document_is_judged_by_a_rule_of_every_regime_of_its_family() -> None:
    """Without a day, what holds on every day is still asked."""
    plan = Document(Header(number="58-CTr/TU", kind=KindLine("ke-hoach", "KẾ HOẠCH")))

    assert outcome(plan, "NUM102") == Outcome.FAIL
    assert outcome(plan, "SIG101") == Outcome.NEEDS_REVIEW


def test_text_of_no_kind_is_not_judged() -> None:
    """A news page gets no findings, whatever it lacks."""
    report = check(Document(body=[Paragraph("Sáng nay, trời có mưa.")]), as_of=date(2021, 3, 5))

    assert {Outcome.NOT_APPLICABLE} == set(report.outcomes.values())
    assert report.verdicts[0].reasons[0].message("en") == "a text of no kind is not judged as a document"


def test_weaker_source_lowers_the_severity() -> None:
    """An error takes a verified provision; between two regimes the weaker one counts."""
    sure, unsure = (check(letter(PartialDate(year, 2, 1))).findings[0] for year in (2021, 2011))

    assert (sure.severity, sure.source.confidence) == (Severity.ERROR, Confidence.VERIFIED)
    assert (unsure.severity, unsure.source.confidence) == (Severity.WARNING, Confidence.INFERRED)


def test_source_must_be_an_act_of_the_regime_on_that_day() -> None:
    """The resolution of 2017 does not judge a law of 2014, though the regime has one name."""
    laws = [
        Document(
            Header(
                number=f"64/{year}/QH13",
                kind=KindLine("luat", "LUẬT"),
                place_and_date=PlaceAndDate(date=PartialDate(year, 6, 20)),
            )
        )
        for year in (2014, 2018)
    ]

    assert [outcome(law) for law in laws] == [Outcome.NOT_APPLICABLE, Outcome.FAIL]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, "the day of issue is not known, and the rule does not hold in every one of ADM-0, ADM-1, ADM-2, ADM-3"),
        (
            PartialDate(2005, 5, 1),
            "whether the rule holds depends on the exact turn of the regimes or on the issuer: ADM-0, ADM-1",
        ),
        (PartialDate(2003, 5, 1), "no provision is known for ADM-0"),
        (PartialDate(1980, 5, 1), "no rules are known for such a document on that day"),
    ],
)
def test_reason_says_what_is_not_known(day, expected) -> None:
    """The day, the turn, the provision or the regime."""
    assert [
        reason.message() for reason in check(letter(day), config=Config(select=["HDR102"])).verdicts[0].reasons
    ] == [expected]


def test_normative_document_before_any_regime_may_have_stood_under_none() -> None:
    """Near a first day that is not sure, even the only candidate is left to a person."""
    decree = Document(
        Header(
            number="64/2005/NĐ-CP",
            kind=KindLine("nghi-dinh", "NGHỊ ĐỊNH"),
            place_and_date=PlaceAndDate(date=PartialDate(2005, 5, 1)),
        )
    )

    assert outcome(decree) is Outcome.NEEDS_REVIEW


class Shouting(Rule):
    """A paragraph shouts."""

    id = "TST101"
    name = "shouting"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (LegalSource("ADM-3", "30/2020/NĐ-CP", "", Confidence.VERIFIED),)
    message = N_("{count} marks")
    examples = ()

    def check(self, document, context):
        """Look for exclamation marks; other signs are doubts."""
        for index, block in enumerate(document.body):
            if isinstance(block, Paragraph) and block.text.endswith("!"):
                yield self.finding(context, f"body[{index}]", block.spans, count=block.text.count("!"))
            elif block.text == "?":
                yield Abstention(Outcome.NEEDS_REVIEW, "unclear")
            elif block.text == "…":
                yield Abstention(Outcome.NOT_EVALUATED, "cut off")


class Missing(Shouting):
    """The abstract is missing."""

    id = "TST102"
    name = "missing"

    def check(self, document, context):
        """Find what is not there, whatever is."""
        del document
        yield self.finding(context, "recipients", count=1)
        yield self.finding(context, "header.abstract", count=2, confidence=Confidence.MEMORY, fix=FixKind.NONE)
        yield self.finding(context, "body[1].children[4].text", count=3)


class These(Config):
    """A configuration with rules of our own."""

    def rules(self):
        """Return our two rules."""
        return Shouting(), Missing()


DAY = PartialDate(2021, 3, 5)


def judged(texts):
    """Judge a letter with those paragraphs by our two rules."""
    body = [Paragraph(text, spans=[(index * 10, index * 10 + 5)]) for index, text in enumerate(texts)]
    document = evolve(letter(DAY), body=body)
    return judge(document, standing_of(document), These())


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["a"], Outcome.PASS),
        (["?", "a!"], Outcome.FAIL),
        (["…", "?"], Outcome.NEEDS_REVIEW),
        (["…", "a"], Outcome.NOT_EVALUATED),
    ],
)
def test_finding_outweighs_doubt_and_doubt_outweighs_what_is_not_seen(texts, expected) -> None:
    """One outcome for each rule; the reasons are all kept."""
    verdict = judged(texts).verdicts[0]

    assert expected == verdict.outcome
    assert sum(text in "?…" for text in texts) == len(verdict.reasons)


def test_findings_come_in_the_order_of_the_document() -> None:
    """What is missing stands where it should be."""
    found = judged(["a", "b!", "c!"]).findings

    assert [f.path for f in found] == [
        "header.abstract",
        "body[1]",
        "body[1].children[4].text",
        "body[2]",
        "recipients",
    ]


def test_finding_carries_place_parameters_and_provision() -> None:
    """A finding is data: rule, severity, params, path, span, source, fix."""
    source = LegalSource("ADM-3", "30/2020/NĐ-CP", "", Confidence.VERIFIED)
    expected = Finding(
        "TST101",
        "shouting",
        Severity.WARNING,
        "{count} marks",
        (("count", 2),),
        "body[0]",
        Span(0, 5),
        source,
        FixKind.SAFE,
    )

    assert expected == next(finding for finding in judged(["a!!"]).findings if finding.rule == "TST101")
    assert expected.message("en") == "2 marks"


def test_finding_may_rest_on_a_weaker_fact_than_the_provision() -> None:
    """The finding then says so, and offers its own fix."""
    finding = judged(["a"]).findings[0]

    assert finding.source.confidence == Confidence.MEMORY
    assert FixKind.NONE is finding.fix
    assert finding.message("en") == "2 marks (the provision is known from memory)"


def test_nested_place_is_found() -> None:
    """Places deep in the tree sort by where they are."""
    articles = [Article(Marker.parse(f"Điều {n}."), "", [Paragraph("a")]) for n in (1, 2)]
    document = evolve(letter(DAY), body=articles, recipients=None)
    found = judge(document, standing_of(document), These()).findings

    assert [finding.path for finding in found] == ["header.abstract", "body[1].children[4].text", "recipients"]


def test_rule_without_a_repair_says_so() -> None:
    """A rule that promises a fix must have one."""
    with pytest.raises(NotImplementedError, match="TST101 offers a fix"):
        Shouting().repair(letter(), judged(["a!"]).findings[0], None)


def test_abstract_of_a_document_is_no_matter() -> None:
    """Phrases count by their text, not by where they were read."""
    given = letter(DAY)
    spanned = evolve(given, header=evolve(given.header, abstract=Phrase("V/v", [(3, 6)])))

    assert check(evolve(given, header=evolve(given.header, abstract="V/v"))).findings == check(spanned).findings
