"""Documents built by hand may hold empty words anywhere: rules and writers answer, and never raise."""

from __future__ import annotations

import pytest
from attrs import evolve

from vngov.extract.citations import find_citations
from vngov.model import replace_at, walk
from vngov.readers import parse
from vngov.rules import check
from vngov.rules.specimens import specimen
from vngov.serde import dumps, loads
from vngov.writers import render
from vngov.writers.citing import cite

NAMES = ("letter", "decision", "plan", "party-programme", "copy", "decision-2008")
WORDS = ("text", "raw", "principal")


@pytest.mark.parametrize("blank", ["", "  "], ids=["empty", "blank"])
@pytest.mark.parametrize("name", NAMES)
def test_empty_words_anywhere(name, blank) -> None:
    """Each node in turn says nothing."""
    whole = parse(specimen(name)).document
    nodes = [(path, node) for path, node in walk(whole) if path]

    for path, node in nodes:
        words = {field: blank for field in WORDS if isinstance(getattr(node, field, None), str)}
        document = replace_at(whole, path, evolve(node, **words)) if words else whole
        if document == whole and "raw" not in words:
            continue
        report = check(document)
        assert {verdict.rule for verdict in report.verdicts} >= {"HDR101", "TTL105", "RCP104"}
        assert cite(document)
        assert isinstance(find_citations(document), tuple)
        assert isinstance(render(document, "text"), str)
        assert loads(dumps(document)) == document
