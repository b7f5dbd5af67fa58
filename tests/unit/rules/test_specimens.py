"""The specimens are what the law asks for, and every change of them is meant."""

from __future__ import annotations

import pytest

from vngov.errors import PackagedDataError
from vngov.readers import parse
from vngov.registries.family import Family
from vngov.rules import check
from vngov.rules.specimens import specimen, specimen_names
from vngov.writers import render

NAMES = pytest.mark.parametrize("name", specimen_names())


@NAMES
def test_a_specimen_breaks_no_rule(name) -> None:
    """Documents written by the law of their day have no findings, not even remarks."""
    assert [(finding.rule, finding.message()) for finding in check(parse(specimen(name))).findings] == []


@NAMES
def test_a_specimen_is_read_whole_and_written_back(name) -> None:
    """Every character belongs to a node, and the text that is written reads as the same document."""
    result = parse(specimen(name))

    assert result.coverage == 1.0
    assert parse(render(result.document, "text")).document == result.document


def test_specimens_cover_families_and_eras() -> None:
    """Each family, and each regime that a rule can be in force in today."""
    regimes = {regime for name in specimen_names() for regime in check(parse(specimen(name))).standing.regimes}
    families = {parse(specimen(name)).document.family for name in specimen_names()}

    assert {Family.ADMINISTRATIVE, Family.NORMATIVE, Family.PARTY} == families
    assert {"ADM-1", "ADM-2", "ADM-3", "QP-3", "QP-4", "party-1997", "party-2018", "party-2026"} <= regimes


def test_a_change_that_changes_nothing_is_an_error() -> None:
    """A fault that was not put in would pass for a rule that does not see it."""
    with pytest.raises(PackagedDataError, match="not there"):
        specimen("letter", ("no such words", ""))
