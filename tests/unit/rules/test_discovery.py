"""Rules are found by their place, and class, id, name and file agree."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from vngov.diagnostics import Severity
from vngov.errors import RuleConfigError
from vngov.i18n import translate
from vngov.registries.laws import laws
from vngov.registries.regimes import regimes
from vngov.rules import FixKind, Rule, all_rules, find_rules

AREAS = {
    "NUM",
    "HDR",
    "TTL",
    "BAS",
    "STR",
    "CIT",
    "AUT",
    "SIG",
    "RCP",
    "DAT",
    "LNG",
    "LAY",
    "URB",
    "APX",
    "CPY",
    "MRK",
    "TSK",
    "TGT",
}
EVERY_RULE = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


def test_rules_are_sorted_and_each_id_and_name_is_used_once() -> None:
    """The order is that of the ids."""
    ids = [rule.id for rule in all_rules()]

    assert sorted(set(ids)) == ids
    assert len(ids) == len({rule.name for rule in all_rules()})


def test_every_rule_file_holds_one_rule() -> None:
    """No file of an area is passed over."""
    files = {path.stem for path in Path(inspect.getfile(Rule)).parent.glob("*/[a-z]*.py")}

    assert files == {type(rule).__module__.rpartition(".")[2] for rule in all_rules()}


@EVERY_RULE
def test_class_id_name_and_file_agree(rule) -> None:
    """``hdr/hdr102_missing_motto.py`` holds ``MissingMotto``, HDR102, missing-motto."""
    slug = rule.name.replace("-", "_")

    assert re.fullmatch(r"[A-Z]{3}[1-9][0-9]{2}", rule.id)
    assert rule.id[:3] in AREAS
    assert f"vngov.rules.{rule.id[:3].lower()}.{rule.id.lower()}_{slug}" == type(rule).__module__
    assert rule.name.title().replace("-", "") == type(rule).__name__
    assert [type(rule).__name__] == inspect.getmodule(type(rule)).__all__


@EVERY_RULE
def test_docstring_says_why_what_the_law_says_and_how_to_fix(rule) -> None:
    """The docstring is the page of the rule."""
    text = inspect.getdoc(rule)

    assert re.match(r"[A-Z].*\.\n\n", text)
    assert text.index("*Why.*") < text.index("*What the law says.*") < text.index("*Fix.*")
    assert (rule.fix is FixKind.NONE) is ("*Fix.*  None" in text)
    assert rule.fix is not FixKind.UNSAFE or "*Fix.*  Unsafe" in text


@EVERY_RULE
def test_every_provision_is_named_and_known(rule) -> None:
    """Each source is an act of its regime and of the registry of laws, and the page names it."""
    text = " ".join(inspect.getdoc(rule).split())
    periods = {entry.id: entry.laws for entry in regimes}
    entries = {entry.id for entry in laws}

    assert rule.sources
    assert len(rule.sources) == len({(source.regime, source.act) for source in rule.sources})
    for source in rule.sources:
        assert source.act in entries
        assert any(source.regime == entry.id and source.act in entry.laws for entry in regimes), source
        assert source.regime in periods
        assert source.act in text


@EVERY_RULE
def test_message_is_translated(rule) -> None:
    """English and Vietnamese take the same parameters."""
    vietnamese = translate(rule.message, "vi")

    assert rule.message != vietnamese
    assert set(re.findall(r"{\w+}", rule.message)) == set(re.findall(r"{\w+}", vietnamese))


@EVERY_RULE
def test_rule_declares_its_parts(rule) -> None:
    """A rule says how much it matters, since when it exists, and for which regimes."""
    assert isinstance(rule.severity, Severity)
    assert re.fullmatch(r"\d+\.\d+", rule.since)
    assert frozenset(source.regime for source in rule.sources) == rule.regimes


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("HDR102", ["HDR102"]),
        ("hdr102", ["HDR102"]),
        (" missing-motto ", ["HDR102"]),
        ("Missing-Motto", ["HDR102"]),
        ("NUM", ["NUM101", "NUM102"]),
        ("all", [rule.id for rule in all_rules()]),
    ],
)
def test_selector_names_rules(selector, expected) -> None:
    """An id, a name, an area or all, in any case."""
    assert expected == [rule.id for rule in find_rules(selector)][: len(expected)]


@pytest.mark.parametrize(
    ("selector", "nearest"),
    [("HDR192", "HDR102"), ("missing-mottoes", "missing-motto"), ("", None), ("HD", None), ("xyzzy" * 40, None)],
)
def test_unknown_selector_gets_the_nearest_names(selector, nearest) -> None:
    """The error helps with a slip of the pen."""
    with pytest.raises(RuleConfigError) as caught:
        find_rules(selector)

    assert nearest is None or nearest in caught.value.nearest
    assert "no such rule" in str(caught.value)


@EVERY_RULE
def test_docstring_is_well_formed(rule) -> None:
    """The page of a rule is reStructuredText: what a list item says goes on indented."""
    in_list = False
    for line in inspect.getdoc(rule).splitlines():
        in_list = line.startswith("- ") or (in_list and bool(line.strip()))
        assert not in_list or line.startswith(("- ", "  ")), line
