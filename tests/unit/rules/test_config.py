"""Selection, severity, options and their faults."""

from __future__ import annotations

import tomllib

import pytest

from vngov.diagnostics import Severity
from vngov.errors import RuleConfigError
from vngov.rules import Config, Suppression, find_rules

RCP = find_rules("RCP101")[0]
HDR = find_rules("HDR102")[0]


def ids(config) -> list[str]:
    """Return the ids of the rules that a configuration asks."""
    return [rule.id for rule in config.rules()]


def test_every_rule_is_asked_unless_told_otherwise() -> None:
    """The empty table is the default."""
    assert Config() == Config.from_mapping({})
    assert [rule.id for rule in find_rules("ALL")] == ids(Config())


def test_what_is_ignored_wins_over_what_is_selected() -> None:
    """Rules stay sorted by id."""
    assert ids(Config(select=["kind-code-mismatch", "NUM101"], ignore=["NUM101"])) == ["NUM102"]


def test_table_of_a_toml_file_is_read_whole() -> None:
    """Every key of ``[tool.vngov]``."""
    table = tomllib.loads(
        """
        select = ["HDR", "RCP101"]
        ignore = ["HDR101"]
        severity = { missing-motto = "info" }
        options.RCP101.exempt = ["thong-cao"]
        [[suppress]]
        rules = ["HDR"]
        reason = "kept as issued"
        documents = ["*/UBND-*"]
        places = ["header.*"]
        files = ["old/**"]
        """
    )

    assert Config.from_mapping(table) == Config(
        select=["HDR", "RCP101"],
        ignore=["HDR101"],
        severity={"missing-motto": Severity.INFO},
        options={"RCP101": {"exempt": ("thong-cao",)}},
        suppress=[Suppression(["HDR"], "kept as issued", ["*/UBND-*"], ["header.*"], ["old/**"])],
    )


def test_closest_selector_sets_the_severity() -> None:
    """A rule outweighs its area, an area all rules, in any order."""
    config = Config(severity={"HDR102": "error", "ALL": "info", "HDR": "warning"})

    assert [config.severity_of(find_rules(name)[0]) for name in ("HDR102", "HDR101", "NUM101")] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.INFO,
    ]
    assert None is Config().severity_of(HDR)


def test_options_are_filled_with_the_defaults_of_the_rule() -> None:
    """What is not set stays as the rule has it."""
    assert Config().options_of(RCP) == {"exempt": ()}
    assert Config(options={"RCP101": {"exempt": ("cong-van",)}}).options_of(RCP) == {"exempt": ("cong-van",)}
    assert Config().options_of(HDR) == {}


def test_later_changes_of_the_table_do_not_reach_the_configuration() -> None:
    """A configuration keeps copies."""
    options = {"RCP101": {"exempt": ("cong-van",)}}
    config = Config(options=options)
    options["RCP101"]["exempt"] = ()

    assert config.options_of(RCP) == {"exempt": ("cong-van",)}


@pytest.mark.parametrize(
    ("table", "key", "reason"),
    [
        ({"slect": []}, "slect", "no such key"),
        ({"select": "HDR"}, "select", "a list of texts is expected"),
        ({"ignore": [1]}, "ignore", "a list of texts is expected"),
        ({"select": ["HDX"]}, "HDX", "no such rule"),
        ({"ignore": ["HDX"]}, "HDX", "no such rule"),
        ({"severity": {"HDX": "error"}}, "HDX", "no such rule"),
        ({"severity": []}, "severity", "a table is expected"),
        ({"severity": {"HDR": "fatal"}}, "severity.HDR", "no such severity"),
        ({"severity": {"HDR": 1}}, "severity.HDR", "no such severity"),
        ({"options": {"HDX": {}}}, "HDX", "no such rule"),
        ({"options": {"RCP101": []}}, "RCP101", "a table is expected"),
        ({"options": {"RCP101": {"exmpt": []}}}, "options.RCP101.exmpt", "no such key"),
        ({"options": {"RCP101": {"exempt": "x"}}}, "options.RCP101.exempt", "a value of another type is expected"),
        ({"options": {"RCP101": {"exempt": True}}}, "options.RCP101.exempt", "a value of another type is expected"),
        ({"options": {"RCP101": {"exempt": [1]}}}, "exempt", "a list of texts is expected"),
        ({"suppress": {}}, "suppress", "a list of tables is expected"),
        ({"suppress": ["HDR"]}, "suppress", "a table is expected"),
        ({"suppress": [{"rules": ["HDR"]}]}, "suppress", "a suppression needs a reason"),
        ({"suppress": [{"reason": 1}]}, "suppress.reason", "a text is expected"),
        ({"suppress": [{"reason": "x", "rules": ["HDX"]}]}, "HDX", "no such rule"),
        ({"suppress": [{"reason": "x", "rule": ["HDR"]}]}, "suppress.rule", "no such key"),
    ],
)
def test_fault_is_named_by_key_and_reason(table, key, reason) -> None:
    """Nothing in a table is passed over."""
    with pytest.raises(RuleConfigError) as caught:
        Config.from_mapping(table)

    assert (key, reason) == (caught.value.key, caught.value.reason)


def test_nearest_names_are_offered() -> None:
    """For a key, a severity and a rule."""
    with pytest.raises(RuleConfigError, match=r"rule configuration: slect: no such key; nearest: select"):
        Config.from_mapping({"slect": []})
    with pytest.raises(RuleConfigError, match=r"nearest: error, warning, info"):
        Config.from_mapping({"severity": {"HDR": "fatal"}})
    with pytest.raises(RuleConfigError, match=r"nearest: select, ignore, severity, options, suppress"):
        Config.from_mapping({"qqqq": []})


def test_configuration_for_a_file_keeps_what_concerns_it() -> None:
    """Suppressions that name other files are left out."""
    everywhere, old = Suppression(["HDR"], "x"), Suppression(["NUM"], "y", files=["old/*.txt"])
    config = Config(suppress=[everywhere, old])

    assert (everywhere, old) == config.for_file("old/a.txt").suppress
    assert (everywhere,) == config.for_file("new/a.txt").suppress
    assert config.select == config.for_file("new/a.txt").select
