"""A rule about words passes over a text without a cue: none of its words may stand in such a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.model import Document, Paragraph
from vngov.rules.discovery import all_rules
from vngov.rules.survey import Survey
from vngov.rules.wording import WordingRule

RULES = [rule for rule in all_rules() if isinstance(rule, WordingRule)]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_cue_stands_wherever_the_words_match(rule) -> None:
    """Whatever text the pattern finds something in."""

    @given(st.from_regex(rule.words))
    def holds(text: str) -> None:
        survey = Survey(Document(body=[Paragraph(text)]))
        ignores_case = bool(rule.words.flags & re.IGNORECASE)

        assert survey.texts_with(*rule.cues, any_case=ignores_case) == survey.texts

    holds()
