"""``vngov rule``: the list of rules, or what one of them asks.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import inspect
from collections.abc import Callable

from vngov.cli._arguments import add_json
from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import json_text
from vngov.rules import Rule, all_rules, find_rules

__all__ = ["add_arguments", "run"]


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("query", nargs="?", metavar="RULE")
    add_json(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the rules asked for."""
    rules = find_rules(options.query) if options.query else all_rules()
    if options.json:
        console.say(json_text([_facts(rule) for rule in rules]))
        return ExitCode.CLEAN
    for rule in rules:
        if options.query:
            console.say(f"{rule.id} {rule.name}\n")
            console.say(inspect.getdoc(rule) or "")
            console.say()
            for source in rule.sources:
                console.say(f"  {source} ({source.confidence.value})")
        else:
            title = (inspect.getdoc(rule) or "").partition("\n")[0]
            console.say(f"{rule.id}  {rule.name:<28} {title}")
    return ExitCode.CLEAN


def _facts(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": rule.name,
        "since": rule.since,
        "severity": rule.severity.value,
        "sources": [str(source) for source in rule.sources],
        "description": inspect.getdoc(rule),
    }
