"""The table of clauses tells the truth about the rules."""

from __future__ import annotations

from collections import Counter

from vngov.registries.laws import laws
from vngov.rules import all_rules
from vngov.rules.coverage import Untested, clauses

BY_ID = {rule.id: rule for rule in all_rules()}


def test_every_clause_has_rules_or_a_reason() -> None:
    """And never both."""
    assert all(bool(clause.rules) is (clause.reason is None) for clause in clauses())
    assert len(clauses()) == len({(clause.act, clause.clause) for clause in clauses()})


def test_named_rules_exist_and_rest_on_the_act() -> None:
    """A rule that tests a clause has a provision of the same act among its sources."""
    for clause in clauses():
        for rule in clause.rules:
            assert any(source.act == clause.act for source in BY_ID[rule].sources), (clause.clause, rule)


def test_every_rule_of_these_acts_is_named() -> None:
    """No rule is missing from the clauses of an act that it rests on."""
    for act in {clause.act for clause in clauses()}:
        named = {rule for clause in clauses() if clause.act == act for rule in clause.rules}
        resting = {rule.id for rule in all_rules() if any(source.act == act for source in rule.sources)}

        assert resting == named, act


def test_acts_are_known_and_reasons_have_words() -> None:
    """Every reason reads in both languages."""
    assert all(clause.act in laws for clause in clauses())
    assert len({reason.label(lang) for reason in Untested for lang in ("vi", "en")}) == 2 * len(Untested)


def test_most_clauses_that_a_text_shows_are_tested() -> None:
    """Nothing is left open."""
    count = Counter("tested" if clause.rules else clause.reason for clause in clauses())

    assert count["tested"] >= 98
    assert count[Untested.OPEN] == 0
