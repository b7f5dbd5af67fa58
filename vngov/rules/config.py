"""Which rules are asked, how much they matter, and what is kept out of the report.

    >>> from vngov.rules.config import Config
    >>> config = Config.from_mapping({"ignore": ["RCP"], "severity": {"missing-motto": "info"}})
    >>> any(rule.id.startswith("RCP") for rule in config.rules())
    False
    >>> Config(select=["mising-motto"])
    Traceback (most recent call last):
        ...
    vngov.errors.RuleConfigError: rule configuration: mising-motto: no such rule; nearest: missing-motto...

.. versionadded:: 0.1
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Self, cast

from attrs import evolve, field, fields, frozen

from vngov.diagnostics import Severity
from vngov.errors import RuleConfigError
from vngov.i18n import N_
from vngov.rules.discovery import all_rules, find_rules
from vngov.rules.rule import OptionValue, Rule
from vngov.rules.suppression import Suppression

__all__ = ["Config"]


def _to_severities(table: Mapping[str, Severity]) -> Mapping[str, Severity]:
    return {key: Severity(value) for key, value in table.items()}


def _to_options(table: Mapping[str, Mapping[str, OptionValue]]) -> Mapping[str, Mapping[str, OptionValue]]:
    return {key: dict(value) for key, value in table.items()}


@frozen
class Config:
    """The configuration of a check; without arguments every rule is asked as it stands.

    Rules are named by id, name, area (``HDR``) or ``ALL``; what is ignored wins over what is selected.
    """

    select: tuple[str, ...] = field(default=("ALL",), converter=tuple[str, ...])
    ignore: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    severity: Mapping[str, Severity] = field(factory=dict[str, Severity], converter=_to_severities)
    options: Mapping[str, Mapping[str, OptionValue]] = field(
        factory=dict[str, Mapping[str, OptionValue]], converter=_to_options
    )
    suppress: tuple[Suppression, ...] = field(default=(), converter=tuple[Suppression, ...])

    def __attrs_post_init__(self) -> None:
        for selector in (*self.select, *self.ignore, *self.severity):
            find_rules(selector)
        for selector, given in self.options.items():
            for rule in find_rules(selector):
                _check_options(rule, given)

    @classmethod
    def from_mapping(cls, table: Mapping[str, object]) -> Self:
        """Return the configuration that a table such as ``[tool.vngov]`` of a TOML file holds.

        Raises:
            RuleConfigError: if it names an unknown key, rule, option or severity, or has a value of the wrong type.
        """
        known = [attribute.name for attribute in fields(cls)]
        _refuse_unknown(table, known, "")
        severity = _table(table, "severity")
        return cls(
            select=_texts(table, "select", ("ALL",)),
            ignore=_texts(table, "ignore"),
            severity={name: _severity(f"severity.{name}", value) for name, value in severity.items()},
            options={name: _options(name, value) for name, value in _table(table, "options").items()},
            suppress=[_suppression(entry) for entry in _entries(table, "suppress")],
        )

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that are asked, sorted by id."""
        if self.select == ("ALL",) and not self.ignore:
            return all_rules()
        chosen = {rule.id for selector in self.select for rule in find_rules(selector)}
        chosen -= {rule.id for selector in self.ignore for rule in find_rules(selector)}
        return tuple(rule for rule in all_rules() if rule.id in chosen)

    def severity_of(self, rule: Rule) -> Severity | None:
        """Return the severity that was set for a rule; the closest selector wins: id or name, area, ``ALL``."""
        return next((self.severity[key] for key in _closest(self.severity, rule)), None) if self.severity else None

    def options_of(self, rule: Rule) -> Mapping[str, OptionValue]:
        """Return the options of a rule, those not set with their defaults."""
        if not self.options:
            return rule.options
        values = dict(rule.options)
        for key in reversed(_closest(self.options, rule)):
            values.update(self.options[key])
        return values

    def for_file(self, name: str) -> Self:
        """Return the configuration for one file: without the suppressions that name other files."""
        return evolve(self, suppress=[entry for entry in self.suppress if entry.covers_file(name)])


def _closest(selectors: Iterable[str], rule: Rule) -> list[str]:
    """Return the selectors that name *rule*, the closest first."""
    naming = [selector for selector in selectors if rule in find_rules(selector)]
    return sorted(naming, key=lambda selector: len(find_rules(selector)))


def _check_options(rule: Rule, given: Mapping[str, OptionValue]) -> None:
    _refuse_unknown(given, list(rule.options), f"options.{rule.id}.")
    for name, value in given.items():
        if type(value) is not type(rule.options[name]):
            raise RuleConfigError(f"options.{rule.id}.{name}", N_("a value of another type is expected"))


def _refuse_unknown(table: Mapping[str, object], known: list[str], prefix: str) -> None:
    for key in table:
        if key not in known:
            nearest = tuple(difflib.get_close_matches(key, known)) or tuple(known)
            raise RuleConfigError(f"{prefix}{key}", N_("no such key"), nearest)


def _table(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise RuleConfigError(key, N_("a table is expected"))
    return cast("Mapping[str, object]", value)


def _entries(table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    value = table.get(key, [])
    if not isinstance(value, list | tuple):
        raise RuleConfigError(key, N_("a list of tables is expected"))
    entries = cast("list[object]", value)
    return [_table({key: entry}, key) for entry in entries]


def _texts(table: Mapping[str, object], key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    value = table.get(key, default)
    items = cast("Iterable[object]", value) if isinstance(value, list | tuple) else None
    if items is None or not all(isinstance(item, str) for item in items):
        raise RuleConfigError(key, N_("a list of texts is expected"))
    return tuple(cast("Iterable[str]", items))


def _severity(key: str, value: object) -> Severity:
    found = next((severity for severity in Severity if severity == value), None)
    if found is None:
        raise RuleConfigError(key, N_("no such severity"), tuple(Severity))
    return found


def _options(name: str, value: object) -> dict[str, OptionValue]:
    options: dict[str, OptionValue] = {}
    for key, given in _table({name: value}, name).items():
        if isinstance(given, bool | int | str):
            options[key] = given
        else:
            options[key] = _texts({key: given}, key)
    return options


def _suppression(entry: Mapping[str, object]) -> Suppression:
    _refuse_unknown(entry, ["rules", "reason", "documents", "places", "files"], "suppress.")
    reason = entry.get("reason", "")
    if not isinstance(reason, str):
        raise RuleConfigError("suppress.reason", N_("a text is expected"))
    return Suppression(
        rules=_texts(entry, "rules", ("ALL",)),
        reason=reason,
        documents=_texts(entry, "documents"),
        places=_texts(entry, "places"),
        files=_texts(entry, "files"),
    )
