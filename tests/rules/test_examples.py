"""The examples of every rule are its tests."""

from __future__ import annotations

import pytest
from attrs import evolve

from vngov.model import walk
from vngov.readers import parse
from vngov.rules import Config, FixKind, Outcome, all_rules, check

CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{index}")
    for rule in all_rules()
    for index, example in enumerate(rule.examples)
]
FIXED = [case for case in CASES if case.values[1].fixed is not None]


def document_of(source):
    """Return the document that an example gives, or the text that it gives as it is read."""
    return parse(source).document if isinstance(source, str) else source


def example_document(example):
    """Return the document of an example."""
    return document_of(example.text if example.document is None else example.document)


def example_input(example):
    """Return the document of an example, with the page that it draws."""
    if example.page is None:
        return example_document(example)
    result = parse(example.text)
    return evolve(result, page=example.page.of(result.document))


def as_printed(document):
    """Return a document with the lines as printed, which equality leaves out."""
    return document, [getattr(node, "raw", None) for _, node in walk(document)]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_gets_its_outcome_at_its_places(rule, example) -> None:
    """An example fails, passes or is left alone as it says, at the paths it names."""
    report = check(example_input(example), as_of=example.as_of, config=Config(select=[rule.id]))

    assert example.expect == tuple(finding.path for finding in report.findings)
    assert {rule.id: example.expected_outcome} == report.outcomes


@pytest.mark.parametrize(("rule", "example"), [case for case in CASES if case.values[1].expect])
@pytest.mark.parametrize(("column", "lang"), [(0, "en"), (1, "vi")], ids=["en", "vi"])
def test_example_gets_its_messages(rule, example, column, lang) -> None:
    """Each finding of an example has the message it names, in both languages."""
    report = check(example_input(example), as_of=example.as_of, config=Config(select=[rule.id]))

    assert [pair[column] for pair in example.messages] == [finding.message(lang) for finding in report.findings]


@pytest.mark.parametrize(("rule", "example"), FIXED)
def test_example_is_fixed(rule, example) -> None:
    """The fixes of a rule make of its example what it says, and leave nothing to be found."""
    config = Config(select=[rule.id])
    report = check(example_document(example), as_of=example.as_of, config=config)
    fixed = report.fixed(unsafe=rule.fix is FixKind.UNSAFE)

    assert document_of(example.fixed) == fixed
    assert check(fixed, as_of=example.as_of, config=config).findings == ()


@pytest.mark.parametrize(("rule", "example"), FIXED)
def test_unsafe_fix_is_off_by_default(rule, example) -> None:
    """Only a safe fix is applied unless the others are asked for."""
    document = example_document(example)
    fixed = check(document, as_of=example.as_of, config=Config(select=[rule.id])).fixed()

    assert (as_printed(document) == as_printed(fixed)) is (rule.fix is not FixKind.SAFE)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_rule_has_a_bad_a_good_and_an_outdated_example(rule) -> None:
    """Examples show the rule broken, kept, and not in force."""
    outcomes = {example.expected_outcome for example in rule.examples}

    assert {Outcome.FAIL, Outcome.PASS, Outcome.NOT_APPLICABLE} <= outcomes


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_rule_with_a_fix_shows_it(rule) -> None:
    """A rule that offers a fix has an example of it, and no other rule has."""
    assert (rule.fix is not FixKind.NONE) is any(example.fixed is not None for example in rule.examples)
