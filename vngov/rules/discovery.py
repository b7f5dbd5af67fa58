"""Finding the rules: every module of every area, sorted by id.

    >>> from vngov.rules.discovery import all_rules, find_rules
    >>> all_rules()[0].id
    'APX101'
    >>> [rule.name for rule in find_rules("missing-motto")]
    ['missing-motto']

.. versionadded:: 0.1
"""

from __future__ import annotations

import difflib
import functools
import importlib
import pkgutil

import vngov.rules as package
from vngov.errors import RuleConfigError
from vngov.i18n import N_
from vngov.rules.rule import Rule

__all__ = ["all_rules", "find_rules"]

_NEAREST = 3


@functools.cache
def all_rules() -> tuple[Rule, ...]:
    """Return one instance of every rule, sorted by id."""
    found: dict[str, Rule] = {}
    for area in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if not area.ispkg:
            continue
        for module in pkgutil.iter_modules(importlib.import_module(area.name).__path__, f"{area.name}."):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.name:
                    found[value.id] = value()
    return tuple(found[id_] for id_ in sorted(found))


@functools.cache
def find_rules(selector: str) -> tuple[Rule, ...]:
    """Return the rules that *selector* names: an id, a name, an area (``HDR``) or ``ALL``.

    Raises:
        RuleConfigError: if it names none; the error holds the nearest names.
    """
    wanted = selector.strip()
    code = wanted.upper()
    found = tuple(
        rule for rule in all_rules() if code in {"ALL", rule.id, rule.id[:3]} or wanted.casefold() == rule.name
    )
    if not found:
        names = [name for rule in all_rules() for name in (rule.id, rule.name)]
        near = difflib.get_close_matches(code, names, _NEAREST) or difflib.get_close_matches(
            wanted.casefold(), names, _NEAREST
        )
        raise RuleConfigError(selector, N_("no such rule"), tuple(near))
    return found
